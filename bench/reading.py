"""How fast texts are read, beside natasha on the same texts, in one run.

python -m bench.reading [FOLDER]      FOLDER holds NEREL-v1.1; ../shared/data/nerel if not given

natasha does what its `Doc` does: segment, tag_ner, tag_morph, parse_syntax. Visavis reads whole
documents: names, posts, countries, quantities, periods, facts. It stops early at a text that is
about no two countries; for the limit every text is given a pair (the one it finds, else `NO_PAIR`),
so that the rules of facts run on every text. Names they ask for where a sentence may tell a fact
of whoever acts or speaks: in two of three of NEREL's dev texts. A row of its own has the texts as
`visavis read FOLDER` reads them, without a pair; no limit is set on it. Each is in a process of its
own. `cold` is the first time over the texts once the models are loaded, `steady` the same after
`WARM` other texts (of NEREL's train part): Visavis keeps the words it has met, natasha nothing.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gates.blocks import load
from gates.names import NEREL, VERSION, Document, Gold, documents, sentences

from bench.readers import natasha
from visavis.reading import read_text
from visavis.reading.names import tagger

LEAST_RATIO = 5.0
"""Documents per second against natasha's, both as they come."""

LIMIT_MB = 600
FLAT_MB = 100
"""How much more the largest process may take for ten times the documents: the words kept, of which
there is a most (`CACHED_WORDS` and `KEPT_READINGS` in reading/morphology.py)."""

WARM = 100
NO_PAIR = "RUS-USA"
FEW, MANY = 1_000, 10_000
SAVED = (300, 1_200)
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}

KINDS = {"PERSON": "PER", "ORGANIZATION": "ORG"}
PLACES = ("COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT", "LOCATION")
"""Types of NEREL that natasha calls LOC."""


def main() -> int:
    """Print the tables; 1 where a limit is passed."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else NEREL
    dev, train = _documents(folder)
    texts = [document.text for document in dev]
    with tempfile.TemporaryDirectory() as work:
        failed = _beside_natasha(texts, [document.text for document in train], Path(work))
        if (folder / VERSION).is_dir():
            _names(dev)
        every = texts + [document.text for document in train]
        failed |= _processes(every, Path(work))
        failed |= _memory(every, Path(work))
    return int(failed)


def _documents(folder: Path) -> tuple[list[Document], list[Document]]:
    """The texts to read and those to warm up with."""
    if (folder / VERSION).is_dir():
        dev, train = list(documents(folder, "dev")), list(documents(folder, "train"))
        _say(f"NEREL 1.1: {len(dev)} texts of dev, {len(train)} of train in {folder}")
        return dev, train
    blocks = [block for block in load() if block.language == "ru" and "\n" in block.text]
    _say(f"No {VERSION} in {folder}: our own corpus is read instead, {len(blocks)} communiqués;")
    _say("they are shorter than news, and the figures compare with no others.")
    return [Document(block.where, block.text, ()) for block in blocks], []


# Speed


def _beside_natasha(texts: Sequence[str], others: Sequence[str], work: Path) -> bool:
    given = _files(work, "given", _with_pairs(texts), _with_pairs(others[:WARM]))
    free = _files(work, "free", [(text, "") for text in texts], [(text, "") for text in others])
    _say(
        f"\n{'documents a second, one process':<46}{'cold':>8}{'steady':>8}{'ready':>9}{'peak':>9}"
    )
    ratio, memory = 0.0, 0.0
    for threads, settings in (("as it comes", {}), ("one BLAS thread", ONE_THREAD)):
        theirs, _ = _speed("natasha", f"natasha, {threads}", given, settings)
        ours, memory = _speed("visavis", f"visavis, {threads}", given, settings)
        times = [one / other for one, other in zip(ours, theirs, strict=True)]
        _say(f"{f'times as fast, {threads}':<46}{times[0]:>8.1f}{times[1]:>8.1f}")
        if not settings:
            ratio = times[1]
            ours, _ = _speed("visavis", "visavis, as the command reads (no pair given)", free, {})
            times = [one / other for one, other in zip(ours, theirs, strict=True)]
            _say(f"{'times as fast, no limit is set on it':<46}{times[0]:>8.1f}{times[1]:>8.1f}")
    _say(f"at least {LEAST_RATIO:g} times as fast, steady, as they come; at most {LIMIT_MB} MB")
    return ratio < LEAST_RATIO or memory > LIMIT_MB


Texts = list[tuple[str, str]]
"""Texts, each with the pair it is given; "" for none."""


def _files(work: Path, name: str, texts: Texts, others: Texts) -> tuple[Path, Path]:
    """What the readers are given: the texts alone, and the texts after others."""
    cold, steady = work / f"{name}-cold.json", work / f"{name}-steady.json"
    cold.write_text(json.dumps({"warm": [], "texts": texts}), "utf-8")
    steady.write_text(json.dumps({"warm": others[:WARM] or texts, "texts": texts}), "utf-8")
    return cold, steady


def _speed(
    who: str, title: str, files: tuple[Path, Path], settings: dict[str, str]
) -> tuple[list[float], float]:
    """Documents a second, cold and steady, and the peak memory; a row of the table."""
    first, later = (_child([who, str(file)], settings) for file in files)
    speeds = [ran["texts"] / ran["took_s"] for ran in (first, later)]
    _say(
        f"{title:<46}{speeds[0]:>8.1f}{speeds[1]:>8.1f}"
        f"{first['ready_s']:>7.2f} s{later['memory_mb']:>6.0f} MB"
    )
    return speeds, later["memory_mb"]


def _with_pairs(texts: Iterable[str]) -> Texts:
    return [(text, str(read_text(text).pair or NO_PAIR)) for text in texts]


# Names


def _names(dev: Sequence[Document]) -> None:
    """The F1 of both on strict spans; nested names of the gold, which natasha cannot give, too."""
    gold = [{_coarse(one) for one in document.gold} for document in dev]
    ours = [
        {
            _coarse(Gold(m.start, m.stop, m.type))
            for m in tagger().mentions(sentences(document.text))
        }
        for document in dev
    ]
    read = natasha()
    theirs = [{Gold(*name) for name in read(document.text, NO_PAIR)} for document in dev]
    _say(f"\n{'names, F1 on strict spans':<44}{'PER':>8}{'ORG':>8}{'LOC':>8}")
    for who, found in (("natasha", theirs), ("visavis", ours)):
        scores = "".join(f"{_f1(found, gold, kind):>8.3f}" for kind in ("PER", "ORG", "LOC"))
        _say(f"{who:<44}{scores}")


def _coarse(one: Gold) -> Gold:
    kind = "LOC" if one.type in PLACES else KINDS.get(one.type, "")
    return one._replace(type=kind)


def _f1(found: Sequence[set[Gold]], gold: Sequence[set[Gold]], kind: str) -> float:
    counts = Counter[str]()
    for said, wanted in zip(found, gold, strict=True):
        ours, gold_ones = ({one for one in part if one.type == kind} for part in (said, wanted))
        counts.update(right=len(ours & gold_ones), all=len(ours) + len(gold_ones))
    return 2 * counts["right"] / max(1, counts["all"])


# Processes and memory, of the whole command


def _processes(texts: Sequence[str], work: Path) -> bool:
    folder = _folder(texts, len(texts), work / "processes")
    title = f"visavis read FOLDER --json, {len(texts)} texts"
    _say(f"\n{title:<44}{'all':>8}{'largest process':>25}")
    for jobs in range(1, 1 + (os.cpu_count() or 1)):
        ran = _child(["command", *_read(folder), "--jobs", str(jobs)])
        speed = len(texts) / ran["took_s"]
        _say(f"{f'--jobs {jobs}, start included':<44}{speed:>6.0f}/s{ran['memory_mb']:>22.0f} MB")
    return False


def _memory(texts: Sequence[str], work: Path) -> bool:
    """The largest process over few and over many documents."""
    _say("")
    peaks: list[float] = []
    for count in (FEW, MANY):
        folder = _folder(texts, count, work / f"memory-{count}")
        ran = _child(["command", *_read(folder), "--jobs", "2"])
        peaks.append(ran["memory_mb"])
        _say(f"{f'{count} documents, --json --jobs 2':<52}{ran['memory_mb']:>22.0f} MB")
    for count in SAVED:
        folder = _folder(texts, count, work / f"saved-{count}")
        store = work / f"{count}.sqlite"
        saving = ("--save", "--store", str(store), "--jobs", "2")
        ran = _child(["command", *_read(folder), *saving])
        _say(f"{f'{count} documents, --json --save --jobs 2':<52}{ran['memory_mb']:>22.0f} MB")
    _say(f"at most {LIMIT_MB} MB, and {FLAT_MB} MB more for ten times the documents")
    return max(peaks) > LIMIT_MB or peaks[1] - peaks[0] > FLAT_MB


def _read(folder: Path) -> tuple[str, ...]:
    """The command that reads a folder, all stages on every text."""
    return "read", str(folder), "--json", "--pair", *NO_PAIR.split("-")


def _folder(texts: Sequence[str], count: int, folder: Path) -> Path:
    """A folder of so many different documents: the texts, over and over, each begun elsewhere."""
    folder.mkdir()
    for number in range(count):
        lap, index = divmod(number, len(texts))
        parts = texts[index].split(". ")
        at = lap % len(parts)
        turned = ". ".join(parts[at:] + parts[:at])
        (folder / f"{number:06}.txt").write_text(turned, "utf-8")
    return folder


def _child(arguments: Sequence[str], settings: dict[str, str] | None = None) -> dict[str, Any]:
    """Run `bench.readers` in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bench.readers", *arguments],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent,
        env={**os.environ, **(settings or {})},
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

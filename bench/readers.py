"""What `bench.reading` runs in processes of their own, so that each has its memory to itself.

python -m bench.readers natasha FILE    read the texts of FILE with natasha
python -m bench.readers visavis FILE    read them with Visavis
python -m bench.readers command …       run `visavis …`, and tell how long it took and its memory

FILE is JSON: {"warm": [[text, pair], …], "texts": [[text, pair], …]}, where no pair is given "".
What comes out is JSON too.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

Reader = Callable[[str, str], object]
Name = tuple[int, int, str]
"""Where a name starts and stops, and its type."""

FIRST = (
    "Президент Казахстана посетил Минск. По словам министра экономики Беларуси, в 2024 году "
    "товарооборот вырос на 15 процентов и составил 250 млн долларов. Стороны договорились "
    "открыть торговый дом в Астане."
)
"""Read before the clock starts, for all models and dictionaries to be loaded."""

DAY = date(2020, 1, 1)


def main() -> None:
    """Run what is asked and print what it took."""
    what, *rest = sys.argv[1:]
    said = _command(rest) if what == "command" else _reading(what, Path(rest[0]))
    sys.stdout.write(json.dumps(said) + "\n")


def _reading(what: str, file: Path) -> dict[str, Any]:
    """Seconds to be ready and over the texts, after the warm-up; the peak memory."""
    given = json.loads(file.read_text("utf-8"))
    began = time.perf_counter()
    reader = natasha() if what == "natasha" else visavis()
    reader(FIRST, "BLR-KAZ")
    ready = time.perf_counter() - began
    for text, pair in given["warm"]:
        reader(text, pair)
    began = time.perf_counter()
    for text, pair in given["texts"]:
        reader(text, pair)
    took = time.perf_counter() - began
    count = len(given["texts"])
    return {"ready_s": ready, "took_s": took, "texts": count, "memory_mb": _peak_mb()}


def _peak_mb() -> float:
    """The most memory this process has held; `getrusage` would count its parent's before it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = next(line for line in status.read_text("ascii").splitlines() if "VmHWM" in line)
    return int(line.split()[1]) / 1024


def visavis() -> Reader:
    """All that the reader does; with a pair given it stops at no text."""
    from visavis.model import Pair  # noqa: PLC0415 - loading is part of what is measured
    from visavis.reading import read_text  # noqa: PLC0415 - the same

    def read(text: str, pair: str) -> object:
        reading = read_text(text, date=DAY, pair=Pair.of(*pair.split("-")) if pair else None)
        if pair and reading.reason:
            raise ValueError(f"A text was not read, so there is no fair comparison: {reading}")
        return reading

    return read


def natasha() -> Callable[[str, str], list[Name]]:
    """What natasha does to a document: sentences and tokens, names, morphology, syntax."""
    try:
        import natasha as theirs  # type: ignore[import-untyped]  # noqa: PLC0415
    except (ImportError, AttributeError):  # pymorphy2, which it imports, needs an old setuptools
        return _slovnet()
    embedding, segmenter = theirs.NewsEmbedding(), theirs.Segmenter()
    names, morphology, syntax = (
        kind(embedding)
        for kind in (theirs.NewsNERTagger, theirs.NewsMorphTagger, theirs.NewsSyntaxParser)
    )

    def read(text: str, _pair: str) -> list[Name]:
        document = theirs.Doc(text)
        document.segment(segmenter)
        document.tag_ner(names)
        document.tag_morph(morphology)
        document.parse_syntax(syntax)
        return [(span.start, span.stop, span.type) for span in document.spans]

    return read


def _slovnet() -> Callable[[str, str], list[Name]]:
    """The same models without natasha around them, where its import fails."""
    from gates.names import sentences  # noqa: PLC0415 - only here
    from navec import Navec  # noqa: PLC0415
    from slovnet import NER, Morph, Syntax  # noqa: PLC0415

    from visavis.reading.names.navec import natasha_data  # noqa: PLC0415

    data = natasha_data()
    navec = Navec.load(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    names, morphology, syntax = (
        kind.load(data / "model" / f"slovnet_{name}_news_v1.tar").navec(navec)
        for kind, name in ((NER, "ner"), (Morph, "morph"), (Syntax, "syntax"))
    )

    def read(text: str, _pair: str) -> list[Name]:
        words = [[token.text for token in sentence.tokens] for sentence in sentences(text)]
        found = names(text).spans
        list(morphology.map(words)), list(syntax.map(words))
        return [(span.start, span.stop, span.type) for span in found]

    return read


def _command(arguments: list[str]) -> dict[str, Any]:
    """Seconds and the memory of the largest process of a whole `visavis` command."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", "from visavis.cli.main import main; main()", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    took = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"took_s": took, "memory_mb": memory}


if __name__ == "__main__":
    main()

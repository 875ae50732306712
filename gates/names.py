"""The gate of names: strict spans on NEREL's dev part, each type against its floor.

python -m gates.names [FOLDER]      FOLDER holds NEREL-v1.1; ../shared/data/nerel if not given

Exit code 1 where a type is under its floor. Without the corpus nothing is measured, and it says so.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from razdel import sentenize, tokenize

from visavis.reading.names import tagger
from visavis.reading.spans import Sentence, Token

NEREL = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "nerel"
VERSION = "NEREL-v1.1"

FLOORS = {
    "PERSON": 0.92,
    "ORGANIZATION": 0.72,
    "COUNTRY": 0.93,
    "PROFESSION": 0.70,
    "DATE": 0.85,
    "MONEY": 0.85,
    "PERCENT": 0.95,
    "CITY": 0.0,
    "STATE_OR_PROVINCE": 0.0,
    "NATIONALITY": 0.0,
    "ORDINAL": 0.0,
    "NUMBER": 0.0,
}
"""Least F1 by type; of the last five nothing is asked, they are shown."""

NOT_MEASURED = (
    "Not measured here: texts other than general news in Russian (communiqués have a gate of their "
    "own), other sentence splitters than razdel's, whose entity a name is (links), spans of "
    "several parts (kept in the gold, never found), and the types of NEREL that are not told."
)


class Gold(NamedTuple):
    """An annotated span."""

    start: int
    stop: int
    type: str


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated text."""

    name: str
    text: str
    gold: tuple[Gold, ...]


def main() -> int:
    """Print the table; 1 where a type is under its floor."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else NEREL
    if not (folder / VERSION).is_dir():
        sys.stdout.write(f"No {VERSION} in {folder}: names are not measured.\n")
        return 0
    right, said, gold = Counter[str](), Counter[str](), Counter[str]()
    digest, count = hashlib.sha256(), 0
    for document in documents(folder, "dev"):
        count += 1
        digest.update(repr(document).encode())
        found = {Gold(m.start, m.stop, m.type) for m in tagger().mentions(sentences(document.text))}
        right.update(one.type for one in found & set(document.gold))
        said.update(one.type for one in found)
        gold.update(one.type for one in document.gold)
    sys.stdout.write(f"NEREL 1.1 dev: {count} documents, sha256 {digest.hexdigest()[:16]}\n\n")
    sys.stdout.write(_table(right, said, gold))
    sys.stdout.write(f"\n{NOT_MEASURED}\n")
    return int(any(_f1(right, said, gold, kind) < floor for kind, floor in FLOORS.items()))


def documents(folder: Path, part: str) -> Iterator[Document]:
    """The documents of a part of NEREL, in order of name."""
    for path in sorted((folder / VERSION / part).glob("*.txt")):
        text = path.read_bytes().decode()
        lines = path.with_suffix(".ann").read_text(encoding="utf-8").splitlines()
        gold = (_gold(line) for line in lines if line.startswith("T"))
        yield Document(path.stem, text, tuple(sorted(set(gold))))


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text as razdel splits them."""
    return [
        Sentence(
            sentence.start,
            sentence.stop,
            text[sentence.start : sentence.stop],
            tuple(
                Token(sentence.start + token.start, sentence.start + token.stop, token.text)
                for token in tokenize(sentence.text)
            ),
        )
        for sentence in sentenize(text)
    ]


def _gold(line: str) -> Gold:
    """An annotation: `T1⇥PERSON 0 5⇥Обама`; one of several parts has none of their types found."""
    _name, what, _text = line.split("\t")[:3]
    kind, offsets = what.split(" ", 1)
    if ";" in offsets:
        # In parts: a span that no mention equals, so that it counts as missed.
        return Gold(-int(offsets.split()[0]) - 1, -1, kind)
    start, stop = map(int, offsets.split())
    return Gold(start, stop, kind)


def _f1(right: Counter[str], said: Counter[str], gold: Counter[str], kind: str) -> float:
    return 2 * right[kind] / max(1, said[kind] + gold[kind])


def _table(right: Counter[str], said: Counter[str], gold: Counter[str]) -> str:
    lines = [
        f"{'type':<20}{'gold':>6}{'P':>8}{'R':>8}{'F1':>8}{'floor':>8}{'wrong/1000':>12}{'missed/1000':>13}"
    ]
    for kind, floor in FLOORS.items():
        precision = right[kind] / max(1, said[kind])
        recall = right[kind] / max(1, gold[kind])
        score = _f1(right, said, gold, kind)
        lines.append(
            f"{kind:<20}{gold[kind]:>6}{precision:>8.3f}{recall:>8.3f}{score:>8.3f}{floor or '':>8}"
            f"{1000 * (1 - precision):>12.0f}{1000 * (1 - recall):>13.0f}"
            f"{'' if score >= floor else '  under its floor'}"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())

"""Blocks: the corpus as it is written, read with all its faults at once.

The notation and what is marked how are told in `corpus/README.md`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from gates.amounts import Amount, amount_of
from visavis.model import Direction, Indicator, Pair, Period
from visavis.model.commitment import CommitmentForm
from visavis.model.contact import ContactForm, Framework
from visavis.model.fact import Level
from visavis.model.figure import DIRECTED
from visavis.model.tie import TieType

ROOT = Path(__file__).resolve().parent.parent / "corpus"
OPEN = "?"
"""Stands for a period that the words leave open: it is not compared."""

OPENED, DENSE, HELD_OUT = "open", "dense", "heldout"
"""Texts that rules are written on; of these the folder of those built like real ones, harder; and
the folder of those that nobody has looked at yet."""

_HEADER = re.compile(r"^@ (?P<language>ru|en) (?P<pair>[A-Z]{3}-[A-Z]{3}|-) (?P<date>\S+)$")
_MARK = re.compile(r"^(?P<sign>[=?]) (?P<kind>\w+)(?: (?P<head>[^|]*?))?(?:\s*\|\s*(?P<body>.*))?$")
_BODY = re.compile(r"^(?:(?P<sense>[><-]) )?(?P<words>.*?)(?:\s*\{(?P<amount>[^}]*)\})?$")
_SIDE = re.compile(r"^([A-Z]{3}|third|-)$")
_ARROW = re.compile(r"^[A-Z]{3}(?:→|->)[A-Z]{3}$")


@dataclass(frozen=True, slots=True)
class Person:
    """Who took part, by name or by post, and for which side."""

    words: str
    side: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a text says, as a person marked it. Fields that its kind lacks stay empty."""

    kind: str
    line: int
    required: bool
    """False: a fair reader may give it or leave it (`?`), neither is counted."""
    forms: tuple[str, ...] = ()
    """The indicator, form or type; with a slash more than one is right."""
    direction: Direction | None = None
    side: str | None = None
    period: Period | None = None
    period_open: bool = False
    words: str = ""
    sense: str = ""
    """`>` a rise and `<` a fall without a number, `-` a fall by the number."""
    amount: Amount | None = None
    framework: str | None = None
    level: str | None = None
    people: tuple[Person, ...] = ()

    def __str__(self) -> str:
        said = [self.kind, "/".join(self.forms), self.direction, self.side, self.period]
        people = "; ".join(f"{person.words} {person.side}" for person in self.people)
        told = " ".join(str(part) for part in [*said, self.framework] if part)
        return f"{told} | {self.words or people}".rstrip(" |")


@dataclass(frozen=True, slots=True)
class Block:
    """A text with its marks."""

    path: Path
    line: int
    language: str
    pair: Pair | None
    date: date | None
    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def split(self) -> str:
        """`heldout` or `dense` in the folder of that name, else `open`."""
        return next((one for one in (HELD_OUT, DENSE) if one in self.path.parts), OPENED)

    @property
    def where(self) -> str:
        """File and line."""
        return f"{self.path.name}:{self.line}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake in the notation."""

    path: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}"


class FaultyCorpus(ValueError):
    """The corpus cannot be used; every fault is told."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, faults)))


@dataclass(slots=True)
class _Draft:
    path: Path
    line: int
    header: str
    text: list[str] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)


Maker = Callable[[int, bool, list[str], str, Block], Mark]
"""Reads a mark of one kind: line number, whether required, words of the head, body, its block."""


def load(root: Path = ROOT) -> tuple[Block, ...]:
    """Read every text of the corpus; FaultyCorpus names all mistakes with their lines."""
    blocks: list[Block] = []
    faults: list[Fault] = []
    for path in files(root):
        for draft in _drafts(path, faults):
            block = _block(draft, faults)
            if block is not None:
                blocks.append(block)
    _no_doubles(blocks, faults)
    if faults:
        raise FaultyCorpus(faults)
    return tuple(blocks)


def files(root: Path = ROOT) -> list[Path]:
    """The files of the corpus, in a fixed order."""
    return sorted(root.glob("*/**/*.txt"))


def corpus_hash(root: Path = ROOT) -> str:
    """SHA-256 over names and contents of all its files."""
    total = sha256()
    for path in files(root):
        total.update(f"{path.relative_to(root)}\0".encode() + path.read_bytes() + b"\0")
    return total.hexdigest()


def _drafts(path: Path, faults: list[Fault]) -> Iterator[_Draft]:
    draft: _Draft | None = None
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if line.startswith("#") and (draft is None or draft.marks):
            continue
        if line.startswith("@ "):
            if draft is not None:
                yield draft
            draft = _Draft(path, number, line)
        elif draft is None:
            if line.strip():
                faults.append(
                    Fault(path, number, "text before the first header (`@ ru BLR-UZB -`)")
                )
        elif line.startswith(("= ", "? ")):
            draft.marks.append((number, line))
        elif draft.marks and line.strip():
            faults.append(Fault(path, number, "text after the marks: a new block needs its header"))
        elif not draft.marks:
            draft.text.append(line)
    if draft is not None:
        yield draft


def _block(draft: _Draft, faults: list[Fault]) -> Block | None:
    text = "\n".join(draft.text).strip()
    match = _HEADER.match(draft.header)
    if match is None:
        faults.append(Fault(draft.path, draft.line, f"not a header: {draft.header}"))
        return None
    if not text or not draft.marks:
        reason = "a block has a text and at least one mark (`= none` where nothing is said)"
        faults.append(Fault(draft.path, draft.line, reason))
        return None
    try:
        pair = None if match["pair"] == "-" else Pair(match["pair"])
        day = None if match["date"] == "-" else date.fromisoformat(match["date"])
    except ValueError as error:
        faults.append(Fault(draft.path, draft.line, str(error)))
        return None
    block = Block(draft.path, draft.line, match["language"], pair, day, text)
    marks = []
    for number, line in draft.marks:
        try:
            mark = _mark(number, line, block)
        except ValueError as error:
            faults.append(Fault(draft.path, number, f"{error}: {line}"))
        else:
            marks.append(mark)
    kinds = {mark.kind for mark in marks if mark.required}
    if "none" in kinds and len(kinds) > 1:
        faults.append(Fault(draft.path, draft.line, "`= none` beside other required marks"))
    facts = tuple(mark for mark in marks if mark.kind != "none")
    return Block(draft.path, draft.line, block.language, pair, day, text, facts)


def _mark(number: int, line: str, block: Block) -> Mark:
    match = _MARK.match(line)
    if match is None or match["kind"] not in _MAKERS:
        raise ValueError("not a mark; kinds are " + ", ".join(_MAKERS))
    mark = _MAKERS[match["kind"]](
        number, match["sign"] == "=", (match["head"] or "").split(), match["body"] or "", block
    )
    if mark.words and mark.words not in block.text:
        raise ValueError(f"the words are not a slice of the text: «{mark.words}»")
    return mark


def _none(number: int, required: bool, head: list[str], body: str, __: Block) -> Mark:
    if head or body:
        raise ValueError("`= none` stands alone")
    return Mark("none", number, required)


def _figure(number: int, required: bool, head: list[str], body: str, block: Block) -> Mark:
    forms, rest = _forms(head, Indicator), head[1:]
    direction = Direction(rest.pop(0)) if rest and _ARROW.match(rest[0]) else None
    side, period = _two(rest, "indicator, direction where it has one, side, period")
    if direction is not None and block.pair is not None and direction.pair != block.pair:
        raise ValueError("the direction is not of the pair")
    if direction is None and set(forms) <= {str(form) for form in DIRECTED} and required:
        raise ValueError("exports and imports need a direction")
    sense, words, amount = _quantity(body)
    return Mark(
        "figure",
        number,
        required,
        forms,
        direction,
        _side(side, block),
        None if period in ("-", OPEN) else Period.parse(period),
        period == OPEN,
        words,
        sense,
        amount,
    )


def _target(number: int, required: bool, head: list[str], body: str, block: Block) -> Mark:
    mark = _figure(number, False, head, body, block)
    return Mark(
        "target",
        number,
        required,
        mark.forms,
        mark.direction,
        mark.side,
        mark.period,
        mark.period_open,
        mark.words,
        mark.sense,
        mark.amount,
    )


def _contact(number: int, required: bool, head: list[str], body: str, block: Block) -> Mark:
    if len(head) != 4:
        raise ValueError("a contact has form, level, framework, date")
    forms = _forms(head, ContactForm)
    level = None if head[1] == "-" else str(Level(head[1]))
    framework = None if head[2] == "-" else str(Framework(head[2]))
    dates = None if head[3] in ("-", OPEN) else Period.parse(head[3])
    people = tuple(_person(part, block) for part in body.split(";") if part.strip())
    return Mark(
        "contact",
        number,
        required,
        forms,
        period=dates,
        framework=framework,
        level=level,
        people=people,
    )


def _commitment(number: int, required: bool, head: list[str], body: str, __: Block) -> Mark:
    if len(head) != 1:
        raise ValueError("a commitment has a form")
    return Mark("commitment", number, required, _forms(head, CommitmentForm), words=_words(body))


def _tie(number: int, required: bool, head: list[str], body: str, __: Block) -> Mark:
    if len(head) != 1:
        raise ValueError("a tie has a type")
    return Mark("tie", number, required, _forms(head, TieType), words=_words(body))


def _plain(kind: str) -> Maker:
    def make(number: int, required: bool, head: list[str], body: str, __: Block) -> Mark:
        if head:
            raise ValueError(f"a {kind} has its words only")
        return Mark(kind, number, required, words=_words(body))

    return make


def _forms(head: list[str], known: type[StrEnum]) -> tuple[str, ...]:
    if not head:
        raise ValueError("the form is missing")
    return tuple(str(known(form)) for form in head[0].split("/"))


def _two(rest: list[str], wanted: str) -> tuple[str, str]:
    if len(rest) != 2:
        raise ValueError(f"wanted: {wanted}")
    return rest[0], rest[1]


def _side(side: str, block: Block) -> str | None:
    if not _SIDE.match(side):
        raise ValueError(f"not a side: {side}")
    if side not in ("-", "third") and block.pair is not None and side not in block.pair.sides:
        raise ValueError(f"{side} is not of the pair {block.pair}")
    return None if side == "-" else side


def _person(text: str, block: Block) -> Person:
    words, __, side = text.strip().rpartition(" ")
    if not words or not _SIDE.match(side):
        raise ValueError(f"a participant is words and a side: «{text.strip()}»")
    return Person(words, _side(side, block) or "")


def _words(body: str) -> str:
    if not body:
        raise ValueError("the words are missing: `| a slice of the text`")
    return body


def _quantity(body: str) -> tuple[str, str, Amount | None]:
    match = _BODY.match(_words(body))
    if match is None:
        raise ValueError("not the words of a quantity")
    sense = match["sense"] or ""
    if sense in (">", "<"):
        return sense, match["words"], None
    return sense, match["words"], amount_of(match["words"], match["amount"])


def _no_doubles(blocks: list[Block], faults: list[Fault]) -> None:
    seen: dict[str, Block] = {}
    for block in blocks:
        first = seen.setdefault(block.text, block)
        if first is not block:
            faults.append(Fault(block.path, block.line, f"the same text as {first.where}"))


_MAKERS: dict[str, Maker] = {
    "figure": _figure,
    "contact": _contact,
    "commitment": _commitment,
    "target": _target,
    "project": _plain("project"),
    "agreement": _plain("agreement"),
    "tie": _tie,
    "none": _none,
}

"""Matching: which fact of the reader is which mark of the corpus, one to one."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gates.amounts import agrees, falls, rises
from gates.blocks import Block, Mark, Person
from visavis.model import (
    Commitment,
    Contact,
    ContactStatus,
    Fact,
    Figure,
    Indicator,
    PairFact,
    Participant,
    Period,
    Target,
)
from visavis.model.words import Words

LEAST_OVERLAP = 0.5
"""Of the words of a commitment, of the participants of a contact."""

STEM = 5
"""Letters of a word that tell it in any case: «министра», «министром»."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Matched:
    """A text judged: pairs of mark and fact, marks that no fact told, facts that no mark tells."""

    block: Block
    found: tuple[tuple[Mark, Fact], ...]
    missed: tuple[Mark, ...]
    extra: tuple[Fact, ...]


def match(block: Block, facts: Sequence[Fact], kind: str) -> Matched:
    """Pair the marks and facts of one kind, the closest first; required marks before the rest."""
    marks = [mark for mark in block.marks if mark.kind == kind]
    left = [fact for fact in facts if fact.kind == kind]
    found: list[tuple[Mark, Fact]] = []
    for required in (True, False):
        wanted = [mark for mark in marks if mark.required is required]
        scored = [
            (closeness, -mark.line, -place, mark, fact)
            for mark in wanted
            for place, fact in enumerate(left)
            if _of_pair(fact, block)
            if (closeness := _SAME[kind](mark, fact, block)) > 0
        ]
        for __, ___, ____, mark, fact in sorted(scored, key=lambda row: row[:3], reverse=True):
            if mark in wanted and any(fact is other for other in left):
                wanted.remove(mark)
                left = [other for other in left if other is not fact]
                found.append((mark, fact))
    told = [mark for mark, __ in found]
    missed = tuple(mark for mark in marks if mark.required and mark not in told)
    extra = tuple(fact for fact in left if not _told_by_commitment(fact, block))
    return Matched(block, tuple(found), missed, extra)


def wrong_slices(block: Block, facts: Sequence[Fact]) -> list[Fact]:
    """Facts with evidence that is not the slice of the text it says it is."""
    return [
        fact
        for fact in facts
        if any(part.text is None or not part.matches(block.text) for part in fact.evidence)
    ]


def _told_by_commitment(fact: Fact, block: Block) -> bool:
    """Whether a commitment of the text holds it: the number to deliver, the meeting to hold.

    The commitment is the fact; what it is about may be given as well and counts neither way.
    """
    binding = [mark.words for mark in block.marks if mark.kind == "commitment"]
    if isinstance(fact, Figure | Target):
        written = fact.quantity.written if fact.quantity else None
        slices = [part.text for part in fact.evidence if part.text] + [written or ""]
        return any(part and part in words for part in slices for words in binding)
    if isinstance(fact, Contact) and fact.status in (ContactStatus.PROPOSED, ContactStatus.AGREED):
        texts = [part.text for part in fact.evidence if part.text]
        return any(part in words or words in part for part in texts for words in binding)
    return False


def _of_pair(fact: Fact, block: Block) -> bool:
    return block.pair is None or (isinstance(fact, PairFact) and fact.pair == block.pair)


def _figure(mark: Mark, fact: Fact, block: Block) -> float:
    assert isinstance(fact, Figure)
    if fact.indicator not in mark.forms or not _same_period(mark, fact.period):
        return 0
    if mark.direction is not None and fact.direction != mark.direction:
        return 0
    if mark.side is not None and fact.side != mark.side:
        return 0
    return _quantity(mark, fact, block)


def _target(mark: Mark, fact: Fact, block: Block) -> float:
    assert isinstance(fact, Target)
    if fact.indicator not in mark.forms:
        return 0
    if mark.direction is not None and fact.direction not in (None, mark.direction):
        return 0
    return _quantity(mark, fact, block)


def _quantity(mark: Mark, fact: Figure | Target, block: Block) -> float:
    covered = _overlap(mark, fact, block)
    if not covered:
        return 0
    given = fact.quantity
    if given is None:
        return covered if isinstance(fact, Target) and mark.sense == ">" else 0
    if mark.sense in (">", "<"):
        return covered if (rises if mark.sense == ">" else falls)(given) else 0
    assert mark.amount is not None
    absolute = fact.indicator is Indicator.BALANCE
    falling = mark.sense == "-" and not absolute
    return covered if agrees(mark.amount, given, falling=falling, absolute=absolute) else 0


def _contact(mark: Mark, fact: Fact, __: Block) -> float:
    assert isinstance(fact, Contact)
    framework = str(fact.framework or "bilateral")
    if fact.form not in mark.forms or mark.framework not in (None, framework):
        return 0
    if mark.period is not None and (fact.dates is None or not mark.period.agrees_with(fact.dates)):
        return 0
    dated = 0.1 if (mark.period is None) == (fact.dates is None) else 0
    if not mark.people:
        return 1 + dated
    present = [
        any(_is_person(person, other) for other in fact.participants) for person in mark.people
    ]
    part = sum(present) / len(present)
    return 1 + part + dated if part >= LEAST_OVERLAP else 0


def _commitment(mark: Mark, fact: Fact, block: Block) -> float:
    assert isinstance(fact, Commitment)
    if fact.form not in mark.forms:
        return 0
    common = _common(_stems(mark.words), _stems(_said(fact.text, block.language)))
    return common if common >= LEAST_OVERLAP else 0


def _same_period(mark: Mark, given: Period | None) -> bool:
    if mark.period_open:
        return True
    if mark.period is None or given is None:
        return mark.period is given
    return mark.period.same(given)


def _is_person(wanted: Person, given: Participant) -> bool:
    if wanted.side and given.side != wanted.side:
        return False
    said = _stems(" ".join(str(part.within("ru")) for part in (given.name, given.post) if part))
    stems = _stems(wanted.words)
    return len(stems & said) >= max(1, len(stems) * LEAST_OVERLAP)


def _overlap(mark: Mark, fact: Fact, block: Block) -> float:
    """How well the evidence covers the marked words: 0 apart, up to 1 for just these words."""
    best = 0.0
    for start in _places(mark.words, block.text):
        stop = start + len(mark.words)
        for part in fact.evidence:
            if part.start is None or part.stop is None:
                continue
            common = min(stop, part.stop) - max(start, part.start)
            longest = max(stop, part.stop) - min(start, part.start)
            best = max(best, common / longest)
    return best


def _places(words: str, text: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _common(one: set[str], other: set[str]) -> float:
    """Dice's coefficient of two sets of words."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _stems(text: str) -> set[str]:
    words = _WORD.findall(text.lower().replace("ё", "е"))
    return {word[:STEM] for word in words if len(word) > 2 or word.isdigit()}


def _said(words: Words, language: str) -> str:
    return words.within(language)


_SAME: dict[str, Callable[[Mark, Fact, Block], float]] = {
    "figure": _figure,
    "contact": _contact,
    "commitment": _commitment,
    "target": _target,
    "project": _overlap,
    "agreement": _overlap,
    "tie": _overlap,
}

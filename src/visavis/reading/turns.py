"""Turns: who has the floor in an interview or a transcript, by its labels, dashes and questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from visavis.reading.actors import Actor
from visavis.reading.morphology import Line
from visavis.reading.speakers import attributions
from visavis.reading.speech import speech_words

Who = Literal["asks", "answers", "label", "narrates"]


@dataclass(frozen=True, slots=True)
class Turn:
    """Who has the floor in a line: the asker, the one asked, or somebody named by a label."""

    who: Who
    actor: Actor | None = None


LABEL = 6
"""Tokens before the colon of a label: «К.-Ж.Токаев:», "President Kassym-Jomart Tokayev:"."""

WORD = 2
"""Tokens of a label that is a word and no name: "Q:", «РИА Новости:»."""

LEAST_QUESTIONS = 2
"""Paragraphs that ask, without a label or dash, that make a text an interview."""

_DASHES = frozenset({"–", "—", "-"})
_ENDS = frozenset({"”", '"', "»"})


def turns(
    lines: Sequence[Line], cast: Sequence[Sequence[Actor]], paragraphs: Sequence[int]
) -> tuple[Turn | None, ...]:
    """The turn of each line; None where the text narrates."""
    blocks = _blocks(paragraphs)
    known = {actor.surname: actor for present in cast for actor in present if actor.surname}
    kinds = [_kind(lines, block, known) for block in blocks]
    asked = _asked(lines, cast, blocks, kinds)
    found: list[Turn | None] = [None] * len(lines)
    last: Turn | None = None
    for block, kind in zip(blocks, kinds, strict=True):
        last = _turn(lines, block, kind, last=last, asked=asked, plain=not _has_dashes(kinds))
        for number in block:
            found[number] = last
    return tuple(found)


def _blocks(paragraphs: Sequence[int]) -> list[list[int]]:
    """The lines of each paragraph."""
    blocks: dict[int, list[int]] = {}
    for number, paragraph in enumerate(paragraphs):
        blocks.setdefault(paragraph, []).append(number)
    return list(blocks.values())


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the form of a paragraph shows: a label, a dash in front, a question."""

    label: Turn | None
    dash: bool
    question: bool


def _kind(lines: Sequence[Line], block: Sequence[int], known: dict[str, Actor]) -> _Kind:
    first, last = lines[block[0]], lines[block[-1]]
    end = [token.text for token in last.tokens if token.text not in _ENDS][-1:]
    dash = bool(first.tokens) and first.tokens[0].text in _DASHES
    return _Kind(_label(first, known), dash, bool(end) and end[0].startswith("?"))


def _label(line: Line, known: dict[str, Actor]) -> Turn | None:
    """«В.Путин:», "Q:", «Вопрос:» at the head of a paragraph."""
    head = [token.text for token in line.tokens[: LABEL + 1]]
    if ":" not in head:
        return None
    stop = head.index(":")
    patterns, before = speech_words(line.language), f" {' '.join(line.lemmas[:stop])} "
    if stop <= WORD and patterns.asks.search(before):
        return Turn("asks")
    if stop <= WORD and patterns.answers.search(before):
        return Turn("answers")
    surname = head[stop - 1].casefold().replace("ё", "е") if stop else ""
    actor = known.get(surname)
    return Turn("label", actor) if actor is not None and head[stop - 1][:1].isupper() else None


def _has_dashes(kinds: Sequence[_Kind]) -> bool:
    """Whether it is an interview by dashes: a paragraph that opens with one and asks."""
    return any(kind.dash and kind.question for kind in kinds)


def _asked(
    lines: Sequence[Line],
    cast: Sequence[Sequence[Actor]],
    blocks: Sequence[Sequence[int]],
    kinds: Sequence[_Kind],
) -> Actor | None:
    """Who is interviewed: who tells in the lead, else the first of a known side named there."""
    asking = [kind for kind in kinds if _asks(kind)]
    marked = any(kind.dash or kind.label for kind in asking)
    if not asking or (len(asking) < LEAST_QUESTIONS and not marked):
        return None
    lead: list[int] = []
    for block, kind in zip(blocks, kinds, strict=True):
        if _asks(kind):
            break
        lead += block
    telling = [
        one.actor
        for number in lead
        for one in attributions(lines[number], cast[number])
        if one.actor is not None
        and not one.actor.agency
        and lines[number].has(speech_words(lines[number].language).tells)
    ]
    named = [actor for number in lead for actor in cast[number] if actor.side and not actor.agency]
    return next(iter((*telling, *named)), None)


def _asks(kind: _Kind) -> bool:
    return kind.question or (kind.label is not None and kind.label.who == "asks")


def _turn(
    lines: Sequence[Line],
    block: Sequence[int],
    kind: _Kind,
    *,
    last: Turn | None,
    asked: Actor | None,
    plain: bool,
) -> Turn | None:
    """The turn a paragraph is, by its form and by who had the floor before it."""
    if kind.label is not None:
        return Turn("answers", asked) if kind.label.who == "answers" else kind.label
    if not plain:
        return _by_dash(kind, asked)
    if kind.question and asked is not None:
        return Turn("asks")
    if last is None:
        return None
    if last.who == "asks":
        return Turn("answers", asked)
    return last if _goes_on(lines, block, last) else None


def _by_dash(kind: _Kind, asked: Actor | None) -> Turn | None:
    if not kind.dash:
        return None
    return Turn("asks") if kind.question else Turn("answers", asked)


def _goes_on(lines: Sequence[Line], block: Sequence[int], last: Turn) -> bool:
    """Whether a paragraph without a label is still of the one before: he speaks of himself."""
    if last.who not in ("label", "answers"):
        return False
    return any(lines[number].has(speech_words(lines[number].language).self) for number in block)

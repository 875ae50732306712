"""Aims behind: a number that the words after it put into the future."""

from collections.abc import Sequence

from visavis.reading.facts.figure_words import figure_words
from visavis.reading.morphology import Line, readings
from visavis.reading.page import Row
from visavis.reading.quantities import QuantityMention

REACH = 8
"""Tokens behind a number in which "would be achieved", ", выйти на которую" begins."""

_WHICH = frozenset({"which", "который"})
_WILL = frozenset({"will", "would", "shall", "should", "can", "could", "to"})


def aim_behind(row: Row, mention: QuantityMention, stop: int, aims: Sequence[int]) -> int | None:
    """The word behind a number that makes it an aim; `stop` is the token behind the number.

    "The $15 billion goal", «отметка в 5 млрд, выйти на которую намечено», "the figure of 1 billion
    would be achieved by 2026", "raising trade to 500 million is a realistic target".
    """
    line = row.line
    if stop in aims and line.lemmas[stop] in _NOUNS:
        return stop
    end = _next_number(row, mention)
    return (
        _is_an_aim(line, stop, aims, end)
        or _to_be_reached(line, stop, end)
        or _which_is_to_be_reached(line, stop)
    )


_NOUNS = frozenset({"goal", "target", "objective", "aim", "ambition", "цель", "ориентир", "планка"})


def _next_number(row: Row, mention: QuantityMention) -> int:
    """The token at which the next number begins, or the end of the line."""
    after = [one.start for one in row.quantities if one.start >= mention.stop]
    start = after[0] if after else row.line.sentence.stop
    return sum(1 for token in row.line.tokens if token.start < start)


def _is_an_aim(line: Line, stop: int, aims: Sequence[int], end: int) -> int | None:
    """The predicate: "… is a realistic target", «… – реальная цель», no clause in between."""
    for index in range(stop, end):
        if line.lemmas[index] in (",", ";", ":", "("):
            return None
        links = line.lemmas[max(stop, index - REACH) : index]
        if index in aims and line.lemmas[index] in _NOUNS:
            return index if {"be", "remain", "–", "—", "-", "быть"} & set(links) else None
    return None


def _to_be_reached(line: Line, stop: int, end: int) -> int | None:
    """What is to come of it: "the mark of 1 billion would be achieved", «… будет достигнут»."""
    reaches = figure_words(line.language).reaches
    for hit in line.find(reaches):
        between = line.lemmas[stop : hit.first]
        if not stop <= hit.first < min(end, stop + REACH) or "," in between:
            continue
        if "be" in between and not _WILL.isdisjoint(between):
            return hit.first
        if any(line.tokens[at].text.lower().startswith("буд") for at in range(stop, hit.first)):
            return hit.first
    return None


def _which_is_to_be_reached(line: Line, stop: int) -> int | None:
    """Its relative clause: "1 billion, which they are to reach", «5 млрд, выйти на которые»."""
    if line.lemmas[stop : stop + 1] != (",",):
        return None
    places = [
        at for at in range(stop, min(stop + REACH, len(line.lemmas))) if line.lemmas[at] in _WHICH
    ]
    if not places:
        return None
    for hit in line.find(figure_words(line.language).reaches):
        if stop < hit.first and _is_bare(line, hit.first) and not _cut(line, places[0], hit.first):
            return hit.first
    return None


def _cut(line: Line, one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return not {",", ";"}.isdisjoint(line.lemmas[first:last])


def _is_bare(line: Line, place: int) -> bool:
    """Whether a verb is an infinitive: "to reach", «выйти»."""
    if line.language == "en":
        return line.lemmas[place - 1] == "to"
    return any("INFN" in one.tag for one in readings(line.tokens[place].text.lower())[:1])

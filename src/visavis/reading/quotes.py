"""Quotes: direct speech between quotation marks, which may run through several sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visavis.reading.morphology import Line
from visavis.reading.verbs import is_verb

_DASHES = frozenset({"–", "—", "-"})
_OPENS, _CLOSES, _STRAIGHT = "«“„", "»”", '"'
_MARKS = frozenset(_OPENS + _CLOSES + _STRAIGHT)

LEAST_WORDS = 4
"""Words that make a quote speech and not a name: «Великий камень» is one of two."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of direct speech: line and token of its first word and behind its last."""

    first: tuple[int, int]
    last: tuple[int, int]

    def covers(self, line: int, token: int) -> bool:
        """Whether a token of a line stands inside it."""
        return self.first <= (line, token) < self.last


def quotes(lines: Sequence[Line], paragraphs: Sequence[int]) -> tuple[Quote, ...]:
    """The direct speech of a document; a quote that never closes ends with its paragraph."""
    found: list[Quote] = []
    opened: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        if number and paragraphs[number] != paragraphs[number - 1]:
            if opened:
                found += _speech(lines, opened[0], (number - 1, len(lines[number - 1].tokens)))
            opened = []
        for place in () if line.words.isdisjoint(_MARKS) else range(len(line.tokens)):
            mark = _mark(line, place, inside=bool(opened))
            if mark == "opens":
                opened.append((number, place + 1))
            elif mark == "closes" and opened:
                start = opened.pop()
                if not opened:
                    found += _speech(lines, start, (number, place))
    if opened and lines:
        found += _speech(lines, opened[0], (len(lines) - 1, len(lines[-1].tokens)))
    return (*found, *_dashed(lines, paragraphs))


def _dashed(lines: Sequence[Line], paragraphs: Sequence[int]) -> Iterator[Quote]:
    """The speech of paragraphs that open with a dash: «– Торговля растет, – сказал министр»."""
    for number, line in enumerate(lines):
        opens = not number or paragraphs[number] != paragraphs[number - 1]
        if not opens or not line.tokens or line.tokens[0].text not in _DASHES:
            continue
        stop = number
        while stop < len(lines) and paragraphs[stop] == paragraphs[number]:
            author = author_in(lines[stop])
            if author is not None:
                yield from _speech(lines, (number, 1), (stop, author - 1))
                break
            stop += 1


def author_in(line: Line) -> int | None:
    """Where in a quote the words of the author begin: a dash and a verb, whatever it is."""
    if line.words.isdisjoint(_DASHES):
        return None
    for place in range(2, len(line.tokens)):
        mark, dash = line.tokens[place - 2].text, line.tokens[place - 1].text
        if dash in _DASHES and mark[-1] in ",.!?…" and is_verb(line, place):
            return place
    return None


def _mark(line: Line, place: int, *, inside: bool) -> str | None:
    text = line.tokens[place].text
    if text in _OPENS:
        return "opens" if text != "“" or not inside else "closes"
    if text in _CLOSES:
        return "closes"
    if text != _STRAIGHT:
        return None
    return "closes" if inside else "opens"


def _speech(
    lines: Sequence[Line], first: tuple[int, int], last: tuple[int, int]
) -> tuple[Quote, ...]:
    """The quote, if it has the length of speech."""
    said = 0
    for number in range(first[0], last[0] + 1):
        start = first[1] if number == first[0] else 0
        stop = last[1] if number == last[0] else len(lines[number].tokens)
        said += sum(token.text[:1].isalpha() for token in lines[number].tokens[start:stop])
    return (Quote(first, last),) if said >= LEAST_WORDS else ()

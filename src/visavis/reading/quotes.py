"""Quotes: direct speech between quotation marks, which may run through several sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis.reading.morphology import Line

_OPENS, _CLOSES, _STRAIGHT = "«“„", "»”", '"'

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
        for place in range(len(line.tokens)):
            mark = _mark(line, place, inside=bool(opened))
            if mark == "opens":
                opened.append((number, place + 1))
            elif mark == "closes" and opened:
                start = opened.pop()
                if not opened:
                    found += _speech(lines, start, (number, place))
    if opened and lines:
        found += _speech(lines, opened[0], (len(lines) - 1, len(lines[-1].tokens)))
    return tuple(found)


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

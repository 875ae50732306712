"""Points: the lines of a list under a sentence that binds, each an undertaking of its own."""

import re
from itertools import pairwise

from visavis.reading.page import Row

_MARK = re.compile(r"^(?:[-–—•*·]|\d{1,2}[.)]|\(\d{1,2}\)|\(?(?:[а-яa-z]|[ivx]{1,4})\))\s*")
"""«– », «1.», «а)», "(i)"."""


def is_point(row: Row) -> bool:
    """Whether a sentence is a point: it opens with a dash, a bullet or a number."""
    return _MARK.match(row.line.sentence.text) is not None


def opens_list(row: Row) -> bool:
    """Whether points may follow: the sentence ends in a colon."""
    return bool(row.line.lemmas) and row.line.lemmas[-1] == ":"


def points(row: Row, first: int) -> list[tuple[int, int]]:
    """The tokens of each point from `first` on, without marks; empty where there is no list.

    A list whose lines end in semicolons is one sentence: each of its lines is a point.
    """
    starts = [
        index
        for index in range(max(first, 1), len(row.line.tokens))
        if "\n" in _gap(row, index) and _MARK.match(_from(row, index))
    ]
    bounds = pairwise([*starts, len(row.line.tokens)])
    found = [without_marks(row, start, stop) for start, stop in bounds]
    return [(start, stop) for start, stop in found if start < stop]


def all_points(row: Row) -> list[tuple[int, int]]:
    """The tokens of each point of a sentence that is one, or several that end in semicolons."""
    behind = points(row, 1)
    end = behind[0][0] if behind else len(row.line.tokens)
    while behind and end > 1 and "\n" not in _gap(row, end):
        end -= 1
    return [without_marks(row, 0, end), *behind]


def without_marks(row: Row, first: int, last: int) -> tuple[int, int]:
    """The tokens without the mark of a point before them and the punctuation behind them."""
    start = row.line.tokens[first].start
    mark = _MARK.match(_from(row, first))
    if mark is not None:
        while first < last and row.line.tokens[first].start < start + mark.end():
            first += 1
    while last > first and row.line.lemmas[last - 1] in (";", ".", ",", "и", "and"):
        last -= 1
    return first, last


def _gap(row: Row, index: int) -> str:
    """What stands between a token and the one before it."""
    base = row.line.sentence.start
    before, token = row.line.tokens[index - 1], row.line.tokens[index]
    return row.line.sentence.text[before.stop - base : token.start - base]


def _from(row: Row, index: int) -> str:
    return row.line.sentence.text[row.line.tokens[index].start - row.line.sentence.start :]

"""How wide the columns of a table are on paper, and which tables stay on one page."""

import math
import re
from collections.abc import Iterator

from visavis.briefs.renderers.inlines import plain
from visavis.briefs.tree import Inlines, Table, Text

LONG_CELL = 900
"""A cell of more characters may be split by a page's end: at 10 pt in a narrow column it is
about half a page, and a row that may not be split would leave as much of a page empty."""

SMALL_TABLE = 10
"""Lines of a table that is kept on one page: a fifth of A4, so little is left empty before."""

SMALL_TYPE_POINTS = 8.5
"""The type of a crowded table: the smallest that is still read with ease on paper."""

LINE_CHARACTERS = 90
"""Characters in a line of a table as wide as the page, less the padding of its cells."""

LONGEST_WORD = 20
"""Characters of a word that a column makes room for; a longer word is broken."""

NARROW_EM, WIDE_EM = 0.52, 0.76
"""Widths of letters in Times and its kin, rounded up: most of them; the wide ones."""

WIDE = re.compile(r"[A-ZА-ЯЁЎӨҮҢIІжмфшщыюmw@%№]")

CELL_PADDING_POINTS = 11.5
BOLD = 1.1
"""How much wider bold letters are."""

WORD_ENDS = re.compile(r"[ \n\u200b/-]")


def is_long(row: tuple[Inlines, ...]) -> bool:
    """Whether a row holds a cell so long that it may be split by a page's end."""
    return any(len(plain(cell)) > LONG_CELL for cell in row)


def is_small(table: Table) -> bool:
    """Whether the table should stay on one page, by a rough count of its lines."""
    return len(table.rows) <= SMALL_TABLE and sum(_lines(table)) <= SMALL_TABLE


def _lines(table: Table) -> Iterator[int]:
    """How many lines each row may take in columns as wide as their weights say."""
    total = sum(column.weight for column in table.columns)
    room = [LINE_CHARACTERS * column.weight / total for column in table.columns]
    for row in table.rows:
        yield max(
            math.ceil(len(plain(cell)) / width) for cell, width in zip(row, room, strict=True)
        )


def is_crowded(table: Table, width_points: float, size_points: float) -> bool:
    """Whether the longest words of the columns do not fit side by side: smaller type may help."""
    return sum(_floors(table, width_points, size_points)) > 1


def shares(table: Table, width_points: float, size_points: float) -> list[float]:
    """The share of each column in the width: its weight, yet no less than its longest word."""
    floors = _floors(table, width_points, size_points)
    if sum(floors) >= 1:
        return [floor / sum(floors) for floor in floors]
    return _with_floors([column.weight for column in table.columns], floors)


def _floors(table: Table, width_points: float, size_points: float) -> list[float]:
    """The share of the width that the longest word of each column takes, with its padding."""
    return [
        (ems * size_points + CELL_PADDING_POINTS) / width_points for ems in _longest_words(table)
    ]


def _with_floors(weights: list[float], floors: list[float]) -> list[float]:
    """Shares by weight; a column whose share is below its floor gets the floor instead."""
    pinned: set[int] = set()
    while True:
        left = 1 - sum(floors[place] for place in pinned)
        loose = sum(weight for place, weight in enumerate(weights) if place not in pinned) or 1
        found = [
            floors[place] if place in pinned else weight / loose * left
            for place, weight in enumerate(weights)
        ]
        narrow = {place for place, share in enumerate(found) if share < floors[place] - 1e-9}
        if not narrow - pinned:
            total = sum(found)
            return [share / total for share in found]
        pinned |= narrow


def _longest_words(table: Table) -> list[float]:
    """For each column the width of its longest word in ems, its heading's included."""
    return [
        max(_longest(column.title) * BOLD, *map(_longest_in, cells), 0)
        for column, *cells in zip(table.columns, *table.rows, strict=True)
    ]


def _longest_in(cell: Inlines) -> float:
    strong = any(isinstance(inline, Text) and inline.strong for inline in cell)
    return _longest(plain(cell, " ")) * (BOLD if strong else 1)


def _longest(text: str) -> float:
    """The widest piece that does not wrap, in ems."""
    return max(map(_ems, WORD_ENDS.split(text)))


def _ems(word: str) -> float:
    seen = word[:LONGEST_WORD]
    wide = len(WIDE.findall(seen))
    return wide * WIDE_EM + (len(seen) - wide) * NARROW_EM

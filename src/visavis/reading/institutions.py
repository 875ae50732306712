"""Institutions: bodies and offices whose very name tells which of the two countries has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visavis.model import Pair
from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import Line, words
from visavis.reading.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Institution:
    """One named in a line: its tokens, the country of the pair that has it, whether it speaks."""

    first: int
    last: int
    country: str
    body: bool
    agency: bool
    """Whether it is a news agency: the text is told from its country."""


@dataclass(frozen=True, slots=True)
class _Entry:
    pattern: re.Pattern[str]
    countries: frozenset[str]
    body: bool
    agency: bool


def institutions(line: Line, pair: Pair) -> Iterator[Institution]:
    """Those of the line that exactly one side of the pair has: «хоким» is Uzbekistan's."""
    sides = pair.sides
    for entry in _entries(line.language).near(line):
        having = entry.countries.intersection(sides)
        if len(having) != 1:
            continue
        for hit in line.find(entry.pattern):
            yield Institution(hit.first, hit.last, next(iter(having)), entry.body, entry.agency)


@cache
def _entries(language: str) -> Shelf[_Entry]:
    entries = [
        _Entry(
            words(row["lemmas"]),
            frozenset(row["of"]),
            row.get("body", False) or row.get("agency", False),
            row.get("agency", False),
        )
        for row in dictionary(language, "institutions")
    ]
    return Shelf(entries, lambda entry: entry.pattern)

"""Institutions: bodies and offices whose very name tells which of the two countries has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visavis.model import Pair
from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import Line, words


@dataclass(frozen=True, slots=True)
class Institution:
    """One named in a line: its tokens, the country of the pair that has it, whether it speaks."""

    first: int
    last: int
    country: str
    body: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    pattern: re.Pattern[str]
    countries: frozenset[str]
    body: bool


def institutions(line: Line, pair: Pair) -> Iterator[Institution]:
    """Those of the line that exactly one side of the pair has: «хоким» is Uzbekistan's."""
    for entry in _entries(line.language):
        having = entry.countries & set(pair.sides)
        if len(having) != 1:
            continue
        for hit in line.find(entry.pattern):
            yield Institution(hit.first, hit.last, next(iter(having)), entry.body)


@cache
def _entries(language: str) -> tuple[_Entry, ...]:
    return tuple(
        _Entry(words(row["lemmas"]), frozenset(row["of"]), row.get("body", False))
        for row in dictionary(language, "institutions")
    )

"""Localities: regions of the first level and major cities, and the country each belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from visavis.world.reference import reference

LocalityKind = Literal["region", "city"]


@dataclass(frozen=True, slots=True)
class Locality:
    """A region or city by one of its names; `needs_word` when the name alone may mean another."""

    name: str
    country: str
    kind: LocalityKind
    needs_word: bool = False


@cache
def localities(language: str) -> tuple[Locality, ...]:
    """All that are known by a name in `language` (ru or en), in the order of the table."""
    return tuple(_localities(language))


def _localities(language: str) -> Iterator[Locality]:
    for country, row in reference("localities").items():
        for name in row.get(f"regions_{language}", ()):
            yield Locality(name, country, "region")
        for name in row.get(f"cities_{language}", ()):
            yield Locality(name, country, "city")
        for name in row.get(f"regions_with_word_{language}", ()):
            yield Locality(name, country, "region", needs_word=True)

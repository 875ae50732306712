"""Pair: two countries in a fixed order; Direction: from which of them to which."""

import re
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from visavis.language import _

WORLD = "WLD"
"""Stands for all partners together in a figure's pair and direction."""

_PAIR = r"^[A-Z]{3}-[A-Z]{3}$"
_DIRECTION = r"^[A-Z]{3}(→|->)[A-Z]{3}$"


class Pair(str):
    """Two ISO 3166-1 alpha-3 codes in alphabetical order, written `BLR-KGZ`."""

    __slots__ = ()

    def __new__(cls, text: str) -> "Pair":
        """Take `BLR-KGZ`; any order comes in, the alphabetical one is kept."""
        if not re.match(_PAIR, text):
            raise ValueError(_("a pair is two country codes such as BLR-KGZ"))
        first, second = sorted(text.split("-"))
        if first == second:
            raise ValueError(_("a pair is two different countries"))
        return super().__new__(cls, f"{first}-{second}")

    @classmethod
    def of(cls, one: str, other: str) -> "Pair":
        """The pair of two countries given in any order."""
        return cls(f"{one}-{other}")

    @property
    def first(self) -> str:
        """The country that comes first in the alphabet."""
        return self[:3]

    @property
    def second(self) -> str:
        """The other country."""
        return self[4:]

    @property
    def sides(self) -> tuple[str, str]:
        """Both countries."""
        return self.first, self.second

    def counterpart(self, side: str) -> str:
        """The country across the table from `side`."""
        if side not in self.sides:
            raise ValueError(f"{side} is not of the pair {self}")
        return self.second if side == self.first else self.first

    @property
    def directions(self) -> tuple["Direction", "Direction"]:
        """First to second, second to first."""
        return Direction.of(*self.sides), Direction.of(self.second, self.first)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """In JSON a string of the pattern."""
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(pattern=_PAIR)
        )


class Direction(str):
    """From which country goods go to which, written `BLR→KGZ` (`BLR->KGZ` is taken too)."""

    __slots__ = ()

    def __new__(cls, text: str) -> "Direction":
        """Take `BLR→KGZ` or `BLR->KGZ`; the arrow is kept."""
        if not re.match(_DIRECTION, text):
            raise ValueError(_("a direction is such as BLR→KGZ"))
        if text[:3] == text[-3:]:
            raise ValueError(_("a direction joins two different countries"))
        return super().__new__(cls, f"{text[:3]}→{text[-3:]}")

    @classmethod
    def of(cls, origin: str, destination: str) -> "Direction":
        """The direction from `origin` to `destination`."""
        return cls(f"{origin}→{destination}")

    @property
    def origin(self) -> str:
        """The country that sells."""
        return self[:3]

    @property
    def destination(self) -> str:
        """The country that buys."""
        return self[-3:]

    @property
    def pair(self) -> Pair:
        """The pair it belongs to."""
        return Pair.of(self.origin, self.destination)

    @property
    def reverse(self) -> "Direction":
        """The other way."""
        return Direction.of(self.destination, self.origin)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """In JSON a string of the pattern."""
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(pattern=_DIRECTION)
        )

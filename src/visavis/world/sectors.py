"""Sectors: of joint projects and of goods, with their chapters and headings of the HS."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from visavis.errors import UnknownName
from visavis.language import CODES, _, language_of_user
from visavis.model import Area, Words
from visavis.world.folding import folded
from visavis.world.reference import reference


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector; `headings` maps HS headings to what the sector calls the goods."""

    code: str
    label: Words
    area: Area
    chapters: tuple[str, ...]
    headings: Mapping[str, Words]

    def holds(self, hs: str) -> bool:
        """Whether goods of an HS code of two or more digits belong to it.

        By its headings where it lists any and the code is as fine as that, else by chapter.
        """
        if self.headings and len(hs) >= len("8701"):
            return hs[:4] in self.headings
        return hs[:2] in self.chapters


def sectors() -> tuple[Sector, ...]:
    """All sectors, in the order of the file."""
    return tuple(_by_code().values())


def sector(text: str) -> Sector:
    """The sector of a code or a label in ru or en; UnknownName lists all codes."""
    found = _by_code().get(text) or _by_label().get(folded(text))
    if found is None:
        known = ", ".join(
            f"{one.label.within(language_of_user())} ({one.code})" for one in sectors()
        )
        raise UnknownName(
            _("No sector is known as “{name}”. The sectors are: {names}.").format(
                name=text, names=known
            )
        )
    return found


def sectors_of(hs: str) -> tuple[Sector, ...]:
    """The sectors goods of an HS code belong to; more than one where they overlap."""
    return tuple(one for one in sectors() if one.holds(hs))


@cache
def _by_code() -> dict[str, Sector]:
    return {code: _sector(code, row) for code, row in reference("sectors").items()}


@cache
def _by_label() -> dict[str, Sector]:
    return {folded(one.label.within(language)): one for one in sectors() for language in CODES}


def _sector(code: str, row: dict[str, Any]) -> Sector:
    headings = {hs: Words(label) for hs, label in row.get("headings", {}).items()}
    return Sector(
        code=code,
        label=Words({language: row[language] for language in CODES}),
        area=Area(row["area"]),
        chapters=tuple(row["chapters"]),
        headings=MappingProxyType(headings),
    )

"""Blocs: the EAEU, CIS, SCO and CSTO, their members and their chairs over time."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from visavis.errors import UnknownName
from visavis.language import CODES, _
from visavis.model import Pair, Period, Words
from visavis.world.reference import reference

_ROLES = ("associates", "observers", "partners")


@dataclass(frozen=True, slots=True)
class Term:
    """A country in a role from `start` to `end`, both included; no `end` while it lasts.

    `source` is the address of the page that says it; `confirmed` is whether we have seen it
    say so. A date may be known to the month or year alone.
    """

    country: str
    start: Period
    end: Period | None
    source: str
    confirmed: bool

    def covers(self, day: date) -> bool:
        """Whether the day may lie in the term; see `certain_on` for dates known roughly."""
        return self.start.start <= day and (self.end is None or day <= self.end.end)

    def certain_on(self, day: date) -> bool:
        """Whether the day lies in the term however its rough dates are read."""
        begun = self.start.precision == "day" or day >= self.start.end
        over = self.end is not None and self.end.precision != "day" and day > self.end.start
        return self.covers(day) and begun and not over


@dataclass(frozen=True, slots=True)
class Bloc:
    """A bloc with everything known of its members and chairs; `council` is of heads of state."""

    code: str
    name: Words
    full_name: Words
    council: Words
    founded: Period
    members: tuple[Term, ...]
    associates: tuple[Term, ...]
    observers: tuple[Term, ...]
    partners: tuple[Term, ...]
    chairs: tuple[Term, ...]


def blocs() -> tuple[Bloc, ...]:
    """All blocs, in the order of the file."""
    return tuple(_by_code().values())


def bloc(code: str) -> Bloc:
    """The bloc of a code such as SCO or its Russian name «ШОС»; UnknownName lists all."""
    found = _by_code().get(code.upper()) or _by_name().get(code.casefold())
    if found is None:
        raise UnknownName(
            _("No bloc is known as “{name}”. The blocs are: {names}.").format(
                name=code, names=", ".join(_by_code())
            )
        )
    return found


def members(code: str, on: date) -> tuple[str, ...]:
    """The full members on a day, in alphabetical order."""
    return tuple(sorted(term.country for term in bloc(code).members if term.covers(on)))


def chair(code: str, on: date) -> Term | None:
    """Who chairs the bloc on a day, with the term and its source; None when not known."""
    return next((term for term in reversed(bloc(code).chairs) if term.covers(on)), None)


def shared_blocs(pair: Pair, on: date) -> tuple[str, ...]:
    """The blocs both countries are full members of on a day."""
    return tuple(one.code for one in blocs() if {*pair.sides} <= {*members(one.code, on)})


@cache
def _by_code() -> dict[str, Bloc]:
    rows = dict(reference("blocs"))
    sources = rows.pop("sources")
    return {code: _bloc(code, row, sources) for code, row in rows.items()}


@cache
def _by_name() -> dict[str, Bloc]:
    return {
        name.within(language).casefold(): one
        for one in blocs()
        for name in (one.name, one.full_name)
        for language in CODES
    }


def _bloc(code: str, row: dict[str, Any], sources: dict[str, str]) -> Bloc:
    associates, observers, partners = (_terms(row.get(role, ()), sources) for role in _ROLES)
    return Bloc(
        code=code,
        name=_words(row, "short"),
        full_name=_words(row, "full"),
        council=_words(row, "council"),
        founded=Period.parse(row["founded"]),
        members=_terms(row["members"], sources),
        associates=associates,
        observers=observers,
        partners=partners,
        chairs=_terms(row["chairs"], sources),
    )


def _words(row: dict[str, Any], field: str) -> Words:
    return Words({language: row[language][field] for language in CODES})


def _terms(rows: Any, sources: dict[str, str]) -> tuple[Term, ...]:
    return tuple(
        Term(
            country=country,
            start=Period.parse(start),
            end=None if end is None else Period.parse(end),
            source=sources[source],
            confirmed=confirmed,
        )
        for country, start, end, source, confirmed in rows
    )

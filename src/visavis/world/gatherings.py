"""Gatherings: the bodies of blocs, who attends them, and the occasions on which they meet."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from visavis.model import Level, Period, Words
from visavis.world.blocs import Term


class Role(StrEnum):
    """As what a country comes to a meeting of a bloc."""

    MEMBER = "member"
    ASSOCIATE = "associate"
    OBSERVER = "observer"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Council:
    """What meets: of which bloc, at which levels; `guests` are the roles invited beside members.

    `known` holds the ways in which a calendar of events may name it; see `matching`.
    """

    code: str
    bloc: str
    name: Words
    levels: tuple[Level, ...]
    guests: tuple[Role, ...]
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """A bloc as far as attendance goes: who is in it in which role over time."""

    code: str
    name: Words
    full_name: Words
    terms: tuple[tuple[Role, Term], ...]
    everyone: bool = False

    def role(self, country: str, on: date) -> Role | None:
        """The role of a country on a day; None for an outsider."""
        if self.everyone:
            return Role.MEMBER
        held = [role for role, term in self.terms if term.country == country and term.covers(on)]
        return min(held, key=list(Role).index, default=None)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting of a bloc, at which its members may meet each other too.

    `dates` are those of the place, as far as announced; with `usual` they are only the time of
    year at which it is held. `begins` and `ends` have a zone and are there where a calendar of
    events names the hour.
    """

    id: str
    circle: Circle
    name: Words
    levels: tuple[Level, ...]
    guests: tuple[Role, ...]
    dates: Period
    place: Words | None
    country: str | None
    chair: str | None
    confirmed: bool
    usual: bool
    source: str
    note: Words | None = None
    begins: datetime | None = None
    ends: datetime | None = None

    @property
    def bloc(self) -> str:
        """The code of its bloc."""
        return self.circle.code

    def role(self, country: str) -> Role | None:
        """As what a country comes to it; None for one that is not invited."""
        role = self.circle.role(country, self.dates.start)
        return role if role is Role.MEMBER or role in self.guests else None

    @property
    def fixed(self) -> bool:
        """Whether the day itself is known."""
        return self.dates.precision == "day" and not self.usual

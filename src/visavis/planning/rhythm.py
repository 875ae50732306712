"""Rhythm: how often the two meet at a level, the longest gap, and whether the next is overdue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import inf
from statistics import median

from visavis.model import Contact, Level, Period
from visavis.planning.meetings import VISITS, in_person, is_bilateral, was_held

FEWEST = 5
"""Meetings from which a usual interval is told: fewer, years apart, would make any gap usual."""

ONE_VISIT = 7
"""Days within which meetings in one country are one occasion: the talks of a visit."""

LATE = 1.5
"""Times the usual interval after which the next meeting is called overdue."""

USUAL_YEARS = {
    Level.HEAD_OF_STATE: 2.0,
    Level.HEAD_OF_GOVERNMENT: 2.0,
    Level.DEPUTY_HEAD_OF_GOVERNMENT: 1.0,
    Level.PARLIAMENT: 2.0,
    Level.FOREIGN_MINISTER: 1.0,
}
"""What is taken where the record shows no rhythm: our own default, and shown as such. An agreed
rhythm is given by the caller."""

DAYS_IN_YEAR = 365.25
DAYS_IN_MONTH = 30.44
"""On average."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two meetings that followed each other, or from the last one to `today`."""

    level: Level
    before: Contact
    after: Contact | None
    until: date

    @property
    def days(self) -> int:
        """Days between them; to the nearest that the dates known allow.

        Dates are those of the place where the two met, and `until` may be a day of another place,
        or one on which they still meet: then no day has passed.
        """
        assert self.before.dates is not None
        return max(0, (self.until - self.before.dates.end).days)

    @property
    def years(self) -> float:
        """The same in years; by the calendar where a date is known to the year alone."""
        assert self.before.dates is not None
        if self.before.dates.precision == "year":
            return float(self.until.year - self.before.dates.end.year)
        return self.days / DAYS_IN_YEAR


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Bilateral meetings in person at one level: how often, and since when none.

    `usual_days` is the median interval of `seen` meetings, or what is agreed or taken as usual;
    `observed` says which. `overdue` is whether `LATE` times as long has passed; a meeting without
    a date may have been any day, so where none has a date it cannot be told.
    """

    level: Level
    seen: int
    usual_days: int | None
    observed: bool
    open_gap: Gap | None
    overdue: bool


def rhythms(
    contacts: Iterable[Contact], today: date, agreed_years: dict[Level, float] | None = None
) -> tuple[Rhythm, ...]:
    """A row for each level with a bilateral meeting or a usual interval, highest first."""
    by_level = _bilateral(contacts, today)
    agreed = agreed_years or {}
    wanted = {*by_level, *agreed, *(USUAL_YEARS if by_level else ())}
    return tuple(
        _rhythm(level, by_level.get(level, []), today, agreed.get(level))
        for level in Level
        if level in wanted
    )


def longest_gaps(contacts: Iterable[Contact], today: date, years: float = 5) -> tuple[Gap, ...]:
    """For each level, the longest time between two visits that followed each other, if so long.

    Visits alone: a meeting on the margins of a bloc does not end a gap between visits. A visit is
    of the level of its guest, whoever received him.
    """
    visits: dict[Level, list[Contact]] = {}
    for contact in contacts:
        level = _guest_level(contact)
        if level is not None and _is_visit(contact, today):
            visits.setdefault(level, []).append(contact)
    found = []
    for level in Level:
        ordered = sorted(visits.get(level, ()), key=_day)
        gaps = [Gap(level, a, b, _day(b)) for a, b in pairwise(ordered)]
        longest = max(gaps, key=lambda gap: gap.days, default=None)
        if longest is not None and longest.years >= years:
            found.append(longest)
    return tuple(found)


def _rhythm(level: Level, met: Sequence[Contact], today: date, agreed: float | None) -> Rhythm:
    dated = [contact for contact in met if contact.dates]
    ordered = _occasions(sorted(dated, key=_day))
    intervals = [(_day(b) - _day(a)).days for a, b in pairwise(ordered)]
    usual, observed = _usual(level, intervals, agreed, len(ordered))
    last = ordered[-1] if ordered else None
    gap = Gap(level, last, None, today) if last else None
    known = gap.days if gap else None if met else inf
    late = usual is not None and known is not None and known > LATE * usual
    return Rhythm(level, len(ordered), usual, observed, gap, late)


def _occasions(ordered: Sequence[Contact]) -> list[Contact]:
    """The last contact of each visit, so that its talks do not count as meetings of their own."""
    found: list[Contact] = []
    for contact in ordered:
        if found and found[-1].country == contact.country:
            apart = (_day(contact) - _day(found[-1])).days
            if apart <= ONE_VISIT:
                found.pop()
        found.append(contact)
    return found


def _usual(
    level: Level, intervals: Sequence[int], agreed: float | None, seen: int
) -> tuple[int | None, bool]:
    if agreed is not None:
        return round(agreed * DAYS_IN_YEAR), False
    if seen >= FEWEST:
        return round(median(intervals)), True
    years = USUAL_YEARS.get(level)
    return (None if years is None else round(years * DAYS_IN_YEAR)), False


def _bilateral(contacts: Iterable[Contact], today: date) -> dict[Level, list[Contact]]:
    found: dict[Level, list[Contact]] = {}
    for contact in contacts:
        if not contact.level or not in_person(contact):
            continue
        if is_bilateral(contact) and was_held(contact, today):
            found.setdefault(contact.level, []).append(contact)
    return found


def _is_visit(contact: Contact, today: date) -> bool:
    dated = contact.dates is not None
    return contact.form in VISITS and dated and is_bilateral(contact) and was_held(contact, today)


def _guest_level(contact: Contact) -> Level | None:
    """The highest of those who came: of the side that is not at home; else the contact's level."""
    ranks = [
        list(Level).index(person.level)
        for person in contact.participants
        if person.level and person.side in contact.pair.sides and person.side != contact.country
    ]
    return list(Level)[min(ranks)] if ranks else contact.level


def _day(contact: Contact) -> date:
    """The day it ended, to sort by; a date known to the year stands at its end."""
    assert contact.dates is not None
    return contact.dates.end


def due_by(rhythm: Rhythm) -> date | None:
    """When the next meeting would keep the rhythm; None when nothing tells."""
    if rhythm.usual_days is None or rhythm.open_gap is None:
        return None
    before = rhythm.open_gap.before.dates
    return before.end + timedelta(days=rhythm.usual_days) if before else None


def due_when(rhythm: Rhythm) -> Period | None:
    """The same as closely as the last meeting is dated: after one in 2020, a year."""
    day, gap = due_by(rhythm), rhythm.open_gap
    if day is None or gap is None or gap.before.dates is None:
        return None
    is_year = gap.before.dates.precision == "year"
    return Period.year(day.year) if is_year else Period.day(day)

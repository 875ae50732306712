"""Occasions: at which meetings of blocs both sides will be in one place, and who is due to meet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from visavis import world
from visavis.checking.saying import Country, Saying, Span, say
from visavis.model import AnyFact, Contact, Level, Pair, Period
from visavis.planning.hosting import turns
from visavis.planning.meetings import level_ledger
from visavis.planning.rhythm import DAYS_IN_MONTH, Rhythm, due_by, due_when, rhythms
from visavis.world import Occasion, Role


class Need(StrEnum):
    """Whether two who meet are due to; labels in `world/data/labels.yaml`."""

    OVERDUE = "overdue"
    DUE = "due"
    NEVER = "never"
    NOT_DUE = "not_due"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Window:
    """A level of both sides at one meeting of a bloc.

    `reason` says when they last met and how often it is usual, `ground` whose the place is,
    `timing` what the dates leave open, `remarks` what else to mind. `days` counts from today to
    the first day on which it may begin, 0 from then on.
    """

    occasion: Occasion
    level: Level
    need: Need
    reason: tuple[Saying, ...]
    ground: Saying
    timing: tuple[Saying, ...]
    remarks: tuple[Saying, ...]
    days: int
    facts: tuple[AnyFact, ...]

    @property
    def suggested(self) -> bool:
        """Whether to use it: they are overdue, or will be due by then."""
        return self.need in (Need.OVERDUE, Need.DUE, Need.NEVER)


@dataclass(frozen=True, slots=True)
class _Past:
    """Of one level: the rhythm, the last meeting on the margins of a bloc, and the next host."""

    level: Level
    rhythm: Rhythm | None
    on_margins: Contact | None
    next_host: str | None

    @property
    def last(self) -> Contact | None:
        """The last bilateral meeting with a date."""
        gap = self.rhythm.open_gap if self.rhythm else None
        return gap.before if gap else None

    @property
    def since(self) -> Contact | None:
        """The meeting on the margins, where it came after the bilateral one."""
        margins, last = self.on_margins, self.last
        if margins is None or margins.dates is None:
            return None
        before = last.dates.end if last and last.dates else date.min
        return margins if margins.dates.end > before else None


def windows(
    pair: Pair, occasions: Iterable[Occasion], facts: Sequence[AnyFact], today: date
) -> tuple[Window, ...]:
    """Every level of every coming meeting that both sides attend, by date."""
    past = _past([fact for fact in facts if isinstance(fact, Contact)], today)
    return tuple(
        _window(pair, occasion, roles, past[level], today)
        for occasion in world.together(occasions)
        if occasion.dates.end >= today and (roles := _roles(pair, occasion)) is not None
        for level in occasion.levels
    )


def _past(contacts: Sequence[Contact], today: date) -> dict[Level, _Past]:
    known = {one.level: one for one in rhythms(contacts, today)}
    margins = {one.level: one.last_on_margins for one in level_ledger(contacts, today)}
    hosts = {one.level: one.next_host for one in turns(contacts, today) if not one.commission}
    return {
        level: _Past(level, known.get(level), margins.get(level), hosts.get(level))
        for level in Level
    }


def _window(
    pair: Pair,
    occasion: Occasion,
    roles: Sequence[Role],
    past: _Past,
    today: date,
) -> Window:
    return Window(
        occasion,
        past.level,
        _need(past.rhythm, occasion),
        (_reason(past.rhythm), *_on_margins(past.since)),
        _ground(pair, occasion, past.next_host),
        tuple(_timing(occasion)),
        (*_roles_said(pair, roles), *_elsewhere(pair, occasion)),
        max(0, (occasion.dates.start - today).days),
        tuple(one for one in (past.last, past.since) if one is not None),
    )


def _roles(pair: Pair, occasion: Occasion) -> tuple[Role, ...] | None:
    """As what each side comes; None where one of them does not."""
    roles = tuple(role for side in pair.sides if (role := occasion.role(side)) is not None)
    return roles if len(roles) == len(pair.sides) else None


def _need(rhythm: Rhythm | None, occasion: Occasion) -> Need:
    """By the last bilateral meeting alone: one on the margins of a bloc does not end a gap."""
    if rhythm is None or rhythm.open_gap is None:
        met = rhythm is not None and not rhythm.overdue
        return Need.UNTOLD if met else Need.NEVER
    if rhythm.overdue:
        return Need.OVERDUE
    by = due_by(rhythm)
    if by is None:
        return Need.UNTOLD
    return Need.DUE if by <= occasion.dates.end else Need.NOT_DUE


def _reason(rhythm: Rhythm | None) -> Saying:
    if rhythm is None or rhythm.open_gap is None:
        if rhythm is not None and not rhythm.overdue:
            return say("A bilateral meeting was held, but the record has no date of it.")
        return say("The record holds no bilateral meeting at this level.")
    last, by = Span(rhythm.open_gap.before.dates), due_by(rhythm)
    if by is None or rhythm.usual_days is None:
        return say("Last bilateral meeting: {last}; no interval is usual.", last=last)
    return say(
        "Last bilateral meeting: {last}; usual interval, months: {months}; next due by {due}.",
        last=last,
        months=round(rhythm.usual_days / DAYS_IN_MONTH),
        due=Span(due_when(rhythm)),
    )


def _on_margins(contact: Contact | None) -> Iterable[Saying]:
    if contact is not None:
        yield say("Since then on the margins of a bloc: {day}.", day=Span(contact.dates))


def _ground(pair: Pair, occasion: Occasion, turn: str | None) -> Saying:
    """Whose ground it is, and whether it is the host's turn to receive."""
    host = occasion.country
    if host is None:
        return say("The place is not known.")
    if host not in pair.sides:
        return say("Neutral ground.")
    if host == turn:
        return say(
            "{country} is host, and it is its turn to receive: a visit can be joined to it.",
            country=Country(host),
        )
    return say("{country} is host: a visit can be joined to it.", country=Country(host))


def _roles_said(pair: Pair, roles: Sequence[Role]) -> Iterable[Saying]:
    for side, role in zip(pair.sides, roles, strict=True):
        if role is Role.ASSOCIATE:
            yield say("{country} comes as an associate member.", country=Country(side))
        if role is Role.OBSERVER:
            yield say("{country} comes as an observer.", country=Country(side))
        if role is Role.PARTNER:
            yield say("{country} comes as a partner.", country=Country(side))


def _timing(occasion: Occasion) -> Iterable[Saying]:
    if occasion.usual:
        yield say("No date is announced: this is the usual time of year.")
    elif not occasion.fixed:
        yield say("The day is not fixed yet.")
    if not occasion.confirmed and not occasion.usual:
        yield say("Not confirmed by a page we have seen.")


def _elsewhere(pair: Pair, occasion: Occasion) -> Iterable[Saying]:
    """In a capital whose clock shows another day when it begins."""
    if occasion.begins is None:
        return
    on_the_spot = occasion.country is not None and world.capital_zone(occasion.country) is not None
    for side in pair.sides:
        zone = world.capital_zone(side)
        there = occasion.begins.astimezone(zone) if zone else None
        if there is None or there.date() == occasion.begins.date():
            continue
        if on_the_spot:
            yield say(
                "It begins at {here} on the spot; in the capital of {country} it is {there} then,"
                " {day}.",
                here=f"{occasion.begins:%H:%M}",
                country=Country(side, "gen"),
                there=f"{there:%H:%M}",
                day=Span(Period.day(there.date())),
            )
        else:
            yield say(
                "By its calendar it begins at {here} ({zone}); in the capital of {country} it is"
                " {there} then, {day}.",
                here=f"{occasion.begins:%H:%M}",
                zone=f"{occasion.begins:%Z}",
                country=Country(side, "gen"),
                there=f"{there:%H:%M}",
                day=Span(Period.day(there.date())),
            )

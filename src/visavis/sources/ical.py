"""iCalendar: the meetings of blocs that a calendar of events holds (RFC 5545).

An event counts when its summary names a body of the calendar of blocs, or a bloc and a level. A
file with a fault that touches when something takes place is not taken at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

import icalendar
import recurring_ical_events

from visavis.errors import MalformedFile, Problem, with_detail
from visavis.language import _
from visavis.model import Period, Words
from visavis.sources.events import Events
from visavis.sources.ical_lines import event_lines
from visavis.world import Council, Occasion, calendar, country_of_place, recognise, zone_there

MOST = 2_000
"""Meetings taken of one calendar: a bloc with a hundred a year has as many in twenty."""

MOST_EVENTS = 10_000
"""Events read of one calendar, whatever they are: about ten seconds."""

RULES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
"""How often a meeting may recur; a rule by the hour or second would never end."""

PARTS_OF_A_DAY = {"BYHOUR", "BYMINUTE", "BYSECOND"}

TELLING = frozenset(
    {"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", None}
)
"""Properties that say when; None is a line that cannot be read at all."""

Placed = tuple[Any, int]
"""An event with its line."""


def events_of(content: bytes, name: str, years: range, address: str) -> Events:
    """The meetings of blocs in the years; MalformedFile names each faulty event's line."""
    lines = event_lines(content, name)
    if len(lines) > MOST_EVENTS:
        said = _("it has {count} events, and at most {most} are read: split it.")
        said = said.format(count=len(lines), most=MOST_EVENTS)
        raise MalformedFile(name, [Problem(lines[MOST_EVENTS], "", said)])
    calendars = _parsed(content, name)
    events = [event for one in calendars for event in one.walk("VEVENT")]
    placed = list(zip(events, lines, strict=False))
    problems = [problem for event, line in placed for problem in _faults(event, line)]
    if problems:
        raise MalformedFile(name, problems)
    wanted = {_uid(event) for event in events if _is_known(event)}
    series = _by_uid([one for one in placed if _uid(one[0]) in wanted])
    zones = [zone for one in calendars for zone in one.walk("VTIMEZONE")]
    held = (_occasion(event, address) for event in _expanded(series, zones, name, years))
    occasions = tuple(one for one in held if one is not None)
    return Events(occasions, sum(_uid(event) not in wanted for event in events))


def _parsed(content: bytes, name: str) -> list[Any]:
    try:
        return list(icalendar.Calendar.from_ical(content, multiple=True))
    except (ValueError, KeyError, IndexError, RecursionError) as error:
        said = with_detail(_("it cannot be read as a calendar."), error)
        raise MalformedFile(name, [Problem(1, "", said)]) from error


def _faults(event: Any, line: int) -> Iterator[Problem]:
    """What keeps us from telling when the event takes place."""
    broken = [(field, said) for field, said in event.errors if field in TELLING]
    for field, said in broken:
        yield Problem(line, _titled(event, field), with_detail(_wanted(field), said))
    if broken:
        return
    if "DTSTART" not in event:
        yield Problem(line, _titled(event, "DTSTART"), _("the event has no beginning (DTSTART)."))
        return
    yield from (Problem(line, _titled(event, "RRULE"), said) for said in _rule_faults(event))
    try:
        backwards = event.end < event.start
    except (ValueError, TypeError, OverflowError) as error:
        said = _(
            "when it ends cannot be told: it takes one beginning, and one end or one duration, all"
            " with a time of day or all without."
        )
        yield Problem(line, _titled(event, "DTEND"), with_detail(said, error))
        return
    if backwards:
        yield Problem(line, _titled(event, "DTEND"), _("the event ends before it begins."))


def _wanted(field: str | None) -> str:
    """What a property that cannot be read should be."""
    if field is None:
        return _("a line of the event cannot be read; one has the form NAME:value.")
    if field == "DURATION":
        return _("the duration cannot be read; one is such as PT2H, two hours, or P1D, a day.")
    if field == "RRULE":
        return _("the rule of recurrence cannot be read; one is such as FREQ=WEEKLY;BYDAY=MO.")
    return _("the date cannot be read; one is such as 20260115, with a time 20260115T100000Z.")


def _rule_faults(event: Any) -> Iterator[str]:
    rules = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        often = [str(one).upper() for one in rule.get("FREQ", [])]
        if not often or often[0] not in RULES:
            said = _("it recurs by {rule}; a meeting recurs by one of {known}.")
            yield said.format(rule=", ".join(often) or "—", known=", ".join(RULES))
        if PARTS_OF_A_DAY & set(rule):
            yield _("it recurs more than once a day; a meeting does not.")
        if {"COUNT", "UNTIL"} <= set(rule):
            yield _("its rule has COUNT and UNTIL; one of the two is allowed.")
        if any(int(times) < 1 for times in rule.get("COUNT", [])):
            yield _("its rule never comes to a meeting: COUNT is 1 or more.")
        if any(int(step) < 1 for step in rule.get("INTERVAL", [])):
            yield _("its rule never moves on: INTERVAL is 1 or more.")


def _titled(event: Any, field: str | None) -> str:
    """The field and the event's own words, so that it can be found in a calendar program."""
    said = " ".join(str(event.get("SUMMARY", "")).split())
    return " ".join(part for part in (field or "", f"({said[:60]})" if said else "") if part)


def _is_known(event: Any) -> bool:
    _body, bloc, levels = recognise(str(event.get("SUMMARY", "")))
    return bool(bloc and levels)


def _uid(event: Any) -> str:
    return str(event.get("UID") or event.get("SUMMARY", ""))


def _by_uid(placed: Sequence[Placed]) -> dict[str, list[Placed]]:
    """Each event with its exceptions."""
    found: dict[str, list[Placed]] = {}
    for event, line in placed:
        found.setdefault(_uid(event), []).append((event, line))
    return found


def _expanded(
    series: Mapping[str, list[Placed]], zones: Sequence[Any], name: str, years: range
) -> list[Any]:
    """Every meeting in the years, the recurring ones one by one."""
    first, after = date(years.start, 1, 1), date(years.stop, 1, 1)
    found: list[Any] = []
    problems = []
    for events in series.values():
        line = events[0][1]
        made = icalendar.Calendar()
        for part in (*zones, *(event for event, _line in events)):
            made.add_component(part)
        try:
            found += recurring_ical_events.of(made).between(first, after)
        except (ValueError, OverflowError, TypeError) as error:
            said = with_detail(_("its recurrence cannot be followed."), error)
            problems.append(Problem(line, _titled(events[0][0], "RRULE"), said))
        if len(found) > MOST:
            said = _("with this event there are more than {count} meetings.").format(count=MOST)
            raise MalformedFile(name, [*problems, Problem(line, "", said)])
    if problems:
        raise MalformedFile(name, problems)
    return found


def _occasion(event: Any, address: str) -> Occasion | None:
    """The meeting as of the place it is held at; None for one that was cancelled."""
    status = str(event.get("STATUS", "")).upper()
    body, bloc, levels = recognise(str(event.get("SUMMARY", "")))
    if status == "CANCELLED" or bloc is None or not levels:
        return None
    place = " ".join(str(event.get("LOCATION", "")).split())
    country = country_of_place(place) if place else None
    begins, ends = _local(event.start, country), _local(event.end, country)
    timed = isinstance(begins, datetime) and begins.tzinfo is not None
    return Occasion(
        id=_id(event),
        circle=calendar().circles[bloc],
        name=_name(body, event),
        levels=levels,
        guests=body.guests if body else (),
        dates=_dates(begins, ends),
        place=Words(place) if place else None,
        country=country,
        chair=None,
        confirmed=status != "TENTATIVE",
        usual=False,
        source=str(event.get("URL", "")) or address,
        begins=begins if timed and isinstance(begins, datetime) else None,
        ends=ends if timed and isinstance(ends, datetime) else None,
    )


def _name(body: Council | None, event: Any) -> Words:
    return body.name if body else Words(" ".join(str(event["SUMMARY"]).split()))


def _id(event: Any) -> str:
    """The same in every run, and another for each meeting of a series."""
    said = f"{_uid(event)}|{event.start.isoformat()}"
    return f"ical-{sha256(said.encode()).hexdigest()[:16]}"


def _local(moment: date, country: str | None) -> date:
    """By the clock of the country where it takes place; else as the event's own zone has it."""
    if not isinstance(moment, datetime) or moment.tzinfo is None or country is None:
        return moment
    zone = zone_there(country, str(moment.tzinfo))
    return moment.astimezone(zone) if zone else moment


def _dates(begins: date, ends: date) -> Period:
    """The days it takes; an end at midnight, or of a whole day, is not a day more.

    Whole months are how a date that is not fixed is written; no meeting takes as long.
    """
    first, last = (one.date() if isinstance(one, datetime) else one for one in (begins, ends))
    whole = not isinstance(ends, datetime) or ends.time() == time(0)
    if whole and last > first:
        last -= timedelta(days=1)
    last = max(first, last)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        year = (first.month, last.month) == (1, 12)
        return Period(first, last, "year" if year else "month")
    return Period(first, last, "day")

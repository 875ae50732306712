"""iCalendar: entries as a calendar of events that any calendar program takes (RFC 5545).

All entries are whole days; the same entries give the same bytes.
"""

import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

import icalendar

from visavis.briefs.entry import Entry

DOMAIN = "visavis"
"""What follows the @ of every name, so that no other program's entry has the same one."""


def render_calendar(name: str, entries: Iterable[Entry], as_of: date, language: str) -> bytes:
    """The calendar called `name`; `as_of` is the day on which it is said to be made."""
    made = icalendar.Calendar()
    made.add("prodid", "-//Visavis//Visavis//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", _clean(name))
    stamp = datetime.combine(as_of, time(), UTC)
    for entry in entries:
        made.add_component(_event(entry, stamp, language))
    return bytes(made.to_ical())


def _event(entry: Entry, stamp: datetime, language: str) -> icalendar.Event:
    event = icalendar.Event()
    spoken = {"language": language}
    event.add("uid", f"{_clean(entry.id)}@{DOMAIN}")
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.dates.start)
    event.add("dtend", entry.dates.end + timedelta(days=1))
    title = f"{entry.title} ({entry.vague})" if entry.vague else entry.title
    event.add("summary", _clean(title), parameters=spoken)
    for field, said in (("description", entry.text), ("location", entry.place)):
        if said:
            event.add(field, _clean(said), parameters=spoken)
    if entry.url:
        event.add("url", _clean(entry.url).replace("\n", ""))
    if entry.categories:
        event.add("categories", [_clean(one) for one in entry.categories])
    event.add("status", entry.status.upper())
    event.add("transp", "TRANSPARENT")
    return event


def _clean(said: str) -> str:
    """Without the control characters that a line of a calendar cannot hold."""
    lines = said.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs")
    )

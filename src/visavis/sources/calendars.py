"""Calendars: meetings of blocs from a file or an address, whichever of the two forms it has."""

from pathlib import Path

from visavis.errors import InputError
from visavis.language import _
from visavis.sources.clock import Clock, SystemClock
from visavis.sources.events import Events
from visavis.sources.fetcher import Fetcher
from visavis.sources.ical_lines import is_icalendar
from visavis.sources.ondisk import OnDisk
from visavis.sources.raw import MAX_BYTES, Raw, too_large
from visavis.sources.refusal import Unreadable
from visavis.sources.source import is_address
from visavis.world import read_calendar

YAML = (".yaml", ".yml")
LONGEST_YAML = 1_000_000
"""Bytes: some 3000 meetings by hand, and what is read in a few seconds."""


def open_calendar(
    what: str, years: range, *, fetcher: Fetcher | None = None, clock: Clock | None = None
) -> Events:
    """The meetings that a file or an address holds; InputError says why there are none.

    A file that ends in .yaml has the form of `bloc_calendar.yaml`, anything else is iCalendar.
    Recurring events are followed through the `years`.
    """
    try:
        raw = _raw(what, fetcher, clock or SystemClock())
        content = raw.content
        is_yaml = what.lower().endswith(YAML) and not is_icalendar(content)
        limit = LONGEST_YAML if is_yaml else MAX_BYTES
        if len(content) > limit:
            raise too_large(len(content), limit)
    except Unreadable as refusal:
        raise InputError(str(refusal.of(what))) from refusal
    if is_yaml:
        return Events(read_calendar(content, what), 0)
    from visavis.sources.ical import events_of  # noqa: PLC0415 - it imports icalendar

    return events_of(content, what, years, raw.url or "")


def _raw(what: str, fetcher: Fetcher | None, clock: Clock) -> Raw:
    if is_address(what):
        if fetcher is not None:
            return fetcher.fetch(what)
        with Fetcher(clock=clock) as own:
            return own.fetch(what)
    path = Path(what).expanduser()
    if not path.exists():
        said = _(
            "There is no calendar {what}. Give a file, or an address that begins with https://"
        )
        raise InputError(said.format(what=what))
    return OnDisk(path, clock.now()).read()

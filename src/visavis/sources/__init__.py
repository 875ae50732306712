"""Sources: documents from files, folders, archives, addresses and feeds, with their raw bytes.

    what a user names ─┬─ - ──────────────────────────┐
                       ├─ file, folder, archive ──────┼─ Raw ─ parse ─ Fetched | Refused
                       └─ address ─ Fetcher ─ (feed) ─┘                  └─ RawStore

No interpretation: the text and what its publisher's metadata say of it.
"""

from visavis.sources.calendars import open_calendar
from visavis.sources.clock import Clock, SystemClock
from visavis.sources.fetched import Fetched
from visavis.sources.fetcher import Fetcher
from visavis.sources.flows import read_flows
from visavis.sources.manners import Manners
from visavis.sources.rawstore import RawStore
from visavis.sources.refusal import Refused, Why
from visavis.sources.source import Progress, is_address, open_source

__all__ = [
    "Clock",
    "Fetched",
    "Fetcher",
    "Manners",
    "Progress",
    "RawStore",
    "Refused",
    "SystemClock",
    "Why",
    "is_address",
    "open_calendar",
    "open_source",
    "read_flows",
]

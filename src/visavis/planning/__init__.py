"""Contacts, the commission and commitments under way: pure functions of (record, today)."""

from visavis.planning.agenda import Heading, Item, Session, agenda, next_session
from visavis.planning.hosting import Turn, turns
from visavis.planning.meetings import LevelLedger, last_of_equals, level_ledger, met, sessions
from visavis.planning.occasions import Need, Window, windows
from visavis.planning.outlook import Outlook, outlook
from visavis.planning.rhythm import Gap, Rhythm, due_by, longest_gaps, rhythms
from visavis.planning.standing import Alarm, Followed, Standing, follow, made_on
from visavis.planning.standstill import Progress, progress

__all__ = [
    "Alarm",
    "Followed",
    "Gap",
    "Heading",
    "Item",
    "LevelLedger",
    "Need",
    "Outlook",
    "Progress",
    "Rhythm",
    "Session",
    "Standing",
    "Turn",
    "Window",
    "agenda",
    "due_by",
    "follow",
    "last_of_equals",
    "level_ledger",
    "longest_gaps",
    "made_on",
    "met",
    "next_session",
    "outlook",
    "progress",
    "rhythms",
    "sessions",
    "turns",
    "windows",
]

"""Contacts, the commission and commitments under way: pure functions of (record, today)."""

from visavis.planning.agenda import Heading, Item, Session, agenda, next_session
from visavis.planning.commitments import is_overdue
from visavis.planning.hosting import Turn, turns
from visavis.planning.meetings import LevelLedger, last_of_equals, level_ledger, met, sessions
from visavis.planning.outlook import Outlook, outlook
from visavis.planning.rhythm import Gap, Rhythm, due_by, longest_gaps, rhythms
from visavis.planning.standstill import Progress, progress

__all__ = [
    "Gap",
    "Heading",
    "Item",
    "LevelLedger",
    "Outlook",
    "Progress",
    "Rhythm",
    "Session",
    "Turn",
    "agenda",
    "due_by",
    "is_overdue",
    "last_of_equals",
    "level_ledger",
    "longest_gaps",
    "met",
    "next_session",
    "outlook",
    "progress",
    "rhythms",
    "sessions",
    "turns",
]

"""Contacts, commitments and targets under way: pure functions of (record, today)."""

from visavis.planning.commitments import is_overdue
from visavis.planning.meetings import LevelLedger, last_of_equals, level_ledger, met, sessions

__all__ = [
    "LevelLedger",
    "is_overdue",
    "last_of_equals",
    "level_ledger",
    "met",
    "sessions",
]

"""Contacts, commitments and targets under way: pure functions of (record, today)."""

from visavis.planning.commitments import is_overdue
from visavis.planning.meetings import LevelLedger, last_of_equals, level_ledger, met, sessions
from visavis.planning.paths import RequiredGrowth, required_growth

__all__ = [
    "LevelLedger",
    "RequiredGrowth",
    "is_overdue",
    "last_of_equals",
    "level_ledger",
    "met",
    "required_growth",
    "sessions",
]

"""Contacts, commitments and targets under way: pure functions of (record, today)."""

from visavis.planning.meetings import LevelLedger, level_ledger, met, sessions
from visavis.planning.paths import RequiredGrowth, required_growth

__all__ = ["LevelLedger", "RequiredGrowth", "level_ledger", "met", "required_growth", "sessions"]

"""Contacts, commitments, targets and projects under way: pure functions of (record, today)."""

from visavis.planning.accounts import Account
from visavis.planning.agenda import Session, agenda, next_session
from visavis.planning.decision import Decision
from visavis.planning.entry import EntryKind, YearEntry
from visavis.planning.faults import Fault, faults
from visavis.planning.groups import Group, working_groups
from visavis.planning.hosting import Turn, turns
from visavis.planning.item import Heading, Item
from visavis.planning.meetings import (
    LevelLedger,
    last_of_equals,
    level_ledger,
    met,
    sessions,
    was_held,
)
from visavis.planning.occasions import Need, Window, windows
from visavis.planning.outlook import Outlook, outlook
from visavis.planning.parties import is_body
from visavis.planning.points import number_at, of_commission, of_session
from visavis.planning.potential import Opening, not_screened, openings, potential_items
from visavis.planning.protocol import (
    differ,
    draft_points,
    held_session,
    points_of,
    stated_of_late,
)
from visavis.planning.reminders import Reminder, asked, bodies, reminder
from visavis.planning.rhythm import Gap, Rhythm, due_by, longest_gaps, rhythms
from visavis.planning.standing import Alarm, Followed, Standing, follow, made_on
from visavis.planning.standstill import Progress, announced_again, progress
from visavis.planning.targets import Aim, Course, Path, Unfollowed, Version, aims, unfollowed
from visavis.planning.year import forgotten, year_entries

__all__ = [
    "Account",
    "Aim",
    "Alarm",
    "Course",
    "Decision",
    "EntryKind",
    "Fault",
    "Followed",
    "Gap",
    "Group",
    "Heading",
    "Item",
    "LevelLedger",
    "Need",
    "Opening",
    "Outlook",
    "Path",
    "Progress",
    "Reminder",
    "Rhythm",
    "Session",
    "Standing",
    "Turn",
    "Unfollowed",
    "Version",
    "Window",
    "YearEntry",
    "agenda",
    "aims",
    "announced_again",
    "asked",
    "bodies",
    "differ",
    "draft_points",
    "due_by",
    "faults",
    "follow",
    "forgotten",
    "held_session",
    "is_body",
    "last_of_equals",
    "level_ledger",
    "longest_gaps",
    "made_on",
    "met",
    "next_session",
    "not_screened",
    "number_at",
    "of_commission",
    "of_session",
    "openings",
    "outlook",
    "points_of",
    "potential_items",
    "progress",
    "reminder",
    "rhythms",
    "sessions",
    "stated_of_late",
    "turns",
    "unfollowed",
    "was_held",
    "windows",
    "working_groups",
    "year_entries",
]

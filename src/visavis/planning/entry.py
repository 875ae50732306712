"""Entry: a line of a plan, with its period as far as known and the reason it is there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from visavis.checking.saying import Saying
from visavis.model import AnyFact, Level, Period, Words


class EntryKind(StrEnum):
    """What stands in a plan, in the order of its rows; labels in `world/data/labels.yaml`."""

    CONTACT = "contact"
    DUE_MEETING = "due_meeting"
    SESSION = "session"
    OCCASION = "occasion"
    COMMITMENT = "commitment"
    REVIEW = "review"
    HORIZON = "horizon"
    CASE = "case"


DEADLINES = (EntryKind.COMMITMENT, EntryKind.HORIZON)
"""What is due by the end of its period; the rest happens at some time in it."""

QUARTER_DAYS = 92


@dataclass(frozen=True, slots=True)
class YearEntry:
    """A line of the plan.

    `period` is None when it cannot be dated; `reason` then says why, and else where the date comes
    from, where the facts do not. `fixed` is whether both know the date: what is agreed, or what was
    held, or a term as stated. `status` is of the kind's own enumeration.
    """

    kind: EntryKind
    title: Saying
    period: Period | None
    reason: Saying | None
    facts: tuple[AnyFact, ...]
    fixed: bool = False
    status: StrEnum | None = None
    level: Level | None = None
    country: str | None = None
    place: Words | None = None
    source: str | None = None
    """The address that tells of it, where no fact of the record does."""
    name: str = ""
    """What it is known by from run to run, where not by its facts."""

    @property
    def is_close(self) -> bool:
        """Whether it is known to a quarter or closer: else a bar would cover the rest."""
        return self.days is not None and (self.days[1] - self.days[0]).days < QUARTER_DAYS

    @property
    def days(self) -> tuple[date, date] | None:
        """From when to when it may be; of a deadline that has a longer period, its last day."""
        if self.period is None:
            return None
        if self.kind in DEADLINES and (self.period.end - self.period.start).days >= QUARTER_DAYS:
            return self.period.end, self.period.end
        return self.period.start, self.period.end

    def days_in(self, year: int) -> tuple[date, date] | None:
        """The same within a year that the entry touches: a visit over New Year is in both."""
        if self.days is None:
            return None
        start, end = self.days
        return max(start, date(year, 1, 1)), min(end, date(year, 12, 31))

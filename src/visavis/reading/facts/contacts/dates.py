"""Dates: when a contact took or takes place."""

from datetime import timedelta

from visavis.model import Period
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.forms import Told
from visavis.reading.periods import PeriodMention


def date_of(clause: Clause, told: Told, before: Period | None) -> Period | None:
    """The day named nearest to the word for the contact; else the month; else the year.

    What is planned may have a quarter or half a year for its time.
    `before` is the day of what the document told last, which «в тот же день» speaks of.
    """
    here = clause.row.line.span(clause.first, clause.last)
    named = [
        mention
        for mention in clause.row.periods
        if mention.period is not None
        and mention.kind in ("absolute", "relative")
        and here.start <= mention.start < here.stop
    ]
    spoken_of = told.reference and not told.loose
    ahead = ("quarter", "half") if clause.has("planned") else ()
    precisions = ("day", "month") if spoken_of else ("day", "month", *ahead, "year")
    for precision in precisions:
        fitting = [one for one in named if _fits(clause, one, precision)]
        if fitting:
            return min(fitting, key=lambda one: _distance(one, told)).period
    return None if spoken_of else _counted(clause, before)


def _fits(clause: Clause, mention: PeriodMention, precision: str) -> bool:
    """Days; a month, not a span of months that a figure is for; a year where no figure is."""
    period = mention.period
    assert period is not None
    if precision in ("month", "quarter", "half"):
        return period.kind == precision
    if precision == "year":
        return period.kind == "year" and not clause.row.quantities
    return period.precision == precision


def _distance(mention: PeriodMention, told: Told) -> int:
    span = told.hit.span
    return max(mention.start - span.stop, span.start - mention.stop, 0)


def _counted(clause: Clause, before: Period | None) -> Period | None:
    """A date told by another: «в тот же день», «накануне», «прошлогодний визит»."""
    day = clause.page.date
    if clause.has("same_day"):
        return before or (Period.day(day) if day else None)
    if day is None:
        return None
    if any(hit.first == clause.first for hit in clause.find("day_before")):
        return Period.day(day - timedelta(days=1))
    return Period.year(day.year - 1) if clause.has("year_before") else None

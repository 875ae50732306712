"""Dates: when a contact took or takes place."""

from collections.abc import Sequence
from datetime import timedelta

from visavis.model import Period
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.forms import Told
from visavis.reading.facts.contacts.merging import NEWS_DAYS
from visavis.reading.facts.contacts.participants import talked_about_from
from visavis.reading.facts.contacts.spoken import is_adverb
from visavis.reading.morphology import readings
from visavis.reading.periods import PeriodMention


def date_of(clause: Clause, told: Told, before: Period | None) -> Period | None:
    """The day named nearest to the word for the contact; else the month; else the year.

    What is planned may have a quarter or half a year for its time.
    `before` is the day of what the document told last, which «в тот же день» speaks of.
    """
    named = [
        mention
        for mention in told_times(clause, told)
        if mention.period is not None and mention.kind in ("absolute", "relative")
    ]
    spoken_of = told.reference and not told.loose
    ahead = ("quarter", "half") if clause.has("planned") else ()
    precisions = ("day", "month") if spoken_of else ("day", "month", *ahead, "year")
    for precision in precisions:
        fitting = [one for one in named if _fits(clause, one, precision)]
        if len(fitting) > 1 and precision == "day" and (stretch := _from_to(clause, fitting)):
            return stretch
        if fitting:
            return _to_come(clause, min(fitting, key=lambda one: _distance(one, told)))
    return None if spoken_of else _counted(clause, before)


def will_be(clause: Clause) -> bool:
    """Whether a verb of holding it stands in the future: «состоится», «пройдет»."""
    tokens = clause.row.line.tokens
    return clause.page.language == "ru" and any(
        "futr" in one.tag
        for hit in clause.find("held")
        for one in readings(tokens[hit.first].text.lower())[:1]
    )


def _to_come(clause: Clause, mention: PeriodMention) -> Period | None:
    """«Состоится 7–8 октября», said in February: of this year, not of the last."""
    period, day = mention.period, clause.page.date
    past = period is not None and day is not None and period.end < day
    if period is None or not past or mention.kind != "relative" or not will_be(clause):
        return period
    week = timedelta(days=7)
    if period.precision == "day" and day is not None and day - period.end < week:
        return Period.day(period.start + week)  # «в пятницу»
    year = period.start.year
    return Period.parse(str(period).replace(str(year), str(year + 1)))


def told_times(clause: Clause, told: Told) -> list[PeriodMention]:
    """The times of a clause but those of what is asked for: "conveyed an invitation for 2026"."""
    stop = talked_about_from(clause, told)
    end = clause.row.line.tokens[stop - 1].stop
    return [one for one in clause.periods if one.start < end]


def _from_to(clause: Clause, days: Sequence[PeriodMention]) -> Period | None:
    """«Открылось 15 мая и завершилось сегодня», "opened on 15 May and concluded today"."""
    begun, ended = (next(clause.find(name), None) for name in ("begins", "ends"))
    if begun is None or ended is None:
        return None
    first, last = (
        next((day.period for day in days if day.start > verb.span.start), None)
        for verb in (begun, ended)
    )
    if not (first and last) or first.end >= last.start:
        return None
    return Period.parse(f"{first.start}/{last.end}")


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
    if any(is_adverb(clause, hit) for hit in clause.find("day_before")):
        news = before is not None and abs(day - before.start) <= timedelta(days=NEWS_DAYS)
        return Period.day((before.start if before and news else day) - timedelta(days=1))
    return Period.year(day.year - 1) if clause.has("year_before") else None

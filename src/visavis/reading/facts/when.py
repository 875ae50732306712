"""When: the period a number is for, and the base it is compared with."""

from collections.abc import Sequence

from visavis.model import Period
from visavis.reading.facts.figure_words import figure_words
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention
from visavis.reading.posts import BODY
from visavis.reading.quantities import QuantityMention


def _last_period(page: Page, number: int) -> list[PeriodMention]:
    """The period of the nearest earlier sentence of the paragraph that has one."""
    for earlier in reversed(page.rows[:number]):
        if earlier.paragraph != page.rows[number].paragraph and not _of_body(page.rows[number]):
            break
        own = [one for one in earlier.periods if one.kind in ("absolute", "relative")]
        with_days = [one for one in own if one.period is not None]
        if with_days:
            return with_days[-1:]
    return []


def _of_body(row: Row) -> bool:
    """Whether a statistical office or a ministry speaks: its release has one period throughout."""
    return row.voice.actor is not None and row.voice.actor.office == BODY


def periods_of(
    page: Page, number: int, mention: QuantityMention, *, carried: bool
) -> tuple[Period | None, Period | None, bool]:
    """The period of a number, its base, and whether the period was carried over."""
    row = page.rows[number]
    own = [one for one in row.periods if one.kind in ("absolute", "relative") and one.period]
    base_mentions = [one for one in row.periods if one.kind == "base"]
    resolved = False
    if not own and carried:
        own = _last_period(page, number)
        resolved = bool(own)
    usable = [one for one in own if one.period is not None and one.period.precision != "day"]
    if not usable and row.line.has(figure_words(page.language).as_of):
        usable = own
    if not carried:
        usable = [one for one in usable if _is_near(one, mention)]
    if not usable:
        return None, None, False
    chosen = _nearest(usable, mention)
    base = _base(base_mentions, chosen.period)
    if mention.role == "from":
        return base, None, resolved
    return chosen.period, base, resolved


NEAR = 60
"""Characters between a count and the period that may be its own; one told earlier in a long
sentence belongs to what was told there."""


def _is_near(period: PeriodMention, mention: QuantityMention) -> bool:
    return max(period.start - mention.stop, mention.start - period.stop) <= NEAR


def _nearest(periods: Sequence[PeriodMention], mention: QuantityMention) -> PeriodMention:
    before = [period for period in periods if period.stop <= mention.start]
    if before:
        return before[-1]
    return min(periods, key=lambda period: abs(period.start - mention.stop))


def _base(mentions: Sequence[PeriodMention], period: Period | None) -> Period | None:
    if not mentions or period is None:
        return None
    stated = mentions[0].period
    return stated if stated is not None else period.a_year_earlier()

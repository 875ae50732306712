"""When: the period a number is for, and the base it is compared with."""

import re
from collections.abc import Sequence

from visavis.model import Period
from visavis.reading.facts.figure_words import figure_words
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention
from visavis.reading.posts import BODY
from visavis.reading.quantities import QuantityMention
from visavis.reading.spans import Span

NEAR = 60
"""Characters between a count and the period that may be its own; one told earlier in a long
sentence belongs to what was told there."""

_PART = re.compile(
    r"(?:из (?:них|него|нее|этой суммы|этого (?:числа|количества|объема))|в том числе|из которых"
    r"|of (?:which|them|whom|these|this)|including)\W+(?:[\w-]+\W+){0,3}$",
    re.IGNORECASE,
)
"""«Из них прямые – 3 млрд»: a part is of the time of its whole."""

_WITH_ITS_BASE = re.compile(r"^[\s,(]{0,2}(?:в|во|за|in|for|during)?\s?$")
"""Between a number and the period behind it: «с 905 млн в 2023 году»."""


def periods_of(
    page: Page, number: int, mention: QuantityMention, *, carried: bool
) -> tuple[Period | None, Period | None, bool]:
    """The period of a number, its base, and whether the period was carried over."""
    row = page.rows[number]
    own = [one for one in row.periods if one.kind in ("absolute", "relative")]
    bases = [one for one in row.periods if one.kind == "base"]
    resolved = False
    if not own and (carried or _is_share_of_release(row, mention)):
        own = _last_period(page, number)
        resolved = bool(own)
    usable = _usable(page, row, own)
    if not carried and not resolved and not _is_part(row, mention):
        usable = [one for one in usable if _is_near(row, one, mention)]
    if not usable:
        return None, None, False
    if mention.role == "from":
        return _of_base(row, mention, usable, bases), None, resolved
    chosen = _nearest(row, usable, mention).period
    return chosen, _base(bases, chosen), resolved


def _usable(page: Page, row: Row, own: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Those a number can be for: a day only where it is said to stand as of it."""
    as_of = row.line.has(figure_words(page.language).as_of)
    return [
        one
        for one in own
        if one.period is not None and (one.period.precision != "day" or as_of or _is_stock(one))
    ]


_OF_STOCK = re.compile(r"^(?:на|по состоянию на|as of|as at|by|at)\b", re.IGNORECASE)


def _is_stock(one: PeriodMention) -> bool:
    """«На 1 июля», "as of 1 July": what had come together by a day."""
    assert one.period is not None
    return one.period.start == one.period.end and bool(_OF_STOCK.match(one.text))


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


def _is_share_of_release(row: Row, mention: QuantityMention) -> bool:
    """A share in a release of statistics is of its period, as the levels are."""
    return _of_body(row) and mention.quantity.unit == "percent"


def _is_part(row: Row, mention: QuantityMention) -> bool:
    before = row.line.sentence.text[: mention.start - row.line.sentence.start]
    return _PART.search(before) is not None


_NEW_CLAUSE = re.compile(
    r"\b(?:and that|but|while|whereas)\b|\bи что\b|, (?:а|но|тогда как|в то время как)\b"
)
"""What opens another statement: a count behind it is not of the time told before it."""


def _is_near(row: Row, period: PeriodMention, mention: QuantityMention) -> bool:
    if max(period.start - mention.stop, mention.start - period.stop) > NEAR:
        return False
    return _NEW_CLAUSE.search(_between(row, period, mention)) is None


def _between(row: Row, one: Span, other: Span) -> str:
    """The text between two mentions of a sentence."""
    first, last = sorted((one, other), key=lambda span: span.start)
    start = row.line.sentence.start
    return row.line.sentence.text[first.stop - start : max(last.start, first.stop) - start]


_BREAK = re.compile(r"[,;:]|\b(?:and|и)\b")


def _nearest(row: Row, periods: Sequence[PeriodMention], mention: QuantityMention) -> PeriodMention:
    """The last period before the number; one right behind it if the other is in another part."""
    before = [period for period in periods if period.stop <= mention.start]
    behind = [p for p in periods if p.start >= mention.stop]
    touching = [p for p in behind if not _between(row, mention, p).strip(" (")]
    if before and touching and _BREAK.search(_between(row, before[-1], mention)):
        return touching[0]
    if before:
        return before[-1]
    return min(periods, key=lambda period: abs(period.start - mention.stop))


def _of_base(
    row: Row,
    mention: QuantityMention,
    usable: Sequence[PeriodMention],
    bases: Sequence[PeriodMention],
) -> Period | None:
    """The time of the level a change starts from: what is said behind it, else a year earlier."""
    for one in (*usable, *bases):
        if one.start >= mention.stop and _WITH_ITS_BASE.match(_between(row, mention, one)):
            return one.period
    chosen = _nearest(row, usable, mention).period
    return (_base(bases, chosen) or _a_year_earlier(chosen)) if chosen is not None else None


def _a_year_earlier(period: Period) -> Period | None:
    """The same months a year before; of a stretch that is no part of a year nothing is known."""
    return period.a_year_earlier() if period.precision != "day" else None


def _base(mentions: Sequence[PeriodMention], period: Period | None) -> Period | None:
    if not mentions or period is None:
        return None
    stated = mentions[0].period
    return stated if stated is not None else period.a_year_earlier()

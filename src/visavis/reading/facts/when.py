"""When: the period a number is for, and the base it is compared with."""

import re
from collections.abc import Sequence

from visavis.model import Period
from visavis.reading.facts.brackets import without_those_of_asides
from visavis.reading.facts.compared import (
    parted,
    period_by_its_base,
    period_of_before,
    without_bases_of_others,
)
from visavis.reading.facts.dated import Dated, is_again
from visavis.reading.facts.figure_words import figure_words
from visavis.reading.facts.standing import in_its_clause, is_gathered, is_now, is_of_present
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention
from visavis.reading.posts import BODY
from visavis.reading.quantities import QuantityMention
from visavis.reading.spans import Span

NEAR = 120
"""Characters between a count and the period that may be its own; one told earlier in a long
sentence belongs to what was told there."""

_PART = re.compile(
    r"(?:из (?:них|него|нее|этой суммы|этого (?:числа|количества|объема))|в том числе|из которых"
    r"|of (?:which|them|whom|these|this)|including)\W+(?:[\w«»-]+\W+){0,8}$",
    re.IGNORECASE,
)
"""«Из них прямые – 3 млрд»: a part is of the time of its whole."""


def periods_of(
    page: Page, number: int, mention: QuantityMention, *, carried: bool, dated: Dated
) -> tuple[Period | None, Period | None, bool]:
    """The period of a number, its base, and whether the period was carried over.

    `carried`: it goes on with the period of the trade told before when it has none of its own.
    """
    row = page.rows[number]
    gathered = is_gathered(row, mention)
    carried = carried and not gathered
    said, bases = parted(row, dated.period)
    own = without_those_of_asides(row, mention, without_bases_of_others(row, mention, said))
    usable = _usable(page, row, own)
    if not carried and not _is_part(row, mention):
        usable = [one for one in usable if _is_near(row, one, mention)]
        if usable and (gathered or is_of_present(row, mention)):
            usable = in_its_clause(row, mention, usable)
    again = any(is_again(one) for one in row.periods)
    resolved = not own and (carried or again or _is_share_of_release(row, mention))
    if is_now(row, usable, mention):
        return None, None, False
    if resolved:
        chosen = dated.near(page, number, again=again)
    else:
        chosen = _nearest(row, usable, mention).period if usable else None
        if _is_of_now(row, own, usable, mention):
            chosen = None
    is_before, then = period_of_before(row, mention, usable, bases, chosen)
    if usable and carried and not resolved and not is_before:
        dated.tell(number, chosen)
    if is_before:
        return then, None, resolved and then is not None
    if chosen is None and not usable:
        chosen = period_by_its_base(row, mention, said, bases)
    return chosen, _base(bases, chosen), resolved and chosen is not None


def _usable(page: Page, row: Row, own: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Those a number can be for: a day only where it is said to stand as of it.

    What begins after the text, or ends in a later year than it, is the term of a plan.
    """
    last = page.date.year if page.date else None
    as_of = row.line.has(figure_words(page.language).as_of)
    return [
        one
        for one in own
        if one.period is not None
        and (last is None or one.period.end.year <= last)
        and (page.date is None or one.period.start <= page.date)
        and (one.period.precision != "day" or as_of or _is_stock(one))
    ]


def _is_of_now(
    row: Row,
    own: Sequence[PeriodMention],
    usable: Sequence[PeriodMention],
    mention: QuantityMention,
) -> bool:
    """«Если в 2020 году – 82 %, то сегодня – 95 %»: what is told of now has no other period."""
    days = [one for one in own if one not in usable and one.period is not None]
    before = [one for one in days if one.stop <= mention.start]
    if not before or before[-1].period is None or before[-1].period.precision != "day":
        return False
    return not any(before[-1].stop <= one.start < mention.stop for one in usable) and not (
        _BREAK.search(_between(row, before[-1], mention))
    )


_OF_STOCK = re.compile(r"^(?:на|по состоянию на|as of|as at|by|at)\b", re.IGNORECASE)


def _is_stock(one: PeriodMention) -> bool:
    """«На 1 июля», "as of 1 July": what had come together by a day."""
    assert one.period is not None
    return one.period.start == one.period.end and bool(_OF_STOCK.match(one.text))


def _is_share_of_release(row: Row, mention: QuantityMention) -> bool:
    """A share in a release of statistics is of its period, as the levels are."""
    is_body = row.voice.actor is not None and row.voice.actor.office == BODY
    return is_body and mention.quantity.unit == "percent" and not is_of_present(row, mention)


def _is_part(row: Row, mention: QuantityMention) -> bool:
    before = row.line.sentence.text[: mention.start - row.line.sentence.start]
    return _PART.search(before) is not None


_NEW_CLAUSE = re.compile(
    r";|\b(?:and that|but|while|whereas)\b|\bи что\b|, (?:а|но|тогда как|в то время как)\b"
)
"""What opens another statement: a count behind it is not of the time told before it."""


_OF_A_PART = re.compile(
    r"\b(?:из них|в том числе|of them|which|whom|котор(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую))\b"
)
"""What opens another statement: «312 предприятий, из которых 46 открыты в текущем году»."""


def _is_near(row: Row, period: PeriodMention, mention: QuantityMention) -> bool:
    far = max(period.start - mention.stop, mention.start - period.stop) > NEAR
    if far and mention.quantity.unit != "percent":
        return False
    between = _between(row, period, mention)
    if (
        period.start >= mention.stop
        and _NEXT_CLAUSE.search(between)
        and any(mention.stop <= one.start < period.start for one in row.quantities)
    ):
        return False
    of_a_part = period.start >= mention.stop and _OF_A_PART.search(between)
    return not of_a_part and _NEW_CLAUSE.search(between) is None


def _between(row: Row, one: Span, other: Span) -> str:
    """The text between two mentions of a sentence."""
    first, last = sorted((one, other), key=lambda span: span.start)
    start = row.line.sentence.start
    return row.line.sentence.text[first.stop - start : max(last.start, first.stop) - start]


_BREAK = re.compile(r"[,;:]|\b(?:and|и)\b")
_NEXT_CLAUSE = re.compile(r";|, (?:а|и|но|and|but|while|whereas)\b")


def _nearest(row: Row, periods: Sequence[PeriodMention], mention: QuantityMention) -> PeriodMention:
    """The last period before the number; one behind it if the other is in another clause."""
    before = [period for period in periods if period.stop <= mention.start]
    behind = [p for p in periods if p.start >= mention.stop]
    touching = [p for p in behind if not _between(row, mention, p).strip(" (")]
    if before and touching and _BREAK.search(_between(row, before[-1], mention)):
        return touching[0]
    own = [p for p in behind if not _BREAK.search(_between(row, mention, p))]
    if before and own and _NEXT_CLAUSE.search(_between(row, before[-1], mention)):
        return own[0]
    if before:
        return before[-1]
    return min(periods, key=lambda period: abs(period.start - mention.stop))


def _base(mentions: Sequence[PeriodMention], period: Period | None) -> Period | None:
    if not mentions or period is None:
        return None
    stated = mentions[0].period
    return stated if stated is not None else period.a_year_earlier()

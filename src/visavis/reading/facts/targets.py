"""Targets: numbers to be reached, with their horizon."""

from visavis.model import (
    Direction,
    Hedge,
    Horizon,
    Indicator,
    Period,
    Quantity,
    Target,
    Words,
)
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.counted import Counted
from visavis.reading.facts.directions import direction_of
from visavis.reading.facts.figure_words import (
    DIRECTED,
    OF_TRADE,
    figure_words,
    is_money,
    sentence_of,
    span_of,
    speaker_of,
)
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention
from visavis.reading.quantities import QuantityMention


def target_of(
    page: Page, row: Row, mention: QuantityMention, counted: Counted, indicator: Indicator
) -> Target:
    """A target, with its horizon where the sentence says by when."""
    side, said = page.side_of(row)
    horizon = next((one for one in row.periods if one.kind == "horizon"), None)
    page.fired(f"target: {indicator}", span_of(mention))
    return Target(
        pair=page.pair,
        indicator=indicator,
        direction=way_of(page, row, indicator, counted, side),
        quantity=_level(mention.quantity),
        horizon=_as_horizon(horizon) if horizon else None,
        stated_by=speaker_of(row),
        side=side,
        stated_on=Period.day(page.date) if page.date else None,
        areas=areas_in(row.line),
        resolved=("side",) if side and not said else (),
        evidence=page.evidence(sentence_of(row)),
    )


def _level(quantity: Quantity) -> Quantity:
    """What is raised "up to 15 billion" is to reach them, and not at most."""
    if quantity.hedge is not Hedge.AT_MOST or quantity.high is None:
        return quantity
    return Quantity.of(quantity.high, quantity.unit, Hedge.EXACT, written=quantity.written)


POSSIBLY = frozenset({"мочь", "can", "could", "may", "might"})
"""What may come to be is nothing that anybody sets out to reach."""


def is_reached_for(
    page: Page, row: Row, mention: QuantityMention, governor: int, indicator: Indicator
) -> bool:
    """Whether what is ahead is a number to reach, and not an act with a number in it.

    «довести до 5 млрд» is a target; «намерены поставить 120 троллейбусов» is a commitment.
    """
    if not POSSIBLY.isdisjoint(row.line.lemmas[max(0, governor - 2) : governor]):
        return False
    patterns = figure_words(page.language)
    hits = [*row.line.find(patterns.reaches), *row.line.find(patterns.aims)]
    reaching = any(hit.first <= governor < hit.last for hit in hits)
    if indicator in (Indicator.COUNT, Indicator.VALUE, Indicator.INVESTMENT):
        return reaching and (
            mention.role == "to" or bool(patterns.aims.search(_word(row, governor)))
        )
    is_money_of_trade = indicator in OF_TRADE and is_money(mention)
    return reaching or is_money_of_trade or mention.role in ("to", "growth")


def _word(row: Row, place: int) -> str:
    return f" {row.line.lemmas[place]} "


def is_aim(page: Page, row: Row) -> bool:
    """Whether the sentence speaks of a number to be reached, whoever is to reach it."""
    return row.line.has(figure_words(page.language).target)


def _as_horizon(mention: PeriodMention) -> Horizon:
    years = mention.years
    by = mention.by or mention.period
    return Horizon(words=Words(mention.text), by=by, years=years)


def way_of(
    page: Page, row: Row, indicator: Indicator, counted: Counted, side: str | None
) -> Direction | None:
    """The direction of what has one: exports and imports, and their growth."""
    if indicator not in DIRECTED:
        return None
    return direction_of(page, row, indicator, counted.place, side)

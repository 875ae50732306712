"""Trends: a growth or fall stated without a number: above or below zero."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from visavis.model import Direction, Figure, Indicator, Period, Quantity
from visavis.reading.facts.aims import is_ahead
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.clauses import clause_of
from visavis.reading.facts.counted import Counted
from visavis.reading.facts.figure_words import (
    DIRECTED,
    GROWTH_OF,
    figure_words,
    is_amount,
    sentence_of,
    speaker_of,
)
from visavis.reading.facts.targets import way_of
from visavis.reading.morphology import Hit
from visavis.reading.page import Page, Row

RISING = Quantity(low=Decimal(0), low_open=True, unit="percent")


FALLING = Quantity(high=Decimal(0), high_open=True, unit="percent")


def trends(page: Page, number: int, named: Sequence[Counted]) -> Iterator[Figure]:
    """A growth or fall stated without a number, for a period: above or below zero."""
    row = page.rows[number]
    growing = [counted for counted in named if counted.indicator in GROWTH_OF]
    periods = [p for p in row.periods if p.kind in ("absolute", "relative") and p.period]
    if not growing or not periods or any(q.role == "growth" for q in row.quantities):
        return
    for hit, quantity in _moves(page, row):
        nearest = min(growing, key=lambda counted: abs(counted.place - hit.first))
        indicator = GROWTH_OF[nearest.indicator]
        for direction in _trend_directions(page, row, indicator, nearest):
            yield _trend(
                page,
                row,
                hit,
                indicator=indicator,
                direction=direction,
                quantity=quantity,
                period=periods[0].period,
            )
        return


def _moves(page: Page, row: Row) -> Iterator[tuple[Hit, Quantity]]:
    """The words of rising or falling that report, and neither wish nor plan."""
    patterns = figure_words(page.language)
    plain = not any(is_amount(mention) for mention in row.quantities)
    moves = [(patterns.rising, RISING), (patterns.falling, FALLING)]
    moves += [(patterns.rises, RISING), (patterns.falls, FALLING)] if plain else []
    for pattern, quantity in moves:
        for hit in row.line.find(pattern):
            if not _is_wished(page, row, hit):
                yield hit, quantity


def _is_wished(page: Page, row: Row, hit: Hit) -> bool:
    """«возможности для роста торговли», «намерены увеличить»: not there, or not yet."""
    if any(is_ahead(row.line, index) for index in range(hit.first, hit.last)):
        return True
    clause = clause_of(row.line, hit.first)
    before = range(clause.start, hit.first)
    wished = row.line.find(figure_words(page.language).wished)
    return any(one.first in before for one in wished)


def _trend_directions(
    page: Page, row: Row, indicator: Indicator, counted: Counted
) -> tuple[Direction | None, ...]:
    if indicator in DIRECTED and row.line.has(figure_words(page.language).both_sides):
        return page.pair.directions
    side, _said = page.side_of(row)
    return (way_of(page, row, indicator, counted, side),)


def _trend(
    page: Page,
    row: Row,
    hit: Hit,
    *,
    indicator: Indicator,
    direction: Direction | None,
    quantity: Quantity,
    period: Period | None,
) -> Figure:
    side, said = page.side_of(row)
    page.fired(f"trend: {indicator}", hit.span)
    return Figure(
        pair=page.pair,
        indicator=indicator,
        direction=direction,
        quantity=quantity.model_copy(update={"written": hit.span.text}),
        period=period,
        stated_by=speaker_of(row),
        side=side,
        stated_on=Period.day(page.date) if page.date else None,
        areas=areas_in(row.line),
        resolved=("side",) if side and not said else (),
        evidence=page.evidence(sentence_of(row)),
    )

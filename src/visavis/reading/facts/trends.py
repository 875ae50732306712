"""Trends: a growth or fall stated without a number: above or below zero."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from visavis import world
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
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention

RISING = Quantity(low=Decimal(0), low_open=True, unit="percent")


FALLING = Quantity(high=Decimal(0), high_open=True, unit="percent")


def trends(
    page: Page,
    number: int,
    named: Sequence[Counted],
    last: Counted | None,
    carried: Period | None = None,
) -> list[Figure]:
    """A growth or fall stated without a number: above or below zero; one for a sentence.

    Beside a growth in numbers it must stand in a clause with a period of its own: «…, однако за
    восемь месяцев показатель снизился». `last` is what the sentences before are of,
    `carried` the period that the numbers of this one have from them.
    """
    row = page.rows[number]
    beside = _beside(page, row, named, carried)
    if beside is not None:
        return [beside]
    growing = [counted for counted in named if counted.indicator in GROWTH_OF]
    if not growing and last is not None and row.line.has(figure_words(page.language).carries):
        counting = any(world.unit(one.quantity.unit).kind == "count" for one in row.quantities)
        growing = [replace(last, place=0)] if _periods(row) and not counting else []
    told = any(one.role == "growth" for one in row.quantities)
    for hit, quantity in _moves(page, row) if growing else ():
        before = [one for one in growing if one.place <= hit.last] or growing
        nearest = min(before, key=lambda counted: abs(counted.place - hit.first))
        period = _period_of(row, hit, told=told)
        if period is None and (told or not _is_stated(page, row, hit, nearest)):
            continue
        indicator = GROWTH_OF[nearest.indicator]
        return [
            _trend(
                page,
                row,
                hit,
                indicator=indicator,
                direction=direction,
                quantity=quantity,
                period=period,
            )
            for direction in _trend_directions(page, row, indicator, nearest)
        ]
    return []


def _beside(
    page: Page, row: Row, named: Sequence[Counted], carried: Period | None
) -> Figure | None:
    """A clause of its own about another flow than that of the number.

    «Экспорт вырос, а оборот увеличился на 13 %», "exports rose 6 percent, while imports fell".
    """
    for hit, quantity in _verbs(page, row) if named and row.quantities else ():
        before = [one for one in named if one.place < hit.first]
        if not before or before[-1].indicator not in GROWTH_OF or _is_wished(page, row, hit):
            continue
        own, others = before[-1], {one.indicator for one in named if one is not before[-1]}
        start = row.line.tokens[clause_of(row.line, own.place)[0]].start
        stop = row.line.tokens[clause_of(row.line, hit.first)[-1]].stop
        inside = any(start <= one.start < stop and one.role != "level" for one in row.quantities)
        if inside or not others - {own.indicator}:
            continue
        indicator = GROWTH_OF[own.indicator]
        told = [one.period for one in _periods(row) if one.stop <= row.line.tokens[hit.first].start]
        side, _said = page.side_of(row)
        return _trend(
            page,
            row,
            hit,
            indicator=indicator,
            direction=way_of(page, row, indicator, own, side),
            quantity=quantity,
            period=told[-1] if told else carried,
        )
    return None


def _verbs(page: Page, row: Row) -> Iterator[tuple[Hit, Quantity]]:
    """The finite verbs of rising and falling."""
    patterns = figure_words(page.language)
    for pattern, quantity in ((patterns.rises, RISING), (patterns.falls, FALLING)):
        for hit in row.line.find(pattern):
            if _is_finite(row, hit):
                yield hit, quantity


def _is_finite(row: Row, hit: Hit) -> bool:
    """Whether it is a verb that reports; an English form that is no noun: "fell", "declined"."""
    written = row.line.tokens[hit.first].text.lower()
    if row.line.language == "ru":
        tags = [one.tag for one in readings(written)[:1]]
        return any("VERB" in tag and "futr" not in tag for tag in tags)
    return written != row.line.lemmas[hit.first] and not written.endswith("ing")


def _periods(row: Row) -> list[PeriodMention]:
    return [one for one in row.periods if one.kind in ("absolute", "relative") and one.period]


def _period_of(row: Row, hit: Hit, *, told: bool) -> Period | None:
    """The period of its clause; of the whole sentence where that tells no growth in numbers."""
    periods = _periods(row)
    if not told:
        return periods[0].period if periods else None
    clause = clause_of(row.line, hit.first)
    start, stop = (row.line.tokens[at].start for at in (clause[0], clause[-1]))
    here = [one for one in periods if start <= one.start <= stop]
    numbers = any(start <= one.start <= stop for one in row.quantities)
    several = len({one.period for one in periods}) > 1
    return here[0].period if here and several and not numbers else None


_BEGUN = frozenset({"стать", "начать", "begin", "begun", "began", "start"})
"""What reports of itself that something grows now: «торговля стала расти»."""

APART = 4
"""Tokens between a trade and the verb that says it grows."""


def _is_stated(page: Page, row: Row, hit: Hit, counted: Counted) -> bool:
    """Whether a trend without any period is told as a fact: «торговля растет», «отмечен рост»."""
    if row.quantities:
        return False
    near = 0 <= max(hit.first - counted.place, counted.place - hit.last) <= APART
    noted = row.line.find(figure_words(page.language).noted)
    begun = row.line.lemmas[hit.first] in _BEGUN
    return near and (begun or any(one.first < hit.first for one in noted))


def _moves(page: Page, row: Row) -> Iterator[tuple[Hit, Quantity]]:
    """The words of rising or falling that report, and neither wish nor plan."""
    patterns = figure_words(page.language)
    trends_said = [(patterns.rising, RISING), (patterns.falling, FALLING)]
    verbs = [(patterns.rises, RISING), (patterns.falls, FALLING)]
    for pattern, quantity in [*trends_said, *verbs]:
        for hit in row.line.find(pattern):
            bare = (pattern, quantity) in trends_said or not _has_an_amount(row, hit)
            if bare and not _is_wished(page, row, hit) and not _is_purpose(row, hit):
                yield hit, quantity


def _has_an_amount(row: Row, hit: Hit) -> bool:
    """Whether its clause tells the amount that the verb is of, or the sentence any before it."""
    amounts = [one for one in row.quantities if is_amount(one)]
    clause = clause_of(row.line, hit.first)
    start = row.line.tokens[clause[0]].start
    stop = row.line.tokens[clause[-1]].stop
    if any(one.role == "growth" for one in amounts):
        return any(start <= one.start < stop for one in amounts)
    return bool(amounts)


def _is_wished(page: Page, row: Row, hit: Hit) -> bool:
    """«возможности для роста торговли», «намерены увеличить»: not there, or not yet."""
    if any(is_ahead(row.line, index) for index in range(hit.first, hit.last)):
        return True
    clause = clause_of(row.line, hit.first)
    before = range(clause.start, hit.first)
    wished = row.line.find(figure_words(page.language).wished)
    return any(one.first in before for one in wished)


def _is_purpose(row: Row, hit: Hit) -> bool:
    """A gerund behind a preposition is a purpose: "the road map for increasing trade"."""
    written = row.line.tokens[hit.first].text.lower()
    before = row.line.lemmas[max(0, hit.first - 2) : hit.first]
    return (
        row.line.language == "en"
        and written.endswith("ing")
        and not {"for", "of", "at", "to", "on", "towards", "toward", "by"}.isdisjoint(before)
    )


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

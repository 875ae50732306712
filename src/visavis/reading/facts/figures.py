"""Figures: what each number counts, for whom, for when, and who says so."""

from visavis.model import LEVEL_OF, Direction, Figure, Indicator, Period, Target, Words
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.counted import Counted, counted_by, indicators, is_change, of_the_two
from visavis.reading.facts.figure_words import (
    DIRECTED,
    GROWTH_OF,
    OF_TRADE,
    sentence_of,
    span_of,
    speaker_of,
    token_of,
)
from visavis.reading.facts.targets import horizon_of, is_target, target_of, way_of
from visavis.reading.facts.trends import trends
from visavis.reading.facts.when import periods_of
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention


def figures(page: Page) -> list[Figure | Target]:
    """The figures and targets of a document, and the trends stated without a number."""
    found: list[Figure | Target] = []
    last: Counted | None = None
    ways: dict[Indicator, Direction] = {}
    for number, row in enumerate(page.rows):
        named = indicators(page, row)
        used: set[tuple[int, str]] = set()
        for mention in row.quantities:
            counted = counted_by(page, row, mention, named, last=last, used=used)
            if counted is None or not of_the_two(page, row, counted.indicator):
                continue
            if is_change(page, row, mention):
                continue
            used.add((counted.place, mention.role))
            fact = _fact(page, number, mention, counted)
            if fact is not None:
                found.append(_with_way(fact, ways))
        if named:
            last = named[-1]
        found += trends(page, number, named)
    return found


def _with_way(fact: Figure | Target, ways: dict[Indicator, Direction]) -> Figure | Target:
    """Exports of which no direction is said go the way of those told of before."""
    level = LEVEL_OF.get(fact.indicator, fact.indicator)
    if fact.direction is not None:
        ways[level] = fact.direction
    elif fact.indicator in DIRECTED and (way := _told(level, ways)) is not None:
        marks = (*fact.resolved, "direction")
        return fact.model_copy(update={"direction": way, "resolved": marks})
    return fact


def _told(level: Indicator, ways: dict[Indicator, Direction]) -> Direction | None:
    """The way told of before; imports go against the exports they stand beside."""
    other = Indicator.IMPORTS if level is Indicator.EXPORTS else Indicator.EXPORTS
    return ways.get(level) or (ways[other].reverse if other in ways else None)


def _fact(
    page: Page, number: int, mention: QuantityMention, counted: Counted
) -> Figure | Target | None:
    row = page.rows[number]
    indicator = counted.indicator
    if mention.role == "growth":
        indicator = GROWTH_OF.get(indicator, indicator)
    target = horizon_of(page, row, mention)
    if target is not None or is_target(page, row, mention):
        return target_of(page, row, mention, counted, indicator=indicator, horizon=target)
    return _figure(page, number, mention, indicator, counted)


def _figure(
    page: Page, number: int, mention: QuantityMention, indicator: Indicator, counted: Counted
) -> Figure:
    row = page.rows[number]
    side, said = page.side_of(row)
    period, base, resolved = periods_of(
        page, number, mention, carried=counted.carried or indicator in OF_TRADE
    )
    marks = [*(["side"] if side and not said else []), *(["period"] if resolved else [])]
    page.fired(f"figure: {indicator}", span_of(mention))
    return Figure(
        pair=page.pair,
        indicator=indicator,
        direction=way_of(page, row, indicator, counted, side),
        subject=_subject(row, mention) if indicator is Indicator.COUNT else None,
        quantity=mention.quantity,
        period=period,
        base_period=base,
        stated_by=speaker_of(row),
        side=side,
        stated_on=Period.day(page.date) if page.date else None,
        areas=areas_in(row.line),
        resolved=tuple(marks),
        evidence=page.evidence(sentence_of(row)),
    )


SUBJECT_TOKENS = 6


def _subject(row: Row, mention: QuantityMention) -> Words | None:
    """What is counted: the number's own words and the noun phrase behind them."""
    first = token_of(row, mention)
    behind = [i for i, t in enumerate(row.line.tokens) if t.start >= mention.stop]
    stop = first + 1
    for index in behind[:SUBJECT_TOKENS]:
        if not row.line.tokens[index].text[:1].isalpha():
            break
        stop = index + 1
    return Words(row.line.span(first, max(stop, first + 1)).text)

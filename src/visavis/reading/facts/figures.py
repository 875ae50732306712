"""Figures: what each number counts, for whom, for when, and who says so."""

from collections.abc import Iterator

from visavis import world
from visavis.model import LEVEL_OF, Direction, Figure, Indicator, Period, Target, Words
from visavis.reading.facts.aims import governor
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.between import of_the_two
from visavis.reading.facts.changes import change_from_one_to_another, the_other_way
from visavis.reading.facts.counted import (
    MEASURED,
    Counted,
    counted_by,
    indicators,
)
from visavis.reading.facts.deeds import way_of_the_deed
from visavis.reading.facts.directions import direction_again, from_home, way_of_goods
from visavis.reading.facts.figure_words import (
    DIRECTED,
    GROWTH_OF,
    OF_TRADE,
    figure_words,
    sentence_of,
    span_of,
    speaker_of,
    token_of,
)
from visavis.reading.facts.headlines import without_headlines
from visavis.reading.facts.same_again import in_its_brackets
from visavis.reading.facts.targets import is_reached_for, target_of, way_of
from visavis.reading.facts.things import is_counted
from visavis.reading.facts.told import Told
from visavis.reading.facts.trends import trends
from visavis.reading.facts.when import periods_of
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention


def figures(page: Page) -> list[Figure | Target]:
    """The figures and targets of a document, and the trends stated without a number."""
    found: list[Figure | Target] = []
    told = Told()
    for number, row in enumerate(page.rows):
        told.learn_ways(page, number)
        for fact in _of_row(page, number, told):
            found.append(_with_way(row, fact, told))
        last = told.carried(page, number, ahead=False)
        period = told.dated.of(number)
        told.learn(page, number)
        told.dated.learn(page, number)
        found += [
            _with_way(row, one, told) for one in trends(page, number, indicators(row), last, period)
        ]
    return without_headlines(page, found)


def _of_row(page: Page, number: int, told: Told) -> Iterator[Figure | Target]:
    """What the numbers of one sentence tell."""
    row = page.rows[number]
    used: set[tuple[int, str]] = set()
    before: tuple[QuantityMention, Figure] | None = None
    last: Counted | None = None
    for read in row.quantities:
        mention = told.in_money(page, number, read)
        counted = (
            in_its_brackets(row, mention, before[0], last) if before and last else None
        ) or _counted(page, number, mention, told, used)
        if counted is None or not of_the_two(page, row, mention, counted.place):
            continue
        used.add((counted.place, mention.role))
        last = counted
        fact = _fact(page, number, mention, counted, told)
        if isinstance(fact, Figure) and before is not None:
            fact = the_other_way(row, mention, fact, before[1])
            if fact.indicator is before[1].indicator:
                yield from change_from_one_to_another(page, row, before, (mention, fact))
        if fact is not None:
            yield fact
        before = (mention, fact) if isinstance(fact, Figure) else before


def _counted(
    page: Page,
    number: int,
    mention: QuantityMention,
    told: Told,
    used: set[tuple[int, str]],
) -> Counted | None:
    """What the number is of; a change in money, a length of time is of nothing."""
    if mention.role in ("change", "duration", "factor"):
        return None
    row = page.rows[number]
    kind = world.unit(mention.quantity.unit).kind
    follows = told.follows_things(page, number, kind)
    if kind == "count":
        if not is_counted(page, row, mention, follows=follows):
            return None
        told.things = (number, mention.quantity.unit)
        return Counted(Indicator.COUNT, token_of(row, mention))
    ahead = governor(page, row, mention) is not None
    last = told.carried(page, number, ahead=ahead)
    found = counted_by(page, row, mention, last=last, used=used, follows=follows, ahead=ahead)
    if found is not None and kind in MEASURED:
        told.things = (number, mention.quantity.unit)
    return found


def _with_way(row: Row, fact: Figure | Target, told: Told) -> Figure | Target:
    """Exports of which no direction is said go the way of those before, else from home."""
    level = LEVEL_OF.get(fact.indicator, fact.indicator)
    if fact.direction is not None and fact.indicator in DIRECTED:
        told.ways[level] = fact.direction
    elif fact.indicator in DIRECTED and (way := told.way(level) or from_home(row, level)):
        marks = (*fact.resolved, "direction")
        return fact.model_copy(update={"direction": way, "resolved": marks})
    return fact


def _fact(
    page: Page, number: int, mention: QuantityMention, counted: Counted, told: Told
) -> Figure | Target | None:
    """The figure, or the target if it is still to be reached; None for a part of an intention."""
    row = page.rows[number]
    indicator = counted.indicator
    if mention.role == "growth":
        indicator = GROWTH_OF.get(indicator, indicator)
    ahead = governor(page, row, mention)
    if ahead is None:
        return _figure(page, number, mention, indicator, counted, told=told)
    if mention.role == "from" or not is_reached_for(page, row, mention, ahead, indicator):
        return None
    return target_of(page, row, mention, counted, indicator)


def _direction(
    page: Page,
    row: Row,
    mention: QuantityMention,
    counted: Counted,
    *,
    side: str | None,
    told: Told,
) -> Direction | None:
    """The way of exports and imports, in money or by measure."""
    flow = counted.flow or counted.indicator
    if flow not in DIRECTED:
        by_measure = world.unit(mention.quantity.unit).kind in MEASURED
        moved = flow is Indicator.VALUE and row.line.has(figure_words(page.language).moved)
        if not by_measure and not moved:
            return None
        way = way_of_goods(page, row, mention) or way_of_the_deed(page, row, side)
        sent = not row.countries and row.line.has(figure_words(page.language).gives)
        return way or (told.way(Indicator.EXPORTS) if sent else None)
    way = direction_again(page, row, flow, mention) or way_of(page, row, flow, counted, side)
    return way or (told.way(flow) if counted.flow is not None else None)


def _figure(
    page: Page,
    number: int,
    mention: QuantityMention,
    indicator: Indicator,
    counted: Counted,
    *,
    told: Told,
) -> Figure:
    row = page.rows[number]
    side, said = page.side_of(row, mention)
    carried = counted.carried or counted.flow is not None or indicator in OF_TRADE
    period, base, resolved = periods_of(page, number, mention, carried=carried, dated=told.dated)
    marks = [*(["side"] if side and not said else []), *(["period"] if resolved else [])]
    page.fired(f"figure: {indicator}", span_of(mention))
    return Figure(
        pair=page.pair,
        indicator=indicator,
        direction=_direction(page, row, mention, counted, side=side, told=told),
        subject=_subject(row, mention) if indicator is Indicator.COUNT else None,
        quantity=mention.quantity,
        period=period,
        base_period=base,
        stated_by=speaker_of(row, mention),
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

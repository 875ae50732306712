"""Statistics against statistics: the two offices of a pair, and two vintages of one office."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from visavis.checking import crossing
from visavis.checking.amounts import Dollars, Percent, Times
from visavis.checking.bands import apart
from visavis.checking.book import Book
from visavis.checking.claim import Measure
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.office import UNIT, Level
from visavis.checking.saying import Country, Measured, Saying, Slot, Span, say
from visavis.checking.verdict import compared
from visavis.model import Direction, Figure, Indicator, Period, Valuation, Verdict

LEAST_REVISION = Fraction(1, 1000)
"""Smaller revisions are not worth a line."""


def ledgers(book: Book) -> Iterator[Finding]:
    """Each flow and year that both offices publish: exports of the seller, imports of the buyer."""
    for direction in book.pair.directions:
        seller, buyer = book.office(direction.origin), book.office(direction.destination)
        if seller is None or buyer is None:
            continue
        measure = Measure(Indicator.EXPORTS, direction)
        for sold in seller.levels(measure):
            bought = buyer.level(measure, sold.year)
            if bought is not None:
                yield _mirrored(book, direction, sold, bought)


def _mirrored(book: Book, direction: Direction, sold: Level, bought: Level) -> Finding:
    across = crossing.flow(sold.valuation, bought.valuation)
    gap = apart(sold.band * across, bought.band)
    terms: dict[str, Slot] = {
        "flow": Measured(Indicator.EXPORTS, direction),
        "span": Span(Period.year(sold.year)),
        "seller": Country(direction.origin, "gen"),
        "a": Dollars(sold.number),
        "buyer": Country(direction.destination, "gen"),
        "b": Dollars(bought.number),
    }
    if gap == 1:
        verdict = compared(sold.band, bought.band, equal=sold.number == bought.number)
        verdict = Verdict.WITHIN_ROUNDING if verdict is Verdict.CONTRADICTS else verdict
        sentence = say(
            "{flow}, {span}: the office of {seller} has {a} of exports, that of {buyer} {b} of"
            " imports; freight, insurance and timing can explain it.",
            **terms,
        )
        return Finding("ledgers", verdict, book.pair, sold.value(), bought.value(), sentence,
                       crossing.assumed())  # fmt: skip
    return Finding(
        "ledgers",
        Verdict.CONTRADICTS,
        book.pair,
        sold.value(),
        bought.value(),
        _unexplained(sold, bought, terms),
        (*crossing.assumed(), *_of_valuation(sold, bought)),
        _questions(book, sold.year),
        gap,
    )


def _unexplained(sold: Level, bought: Level, terms: dict[str, Slot]) -> Saying:
    larger, smaller = max(sold.number, bought.number), min(sold.number, bought.number)
    if not smaller:
        return say(
            "{flow}, {span}: the office of {seller} has {a} of exports, that of {buyer} {b} of"
            " imports.",
            **terms,
        )
    times = Times(larger / smaller)
    if sold.number > bought.number:
        return say(
            "{flow}, {span}: the office of {seller} has {a} of exports, that of {buyer} only {b} of"
            " imports, a factor of {times}; freight would make imports larger, not smaller.",
            times=times,
            **terms,
        )
    return say(
        "{flow}, {span}: the office of {seller} has {a} of exports, that of {buyer} {b} of imports,"
        " a factor of {times}; freight and insurance cannot explain it.",
        times=times,
        **terms,
    )


def _of_valuation(sold: Level, bought: Level) -> Iterator[Saying]:
    if Valuation.UNKNOWN in (sold.valuation, bought.valuation):
        yield say(
            "One of the offices does not say how it values goods, nor whether services are left"
            " out."
        )


def _questions(book: Book, year: int) -> tuple[Question, ...]:
    what = say(
        "The flow of {year} by HS chapter, with the country of origin and of consignment.",
        year=year,
    )
    return tuple(Question(side, what) for side in book.pair.sides)


def vintages(book: Book) -> Iterator[Finding]:
    """A figure that a later edition of the same office changed: the first against the last."""
    editions: dict[tuple[str, Indicator, Direction | None, Period, str | None], list[Figure]]
    editions = defaultdict(list)
    for figure in book.published:
        if figure.vintage and figure.period and figure.quantity and figure.side:
            key = (figure.side, figure.indicator, figure.direction, figure.period, figure.product)
            editions[key].append(figure)
    for figures in editions.values():
        if len(figures) > 1:
            ordered = sorted(figures, key=_vintage)
            yield from _revised(book, ordered[0], ordered[-1])


def _revised(book: Book, first: Figure, last: Figure) -> Iterator[Finding]:
    assert first.quantity is not None
    assert last.quantity is not None
    old, new = first.quantity.value, last.quantity.value
    if not old or new is None or abs(Fraction(new) / Fraction(old) - 1) < LEAST_REVISION:
        return
    sentence = say(
        "{measure}, {span}: the office of {country} changed {old} ({before}) to {new} ({after}),"
        " {change}.",
        measure=Measured(last.indicator, last.direction),
        span=Span(last.period),
        country=Country(last.side, "gen"),
        old=Dollars(old),
        before=Span(first.vintage),
        new=Dollars(new),
        after=Span(last.vintage),
        change=Percent(Fraction(new) / Fraction(old) - 1, signed=True),
    )
    gap = float(max(Fraction(new) / Fraction(old), Fraction(old) / Fraction(new))) if new else 1.0
    yield Finding("vintages", Verdict.FOLLOWS, book.pair, _value(last), _value(first), sentence,
                  gap=gap)  # fmt: skip


def _value(figure: Figure) -> Value:
    assert figure.quantity is not None
    assert figure.quantity.value is not None
    label = say(
        "{amount}, {span}, edition of {vintage}",
        amount=Dollars(figure.quantity.value),
        span=Span(figure.period),
        vintage=Span(figure.vintage),
    )
    return Value(figure.side, label, figure.quantity.band, UNIT, (figure,))


def _vintage(figure: Figure) -> Period:
    assert figure.vintage is not None
    return figure.vintage

"""What neither side says (an agency, or a voice not known) against what each side states."""

from collections.abc import Iterator, Sequence

from visavis.checking import crossing
from visavis.checking.bands import furthest, latest
from visavis.checking.book import Book
from visavis.checking.claim import Claim, Measure
from visavis.checking.finding import Finding
from visavis.checking.saying import Country, Measured, Slot, Span, Stated, say
from visavis.checking.sides import COMPARED
from visavis.checking.verdict import compared
from visavis.model import Band, Valuation, Verdict


def thirds(book: Book) -> Iterator[Finding]:
    """Each such figure with the same figure of each side, which may stand in either ledger."""
    for (side, measure, unit, is_growth), page in list(book.pages.items()):
        if side is not None or measure.indicator not in COMPARED:
            continue
        for of in book.pair.sides:
            stated = book.page((of, measure, unit, is_growth))
            for period, claims in page.items():
                if period in stated:
                    yield _found(book, measure, claims, stated[period])


def _found(
    book: Book, measure: Measure, claims: Sequence[Claim], stated: Sequence[Claim]
) -> Finding:
    across = _across(measure, stated[0])
    gap, one, other = furthest(stated, claims, lambda band: band * across)
    if gap == 1:
        one, other = latest(stated), latest(claims)
    equal = one.number == other.number
    verdict = compared(one.band, other.band, equal=equal)
    if gap == 1 and verdict is Verdict.CONTRADICTS:
        verdict = Verdict.WITHIN_ROUNDING
    terms = _terms(other, one)
    sentence = (
        say("{measure}, {span}: {a} is stated; {side} states {b}. They agree.", **terms)
        if gap == 1
        else say(
            "{measure}, {span}: {a} is stated, but {side} states {b}; freight and insurance cannot"
            " explain it.",
            **terms,
        )
    )
    assumed = crossing.assumed_of_growth() if one.is_growth else crossing.assumed()
    return Finding(
        "thirds", verdict, book.pair, other.value(), one.value(), sentence, assumed, (), gap
    )


def _across(measure: Measure, one: Claim) -> Band:
    """Either ledger may be meant, so the step is taken both ways."""
    if one.is_growth:
        return crossing.growth()
    across = crossing.level(measure, str(one.side), Valuation.UNKNOWN, Valuation.UNKNOWN)
    return across if across is not None else Band.point(1)


def _terms(claim: Claim, stated: Claim) -> dict[str, Slot]:
    quantities = claim.figure.quantity, stated.figure.quantity
    assert quantities[0] is not None
    assert quantities[1] is not None
    indicator = claim.figure.indicator if claim.is_growth else claim.measure.indicator
    return {
        "measure": Measured(indicator, claim.measure.direction),
        "span": Span(claim.period),
        "a": Stated(quantities[0]),
        "side": Country(stated.side),
        "b": Stated(quantities[1]),
    }

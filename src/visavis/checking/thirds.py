"""What neither side says (an agency, or a voice not known) against what the sides state."""

from collections.abc import Iterator, Sequence

from visavis.checking import crossing
from visavis.checking.bands import furthest, latest
from visavis.checking.book import Book
from visavis.checking.claim import Claim
from visavis.checking.finding import Finding
from visavis.checking.saying import Country, Slot, say
from visavis.checking.sides import COMPARED
from visavis.checking.verdict import compared
from visavis.model import Indicator, Verdict


def thirds(book: Book) -> Iterator[Finding]:
    """Each such figure with that of the side furthest from it; it may stand in either ledger."""
    for (side, measure, unit, is_growth), page in list(book.pages.items()):
        if side is not None or measure.indicator not in COMPARED:
            continue
        ledgers = [book.page((of, measure, unit, is_growth)) for of in book.pair.sides]
        for period, claims in page.items():
            found = [_found(book, claims, said[period]) for said in ledgers if period in said]
            if found:
                yield max(found, key=lambda finding: finding.gap)


def _found(book: Book, claims: Sequence[Claim], stated: Sequence[Claim]) -> Finding:
    across = crossing.claimed(stated[0])
    gap, one, other = furthest(stated, claims, lambda band: band * across)
    if gap == 1:
        one, other = latest(stated), latest(claims)
    terms: dict[str, Slot] = {
        **other.heading,
        "a": other.said,
        "side": Country(one.side),
        "b": one.said,
    }
    if gap == 1:
        verdict = compared(one.band, other.band, equal=one.number == other.number)
        verdict = Verdict.WITHIN_ROUNDING if verdict is Verdict.CONTRADICTS else verdict
        sentence = say("{measure}, {span}: {a} is stated; {side} states {b}. They agree.", **terms)
    elif one.measure.indicator is Indicator.INVESTMENT:
        verdict = Verdict.OTHER_SCOPE
        sentence = say(
            "{measure}, {span}: {a} is stated, but {side} states {b}; it is not said whether both"
            " count the same: the flow of a year or the stock, direct investment or all.",
            **terms,
        )
    elif one.is_growth:
        verdict = Verdict.CONTRADICTS
        sentence = say(
            "{measure}, {span}: {a} is stated, but {side} states {b}; both cannot be right.",
            **terms,
        )
    else:
        verdict = Verdict.CONTRADICTS
        sentence = say(
            "{measure}, {span}: {a} is stated, but {side} states {b}; freight and insurance cannot"
            " explain it.",
            **terms,
        )
    assumed = crossing.assumed_of(one)
    return Finding(
        "thirds", verdict, book.pair, other.value(), one.value(), sentence, assumed, (), gap
    )

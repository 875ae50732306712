"""A figure that the other side disputes, but states for a longer or a shorter period."""

from collections.abc import Iterator, Sequence

from visavis.checking import crossing
from visavis.checking.bands import furthest, latest
from visavis.checking.book import Book, Page, by_year
from visavis.checking.claim import TRADE, Claim
from visavis.checking.finding import Finding, Question
from visavis.checking.saying import Country, Slot, The, say
from visavis.checking.speakers import is_telling
from visavis.model import Indicator, Period, Verdict

FLOWS = TRADE - {Indicator.BALANCE}


def other_periods(book: Book) -> Iterator[Finding]:
    """Where two sides contradict each other, and one has the other's number for another period.

    "Almost 135 million in nine months" beside "68 million" is a contradiction; that the second
    side has "about 133 million" for the whole year is a hint at where it comes from.
    """
    for (side, measure, unit, is_growth), page in list(book.pages.items()):
        if is_growth or side not in book.pair.sides or measure.indicator not in FLOWS:
            continue
        other = book.page((book.pair.counterpart(side), measure, unit, False))
        years = by_year(other)
        for period, claims in page.items():
            if period in other and _dispute(claims, other[period]):
                yield from _elsewhere(book, claims, years.get(period.start.year, {}))


def _dispute(claims: Sequence[Claim], others: Sequence[Claim]) -> bool:
    across = crossing.claimed(claims[0])
    return furthest(claims, others, lambda band: band * across)[0] > 1


def _elsewhere(book: Book, claims: Sequence[Claim], year: Page) -> Iterator[Finding]:
    one = latest(claims)
    for period, others in year.items():
        other = latest(others)
        if _nested(one.period, period) and _alike(one, other):
            yield _hint(book, one, other)


def _nested(one: Period, other: Period) -> bool:
    return one != other and (one.inside(other) or other.inside(one))


def _alike(one: Claim, other: Claim) -> bool:
    return is_telling(one.number) and is_telling(other.number) and one.band.overlaps(other.band)


def _hint(book: Book, one: Claim, other: Claim) -> Finding:
    terms: dict[str, Slot] = {
        **one.heading,
        "one": Country(one.side),
        "a": one.said,
        "other": Country(other.side),
        "b": other.said,
        "span": The(one.period),
        "other_span": The(other.period),
    }
    sentence = say(
        "{measure}: {a}, which {one} states for {span}, agrees with what {other} states for"
        " {other_span} ({b}); one of the two may be for another period.",
        **terms,
    )
    asked = tuple(
        Question(str(claim.side), say("Which period is {figure} for?", figure=claim.said))
        for claim in (one, other)
    )
    return Finding(
        "other_periods",
        Verdict.OTHER_PERIOD,
        book.pair,
        one.value(),
        other.value(),
        sentence,
        (),
        asked,
    )

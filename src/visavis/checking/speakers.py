"""Speaker against speaker: officials of one side, and one number for two different periods."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from visavis.checking.bands import furthest, latest
from visavis.checking.book import Book, Page
from visavis.checking.claim import Claim
from visavis.checking.finding import Finding, Question
from visavis.checking.saying import Country, Slot, The, say
from visavis.checking.verdict import compared
from visavis.model import Verdict

NEAR = 400
"""Days within which two periods end for one number to look like a slip from one to the other."""

TELLING_DIGITS = 2
"""Significant digits from which two equal numbers are more than round numbers."""


def speakers(book: Book) -> Iterator[Finding]:
    """What one side states more than once of one thing and period."""
    for (side, __, ___, ____), page in list(book.pages.items()):
        if side not in book.pair.sides:
            continue
        for claims in page.values():
            if len(claims) > 1:
                yield _of_one(book, claims)


def _of_one(book: Book, claims: Sequence[Claim]) -> Finding:
    gap, one, other = furthest(claims, claims, lambda band: band)
    if gap == 1:
        one = latest(claims)
        other = next(claim for claim in claims if claim is not one)
    if (one.middle or 0) < (other.middle or 0):
        one, other = other, one
    verdict = compared(one.band, other.band, equal=one.number == other.number)
    terms = _terms(one, other)
    sentence = (
        say("{measure}, {span}: {side} states both {a} and {b}.", **terms)
        if gap > 1
        else say("{measure}, {span}: {side} states {a} and {b}; they agree.", **terms)
    )
    what = say("Which of the two figures for {span} stands?", span=The(one.period))
    asked = (Question(str(one.side), what),) if gap > 1 else ()
    return Finding(
        "speakers", verdict, book.pair, one.value(), other.value(), sentence, (), asked, gap
    )


def repeated_numbers(book: Book) -> Iterator[Finding]:
    """One number of one side for two periods of different length that end near each other."""
    for (side, __, ___, is_growth), page in list(book.pages.items()):
        if side not in book.pair.sides or is_growth:
            continue
        for claims in _by_number(page).values():
            for earlier, later in pairwise(sorted(claims, key=lambda claim: claim.period)):
                if _suspect(earlier, later):
                    yield _slip(book, earlier, later)


def _by_number(page: Page) -> dict[Fraction, list[Claim]]:
    """The claims of each number, one for each period."""
    found: dict[Fraction, list[Claim]] = defaultdict(list)
    for claims in page.values():
        for number, claim in {claim.number: claim for claim in claims}.items():
            if number is not None and is_telling(number):
                found[number].append(claim)
    return found


def is_telling(number: Fraction | None) -> bool:
    """Whether a number has digits enough that meeting it again is no chance."""
    return number is not None and _digits(number) >= TELLING_DIGITS


def _digits(number: Fraction) -> int:
    written = str(number.numerator).rstrip("0") if number.denominator == 1 else str(float(number))
    return len(written.replace(".", "").strip("0"))


def _suspect(earlier: Claim, later: Claim) -> bool:
    near = abs((later.period.end - earlier.period.end).days) <= NEAR
    return near and earlier.period.month_count != later.period.month_count


def _slip(book: Book, earlier: Claim, later: Claim) -> Finding:
    terms = _terms(earlier, later) | {"span": The(earlier.period), "other_span": The(later.period)}
    sentence = say(
        "{measure}: {side} states {a} for {span} and {b} for {other_span}, the same number for two"
        " different periods.",
        **terms,
    )
    what = say(
        "Was it really the same for {span} and for {other_span}, or was one taken for the other?",
        span=The(earlier.period),
        other_span=The(later.period),
    )
    asked = (Question(str(earlier.side), what),)
    return Finding(
        "repeated_numbers",
        Verdict.OTHER_PERIOD,
        book.pair,
        earlier.value(),
        later.value(),
        sentence,
        (),
        asked,
    )


def _terms(one: Claim, other: Claim) -> dict[str, Slot]:
    return {**one.heading, "side": Country(one.side), "a": one.said, "b": other.said}

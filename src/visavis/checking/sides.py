"""Side against side: what the two sides state of the same thing for the same period.

Each counts in its own ledger, so equal trade need not give equal numbers: see `crossing`. A
turnover, a flow of goods or a growth is compared; a balance is not, for freight alone may turn it.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from visavis.checking import crossing
from visavis.checking.amounts import Times
from visavis.checking.bands import furthest, latest
from visavis.checking.book import Book
from visavis.checking.claim import Claim, Measure
from visavis.checking.finding import Finding, Question
from visavis.checking.saying import Country, Saying, Slot, The, say
from visavis.checking.verdict import compared
from visavis.model import Indicator, Period, Verdict

NOTHING = Fraction(0)
COMPARED = (Indicator.TURNOVER, Indicator.EXPORTS, Indicator.INVESTMENT)


def sides(book: Book) -> Iterator[Finding]:
    """Every measure that both sides state for one period."""
    first, second = book.pair.sides
    for side, measure, unit, is_growth in list(book.pages):
        if side != first or measure.indicator not in COMPARED:
            continue
        ones = book.page((first, measure, unit, is_growth))
        others = book.page((second, measure, unit, is_growth))
        for period, claims in ones.items():
            if period in others:
                yield _found(book, claims, others[period])


def currencies(book: Book) -> Iterator[Finding]:
    """What the two sides state in currencies that differ: no rate is guessed."""
    first, second = book.pair.sides
    units = _units(book)
    for (side, measure, period), by_unit in units.items():
        if side != first or measure.indicator not in COMPARED:
            continue
        other = units.get((second, measure, period), {})
        if other and not by_unit.keys() & other.keys():
            one, another = next(iter(by_unit.values())), next(iter(other.values()))
            yield Finding(
                "currencies",
                Verdict.CANNOT_TELL,
                book.pair,
                one.value(),
                another.value(),
                say(
                    "{measure}, {span}: {one} states {a}, {other} {b}; without a rate for the"
                    " period they cannot be compared.",
                    **_terms(one, another),
                ),
            )


def _units(book: Book) -> dict[tuple[str | None, Measure, Period], dict[str, Claim]]:
    found: dict[tuple[str | None, Measure, Period], dict[str, Claim]] = {}
    for (side, measure, unit, is_growth), page in book.pages.items():
        for period, claims in page.items():
            if not is_growth:
                found.setdefault((side, measure, period), {})[unit] = claims[0]
    return found


def _found(book: Book, ones: Sequence[Claim], others: Sequence[Claim]) -> Finding:
    across = crossing.claimed(ones[0])
    gap, one, other = furthest(ones, others, lambda band: band * across)
    if gap > 1:
        return _apart(book, one, other, gap)
    one, other = _larger_first(latest(ones), latest(others))
    verdict = compared(one.band, other.band, equal=one.number == other.number)
    plain = verdict is not Verdict.CONTRADICTS
    return Finding(
        "sides",
        verdict if plain else Verdict.WITHIN_ROUNDING,
        book.pair,
        one.value(),
        other.value(),
        _agreement(one, other)
        if plain
        else say(
            "{measure}, {span}: {one} states {a}, {other} {b}; two ledgers may differ by so much.",
            **_terms(one, other),
        ),
        () if plain else crossing.assumed_of(one),
    )


def _agreement(one: Claim, other: Claim) -> Saying:
    if one.figure.quantity == other.figure.quantity:
        return say("{measure}, {span}: both sides state {a}.", **_terms(one, other))
    return say(
        "{measure}, {span}: {one} states {a}, {other} {b}; they agree.", **_terms(one, other)
    )


def _apart(book: Book, one: Claim, other: Claim, gap: float) -> Finding:
    one, other = _larger_first(one, other)
    is_trade = one.measure.indicator is not Indicator.INVESTMENT
    return Finding(
        "sides",
        Verdict.CONTRADICTS if is_trade else Verdict.OTHER_SCOPE,
        book.pair,
        one.value(),
        other.value(),
        _contradiction(one, other) if is_trade else _of_investment(one, other),
        crossing.assumed_of(one),
        _questions(book, one),
        gap,
    )


def _contradiction(one: Claim, other: Claim) -> Saying:
    if one.is_growth:
        return say(
            "{measure}, {span}: {one} states {a}, {other} {b}; both cannot be right.",
            **_terms(one, other),
        )
    assert one.middle is not None
    if not other.middle:
        return say(
            "{measure}, {span}: {one} states {a}, {other} {b}; freight and insurance cannot"
            " explain it.",
            **_terms(one, other),
        )
    return say(
        "{measure}, {span}: {one} states {a}, {other} {b}, a factor of {times}; freight and"
        " insurance cannot explain it.",
        times=Times(one.middle / other.middle),
        **_terms(one, other),
    )


def _of_investment(one: Claim, other: Claim) -> Saying:
    """A year's flow and the stock at its end are both called investment."""
    return say(
        "{measure}, {span}: {one} states {a}, {other} {b}; it is not said whether both count the"
        " same: the flow of a year or the stock, direct investment or all.",
        **_terms(one, other),
    )


def _terms(one: Claim, other: Claim) -> dict[str, Slot]:
    sides = {"one": Country(one.side), "other": Country(other.side)}
    return {**one.heading, **sides, "a": one.said, "b": other.said}


def _questions(book: Book, one: Claim) -> tuple[Question, ...]:
    """Both offices are asked the same: only their answers side by side tell where it comes from."""
    if one.measure.indicator is Indicator.INVESTMENT:
        what = say(
            "Which investment is counted for {span}: flow or stock, direct or all?",
            span=The(one.period),
        )
    else:
        what = say(
            "The figure for {span} by HS chapter, and whether goods brought through third"
            " countries are counted by origin or by consignment.",
            span=The(one.period),
        )
    return tuple(Question(side, what) for side in book.pair.sides)


def _larger_first(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """The larger number first, whoever stated it: sides are told by what they say."""
    return (other, one) if _size(other) > _size(one) else (one, other)


def _size(claim: Claim) -> tuple[Fraction, Fraction, Fraction, str]:
    """Two of one size are told apart by their words: "about 5" and "5" may have one band."""
    band, words = claim.band, f"{claim.quantity.hedge} {claim.quantity.unit}"
    return claim.middle or NOTHING, band.low or NOTHING, band.high or NOTHING, words

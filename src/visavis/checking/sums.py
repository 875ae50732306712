"""Exports and imports against turnover and balance, by one side's ledger and for one period."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from visavis.checking.amounts import Computed
from visavis.checking.bands import apart, ends, latest
from visavis.checking.book import Book, Page
from visavis.checking.claim import Claim, Measure
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import Country, Saying, Slot, The, say
from visavis.checking.verdict import compared
from visavis.model import Band, Direction, Indicator, Period, Verdict


def sums(book: Book) -> Iterator[Finding]:
    """Where a side states its exports, its imports and what they make together."""
    for side in book.pair.sides:
        other = book.pair.counterpart(side)
        for unit in sorted(
            {of for who, __, of, growth in book.pages if who == side and not growth}
        ):
            sold = book.page((side, _flow(side, other), unit, False))
            bought = book.page((side, _flow(other, side), unit, False))
            for period in sold.keys() & bought.keys():
                yield from _of_period(book, (side, unit), period, sold[period], bought[period])


def _of_period(
    book: Book,
    ledger: tuple[str, str],
    period: Period,
    sold: Sequence[Claim],
    bought: Sequence[Claim],
) -> Iterator[Finding]:
    side, unit = ledger
    turnovers = _page(book, side, unit, Indicator.TURNOVER).get(period, ())
    balances = _page(book, side, unit, Indicator.BALANCE).get(period, ())
    if turnovers:
        yield _turnover(book, sold, bought, turnovers)
    if balances:
        yield _balance(book, sold, bought, balances)


def _turnover(
    book: Book, sold: Sequence[Claim], bought: Sequence[Claim], stated: Sequence[Claim]
) -> Finding:
    combined = product(ends(sold), ends(bought), ends(stated))
    rows = [(apart(x.band + m.band, t.band), x, m, t) for x, m, t in combined]
    gap, exports, imports, whole = max(rows, key=lambda row: row[0])
    if gap == 1:
        exports, imports, whole = latest(sold), latest(bought), latest(stated)
    made = exports.band + imports.band
    equal = _added(exports, imports, 1) == whole.number
    terms = _terms(exports, imports, whole, made)
    sentence = (
        say("{measure}, {span}: {side} states exports of {exports} and imports of {imports},"
            " together {made}, but a turnover of {whole}.", **terms)
        if gap > 1
        else say("{measure}, {span}: {side} states exports of {exports} and imports of {imports},"
                 " together {made}, and a turnover of {whole}.", **terms)
    )  # fmt: skip
    verdict = Verdict.IMPOSSIBLE if gap > 1 else compared(made, whole.band, equal=equal)
    return _finding(book, (verdict, gap), (exports, imports, whole), made, sentence)


def _balance(
    book: Book, sold: Sequence[Claim], bought: Sequence[Claim], stated: Sequence[Claim]
) -> Finding:
    """A balance is compared without its sign: "a deficit of 24 million" is often said so."""
    exports, imports, whole = latest(sold), latest(bought), latest(stated)
    made = exports.band - imports.band
    size = _size(made)
    agree = size.overlaps(_size(whole.band))
    number = _added(exports, imports, -1)
    equal = number is not None and whole.number is not None and abs(number) == abs(whole.number)
    terms = _terms(exports, imports, whole, size)
    sentence = (
        say("{measure}, {span}: {side} states exports of {exports} and imports of {imports}, which"
            " differ by {made}, and a balance of {whole}.", **terms)
        if agree
        else say("{measure}, {span}: {side} states exports of {exports} and imports of {imports},"
                 " which differ by {made}, but a balance of {whole}.", **terms)
    )  # fmt: skip
    verdict = Verdict.IMPOSSIBLE if not agree else compared(size, _size(whole.band), equal=equal)
    gap = apart(size, _size(whole.band))
    return _finding(book, (verdict, gap), (exports, imports, whole), size, sentence)


def _finding(
    book: Book,
    judged: tuple[Verdict, float],
    claims: tuple[Claim, Claim, Claim],
    made: Band,
    sentence: Saying,
) -> Finding:
    verdict, gap = judged
    exports, imports, whole = claims
    other = Value(whole.side, exports.label(), made, whole.unit, (exports.figure, imports.figure))
    what = say("Exports and imports for {span} from one table.", span=The(whole.period))
    asked = (Question(str(whole.side), what),) if verdict is Verdict.IMPOSSIBLE else ()
    return Finding("sums", verdict, book.pair, whole.value(), other, sentence, (), asked, gap)


def _terms(exports: Claim, imports: Claim, whole: Claim, made: Band) -> dict[str, Slot]:
    stated: dict[str, Slot] = {
        "exports": exports.said,
        "imports": imports.said,
        "whole": whole.said,
    }
    made_of = Computed(made, whole.unit)
    return {**whole.heading, **stated, "side": Country(whole.side), "made": made_of}


def _added(exports: Claim, imports: Claim, sign: int) -> Fraction | None:
    if exports.number is None or imports.number is None:
        return None
    return exports.number + sign * imports.number


def _size(band: Band) -> Band:
    """The band of absolute values."""
    if band.low is not None and band.low >= 0:
        return band
    if band.high is not None and band.high <= 0:
        return -band
    reach = None if band.low is None or band.high is None else max(-band.low, band.high)
    return Band(Fraction(0), reach)


def _flow(origin: str, destination: str) -> Measure:
    return Measure(Indicator.EXPORTS, Direction.of(origin, destination))


def _page(book: Book, side: str, unit: str, indicator: Indicator) -> Page:
    return book.page((side, Measure(indicator), unit, False))

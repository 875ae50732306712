"""Part against whole: months against the year they belong to, and parts that make it up."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from visavis.checking.amounts import Computed, Percent, Times
from visavis.checking.bands import apart, ends, latest
from visavis.checking.book import Book, by_year
from visavis.checking.claim import NEVER_NEGATIVE, Claim
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import Country, Saying, Slot, The, say
from visavis.checking.verdict import compared
from visavis.model import Band, Indicator, Period, Verdict

PACE = 2
"""How many times faster or slower trade may run in the rest of a year before it is worth asking."""

WHOLE_PAGES = NEVER_NEGATIVE - {Indicator.INVESTMENT}
"""Investment is often a stock at a date, of which no part of a year is a part."""


def parts(book: Book) -> Iterator[Finding]:
    """Every level of a ledger against those of shorter and of longer periods in one year."""
    for (side, measure, __, is_growth), page in book.pages.items():
        if is_growth or side is None or measure.indicator not in WHOLE_PAGES:
            continue
        for year in by_year(page).values():
            yield from _too_large(book, year)
            yield from _rests(book, year)
            yield from _sums(book, year)


def _too_large(book: Book, year: Mapping[Period, Sequence[Claim]]) -> Iterator[Finding]:
    """A part of a period that is larger than the whole of it."""
    for whole, said in year.items():
        for part, of_part in year.items():
            if not part.inside(whole):
                continue
            least = max(of_part, key=lambda claim: claim.band.low or 0)
            most = min(said, key=lambda claim: _high(claim.band))
            gap = apart(least.band, most.band)
            if gap > 1 and (least.band.low or 0) >= _high(most.band):
                yield _impossible(book, least, most, gap)


def _impossible(book: Book, part: Claim, whole: Claim, gap: float) -> Finding:
    return Finding(
        "parts",
        Verdict.IMPOSSIBLE,
        book.pair,
        part.value(),
        whole.value(),
        say(
            "{measure}: {side} states {part} for {span} and {whole} for {whole_span}; a part"
            " cannot be larger than the whole.",
            **_terms(part, whole),
        ),
        (),
        _questions(part, whole),
        gap,
    )


def _rests(book: Book, year: Mapping[Period, Sequence[Claim]]) -> Iterator[Finding]:
    """What the months after a cumulative figure must have brought, up to the next longer one."""
    cumulative = sorted((period for period in year if period.cumulative), key=lambda p: p.end)
    for part, whole in pairwise(cumulative):
        shorter, longer = latest(year[part]), latest(year[whole])
        rest = (longer.band - shorter.band).intersection(Band(Fraction(0), None))
        if rest is not None:
            yield _rest(book, shorter, longer, rest)


def _rest(book: Book, part: Claim, whole: Claim, rest: Band) -> Finding:
    """Possible it is; usual only at about the pace of the months before."""
    left = part.period.rest_of(whole.period)
    months = Fraction(left.month_count, part.period.month_count)
    usual = Band(
        part.band.low and part.band.low * months / PACE,
        part.band.high and part.band.high * months * PACE,
    )
    terms = _terms(part, whole) | {"left": The(left), "rest": Computed(rest, part.unit)}
    made = Value(part.side, part.label(), rest, part.unit, (part.figure, whole.figure))
    if not part.middle or not whole.middle or usual.overlaps(rest):
        sentence = say(
            "{measure}: {side} states {part} for {span} and {whole} for {whole_span}; {left} then"
            " brought {rest}.",
            **terms,
        )
        return Finding("parts", Verdict.AGREES, book.pair, whole.value(), made, sentence)
    pace = (whole.middle - part.middle) / (part.middle * months)
    terms["share"] = Percent(1 - part.middle / whole.middle)
    sentence = _at_pace(pace, terms)
    usually = say(
        "A pace up to {pace} times faster or slower than in the months before is usual.", pace=PACE
    )
    return Finding(
        "parts",
        Verdict.CANNOT_TELL,
        book.pair,
        whole.value(),
        made,
        sentence,
        (usually,),
        _questions(part, whole),
        apart(usual, rest),
    )


def _at_pace(pace: Fraction, terms: dict[str, Slot]) -> Saying:
    """The share and the pace are of the numbers as stated, so they are "about"."""
    if pace > 0 and pace < 1:
        return say(
            "{measure}: {side} states {part} for {span} and {whole} for {whole_span}; {left} must"
            " then have brought {rest}, about {share} of the whole: a month on average {times}"
            " times less than before.",
            times=Times(1 / pace),
            **terms,
        )
    if pace <= 0:
        return say(
            "{measure}: {side} states {part} for {span} and {whole} for {whole_span}; {left} must"
            " then have brought {rest}.",
            **terms,
        )
    return say(
        "{measure}: {side} states {part} for {span} and {whole} for {whole_span}; {left} must then"
        " have brought {rest}, about {share} of the whole: a month on average {times} times as"
        " much as before.",
        times=Times(pace),
        **terms,
    )


def _sums(book: Book, year: Mapping[Period, Sequence[Claim]]) -> Iterator[Finding]:
    """Parts that follow one another and fill a longer period: halves, quarters, months."""
    for whole, said in year.items():
        inside = [period for period in year if period.inside(whole)]
        chain = _chain(whole, inside)
        if len(chain) > 1:
            yield _sum(book, [year[period] for period in chain], said)


def _chain(whole: Period, inside: Sequence[Period]) -> tuple[Period, ...]:
    """The fewest periods, one after the other, from the first day to the last; () if none do."""
    best: dict[date, tuple[Period, ...]] = {whole.start: ()}
    for period in sorted(inside, key=lambda p: (p.start, p.end)):
        before = best.get(period.start)
        if before is None:
            continue
        after = period.end + timedelta(days=1)
        if after not in best or len(best[after]) > len(before) + 1:
            best[after] = (*before, period)
    return best.get(whole.end + timedelta(days=1), ())


def _sum(book: Book, pieces: Sequence[Sequence[Claim]], said: Sequence[Claim]) -> Finding:
    """The sum of the parts against the whole: the sharpest of all ways to state both."""
    highest = [max(ends(piece), key=lambda claim: claim.band.low or 0) for piece in pieces]
    lowest = [min(ends(piece), key=lambda claim: _high(claim.band)) for piece in pieces]
    found = [
        (apart(_total(chosen), whole.band), chosen, whole)
        for chosen in (highest, lowest)
        for whole in ends(said)
    ]
    gap, chosen, whole = max(found, key=lambda row: row[0])
    if gap == 1:
        chosen, whole = [latest(piece) for piece in pieces], latest(said)
    total = _total(chosen)
    numbers = [claim.number for claim in chosen]
    equal = None not in numbers and sum(n for n in numbers if n is not None) == whole.number
    terms = _terms(chosen[0], whole) | {"total": Computed(total, whole.unit)}
    sentence = (
        say("{measure}: the parts that {side} states make {total} for {whole_span}, but it states"
            " {whole}.", **terms)
        if gap > 1
        else say("{measure}: the parts that {side} states make {total} for {whole_span}; it states"
                 " {whole}.", **terms)
    )  # fmt: skip
    figures = tuple(claim.figure for claim in chosen)
    other = Value(whole.side, chosen[0].label(), total, whole.unit, figures)
    verdict = Verdict.IMPOSSIBLE if gap > 1 else compared(total, whole.band, equal=equal)
    asked = _questions(chosen[0], whole) if gap > 1 else ()
    return Finding("parts", verdict, book.pair, whole.value(), other, sentence, (), asked, gap)


def _total(claims: Sequence[Claim]) -> Band:
    total = claims[0].band
    for claim in claims[1:]:
        total = total + claim.band
    return total


def _terms(part: Claim, whole: Claim) -> dict[str, Slot]:
    stated: dict[str, Slot] = {"part": part.said, "whole": whole.said}
    return {
        **part.heading,
        **stated,
        "side": Country(part.side),
        "span": The(part.period),
        "whole_span": The(whole.period),
    }


def _high(band: Band) -> float:
    return float("inf") if band.high is None else float(band.high)


def _questions(part: Claim, whole: Claim) -> tuple[Question, ...]:
    what = say(
        "The figure month by month for {span}.",
        span=The(
            whole.period if whole.period.month_count > part.period.month_count else part.period
        ),
    )
    return (Question(str(part.side), what),)

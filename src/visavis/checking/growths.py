"""Level against growth: whether the level before that both imply is the one that was stated."""

from collections.abc import Iterator, Sequence
from itertools import product

from visavis.checking.amounts import Change, Computed
from visavis.checking.bands import apart, ends, latest
from visavis.checking.book import Book, Page
from visavis.checking.claim import Claim
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import Country, Slot, Span, The, say
from visavis.checking.verdict import compared
from visavis.model import Band, Period, Verdict


def growths(book: Book) -> Iterator[Finding]:
    """Each stated growth with the levels that the same side states for its two periods."""
    for (side, measure, __, is_growth), page in list(book.pages.items()):
        if not is_growth or side is None:
            continue
        for unit in _units(book, side, measure):
            levels = book.page((side, measure, unit, False))
            for period, said in page.items():
                yield from _of_period(book, levels, period, said)


def _units(book: Book, side: str, measure: object) -> list[str]:
    return [
        unit
        for of, what, unit, is_growth in book.pages
        if of == side and what == measure and not is_growth
    ]


def _of_period(
    book: Book, levels: Page, period: Period, said: Sequence[Claim]
) -> Iterator[Finding]:
    bases: dict[Period, list[Claim]] = {}
    for claim in said:
        assert claim.base is not None
        bases.setdefault(claim.base, []).append(claim)
    for base, growing in bases.items():
        before, after = levels.get(base, ()), levels.get(period, ())
        if before and after:
            yield _judged(book, growing, before, after)
        elif before or after:
            yield _implied(book, latest(growing), latest(before or after), bool(after))


def _judged(
    book: Book, growing: Sequence[Claim], before: Sequence[Claim], after: Sequence[Claim]
) -> Finding:
    """All three are stated: the growth and the base give a level to hold the stated one against."""
    combined = product(ends(growing), ends(before), ends(after))
    gap, growth, base, level = max(
        ((apart(base.band * growth.band, level.band), growth, base, level)
         for growth, base, level in combined),
        key=lambda row: row[0],
    )  # fmt: skip
    if gap == 1:
        growth, base, level = latest(growing), latest(before), latest(after)
    made = base.band * growth.band
    terms = _terms(growth, level) | {"base": base.said, "base_span": Span(base.period)}
    if gap > 1:
        sentence = say(
            "{measure}, {span}: {side} states {level}, but {base} ({base_span}) and {growth}"
            " make {made}.",
            made=Computed(made, level.unit),
            **terms,
        )
    else:
        sentence = say(
            "{measure}, {span}: {side} states {level} after {base} ({base_span}), which is"
            " {change}; it said {growth}.",
            change=_change(level, base),
            **terms,
        )
    equal = _same(growth, level, base)
    return Finding(
        "growths",
        Verdict.CONTRADICTS if gap > 1 else compared(made, level.band, equal=equal),
        book.pair,
        level.value(),
        Value(growth.side, growth.label(), made, level.unit, (base.figure, growth.figure)),
        sentence,
        (say("The growth is against {base_span}.", base_span=Span(base.period)),),
        _questions(growth) if gap > 1 else (),
        gap,
    )


def _implied(book: Book, growth: Claim, level: Claim, is_after: bool) -> Finding:
    """Only one level is stated: say what the other one must have been."""
    missing = growth.base if is_after else growth.period
    assert missing is not None
    terms = _terms(growth, level) | {"missing": Span(missing)}
    if 0 in growth.band and is_after:
        return Finding(
            "growths", Verdict.CANNOT_TELL, book.pair, level.value(), growth.value(),
            say("{measure}, {span}: {side} states {level} and {growth}; what was before cannot be"
                " told.", **terms),
        )  # fmt: skip
    band = level.band / growth.band if is_after else level.band * growth.band
    sentence = say(
        "{measure}, {span}: {side} states {level} and {growth}, so {made} ({missing}); the"
        " record has no statement of that.",
        made=Computed(band, level.unit),
        **terms,
    )
    other = Value(growth.side, growth.label(), band, level.unit, (growth.figure,))
    return Finding("growths", Verdict.CANNOT_TELL, book.pair, level.value(), other, sentence)


def _terms(growth: Claim, level: Claim) -> dict[str, Slot]:
    side, level_said, grown = Country(level.side), level.said, growth.said
    return {**level.heading, "side": side, "level": level_said, "growth": grown}


def _change(level: Claim, base: Claim) -> Change:
    """The growth of the two numbers, or the band of it where no number was said."""
    if level.number is not None and base.number:
        return Change(Band.point(level.number / base.number))
    return Change(Band(None, None) if 0 in base.band else level.band / base.band)


def _same(growth: Claim, level: Claim, base: Claim) -> bool:
    if growth.number is None or level.number is None or not base.number:
        return False
    return level.number / base.number == growth.number


def _questions(growth: Claim) -> tuple[Question, ...]:
    assert growth.base is not None
    what = say(
        "The levels for {span} and {base} from which the growth was worked out.",
        span=The(growth.period),
        base=The(growth.base),
    )
    return (Question(str(growth.side), what),)

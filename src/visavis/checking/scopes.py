"""A part of trade beside the whole: a product, services or a region is not what tables count."""

from collections.abc import Iterator

from visavis.checking import crossing
from visavis.checking.bands import apart, latest
from visavis.checking.book import Book
from visavis.checking.claim import TRADE, Claim, claim_as_whole, narrowed
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import Inside, Quoted, Slot, The, say
from visavis.model import LEVEL_OF, Band, Figure, Indicator, Valuation, Verdict
from visavis.world import ScopeKind

FLOWS = TRADE - {Indicator.BALANCE}


def scopes(book: Book) -> Iterator[Finding]:
    """Every statement on a part of trade for which the record has the whole."""
    for figure in book.figures:
        if figure.indicator in LEVEL_OF or figure.indicator not in FLOWS:
            continue
        part = _part(figure)
        claimed = claim_as_whole(figure) if part is not None else None
        if part is None or not isinstance(claimed, Claim):
            continue
        whole = _whole(book, claimed)
        if whole is not None:
            yield _found(book, claimed, part, whole)


def _part(figure: Figure) -> Slot | None:
    """What part a figure is of, in words."""
    if figure.subject is not None:
        return Quoted(figure.subject)
    if figure.product is not None:
        return say("HS code {code}", code=figure.product)
    scope = narrowed(figure)
    return None if scope is None else Quoted(scope.words)


def _is_inside(figure: Figure) -> bool:
    """Whether the part is surely counted in the whole: services are not in the trade in goods."""
    scope = narrowed(figure)
    is_service = scope is not None and scope.kind is ScopeKind.SERVICES
    return figure.subject is None and not is_service


def _whole(book: Book, part: Claim) -> Value | None:
    """The whole in the ledger of the part if there is one, else in another."""
    sides = sorted(book.pair.sides, key=lambda side: side != part.side)
    year = part.period.start.year
    for side in sides:
        stated = book.page((side, part.whole, part.unit, False)).get(part.period)
        if stated:
            return latest(stated).value()
        office = book.office(side)
        level = office.level(part.whole, year) if office and part.period.kind == "year" else None
        if level is not None and part.unit == level.value().unit:
            return level.value()
    return None


def _found(book: Book, part: Claim, of: Slot, whole: Value) -> Finding:
    across = _across(part, whole)
    assert whole.band is not None
    reach = whole.band * across
    gap = apart(part.band, reach)
    larger = gap > 1 and reach.high is not None and (part.band.low or 0) >= reach.high
    terms: dict[str, Slot] = {
        **part.heading,
        "side": part.voice,
        "a": part.said,
        "part": of,
        "whole": Inside(whole.label),
    }
    if not larger or not _is_inside(part.figure):
        sentence = say(
            "{measure}, {span}: {a} ({side}) is of a part only, {part}; the whole is {whole}. They"
            " are not the same thing.",
            **terms,
        )
        return Finding("scopes", Verdict.OTHER_SCOPE, book.pair, part.value(), whole, sentence)
    is_own = part.side == whole.side
    sentence = say(
        "{measure}, {span}: {a} ({side}) for a part, {part}, is more than the whole: {whole}.",
        **terms,
    )
    what = say("What does the figure for {span} count?", span=The(part.period))
    asked = (Question(part.side, what),) if part.side in book.pair.sides else ()
    return Finding(
        "scopes",
        Verdict.IMPOSSIBLE if is_own else Verdict.CONTRADICTS,
        book.pair,
        part.value(),
        whole,
        sentence,
        () if is_own else crossing.assumed(),
        asked,
        gap,
    )


def _across(part: Claim, whole: Value) -> Band:
    """What the ledger of the part may show, over that of the whole."""
    if part.side == whole.side:
        return Band.point(1)
    step = crossing.level(part.whole, str(whole.side), Valuation.UNKNOWN, Valuation.UNKNOWN)
    return Band.point(1) if step is None else step

"""Statement against statistics: of the speaker's own office, and of the other side's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visavis.checking import crossing
from visavis.checking.amounts import Change, Dollars, Times
from visavis.checking.bands import apart, latest
from visavis.checking.book import Book
from visavis.checking.claim import Claim, Measure
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.office import UNIT, Level, Office
from visavis.checking.saying import Country, Inside, Measured, Saying, Slot, The, say
from visavis.checking.verdict import compared
from visavis.model import THIRD, Band, Indicator, Period, Valuation, Verdict

HELD = (Indicator.TURNOVER, Indicator.EXPORTS)
ONE = Band.point(1)


@dataclass(frozen=True, slots=True)
class Against:
    """What an office's figures make of a statement: a level, or a growth as a factor."""

    office: Office
    band: Band
    value: Value
    across: Band
    assumptions: tuple[Saying, ...]


def official(book: Book) -> Iterator[Finding]:
    """Every statement on trade of a whole year, held against each office that publishes it."""
    offices = [office for side in book.pair.sides if (office := book.office(side))]
    if not offices:
        return
    for (side, measure, unit, is_growth), page in book.pages.items():
        if measure.indicator not in HELD or measure.product:
            continue
        for period, claims in page.items():
            if period.kind != "year" or (is_growth and not _yearly(claims[0])):
                continue
            echoed = _of_sides(book, measure, unit, period, is_growth) if side is None else ()
            for claim in _each_number(claims, echoed):
                if is_growth or unit == UNIT:
                    yield from _of_claim(book, offices, claim)
                else:
                    yield _in_other_money(book, offices, claim)


def _of_sides(
    book: Book, measure: Measure, unit: str, period: Period, is_growth: bool
) -> list[Claim]:
    """What the two sides state of the same."""
    pages = [book.page((side, measure, unit, is_growth)) for side in book.pair.sides]
    return [claim for page in pages for claim in page.get(period, ())]


def _each_number(claims: Sequence[Claim], echoed: Sequence[Claim]) -> list[Claim]:
    """One claim for each band stated, the last; no third party that only repeats a side."""
    heard = {claim.band for claim in echoed}
    by_band: dict[Band, list[Claim]] = {}
    for claim in claims:
        if claim.figure.side != THIRD or claim.band not in heard:
            by_band.setdefault(claim.band, []).append(claim)
    return [latest(same) for same in by_band.values()]


def _yearly(growth: Claim) -> bool:
    return growth.base is not None and growth.base.same(Period.year(growth.period.start.year - 1))


def _of_claim(book: Book, offices: list[Office], claim: Claim) -> Iterator[Finding]:
    """One finding an office; an office that agrees softens what the other one says.

    A side is held to its own office first; what neither side says may be of either.
    """
    found = [
        (office, made) for office in offices if (made := _against(book, office, claim)) is not None
    ]
    if not found:
        yield _not_published(book, offices, claim)
        return
    agreeing = {office.side for office, made in found if _gap(claim, made) == 1}
    agrees_at_home = claim.side in agreeing or (claim.side is None and bool(agreeing))
    for __, made in found:
        yield _judged(book, claim, made, agrees_at_home=agrees_at_home)


def _against(book: Book, office: Office, claim: Claim) -> Against | None:
    return _growth(book, office, claim) if claim.is_growth else _level(office, claim)


def _level(office: Office, claim: Claim) -> Against | None:
    level = office.level(claim.measure, claim.period.start.year)
    if level is None:
        return None
    if office.side == claim.side:
        return Against(office, level.band, level.value(), ONE, ())
    across = _across(level)
    return Against(office, level.band, level.value(), across, crossing.assumed())


def _across(level: Level) -> Band:
    across = crossing.level(level.measure, level.side, Valuation.UNKNOWN, Valuation.UNKNOWN)
    return across if across is not None else ONE


def _growth(book: Book, office: Office, claim: Claim) -> Against | None:
    """The growth of the office's two years.

    Where the later one is not out, the level that its own side states for it stands in.
    """
    year = claim.period.start.year
    base = office.level(claim.measure, year - 1)
    if base is None or 0 in base.band:
        return None
    after = office.level(claim.measure, year)
    stated = None if after else _stated_level(book, office, claim)
    later = after or stated
    if later is None:
        return None
    made = later.band / base.band
    facts = (*base.figures, *(after.figures if after else (stated.figure,) if stated else ()))
    label = say(
        "{measure}: {base} in {year}, then {later}",
        measure=Measured(claim.measure.indicator, claim.measure.direction),
        base=Dollars(base.number),
        year=year - 1,
        later=_later(after, stated),
    )
    own = office.side == claim.side
    across = ONE if own else crossing.growth()
    assumed = () if own else crossing.assumed_of_growth()
    if stated is not None:
        assumed = (*assumed, say("{reason}; its side's statement stands in.",
                                 reason=Inside(office.why_not(claim.measure, year))))  # fmt: skip
    value = Value(office.side, label, made, "factor", facts)
    return Against(office, made, value, across, assumed)


def _later(after: Level | None, stated: Claim | None) -> Slot:
    if after is not None:
        return Dollars(after.number)
    assert stated is not None
    return stated.said


def _stated_level(book: Book, office: Office, claim: Claim) -> Claim | None:
    said = book.page((office.side, claim.measure, UNIT, False)).get(claim.period, ())
    return latest(said) if said else None


def _gap(claim: Claim, made: Against) -> float:
    return apart(made.band * made.across, claim.band)


def _judged(book: Book, claim: Claim, made: Against, *, agrees_at_home: bool) -> Finding:
    gap = _gap(claim, made)
    own = made.office.side == claim.side
    if gap == 1:
        verdict = compared(claim.band, made.band, equal=False)
        verdict = Verdict.WITHIN_ROUNDING if verdict is Verdict.CONTRADICTS else verdict
    else:
        verdict = Verdict.OWN_SIDE_ONLY if agrees_at_home and not own else Verdict.CONTRADICTS
    sentence = (
        _growth_sentence(claim, made, gap) if claim.is_growth else _sentence(claim, made, gap)
    )
    assumed = made.assumptions
    asked = _questions(book, claim, made) if verdict is Verdict.CONTRADICTS else ()
    return Finding(
        "official", verdict, book.pair, claim.value(), made.value, sentence, assumed, asked, gap
    )


def _sentence(claim: Claim, made: Against, gap: float) -> Saying:
    level = made.office.level(claim.measure, claim.period.start.year)
    assert level is not None
    terms = _terms(claim, made) | {"official": Dollars(level.number)}
    if gap == 1 and made.across == ONE:
        return say(
            "{measure}, {span}: {side} states {a}; its own office has {official}. They agree.",
            **terms,
        )
    if gap == 1:
        return say(
            "{measure}, {span}: {side} states {a}; the office of {office} has {official}. They"
            " agree as far as two ledgers can.",
            **terms,
        )
    if claim.middle and level.number and claim.middle > level.number:
        return say(
            "{measure}, {span}: {side} states {a}, {times} times what the office of {office} has"
            " ({official}).",
            times=Times(claim.middle / level.number),
            **terms,
        )
    return say(
        "{measure}, {span}: {side} states {a}, but the office of {office} has {official}.", **terms
    )


def _growth_sentence(claim: Claim, made: Against, gap: float) -> Saying:
    terms = _terms(claim, made) | {"change": Change(made.band)}
    if gap == 1:
        return say(
            "{measure}, {span}: {side} states {a}; the figures of {office} make {change}. They"
            " agree.",
            **terms,
        )
    if _signs_differ(claim.band, made.band):
        return say(
            "{measure}, {span}: {side} states {a}, a different sign from the figures of {office},"
            " which make {change}.",
            **terms,
        )
    return say(
        "{measure}, {span}: {side} states {a}, but the figures of {office} make {change}.", **terms
    )


def _signs_differ(one: Band, other: Band) -> bool:
    return _sign(one) * _sign(other) < 0


def _sign(factor: Band) -> int:
    if factor.low is not None and factor.low >= 1:
        return 1
    return -1 if factor.high is not None and factor.high <= 1 else 0


def _in_other_money(book: Book, offices: Sequence[Office], claim: Claim) -> Finding:
    """Offices publish dollars, and no rate is guessed."""
    sentence = say(
        "{measure}, {span}: {side} states {a}; the official figures are in US dollars, and without"
        " a rate for the period they cannot be compared.",
        **_claim_terms(claim),
    )
    year = claim.period.start.year
    levels = [level for office in offices if (level := office.level(claim.measure, year))]
    own = [level for level in levels if level.side == claim.side] or levels
    other = own[0].value() if own else None
    return Finding("official", Verdict.CANNOT_TELL, book.pair, claim.value(), other, sentence)


def _not_published(book: Book, offices: list[Office], claim: Claim) -> Finding:
    year = claim.period.start.year
    missing = [
        office for office in offices
        if claim.is_growth is False or office.level(claim.measure, year) is None
    ] or offices  # fmt: skip
    office = next((office for office in missing if office.side == claim.side), missing[0])
    year = year if office.level(claim.measure, year) is None else year - 1
    sentence = say(
        "{measure}, {span}: {side} states {a}; it cannot be held against statistics: {reason}.",
        reason=Inside(office.why_not(claim.measure, year)),
        **_claim_terms(claim),
    )
    return Finding("official", Verdict.CANNOT_TELL, book.pair, claim.value(), None, sentence)


def _terms(claim: Claim, made: Against) -> dict[str, Slot]:
    return _claim_terms(claim) | {"office": Country(made.office.side, "gen")}


def _claim_terms(claim: Claim) -> dict[str, Slot]:
    return {**claim.heading, "side": claim.voice, "a": claim.said}


def _questions(book: Book, claim: Claim, made: Against) -> tuple[Question, ...]:
    source = say("The table from which the figure for {span} was taken.", span=The(claim.period))
    ledger = say("The figure for {span} by HS chapter.", span=The(claim.period))
    speaker = claim.side if claim.side in book.pair.sides else None
    asked = [Question(str(speaker), source)] if speaker else []
    if made.office.side != speaker:
        asked.append(Question(made.office.side, ledger))
    return tuple(asked)

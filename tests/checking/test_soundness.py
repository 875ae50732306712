"""Soundness: honest statements never contradict, planted contradictions are always found."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.checking.figures import PAIR, figure
from visavis.checking import Finding, check, crossing
from visavis.model import Direction, Evidence, Figure, Hedge, Period, Quantity, Verdict

FALSE = (Verdict.CONTRADICTS, Verdict.IMPOSSIBLE)
OUT, BACK = Direction("BLR→KGZ"), Direction("KGZ→BLR")
PERIODS = [
    "2023",
    "2024",
    *(f"{year}-01/{year}-{last:02}" for year in (2023, 2024) for last in (3, 6, 9)),
    "2024-07/2024-12",
    "2024-04/2024-06",
]
MONTHS = st.lists(st.integers(10_000, 90_000_000), min_size=24, max_size=24)


@st.composite
def honest(draw: st.DrawFn, truth: Fraction, unit: str) -> Quantity:
    """A number put in words by somebody who knows the truth: rounded and hedged as people do."""
    hedge = draw(st.sampled_from(list(Hedge)))
    digits = draw(st.integers(2, 5))
    exact = Decimal(truth.numerator) / Decimal(truth.denominator)
    place = Decimal(1).scaleb(exact.adjusted() - digits + 1) if exact else Decimal(1)
    way = {
        Hedge.ALMOST: ROUND_CEILING,
        Hedge.LESS_THAN: ROUND_CEILING,
        Hedge.AT_MOST: ROUND_CEILING,
        Hedge.MORE_THAN: ROUND_FLOOR,
        Hedge.AT_LEAST: ROUND_FLOOR,
    }.get(hedge, ROUND_HALF_EVEN)
    said = Quantity.of(exact.quantize(place, rounding=way), unit, hedge)
    assume(truth in said.band)
    return said


@dataclass(frozen=True)
class Trade:
    """The true trade of two years, and what the buyer's ledger makes of each flow in each year.

    `steps` is for freight, insurance and what is booked in another year, within the assumptions
    that the findings list.
    """

    flows: dict[Direction, list[int]]
    steps: dict[tuple[Direction, int], Fraction]

    def level(self, side: str, kind: str, period: Period) -> Fraction:
        """The true level in the ledger of a side: its exports FOB, its imports CIF."""
        exports = Fraction(self._sum(_own(side), period))
        coming = _own(_other(side))
        imports = self._sum(coming, period) * self.steps[coming, period.start.year]
        return {"exports": exports, "imports": imports}.get(kind, exports + imports)

    def growth(self, side: str, kind: str, period: Period) -> Fraction:
        """The true growth against the year before, as a factor."""
        before = self.level(side, kind, period.a_year_earlier())
        return self.level(side, kind, period) / before

    def _sum(self, direction: Direction, period: Period) -> int:
        first = 12 * (period.start.year - 2023) + period.start.month - 1
        return sum(self.flows[direction][first : first + period.month_count])


@st.composite
def trades(draw: st.DrawFn) -> Trade:
    """Any trade of 2023 and 2024."""
    step = st.builds(
        lambda freight, timing: Fraction(freight * timing, 10_000),
        st.integers(100, 120),
        st.integers(95, 105),
    )
    steps = {(flow, year): draw(step) for flow in (OUT, BACK) for year in (2023, 2024)}
    return Trade({OUT: draw(MONTHS), BACK: draw(MONTHS)}, steps)


@st.composite
def statements(draw: st.DrawFn) -> list[Figure]:
    """Statements of both sides and of others on one true trade, and the statistics on it."""
    trade = draw(trades())
    made = []
    for __ in range(draw(st.integers(2, 8))):
        ledger = draw(st.sampled_from(PAIR.sides))
        side = draw(st.sampled_from([ledger, ledger, ledger, "third", None]))
        period = Period.parse(draw(st.sampled_from(PERIODS)))
        kind = draw(st.sampled_from(["turnover", "exports", "imports"]))
        direction = {"turnover": None, "exports": _own(ledger), "imports": _own(_other(ledger))}
        if draw(st.booleans()):
            said = draw(honest(trade.level(ledger, kind, period), "USD"))
            made.append(_figure(kind, said, period, side, direction[kind]))
        elif period.start.year == 2024:
            other = {"exports": "imports", "imports": "exports"}.get(kind, kind)
            grown = trade.growth(ledger, kind, period)
            mirrored = trade.growth(_other(ledger), other, period)
            assume(max(grown / mirrored, mirrored / grown) <= 1 + crossing.DRIFT)
            said = draw(honest(100 * (grown - 1), "percent"))
            made.append(_figure(f"{kind}_growth", said, period, side, direction[kind]))
    return [*made, *draw(published(trade))]


@st.composite
def published(draw: st.DrawFn, trade: Trade) -> list[Figure]:
    """What each office prints of each year; some offices print nothing of some."""
    made = []
    for side in PAIR.sides:
        for year in draw(st.sets(st.sampled_from(["2023", "2024"]))):
            for kind, direction in (("exports", _own(side)), ("imports", _own(_other(side)))):
                level = trade.level(side, kind, Period.parse(year))
                said = Quantity.of(str(round(level)), "USD", place=Decimal(1))
                valuation = draw(st.sampled_from([VALUED[kind], "unknown"]))
                plain = figure(kind, 1, year, side, direction=direction, basis="statistics",
                               valuation=valuation)  # fmt: skip
                made.append(_named(plain, said))
    return made


VALUED = {"exports": "FOB", "imports": "CIF"}


def _own(side: str) -> Direction:
    return Direction.of(side, _other(side))


def _other(side: str) -> str:
    return PAIR.counterpart(side)


def _figure(
    indicator: str, said: Quantity, period: Period, side: str | None, direction: Direction | None
) -> Figure:
    return _named(figure(indicator, 1, str(period), side, direction=direction), said)


def _named(plain: Figure, said: Quantity) -> Figure:
    made = plain.model_copy(update={"quantity": said, "id": ""})
    return made.model_copy(update={"id": made.key()[:16]})


@given(statements())
@settings(max_examples=400, deadline=None)
def test_honest_statements_of_one_trade_never_contradict(figures: list[Figure]) -> None:
    false = [finding for finding in check(PAIR, figures) if finding.verdict in FALSE]
    assert not false, [f.plain() for f in false]


AMOUNT = st.integers(1_000_000, 900_000_000)
HEDGE = st.sampled_from([Hedge.EXACT, Hedge.ABOUT, Hedge.ALMOST])


@given(
    AMOUNT,
    st.integers(150, 900),
    st.tuples(HEDGE, HEDGE),
    st.sampled_from(PERIODS),
    st.permutations(PAIR.sides),
)
def test_a_planted_gap_between_the_sides_is_found(
    amount: int, percent: int, hedges: tuple[Hedge, Hedge], period: str, sides: list[str]
) -> None:
    small = figure("turnover", amount, period, sides[0], hedge=hedges[0])
    large = figure("turnover", amount * percent // 100, period, sides[1], hedge=hedges[1])
    assert "sides" in _contradicted(check(PAIR, [small, large]))


@given(AMOUNT, st.integers(120, 900), HEDGE, HEDGE)
def test_a_planted_gap_within_one_side_is_found(
    amount: int, percent: int, one: Hedge, other: Hedge
) -> None:
    small = figure("turnover", amount, hedge=one)
    large = figure("turnover", amount * percent // 100, hedge=other)
    assert "speakers" in _contradicted(check(PAIR, [small, large]))


@given(AMOUNT, st.integers(120, 900), st.sampled_from(["2024-01/2024-09", "2024-07/2024-12"]))
def test_a_part_larger_than_the_whole_is_found(amount: int, percent: int, part: str) -> None:
    whole, larger = figure("turnover", amount), figure("turnover", amount * percent // 100, part)
    assert "parts" in _contradicted(check(PAIR, [whole, larger]))


@given(AMOUNT, st.integers(-80, 300), st.integers(20, 300), st.booleans())
def test_a_growth_that_the_levels_do_not_make_is_found(
    base: int, grown: int, off: int, upward: bool
) -> None:
    stated = grown + off * (1 if upward else -1)
    assume(stated > -95)
    level = base * (100 + grown) // 100
    figures = [
        figure("turnover", base, "2023"),
        figure("turnover", level),
        figure("turnover_growth", stated, unit="percent"),
    ]
    factors = (100 + stated) / (100 + grown)
    assume(max(factors, 1 / factors) > 1.2)
    assert "growths" in _contradicted(check(PAIR, figures))


@given(AMOUNT, AMOUNT, st.integers(120, 500))
def test_a_turnover_that_is_not_the_sum_is_found(sold: int, bought: int, percent: int) -> None:
    figures = [
        figure("exports", sold, direction=OUT),
        figure("imports", bought, direction=BACK),
        figure("turnover", (sold + bought) * percent // 100),
    ]
    assert "sums" in _contradicted(check(PAIR, figures))


@given(AMOUNT, st.integers(165, 900), HEDGE, st.booleans(), st.sampled_from(PAIR.sides))
def test_a_planted_gap_to_the_statistics_is_found(
    amount: int, percent: int, hedge: Hedge, statement_is_larger: bool, side: str
) -> None:
    """Of the own office and of the other one alike: a third more than both steps and 5 %."""
    small, large = amount, amount * percent // 100
    stated, printed = (large, small) if statement_is_larger else (small, large)
    printed_by: dict[str, Any] = {"basis": "statistics", "direction": OUT}
    exports = figure("exports", printed, "2024", "BLR", **printed_by)
    said = figure("exports", stated, "2024", side, hedge=hedge, direction=OUT)
    assert "official" in _contradicted(check(PAIR, [exports, said]))


@given(AMOUNT, st.integers(60, 160), st.integers(120, 400), st.booleans())
def test_a_growth_that_the_statistics_do_not_make_is_found(
    amount: int, grown: int, off: int, upward: bool
) -> None:
    stated = grown * off // 100 if upward else grown * 100 // off
    assume(max(stated / grown, grown / stated) > 1.4)
    printed: dict[str, Any] = {"basis": "statistics", "direction": OUT}
    figures = [
        figure("exports", amount, "2023", "BLR", **printed),
        figure("exports", amount * grown // 100, "2024", "BLR", **printed),
        figure("exports_growth", stated - 100, "2024", "KGZ", unit="percent", direction=OUT),
    ]
    found = [one for one in check(PAIR, figures) if one.check == "official"]
    assert [one.verdict for one in found] == [Verdict.CONTRADICTS]


@given(AMOUNT, st.integers(140, 900))
def test_two_offices_too_far_apart_are_found(amount: int, percent: int) -> None:
    sold = figure("exports", amount, "2024", "BLR", basis="statistics", direction=OUT,
                  valuation="FOB")  # fmt: skip
    bought = figure("imports", amount * percent // 100, "2024", "KGZ", basis="statistics",
                    direction=OUT, valuation="CIF")  # fmt: skip
    assert _contradicted(check(PAIR, [sold, bought])) == {"ledgers"}


@given(AMOUNT, st.integers(170, 900), st.sampled_from(["8701", "exports of tractors"]))
def test_a_part_larger_than_the_whole_of_trade_is_found(
    amount: int, percent: int, part: str
) -> None:
    whole = figure("exports", amount, "2024", "BLR", direction=OUT)
    larger = figure("exports", amount * percent // 100, "2024", "KGZ", direction=OUT)
    if part.isdigit():
        larger = larger.model_copy(update={"product": part})
    else:
        larger = larger.model_copy(
            update={"evidence": (Evidence(document="d1", start=0, stop=len(part), text=part),)}
        )
    assert _contradicted(check(PAIR, [whole, larger])) == {"scopes"}


@given(statements())
@settings(max_examples=150, deadline=None)
def test_swapping_the_sides_swaps_the_sentences(figures: list[Figure]) -> None:
    """What neither side says is left out: it is held against whichever ledger comes first."""
    figures = [one for one in figures if one.side in PAIR.sides]
    plain = sorted(_swapped(f.sentence.within("en")) for f in check(PAIR, figures))
    other = sorted(f.sentence.within("en") for f in check(PAIR, [_mirror(f) for f in figures]))
    assert plain == other


def _mirror(given: Figure) -> Figure:
    side = PAIR.counterpart(given.side) if given.side in PAIR.sides else given.side
    turned = given.direction and Direction.of(given.direction.destination, given.direction.origin)
    return given.model_copy(update={"side": side, "direction": turned})


def _swapped(sentence: str) -> str:
    return (
        sentence.replace("Belarus", "#").replace("Kyrgyzstan", "Belarus").replace("#", "Kyrgyzstan")
    )


def _contradicted(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.check for finding in findings if finding.verdict in FALSE}

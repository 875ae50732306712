"""Soundness: honest statements never contradict, planted contradictions are always found."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.checking.figures import PAIR, figure
from visavis.checking import Finding, check
from visavis.model import Direction, Figure, Hedge, Period, Quantity, Verdict

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


@st.composite
def statements(draw: st.DrawFn) -> list[Figure]:
    """Statements of both sides on one true trade, each in its own ledger, and the statistics."""
    sold, bought = draw(MONTHS), draw(MONTHS)
    freight = {OUT: Fraction(draw(st.integers(100, 120)), 100),
               BACK: Fraction(draw(st.integers(100, 120)), 100)}  # fmt: skip
    flows = {OUT: sold, BACK: bought}
    made = []
    for __ in range(draw(st.integers(2, 8))):
        side = draw(st.sampled_from(PAIR.sides))
        period = Period.parse(draw(st.sampled_from(PERIODS)))
        kind = draw(st.sampled_from(["turnover", "exports", "imports", "growth"]))
        level = _level(side, kind, period, flows, freight)
        if kind == "growth":
            if period.start.year == 2023:
                continue
            before = _level(side, kind, period.a_year_earlier(), flows, freight)
            said = draw(honest(100 * (level / before - 1), "percent"))
            made.append(_figure("turnover_growth", said, period, side, None))
            continue
        direction = {"turnover": None, "exports": _own(side), "imports": _own(_other(side))}[kind]
        made.append(_figure(kind, draw(honest(level, "USD")), period, side, direction))
    return made


def _own(side: str) -> Direction:
    return Direction.of(side, _other(side))


def _other(side: str) -> str:
    return PAIR.counterpart(side)


def _level(
    side: str,
    kind: str,
    period: Period,
    flows: dict[Direction, list[int]],
    freight: dict[Direction, Fraction],
) -> Fraction:
    """The true level in the ledger of a side: its exports FOB, its imports CIF."""
    first = 12 * (period.start.year - 2023) + period.start.month - 1
    last = 12 * (period.end.year - 2023) + period.end.month
    exports = Fraction(sum(flows[_own(side)][first:last]))
    imports = sum(flows[_own(_other(side))][first:last]) * freight[_own(_other(side))]
    return {"exports": exports, "imports": imports}.get(kind, exports + imports)


def _figure(
    indicator: str, said: Quantity, period: Period, side: str, direction: Direction | None
) -> Figure:
    plain = figure(indicator, 1, str(period), side, direction=direction)
    made = plain.model_copy(update={"quantity": said, "id": ""})
    return made.model_copy(update={"id": made.key()[:16]})


@given(statements())
@settings(max_examples=400)
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


@given(statements())
@settings(max_examples=150)
def test_swapping_the_sides_swaps_the_sentences(figures: list[Figure]) -> None:
    plain = sorted(_swapped(f.sentence.within("en")) for f in check(PAIR, figures))
    other = sorted(f.sentence.within("en") for f in check(PAIR, [_mirror(f) for f in figures]))
    assert plain == other


def _mirror(given: Figure) -> Figure:
    side = PAIR.counterpart(str(given.side))
    turned = given.direction and Direction.of(given.direction.destination, given.direction.origin)
    return given.model_copy(update={"side": side, "direction": turned})


def _swapped(sentence: str) -> str:
    return (
        sentence.replace("Belarus", "#").replace("Kyrgyzstan", "Belarus").replace("#", "Kyrgyzstan")
    )


def _contradicted(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.check for finding in findings if finding.verdict in FALSE}

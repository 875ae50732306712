"""What the bands alone explain of a gap, against numbers worked out by hand."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.figures import PAIR, figure, growth
from visavis.checking import Finding, check
from visavis.checking.cases import opened
from visavis.checking.causes import (
    Gap,
    at_most,
    by_rounding,
    by_timing,
    by_valuation,
    explanations,
    gap_of,
    steps_of,
)
from visavis.model import Band, CaseStatus, Cause, Figure, Hedge, Pair, Period, Verdict

MONTHS = "2024-01/2024-09"
DAY = Period.parse("2025-10-01")


def found(check_name: str, *figures: Figure, pair: Pair = PAIR) -> Finding:
    return next(one for one in check(pair, figures) if one.check == check_name)


def sides() -> Finding:
    return found(
        "sides",
        figure("turnover", 135_000_000, MONTHS, hedge=Hedge.ALMOST),
        figure("turnover", 68_000_000, MONTHS, "KGZ"),
    )


def office(value: int, flow: str, side: str, **said: Any) -> Figure:
    return figure(flow, value, "2022", side, basis="statistics", direction="BLR→KGZ", **said)


def shares(finding: Finding) -> dict[Cause, float | None]:
    return {
        one.cause: None if one.band is None or one.band.high is None else float(one.band.high)
        for one in explanations(finding)
    }


def test_135_against_68_million() -> None:
    """Almost 135 is 128.25 to 135; 68 is 67.5 to 68.5. The gap is 67 million.

    Rounding: 135 - 128.25 + 68.5 - 68 = 7.25. Freight: 20 % of 68.5 = 13.7. Timing: 5 % of
    82.2 = 4.11. Together 25.06 million: 128.25 - 1.2 * 1.05 * 68.5 = 41.94 are left.
    """
    finding = sides()
    gap, steps = gap_of(finding), steps_of(finding)
    assert gap is not None
    assert steps is not None
    assert gap.size == 67_000_000
    assert by_rounding(gap) == Fraction(725, 6700)
    assert by_valuation(gap, steps) == Fraction(1370, 6700)
    assert by_timing(gap, steps) == Fraction(411, 6700)
    whole = by_rounding(gap) + by_valuation(gap, steps) + by_timing(gap, steps)
    assert 1 - whole == Fraction(4194, 6700)


def test_shares_are_rounded_upwards() -> None:
    """7.25 / 67 = 10.82 %, 13.7 / 67 = 20.45 %, 4.11 / 67 = 6.13 %."""
    assert shares(sides()) == {Cause.ROUNDING: 10.9, Cause.VALUATION: 20.5, Cause.TIMING: 6.2}


@pytest.mark.parametrize(
    ("share", "percent"),
    [("0", "0"), ("1/1000", "0.1"), ("1/1001", "0.1"), ("1001/10000", "10.1"), ("1", "100")],
)
def test_at_most(share: str, percent: str) -> None:
    quantity = at_most(Fraction(share))
    assert quantity.unit == "percent"
    assert quantity.high == Fraction(percent)
    assert quantity.hedge is (Hedge.AT_MOST if Fraction(share) else Hedge.EXACT)


def test_every_cause_says_why_in_both_languages() -> None:
    for one in explanations(sides(), DAY):
        assert one.note is not None
        assert {*one.note.languages} == {"ru", "en"}
        assert one.tested_on == DAY


def test_a_flow_with_the_freight_on_the_wrong_side() -> None:
    """Exports of 100 FOB, imports of 50 CIF: freight makes the gap larger, not smaller.

    Timing: imports may be 95 % of exports, so exports 1 / 0.95 of imports: 50 / 0.95 - 50 = 2.63.
    """
    finding = found(
        "ledgers",
        office(100_000_001, "exports", "BLR", valuation="FOB"),
        office(50_000_001, "imports", "KGZ", valuation="CIF"),
    )
    assert shares(finding) == {Cause.ROUNDING: 0.1, Cause.VALUATION: 0, Cause.TIMING: 5.3}
    assert "larger than exports" in str(explanations(finding)[1].note)


def test_a_flow_with_the_freight_on_the_right_side() -> None:
    """50 FOB against 100 CIF: 20 % of 50 = 10 of 50; then 5 % of 60 = 3 of 50."""
    finding = found(
        "ledgers",
        office(50_000_001, "exports", "BLR", valuation="FOB"),
        office(100_000_001, "imports", "KGZ", valuation="CIF"),
    )
    assert shares(finding) == {Cause.ROUNDING: 0.1, Cause.VALUATION: 20.1, Cause.TIMING: 6.1}


def test_two_flows_valued_alike() -> None:
    finding = found(
        "ledgers",
        office(50_000_001, "exports", "BLR", valuation="FOB"),
        office(100_000_001, "imports", "KGZ", valuation="FOB"),
    )
    assert shares(finding)[Cause.VALUATION] == 0
    assert "in the same way" in str(explanations(finding)[1].note)


def test_of_unknown_valuation_either_side_may_hold_the_freight() -> None:
    finding = found(
        "ledgers",
        office(100_000_001, "exports", "BLR"),
        office(50_000_001, "imports", "KGZ"),
    )
    assert shares(finding) == {Cause.ROUNDING: 0.1, Cause.VALUATION: 20.1, Cause.TIMING: 6.1}
    assert "usually it is the other way round" in str(explanations(finding)[1].note)


def test_one_side_against_itself_has_no_freight() -> None:
    """170 and 100 of one side: 165 to 175 and 95 to 105, so 5 + 5 of 70 is rounding."""
    finding = found(
        "speakers",
        figure("turnover", 170_000_000),
        figure("turnover", 100_000_000, stated_by="another"),
    )
    assert shares(finding) == {Cause.ROUNDING: 14.3}


def test_growths_are_tested_for_rounding_alone() -> None:
    """9 % (8.55 to 9.45, a twentieth) against 30 % (28.5 to 31.5): 1.95 of 21 points."""
    finding = found("sides", growth(9, "2024", "BLR"), growth(30, "2024", "KGZ"))
    assert finding.verdict is Verdict.CONTRADICTS
    assert shares(finding) == {Cause.ROUNDING: 9.3}


def test_a_third_voice_may_stand_in_either_ledger() -> None:
    finding = found(
        "thirds",
        figure("turnover", 100_000_000, side=None),
        figure("turnover", 30_000_000),
    )
    assert set(shares(finding)) == {Cause.ROUNDING, Cause.VALUATION, Cause.TIMING}


@pytest.mark.parametrize("verdict", [Verdict.AGREES, Verdict.FOLLOWS, Verdict.CANNOT_TELL])
def test_where_nothing_is_disputed_nothing_is_tested(verdict: Verdict) -> None:
    assert explanations(replace(sides(), verdict=verdict)) == ()


def test_two_currencies_have_no_gap() -> None:
    finding = sides()
    assert finding.other is not None
    other = replace(finding.other, unit="KGS")
    assert explanations(replace(finding, other=other)) == ()
    assert explanations(replace(finding, other=None)) == ()


amounts = st.fractions(0, 1000)


@given(amounts, amounts, st.fractions(0, 1), st.fractions(0, 1))
def test_shares_are_shares_and_never_more_than_the_gap(
    one: Fraction, other: Fraction, down: Fraction, up: Fraction
) -> None:
    steps = steps_of(sides())
    assert steps is not None
    if one == other:
        return
    larger, smaller = max(one, other), min(one, other)
    bands = Band(larger * (1 - down), larger), Band(smaller, smaller * (1 + up))
    gap = Gap(larger, smaller, *bands)
    parts = by_rounding(gap), by_valuation(gap, steps), by_timing(gap, steps)
    assert all(0 <= part <= 1 for part in parts)
    assert sum(parts) <= 1
    reached = max(gap.most, gap.most * steps.freight * steps.timing)
    assert (sum(parts) == 1) == (gap.least <= reached)


def test_bands_without_an_end() -> None:
    gap = Gap(Fraction(10), Fraction(5), Band(None, Fraction(10)), Band(Fraction(5), None))
    assert by_rounding(gap) == 1


def test_a_finding_becomes_a_case() -> None:
    finding = sides()
    case = opened(finding, DAY)
    assert (case.finding, case.check, case.verdict) == (finding.id, "sides", Verdict.CONTRADICTS)
    assert case.facts == tuple(fact.id for fact in finding.facts)
    assert case.text.within("ru") == finding.sentence.within("ru")
    assert case.status is CaseStatus.OPEN
    assert [piece.document for piece in case.evidence] == ["d1"]
    assert case.id == f"case-{case.key()[:16]}"


def test_what_agrees_is_no_case() -> None:
    with pytest.raises(ValueError, match="no discrepancy"):
        opened(replace(sides(), verdict=Verdict.WITHIN_ROUNDING), DAY)

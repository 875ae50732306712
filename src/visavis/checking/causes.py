"""Causes: what of the gap between two values the bands alone can explain, and no more than that.

Rounding is taken first, then freight and insurance on what is left, then timing on what is left
of that. So the three shares may be added, and their sum is what the check itself allowed for.
What people must look into (attribution, classification, coverage, currency) is left to them.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction

from visavis.checking import crossing
from visavis.checking.claim import TRADE, Claim, claim
from visavis.checking.finding import LANGUAGES, Finding, Value
from visavis.checking.saying import Saying, say
from visavis.model import (
    LEVEL_OF,
    Band,
    Cause,
    Explanation,
    Figure,
    Hedge,
    Indicator,
    Period,
    Quantity,
    Valuation,
    Verdict,
    Words,
)
from visavis.model.band import Number

DISPUTED = frozenset(
    {Verdict.IMPOSSIBLE, Verdict.CONTRADICTS, Verdict.OTHER_SCOPE, Verdict.OWN_SIDE_ONLY}
)
"""The verdicts on two values that should be one; there is a gap to explain."""

TENTH = Decimal("0.1")
ONE = Fraction(1)
NONE = Fraction(0)
PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Gap:
    """Two values of one thing as stated, the larger and the smaller, each with its band.

    All four are in one unit. A band without an end reaches to the other number.
    """

    larger: Fraction
    smaller: Fraction
    larger_band: Band
    smaller_band: Band

    @property
    def size(self) -> Fraction:
        """How far apart the numbers are."""
        return self.larger - self.smaller

    @property
    def least(self) -> Fraction:
        """The least that the larger may be, but not below the smaller number."""
        low = self.larger_band.low
        return self.smaller if low is None else max(low, self.smaller)

    @property
    def most(self) -> Fraction:
        """The most that the smaller may be, but not above the larger number."""
        high = self.smaller_band.high
        return self.larger if high is None else min(high, self.larger)

    @property
    def left(self) -> Fraction:
        """How far apart the bands are."""
        return max(self.least - self.most, NONE)


@dataclass(frozen=True, slots=True)
class Steps:
    """The factors by which one ledger may be above the other when both are right.

    `freight` is for freight and insurance, for the `reason` given; `timing` is for what is booked
    in another year.
    """

    freight: Fraction
    timing: Fraction
    reason: Saying


def by_rounding(gap: Gap) -> Fraction:
    """The most of the gap, as a share of one, that hedges and rounding leave open."""
    return ONE - gap.left / gap.size


def by_valuation(gap: Gap, steps: Steps) -> Fraction:
    """The most of the gap that freight and insurance add, beyond what rounding explains."""
    return min(gap.left, gap.most * (steps.freight - 1)) / gap.size


def by_timing(gap: Gap, steps: Steps) -> Fraction:
    """The most of the gap that timing adds, beyond what rounding and valuation explain."""
    left = gap.left - by_valuation(gap, steps) * gap.size
    return min(left, gap.most * steps.freight * (steps.timing - 1)) / gap.size


def explanations(finding: Finding, on: Period | None = None) -> tuple[Explanation, ...]:
    """The causes that can be tested without asking anybody; none where there is no gap.

    A growth is tested for rounding alone, and so are two values of one ledger.
    """
    gap = gap_of(finding)
    if gap is None:
        return ()
    rounded = say("So much is left open by rounding and by words such as “almost”.")
    found = [_explanation(Cause.ROUNDING, by_rounding(gap), rounded, on)]
    steps = steps_of(finding)
    if steps is not None:
        delayed = crossing.assumed()[1]
        found.append(_explanation(Cause.VALUATION, by_valuation(gap, steps), steps.reason, on))
        found.append(_explanation(Cause.TIMING, by_timing(gap, steps), delayed, on))
    return tuple(found)


def gap_of(finding: Finding) -> Gap | None:
    """The gap of a finding on two figures that should be one; None of any other finding."""
    if finding.verdict not in DISPUTED or finding.other is None:
        return None
    if finding.one.unit != finding.other.unit:
        return None
    if not all(isinstance(fact, Figure) for fact in finding.facts):
        return None
    stated = [(_number(value), value.band) for value in (finding.one, finding.other)]
    (smaller, small), (larger, large) = sorted(stated, key=lambda one: one[0] or NONE)
    if smaller is None or larger is None or small is None or large is None:
        return None
    if smaller < 0 or larger == smaller:
        return None
    return Gap(larger, smaller, large, small)


def _number(value: Value) -> Fraction | None:
    """The number as stated; of several figures together the middle of the band."""
    band = value.band
    if band is None:
        return None
    made = _claim(value)
    if made is not None and made.number is not None and made.band == band:
        return made.number
    if band.low is None or band.high is None:
        return band.high if band.low is None else band.low
    return (band.low + band.high) / 2


def _claim(value: Value) -> Claim | None:
    """What a value of one figure claims."""
    if len(value.facts) != 1 or not isinstance(value.facts[0], Figure):
        return None
    made = claim(value.facts[0])
    return made if isinstance(made, Claim) else None


def steps_of(finding: Finding) -> Steps | None:
    """The steps between the ledgers of a finding; None of one ledger, of growths, of investment.

    Of a flow valued in a known way by both, only the buyer's side holds freight.
    """
    one, other = finding.one, finding.other
    if other is None or one.side == other.side or not _is_trade(finding):
        return None
    either_way = Steps(1 + crossing.FREIGHT, 1 + crossing.TIMING, crossing.assumed()[0])
    made = _claim(one), _claim(other)
    if made[0] is None or made[1] is None or None in (one.side, other.side):
        return either_way
    direction = made[0].measure.direction
    if made[0].measure.indicator is not Indicator.EXPORTS or direction is None:
        return either_way
    seller, buyer = made if one.side == direction.origin else made[::-1]
    assert seller is not None
    assert buyer is not None
    return _of_flow(seller, buyer)


def _of_flow(seller: Claim, buyer: Claim) -> Steps:
    valuations = seller.figure.valuation, buyer.figure.valuation
    across = crossing.flow(*valuations)
    assert across.low is not None
    assert across.high is not None
    buyer_is_larger = (buyer.middle or NONE) > (seller.middle or NONE)
    reach = across.high if buyer_is_larger else 1 / across.low
    freight, reason = 1 + crossing.FREIGHT, crossing.assumed()[0]
    if Valuation.UNKNOWN not in valuations and valuations[0] is valuations[1]:
        freight, reason = ONE, say("Both value the goods in the same way.")
    elif Valuation.UNKNOWN not in valuations and not buyer_is_larger:
        freight = ONE
        reason = say("Freight and insurance make imports larger than exports, not smaller.")
    elif not buyer_is_larger:
        reason = say(
            "Only if the exports hold the freight and the imports do not; usually it is the other"
            " way round."
        )
    return Steps(freight, reach / freight, reason)


def _is_trade(finding: Finding) -> bool:
    figures = (fact for fact in finding.facts if isinstance(fact, Figure))
    levels = all(one.indicator in TRADE and one.indicator not in LEVEL_OF for one in figures)
    return levels and finding.one.unit != "factor"


def _explanation(cause: Cause, share: Number, noted: Saying, on: Period | None) -> Explanation:
    note = Words({language: noted.within(language) for language in LANGUAGES})
    return Explanation(cause=cause, share=at_most(Fraction(share)), note=note, tested_on=on)


def at_most(share: Fraction) -> Quantity:
    """A share of one as a quantity in percent, up to the next tenth; of nothing just 0."""
    exact = 100 * share
    percent = Decimal(exact.numerator) / Decimal(exact.denominator)
    if not percent:
        return Quantity(value=Decimal(0), low=Decimal(0), high=Decimal(0), unit=PERCENT)
    return Quantity.of(percent.quantize(TENTH, ROUND_CEILING), PERCENT, Hedge.AT_MOST)

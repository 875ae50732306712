"""Crossing: what two ledgers may differ by when both are right.

The seller counts goods at its own border (FOB), the buyer with freight and insurance (CIF), and
what is sent in December arrives in January. Both steps are bands, never numbers: the margin of
one pair and product is not known.
"""

from fractions import Fraction

from visavis.checking.amounts import Percent
from visavis.checking.claim import TRADE, Claim, Measure
from visavis.checking.saying import Saying, say
from visavis.model import Band, Indicator, Valuation

FREIGHT = Fraction(20, 100)
"""The most that freight and insurance add to a value. The mean of world trade is 3 % (Gaulier &
Zignago 2010, BACI), the IMF takes 6 %, the Growth Lab of Harvard cuts its estimates at 20 %."""

TIMING = Fraction(5, 100)
"""The share of a year's trade that may fall into another year in the other ledger."""

DRIFT = Fraction(10, 100)
"""By what factor the ratio of the two ledgers may change from one year to the next. Where freight
is 6 % and trade turns from one direction to the other altogether, it changes by 12 %."""

_UP = (1 + FREIGHT) * (1 + TIMING)
_DOWN = 1 - TIMING


def flow(exports: Valuation, imports: Valuation) -> Band:
    """What the buyer's imports may be, over the seller's exports."""
    if exports is imports and exports is not Valuation.UNKNOWN:
        return Band(_DOWN, 1 / _DOWN)
    if Valuation.UNKNOWN in (exports, imports):
        return Band(1 / _UP, _UP)
    return Band(_DOWN, _UP)


def level(measure: Measure, one: str, exports: Valuation, imports: Valuation) -> Band | None:
    """What the other side's ledger may show, over that of `one`; None when it cannot be told.

    `exports` and `imports` are the valuations of the flow, for the seller and for the buyer. A
    turnover holds one flow valued in each way in either ledger.
    """
    if measure.indicator is Indicator.TURNOVER:
        return turnover()
    if measure.indicator is not Indicator.EXPORTS or measure.direction is None:
        return None
    across = flow(exports, imports)
    return across if measure.direction.origin == one else inverse(across)


def claimed(claim: Claim) -> Band:
    """What the other side may claim of the same, over this claim; valuations are seldom said."""
    if claim.is_growth:
        return growth()
    across = level(claim.measure, str(claim.side), Valuation.UNKNOWN, Valuation.UNKNOWN)
    return Band.point(1) if across is None else across


def turnover() -> Band:
    """What one ledger's turnover may be over the other's."""
    return Band(1 / _UP, _UP)


def growth() -> Band:
    """What the growth in one ledger, as a factor, may be over that in the other."""
    return Band(1 / (1 + DRIFT), 1 + DRIFT)


def inverse(band: Band) -> Band:
    """One over a band of positive numbers."""
    return Band.point(1) / band


def assumed_of(claim: Claim) -> tuple[Saying, ...]:
    """What holding a claim against the other ledger rests on; of investment nothing is known."""
    if claim.is_growth:
        return assumed_of_growth()
    return assumed() if claim.measure.indicator in TRADE else ()


def assumed() -> tuple[Saying, ...]:
    """What a comparison of levels across the two ledgers rests on."""
    return (
        say(
            "Freight and insurance add at most {freight} to the value of goods.",
            freight=Percent(FREIGHT, digits=0),
        ),
        say(
            "At most {timing} of a year's trade falls into another year in the other ledger.",
            timing=Percent(TIMING, digits=0),
        ),
    )


def assumed_of_growth() -> tuple[Saying, ...]:
    """What a comparison of growths across the two ledgers rests on."""
    return (
        say(
            "From one year to the next the ratio of the two ledgers changes by at most {drift}.",
            drift=Percent(DRIFT, digits=0),
        ),
    )

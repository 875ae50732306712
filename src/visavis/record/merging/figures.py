"""Figures and targets: one side, one period, one value within its rounding."""

from typing import cast

from visavis.language import _
from visavis.model import Figure, Horizon, Indicator, Period, Quantity, Target
from visavis.model.quantity import rounding
from visavis.record.merging.moments import retold
from visavis.record.merging.two import Shared, Two, differ
from visavis.record.spelling import alikeness


def figure(two: Two) -> Shared | None:
    """One side, indicator, period and value; said again within a week."""
    new, known, shared = cast(Figure, two.new), cast(Figure, two.known), Shared()
    exact = ("indicator", "direction", "product", "side", "basis", "valuation", "vintage")
    if any(getattr(new, name) != getattr(known, name) for name in exact):
        return None
    if not _same_period(new.period, known.period) or differ(new.base_period, known.base_period):
        return None
    if not _same_subject(new, known) or not _same_value(new, known, shared):
        return None
    shared.add(_("the same side: {side}").format(side=known.side or _("not said")))
    return shared if retold(new.stated_on, known.stated_on, two, shared) else None


def target(two: Two) -> Shared | None:
    """One indicator, value and horizon; said again within a week."""
    new, known, shared = cast(Target, two.new), cast(Target, two.known), Shared()
    if (new.indicator, new.direction) != (known.indicator, known.direction):
        return None
    if differ(new.side, known.side) or not _same_subject(new, known):
        return None
    if not _same_value(new, known, shared) or not _same_horizon(new.horizon, known.horizon):
        return None
    return shared if retold(new.stated_on, known.stated_on, two, shared) else None


def _same_period(one: Period | None, other: Period | None) -> bool:
    return one is other is None or (one is not None and other is not None and one.same(other))


def _same_subject(new: Figure | Target, known: Figure | Target) -> bool:
    """What is counted; money that is none of the usual indicators must say of what it is."""
    if new.subject is None or known.subject is None:
        unclear = new.indicator in (Indicator.COUNT, Indicator.VALUE)
        return new.subject is known.subject and not unclear
    return new.subject == known.subject or alikeness(new.subject, known.subject) > 0


def _same_value(new: Figure | Target, known: Figure | Target, shared: Shared) -> bool:
    """Within the rounding of the rounder of both, and no hedge rules it out."""
    if new.quantity is None or known.quantity is None:
        missing = getattr(new, "missing", None), getattr(known, "missing", None)
        if new.quantity is not known.quantity or missing[0] != missing[1]:
            return False
        shared.add(_("no number in either"))
        return True
    if not _same_quantity(new.quantity, known.quantity):
        return False
    shared.add(
        _("the same value: {new} and {known}").format(
            new=_written(new.quantity), known=_written(known.quantity)
        ),
        2,
    )
    return True


def _same_quantity(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit:
        return False
    if one.value is None or other.value is None:
        return (one.value, one.low, one.high) == (other.value, other.low, other.high)
    within = max(rounding(one.value), rounding(other.value))
    return abs(one.value - other.value) <= within and one.band.overlaps(other.band)


def _written(quantity: Quantity) -> str:
    return quantity.written or f"{quantity.value or quantity.band} {quantity.unit}"


def _same_horizon(one: Horizon | None, other: Horizon | None) -> bool:
    """One horizon may be left out in a retelling; two that differ are two targets."""
    if one is None or other is None:
        return True
    return not differ(one.by, other.by) and not differ(one.years, other.years)

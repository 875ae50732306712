"""Paths from a base to a target: what growth a year it takes."""

from dataclasses import dataclass

from visavis.model import Quantity


@dataclass(frozen=True, slots=True)
class RequiredGrowth:
    """Growth a year, as a share of one (0.247 is 24.7 %), over `years` whole years.

    `low` and `high` are what the bands of base and target allow; None is no bound.
    """

    years: int
    value: float
    low: float | None
    high: float | None


def required_growth(target: Quantity, base: Quantity, years: int) -> RequiredGrowth | None:
    """The compound growth a year from `base` to `target`: (target / base)^(1 / years) − 1.

    None when it cannot be told: no time left, no number, another unit, a base that may be zero.
    """
    if years < 1 or target.unit != base.unit or target.value is None or base.value is None:
        return None
    if base.value <= 0 or target.value <= 0 or (base.low is not None and base.low <= 0):
        return None
    power = 1 / years
    return RequiredGrowth(
        years,
        float(target.value / base.value) ** power - 1,
        None
        if target.low is None or base.high is None
        else float(target.low / base.high) ** power - 1,
        None
        if target.high is None or base.low is None
        else float(target.high / base.low) ** power - 1,
    )

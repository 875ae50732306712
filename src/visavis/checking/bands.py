"""Bands of claims that may conflict: the furthest apart of many, in one pass."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from visavis.checking.claim import Claim
from visavis.model import Band

ENDLESS = 1e9
"""How far apart a number is from a zero."""


def apart(one: Band, other: Band) -> float:
    """By what factor two bands are apart at least: 1 when they meet.

    Both are not below zero. Bands that only fail to meet because an end is open are a hair apart.
    """
    if one.overlaps(other):
        return 1.0
    lower, upper = (one, other) if _is_below(one, other) else (other, one)
    assert lower.high is not None
    assert upper.low is not None
    if lower.high <= 0:
        return ENDLESS
    return max(float(upper.low / lower.high), 1.0 + 1e-9)


def _is_below(one: Band, other: Band) -> bool:
    return one.high is not None and other.low is not None and one.high <= other.low


def ends(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with the highest low and the lowest high end: any conflict is one of theirs."""
    highest = max(claims, key=lambda claim: _low(claim.band))
    lowest = min(claims, key=lambda claim: _high(claim.band))
    return (highest,) if highest is lowest else (highest, lowest)


def furthest(
    ones: Sequence[Claim], others: Sequence[Claim], expected: Callable[[Band], Band]
) -> tuple[float, Claim, Claim]:
    """The two claims furthest apart, when `expected` says what the others should be given one."""
    found = [
        (apart(expected(one.band), other.band), one, other)
        for one in ends(ones)
        for other in ends(others)
    ]
    return max(found, key=lambda row: row[0])


def latest(claims: Sequence[Claim]) -> Claim:
    """The one stated last; the first of several, undated ones before all."""
    return max(claims, key=_stated)


def tightest(claims: Sequence[Claim]) -> Claim:
    """The one with the narrowest band."""
    return min(claims, key=_width)


def _width(claim: Claim) -> float:
    low, high = claim.band.low, claim.band.high
    return float("inf") if low is None or high is None else float(high - low)


def _low(band: Band) -> tuple[Fraction | float, int]:
    return (float("-inf") if band.low is None else band.low, int(band.low_open))


def _high(band: Band) -> tuple[Fraction | float, int]:
    return (float("inf") if band.high is None else band.high, -int(band.high_open))


def _stated(claim: Claim) -> str:
    return str(claim.figure.stated_on or "")

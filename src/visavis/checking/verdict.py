"""The verdict on two bands of the same thing."""

from visavis.model import Band, Verdict


def compared(one: Band, other: Band, *, equal: bool) -> Verdict:
    """Contradicts where the bands do not meet; `equal` when the same number was stated."""
    if not one.overlaps(other):
        return Verdict.CONTRADICTS
    return Verdict.AGREES if equal or _inside(one, other) else Verdict.WITHIN_ROUNDING


def _inside(one: Band, other: Band) -> bool:
    """Whether a one-sided statement ("more than 15 %") holds all of the other one."""
    for wide, narrow in ((one, other), (other, one)):
        if (wide.low is None or wide.high is None) and wide.intersection(narrow) == narrow:
            return True
    return False

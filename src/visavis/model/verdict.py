"""Verdict: what a comparison of two values comes to, worst first."""

from enum import StrEnum


class Verdict(StrEnum):
    """What a check says of two values; two verdicts are of another kind.

    `repeated` is said of words, not of numbers: the same undertaking again, with no result or
    after one. `follows` is arithmetic with nothing to contradict: what growth a target needs, by
    how much an office revised a figure.
    """

    IMPOSSIBLE = "impossible"
    CONTRADICTS = "contradicts"
    REPEATED = "repeated"
    OTHER_PERIOD = "other_period"
    OTHER_SCOPE = "other_scope"
    OWN_SIDE_ONLY = "own_side_only"
    FOLLOWS = "follows"
    CANNOT_TELL = "cannot_tell"
    WITHIN_ROUNDING = "within_rounding"
    AGREES = "agrees"

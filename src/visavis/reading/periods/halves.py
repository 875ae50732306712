"""Halves and quarters of a year."""

from decimal import Decimal

from visavis.model import Period
from visavis.reading.periods.lengths import months_ago, placed_time
from visavis.reading.periods.seen import NO_DATE, VAGUE, Meaning, Seen
from visavis.reading.periods.stretches import part_of_year


def half(seen: Seen) -> Meaning:
    """«первое полугодие 2025 г.», «по итогам первого полугодия», "the first half of 2025"."""
    return part_of_year(seen, lambda year: Period.half(year, min(seen.ordinal(), 2)))


def quarter(seen: Seen) -> Meaning:
    """«I квартал», "Q3 2024"."""
    return part_of_year(seen, lambda year: Period.quarter(year, seen.ordinal()))


def half_a_year(seen: Seen) -> Meaning | None:
    """«через полгода», «полгода назад»; «за полгода», said in its second half, of the first."""
    if seen.group("ago"):
        return months_ago(seen, 6)
    if seen.left.rstrip().endswith(("за", "итогам", "результатам")) and not seen.future:
        return _half_just_over(seen)
    return placed_time(seen, "years", Decimal("0.5"))


def _half_just_over(seen: Seen) -> Meaning | None:
    """The first half of the document's year once it is over; else nobody can tell which."""
    if seen.today is None:
        return NO_DATE
    half = Period.half(seen.today.year, 1)
    return Meaning(half, "relative") if half.end < seen.today else VAGUE


def shifted_half(seen: Seen) -> Meaning:
    """«в прошлом полугодии»."""
    if seen.today is None or seen.shift is None:
        return NO_DATE
    index = seen.today.year * 2 + (seen.today.month > 6) + seen.shift  # noqa: PLR2004 - June
    return Meaning(Period.half(index // 2, index % 2 + 1), "relative")

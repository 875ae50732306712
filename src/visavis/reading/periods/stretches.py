"""Stretches: times told by a number of quarters or months up to one, and years of business."""

from collections.abc import Callable
from datetime import date

from visavis.model import Period
from visavis.reading.periods.calendar import months_before, nearest
from visavis.reading.periods.seen import NO_DATE, VAGUE, Meaning, Seen

MONTHS_OF_QUARTER = 3
QUARTERS = 4


def fiscal_year(_seen: Seen) -> Meaning:
    """«В 2023–2024 финансовом году», "in FY2024-25": where it begins differs by country."""
    return VAGUE


def several_quarters(seen: Seen) -> Meaning | None:
    """«За три квартала 2024 года», "the first three quarters": so many from January."""
    count = int(seen.number or 0)
    if not 1 < count < QUARTERS:
        return None
    if seen.year is not None:
        return Meaning(_first(seen.year, count), seen.kind)
    if seen.today is None:
        return NO_DATE
    return Meaning(nearest(lambda year: _first(year, count), seen.today, future=False), "relative")


def quarters(seen: Seen) -> Meaning | None:
    """«I–III кварталы 2024 года»: from the first to that one."""
    last = seen.words.ordinals[seen.group("o")]
    first = seen.words.ordinals[seen.group("o1")]
    if not first < last or seen.needs_date or seen.year is None:
        return NO_DATE if first < last else None
    start = MONTHS_OF_QUARTER * (first - 1) + 1
    return Meaning(Period.months(seen.year, start, MONTHS_OF_QUARTER * last), seen.kind)


def months_to(seen: Seen) -> Meaning | None:
    """Months up to one: "in the twelve months to March 2025", "in the year to June"."""
    count, month = int(seen.number or 12), seen.month("m1")
    if seen.year is not None:
        end = Period.months(seen.year, month, month)
    elif seen.today is not None:
        end = nearest(lambda year: Period.months(year, month, month), seen.today, future=False)
    else:
        return NO_DATE
    start = months_before(end.start, count - 1)
    return Meaning(Period(date(start.year, start.month, 1), end.end, "month"), seen.kind)


def since(seen: Seen, meaning: Meaning) -> Meaning:
    """«С 2015 года», "since March": it goes on, so that its days are not fixed."""
    if meaning.period is None or seen.today is None or meaning.period.start >= seen.today:
        return meaning
    return VAGUE


def _first(year: int, count: int) -> Period:
    return Period.months(year, 1, MONTHS_OF_QUARTER * count)


def part_of_year(seen: Seen, make: Callable[[int], Period]) -> Meaning:
    """A part of the year that is said, else of the nearest in which it was over or is to be."""
    if seen.year is not None:
        return Meaning(make(seen.year), seen.kind)
    if seen.today is None:
        return NO_DATE
    return Meaning(nearest(make, seen.today, future=seen.future), "relative")

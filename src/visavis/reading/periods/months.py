"""Months: one of them, from one to another, so many from January."""

import re
from decimal import Decimal

from visavis.model import Period
from visavis.reading.periods.calendar import nearest, year_of_day
from visavis.reading.periods.lengths import (
    FIRST,
    MONTHS_OF_YEAR,
    PAST,
    horizon,
    last_stretch,
    months_ago,
)
from visavis.reading.periods.seen import NO_DATE, VAGUE, Meaning, Seen
from visavis.reading.periods.stretches import part_of_year

_AND = re.compile(r" (?:и|and) ")
_BETWEEN = ("между ", "between ")
"""«В марте и мае» are two months, «между мартом и маем» one stretch."""


def months(seen: Seen) -> Meaning | None:
    """«январь–сентябрь 2024 года», «с января по сентябрь», «сентябрь 2024 г. – март 2025 г.»."""
    first, last = seen.month("m1"), seen.month("m2")
    if _AND.search(seen.match[0]) and last - first != 1 and not seen.left.endswith(_BETWEEN):
        return None
    return _months(seen, first, last)


def months_short(seen: Seen) -> Meaning | None:
    """«янв.–сент. 2024 г.»."""
    return _months(seen, seen.month("s1"), seen.month("s2"))


def month(seen: Seen) -> Meaning | None:
    """«в мае 2024 года», «в мае»; a bare «Май» may be anything."""
    number = seen.month("m1")
    if seen.year is not None:
        return Meaning(Period.months(seen.year, number, number), seen.kind)
    if not seen.follows("period_before") and not seen.follows("before"):
        return None
    if seen.today is None:
        return NO_DATE
    year = year_of_day(number, 1, seen.today, future=seen.future)
    return Meaning(Period.months(year, number, number), "relative")


def several_months(seen: Seen) -> Meaning | None:
    """«за 9 месяцев 2024 года», «за девять месяцев», «через 3 месяца», «6 месяцев назад»."""
    count = seen.number
    if count is None or not 1 <= count <= MONTHS_OF_YEAR * 50 or count != int(count):
        return None
    past = seen.group("lead").startswith(PAST)
    if seen.group("ago"):
        return months_ago(seen, int(count))
    if seen.group("y") or (seen.shift is not None and not past):
        return _first_months(seen, int(count))
    if past:
        return last_stretch(seen, int(count))
    if seen.group("lead") and not seen.group("lead").startswith(FIRST):
        return horizon(count / MONTHS_OF_YEAR)
    return _bare_months(seen, int(count))


def first_month(seen: Seen) -> Meaning:
    """«В первом месяце года», "in the last month of 2024"."""
    number = 1 if seen.group("o").startswith((*FIRST, "opening")) else int(MONTHS_OF_YEAR)
    return part_of_year(seen, lambda year: Period.months(year, number, number))


def _first_months(seen: Seen, number: int) -> Meaning | None:
    """So many months of a year, from January."""
    if number > MONTHS_OF_YEAR:
        return None
    if seen.year is None:
        return NO_DATE
    return Meaning(Period.months(seen.year, 1, number), seen.kind)


def _bare_months(seen: Seen, number: int) -> Meaning | None:
    """Without a year: from January when it is a result, ahead when it is a term."""
    within = seen.left.rstrip().endswith(("течение", "течении", "через", "within", "спустя"))
    if within or (seen.future and seen.follows("after_before")):
        return horizon(Decimal(number) / MONTHS_OF_YEAR)
    if number > MONTHS_OF_YEAR or not seen.follows("period_before") or seen.left.endswith(" на "):
        return None
    if seen.left.rstrip().endswith((" на", " до", " от", " to", " for", " by", " after", " с")):
        return None
    if seen.today is None:
        return NO_DATE
    found = nearest(lambda year: Period.months(year, 1, number), seen.today, future=False)
    return Meaning(found, "relative")


def _months(seen: Seen, first: int, last: int) -> Meaning | None:
    if seen.group("y1") and seen.year is not None:
        start = Period.months(int(seen.group("y1")), first, first).start
        end = Period.months(seen.year, last, last).end
        return Meaning(Period(start, end, "month"), seen.kind) if start < end else None
    if first > last:
        if seen.year is None:
            return VAGUE
        start = Period.months(seen.year - 1, first, first).start
        return Meaning(Period(start, Period.months(seen.year, last, last).end, "month"), seen.kind)
    return part_of_year(seen, lambda year: Period.months(year, first, last))


def shifted_month(seen: Seen) -> Meaning:
    """«в прошлом месяце», "last quarter"."""
    if seen.today is None or seen.shift is None:
        return NO_DATE
    unit = seen.words.units[seen.group("unit")]
    if unit == "quarters":
        index = seen.today.year * 4 + (seen.today.month - 1) // 3 + seen.shift
        return Meaning(Period.quarter(index // 4, index % 4 + 1), "relative")
    index = seen.today.year * 12 + seen.today.month - 1 + seen.shift
    return Meaning(Period.months(index // 12, index % 12 + 1, index % 12 + 1), "relative")

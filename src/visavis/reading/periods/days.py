"""Days: dates, stretches of days, days named from the document's."""

from datetime import timedelta

from visavis.model import Period
from visavis.reading.periods.calendar import day as a_day
from visavis.reading.periods.calendar import year_of_day
from visavis.reading.periods.seen import NO_DATE, NO_SUCH_DATE, Meaning, Seen


def numeric_date(seen: Seen) -> Meaning:
    """«29.09.2025»."""
    found = a_day(int(seen.group("y")), int(seen.group("mm")), int(seen.group("d1")))
    return Meaning(Period.day(found)) if found else NO_SUCH_DATE


def iso_date(seen: Seen) -> Meaning:
    """Year first, "2025-09-29"."""
    return numeric_date(seen)


def days(seen: Seen) -> Meaning | None:
    """«28–30 сентября», «31 августа – 1 сентября 2025 года»."""
    month, number = seen.month("m2"), _number(seen.group("d2"))
    first_month = seen.month("m1") if seen.group("m1") else month
    year = _year_of(seen, month, number)
    if year is None:
        return NO_DATE
    wraps = first_month > month
    first_year = int(seen.group("y1")) if seen.group("y1") else year - wraps
    first = a_day(first_year, first_month, _number(seen.group("d1")))
    last = a_day(year, month, number)
    if not first or not last:
        return NO_SUCH_DATE
    apart = (last - first).days
    if apart <= 0 or (apart > 1 and _is_and(seen)):
        return None
    return Meaning(Period(first, last, "day"), seen.kind)


def days_month_first(seen: Seen) -> Meaning | None:
    """Month first, "September 28–30, 2025"."""
    month = seen.month("m1")
    last_month = seen.month("m2") if seen.group("m2") else month
    year = _year_of(seen, last_month, _number(seen.group("d2")))
    if year is None:
        return NO_DATE
    first = a_day(year - (month > last_month), month, _number(seen.group("d1")))
    last = a_day(year, last_month, _number(seen.group("d2")))
    if not first or not last:
        return NO_SUCH_DATE
    return Meaning(Period(first, last, "day"), seen.kind) if first < last else None


def day(seen: Seen) -> Meaning:
    """«29 сентября 2025 года», «29 сентября», "September 29, 2025"."""
    month, number = seen.month("m1"), _number(seen.group("d1"))
    year = _year_of(seen, month, number)
    if year is None:
        return NO_DATE
    found = a_day(year, month, number)
    return Meaning(Period.day(found), seen.kind) if found else NO_SUCH_DATE


def shifted_week(seen: Seen) -> Meaning:
    """«на прошлой неделе», "this week"."""
    if seen.today is None or seen.shift is None:
        return NO_DATE
    monday = seen.today - timedelta(days=seen.today.weekday() - 7 * seen.shift)
    return Meaning(Period(monday, monday + timedelta(days=6), "day"), "relative")


def named_day(seen: Seen) -> Meaning:
    """«вчера», "today"."""
    if seen.today is None:
        return NO_DATE
    shift = seen.words.days[seen.group("day")]
    return Meaning(Period.day(seen.today + timedelta(days=shift)), "relative")


def weekday(seen: Seen) -> Meaning | None:
    """«в понедельник»: the last one up to the document's day, the next one if it is to come."""
    if not seen.follows("before") and seen.words.language == "ru":
        return None
    if seen.today is None:
        return NO_DATE
    wanted = seen.words.weekdays[seen.group("weekday")]
    back = (seen.today.weekday() - wanted) % 7
    shift = (7 - back) % 7 if seen.future else -back
    return Meaning(Period.day(seen.today + timedelta(days=shift)), "relative")


def _number(text: str) -> int:
    return int("".join(letter for letter in text if letter.isdigit()))


def _is_and(seen: Seen) -> bool:
    return " и " in seen.match[0] or " and " in seen.match[0]


def _year_of(seen: Seen, month_number: int, number: int) -> int | None:
    """The year said, else the one nearest to the document's date."""
    if seen.year is not None:
        return seen.year
    if seen.today is None:
        return None
    return year_of_day(month_number, number, seen.today, future=seen.future)

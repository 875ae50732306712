"""Calendar: days, months and years counted from the date of a document."""

from collections.abc import Callable
from datetime import date, timedelta

from visavis.model import Period

HALF_A_YEAR = 183
"""Days. A day or month without a year lies within half a year of the document, either way."""

LATE = 31
"""Days. «По итогам полугодия» is said from a month before its end."""


def day(year: int, month: int, number: int) -> date | None:
    """The date, or None when there is no such day: 31 September."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def months_before(end: date, count: int) -> date:
    """The day so many months earlier, or the last day of that month."""
    index = end.year * 12 + end.month - 1 - count
    year, month = divmod(index, 12)
    return _clamped(max(year, 1), month + 1, end.day)


def _clamped(year: int, month: int, number: int) -> date:
    for last in (number, 30, 29, 28):
        if last <= number and (found := day(year, month, last)):
            return found
    return date(year, month, 28)


def year_of_day(month: int, number: int, today: date, *, future: bool) -> int:
    """The year of a day said without one: the document's, unless that is half a year off."""
    said = day(today.year, month, number) or day(today.year, month, 28) or today
    if said - today > timedelta(days=HALF_A_YEAR):
        return today.year - 1
    if future and today - said > timedelta(days=HALF_A_YEAR):
        return today.year + 1
    return today.year


def nearest(make: Callable[[int], Period], today: date, *, future: bool) -> Period:
    """The last such period that has ended by the document's date, or the next one to end."""
    if future:
        this = make(today.year)
        return this if this.end >= today else make(today.year + 1)
    for year in (today.year, today.year - 1):
        period = make(year)
        if period.end <= today + timedelta(days=LATE):
            return period
    return make(today.year - 1)

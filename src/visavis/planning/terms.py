"""Terms: by when, as people write it, and the days that the words fix."""

import re
from datetime import date

from visavis.model import Due, Period, Words
from visavis.reading.periods import periods
from visavis.reading.segments import segments

_DAY = re.compile(r"(?:до\s+|by\s+)?(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*г\.?)?")
_MONTH = re.compile(r"(?:до\s+|by\s+)?(\d{1,2})[./](\d{4})(?:\s*г\.?)?")
_CENTURY = 2000
"""A year of two figures is of this century: no register is older."""
_NOTHING = frozenset({"", "-", "—", "–"})
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def term(text: str, today: date) -> Due | None:
    """A term in its words, with the period they fix: ISO 8601, 30.06.2026, or a phrase.

    None for an empty cell; without `by` where the words fix no days.
    """
    said = text.strip()
    if said in _NOTHING:
        return None
    return Due(words=Words(said), by=_iso(said) or _day(said) or _phrase(said, today))


def _iso(text: str) -> Period | None:
    """ISO 8601; a year may come out of a workbook as 2026.0."""
    try:
        return Period.parse(text.removesuffix(".0"))
    except ValueError:
        return None


def _day(text: str) -> Period | None:
    """The day first, as both languages write it here: 30.06.2026, 30/06/26; or 06.2026."""
    month_alone = _MONTH.fullmatch(text)
    found = _DAY.fullmatch(text)
    try:
        if month_alone is not None:
            month, year = map(int, month_alone.groups())
            return Period.months(year, month, month)
        if found is not None:
            day, month, year = map(int, found.groups())
            return Period.day(date(year % 100 + _CENTURY if year < _CENTURY else year, month, day))
    except ValueError:
        return None
    return None


def _phrase(text: str, today: date) -> Period | None:
    """What the reader of communiqués makes of it: "до конца 2026 года", "by the end of June".

    Words that name several times ("in 2025, extended to 2027") fix none of them.
    """
    language = "ru" if _CYRILLIC.search(text) else "en"
    found = {
        one.by or one.period for line in segments(text) for one in periods(line, language, today)
    }
    return found.pop() if len(found) == 1 else None

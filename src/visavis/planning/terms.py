"""Terms: by when, as people write it, and the days that the words fix."""

import re
from datetime import date

from visavis.model import Due, Period, Words
from visavis.reading.periods import periods
from visavis.reading.segments import segments

_DAY = re.compile(r"(?:до\s+|by\s+)?(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?")
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
    try:
        return Period.parse(text)
    except ValueError:
        return None


def _day(text: str) -> Period | None:
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return Period.day(date(year, month, day))
    except ValueError:
        return None


def _phrase(text: str, today: date) -> Period | None:
    """What the reader of communiqués makes of it: "до конца 2026 года", "by the end of June"."""
    language = "ru" if _CYRILLIC.search(text) else "en"
    found = [one for line in segments(text) for one in periods(line, language, today)]
    return found[0].by or found[0].period if found else None

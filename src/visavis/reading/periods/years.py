"""Years: one, several, decades, and those counted from the document's."""

from datetime import date

from visavis.model import Period
from visavis.reading.periods.lengths import CENTURY
from visavis.reading.periods.seen import NO_DATE, VAGUE, Meaning, Seen
from visavis.reading.quantities.vocabulary import vocabulary as quantity_words

_RECENT = (1900, 2100)
"""Years that are said without the word year."""


def decade(seen: Seen) -> Meaning:
    """«в 1990-е годы», "in the 1990s"."""
    first = int(seen.group("y"))
    return Meaning(Period(date(first, 1, 1), date(first + 9, 12, 31), "year"))


def years(seen: Seen) -> Meaning | None:
    """«в 2023–2024 годах», «на 2024–26 годы», «с 2020 по 2024 год»."""
    first, last = int(seen.group("y1")), int(seen.group("y2"))
    if last < CENTURY:
        last += first - first % CENTURY
    if not first < last:
        return None
    return Meaning(Period(date(first, 1, 1), date(last, 12, 31), "year"))


def year(seen: Seen) -> Meaning | None:
    """«в 2024 году», "in 2024"; four digits alone need a preposition and no unit behind them."""
    named = seen.group("named") or seen.group("named2")
    if not named and not _stands_as_a_year(seen):
        return None
    return Meaning(Period.year(int(seen.group("y"))))


def shifted_year(seen: Seen) -> Meaning:
    """«в прошлом году», "this year"; "the past year" may be the last twelve months."""
    if seen.group("shift") == "past":
        return VAGUE
    return NO_DATE if seen.year is None else Meaning(Period.year(seen.year), "relative")


def start_of_the_year(seen: Seen) -> Meaning:
    """«с начала года»: from the first of January to the document's day; «в начале года»."""
    year_said = _this_year(seen)
    if year_said is None:
        return NO_DATE
    since = seen.left.rstrip().rpartition(" ")[2] in ("с", "since", "from")
    if since and seen.today is not None and date(year_said, 1, 1) < seen.today:
        return Meaning(Period(date(year_said, 1, 1), seen.today, "day"), "relative")
    return Meaning(Period.year(year_said), seen.kind)


def end_of_the_year(seen: Seen) -> Meaning:
    """«до конца года», "by the end of the year"."""
    year_said = _this_year(seen)
    return NO_DATE if year_said is None else Meaning(Period.year(year_said), seen.kind)


def _this_year(seen: Seen) -> int | None:
    return seen.year if seen.year is not None else seen.today.year if seen.today else None


def _stands_as_a_year(seen: Seen) -> bool:
    """«(2024)», «в 2024, », "in 2024": placed in time and followed by nothing it could count."""
    stop = seen.match.end()
    if seen.text[stop : stop + 2].strip()[:1] in "%$€£" and seen.text[stop : stop + 2].strip():
        return False
    words = quantity_words(seen.words.language)
    if words.scale.match(seen.text, stop) or words.unit.match(seen.text, stop):
        return False
    if seen.text[stop : stop + 1] in ",." and seen.text[stop + 1 : stop + 2].isdigit():
        return False
    opened = seen.left.rpartition("(")
    bracketed = bool(opened[1]) and ")" not in opened[2] and seen.text[stop : stop + 1] == ")"
    if seen.words.language == "ru":
        ends = seen.text[stop : stop + 1] in ("", ",", ".", ";", ":", ")", "-", "»") or (
            seen.text[stop : stop + 2] == " -"
        )
        plainly = _RECENT[0] <= int(seen.group("y")) <= _RECENT[1] and not (
            words.other_nouns_many.match(seen.text, stop + 1)
        )
        return bracketed or ((ends or plainly) and seen.follows("period_before"))
    return bracketed or seen.follows("period_before") or seen.follows("base_before")

"""Lengths of time that the words around place before or after the document."""

from datetime import timedelta
from decimal import Decimal

from visavis.model import Period
from visavis.reading.periods.calendar import months_before
from visavis.reading.periods.seen import NO_DATE, VAGUE, Meaning, Seen

PAST = ("последн", "прошедш", "минувш", "last", "past", "previous", "preceding")
FIRST = ("перв", "first")
CENTURY = 100
MONTHS_OF_YEAR = Decimal(12)
RESULTS = ("итогам", "результатам", "итоги", "итогов")
_IN_YEARS = {
    "years": Decimal(1),
    "months": 1 / MONTHS_OF_YEAR,
    "quarters": Decimal("0.25"),
    "decades": Decimal(10),
    "weeks": Decimal(7) / Decimal(365),
    "days": 1 / Decimal(365),
}


def lately_or_soon(seen: Seen) -> Meaning | None:
    """«за последние пять лет», «в ближайшие годы», "within the next five years"."""
    lead, unit = seen.group("lead"), seen.words.units.get(seen.group("unit"), "")
    past = lead.startswith(PAST)
    if lead.startswith(FIRST):
        return None
    if past and seen.group("one") and not seen.group("n"):
        return _year_just_over(seen)
    if seen.group("vague") or seen.number is None or not unit:
        return None if seen.group("vague") and past else _vague(past=past)
    if past:
        return last_stretch(seen, int(seen.number), unit)
    return horizon(seen.number * _IN_YEARS[unit])


def _year_just_over(seen: Seen) -> Meaning:
    """«Минувший год», "by the results of the past year"; «последний» may be the last months."""
    over = seen.group("lead").startswith(("минувш", "прошедш"))
    if not over and (seen.group("lead") == "последн" or not seen.left.rstrip().endswith(RESULTS)):
        return VAGUE
    return Meaning(Period.year(seen.today.year - 1), "relative") if seen.today else NO_DATE


def some_time(seen: Seen) -> Meaning | None:
    """«в течение пяти лет», «через два года», «пять лет назад»; «на 30 лет» is only a length."""
    unit, count = seen.words.units[seen.group("unit")], seen.number
    if count is None:
        return None
    return placed_time(seen, unit, count)


def one_time(seen: Seen) -> Meaning | None:
    """«через год», «год назад», «в течение года»; «в год» is only a rate."""
    return placed_time(seen, seen.words.units[seen.group("unit")], Decimal(1))


def term(seen: Seen) -> Meaning:
    """«в двухмесячный срок», «в 10-дневный срок»."""
    return horizon((seen.number or Decimal(1)) * _IN_YEARS[seen.words.units[seen.group("unit")]])


def placed_time(seen: Seen, unit: str, count: Decimal) -> Meaning | None:
    """A length of time that the words around place before or after the document."""
    if count <= 0 or count > CENTURY:
        return None
    if seen.group("ago"):
        return _ago(seen, unit, count)
    if seen.follows("after_before") and (seen.words.language == "ru" or seen.future):
        return horizon(count * _IN_YEARS[unit], _end_of(seen, unit, count))
    within = seen.left.rstrip().endswith(("течение", "течении", "протяжении", "within", "срок до"))
    over = within or seen.left.rstrip().endswith((" за", " over", "за"))
    behind = seen.words.around["past"].search(seen.text) and not seen.future
    if (within and not behind) or (over and seen.future):
        return horizon(count * _IN_YEARS[unit])
    return last_stretch(seen, int(count), unit) if over and count > 1 else None


def _end_of(seen: Seen, unit: str, count: Decimal) -> Period | None:
    """The year that lies so many whole years ahead."""
    if seen.today is None or unit != "years" or count != int(count):
        return None
    return Period.year(seen.today.year + int(count))


def _ago(seen: Seen, unit: str, count: Decimal) -> Meaning:
    if seen.today is None:
        return NO_DATE
    if unit == "years":
        return Meaning(Period.year(max(1, seen.today.year - int(count))), "relative")
    if unit == "months":
        return months_ago(seen, int(count))
    length = {"weeks": 7, "days": 1}.get(unit)
    if length is None:
        return VAGUE
    return Meaning(Period.day(seen.today - timedelta(days=length * int(count))), "relative")


def months_ago(seen: Seen, number: int) -> Meaning:
    """The month that lies so many months before the document."""
    if seen.today is None:
        return NO_DATE
    then = months_before(seen.today, number)
    return Meaning(Period.months(then.year, then.month, then.month), "relative")


def last_stretch(seen: Seen, number: int, unit: str = "months") -> Meaning:
    """So many months up to the document's day."""
    if seen.today is None:
        return NO_DATE
    months_long = {"years": 12, "months": 1, "quarters": 3, "decades": 120}.get(unit)
    if months_long is not None:
        start = months_before(seen.today, number * months_long)
    else:
        start = seen.today - timedelta(days=number * {"weeks": 7, "days": 1}[unit])
    return Meaning(Period(start, seen.today, "day"), "relative")


def horizon(ahead: Decimal, by: Period | None = None) -> Meaning:
    """So many years ahead of the document, to the hundredth; at least one hundredth."""
    rounded = ahead.quantize(Decimal("0.01")).normalize()
    return Meaning(kind="horizon", years=max(rounded, Decimal("0.01")), by=by)


def _vague(*, past: bool) -> Meaning:
    return VAGUE if past else Meaning(kind="horizon", reason="vague")

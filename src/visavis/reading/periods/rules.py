"""Rules: what each pattern of `periods.yaml` means. A rule bears the name of its pattern."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from visavis.model import Period
from visavis.reading.periods.calendar import day as a_day
from visavis.reading.periods.calendar import months_before, nearest, year_of_day
from visavis.reading.periods.seen import NO_DATE, NO_SUCH_DATE, VAGUE, Meaning, Seen
from visavis.reading.periods.stretches import fiscal_year, months_to, quarters, several_quarters
from visavis.reading.quantities.vocabulary import vocabulary as quantity_words

Rule = Callable[[Seen], Meaning | None]

_PAST = ("последн", "прошедш", "минувш", "last", "past", "previous", "preceding")
_FIRST = ("перв", "first")
_CENTURY = 100
_RECENT = (1900, 2100)
"""Years that are said without the word year."""
_YEAR = Decimal(12)
_IN_YEARS = {
    "years": Decimal(1),
    "months": 1 / _YEAR,
    "quarters": Decimal("0.25"),
    "decades": Decimal(10),
    "weeks": Decimal(7) / Decimal(365),
    "days": 1 / Decimal(365),
}


def same_period(seen: Seen) -> Meaning:
    """«по сравнению с аналогичным периодом прошлого года»: resolved by the period it follows."""
    return Meaning(kind="base", base_of_previous=True, reason="no_earlier_period")


def year_on_year(seen: Seen) -> Meaning:
    """«год к году», "year on year"."""
    return same_period(seen)


def a_year_earlier(seen: Seen) -> Meaning:
    """«годом ранее», "a year earlier"."""
    return same_period(seen)


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


def months(seen: Seen) -> Meaning | None:
    """«январь–сентябрь 2024 года», «с января по сентябрь», «сентябрь 2024 г. – март 2025 г.»."""
    first, last = seen.month("m1"), seen.month("m2")
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


def half(seen: Seen) -> Meaning:
    """«первое полугодие 2025 г.», «по итогам первого полугодия», "the first half of 2025"."""
    return _part_of_year(seen, lambda year: Period.half(year, min(seen.ordinal(), 2)))


def quarter(seen: Seen) -> Meaning:
    """«I квартал», "Q3 2024"."""
    return _part_of_year(seen, lambda year: Period.quarter(year, seen.ordinal()))


def several_months(seen: Seen) -> Meaning | None:
    """«за 9 месяцев 2024 года», «за девять месяцев», «через 3 месяца», «6 месяцев назад»."""
    count = seen.number
    if count is None or not 1 <= count <= _YEAR * 50 or count != int(count):
        return None
    past = seen.group("lead").startswith(_PAST)
    if seen.group("ago"):
        return _months_ago(seen, int(count))
    if seen.group("y") or (seen.shift is not None and not past):
        return _first_months(seen, int(count))
    if past:
        return _last(seen, int(count))
    if seen.group("lead") and not seen.group("lead").startswith(_FIRST):
        return _horizon(count / _YEAR)
    return _bare_months(seen, int(count))


def _first_months(seen: Seen, number: int) -> Meaning | None:
    """So many months of a year, from January."""
    if number > _YEAR:
        return None
    if seen.year is None:
        return NO_DATE
    return Meaning(Period.months(seen.year, 1, number), seen.kind)


def decade(seen: Seen) -> Meaning:
    """«в 1990-е годы», "in the 1990s"."""
    first = int(seen.group("y"))
    return Meaning(Period(date(first, 1, 1), date(first + 9, 12, 31), "year"))


def years(seen: Seen) -> Meaning | None:
    """«в 2023–2024 годах», «на 2024–26 годы», «с 2020 по 2024 год»."""
    first, last = int(seen.group("y1")), int(seen.group("y2"))
    if last < _CENTURY:
        last += first - first % _CENTURY
    if not first < last:
        return None
    return Meaning(Period(date(first, 1, 1), date(last, 12, 31), "year"))


def year(seen: Seen) -> Meaning | None:
    """«в 2024 году», "in 2024"; four digits alone need a preposition and no unit behind them."""
    named = seen.group("named") or seen.group("named2")
    if not named and not _stands_as_a_year(seen):
        return None
    return Meaning(Period.year(int(seen.group("y"))))


def lately_or_soon(seen: Seen) -> Meaning | None:
    """«за последние пять лет», «в ближайшие годы», "within the next five years"."""
    lead, unit = seen.group("lead"), seen.words.units.get(seen.group("unit"), "")
    past = lead.startswith(_PAST)
    if lead.startswith(_FIRST):
        return None
    if past and seen.group("one") and not seen.group("n"):
        return _year_just_over(seen)
    if seen.group("vague") or seen.number is None or not unit:
        return None if seen.group("vague") and past else _vague(past=past)
    if past:
        return _last(seen, int(seen.number), unit)
    return _horizon(seen.number * _IN_YEARS[unit])


def _year_just_over(seen: Seen) -> Meaning:
    """«По итогам прошедшего года»; «за последний год» may be the last twelve months."""
    if seen.group("lead") == "последн" or not seen.left.rstrip().endswith(_RESULTS):
        return VAGUE
    return Meaning(Period.year(seen.today.year - 1), "relative") if seen.today else NO_DATE


_RESULTS = ("итогам", "результатам", "итоги", "итогов")


def some_time(seen: Seen) -> Meaning | None:
    """«в течение пяти лет», «через два года», «пять лет назад»; «на 30 лет» is only a length."""
    unit, count = seen.words.units[seen.group("unit")], seen.number
    if count is None:
        return None
    return _time(seen, unit, count)


def one_time(seen: Seen) -> Meaning | None:
    """«через год», «год назад», «в течение года»; «в год» is only a rate."""
    return _time(seen, seen.words.units[seen.group("unit")], Decimal(1))


def term(seen: Seen) -> Meaning:
    """«в двухмесячный срок», «в 10-дневный срок»."""
    return _horizon((seen.number or Decimal(1)) * _IN_YEARS[seen.words.units[seen.group("unit")]])


def half_a_year(seen: Seen) -> Meaning | None:
    """«через полгода», «полгода назад»; «за полгода», said in its second half, of the first."""
    if seen.group("ago"):
        return _months_ago(seen, 6)
    if seen.left.rstrip().endswith("за") and not seen.future:
        return _half_just_over(seen)
    return _time(seen, "years", Decimal("0.5"))


def _half_just_over(seen: Seen) -> Meaning | None:
    """The first half of the document's year once it is over; else nobody can tell which."""
    if seen.today is None:
        return NO_DATE
    half = Period.half(seen.today.year, 1)
    return Meaning(half, "relative") if half.end < seen.today else VAGUE


def shifted_year(seen: Seen) -> Meaning:
    """«в прошлом году», "this year"; "the past year" may be the last twelve months."""
    if seen.group("shift") == "past":
        return VAGUE
    return NO_DATE if seen.year is None else Meaning(Period.year(seen.year), "relative")


def shifted_half(seen: Seen) -> Meaning:
    """«в прошлом полугодии»."""
    if seen.today is None or seen.shift is None:
        return NO_DATE
    index = seen.today.year * 2 + (seen.today.month > 6) + seen.shift  # noqa: PLR2004 - June
    return Meaning(Period.half(index // 2, index % 2 + 1), "relative")


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


def shifted_week(seen: Seen) -> Meaning:
    """«на прошлой неделе», "this week"."""
    if seen.today is None or seen.shift is None:
        return NO_DATE
    monday = seen.today - timedelta(days=seen.today.weekday() - 7 * seen.shift)
    return Meaning(Period(monday, monday + timedelta(days=6), "day"), "relative")


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


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        *(same_period, year_on_year, a_year_earlier, numeric_date, iso_date, days),
        *(days_month_first, day, months, months_short, month, half, quarter, several_months),
        *(
            decade,
            years,
            year,
            lately_or_soon,
            some_time,
            one_time,
            term,
            half_a_year,
            shifted_year,
        ),
        *(shifted_half, shifted_month, shifted_week, start_of_the_year, end_of_the_year),
        *(named_day, weekday, fiscal_year, several_quarters, quarters, months_to),
    )
}


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


def _this_year(seen: Seen) -> int | None:
    return seen.year if seen.year is not None else seen.today.year if seen.today else None


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
    return _part_of_year(seen, lambda year: Period.months(year, first, last))


def _part_of_year(seen: Seen, make: Callable[[int], Period]) -> Meaning:
    if seen.year is not None:
        return Meaning(make(seen.year), seen.kind)
    if seen.today is None:
        return NO_DATE
    return Meaning(nearest(make, seen.today, future=seen.future), "relative")


def _bare_months(seen: Seen, number: int) -> Meaning | None:
    """Without a year: from January when it is a result, ahead when it is a term."""
    within = seen.left.rstrip().endswith(("течение", "течении", "через", "within", "спустя"))
    if within or (seen.future and seen.follows("after_before")):
        return _horizon(Decimal(number) / _YEAR)
    if number > _YEAR or not seen.follows("period_before") or seen.left.endswith(" на "):
        return None
    if seen.left.rstrip().endswith((" на", " до", " от", " to", " for", " by", " after", " с")):
        return None
    if seen.today is None:
        return NO_DATE
    found = nearest(lambda year: Period.months(year, 1, number), seen.today, future=False)
    return Meaning(found, "relative")


def _time(seen: Seen, unit: str, count: Decimal) -> Meaning | None:
    """A length of time that the words around place before or after the document."""
    if count <= 0 or count > _CENTURY:
        return None
    if seen.group("ago"):
        return _ago(seen, unit, count)
    if seen.follows("after_before") and (seen.words.language == "ru" or seen.future):
        return _horizon(count * _IN_YEARS[unit], _end_of(seen, unit, count))
    within = seen.left.rstrip().endswith(("течение", "течении", "протяжении", "within", "срок до"))
    over = within or seen.left.rstrip().endswith((" за", " over", "за"))
    behind = seen.words.around["past"].search(seen.text) and not seen.future
    if (within and not behind) or (over and seen.future):
        return _horizon(count * _IN_YEARS[unit])
    return _last(seen, int(count), unit) if over and count > 1 else None


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
        return _months_ago(seen, int(count))
    length = {"weeks": 7, "days": 1}.get(unit)
    if length is None:
        return VAGUE
    return Meaning(Period.day(seen.today - timedelta(days=length * int(count))), "relative")


def _months_ago(seen: Seen, number: int) -> Meaning:
    if seen.today is None:
        return NO_DATE
    then = months_before(seen.today, number)
    return Meaning(Period.months(then.year, then.month, then.month), "relative")


def _last(seen: Seen, number: int, unit: str = "months") -> Meaning:
    """So many months up to the document's day."""
    if seen.today is None:
        return NO_DATE
    months_long = {"years": 12, "months": 1, "quarters": 3, "decades": 120}.get(unit)
    if months_long is not None:
        start = months_before(seen.today, number * months_long)
    else:
        start = seen.today - timedelta(days=number * {"weeks": 7, "days": 1}[unit])
    return Meaning(Period(start, seen.today, "day"), "relative")


def _horizon(ahead: Decimal, by: Period | None = None) -> Meaning:
    rounded = ahead.quantize(Decimal("0.01")).normalize()
    return Meaning(kind="horizon", years=max(rounded, Decimal("0.01")), by=by)


def _vague(*, past: bool) -> Meaning:
    return VAGUE if past else Meaning(kind="horizon", reason="vague")


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

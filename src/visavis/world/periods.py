"""Periods and dates as the language writes them: in a table, and inside a sentence."""

from datetime import date
from typing import Literal

from babel import Locale

from visavis.model import Period

NBSP = "\u00a0"
DASH = "–"
MONTHS_IN_HALF = 6
MONTHS_IN_QUARTER = 3

_ROMAN = ("I", "II", "III", "IV")
_HALVES = {
    ("ru", "nom"): ("первое полугодие", "второе полугодие"),
    ("ru", "loc"): ("первом полугодии", "втором полугодии"),
    ("en", "nom"): ("first half of", "second half of"),
}
_QUARTERS_EN = ("first", "second", "third", "fourth")

_AFTER_VO = ("втор", f"II{NBSP}")
"""Before «втором» and «втором квартале», however written, «в» is «во»."""

_MonthForm = Literal["nom", "gen", "loc"]


def write_date(day: date, language: str) -> str:
    """«29 сентября 2025 г.», "29 September 2025"."""
    return _day_month_year(day, language)


def write_period(period: Period, language: str) -> str:
    """As in a table or a heading: «январь–сентябрь 2024 г.», "January–September 2024"."""
    return _written(period, language, "nom")


def write_when(period: Period, language: str) -> str:
    """As in a sentence: «в январе–сентябре 2024 г.», "in January–September 2024"."""
    if period.kind in ("day", "days"):
        on = "" if language == "ru" else "on "
        return on + _written(period, language, "nom")
    if language == "ru":
        return _russian_when(period)
    the = "the " if period.kind in ("half", "quarter") else ""
    return f"in {the}{_written(period, language, 'nom')}"


def _russian_when(period: Period) -> str:
    match period.kind:
        case "year":
            return f"в {period.start.year}{NBSP}году"
        case "years":
            return f"в {period.start.year}{DASH}{period.end.year}{NBSP}годах"
        case _:
            said = _written(period, "ru", "loc")
            return f"{'во' if said.startswith(_AFTER_VO) else 'в'} {said}"


def _written(period: Period, language: str, form: _MonthForm) -> str:
    if period.kind in ("half", "quarter"):
        part = _half if period.kind == "half" else _quarter
        return f"{part(period, language, form)} {_year(period.start, language)}"
    if period.kind in ("month", "months"):
        return _months(period, language, form)
    whole = {"year": _one_year, "years": _years, "day": _one_day, "days": _days}
    return whole[period.kind](period, language)


def _one_year(period: Period, language: str) -> str:
    return _year(period.start, language)


def _one_day(period: Period, language: str) -> str:
    return _day_month_year(period.start, language)


def _year(day: date, language: str) -> str:
    return f"{day.year}{NBSP}г." if language == "ru" else str(day.year)


def _years(period: Period, language: str) -> str:
    years = f"{period.start.year}{DASH}{period.end.year}"
    return f"{years}{NBSP}гг." if language == "ru" else years


def _half(period: Period, language: str, form: _MonthForm) -> str:
    return _HALVES[language, form][period.start.month > MONTHS_IN_HALF]


def _quarter(period: Period, language: str, form: _MonthForm) -> str:
    index = period.start.month // MONTHS_IN_QUARTER
    if language == "en":
        return f"{_QUARTERS_EN[index]} quarter of"
    name = "квартале" if form == "loc" else "квартал"
    return f"{_ROMAN[index]}{NBSP}{name}"


def _months(period: Period, language: str, form: _MonthForm) -> str:
    first, last = (_month(day, language, form) for day in (period.start, period.end))
    first_year, last_year = (_year(day, language) for day in (period.start, period.end))
    if first_year != last_year:
        return f"{first} {first_year} {DASH} {last} {last_year}"
    return f"{first if first == last else first + DASH + last} {last_year}"


def _days(period: Period, language: str) -> str:
    first, last = period.start, period.end
    ending = _day_month_year(last, language)
    if first.year != last.year:
        return f"{_day_month_year(first, language)} {DASH} {ending}"
    if first.month != last.month:
        return f"{_day_month(first, language)} {DASH} {ending}"
    return f"{first.day}{DASH}{ending}"


def _day_month(day: date, language: str) -> str:
    return f"{day.day}{NBSP}{_month(day, language, 'gen')}"


def _day_month_year(day: date, language: str) -> str:
    return f"{_day_month(day, language)} {_year(day, language)}"


def _month(day: date, language: str, form: _MonthForm) -> str:
    """The month's name; the Russian prepositional ends in -е for all twelve."""
    context = "format" if form == "gen" or language == "en" else "stand-alone"
    name = str(Locale(language).months[context]["wide"][day.month])
    return name.rstrip("ьй") + "е" if form == "loc" else name

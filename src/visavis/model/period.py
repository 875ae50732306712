"""Period: a day, month, quarter, half, range of months, year or range of years."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from visavis.language import _

Precision = Literal["year", "month", "day"]
PeriodKind = Literal["year", "half", "quarter", "month", "months", "day", "days", "years"]

_LENGTHS: dict[int, Precision] = {1: "year", 2: "month", 3: "day"}
_MONTHS_IN = {"quarter": 3, "half": 6}
_PART = r"\d{4}(-\d{2}(-\d{2})?)?"
PATTERN = rf"^{_PART}(/{_PART})?$"
"""ISO 8601: a date of any precision, or two of one precision with a slash between."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `start` to `end`, both included, known to `precision`.

    Written in ISO 8601: `2024`, `2024-09`, `2024-09-29`, `2024-01/2024-09`, `2017/2018`.
    A half is `2025-01/2025-06`, a quarter `2024-10/2024-12`: ISO 8601 has no shorter form.
    """

    start: date
    end: date
    precision: Precision

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(_("a period ends after it begins"))

    @classmethod
    @lru_cache(maxsize=8192)
    def parse(cls, text: str) -> "Period":
        """Read the ISO 8601 form; ValueError says what is wrong with it.

        Periods are immutable and few, and a record has each many times: they are kept.
        """
        if not re.match(PATTERN, text):
            raise ValueError(_("a period is such as 2024, 2024-09, 2024-09-29 or 2024-01/2024-09"))
        first, __, last = text.partition("/")
        last = last or first
        if first.count("-") != last.count("-"):
            raise ValueError(_("both ends of a period have the same precision"))
        try:
            start, end = _first_day(first), _last_day(last)
        except ValueError as error:
            raise ValueError(_("the calendar has no such day or month")) from error
        return cls(start, end, _LENGTHS[first.count("-") + 1])

    @classmethod
    def year(cls, year: int) -> "Period":
        """The calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), "year")

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "Period":
        """The months `first` to `last` of a year, 1 to 12; all twelve are the year itself."""
        if (first, last) == (1, 12):
            return cls.year(year)
        return cls(date(year, first, 1), _month_end(year, last), "month")

    @classmethod
    def quarter(cls, year: int, number: int) -> "Period":
        """Quarter 1 to 4 of a year."""
        return cls.months(year, 3 * number - 2, 3 * number)

    @classmethod
    def half(cls, year: int, number: int) -> "Period":
        """Half 1 or 2 of a year."""
        return cls.months(year, 6 * number - 5, 6 * number)

    @classmethod
    def day(cls, day: date) -> "Period":
        """One day."""
        return cls(day, day, "day")

    @property
    def kind(self) -> PeriodKind:
        """What a reader would call it."""
        if self.precision == "day":
            return "day" if self.start == self.end else "days"
        if self.precision == "year":
            return "year" if self.start.year == self.end.year else "years"
        if self.start.year != self.end.year:
            return "months"
        length = self.end.month - self.start.month + 1
        if length == 1:
            return "month"
        for kind, months in _MONTHS_IN.items():
            if length == months and self.start.month % months == 1:
                return "half" if kind == "half" else "quarter"
        return "months"

    @property
    def month_count(self) -> int:
        """Whole months it covers; a day counts as none."""
        if self.precision == "day":
            return 0
        years = self.end.year - self.start.year
        return 12 * years + self.end.month - self.start.month + 1

    def same(self, other: "Period") -> bool:
        """Whether both are the same days, however they were written."""
        return (self.start, self.end) == (other.start, other.end)

    def inside(self, other: "Period") -> bool:
        """Whether it lies in `other` and is shorter."""
        within = other.start <= self.start and self.end <= other.end
        return within and not self.same(other)

    def overlaps(self, other: "Period") -> bool:
        """Whether they share a day."""
        return self.start <= other.end and other.start <= self.end

    @property
    def cumulative(self) -> bool:
        """Whether it counts from the start of one year: January to some month of it."""
        whole_months = self.precision != "day" and self.start.year == self.end.year
        return whole_months and self.start.month == 1

    def cumulative_part_of(self, other: "Period") -> bool:
        """Whether both count from the same January and this one stops earlier."""
        both = self.cumulative and other.cumulative and self.start == other.start
        return both and self.end < other.end

    def rest_of(self, whole: "Period") -> "Period":
        """What is left of `whole` after this cumulative part of it."""
        if not self.cumulative_part_of(whole):
            raise ValueError(f"{self} is not a cumulative part of {whole}")
        return Period.months(whole.end.year, self.end.month + 1, whole.end.month)

    def agrees_with(self, other: "Period") -> bool:
        """Whether they may be the same moment, compared at the precision both have."""
        if self.precision == other.precision:
            return self.same(other)
        finer, coarser = sorted((self, other), key=lambda p: p.end - p.start)
        return finer.same(coarser) or finer.inside(coarser)

    def a_year_earlier(self) -> "Period":
        """The same months (or days) of the year before: the usual base of a growth."""
        return Period.parse("/".join(_year_before(part) for part in str(self).split("/")))

    def __str__(self) -> str:
        length = {"year": 4, "month": 7, "day": 10}[self.precision]
        first, last = self.start.isoformat()[:length], self.end.isoformat()[:length]
        return first if first == last else f"{first}/{last}"

    @classmethod
    def _take(cls, given: Any) -> "Period":
        return cls.parse(given) if isinstance(given, str) else given

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """In JSON a string in ISO 8601."""
        text = core_schema.no_info_after_validator_function(
            cls._take, core_schema.str_schema(pattern=PATTERN)
        )
        return core_schema.json_or_python_schema(
            json_schema=text,
            python_schema=core_schema.union_schema([core_schema.is_instance_schema(cls), text]),
            serialization=core_schema.to_string_ser_schema(),
        )


def _first_day(text: str) -> date:
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _last_day(text: str) -> date:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    return date(*parts) if len(parts) > 2 else _month_end(*parts)  # noqa: PLR2004 - y, m, d


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _year_before(text: str) -> str:
    first = _first_day(text)
    if (first.month, first.day) == (2, 29):
        first -= timedelta(days=1)
    return f"{first.year - 1:04d}{first.isoformat()[4 : len(text)]}"

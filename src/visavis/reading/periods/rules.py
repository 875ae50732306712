"""Rules: what each pattern of `periods.yaml` means. A rule bears the name of its pattern."""

from collections.abc import Callable

from visavis.reading.periods import bases, days, halves, lengths, months, stretches, years
from visavis.reading.periods.seen import Meaning, Seen

Rule = Callable[[Seen], Meaning | None]

_OF_DAYS: tuple[Rule, ...] = (
    *(days.numeric_date, days.iso_date, days.days, days.days_month_first, days.day),
    *(days.shifted_week, days.named_day, days.weekday),
)
_OF_MONTHS: tuple[Rule, ...] = (
    *(months.months, months.months_short, months.month, months.several_months, months.first_month),
    *(months.shifted_month, stretches.months_to),
)
_OF_PARTS: tuple[Rule, ...] = (
    *(halves.half, halves.quarter, halves.half_a_year, halves.shifted_half),
    *(stretches.several_quarters, stretches.quarters),
)
_OF_YEARS: tuple[Rule, ...] = (
    *(years.decade, years.years, years.year, years.shifted_year, stretches.fiscal_year),
    *(years.start_of_the_year, years.end_of_the_year),
)
_OF_LENGTHS: tuple[Rule, ...] = (
    *(lengths.lately_or_soon, lengths.some_time, lengths.one_time, lengths.term),
)
_OF_BASES: tuple[Rule, ...] = (
    *(bases.same_period, bases.told_period, bases.year_on_year, bases.a_year_earlier, bases.now),
)

RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (*_OF_BASES, *_OF_DAYS, *_OF_MONTHS, *_OF_PARTS, *_OF_YEARS, *_OF_LENGTHS)
}

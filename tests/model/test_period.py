"""Periods: their ISO form, their names, how they lie to each other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.model import Period

years = st.integers(min_value=1900, max_value=2100)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    year = draw(years)
    match draw(st.sampled_from(["year", "years", "months", "span", "day", "days"])):
        case "year":
            return Period.year(year)
        case "years":
            return Period.parse(f"{year}/{year + draw(st.integers(1, 9))}")
        case "months":
            first = draw(st.integers(1, 12))
            return Period.months(year, first, draw(st.integers(first, 12)))
        case "span":
            first, last = draw(st.integers(1, 12)), draw(st.integers(1, 12))
            return Period.parse(f"{year}-{first:02d}/{year + 1}-{last:02d}")
        case "day":
            return Period.day(draw(st.dates(date(1900, 1, 1), date(2100, 1, 1))))
        case _:
            one, other = sorted(draw(st.tuples(*[st.dates(date(1990, 1, 1))] * 2)))
            return Period(one, other, "day")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2024", "year"),
        ("2017/2018", "years"),
        ("2025-01/2025-06", "half"),
        ("2025-07/2025-12", "half"),
        ("2024-10/2024-12", "quarter"),
        ("2024-01/2024-09", "months"),
        ("2024-02/2024-04", "months"),
        ("2023-11/2024-02", "months"),
        ("2021-01", "month"),
        ("2025-09-29", "day"),
        ("2025-08-14/2025-08-15", "days"),
    ],
)
def test_iso_form_and_name(text: str, kind: str) -> None:
    period = Period.parse(text)
    assert str(period) == text
    assert period.kind == kind


@pytest.mark.parametrize(
    "text", ["", "24", "2024-13", "2024-02-30", "2024/2024-05", "2025/2024", "next 5 years"]
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the calendar's own messages are among them
        Period.parse(text)


def test_makers_agree_with_the_iso_form() -> None:
    assert Period.half(2025, 1) == Period.parse("2025-01/2025-06")
    assert Period.quarter(2024, 4) == Period.parse("2024-10/2024-12")
    assert Period.months(2024, 1, 12) == Period.year(2024)


def test_twelve_months_are_the_same_as_the_year() -> None:
    assert Period.parse("2024-01/2024-12").same(Period.year(2024))


def test_cumulative_parts() -> None:
    nine_months, year = Period.months(2024, 1, 9), Period.year(2024)
    assert nine_months.cumulative_part_of(year)
    assert not Period.quarter(2024, 3).cumulative_part_of(year)
    assert not nine_months.cumulative_part_of(Period.year(2025))
    assert nine_months.rest_of(year) == Period.quarter(2024, 4)
    with pytest.raises(ValueError, match="not a cumulative part"):
        year.rest_of(nine_months)


def test_a_year_earlier() -> None:
    assert str(Period.months(2024, 1, 9).a_year_earlier()) == "2023-01/2023-09"
    assert str(Period.parse("2024-02-29").a_year_earlier()) == "2023-02-28"
    assert str(Period.year(2024).a_year_earlier()) == "2023"


def test_dates_are_compared_at_the_precision_both_have() -> None:
    month, day = Period.parse("2006-11"), Period.parse("2006-11-27")
    assert month.agrees_with(day)
    assert day.agrees_with(month)
    assert not Period.parse("2006-11-28").agrees_with(day)
    assert not Period.parse("2006-12").agrees_with(day)


@given(periods())
def test_written_and_read_again(period: Period) -> None:
    again = Period.parse(str(period))
    assert again.same(period)
    assert str(again) == str(period)


@given(periods(), periods())
def test_inside_is_strict_and_implies_overlap(one: Period, other: Period) -> None:
    assert not one.inside(one)
    if one.inside(other):
        assert one.overlaps(other)
        assert not other.inside(one)
    if one.cumulative_part_of(other):
        assert one.inside(other)
        rest = one.rest_of(other)
        assert not rest.overlaps(one)
        assert one.month_count + rest.month_count == other.month_count

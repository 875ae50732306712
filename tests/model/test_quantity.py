"""Bands of stated numbers: from hedges, from rounding, from counting."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from visavis.model import Band, Hedge, Quantity

F = Fraction
MILLION = 1_000_000


def band_of(value: str, unit: str = "USD", hedge: Hedge = Hedge.EXACT) -> Band:
    return Quantity.of(value, unit, hedge).band


def test_the_examples_of_the_design() -> None:
    assert band_of("133000000") == Band(F(132_500_000), F(133_500_000))
    assert band_of("15", "percent", Hedge.MORE_THAN) == Band(F(15), None, low_open=True)
    assert band_of("135000000", hedge=Hedge.ALMOST) == Band(
        F(128_250_000), F(135_000_000), high_open=True
    )
    about, plain = band_of("133000000", hedge=Hedge.ABOUT), band_of("133000000")
    assert about.low is not None
    assert plain.low is not None
    assert about.low < plain.low


@pytest.mark.parametrize(
    ("value", "unit", "low", "high"),
    [
        ("14.1", "percent", "14.05", "14.15"),
        ("170000000", "USD", "165000000", "175000000"),
        ("500000000", "USD", "475000000", "525000000"),
        ("1.5", "times", "1.45", "1.55"),
        ("0", "USD", "0", "0"),
        ("21", "units", "21", "21"),
        ("1007", "units", "1007", "1007"),
        ("5000", "people", "4750", "5250"),
        ("50", "documents", "50", "50"),
    ],
)
def test_rounding(value: str, unit: str, low: str, high: str) -> None:
    assert band_of(value, unit) == Band(F(low), F(high))


def test_the_last_written_digit_can_be_said() -> None:
    exact = Quantity.of("500000000", "USD", place=Decimal(100_000))
    assert exact.band == Band(F(499_950_000), F(500_050_000))


@pytest.mark.parametrize(
    ("hedge", "low", "high", "low_open", "high_open"),
    [
        (Hedge.AT_LEAST, 50, None, False, False),
        (Hedge.AT_MOST, None, 50, False, False),
        (Hedge.LESS_THAN, None, 50, False, True),
        (Hedge.MORE_THAN, 50, None, True, False),
    ],
)
def test_one_sided_hedges(
    hedge: Hedge, low: int | None, high: int | None, low_open: bool, high_open: bool
) -> None:
    bottom, top = (None if end is None else F(end) for end in (low, high))
    assert band_of("50", "documents", hedge) == Band(bottom, top, low_open, high_open)


def test_a_band_without_a_number_is_a_quantity() -> None:
    rising = Quantity(low=Decimal(0), low_open=True, unit="percent")
    assert rising.band == Band(F(0), None, low_open=True)


@pytest.mark.parametrize(
    "given",
    [
        {"unit": "USD"},
        {"value": 1, "low": 2, "high": 3, "unit": "USD"},
        {"low": 3, "high": 2, "unit": "USD"},
        {"value": float("nan"), "unit": "USD"},
        {"value": float("inf"), "unit": "USD"},
        {"value": 1, "unit": ""},
        {"value": 1, "unit": "USD", "hedge": "roughly"},
    ],
)
def test_what_is_no_quantity_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Quantity.model_validate(given)


def test_value_and_hedge_are_enough_in_json() -> None:
    written = {"value": 133 * MILLION, "unit": "USD", "hedge": "about"}
    assert Quantity.model_validate(written) == Quantity.of(133 * MILLION, "USD", Hedge.ABOUT)


numbers = st.decimals(min_value=0, max_value=10**12, places=2)


@given(numbers, st.sampled_from(Hedge), st.sampled_from(["USD", "percent", "units"]))
def test_there_and_back_through_json(value: Decimal, hedge: Hedge, unit: str) -> None:
    quantity = Quantity.of(value, unit, hedge)
    again = Quantity.model_validate_json(quantity.model_dump_json())
    assert again.value == quantity.value
    assert again.unit == quantity.unit


@given(numbers)
def test_about_covers_what_plain_rounding_covers(value: Decimal) -> None:
    plain, about = band_of(str(value)), band_of(str(value), hedge=Hedge.ABOUT)
    assert plain.intersection(about) == plain


@given(st.integers(min_value=1, max_value=10**9), st.integers(min_value=2, max_value=9))
def test_rounding_to_two_digits_or_more_stays_in_the_band(truth: int, digits: int) -> None:
    """A speaker who rounds the truth to at least two digits is never out of the band."""
    said = Decimal(f"{truth:.{digits - 1}e}")
    assert truth in band_of(str(said))

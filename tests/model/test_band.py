"""Interval arithmetic: by hand, and by drawing members from random bands."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.model import Band, base_before, growth, level_after, share

F = Fraction


def closed(low: int | str, high: int | str) -> Band:
    return Band(F(low), F(high))


fractions = st.fractions(min_value=F(1, 100), max_value=10_000, max_denominator=1000)


@st.composite
def band_and_member(draw: st.DrawFn) -> tuple[Band, Fraction]:
    """A band above zero and a number that lies in it."""
    member = draw(fractions)
    below, above = draw(fractions), draw(fractions)
    low = draw(st.sampled_from([member, max(F(1, 1000), member - below)]))
    high = draw(st.sampled_from([member, member + above, None]))
    low_open = low < member and draw(st.booleans())
    high_open = high is not None and high > member and draw(st.booleans())
    return Band(low, high, low_open, high_open), member


def test_a_band_holds_at_least_one_number() -> None:
    with pytest.raises(ValueError, match="at least one number"):
        closed(2, 1)
    with pytest.raises(ValueError, match="at least one number"):
        Band(F(1), F(1), low_open=True)


def test_open_ends_are_left_out() -> None:
    above_15 = Band(F(15), None, low_open=True)
    assert 15 not in above_15
    assert 16 in above_15
    assert not above_15.overlaps(closed(14, 15))
    assert above_15.overlaps(closed(14, 16))


def test_sum_of_the_parts_by_hand() -> None:
    assert closed("21.5", "22.5") + closed("45.5", "46.5") == closed(67, 69)


def test_ratio_by_hand() -> None:
    almost_135 = Band(F("128.25"), F(135), high_open=True)
    ratio = almost_135 / closed("67.5", "68.5")
    assert ratio == Band(F("128.25") / F("68.5"), F(2), high_open=True)


def test_growth_of_75_on_69_holds_the_8_9_percent_that_were_said() -> None:
    band = growth(closed("74.5", "75.5"), closed("68.5", "69.5"))
    assert band == Band(F("74.5") / F("69.5") - 1, F("75.5") / F("68.5") - 1)
    assert F("0.089") in band


def test_level_before_and_after_are_inverse_at_the_points() -> None:
    level, rate = closed(115, 115), closed("0.15", "0.15")
    assert base_before(level, rate) == closed(100, 100)
    assert level_after(closed(100, 100), rate) == level


def test_a_base_that_may_be_zero_is_no_base() -> None:
    with pytest.raises(ZeroDivisionError):
        growth(closed(1, 2), closed(0, 2))


def test_a_band_below_zero_has_no_ratio() -> None:
    with pytest.raises(ValueError, match="not below 0"):
        closed(-1, 2) / closed(1, 2)


def test_share_is_at_most_one() -> None:
    assert share(closed(9, 11), closed(10, 12)) == Band(F(9, 12), F(1))
    with pytest.raises(ValueError, match="larger than the whole"):
        share(closed(13, 14), closed(10, 12))


def test_unbounded_times_closed_zero_is_zero() -> None:
    assert closed(0, 0) * Band(F(1), None) == closed(0, 0)


def test_scale_changes_the_unit_only() -> None:
    assert closed(1, 2).scaled(1000) == closed(1000, 2000)
    with pytest.raises(ValueError, match="above zero"):
        closed(1, 2).scaled(0)


@given(band_and_member(), band_and_member())
def test_every_operation_holds_the_result_of_members(
    one: tuple[Band, Fraction], other: tuple[Band, Fraction]
) -> None:
    (a, x), (b, y) = one, other
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b
    assert x / y in a / b
    assert x / y - 1 in growth(a, b)
    assert x * (1 + y) in level_after(a, b)
    assert x / (1 + y) in base_before(a, b)


@given(band_and_member(), band_and_member())
def test_bands_with_a_common_member_overlap(
    one: tuple[Band, Fraction], other: tuple[Band, Fraction]
) -> None:
    (a, x), (b, y) = one, other
    both = a.intersection(b)
    assert (both is not None) == a.overlaps(b) == b.overlaps(a)
    if x in b:
        assert both is not None
        assert x in both
    if both is None:
        assert x not in b
        assert y not in a


@given(band_and_member(), fractions)
def test_currency_changes_nothing_in_a_ratio(one: tuple[Band, Fraction], rate: Fraction) -> None:
    band, _ = one
    other = closed(3, 4)
    assert band.scaled(rate) / other.scaled(rate) == band / other


@given(band_and_member())
def test_ends_are_reached(one: tuple[Band, Fraction]) -> None:
    """The result is the smallest band: its closed ends are results of the operands' ends."""
    band, _ = one
    doubled = band + band
    assert doubled.low == (None if band.low is None else 2 * band.low)
    assert doubled.high == (None if band.high is None else 2 * band.high)

"""Growth a year from a base to a target."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.checking import required_growth
from visavis.model import Hedge, Quantity

CANCELLATION = 1e-6
"""Adding 1 to a fall of many orders of magnitude loses digits of a float."""

TARGET = Quantity.of(500_000_000, "USD")
BASE = Quantity.of(133_000_000, "USD")


@pytest.mark.parametrize(("years", "percent"), [(3, 55.5), (5, 30.3), (6, 24.7)])
def test_500_from_133_million(years: int, percent: float) -> None:
    needed = required_growth(TARGET, BASE, years)
    assert needed is not None
    assert round(100 * needed.value, 1) == percent
    assert needed.low is not None
    assert needed.high is not None
    assert needed.low < needed.value < needed.high


@pytest.mark.parametrize(
    ("target", "base", "years"),
    [
        (TARGET, BASE, 0),
        (TARGET, BASE, -1),
        (TARGET, Quantity.of(0, "USD"), 3),
        (TARGET, Quantity.of(133, "EUR"), 3),
        (Quantity(low=1, unit="USD"), BASE, 3),
    ],
)
def test_what_cannot_be_told_is_not_told(target: Quantity, base: Quantity, years: int) -> None:
    assert required_growth(target, base, years) is None


def test_an_open_band_leaves_the_path_open() -> None:
    needed = required_growth(Quantity.of(500, "USD", Hedge.MORE_THAN), Quantity.of(100, "USD"), 5)
    assert needed is not None
    assert needed.high is None
    assert needed.low is not None


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.integers(1, 30))
def test_growing_so_much_for_so_long_reaches_the_target(goal: int, base: int, years: int) -> None:
    needed = required_growth(Quantity.of(goal, "USD"), Quantity.of(base, "USD"), years)
    assert needed is not None
    assert base * (1 + needed.value) ** years == pytest.approx(goal, rel=CANCELLATION)

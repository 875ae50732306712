"""Gold words become bands, and the reader's quantities are held against them."""

from decimal import Decimal

import pytest
from gates.amounts import agrees, amount_of, falls, rises

from visavis.model import Hedge, Quantity


@pytest.mark.parametrize(
    ("words", "explicit", "ends", "unit", "hedge"),
    [
        ("более чем на 15 процентов", None, ("15", "15"), "percent", "up"),
        ("120,5 млн долларов", None, ("120500000", "120500000"), "USD", "exact"),
        ("почти 2 298 рублей", None, ("2298", "2298"), "", "almost"),
        ("$4.9 bln", None, ("4900000000", "4900000000"), "USD", "exact"),
        ("$161.4m", None, ("161400000", "161400000"), "USD", "exact"),
        ("на 2,4 проц.", None, ("2.4", "2.4"), "percent", "exact"),
        ("$1.7 billion", None, ("1700000000", "1700000000"), "USD", "exact"),
        ("some 3,000 Indian students", None, ("3000", "3000"), "", "about"),
        ("more than 300 entrepreneurs", None, ("300", "300"), "", "up"),
        ("не превышает 4 процентов", None, ("4", "4"), "percent", "down"),
        ("120–130 млн долларов", None, ("120000000", "130000000"), "USD", "exact"),
        ("12,986 млрд долларов", None, ("12986000000", "12986000000"), "USD", "exact"),
        ("в 2,3 раза", None, ("2.3", "2.3"), "times", "exact"),
        ("вдвое", "100 %", ("100", "100"), "percent", "exact"),
        ("почти вдвое", "^100 %", ("100", "100"), "percent", "almost"),
        ("от семи до восьми", "7..8 USD", ("7", "8"), "USD", "exact"),
    ],
)
def test_amounts(
    words: str, explicit: str | None, ends: tuple[str, str], unit: str, hedge: str
) -> None:
    amount = amount_of(words, explicit)
    assert (amount.low, amount.high) == tuple(map(Decimal, ends))
    assert (amount.unit, amount.hedge) == (unit, hedge)


@pytest.mark.parametrize("words", ["вдвое", "5 и 6 млн"])
def test_words_without_one_number_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"number|digits"):
        amount_of(words)


@pytest.mark.parametrize("explicit", ["много", "1.2.3 %", ""])
def test_what_is_no_amount_is_refused(explicit: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        amount_of("вдвое", explicit)


def test_equal_bands_agree() -> None:
    more = amount_of("более чем на 15 процентов")
    assert agrees(more, Quantity.of(15, "percent", Hedge.MORE_THAN))
    assert not agrees(more, Quantity.of(15, "percent"))
    assert not agrees(more, Quantity.of(16, "percent", Hedge.MORE_THAN))
    assert not agrees(more, Quantity.of(15, "USD", Hedge.MORE_THAN))


def test_times_and_percent_are_one() -> None:
    assert agrees(amount_of("в 1,5 раза"), Quantity.of(50, "percent"))
    assert agrees(amount_of("в полтора раза", "50 %"), Quantity.of("1.5", "times"))
    assert not agrees(amount_of("в 1,5 раза"), Quantity.of(150, "percent"))


def test_a_fall_is_below_zero() -> None:
    fall = amount_of("более чем на 3 процента")
    given = Quantity(value=Decimal(-3), low=None, high=Decimal(-3), high_open=True, unit="percent")
    assert agrees(fall, given, falling=True)
    assert not agrees(fall, given)
    assert not agrees(fall, Quantity.of(3, "percent", Hedge.MORE_THAN), falling=True)


def test_a_range_is_covered_and_not_much_more() -> None:
    wanted = amount_of("120–130 млн долларов")
    ends = {"value": None, "unit": "USD"}
    assert agrees(wanted, Quantity(low=Decimal(120_000_000), high=Decimal(130_000_000), **ends))
    assert agrees(wanted, Quantity(low=Decimal(119_500_000), high=Decimal(130_500_000), **ends))
    assert not agrees(wanted, Quantity(low=Decimal(100_000_000), high=Decimal(150_000_000), **ends))
    assert not agrees(wanted, Quantity.of(120_000_000, "USD"))


def test_tonnes_may_be_thousands_of_tonnes() -> None:
    assert agrees(amount_of("2,4 млн тонн"), Quantity.of(2400, "kt"))


def test_a_trend_is_told_by_its_sign() -> None:
    above = Quantity(low=Decimal(0), high=None, low_open=True, unit="percent")
    below = Quantity(low=None, high=Decimal(0), high_open=True, unit="percent")
    assert (rises(above), falls(above)) == (True, False)
    assert (rises(below), falls(below)) == (False, True)

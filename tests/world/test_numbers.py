from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.model import Hedge, Quantity
from visavis.world import ordinal, significant, units, write_money, write_number, write_quantity

NBSP = "\u00a0"


def plain(text: str) -> str:
    """The text with ordinary spaces, for expectations that are easier to read."""
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("value", "unit", "hedge", "russian", "english"),
    [
        ("133000000", "USD", Hedge.ABOUT, "около 133 млн долл. США", "about $133 million"),
        ("33970000", "USD", Hedge.EXACT, "33,97 млн долл. США", "$33.97 million"),
        ("34000", "USD", Hedge.EXACT, "34 тыс. долл. США", "$34,000"),
        ("-1500000", "USD", Hedge.EXACT, "−1,5 млн долл. США", "−$1.5 million"),
        ("0", "USD", Hedge.EXACT, "0 долл. США", "$0"),
        ("2100000000", "EUR", Hedge.AT_MOST, "не более 2,1 млрд евро", "at most €2.1 billion"),
        (
            "135000000",
            "BYN",
            Hedge.ALMOST,
            "почти 135 млн бел. руб.",
            "almost 135 million Belarusian roubles",
        ),
        ("1234", "KGS", Hedge.EXACT, "1 234 сома", "1,234 Kyrgyz soms"),
        ("15", "percent", Hedge.MORE_THAN, "более 15 %", "more than 15%"),
        ("-12.3", "percent", Hedge.EXACT, "−12,3 %", "−12.3%"),
        ("1.5", "times", Hedge.EXACT, "в 1,5 раза", "1.5 times"),
        ("2", "times", Hedge.MORE_THAN, "более чем в 2 раза", "more than 2 times"),
        ("5", "times", Hedge.ABOUT, "примерно в 5 раз", "about 5 times"),
        ("4", "tractors", Hedge.EXACT, "4 трактора", "4 tractors"),
        ("4", "tractors", Hedge.MORE_THAN, "более 4 тракторов", "more than 4 tractors"),
        ("21", "units", Hedge.ABOUT, "около 21 единицы", "about 21 units"),
        ("1", "units", Hedge.EXACT, "1 единица", "1 unit"),
        ("2517", "people", Hedge.EXACT, "2 517 человек", "2,517 people"),
        ("2000000", "people", Hedge.EXACT, "2 млн человек", "2 million people"),
        ("2000001", "people", Hedge.EXACT, "2 000 001 человек", "2,000,001 people"),
        ("2.5", "t_per_day", Hedge.EXACT, "2,5 т/сут.", "2.5 t/day"),
        ("3", "years", Hedge.LESS_THAN, "менее 3 лет", "less than 3 years"),
    ],
)
def test_quantities(value: str, unit: str, hedge: Hedge, russian: str, english: str) -> None:
    quantity = Quantity.of(value, unit, hedge)
    assert plain(write_quantity(quantity, "ru")) == russian
    assert plain(write_quantity(quantity, "en")) == english


@pytest.mark.parametrize(
    ("quantity", "russian", "english"),
    [
        (Quantity(low=0, low_open=True, unit="percent"), "выше 0 %", "above 0%"),
        (Quantity(high=5, unit="people"), "не более 5 человек", "at most 5 people"),
        (Quantity(low=5, unit="people"), "не менее 5 человек", "at least 5 people"),
        (Quantity(high=5, high_open=True, unit="percent"), "ниже 5 %", "below 5%"),
        (
            Quantity(low=100_000_000, high=150_000_000, unit="USD"),
            "от 100 до 150 млн долл. США",
            "from $100 million to $150 million",
        ),
        (Quantity(low=1, high=3, unit="years"), "от 1 до 3 лет", "from 1 to 3 years"),
        (Quantity(low=3, high=3, unit="years"), "3 года", "3 years"),
        (
            Quantity(low=900_000, high=3_000_000, unit="USD"),
            "от 900 тыс. долл. США до 3 млн долл. США",
            "from $900,000 to $3 million",
        ),
    ],
)
def test_bands_without_a_number(quantity: Quantity, russian: str, english: str) -> None:
    assert plain(write_quantity(quantity, "ru")) == russian
    assert plain(write_quantity(quantity, "en")) == english


def test_a_number_never_parts_from_its_unit() -> None:
    written = write_quantity(Quantity.of(133_000_000, "USD", Hedge.ABOUT), "ru")
    assert written == f"около 133{NBSP}млн{NBSP}долл.{NBSP}США"
    assert write_quantity(Quantity.of(15, "percent"), "ru") == f"15{NBSP}%"
    assert write_quantity(Quantity.of(133_000_000, "USD"), "en") == f"$133{NBSP}million"


@pytest.mark.parametrize(
    ("usd", "russian", "english"),
    [
        ("133456789.12", "133,5 млн долл. США", "$133.5 million"),
        ("999.5", "999,5 долл. США", "$999.5"),
        ("12345", "12,34 тыс. долл. США", "$12,340"),
        ("99996", "100 тыс. долл. США", "$100,000"),
        ("-500", "−500 долл. США", "−$500"),
        ("1234567890123", "1,235 трлн долл. США", "$1.235 trillion"),
    ],
)
def test_money_that_we_compute(usd: str, russian: str, english: str) -> None:
    assert plain(write_money(Decimal(usd), "ru")) == russian
    assert plain(write_money(Decimal(usd), "en")) == english


def test_money_keeps_all_digits_when_asked() -> None:
    assert plain(write_money(Decimal(1_234_567), "ru", None)) == "1,234567 млн долл. США"


@pytest.mark.parametrize(
    ("value", "digits", "russian", "english"),
    [
        (1234.5, 1, "1 234,5", "1,234.5"),
        (1234.5, 0, "1 234", "1,234"),
        (-0.04, 1, "0,0", "0.0"),
        (0.1, None, "0,1", "0.1"),
        (7.0, 2, "7,00", "7.00"),
    ],
)
def test_numbers(value: float, digits: int | None, russian: str, english: str) -> None:
    assert plain(write_number(value, "ru", digits)) == russian
    assert plain(write_number(value, "en", digits)) == english


@given(st.decimals(min_value=0, max_value=10**12, places=2), st.sampled_from(("ru", "en")))
def test_a_number_reads_back_the_same(value: Decimal, language: str) -> None:
    written = write_number(value, language).replace(NBSP, "")
    point = written.replace(",", "." if language == "ru" else "")
    assert Decimal(point) == value


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3), st.integers(1, 6))
def test_rounding_moves_less_than_a_last_digit(value: Decimal, digits: int) -> None:
    rounded = significant(value, digits)
    assert len(rounded.normalize().as_tuple().digits) <= digits
    if value:
        assert abs(rounded - value) <= abs(value) * Decimal(10) ** (1 - digits)


@given(
    st.integers(-(10**13), 10**13),
    st.sampled_from([one.code for one in units()]),
    st.sampled_from(list(Hedge)),
)
def test_everything_can_be_written(value: int, code: str, hedge: Hedge) -> None:
    if value < 0 and hedge is not Hedge.EXACT:
        value = -value
    quantity = Quantity.of(value, code, hedge)
    assert write_quantity(quantity, "ru").strip()
    assert write_quantity(quantity, "en").strip()


@pytest.mark.parametrize(
    ("number", "english"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (111, "111th"), (112, "112th")],
)  # fmt: skip
def test_ordinals(number: int, english: str) -> None:
    assert ordinal(number, "en") == english
    assert ordinal(number, "ru") == f"{number}-е"
    assert ordinal(number, "ru", "gen") == f"{number}-го"

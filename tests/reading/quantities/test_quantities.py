from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.model import Hedge, Quantity
from visavis.reading.dictionaries import dictionary
from visavis.reading.quantities import QuantityMention, quantities, read_quantities
from visavis.reading.quantities.plain import plain
from visavis.reading.segments import segments
from visavis.reading.spans import Sentence
from visavis.world import units, write_quantity

LANGUAGES = ("ru", "en")
PIECES = (
    *"0123456789 ,.-–—$€%()+:/№\u00a0",
    *("млн", "млрд ", "тыс. ", "million ", "bn", "до ", "от ", "с ", "на ", "в ", "раза", "лет"),
    *("более чем ", "почти ", "up to ", "between ", "and ", "и ", "долларов США", "процентов"),
    *("вырос ", "fell ", "двести ", "тридцать ", "five ", "hundred ", "четверть", "half a "),
    *("İ", "ß", "ё", "𝟝", "٣", "\u0301", "\ud800", "\n"),
)


def sentence(text: str) -> Sentence:
    return Sentence(0, len(text), text)


def only(text: str, language: str = "ru") -> QuantityMention:
    (mention,) = quantities(sentence(text), language)
    return mention


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=80))
def test_any_text_is_read_and_every_slice_is_the_text(text: str) -> None:
    for language in LANGUAGES:
        for one in segments(text):
            read = read_quantities(one, language)
            for span in (*read.mentions, *read.skipped):
                assert text[span.start : span.stop] == span.text
            for mention in read.mentions:
                assert text[mention.core.start : mention.core.stop] == mention.core.text
                assert mention.quantity.written == mention.text


@given(st.text(max_size=60))
def test_plain_text_is_as_long_as_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)


WRITTEN_UNITS = [unit.code for unit in units() if unit.code != "kt"]


@settings(max_examples=250)
@given(
    st.sampled_from(WRITTEN_UNITS),
    st.sampled_from(list(Hedge)),
    st.integers(2, 9999),
    st.integers(-1, 9),
    st.sampled_from(LANGUAGES),
)
def test_what_we_write_is_read_back(
    unit: str, hedge: Hedge, digits: int, power: int, language: str
) -> None:
    value = Decimal(digits).scaleb(power)
    quantity = Quantity.of(value, unit, hedge)
    written = write_quantity(quantity, language)
    before = {"ru": "Показатель:", "en": "Exports grew" if unit == "times" else "Value:"}
    read = only(f"{before[language]} {written}.", language)
    assert read.quantity.unit == unit
    assert read.quantity.band.overlaps(quantity.band), (written, read)
    assert read.quantity.hedge is hedge


@given(
    st.sampled_from(["USD", "EUR", "BYN", "percent", "people", "years", "t"]),
    st.integers(1, 999),
    st.integers(1, 999),
    st.sampled_from([1, 1000, 1_000_000]),
    st.sampled_from(LANGUAGES),
)
def test_a_range_is_read_back(unit: str, low: int, more: int, worth: int, language: str) -> None:
    quantity = Quantity(low=Decimal(low * worth), high=Decimal((low + more) * worth), unit=unit)
    read = only(write_quantity(quantity, language), language).quantity
    assert (read.low, read.high, read.unit) == (quantity.low, quantity.high, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5 млрд долларов", "4750000000", "5250000000"),
        ("5,0 млрд долларов", "4950000000", "5050000000"),
        ("133 млн долларов", "132500000", "133500000"),
        ("170 млн долларов", "165000000", "175000000"),
        ("на четверть", "23.75", "26.25"),
    ],
)
def test_a_band_is_as_wide_as_the_number_is_round(text: str, low: str, high: str) -> None:
    quantity = only(text).quantity
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))


def test_a_fall_has_the_band_of_a_fall() -> None:
    quantity = only("Экспорт сократился почти на 20 %").quantity
    assert (quantity.low, quantity.high) == (Decimal(-20), Decimal(-19))
    halved = only("Экспорт сократился более чем в 2 раза").quantity
    assert (halved.low, halved.high, halved.high_open) == (Decimal(-100), Decimal(-50), True)


def test_a_bare_rouble_may_be_of_two_countries() -> None:
    assert only("20 млн рублей").alternatives == ("BYN",)
    assert only("20 млн белорусских рублей").alternatives == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("№ 5", "numbered"),
        ("COVID-19", "part_of_a_code"),
        ("12-е заседание", "ordinal"),
        ("29 сентября", "day_of_month"),
        ("в 2024 году", "year"),
        ("со счетом 3:1", "score"),
        ("двух стран", "the_pair_itself"),
        ("за 9 месяцев 2024 года", "part_of_a_period"),
        ("приезжал пять раз", "how_often"),
        ("9" * 400 + " рублей", "too_large"),
        ("99999999999999999999 рублей", "too_large"),
    ],
)
def test_a_number_passed_over_has_its_reason(text: str, rule: str) -> None:
    read = read_quantities(sentence(text), "ru")
    assert not read.mentions
    assert rule in {skipped.rule for skipped in read.skipped}


def test_the_trace_names_the_rules() -> None:
    assert only("вырос более чем на 15 %").trace == ("percent", "changed_by", "more_than")


def test_offsets_are_of_the_whole_text() -> None:
    text = "Первое. Товарооборот вырос на 15 %."
    mention = quantities(segments(text)[1], "ru")[0]
    assert text[mention.start : mention.stop] == "15 %"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_and_sign_finds_its_example(language: str) -> None:
    raw = dictionary(language, "quantities")
    for row in raw["units"] + raw["signs"]:
        text = str(row["example"])
        read = quantities(sentence(text), language)
        assert row["unit"] in {mention.quantity.unit for mention in read}, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_scale_hedge_part_and_multiple_finds_its_example(language: str) -> None:
    raw = dictionary(language, "quantities")
    for row in raw["hedges"] + raw["verb_hedges"] + raw["hedges_after"]:
        text = str(row["example"]) + {"ru": " долларов", "en": " dollars"}[language]
        text = str(row["example"]) if "%" in text or "perce" in text or "проц" in text else text
        hedges = {mention.quantity.hedge.value for mention in quantities(sentence(text), language)}
        assert hedges == {row["hedge"]}, text
    for row in raw["scales"] + raw["fractions"] + raw["multiples"]:
        assert quantities(sentence(str(row["example"])), language), row["example"]


def test_a_balance_may_be_below_nothing() -> None:
    assert only("Сальдо – минус 24 млн долларов").quantity.value == -24_000_000
    assert only("The balance was −$1.5 million", "en").quantity.value == -1_500_000

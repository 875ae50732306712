from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.model import Period
from visavis.reading.dictionaries import dictionary
from visavis.reading.periods import a_year_before, periods
from visavis.reading.periods.rules import RULES
from visavis.reading.periods.vocabulary import vocabulary
from visavis.reading.segments import segments
from visavis.reading.spans import Sentence
from visavis.world import write_period

LANGUAGES = ("ru", "en")
TODAY = date(2025, 9, 29)
PIECES = (
    *"0123456789 ,.-–/()",
    *("в ", "с ", "по ", "к ", "до ", "за ", "году", "года ", "2024", "2030 ", "месяцев ", "лет "),
    *("сентября ", "январь", "марте ", "полугодие ", "квартал ", "прошлом ", "ближайшие "),
    *("аналогичный период ", "пять ", "назад", "начала года", "September ", "the ", "first "),
    *("half of ", "last ", "year", "years ", "next ", "ago", "by ", "in ", "0001", "9999 "),
)


@settings(max_examples=150)
@given(
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join) | st.text(max_size=60),
    st.none() | st.dates(),
)
def test_any_text_is_read_and_every_slice_is_the_text(text: str, today: date | None) -> None:
    for language in LANGUAGES:
        for sentence in segments(text):
            for mention in periods(sentence, language, today):
                assert text[mention.start : mention.stop] == mention.text
                assert text[mention.core.start : mention.core.stop] == mention.core.text
                assert mention.core.inside(mention)
                assert mention.period or mention.reason or mention.kind == "horizon"


def years_from(year: int, count: int) -> Period:
    return Period(date(year, 1, 1), date(year + count, 12, 31), "year")


def months_from(first: date, count: int) -> Period:
    return Period.months(first.year, first.month, min(12, first.month + count))


def days_from(first: date, count: int) -> Period:
    return Period(first, first + timedelta(days=count), "day")


DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
YEARS = st.integers(1990, 2060)
WRITTEN = st.one_of(
    st.builds(Period.year, YEARS),
    st.builds(years_from, YEARS, st.integers(1, 9)),
    st.builds(Period.half, YEARS, st.integers(1, 2)),
    st.builds(Period.quarter, YEARS, st.integers(1, 4)),
    st.builds(months_from, DAYS, st.integers(0, 11)),
    st.builds(days_from, DAYS, st.integers(0, 40)),
)


@settings(max_examples=250)
@given(WRITTEN, st.sampled_from(LANGUAGES))
def test_what_we_write_is_read_back(period: Period, language: str) -> None:
    text = f"({write_period(period, language)})"
    (mention,) = periods(Sentence(0, len(text), text), language, None)
    assert mention.period is not None
    assert mention.period.same(period)
    assert mention.kind == "absolute"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_has_its_rule_and_finds_its_example(language: str) -> None:
    for row in dictionary(language, "periods")["patterns"]:
        assert row["rule"] in RULES
        sentence = Sentence(0, len(row["example"]), row["example"])
        assert row["rule"] in {mention.rule for mention in periods(sentence, language, TODAY)}
    assert vocabulary(language).language == language


def test_a_base_takes_its_period_from_another_sentence() -> None:
    text = "Экспорт вырос по сравнению с аналогичным периодом."
    (base,) = periods(Sentence(0, len(text), text), "ru", TODAY)
    assert base.period is None
    resolved = a_year_before(base, Period.parse("2025-01/2025-08"))
    assert str(resolved.period) == "2024-01/2024-08"


def test_a_year_without_its_word_is_not_a_number_of_things() -> None:
    text = "в 2024 трактора"
    assert periods(Sentence(0, len(text), text), "ru", TODAY) == ()

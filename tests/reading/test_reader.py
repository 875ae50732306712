"""Whole texts: what is said comes out, with its slice; what is not said stays empty."""

from datetime import date
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visavis.model import Contact, Figure, Indicator, Pair, Target
from visavis.reading import Reading, read_text

TALKS = """Премьер-министр Казахстана Олжас Бектенов 14 мая провёл в Астане переговоры \
с председателем кабинета министров КР Адылбеком Касымалиевым, прибывшим с официальным визитом.

По словам казахстанского премьера, в 2024 году товарооборот между странами вырос более чем на \
12 процентов и составил 1,7 млрд долл. США. Экспорт Казахстана в Кыргызстан достиг \
1,1 млрд долларов.

Стороны договорились до конца года открыть торговый дом в Бишкеке. Адылбек Касымалиев предложил \
создать совместное предприятие по сборке сельхозтехники.

Подписана дорожная карта промышленной кооперации. К 2030 году стороны намерены довести \
товарооборот до 3 млрд долларов.
"""

TALKS_EN = """Kazakh Prime Minister Olzhas Bektenov held talks in Astana on 14 May with \
Chairman of the Cabinet of Ministers of Kyrgyzstan Adylbek Kasymaliev.

According to the Kazakh prime minister, trade between the two countries grew by more than \
12 percent in 2024 and amounted to $1.7 billion. The sides agreed to open a trading \
house in Bishkek.
"""

DAY = date(2025, 5, 14)


def read(text: str, day: date | None = DAY) -> Reading:
    return read_text(text, date=day)


@pytest.fixture(scope="module")
def talks() -> Reading:
    return read(TALKS)


def test_the_pair_is_found(talks: Reading) -> None:
    assert (talks.language, talks.pair, talks.reason) == ("ru", "KAZ-KGZ", None)


def test_the_contact(talks: Reading) -> None:
    (contact,) = [fact for fact in talks.facts if isinstance(fact, Contact)]
    assert contact.form == "official_visit"
    assert contact.level == "head_of_government"
    assert contact.framework == "bilateral"
    assert str(contact.dates) == "2025-05-14"
    people = {(str(person.name), person.side) for person in contact.participants}
    assert people == {("Олжас Бектенов", "KAZ"), ("Адылбек Касымалиев", "KGZ")}
    assert "председатель кабинета министров КР" in {str(p.post) for p in contact.participants}


def test_the_figures_and_whose_they_are(talks: Reading) -> None:
    figures = {fact.indicator: fact for fact in talks.facts if isinstance(fact, Figure)}
    growth, level, exports = (
        figures[name] for name in (Indicator.TURNOVER_GROWTH, Indicator.TURNOVER, Indicator.EXPORTS)
    )
    assert (str(growth.period), growth.side) == ("2024", "KAZ")
    assert growth.quantity is not None
    assert growth.quantity.low == 12
    assert growth.quantity.high is None
    assert level.quantity is not None
    assert level.quantity.value == 1_700_000_000
    assert exports.direction == "KAZ→KGZ"
    assert exports.side == "KAZ"
    assert "side" in exports.resolved


def test_a_number_to_be_reached_is_a_target(talks: Reading) -> None:
    (target,) = [fact for fact in talks.facts if isinstance(fact, Target)]
    assert target.quantity is not None
    assert target.quantity.value == 3_000_000_000
    assert target.horizon is not None
    assert str(target.horizon.by) == "2030"


def test_the_commitments(talks: Reading) -> None:
    said = {str(fact.form): str(fact.text) for fact in talks.facts if fact.kind == "commitment"}
    assert said["agreed"].startswith("до конца года открыть торговый дом")
    assert said["proposed"].startswith("создать совместное предприятие")


def test_the_paper_and_the_project(talks: Reading) -> None:
    assert any(
        fact.kind == "agreement" and "дорожная карта" in str(fact.title) for fact in talks.facts
    )
    assert any(
        fact.kind == "project" and "сельхозтехники" in str(fact.name) for fact in talks.facts
    )


def test_every_fact_has_a_slice_that_is_the_text(talks: Reading) -> None:
    pieces = list(chain.from_iterable(fact.evidence for fact in talks.facts))
    assert pieces
    for piece in pieces:
        assert piece.start is not None
        assert TALKS[piece.start : piece.stop] == piece.text


def test_every_fact_has_a_rule_in_the_trace(talks: Reading) -> None:
    assert {fired.rule.split(":")[0] for fired in talks.trace} >= {"contact", "figure", "target"}


def test_the_same_in_english() -> None:
    reading = read(TALKS_EN)
    assert (reading.language, reading.pair) == ("en", "KAZ-KGZ")
    contact = next(fact for fact in reading.facts if isinstance(fact, Contact))
    assert {str(p.name) for p in contact.participants} == {"Olzhas Bektenov", "Adylbek Kasymaliev"}
    figures = {fact.indicator: fact for fact in reading.facts if isinstance(fact, Figure)}
    assert figures[Indicator.TURNOVER_GROWTH].side == figures[Indicator.TURNOVER].side == "KAZ"


def test_without_a_date_nothing_relative_is_guessed() -> None:
    text = "Товарооборот Беларуси и Узбекистана в прошлом году составил 600 млн долларов."
    (figure,) = [fact for fact in read(text, None).facts if isinstance(fact, Figure)]
    assert figure.period is None
    (dated,) = [fact for fact in read(text).facts if isinstance(fact, Figure)]
    assert str(dated.period) == "2024"


def test_a_trend_without_a_number_is_above_zero() -> None:
    text = "В этом году сохраняется рост поставок с обеих сторон между Беларусью и Узбекистаном."
    figures = [fact for fact in read(text).facts if isinstance(fact, Figure)]
    assert {figure.direction for figure in figures} == {"BLR→UZB", "UZB→BLR"}
    for figure in figures:
        assert figure.quantity is not None
        assert figure.quantity.value is None
        assert figure.quantity.low == 0
        assert figure.quantity.low_open


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "…",
        "Премьер-министр Беларуси выступил на заводе.",
        "Кыргыз Республикасынын өкмөтү бүгүн Минскиде сүйлөшүү жүргүздү жана макулдашты.",
        "\x00\x01\x02",
        "А" * 5000,
        "1" * 500 + " долларов составил товарооборот Беларуси и России",
    ],
)
def test_what_cannot_be_read_has_a_reason_or_no_facts(text: str) -> None:
    reading = read(text)
    assert reading.reason or not [fact for fact in reading.facts if fact.kind == "contact"]


def test_a_third_country_is_not_of_the_pair() -> None:
    text = "Товарооборот Китая с Европейским союзом в 2024 году составил 780 млрд долларов."
    assert not read_text(text, date=DAY, pair=Pair("BLR-CHN")).facts


VOCABULARY = """Премьер-министр Беларуси Александр встретился с президентом Узбекистана в Минске
. , « » — товарооборот вырос на 15 процентов 1,5 млрд долл. США договорились открыть проект сборки и
2024 году 12-е заседание комиссии ( ) : ; ЕАЭС экспорт"""
words = st.sampled_from(VOCABULARY.split())


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(words, max_size=60).map(" ".join)))
def test_it_never_raises_and_every_slice_is_the_text(text: str) -> None:
    for fact in read_text(text, date=DAY, pair=Pair("BLR-UZB")).facts:
        for piece in fact.evidence:
            assert text[piece.start : piece.stop] == piece.text

"""The tagger: mentions are slices of the text, of any text, in memory that does not grow."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from razdel import sentenize, tokenize

from visavis.reading.names import Mention, tagger
from visavis.reading.spans import Sentence, Token

NEWS = (
    "Премьер-министр Республики Беларусь Александр Турчин встретился в Бишкеке с председателем "
    "кабинета министров Кыргызстана Адылбеком Касымалиевым. 29 сентября 2025 года стороны "
    "сообщили, что товарооборот вырос на 15 процентов, до 135 млн долларов США."
)


def sentences(text: str) -> list[Sentence]:
    return [
        Sentence(
            one.start,
            one.stop,
            one.text,
            tuple(
                Token(one.start + t.start, one.start + t.stop, t.text) for t in tokenize(one.text)
            ),
        )
        for one in sentenize(text)
    ]


def found(text: str, kind: str) -> list[str]:
    return [m.text for m in tagger().mentions(sentences(text)) if m.type == kind]


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("PERSON", ["Александр Турчин", "Адылбеком Касымалиевым"]),
        ("CITY", ["Бишкеке"]),
        ("DATE", ["29 сентября 2025 года"]),
        ("PERCENT", ["15 процентов"]),
        ("MONEY", ["135 млн долларов США"]),
    ],
)
def test_what_a_communique_mentions(kind: str, texts: list[str]) -> None:
    assert found(NEWS, kind) == texts


def test_a_post_lies_in_a_longer_post() -> None:
    posts = found("Министр обороны Белоруссии прибыл в Минск.", "PROFESSION")
    assert "Министр обороны Белоруссии" in posts
    assert "Министр обороны" in posts or "Министр" in posts


def test_both_countries_of_a_hyphenated_adjective() -> None:
    text = "Белорусско-киргизские переговоры прошли в Минске."
    assert found(text, "COUNTRY") == ["Белорусско", "киргизские"]


def test_mentions_come_in_the_order_of_the_text_and_are_its_slices() -> None:
    mentions = tagger().mentions(sentences(NEWS))
    assert mentions == sorted(mentions)
    assert all(m.text == NEWS[m.start : m.stop] for m in mentions)


def test_offsets_are_of_the_whole_text() -> None:
    alone = tagger().mentions(sentences(NEWS))
    moved = [
        Sentence(
            s.start + 1000,
            s.stop + 1000,
            s.text,
            tuple(Token(t.start + 1000, t.stop + 1000, t.text) for t in s.tokens),
        )
        for s in sentences(NEWS)
    ]
    assert tagger().mentions(moved) == [
        Mention(m.start + 1000, m.stop + 1000, m.text, m.type) for m in alone
    ]


def test_nothing_in_nothing() -> None:
    assert tagger().mentions([]) == []
    assert tagger().mentions([Sentence(0, 0, "")]) == []


def test_english_does_no_harm() -> None:
    text = "Prime Minister Alexander Turchin met Adylbek Kasymaliev in Bishkek on 29 September."
    assert all(m.text == text[m.start : m.stop] for m in tagger().mentions(sentences(text)))


PIECES = st.sampled_from(
    [
        "Минск",
        "экс-",
        "министр",
        "-",
        "—",
        "2016",
        "\n",
        " ",
        " ",
        "«",
        "США",
        "5 %",
        "$",
        "млн",
        "\0",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
def test_any_text_gives_slices(text: str) -> None:
    for mention in tagger().mentions(sentences(text)):
        assert mention.text == text[mention.start : mention.stop]
        assert mention.text
        assert mention.type in tagger().types


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=8), max_size=30))
def test_any_tokens_give_slices(words: list[str]) -> None:
    tokens, at = [], 0
    for word in words:
        tokens.append(Token(at, at + len(word), word))
        at += len(word) + 1
    text = " ".join(words)
    for mention in tagger().mentions([Sentence(0, len(text), text, tuple(tokens))]):
        assert mention.text == text[mention.start : mention.stop]


def test_one_huge_token_and_one_huge_sentence() -> None:
    for text in ("Ж" * 300_000, "а-" * 150_000, "министр " * 20_000):
        words = text.split() or [text]
        tokens, at = [], 0
        for word in words:
            tokens.append(Token(at, at + len(word), word))
            at += len(word) + 1
        for mention in tagger().mentions([Sentence(0, len(text), text, tuple(tokens))]):
            assert mention.text == text[mention.start : mention.stop]


def test_a_long_text_takes_the_memory_of_a_window() -> None:
    many = sentences("\n".join([NEWS] * 200))
    tagger().mentions(many[:40])
    tracemalloc.start()
    tagger().mentions(many)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 60e6

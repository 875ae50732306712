"""Rows: lines cut sentences, and hyphenated words come apart where a name may end."""

import pytest

from visavis.reading.names.rows import ROW, rows
from visavis.reading.spans import Sentence, Token

KNOWN = {"нью-йорк", "пресс-секретарь", "вице-премьер", "поэт", "сатирик"}


def sentence(text: str) -> Sentence:
    tokens, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(Token(start, at, word))
    return Sentence(0, len(text), text, tuple(tokens))


def pieces(text: str) -> list[list[str]]:
    return [[p.text for p in row.pieces] for row in rows([sentence(text)], KNOWN.__contains__)]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("российско-американский", ["российско", "-", "американский"]),
        ("экс-министра", ["экс", "-", "министра"]),
        ("Сочи-2014", ["Сочи", "-", "2014"]),
        ("2003—2011", ["2003", "—", "2011"]),
        ("поэт-сатирик", ["поэт", "-", "сатирик"]),
        ("58-й", ["58-й"]),
        ("1997-м", ["1997-м"]),
        ("Нью-Йорк", ["Нью-Йорк"]),
        ("вице-премьер", ["вице-премьер"]),
        ("какой-нибудь", ["какой-нибудь"]),
        ("-", ["-"]),
        ("--", ["--"]),
    ],
)
def test_parts_of_a_word(word: str, parts: list[str]) -> None:
    assert pieces(word) == [parts]


def test_a_line_ends_a_row() -> None:
    assert pieces("Барак Обама\nБывший президент") == [["Барак", "Обама"], ["Бывший", "президент"]]


def test_a_wrapped_line_does_not() -> None:
    assert pieces("президент Республики\nна встрече") == [
        ["президент", "Республики", "на", "встрече"]
    ]


def test_a_row_is_not_endless() -> None:
    assert max(map(len, pieces("слово " * 1000))) == ROW

"""English lemmas hang on their own table and on endings, not on what the patterns have."""

import re

import pytest

from visavis.reading.dictionaries import dictionary
from visavis.reading.english_lemmas import _OF_PATTERNS, _texts, english_lemma

PLAIN = re.compile(r"(?<![\w\\<{[-])([a-z]{2,})(?![\w>\])(?}*+-])(?!-)")
"""A word of a pattern that stands whole: no part of a group, of a class or of a hyphenated word."""


@pytest.mark.parametrize(
    ("written", "lemma"),
    [
        ("consultations", "consultation"),
        ("growing", "grow"),
        ("headed", "head"),
        ("relations", "relation"),
        ("proposed", "propose"),
        ("planned", "plan"),
        ("signed", "sign"),
        ("countries", "country"),
        ("held", "hold"),
        ("opening", "opening"),
        ("exceed", "exceed"),
        ("exceeded", "exceed"),
        ("goods", "goods"),
        ("business", "business"),
    ],
)
def test_the_lemma_of_a_word(written: str, lemma: str) -> None:
    assert english_lemma(written) == lemma


@pytest.mark.parametrize("name", [name for name in _OF_PATTERNS if name != "portfolios"])
def test_patterns_are_written_in_lemmas(name: str) -> None:
    """An inflected word can match nothing: write its lemma, or add it to `en/lemmas.yaml`."""
    written = {word for text in _texts(dictionary("en", name)) for word in PLAIN.findall(text)}
    assert {word: english_lemma(word) for word in written if english_lemma(word) != word} == {}


def test_every_lemma_of_the_table_is_its_own_lemma() -> None:
    table = dictionary("en", "lemmas")
    assert {word for word in table["irregular"] if english_lemma(word) != word} == set()


def test_no_word_of_the_table_is_told_twice() -> None:
    table = dictionary("en", "lemmas")
    own = [word for row in table["own"] for word in row.split()]
    forms = [form for row in table["irregular"].values() for form in row.split()]
    assert len(own + forms) == len({*own, *forms})

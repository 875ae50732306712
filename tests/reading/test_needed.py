"""Needed words: a pattern never matches a line that has none of them."""

from collections.abc import Iterator
from typing import Any

import pytest
from gates.blocks import load

from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import Line, words
from visavis.reading.needed import needed_words
from visavis.reading.segments import LANGUAGES, segments

DICTIONARIES = (
    "agreements",
    "areas",
    "commitments",
    "contacts",
    "figures",
    "posts",
    "projects",
    "speech",
    "ties",
)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("министр", {"министр"}),
        ("посол|консул", {"посол", "консул"}),
        ("(?:первый )?заместитель министр", {"заместитель"}),
        ("глава (?:мид|правительство)", {"глава", "правительство"}),
        ("вице-премьер(?:-министр)?", {"вице-премьер", "вице-премьер-министр"}),
        (r"визит(?: \S+){0,4} завершиться", {"завершиться"}),
        (r"встреча(?! выпускник)", {"встреча"}),
        ("(?P<who>сторона) договориться", {"договориться"}),
        (r"u\.s\.", {"u.s."}),
        (r"подписан\S*", None),
        ("посол|[ивх]+", None),
        ("(?:первый )?", None),
    ],
)
def test_what_a_pattern_cannot_do_without(pattern: str, needed: set[str] | None) -> None:
    found = needed_words(pattern)
    assert found == needed if needed is None else found is not None and found <= needed
    assert needed is None or found


def patterns(table: Any) -> Iterator[str]:
    """All texts of a dictionary that are patterns."""
    if isinstance(table, str):
        yield table
    for part in table if isinstance(table, list) else ():
        yield from patterns(part)
    for name, part in table.items() if isinstance(table, dict) else ():
        if name not in ("example", "examples"):
            yield from patterns(part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_match_of_the_corpus_is_lost(language: str) -> None:
    """Each pattern of the dictionaries over each sentence of the corpus, with and without."""
    texts = [block.text for block in load() if block.language == language]
    lines = [Line(sentence, language) for text in texts for sentence in segments(text)]
    told = 0
    for name in DICTIONARIES:
        for text in patterns(dictionary(language, name)):
            pattern = words(text)
            told += needed_words(text.replace(" … ", r"(?: \S+){0,4} ")) is not None
            for line in lines:
                assert line.has(pattern) == (pattern.search(line.text) is not None), text
    assert told > 100

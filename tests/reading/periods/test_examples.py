from datetime import date

import pytest

from tests.reading.periods.notation import sentences, unmarked, written
from visavis.reading.periods import periods
from visavis.reading.spans import Sentence

TODAY = date(2025, 9, 29)
EXAMPLES = [(language, line) for language in ("ru", "en") for line in sentences(language)]


@pytest.mark.parametrize(("language", "line"), EXAMPLES)
def test_periods_of_a_sentence(language: str, line: str) -> None:
    text, marks = unmarked(line)
    read = periods(Sentence(0, len(text), text), language, TODAY)
    assert [written(mention) for mention in read] == marks


@pytest.mark.parametrize(("language", "line"), EXAMPLES)
def test_without_a_date_nothing_relative_is_resolved(language: str, line: str) -> None:
    text, __ = unmarked(line)
    for mention in periods(Sentence(0, len(text), text), language, None):
        if mention.kind == "unresolved":
            assert mention.period is None
            assert mention.reason
        assert mention.kind != "relative"

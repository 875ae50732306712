import pytest

from tests.reading.quantities.notation import sentences, unmarked, written
from visavis.reading.quantities import quantities
from visavis.reading.spans import Sentence

EXAMPLES = [(language, line) for language in ("ru", "en") for line in sentences(language)]


@pytest.mark.parametrize(("language", "line"), EXAMPLES)
def test_quantities_of_a_sentence(language: str, line: str) -> None:
    text, marks = unmarked(line)
    read = quantities(Sentence(0, len(text), text), language)
    assert [written(mention) for mention in read] == marks


def test_there_are_enough_examples_of_both_languages() -> None:
    counts = [sum(language == one for language, __ in EXAMPLES) for one in ("ru", "en")]
    assert counts >= [100, 60]

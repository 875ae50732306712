"""What each number of a sentence is of, and which numbers tell nothing of the two."""

import pytest

from tests.reading.facts.notation import Example, examples, told

EXAMPLES = [(language, one) for language in ("ru", "en") for one in examples(language)]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_figures_and_targets_of_a_text(language: str, example: Example) -> None:
    assert sorted(told(example)) == sorted(example.marks)


def test_there_are_enough_examples_of_both_languages() -> None:
    counts = [sum(language == one for language, __ in EXAMPLES) for one in ("ru", "en")]
    assert counts >= [60, 40]

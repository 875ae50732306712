"""Institutions: the side of the pair that has one; nobody where both or neither have."""

import pytest

from tests.reading.test_actors import line
from visavis import world
from visavis.model import Pair
from visavis.reading.dictionaries import dictionary
from visavis.reading.institutions import institutions
from visavis.reading.morphology import words


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_entry_finds_its_example_and_names_countries(language: str) -> None:
    for row in dictionary(language, "institutions"):
        assert line(row["example"], language).has(words(row["lemmas"])), row
        assert set(row["of"]) <= set(world.codes())


@pytest.mark.parametrize(
    ("text", "language", "pair", "found"),
    [
        ("хоким сообщил", "ru", ("KGZ", "UZB"), ["UZB"]),
        ("аким сообщил", "ru", ("KAZ", "KGZ"), []),
        ("в Кабинете министров", "ru", ("BLR", "KGZ"), ["KGZ"]),
        ("Vice President Cevdet Yilmaz said", "en", ("AZE", "TUR"), ["TUR"]),
        ("First Vice President said", "en", ("AZE", "TUR"), ["AZE"]),
        ("the Bundestag", "en", ("KAZ", "FRA"), []),
    ],
)
def test_whose(text: str, language: str, pair: tuple[str, str], found: list[str]) -> None:
    own = institutions(line(text, language), Pair.of(*pair))
    assert [one.country for one in own] == found

"""Places: every country is found by its name, capital and adjective, in every form."""

import pytest

from visavis import world
from visavis.reading.morphology import Line
from visavis.reading.places import countries
from visavis.reading.segments import segments

ENDINGS = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")


def found(text: str, language: str) -> set[str]:
    (sentence,) = segments(text)
    return {mention.code for mention in countries(Line(sentence, language))}


@pytest.mark.parametrize("code", world.codes())
def test_russian_forms(code: str) -> None:
    names = [world.russian(code, case) for case in world.CASES]
    cities = [world.capital(code, "ru", case) for case in world.CASES]
    for form in filter(None, (*names, *cities)):
        if form != "Минском":  # may be of the region
            assert code in found(f"Визит в отношении {form} завершен.", "ru"), form
    for adjective in world.adjectives(code, "ru"):
        for ending in ENDINGS:
            form = adjective.removesuffix("ий") + ending
            assert code in found(f"Наши {form} коллеги.", "ru"), form


@pytest.mark.parametrize("code", world.codes())
def test_english_adjectives(code: str) -> None:
    for adjective in world.adjectives(code, "en"):
        assert code in found(f"The {adjective} side.", "en"), adjective


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Эмираты открыли посольство.", "ru", "ARE"),
        ("Корейские партнеры прибыли.", "ru", "KOR"),
        ("В Республике Корея прошла встреча.", "ru", "KOR"),
        ("The Emirati minister spoke.", "en", "ARE"),
        ("The Czech Republic agreed.", "en", "CZE"),
        ("Kinshasa agreed.", "en", "COD"),
    ],
)
def test_what_news_calls_them(text: str, language: str, code: str) -> None:
    assert found(text, language) == {code}

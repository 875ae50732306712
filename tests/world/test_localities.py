"""Localities: each name has one country, and none is a country's own."""

from collections import defaultdict

import pytest

from visavis import world

LANGUAGES = ("ru", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_has_one_known_country(language: str) -> None:
    countries = defaultdict(set)
    for place in world.localities(language):
        assert place.country in world.codes()
        countries[place.name.casefold()].add(place.country)
    assert {name for name, codes in countries.items() if len(codes) > 1} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_locality_is_called_as_a_country_or_capital(language: str) -> None:
    names = {world.name(code, language) for code in world.codes()}
    names |= {city for code in world.codes() if (city := world.capital(code, language))}
    places = {place.name for place in world.localities(language) if not place.needs_word}
    assert places & names == set()


@pytest.mark.parametrize(
    ("language", "name", "country"),
    [
        ("ru", "Брянская область", "RUS"),
        ("ru", "Шанхай", "CHN"),
        ("en", "Karaganda", "KAZ"),
        ("en", "Istanbul", "TUR"),
    ],
)
def test_whose_they_are(language: str, name: str, country: str) -> None:
    assert [one.country for one in world.localities(language) if one.name == name] == [country]

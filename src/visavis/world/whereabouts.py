"""Whereabouts: the country of a place as an invitation writes it."""

import re
from functools import cache

from visavis.language import CODES
from visavis.world.countries import LANGUAGES, capital, codes, name, other_names
from visavis.world.localities import localities

_PARTS = re.compile(r"[,;/()\n]|\s[-–—]\s")


def country_of_place(text: str) -> str | None:
    """Of «Бишкек, резиденция „Ынтымак Ордо“»; None where no part of it is a known name.

    A part that names a country goes before one that names a city.
    """
    parts = [part.strip().casefold() for part in _PARTS.split(text)]
    for known in (_countries(), _cities()):
        found = next((known[part] for part in parts if part in known), None)
        if found is not None:
            return found
    return None


@cache
def _countries() -> dict[str, str]:
    return {
        said.casefold(): code
        for code in codes()
        for said in (*(name(code, language) for language in LANGUAGES), *other_names(code))
    }


@cache
def _cities() -> dict[str, str]:
    found = {
        place.name.casefold(): place.country
        for language in CODES
        for place in localities(language)
        if not place.needs_word
    }
    for code in codes():
        for language in CODES:
            if city := capital(code, language):
                found[city.casefold()] = code
    return found

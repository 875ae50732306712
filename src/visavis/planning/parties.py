"""Parties: who can be asked to do something."""

from collections.abc import Iterator

from visavis import world
from visavis.language import CODES
from visavis.model import Party


def is_body(party: Party) -> bool:
    """Whether it is a body, and not a country by its name, to which nobody can write."""
    side = party.side
    if side not in world.codes():
        return True
    of_country = {name.casefold() for name in _names_of(side)}
    return not any(party.name.within(code).casefold() in of_country for code in CODES)


def _names_of(country: str) -> Iterator[str]:
    """What it is called: short, official and whatever else."""
    yield from world.other_names(country)
    for code in CODES:
        yield world.name(country, code)
        if full := world.full_name(country, code):
            yield full

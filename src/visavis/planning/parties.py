"""Parties: who can be asked to do something."""

from visavis import world
from visavis.language import CODES
from visavis.model import Party


def is_body(party: Party) -> bool:
    """Whether it is a body, and not a country by its name, to which nobody can write."""
    side = party.side
    if side not in world.codes():
        return True
    return not any(party.name.within(code) == world.name(side, code) for code in CODES)

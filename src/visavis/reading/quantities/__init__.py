"""Quantities: the stated numbers of a sentence, with unit, band and role."""

from visavis.reading.quantities.mention import Direction, QuantityMention, Read, Role, Skipped
from visavis.reading.quantities.read import quantities, read_quantities

__all__ = [
    "Direction",
    "QuantityMention",
    "Read",
    "Role",
    "Skipped",
    "quantities",
    "read_quantities",
]

"""Events: what a calendar gives."""

from dataclasses import dataclass

from visavis.world import Occasion


@dataclass(frozen=True, slots=True)
class Events:
    """The meetings found, and how many events named none."""

    occasions: tuple[Occasion, ...]
    left_out: int

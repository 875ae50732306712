"""Item: a point of an agenda, under its heading."""

from dataclasses import dataclass
from enum import StrEnum

from visavis.checking.saying import Saying
from visavis.model import AnyFact

MOST = 4
"""Items of one kind: an agenda is read out."""


class Heading(StrEnum):
    """The parts of an agenda, in their order; labels in `world/data/labels.yaml`."""

    RESULTS = "results"
    OVERDUE = "overdue"
    REPEATED = "repeated"
    FIGURES = "figures"
    TARGETS = "targets"
    POTENTIAL = "potential"
    STANDSTILL = "standstill"
    PROJECTS = "projects"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the agenda: what to take up, why, and the facts that say so.

    Without facts its reason names its source itself.
    """

    heading: Heading
    text: Saying
    reason: Saying
    facts: tuple[AnyFact, ...]

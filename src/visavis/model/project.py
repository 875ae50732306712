"""Project: joint production, investment or delivery, with the history of its stages."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from visavis.model.fact import Event, PairFact, Party
from visavis.model.period import Period
from visavis.model.words import Words


class Stage(StrEnum):
    """How far a project is."""

    IDEA = "idea"
    PROPOSED = "proposed"
    AGREED = "agreed"
    UNDER_WAY = "under_way"
    WORKING = "working"
    DONE = "done"
    STOPPED = "stopped"
    UNKNOWN = "unknown"


class ProjectEvent(Event):
    """A step of a project: the stage it shows, where the words show one."""

    stage: Stage | None = None


class Project(PairFact):
    """A joint project. `sector` is a code of `world/data/sectors.yaml`."""

    kind: Literal["project"] = "project"
    name: Words
    sector: str | None = None
    products: tuple[Words, ...] = ()
    partners: tuple[Party, ...] = ()
    place: Words | None = None
    country: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    stage: Stage = Stage.UNKNOWN
    status: Words | None = None
    history: tuple[ProjectEvent, ...] = ()

    @property
    def when(self) -> Period | None:
        """When it was last heard of."""
        return max((step.date for step in self.history if step.date), default=None)

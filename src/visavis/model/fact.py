"""Fact: what a document says, in a fixed form, with evidence; the form all kinds share."""

import json
from enum import StrEnum
from hashlib import sha256
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from visavis.model.evidence import Evidence
from visavis.model.pair import Pair
from visavis.model.period import Period
from visavis.model.words import Words


class Area(StrEnum):
    """What a fact is about; labels in `world/data/labels.yaml`."""

    TRADE = "trade"
    INDUSTRY = "industry"
    AGRICULTURE = "agriculture"
    INNOVATION = "innovation"
    TRANSPORT = "transport"
    ENERGY = "energy"
    INVESTMENT = "investment"
    ENVIRONMENT = "environment"
    REGIONS = "regions"
    BUSINESS = "business"
    EDUCATION = "education"
    CULTURE = "culture"
    HEALTH = "health"
    TOURISM = "tourism"
    SPORT = "sport"
    POLITICS = "politics"
    SECURITY = "security"
    INTERNATIONAL = "international"


HUMANITARIAN = (Area.EDUCATION, Area.CULTURE, Area.HEALTH, Area.TOURISM, Area.SPORT)
"""The areas that official usage calls humanitarian."""


class Level(StrEnum):
    """The rank at which something happens, highest first."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy_head_of_government"
    PARLIAMENT = "parliament"
    FOREIGN_MINISTER = "foreign_minister"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    AMBASSADOR = "ambassador"
    REGION = "region"
    BUSINESS = "business"


class Part(BaseModel):
    """A value inside a fact: immutable, and an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Party(Part):
    """A body, company, region or person that has a share in a fact; `side` is null if unknown."""

    name: Words
    side: str | None = Field(default=None, pattern=r"^([A-Z]{3}|third)$")


class Event(Part):
    """One step in the history of a commitment or a project, with its own evidence."""

    date: Period | None = None
    text: Words
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Fact(Part):
    """What all kinds have. `id` may be left out: it then follows from what the fact says."""

    kind: str
    id: str = ""
    areas: tuple[Area, ...] = ()
    note: Words | None = None
    resolved: tuple[str, ...] = ()
    """Dotted paths of what no words of the evidence say: found out from the rest of the document
    (whose the pronoun is, which year "last year") or from who held the office on that date."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)

    @property
    def when(self) -> Period | None:
        """The period by which the fact is found: of each kind its own."""
        return None

    def statement(self) -> dict[str, Any]:
        """What the fact says, without its name, its evidence and remarks on it."""
        return self.model_dump(
            mode="json", exclude={"id", "evidence", "note", "resolved"}, exclude_defaults=True
        ) | {"kind": self.kind}

    def key(self) -> str:
        """The hash of the statement: two facts with one key say the same thing."""
        said = json.dumps(self.statement(), ensure_ascii=False, sort_keys=True)
        return sha256(said.encode()).hexdigest()


class PairFact(Fact):
    """A fact about two countries: every kind but the office, which belongs to one side."""

    pair: Pair

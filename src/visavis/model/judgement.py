"""Judgement: a person's decision on a fact. Appended, never overwritten."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Decision(StrEnum):
    """What the person decided."""

    ACCEPT = "accept"
    CORRECT = "correct"
    MERGE = "merge"
    REJECT = "reject"


class Judgement(BaseModel):
    """Who decided what about which fact, when and why; a later one supersedes it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fact: str = Field(min_length=1)
    decision: Decision
    by: str = Field(min_length=1)
    at: datetime
    why: str | None = None
    into: str | None = None
    """For a merge: the fact it was merged into. For a correction: the corrected fact."""

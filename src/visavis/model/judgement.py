"""Judgement: a person's decision on a fact. Appended, never overwritten."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from visavis.language import _


def _no_bare_number(given: Any) -> Any:
    """A bare number is no moment: pydantic would take "2025" for seconds since 1970."""
    digits = isinstance(given, str) and given.strip().lstrip("+-").isdigit()
    if digits or isinstance(given, int | float):
        raise ValueError(_("a moment is such as 2025-09-29T10:00:00Z"))
    return given


Moment = Annotated[AwareDatetime, BeforeValidator(_no_bare_number)]


class Decision(StrEnum):
    """What the person decided."""

    ACCEPT = "accept"
    CORRECT = "correct"
    MERGE = "merge"
    REJECT = "reject"
    REOPEN = "reopen"
    """To undo the others: it is a proposal again."""


class Judgement(BaseModel):
    """Who decided what about which fact, when and why; a later one supersedes it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fact: str = Field(min_length=1)
    decision: Decision
    by: str = Field(min_length=1)
    at: Moment
    why: str | None = None
    into: str | None = None
    """For a merge: the fact it was merged into. For a correction: the corrected fact."""

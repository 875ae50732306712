"""Commitment: what a side undertook, asked for or was told to do."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from visavis.model.fact import Event, PairFact, Part, Party
from visavis.model.period import Period
from visavis.model.words import Words


class CommitmentForm(StrEnum):
    """How binding it was when made."""

    AGREED = "agreed"
    PROPOSED = "proposed"
    INTENDED = "intended"
    INSTRUCTED = "instructed"


class CommitmentStatus(StrEnum):
    """Where it stands; `open` says only that nothing in hand shows it done."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


class Due(Part):
    """By when, in words, and the period they fix; two sides may have two versions."""

    words: Words
    by: Period | None = None


class Commitment(PairFact):
    """An undertaking, with who answers for it and the contact it was made at."""

    kind: Literal["commitment"] = "commitment"
    form: CommitmentForm
    text: Words
    responsible: tuple[Party, ...] = ()
    due: Due | None = None
    contact: str | None = None
    made_on: Period | None = None
    side: str | None = Field(default=None, pattern=r"^([A-Z]{3}|third)$")
    """The side that undertook, proposed or was told; null for both."""
    status: CommitmentStatus = CommitmentStatus.OPEN
    history: tuple[Event, ...] = ()

    @property
    def when(self) -> Period | None:
        """When it was made."""
        return self.made_on

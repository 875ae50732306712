"""Commitment: what a side undertook, asked for or was told to do."""

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from visavis.language import _
from visavis.model.evidence import Evidence
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
    """Where it stands; `open` says only that nothing in hand shows it done.

    `agreed` is a step of what was only proposed before; `planning.standing` tells from all steps
    whether both sides call a commitment done.
    """

    OPEN = "open"
    AGREED = "agreed"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


class Due(Part):
    """By when, in words, and the period they fix; two sides may have two versions."""

    words: Words
    by: Period | None = None


class CommitmentStep(Event):
    """A step: the state it shows, who says so, and the session it was carried over to.

    `side` is whose word it is; where it is null, the documents' sides tell. `by` is the person who
    entered it: then a step may stand without a document, and is worth what a word is worth.
    """

    status: CommitmentStatus | None = None
    side: str | None = Field(default=None, pattern=r"^([A-Z]{3}|third)$")
    by: str | None = None
    carried_to: str | None = None
    """The id of the later session that took it up again."""
    due: Due | None = None
    """The new term that it set."""
    evidence: tuple[Evidence, ...] = ()

    @model_validator(mode="after")
    def _rests_on_something(self) -> "CommitmentStep":
        if not self.evidence and not self.by:
            raise ValueError(_("a step has evidence, or a person who entered it"))
        return self


class Commitment(PairFact):
    """An undertaking, with who answers for it and the contact it was made at."""

    kind: Literal["commitment"] = "commitment"
    form: CommitmentForm
    text: Words
    responsible: tuple[Party, ...] = ()
    due: Due | None = None
    contact: str | None = None
    """The id of the contact it was made at."""
    point: str | None = None
    """The number of its point in the protocol, such as "4.2"."""
    made_on: Period | None = None
    side: str | None = Field(default=None, pattern=r"^([A-Z]{3}|third)$")
    """The side that undertook, proposed or was told; null for both."""
    status: CommitmentStatus = CommitmentStatus.OPEN
    history: tuple[CommitmentStep, ...] = ()

    @property
    def when(self) -> Period | None:
        """When it was made."""
        return self.made_on

    @property
    def told(self) -> CommitmentStatus:
        """The state told last, by whomever: that of the last step which shows one, else its own."""
        shown = (step.status for step in reversed(self.history) if step.status is not None)
        return next(shown, self.status)

"""Contact: an official meeting of the two sides, or an exchange between them."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from visavis.model.fact import Level, PairFact, Part
from visavis.model.period import Period
from visavis.model.words import Words


class ContactForm(StrEnum):
    """How the sides came together."""

    STATE_VISIT = "state_visit"
    OFFICIAL_VISIT = "official_visit"
    WORKING_VISIT = "working_visit"
    MEETING = "meeting"
    CALL = "call"
    COMMISSION_SESSION = "commission_session"
    CONSULTATIONS = "consultations"
    FORUM = "forum"
    EXCHANGE = "exchange"
    """A message, note, statement or gesture of one side towards the other, without a meeting."""


class Framework(StrEnum):
    """Between the two alone, or on the margins of which bloc's meeting."""

    BILATERAL = "bilateral"
    EAEU = "EAEU"
    CIS = "CIS"
    SCO = "SCO"
    CSTO = "CSTO"
    OTHER = "other"


class ContactStatus(StrEnum):
    """Whether it took place."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Participant(Part):
    """Who took part: the name and post as said, null where the source gives none."""

    name: Words | None = None
    post: Words | None = None
    side: str | None = Field(default=None, pattern=r"^([A-Z]{3}|third)$")
    level: Level | None = None


class Contact(PairFact):
    """An official contact.

    `level` is the level at which both sides were represented: of each side its highest
    participant, of the two the lower. A president who receives an ambassador is a contact at
    the level of ambassador. `number` is that of a commission session.
    """

    kind: Literal["contact"] = "contact"
    form: ContactForm
    level: Level | None = None
    framework: Framework | None = None
    dates: Period | None = None
    place: Words | None = None
    country: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    participants: tuple[Participant, ...] = ()
    status: ContactStatus = ContactStatus.HELD
    number: int | None = Field(default=None, ge=1)
    summary: Words | None = None

    @property
    def when(self) -> Period | None:
        """When it took place."""
        return self.dates

"""Refusal: what could not be read, and why, in one sentence a user can act on."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """The kinds of refusal, for counting and filtering; the sentence says the rest."""

    EMPTY = "empty"
    BINARY = "binary"
    ENCODING = "encoding"
    TOO_LARGE = "too_large"
    NO_TEXT = "no_text"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    MEDIA_TYPE = "media_type"
    ADDRESS = "address"
    ROBOTS = "robots"
    STATUS = "status"
    BUSY = "busy"
    REDIRECTS = "redirects"
    TIMEOUT = "timeout"
    CONNECTION = "connection"
    CERTIFICATE = "certificate"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that was there and could not be read; the rest goes on."""

    name: str
    why: Why
    reason: str

    def __str__(self) -> str:
        """One line of text: what, then why."""
        return f"{self.name}: {self.reason}"


class Unreadable(Exception):
    """Raised inside this stage where the name is not known; it leaves as a `Refused`."""

    def __init__(self, why: Why, reason: str) -> None:
        self.why = why
        super().__init__(reason)

    def __reduce__(self) -> tuple[type["Unreadable"], tuple[Why, str]]:
        """Crosses to and from a worker process with both its parts."""
        return Unreadable, (self.why, str(self))

    def of(self, name: str) -> Refused:
        """The refusal of what is called `name`."""
        return Refused(name, self.why, str(self))

"""Document: a published text, with its address and whose it is."""

from hashlib import sha256

from pydantic import BaseModel, ConfigDict, Field, model_validator

from visavis.language import _
from visavis.model.period import Period
from visavis.model.words import Words

THIRD = "third"
"""The side of a publisher or speaker who belongs to neither country of the pair."""

SIDE = r"^([A-Z]{3}|third)$"


class Document(BaseModel):
    """A published text. `text` is null when only its address is known; `sha256` is of the text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    url: str | None = None
    title: Words | None = None
    publisher: Words
    side: str | None = Field(default=None, pattern=SIDE)
    language: str | None = None
    date: Period | None = None
    text: str | None = None
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    note: Words | None = None

    @model_validator(mode="after")
    def _hash_is_of_text(self) -> "Document":
        if self.text is not None and self.sha256 not in (None, text_hash(self.text)):
            raise ValueError(_("sha256 is not that of the text"))
        return self


def text_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal."""
    return sha256(text.encode()).hexdigest()

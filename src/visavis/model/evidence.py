"""Evidence: the slice of a document that says it, or the place in a document that is not held."""

from pydantic import BaseModel, ConfigDict, Field, model_validator

from visavis.language import _


class Evidence(BaseModel):
    """`text` is exactly the document's text from `start` to `stop`, counted in characters.

    A document that is known by its address alone has no text to slice: the three are then null,
    and `where` may name the place (a table's row and column, a paragraph).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str = Field(min_length=1)
    start: int | None = Field(default=None, ge=0)
    stop: int | None = Field(default=None, ge=0)
    text: str | None = None
    where: str | None = None

    @model_validator(mode="after")
    def _whole_or_none(self) -> "Evidence":
        given = [part is not None for part in (self.start, self.stop, self.text)]
        if any(given) != all(given):
            raise ValueError(_("start, stop and text are given together or not at all"))
        if self.start is not None and self.stop is not None and self.text is not None:
            if self.stop <= self.start:
                raise ValueError(_("a slice is not empty: stop is above start"))
            if self.stop - self.start != len(self.text):
                raise ValueError(_("the slice from start to stop is not as long as its text"))
        return self

    def matches(self, text: str) -> bool:
        """Whether the slice of `text` is the evidence's text; true when it has no slice."""
        return self.text is None or text[self.start : self.stop] == self.text

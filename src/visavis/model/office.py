"""Office: who held which post for which side, from when to when."""

from typing import Literal

from pydantic import Field

from visavis.model.fact import Fact, Level
from visavis.model.period import Period
from visavis.model.words import Words


class Office(Fact):
    """A term in a post. `start` or `end` is null when not known, `end` also while it lasts.

    It belongs to one side and to no pair, so it stands in no pair's record. `post_code`
    is the same for all holders of one post; `to` is the country an ambassador is sent to.
    """

    kind: Literal["office"] = "office"
    side: str = Field(pattern=r"^[A-Z]{3}$")
    post: Words
    post_code: str = Field(min_length=1)
    level: Level
    holder: Words
    start: Period | None = None
    end: Period | None = None
    to: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    acting: bool = False

    @property
    def when(self) -> Period | None:
        """When the term began."""
        return self.start

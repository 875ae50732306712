"""Target: a figure to be reached, with its horizon as stated."""

from typing import Literal

from pydantic import Field

from visavis.model.fact import PairFact, Part
from visavis.model.figure import Indicator
from visavis.model.pair import Direction
from visavis.model.period import Period
from visavis.model.quantity import Number, Quantity
from visavis.model.words import Words


class Horizon(Part):
    """By when: the words, and what they fix. `years` counts from the statement.

    `firm` is false for a wish ("by 2030 would be very good") or a range without a promise.
    """

    words: Words
    by: Period | None = None
    years: Number | None = Field(default=None, gt=0)
    firm: bool = True


class Target(PairFact):
    """A figure to be reached. `quantity` is null when the aim was put without a number."""

    kind: Literal["target"] = "target"
    indicator: Indicator
    direction: Direction | None = None
    subject: Words | None = None
    quantity: Quantity | None = None
    horizon: Horizon | None = None
    stated_by: Words | None = None
    side: str | None = Field(default=None, pattern=r"^([A-Z]{3}|third)$")
    stated_on: Period | None = None
    contact: str | None = None
    """The id of the contact at which it was set."""

    @property
    def when(self) -> Period | None:
        """When it was stated."""
        return self.stated_on

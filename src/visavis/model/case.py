"""Case: a discrepancy that people follow up until it is closed, with the causes they tested."""

from enum import StrEnum
from fractions import Fraction
from typing import Literal

from pydantic import Field, model_validator

from visavis.language import _
from visavis.model.band import Band
from visavis.model.fact import PairFact, Part, Party
from visavis.model.period import Period
from visavis.model.quantity import Quantity
from visavis.model.verdict import Verdict
from visavis.model.words import Words

PERCENT = "percent"
WHOLE = Fraction(100)
"""The whole gap, in percent."""


class Cause(StrEnum):
    """Why two values of one thing may differ; the cheapest to test first."""

    ROUNDING = "rounding"
    VALUATION = "valuation"
    TIMING = "timing"
    CURRENCY = "currency"
    COVERAGE = "coverage"
    CLASSIFICATION = "classification"
    ATTRIBUTION = "attribution"
    """To third countries: by origin in one ledger, by consignment in the other."""


class CaseStatus(StrEnum):
    """Whether it is still followed up."""

    OPEN = "open"
    CLOSED = "closed"


class Explanation(Part):
    """A cause that was tested, and the share of the gap that it explains.

    `share` is in percent of the gap; null when the test gave no number.
    """

    cause: Cause
    share: Quantity | None = None
    note: Words | None = None
    tested_on: Period | None = None

    @model_validator(mode="after")
    def _is_a_share(self) -> "Explanation":
        if self.share is None:
            return self
        if self.share.unit != PERCENT:
            raise ValueError(_("a share of the gap is in percent"))
        if self.share.band.intersection(Band(Fraction(0), WHOLE)) != _bounded(self.share.band):
            raise ValueError(_("a share of the gap is from 0 to 100 percent"))
        return self

    @property
    def band(self) -> Band | None:
        """The share as a band within 0 to 100; "at most 20" is from 0."""
        return None if self.share is None else _bounded(self.share.band)


class Case(PairFact):
    """A finding that was opened: what it said, and what has come of it.

    A case is changed by putting a corrected one in its place, so that every state stays in the
    record; `revision` counts them, so that no two are the same.
    """

    kind: Literal["case"] = "case"
    finding: str = Field(min_length=1)
    """The id of the finding, such as `sides-1a2b3c4d`."""
    check: str = Field(min_length=1)
    verdict: Verdict
    text: Words
    facts: tuple[str, ...] = Field(min_length=1)
    """The ids of the facts that the finding rests on."""
    causes: tuple[Explanation, ...] = ()
    responsible: tuple[Party, ...] = ()
    """An owner on each side."""
    point: Words | None = None
    """The point of the commission's agenda or protocol that it goes to."""
    opened_on: Period
    closed_on: Period | None = None
    outcome: Words | None = None
    status: CaseStatus = CaseStatus.OPEN
    revision: int = Field(default=1, ge=1)

    @model_validator(mode="after")
    def _closed_as_a_whole(self) -> "Case":
        is_closed = self.status is CaseStatus.CLOSED
        if is_closed != (self.closed_on is not None) or is_closed != (self.outcome is not None):
            raise ValueError(_("a closed case, and no other, says when and with what outcome"))
        if self.closed_on is not None and self.closed_on.end < self.opened_on.start:
            raise ValueError(_("a case is closed after it was opened"))
        return self

    @model_validator(mode="after")
    def _each_cause_once(self) -> "Case":
        tested = [explanation.cause for explanation in self.causes]
        if len(set(tested)) < len(tested):
            raise ValueError(_("a case has each cause once, as it was tested last"))
        return self

    @property
    def when(self) -> Period | None:
        """When it was opened."""
        return self.opened_on

    def tested(self, cause: Cause) -> Explanation | None:
        """What the test of a cause gave; None when it was not tested."""
        return next((one for one in self.causes if one.cause is cause), None)

    @property
    def explained(self) -> Band | None:
        """The percent of the gap that all tested causes explain; None when none gave a number."""
        bands = [one.band for one in self.causes if one.band is not None]
        if not bands:
            return None
        total = sum(bands, Band.point(0))
        assert total.low is not None
        assert total.high is not None
        return Band(min(total.low, WHOLE), min(total.high, WHOLE))


def _bounded(band: Band) -> Band:
    """No bound below is 0, none above the whole."""
    return Band(
        Fraction(0) if band.low is None else band.low,
        WHOLE if band.high is None else band.high,
        band.low_open,
        band.high_open,
    )

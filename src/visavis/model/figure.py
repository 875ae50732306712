"""Figure: a stated number, with whose it is, of what, from where to where, for which period."""

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from visavis.language import _
from visavis.model.fact import PairFact
from visavis.model.pair import Direction
from visavis.model.period import Period
from visavis.model.quantity import Quantity
from visavis.model.words import Words


class Indicator(StrEnum):
    """What is counted. A growth is relative to the level in the base period."""

    TURNOVER = "turnover"
    EXPORTS = "exports"
    IMPORTS = "imports"
    BALANCE = "balance"
    TURNOVER_GROWTH = "turnover_growth"
    EXPORTS_GROWTH = "exports_growth"
    IMPORTS_GROWTH = "imports_growth"
    INVESTMENT = "investment"
    INVESTMENT_GROWTH = "investment_growth"
    SHARE = "share"
    COUNT = "count"
    VALUE = "value"
    """A number of goods, people or money that is none of the above; `subject` says of what."""


LEVEL_OF = {
    Indicator.TURNOVER_GROWTH: Indicator.TURNOVER,
    Indicator.EXPORTS_GROWTH: Indicator.EXPORTS,
    Indicator.IMPORTS_GROWTH: Indicator.IMPORTS,
    Indicator.INVESTMENT_GROWTH: Indicator.INVESTMENT,
}
"""The level that each growth is a growth of."""

DIRECTED = frozenset(
    {Indicator.EXPORTS, Indicator.IMPORTS, Indicator.EXPORTS_GROWTH, Indicator.IMPORTS_GROWTH}
)
"""Indicators that mean nothing without a direction. Unstated, the direction stays null."""


class Basis(StrEnum):
    """What the figure rests on: somebody said it, or a statistical office publishes it."""

    STATEMENT = "statement"
    STATISTICS = "statistics"


class Valuation(StrEnum):
    """FOB: at the exporter's border; CIF: with freight and insurance to the importer's."""

    FOB = "FOB"
    CIF = "CIF"
    UNKNOWN = "unknown"


class Missing(StrEnum):
    """Why there is no number. None of these is zero."""

    NOT_REPORTED = "not_reported"
    CONFIDENTIAL = "confidential"
    NIL = "nil"
    """The office prints a dash: it shows no trade."""
    UNKNOWN = "unknown"


class Figure(PairFact):
    """A stated number. Either `quantity` or `missing`, never both, never neither.

    `side` is whose ledger the figure belongs to; `stated_by` who said it; `vintage` the
    edition of the statistics; `subject` of what, where the indicator alone does not say.
    """

    kind: Literal["figure"] = "figure"
    indicator: Indicator
    direction: Direction | None = None
    product: str | None = None
    subject: Words | None = None
    quantity: Quantity | None = None
    missing: Missing | None = None
    period: Period | None = None
    base_period: Period | None = None
    stated_by: Words | None = None
    side: str | None = Field(default=None, pattern=r"^([A-Z]{3}|third)$")
    stated_on: Period | None = None
    basis: Basis = Basis.STATEMENT
    valuation: Valuation = Valuation.UNKNOWN
    vintage: Period | None = None

    @model_validator(mode="after")
    def _number_or_reason(self) -> "Figure":
        if (self.quantity is None) == (self.missing is None):
            raise ValueError(_("a figure has a quantity, or says why it is missing"))
        if self.direction is not None and self.direction.pair != self.pair:
            raise ValueError(
                _("the direction {direction} is not of the pair {pair}").format(
                    direction=self.direction, pair=self.pair
                )
            )
        return self

    @property
    def when(self) -> Period | None:
        """The period it is for."""
        return self.period

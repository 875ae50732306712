"""Quantity: a stated number that knows its precision, as a band around it."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, model_validator

from visavis.language import _
from visavis.model.band import Band

ROUNDING_LIMIT = Decimal("0.05")
"""No figure is taken to be rounded by more than a twentieth, however round it looks.

"500 млн" may stand for 480, hardly for 450: officials keep two digits of a round number unless
they say "about". The same twentieth is what "about", "almost" and their like allow: a hedge
must at least cover what plain rounding covers. Raise it and fewer contradictions are found.
"""


class Hedge(StrEnum):
    """How the number was put; it sets which side of it the truth may lie."""

    EXACT = "exact"
    ABOUT = "about"
    ALMOST = "almost"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"


COUNTED = frozenset({"people", "units", "documents", "years", "places", "houses", "companies"})
"""Units that come one by one: a number of them that is not round is meant to the last one."""


def json_number(value: Decimal) -> int | float:
    """The number as JSON has it; a Decimal of at most 15 digits comes back the same."""
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[Decimal, PlainSerializer(json_number, return_type=int | float)]


class Quantity(BaseModel):
    """A number with its unit and the band in which the truth lies if the speaker is right.

    `low` and `high` are in `unit`; null is no bound, `low_open`/`high_open` leave the end itself
    out. Given without them, the band follows from `hedge` and from the rounding of `value`:
    133 million is 132.5 to 133.5, "about" 5 % either way, "more than" from the number up,
    "almost" from 5 % below up to the number itself, not included.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Number | None = Field(default=None, allow_inf_nan=False)
    low: Number | None = Field(default=None, allow_inf_nan=False)
    high: Number | None = Field(default=None, allow_inf_nan=False)
    low_open: bool = False
    high_open: bool = False
    unit: str = Field(min_length=1)
    hedge: Hedge = Hedge.EXACT
    written: str | None = None

    @classmethod
    def of(
        cls,
        value: Decimal | int | str,
        unit: str,
        hedge: Hedge = Hedge.EXACT,
        *,
        place: Decimal | None = None,
        written: str | None = None,
    ) -> "Quantity":
        """The quantity for a number as written; `place` is what its last written digit is worth.

        Without `place` the last digit that is not zero is taken to be the last written one.
        """
        number = Decimal(value)
        return cls(
            value=number,
            unit=unit,
            hedge=hedge,
            written=written,
            **_ends(number, unit, hedge, place),
        )

    @model_validator(mode="before")
    @classmethod
    def _band_from_hedge(cls, given: Any) -> Any:
        """Set the band of a quantity given only as value and hedge, as a person writes it."""
        if not isinstance(given, dict) or not (given.get("low") is given.get("high") is None):
            return given
        if given.get("value") is None:
            return given
        try:
            value, hedge = Decimal(str(given["value"])), Hedge(given.get("hedge", Hedge.EXACT))
        except (ArithmeticError, ValueError):
            return given
        if not value.is_finite():
            return given
        return {**given, **_ends(value, str(given.get("unit", "")), hedge, None)}

    @model_validator(mode="after")
    def _band_is_a_band(self) -> "Quantity":
        if self.value is None and self.low is None and self.high is None:
            raise ValueError(_("a quantity has a value or at least one end of a band"))
        if self._is_empty():
            band = f"{self.low} … {self.high}"
            raise ValueError(_("a band holds at least one number, got {band}").format(band=band))
        if self.value is not None and self._is_outside(self.value):
            raise ValueError(
                _("the value {value} lies outside its band {band}").format(
                    value=self.value, band=self.band
                )
            )
        return self

    def _is_empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def _is_outside(self, value: Decimal) -> bool:
        below = self.low is not None and value < self.low
        return below or (self.high is not None and value > self.high)

    @property
    def band(self) -> Band:
        """The band in the quantity's own unit, exact."""
        return Band(
            None if self.low is None else Fraction(self.low),
            None if self.high is None else Fraction(self.high),
            self.low_open,
            self.high_open,
        )


def rounding(value: Decimal, place: Decimal | None = None) -> Decimal:
    """Half of what the last written digit is worth, at most a twentieth of the number."""
    worth = place if place is not None else last_digit_worth(value)
    return min(worth / 2, abs(value) * ROUNDING_LIMIT) if place is None else worth / 2


def last_digit_worth(value: Decimal) -> Decimal:
    """What the last digit that is not zero is worth: 10 for 170, 0.1 for 14.1, 1 for 0."""
    exponent = value.normalize().as_tuple().exponent if value else 0
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _ends(value: Decimal, unit: str, hedge: Hedge, place: Decimal | None) -> dict[str, Any]:
    """The ends of the band; see ROUNDING_LIMIT and COUNTED for the reasons."""
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return {"low": value, "high": None, "low_open": hedge is Hedge.MORE_THAN}
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return {"low": None, "high": value, "high_open": hedge is Hedge.LESS_THAN}
    wide = abs(value) * ROUNDING_LIMIT
    if hedge is Hedge.ALMOST:
        return {"low": value - wide, "high": value, "high_open": value != 0}
    half = Decimal(0) if _counted_exactly(value, unit) else rounding(value, place)
    if hedge is Hedge.ABOUT:
        half = max(wide, half)
    return {"low": value - half, "high": value + half}


def _counted_exactly(value: Decimal, unit: str) -> bool:
    """Whether it counts things one by one and is not a round number of them."""
    round_number = last_digit_worth(value) >= Decimal(10) and abs(value) >= Decimal(100)
    return unit in COUNTED and not round_number

"""Saying: a sentence with its values, kept apart from any language until somebody reads it.

A finding is worked out once and read in Russian and in English, so its sentence holds what it
speaks of (a country, an amount, a period) and not how that is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from visavis import world
from visavis.language import Language
from visavis.model import THIRD, Band, Direction, Indicator, Period, Quantity, Words

DIGITS = 3
"""Significant digits of what we compute ourselves: a gap of 1.99 times is not 1.9853."""

FACTOR_DIGITS = 2


class Slot(Protocol):
    """A value in a sentence."""

    def within(self, language: str) -> str:
        """How the language writes it."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of the catalogue and what stands in the place of its {names}."""

    message: str
    values: Mapping[str, "Slot | str | int"]

    def within(self, language: str) -> str:
        """The sentence in `language`, begun with a capital letter."""
        filled = {
            name: value.within(language) if not isinstance(value, str | int) else value
            for name, value in self.values.items()
        }
        said = Language(language).say(self.message, **filled)
        return said[:1].upper() + said[1:]


def say(message: str, **values: "Slot | str | int") -> Saying:
    """The sentence; `tools/translations.py` takes its message into the catalogue."""
    return Saying(message, values)


@dataclass(frozen=True, slots=True)
class Inside:
    """A saying inside another: without the capital letter."""

    saying: Saying

    def within(self, language: str) -> str:
        """The words as they stand in the catalogue."""
        said = self.saying.within(language)
        return said[:1].lower() + said[1:]


@dataclass(frozen=True, slots=True)
class Listed:
    """Sayings one after another, with a semicolon between."""

    sayings: tuple[Saying, ...]

    def within(self, language: str) -> str:
        """All of them, without capital letters."""
        return "; ".join(Inside(saying).within(language) for saying in self.sayings)


@dataclass(frozen=True, slots=True)
class Country:
    """A side: a country in the case that the Russian sentence needs, or a third party."""

    code: str | None
    case: world.Case = "nom"

    def within(self, language: str) -> str:
        """Its name."""
        if self.code is None or self.code == THIRD:
            return Language(language).say("a source of neither side")
        if language == "ru" and (inflected := world.russian(self.code, self.case)):
            return inflected
        return world.name_in_text(self.code, language)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is counted, in words: turnover, or goods from one country to the other."""

    indicator: Indicator
    direction: Direction | None = None

    def within(self, language: str) -> str:
        """The label of the indicator, with the direction behind it."""
        label = world.label(self.indicator, language)
        if self.direction is None:
            return label
        ends = (self.direction.origin, self.direction.destination)
        return f"{label} {' → '.join(world.name(code, language) for code in ends)}"


@dataclass(frozen=True, slots=True)
class When:
    """A period as in a sentence: "in January–September 2024"."""

    period: Period

    def within(self, language: str) -> str:
        """With its preposition."""
        return world.write_when(self.period, language)


@dataclass(frozen=True, slots=True)
class Span:
    """A period as a name: "January–September 2024"."""

    period: Period | None

    def within(self, language: str) -> str:
        """Without a preposition; words for none."""
        if self.period is None:
            return Language(language).say("no date")
        return world.write_period(self.period, language)


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity as it was stated."""

    quantity: Quantity

    def within(self, language: str) -> str:
        """With its hedge and unit."""
        return world.write_quantity(self.quantity, language)


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a fact."""

    words: Words

    def within(self, language: str) -> str:
        """In the language, or as said."""
        return self.words.within(language)


@dataclass(frozen=True, slots=True)
class Computed:
    """A band that we computed, its ends rounded outwards so that nothing true is left out."""

    band: Band
    unit: str

    def within(self, language: str) -> str:
        """From one end to the other; one number where the ends round to the same."""
        low, high = _outward(self.band.low, up=False), _outward(self.band.high, up=True)
        if low is not None and low == high:
            return world.write_quantity(Quantity(value=low, unit=self.unit), language)
        written = Quantity(
            low=low,
            high=high,
            low_open=self.band.low_open,
            high_open=self.band.high_open,
            unit=self.unit,
        )
        return world.write_quantity(written, language)


@dataclass(frozen=True, slots=True)
class Percent:
    """A share of one as a percentage; `signed` shows a plus too."""

    share: Fraction | float
    signed: bool = False
    digits: int = 1

    def within(self, language: str) -> str:
        """«+30,3 %», "30.3%"."""
        number = world.write_number(float(100 * self.share), language, self.digits)
        sign = "+" if self.signed and self.share > 0 else ""
        return sign + Language(language).say("{number}%", number=number)


@dataclass(frozen=True, slots=True)
class PercentBand:
    """A band of shares of one as percentages."""

    band: Band

    def within(self, language: str) -> str:
        """«от 14,7 до 26,8 %»."""
        return Computed(_percent(self.band), "percent").within(language)


@dataclass(frozen=True, slots=True)
class Times:
    """A factor: "1.99", for "1.99 times as much"."""

    factor: Fraction | float

    def within(self, language: str) -> str:
        """Two digits after the sign."""
        return world.write_number(float(self.factor), language, FACTOR_DIGITS)


@dataclass(frozen=True, slots=True)
class Dollars:
    """An amount of a table, or a sum of such, to four significant digits."""

    amount: Fraction | Decimal

    def within(self, language: str) -> str:
        """In millions or billions where that is usual."""
        return world.write_money(_decimal(Fraction(self.amount)), language)


def _percent(band: Band) -> Band:
    return Band(
        None if band.low is None else band.low * 100,
        None if band.high is None else band.high * 100,
        band.low_open,
        band.high_open,
    )


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _outward(end: Fraction | None, *, up: bool) -> Decimal | None:
    """An end of a band to `DIGITS` significant digits, away from the middle."""
    if end is None:
        return None
    exact = _decimal(end)
    step = Decimal(1).scaleb(exact.adjusted() - DIGITS + 1) if exact else Decimal(1)
    return exact.quantize(step, rounding="ROUND_CEILING" if up else "ROUND_FLOOR")

"""Amounts in a sentence: stated ones as they were stated, our own rounded so that none lies."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from visavis import world
from visavis.language import Language
from visavis.model import Band, Hedge, Quantity

NBSP = "\u00a0"

PERCENT = "percent"

DIGITS = 3
"""Significant digits of what we compute ourselves: a gap of 1.99 times is not 1.9853."""

FACTOR_DIGITS = 2

NUMBER_OF_PERCENT = Fraction(1, 1000)
"""A growth known to a tenth of a percent is quoted as one number."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity as it was stated."""

    quantity: Quantity

    def within(self, language: str) -> str:
        """With its hedge and unit."""
        return world.write_quantity(self.quantity, language)


@dataclass(frozen=True, slots=True)
class Grown:
    """A growth as it was stated, with the noun that its unit takes: "a growth of 8.9%"."""

    quantity: Quantity

    def within(self, language: str) -> str:
        """«прирост 8,9 %», «рост в 1,5 раза», «снижение на 20 %»."""
        words, said = Language(language), self.quantity
        if said.unit != PERCENT:
            return words.say("a rise of {times}", times=world.write_quantity(said, language))
        if said.value is not None and said.value < 0 and said.hedge is Hedge.EXACT:
            fall = said.model_copy(update={"value": -said.value})
            return words.say("a fall of {percent}", percent=world.write_quantity(fall, language))
        return words.say("a growth of {percent}", percent=world.write_quantity(said, language))


@dataclass(frozen=True, slots=True)
class Change:
    """A growth that figures make, from its factor: one number where it is sharp, else a band."""

    factor: Band

    def within(self, language: str) -> str:
        """«прирост 50,5 %», «снижение на 19,9 %», «прирост от 14,7 до 26,8 %»."""
        words, share = Language(language), self.factor - Band.point(1)
        low, high = share.low, share.high
        if low is None or high is None or high - low >= NUMBER_OF_PERCENT:
            band = PercentBand(share).within(language)
            if low is None or high is None:
                return words.say("a growth of {percent}", percent=band)
            return words.say("a growth {band}", band=band)
        middle = (low + high) / 2
        percent = Percent(abs(middle)).within(language)
        if middle < 0:
            return words.say("a fall of {percent}", percent=percent)
        return words.say("a growth of {percent}", percent=percent)


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
        return sign + Language(language).say("{number}%", number=number).replace(" ", NBSP)


@dataclass(frozen=True, slots=True)
class PercentBand:
    """A band of shares of one as percentages."""

    band: Band

    def within(self, language: str) -> str:
        """«от 14,7 до 26,8 %»."""
        return Computed(_percent(self.band), PERCENT).within(language)


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

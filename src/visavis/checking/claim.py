"""Claim: a figure made ready to be compared: whose ledger, what it measures, its band."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from visavis import world
from visavis.checking.amounts import Grown, Stated
from visavis.checking.finding import Value
from visavis.checking.saying import Country, Measured, Saying, Slot, Span, Text, say
from visavis.model import (
    LEVEL_OF,
    THIRD,
    Band,
    Basis,
    Direction,
    Figure,
    Indicator,
    Period,
    Quantity,
)

ZERO = Fraction(0)
NEVER_NEGATIVE = frozenset(
    {Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS, Indicator.INVESTMENT}
)
TRADE = frozenset({Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS, Indicator.BALANCE})
GROWTH_UNITS = {"percent": Fraction(1, 100), "times": Fraction(1)}
MEASURED = frozenset({*TRADE, Indicator.INVESTMENT})


@dataclass(frozen=True, slots=True, order=True)
class Measure:
    """What is counted, apart from who counts it: the exporter's exports are the buyer's imports.

    A flow of goods is `exports` with its direction, whoever speaks of it.
    """

    indicator: Indicator
    direction: Direction | None = None
    product: str | None = None


@dataclass(frozen=True)
class Claim:
    """A statement of a level (in `unit`) or of a growth (as a factor: 1.15 is 15 % more)."""

    figure: Figure
    measure: Measure
    side: str | None
    period: Period
    band: Band
    unit: str
    base: Period | None = None

    @property
    def is_growth(self) -> bool:
        """Whether it states a growth and no level."""
        return self.base is not None

    @property
    def quantity(self) -> Quantity:
        """The quantity as it was stated."""
        assert self.figure.quantity is not None
        return self.figure.quantity

    @property
    def number(self) -> Fraction | None:
        """The number as stated, in the unit of the band; None when only a band was said."""
        if self.quantity.value is None:
            return None
        stated = Fraction(self.quantity.value)
        if not self.is_growth:
            return stated
        return _factor(Band.point(stated), self.quantity.unit).low

    @cached_property
    def middle(self) -> Fraction | None:
        """The number to quote in a ratio: as stated, else the middle of the band."""
        if self.number is not None:
            return self.number
        if self.band.low is None or self.band.high is None:
            return self.band.low if self.band.low is not None else self.band.high
        return (self.band.low + self.band.high) / 2

    @property
    def whole(self) -> Measure:
        """What is measured without regard to a product."""
        return Measure(self.measure.indicator, self.measure.direction)

    @property
    def key(self) -> tuple[str | None, Measure, str, bool]:
        """What claims of one ledger about one thing share."""
        return self.side, self.measure, self.unit, self.is_growth

    def value(self) -> Value:
        """It as a value of a finding."""
        return Value(self.side, self.label(), self.band, self.unit, (self.figure,))

    def label(self) -> Saying:
        """The figure, who stated it and when."""
        figure = self.figure
        terms: dict[str, Slot] = {
            "quantity": self.said,
            "span": Span(self.period),
            "speaker": Text(figure.stated_by) if figure.stated_by else self.voice,
        }
        if figure.stated_on is None:
            return say("{quantity}, {span}: {speaker}", **terms)
        return say("{quantity}, {span}: {speaker}, {day}", day=Span(figure.stated_on), **terms)

    @property
    def said(self) -> Slot:
        """What was stated, in a sentence."""
        return Grown(self.quantity) if self.is_growth else Stated(self.quantity)

    @property
    def voice(self) -> Country:
        """Whose statement it is."""
        return Country(self.figure.side)

    @property
    def heading(self) -> dict[str, Slot]:
        """What every sentence on it begins with: `measure` and `span`."""
        measured = Measured(self.measure.indicator, self.measure.direction)
        return {"measure": measured, "span": Span(self.period)}


def stated_of(figure: Figure) -> dict[str, Slot]:
    """What a figure says, as `measure` and `quantity`; a growth is of the level's measure."""
    assert figure.quantity is not None
    level = LEVEL_OF.get(figure.indicator)
    measured = Measured(level or figure.indicator, figure.direction)
    return {"measure": measured, "quantity": (Grown if level else Stated)(figure.quantity)}


@dataclass(frozen=True, slots=True)
class Untold:
    """A figure that no check can use, and why."""

    figure: Figure
    reason: Saying


def claim(figure: Figure) -> Claim | Untold | None:
    """The claim that a figure makes; why it makes none; None for figures that checks leave alone.

    Only trade and investment as a whole are compared. A part of them (one product, what `subject`
    says, or the sentence it was read in) is compared with nothing but the same product by its
    code; `scopes` says beside what whole it stands.
    """
    return None if figure.subject is not None or narrowed(figure) else claim_as_whole(figure)


def narrowed(figure: Figure) -> world.Scope | None:
    """The part of trade that the sentence of a figure is of: «экспорт тракторов», "food trade"."""
    level = LEVEL_OF.get(figure.indicator, figure.indicator)
    if level not in TRADE or figure.basis is Basis.STATISTICS:
        return None
    said = (world.scope_in(piece.text, level) for piece in figure.evidence if piece.text)
    return next((scope for scope in said if scope is not None), None)


def claim_as_whole(figure: Figure) -> Claim | Untold | None:
    """The claim that a figure would make if it were of all trade."""
    level = LEVEL_OF.get(figure.indicator, figure.indicator)
    if level not in MEASURED or figure.missing is not None:
        return None
    assert figure.quantity is not None
    if figure.period is None:
        return Untold(figure, say("no period is stated"))
    measure = _measure(figure, level)
    if measure is None:
        return Untold(figure, say("from where to where is not stated"))
    if figure.indicator in LEVEL_OF:
        return _growth(figure, measure, figure.period)
    band = not_negative(figure.quantity.band) if level in NEVER_NEGATIVE else figure.quantity.band
    if band is None:
        return Untold(figure, say("the figure is below zero"))
    return Claim(figure, measure, _ledger(figure), figure.period, band, figure.quantity.unit)


def _growth(figure: Figure, measure: Measure, period: Period) -> Claim | Untold:
    """A growth without a base is against the same months of the year before."""
    assert figure.quantity is not None
    unit = figure.quantity.unit
    if unit not in GROWTH_UNITS:
        return Untold(figure, say("a growth in {unit} cannot be compared", unit=unit))
    band = not_negative(_factor(figure.quantity.band, unit))
    if band is None:
        return Untold(figure, say("nothing falls by more than all of it"))
    base = figure.base_period or period.a_year_earlier()
    return Claim(figure, measure, _ledger(figure), period, band, unit="factor", base=base)


def _measure(figure: Figure, level: Indicator) -> Measure | None:
    if level not in (Indicator.EXPORTS, Indicator.IMPORTS):
        return Measure(level, figure.direction, figure.product)
    direction = figure.direction or _own_direction(figure, level)
    return None if direction is None else Measure(Indicator.EXPORTS, direction, figure.product)


def _own_direction(figure: Figure, level: Indicator) -> Direction | None:
    """A side's exports go to the other side, its imports come from there."""
    if figure.side not in figure.pair.sides:
        return None
    other = figure.pair.counterpart(str(figure.side))
    ends = (str(figure.side), other)
    return Direction.of(*(ends if level is Indicator.EXPORTS else reversed(ends)))


def _ledger(figure: Figure) -> str | None:
    return None if figure.side == THIRD else figure.side


def _factor(band: Band, unit: str) -> Band:
    """A growth as a factor: 15 percent is 1.15, "1.5 times" is 1.5."""
    scaled = band.scaled(GROWTH_UNITS[unit])
    return scaled + Band.point(1) if unit == "percent" else scaled


def not_negative(band: Band) -> Band | None:
    """What of the band is not below zero; "less than 50" is from 0 up to it."""
    if band.low is not None and band.low >= 0:
        return band
    return band.intersection(Band(ZERO, None))

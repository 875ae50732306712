"""Office: what a statistical office publishes of the pair, year by year, ready to be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from visavis.checking.amounts import Dollars
from visavis.checking.claim import Measure, not_negative
from visavis.checking.finding import Value
from visavis.checking.saying import Country, Saying, Span, Text, say
from visavis.model import Band, Direction, Figure, Indicator, Missing, Pair, Period, Valuation
from visavis.trade import OfficialYear, official_years

UNIT = "USD"
TURNOVER = Measure(Indicator.TURNOVER)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a year by an office's figures: one of them, or exports and imports together."""

    side: str
    measure: Measure
    year: int
    band: Band
    number: Fraction
    figures: tuple[Figure, ...]

    @property
    def valuation(self) -> Valuation:
        """How a flow is valued; of a turnover it is mixed."""
        return self.figures[0].valuation if len(self.figures) == 1 else Valuation.UNKNOWN

    def value(self) -> Value:
        """It as a value of a finding."""
        publisher = self.figures[0].stated_by
        label = say(
            "{amount}, {span}: {office}",
            amount=Dollars(self.number),
            span=Span(Period.year(self.year)),
            office=Text(publisher) if publisher else Country(self.side),
        )
        return Value(self.side, label, self.band, UNIT, self.figures)


class Office:
    """The levels that one side's office publishes; of two vintages the later one counts."""

    def __init__(self, figures: Sequence[Figure], side: str, pair: Pair) -> None:
        self.side = side
        self._levels: dict[tuple[Measure, int], Level] = {}
        self._dashes: dict[tuple[Measure, int], Figure] = {}
        for year in official_years(figures, side):
            self._take(year, side, pair.counterpart(side))
        self.years = frozenset(year for __, year in (*self._levels, *self._dashes))

    def _take(self, year: OfficialYear, side: str, other: str) -> None:
        flows = (
            (year.exports, Direction.of(side, other)),
            (year.imports, Direction.of(other, side)),
        )
        parts: list[Level] = []
        for figure, direction in flows:
            measure = Measure(Indicator.EXPORTS, direction)
            if figure is None:
                continue
            if figure.quantity is None or figure.quantity.value is None:
                self._dashes[measure, year.year] = figure
                continue
            band, number = not_negative(figure.quantity.band), Fraction(figure.quantity.value)
            if band is not None:
                parts.append(Level(side, measure, year.year, band, number, (figure,)))
        for part in parts:
            self._levels[part.measure, year.year] = part
        if len(parts) == len(flows):
            band, number = parts[0].band + parts[1].band, parts[0].number + parts[1].number
            both = (*parts[0].figures, *parts[1].figures)
            whole = Level(side, TURNOVER, year.year, band, number, both)
            self._levels[TURNOVER, year.year] = whole

    def level(self, measure: Measure, year: int) -> Level | None:
        """The level of a year, or None."""
        return self._levels.get((measure, year))

    def levels(self, measure: Measure) -> tuple[Level, ...]:
        """All years of a measure, the oldest first."""
        found = [level for (of, __), level in self._levels.items() if of == measure]
        return tuple(sorted(found, key=lambda level: level.year))

    def why_not(self, measure: Measure, year: int) -> Saying:
        """Why there is no level of a year. A missing one is never a zero."""
        dash = self._dashes.get((measure, year))
        country = Country(self.side, "gen")
        if dash is not None and dash.missing is Missing.NIL:
            return say(
                "the office of {country} prints a dash for {year}", country=country, year=year
            )
        if dash is not None and dash.missing is Missing.CONFIDENTIAL:
            return say("the office of {country} keeps {year} back", country=country, year=year)
        if not self.years:
            return say("the record holds no official figures of {country}", country=country)
        last = max(self.years)
        if year > last:
            return say(
                "the official figures of {country} in the record end with {last}",
                country=country,
                last=last,
            )
        return say(
            "the office of {country} does not publish {year}, as far as the record goes",
            country=country,
            year=year,
        )

"""Official statistics of a pair by year, each office's own account apart from the other's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from visavis.model import Basis, Direction, Figure, Indicator, Period


@dataclass(frozen=True, slots=True)
class OfficialYear:
    """What one office publishes for one year: its exports (FOB) and imports (CIF), in US dollars.

    None is "not published"; a figure with `missing` says why there is no number.
    """

    reporter: str
    year: int
    exports: Figure | None
    imports: Figure | None

    @property
    def turnover_usd(self) -> Decimal | None:
        """Exports plus imports of this office; None unless both are numbers."""
        exports, imports = _value(self.exports), _value(self.imports)
        return None if exports is None or imports is None else exports + imports

    @property
    def balance_usd(self) -> Decimal | None:
        """Exports less imports of this office; None unless both are numbers."""
        exports, imports = _value(self.exports), _value(self.imports)
        return None if exports is None or imports is None else exports - imports

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures it rests on."""
        return tuple(figure for figure in (self.exports, self.imports) if figure is not None)


def official_years(figures: Iterable[Figure], reporter: str) -> tuple[OfficialYear, ...]:
    """The years of the office of `reporter`, oldest first; of two vintages the later one."""
    exports: dict[int, Figure] = {}
    imports: dict[int, Figure] = {}
    for figure in sorted(figures, key=_vintage):
        if not _is_official_year(figure, reporter) or figure.period is None:
            continue
        by_year = exports if figure.indicator is Indicator.EXPORTS else imports
        by_year[figure.period.start.year] = figure
    return tuple(
        OfficialYear(reporter, year, exports.get(year), imports.get(year))
        for year in sorted(exports.keys() | imports.keys())
    )


@dataclass(frozen=True, slots=True)
class MirroredFlow:
    """One flow of one year as both offices report it: the seller's exports, the buyer's imports."""

    year: int
    direction: Direction
    exports: Figure | None
    imports: Figure | None


def mirrored_flows(figures: Sequence[Figure], direction: Direction) -> tuple[MirroredFlow, ...]:
    """The years in which both offices publish the flow in `direction`, oldest first."""
    sold = {year.year: year.exports for year in official_years(figures, direction.origin)}
    bought = {year.year: year.imports for year in official_years(figures, direction.destination)}
    return tuple(
        MirroredFlow(year, direction, sold[year], bought[year])
        for year in sorted(sold.keys() & bought.keys())
        if sold[year] is not None and bought[year] is not None
    )


def _is_official_year(figure: Figure, reporter: str) -> bool:
    if figure.basis is not Basis.STATISTICS or figure.side != reporter:
        return False
    if figure.period is None or figure.period.kind != "year" or figure.product is not None:
        return False
    return figure.direction == _flow(figure, reporter)


def _flow(figure: Figure, reporter: str) -> Direction | None:
    """The direction that the indicator means when `reporter` reports it."""
    partner = figure.pair.counterpart(reporter) if reporter in figure.pair.sides else None
    if partner is None:
        return None
    if figure.indicator is Indicator.EXPORTS:
        return Direction.of(reporter, partner)
    return Direction.of(partner, reporter) if figure.indicator is Indicator.IMPORTS else None


def _vintage(figure: Figure) -> Period:
    return figure.vintage or Period.year(1)


def _value(figure: Figure | None) -> Decimal | None:
    return figure.quantity.value if figure is not None and figure.quantity is not None else None

"""A year's turnover as each side counts it: from its office, or from what was said for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from visavis.model import Basis, Figure, Indicator, Quantity
from visavis.trade.official import official_years


@dataclass(frozen=True, slots=True)
class AnnualTurnover:
    """One side's turnover of one year, in US dollars, and the figures it comes from."""

    side: str
    year: int
    basis: Basis
    quantity: Quantity
    figures: tuple[Figure, ...]


def annual_turnovers(figures: Sequence[Figure], side: str) -> tuple[AnnualTurnover, ...]:
    """All annual turnovers of `side`, oldest year first; in a year statistics before statements."""
    found = [*_official(figures, side), *_stated(figures, side)]
    return tuple(sorted(found, key=lambda turnover: (turnover.year, turnover.basis)))


def latest_turnover(
    figures: Sequence[Figure], side: str, basis: Basis | None = None
) -> AnnualTurnover | None:
    """The latest year's, of either basis or of the one given; in one year the office's."""
    of_basis = [t for t in annual_turnovers(figures, side) if basis in (None, t.basis)]
    return max(of_basis, key=lambda t: (t.year, t.basis is Basis.STATISTICS), default=None)


def _official(figures: Iterable[Figure], side: str) -> list[AnnualTurnover]:
    found = []
    for year in official_years(figures, side):
        if year.turnover_usd is None:
            continue
        parts = [figure.quantity for figure in year.figures if figure.quantity]
        quantity = Quantity(
            value=year.turnover_usd,
            low=_sum(part.low for part in parts),
            high=_sum(part.high for part in parts),
            unit="USD",
        )
        found.append(AnnualTurnover(side, year.year, Basis.STATISTICS, quantity, year.figures))
    return found


def _sum(ends: Iterable[Decimal | None]) -> Decimal | None:
    given = list(ends)
    numbers = [end for end in given if end is not None]
    return sum(numbers, Decimal(0)) if len(numbers) == len(given) else None


def _stated(figures: Iterable[Figure], side: str) -> list[AnnualTurnover]:
    return [
        AnnualTurnover(side, figure.period.start.year, Basis.STATEMENT, figure.quantity, (figure,))
        for figure in figures
        if figure.basis is Basis.STATEMENT
        and figure.indicator is Indicator.TURNOVER
        and figure.side == side
        and figure.period is not None
        and figure.period.kind == "year"
        and figure.quantity is not None
        and figure.quantity.unit == "USD"
    ]

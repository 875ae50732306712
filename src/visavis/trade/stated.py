"""What the sides say of their trade: statements by period, each side's beside the other's."""

from collections.abc import Iterable
from dataclasses import dataclass

from visavis.model import THIRD, Basis, Direction, Figure, Indicator, Period

OF_TRADE = frozenset(
    {
        Indicator.TURNOVER,
        Indicator.EXPORTS,
        Indicator.IMPORTS,
        Indicator.BALANCE,
        Indicator.TURNOVER_GROWTH,
        Indicator.EXPORTS_GROWTH,
        Indicator.IMPORTS_GROWTH,
    }
)
"""The indicators that speak of the trade of the pair as a whole."""


@dataclass(frozen=True, slots=True)
class StatedRow:
    """All statements of one indicator, direction and period, by whose they are."""

    period: Period | None
    indicator: Indicator
    direction: Direction | None
    by_side: dict[str, tuple[Figure, ...]]

    def of(self, side: str) -> tuple[Figure, ...]:
        """What `side` (a country's code, or `third`) says; empty when it says nothing."""
        return self.by_side.get(side, ())

    @property
    def both_sides(self) -> bool:
        """Whether two countries, not one and a third party, have spoken."""
        return sum(side != THIRD for side in self.by_side) > 1


def stated_rows(figures: Iterable[Figure]) -> tuple[StatedRow, ...]:
    """Statements on the pair's trade, latest period first, figures without a period last."""
    rows: dict[tuple[str, Indicator, Direction | None], dict[str, list[Figure]]] = {}
    for figure in figures:
        if figure.basis is not Basis.STATEMENT or figure.indicator not in OF_TRADE:
            continue
        key = (str(figure.period or ""), figure.indicator, figure.direction)
        rows.setdefault(key, {}).setdefault(figure.side or THIRD, []).append(figure)
    found = [
        StatedRow(
            Period.parse(period) if period else None,
            indicator,
            direction,
            {side: tuple(said) for side, said in sides.items()},
        )
        for (period, indicator, direction), sides in rows.items()
    ]
    return tuple(sorted(found, key=_latest_first))


def _latest_first(row: StatedRow) -> tuple[int, int, int, str]:
    end = row.period.end.toordinal() if row.period else 0
    start = row.period.start.toordinal() if row.period else 0
    return (-end, -start, list(Indicator).index(row.indicator), row.direction or "")

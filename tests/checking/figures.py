"""Figures made up for tests of checks."""

from typing import Any

from visavis.model import Evidence, Figure, Hedge, Pair, Period, Quantity

PAIR = Pair("BLR-KGZ")


def figure(
    indicator: str,
    value: float | str,
    period: str | None = "2024",
    side: str | None = "BLR",
    *,
    unit: str = "USD",
    hedge: Hedge = Hedge.EXACT,
    **said: Any,
) -> Figure:
    """A figure; its id follows from what it says."""
    made = Figure(
        pair=PAIR,
        indicator=indicator,
        quantity=Quantity.of(str(value), unit, hedge),
        period=period and Period.parse(period),
        side=side,
        evidence=(Evidence(document="d1"),),
        **said,
    )
    return made.model_copy(update={"id": f"figure-{made.key()[:16]}"})


def growth(value: float | str, period: str = "2024", side: str = "BLR", **said: Any) -> Figure:
    """A growth of turnover in percent."""
    return figure("turnover_growth", value, period, side, unit="percent", **said)

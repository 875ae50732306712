"""Statistics: a row of an official table as a figure.

The tables give thousands of US dollars; a figure is in dollars, and its band is half of what the
last written digit is worth, for an office publishes its digits as counted.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from visavis.model import (
    Area,
    Basis,
    Direction,
    Document,
    Evidence,
    Figure,
    Indicator,
    Missing,
    Period,
    Quantity,
    Valuation,
    Words,
)

THOUSAND = 1000
DASH = "-"


def table_document(table: Mapping[str, Any]) -> Document:
    """The document that a described table is."""
    return Document(
        id=table["id"],
        url=table["url"],
        title=Words(table["title"]),
        publisher=Words(table["publisher"]),
        side=table["side"],
    )


def row_figure(row: Mapping[str, str], table: Mapping[str, Any]) -> Figure:
    """The figure that a row of a table states."""
    reporter, partner = table["side"], row["partner"]
    indicator = Indicator(row["flow"])
    ends = (reporter, partner) if indicator is Indicator.EXPORTS else (partner, reporter)
    direction = Direction.of(*ends)
    value = row["value_thousand_usd"]
    return Figure(
        id=f"{table['id']}-{partner}-{row['year']}",
        pair=direction.pair,
        indicator=indicator,
        direction=direction,
        quantity=None if value == DASH else _dollars(value),
        missing=Missing.NIL if value == DASH else None,
        period=Period.year(int(row["year"])),
        stated_by=Words(table["publisher"]),
        side=reporter,
        basis=Basis.STATISTICS,
        valuation=Valuation(table["valuation"]),
        vintage=Period.parse(row["vintage"]) if row["vintage"] else None,
        areas=(Area.TRADE,),
        evidence=(Evidence(document=table["id"], where=f"row {partner}, column {row['year']}"),),
    )


def _dollars(thousands: str) -> Quantity:
    written = Decimal(thousands)
    exponent = written.as_tuple().exponent
    worth = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return Quantity.of(written * THOUSAND, "USD", place=worth * THOUSAND, written=thousands)

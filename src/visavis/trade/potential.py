"""Potential: what one country sells to the world and the other buys, beyond what goes between them.

The indicative potential of a product is the lesser of the seller's exports to the world and the
buyer's imports from the world, less the trade between the two (the measure of ITC's Trade Map,
https://www.trademap.org, "indicative potential trade"). It is a ceiling and no forecast: it knows
nothing of price, quality, contracts or distance. Left out are products that the seller buys more
of than it sells, since those it mostly passes on, and those the buyer sells more of than it buys.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from visavis.model import WORLD, Direction, Flow, Indicator

HEADING, CHAPTER = 4, 2
"""Digits of an HS code: goods are compared by heading, or by chapter where a table is coarser."""

_Account = tuple[str, str, Indicator]
_Amounts = Mapping[str, Decimal]


class Lack(StrEnum):
    """Why nothing can be said of a direction; labels in `world/data/labels.yaml`."""

    EXPORTS = "exports"
    IMPORTS = "imports"
    YEAR = "year"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Room:
    """A product with room to grow in one direction, in US dollars of one year.

    `sold` is what the origin sells to the world (FOB), `bought` what the destination buys from
    the world (CIF), `between` the least and the most that the two report of their own trade in it;
    None where neither account lists it, which is no proof that there is none.
    """

    direction: Direction
    product: str
    label: str
    year: int
    sold: Decimal
    bought: Decimal
    between: tuple[Decimal, Decimal] | None
    sources: tuple[str, ...]

    @property
    def room(self) -> tuple[Decimal, Decimal]:
        """The least and the most that is left; up to the ceiling where nothing is listed."""
        ceiling = min(self.sold, self.bought)
        if self.between is None:
            return ceiling, ceiling
        low, high = self.between
        return max(ceiling - high, Decimal(0)), max(ceiling - low, Decimal(0))


def rooms(direction: Direction, flows: Iterable[Flow]) -> tuple[Room, ...] | Lack:
    """The products with room, the largest first; Lack where the flows do not tell."""
    tables = _Tables(tuple(flows))
    sells = (direction.origin, WORLD, Indicator.EXPORTS)
    buys = (direction.destination, WORLD, Indicator.IMPORTS)
    if not tables.years(sells):
        return Lack.EXPORTS
    if not tables.years(buys):
        return Lack.IMPORTS
    common = tables.years(sells) & tables.years(buys)
    if not common:
        return Lack.YEAR
    year = max(common)
    mirrored = [
        account
        for account in (
            (direction.origin, direction.destination, Indicator.EXPORTS),
            (direction.destination, direction.origin, Indicator.IMPORTS),
        )
        if year in tables.years(account)
    ]
    if not mirrored:
        return Lack.BETWEEN
    return _rooms(tables, direction, year, mirrored)


def _rooms(
    tables: "_Tables", direction: Direction, year: int, mirrored: Sequence[_Account]
) -> tuple[Room, ...]:
    sells = (direction.origin, WORLD, Indicator.EXPORTS)
    buys = (direction.destination, WORLD, Indicator.IMPORTS)
    digits = min(tables.digits(account, year) for account in (sells, buys, *mirrored))
    sold, bought = (tables.amounts(account, year, digits) for account in (sells, buys))
    between = [tables.amounts(account, year, digits) for account in mirrored]
    passed_on = tables.amounts((direction.origin, WORLD, Indicator.IMPORTS), year, digits)
    own = tables.amounts((direction.destination, WORLD, Indicator.EXPORTS), year, digits)
    found = []
    for product in sorted(sold.keys() & bought.keys()):
        if _more(passed_on, sold, product) or _more(own, bought, product):
            continue
        told = [amounts[product] for amounts in between if product in amounts]
        room = Room(
            direction,
            product,
            tables.labels.get(product, ""),
            year,
            sold[product],
            bought[product],
            (min(told), max(told)) if told else None,
            tables.sources,
        )
        if room.room[0] > 0:
            found.append(room)
    return tuple(sorted(found, key=lambda one: (-one.room[0], one.product)))


def _more(one: _Amounts, other: _Amounts, product: str) -> bool:
    """Whether the first is known to be more; an account that does not list it shows nothing."""
    return product in one and one[product] > other[product]


class _Tables:
    """The flows by account and year."""

    def __init__(self, flows: Sequence[Flow]) -> None:
        self._flows = flows
        self._by_account: dict[_Account, dict[int, list[Flow]]] = {}
        for flow in flows:
            years = self._by_account.setdefault((flow.reporter, flow.partner, flow.indicator), {})
            years.setdefault(flow.year, []).append(flow)

    @cached_property
    def labels(self) -> dict[str, str]:
        """What the sources call a product."""
        return {flow.product: flow.label for flow in self._flows if flow.label}

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Where the flows come from."""
        return tuple(dict.fromkeys(flow.source for flow in self._flows if flow.source))

    def years(self, account: _Account) -> set[int]:
        """The years that the account has."""
        return set(self._by_account.get(account, ()))

    def digits(self, account: _Account, year: int) -> int:
        """How fine an account is, no finer than by heading."""
        return min(HEADING, max(len(flow.product) for flow in self._by_account[account][year]))

    def amounts(self, account: _Account, year: int, digits: int) -> _Amounts:
        """Dollars by product: as given at so many digits, else the sum of what is next finer."""
        by_length: dict[str, dict[int, Decimal]] = {}
        for flow in self._by_account.get(account, {}).get(year, ()):
            if len(flow.product) >= digits:
                sums = by_length.setdefault(flow.product[:digits], {})
                length = len(flow.product)
                sums[length] = sums.get(length, Decimal(0)) + flow.usd
        return {product: sums[min(sums)] for product, sums in by_length.items()}

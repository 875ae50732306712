"""Bands: from an amount, its hedge and its direction to a Quantity with a band."""

from decimal import Decimal

from visavis.model import Hedge, Quantity
from visavis.model.quantity import ROUNDING_LIMIT
from visavis.reading.quantities.amounts import Amount

_MIRRORED = {
    Hedge.MORE_THAN: Hedge.LESS_THAN,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.LESS_THAN: Hedge.MORE_THAN,
    Hedge.AT_MOST: Hedge.AT_LEAST,
}
_MORE = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_LESS = (Hedge.LESS_THAN, Hedge.AT_MOST)


def quantity_of(amount: Amount, unit: str, hedge: Hedge, written: str) -> Quantity:
    """The quantity for an amount; a range is its own band, wider if it is "about"."""
    if not amount.is_range:
        return Quantity.of(amount.low, unit, hedge, place=amount.place, written=written)
    if hedge in _MORE:
        return Quantity(
            low=amount.low,
            low_open=hedge is Hedge.MORE_THAN,
            unit=unit,
            hedge=hedge,
            written=written,
        )
    if hedge in _LESS:
        is_open = hedge is Hedge.LESS_THAN
        return Quantity(
            high=amount.high, high_open=is_open, unit=unit, hedge=hedge, written=written
        )
    wide = ROUNDING_LIMIT if hedge in (Hedge.ABOUT, Hedge.ALMOST) else Decimal(0)
    return Quantity(
        low=amount.low * (1 - wide),
        high=amount.high * (1 + (wide if hedge is Hedge.ABOUT else 0)),
        unit=unit,
        hedge=hedge,
        written=written,
    )


def round_share(percent: Decimal, hedge: Hedge, written: str) -> Quantity:
    """A part named by a word, «четверть», «треть»: round by nature, so as wide as "about"."""
    if hedge is not Hedge.EXACT:
        return Quantity.of(percent, "percent", hedge, written=written)
    wide = percent * ROUNDING_LIMIT
    return Quantity(
        value=percent, low=percent - wide, high=percent + wide, unit="percent", written=written
    )


def fallen(quantity: Quantity) -> Quantity:
    """The same change downwards: «сократился более чем на 15 %» is less than −15 %."""
    return quantity.model_copy(
        update={
            "value": _negative(quantity.value),
            "low": _negative(quantity.high),
            "high": _negative(quantity.low),
            "low_open": quantity.high_open,
            "high_open": quantity.low_open,
            "hedge": _MIRRORED.get(quantity.hedge, quantity.hedge),
        }
    )


def divided(quantity: Quantity) -> Quantity:
    """A fall by a factor: «сократился в 2 раза» is 50 percent less."""
    return quantity.model_copy(
        update={
            "unit": "percent",
            "value": _less_by(quantity.value),
            "low": _less_by(quantity.high) if quantity.high is not None else Decimal(-100),
            "high": _less_by(quantity.low),
            "low_open": quantity.high_open,
            "high_open": quantity.low_open,
            "hedge": _MIRRORED.get(quantity.hedge, quantity.hedge),
        }
    )


def less_hundred(quantity: Quantity) -> Quantity:
    """An index as a growth: «115,2 % к уровню прошлого года» is 15.2 % more."""
    ends = {name: getattr(quantity, name) for name in ("value", "low", "high")}
    return quantity.model_copy(
        update={name: None if end is None else end - 100 for name, end in ends.items()}
    )


def _negative(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value


def _less_by(factor: Decimal | None) -> Decimal | None:
    """What is left of 100 percent, to four digits, which is more than any factor is stated with."""
    return None if not factor else (100 / factor - 100).quantize(Decimal("0.0001")).normalize()

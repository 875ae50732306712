"""Small makers of facts for tests; every fact rests on the document `d1`."""

from decimal import Decimal
from typing import Any

from visavis.model import Contact, Figure, Quantity, Target, parse_fact

EVIDENCE = [{"document": "d1"}]


def figure(value: int | str | None, period: str | None, **said: Any) -> Figure:
    """A figure of turnover in US dollars, unless said otherwise; None is a dash of an office."""
    given: dict[str, Any] = {
        "kind": "figure",
        "pair": "BLR-KGZ",
        "indicator": "turnover",
        "period": period,
        "side": "KGZ",
        "evidence": EVIDENCE,
        **said,
    }
    if value is None:
        given["missing"] = "nil"
    else:
        given["quantity"] = Quantity.of(
            Decimal(value), given.pop("unit", "USD"), given.pop("hedge", "exact")
        )
    fact = parse_fact(given)
    assert isinstance(fact, Figure)
    return fact


def official(value: int | str | None, year: int, direction: str, side: str, **said: Any) -> Figure:
    """What the office of `side` publishes for a year."""
    flow = "exports" if direction.startswith(side) else "imports"
    return figure(
        value,
        str(year),
        indicator=flow,
        direction=direction,
        side=side,
        basis="statistics",
        **said,
    )


def contact(dates: str | None, level: str, sides: str = "BLR KGZ", **said: Any) -> Contact:
    """A bilateral meeting with one participant a side."""
    fact = parse_fact(
        {
            "kind": "contact",
            "pair": "BLR-KGZ",
            "form": "meeting",
            "framework": "bilateral",
            "level": level,
            "dates": dates,
            "participants": [{"name": f"N. of {side}", "side": side} for side in sides.split()],
            "evidence": EVIDENCE,
            **said,
        }
    )
    assert isinstance(fact, Contact)
    return fact


def target(value: int | None, by: str | None, **said: Any) -> Target:
    """A target of turnover in US dollars."""
    fact = parse_fact(
        {
            "kind": "target",
            "pair": "BLR-KGZ",
            "indicator": "turnover",
            "quantity": None if value is None else {"value": value, "unit": "USD"},
            "horizon": None if by is None else {"words": f"by {by}", "by": by},
            "evidence": EVIDENCE,
            **said,
        }
    )
    assert isinstance(fact, Target)
    return fact

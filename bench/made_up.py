"""A made-up record of any size, always the same: documents, then facts of four kinds."""

import json
import random
from collections.abc import Iterator
from itertools import combinations
from typing import Any

SEED = 20250929
FACTS_PER_DOCUMENT = 10
TEXT = "Товарооборот составил около {value} млн долларов, сообщил министр. "
AREAS = ("trade", "industry", "agriculture", "transport", "energy", "education", "culture")


def pairs(count: int) -> list[str]:
    """`count` pairs of made-up countries."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    codes = ["X" + one + other for one in letters for other in letters]
    made = combinations(codes, 2)
    return ["-".join(next(made)) for number in range(count)]


def lines(facts: int, pair_count: int = 2000) -> Iterator[str]:
    """The record as JSON Lines; pairs come in no order, as news does."""
    chance = random.Random(SEED)
    known = pairs(pair_count)
    for number in range(0, facts, FACTS_PER_DOCUMENT):
        values = [chance.randrange(1, 10**9) / 1000 for one in range(FACTS_PER_DOCUMENT)]
        yield _document(number, values)
        at = 0
        for ordinal, value in enumerate(values[: facts - number]):
            text = TEXT.format(value=value)
            yield _fact(number + ordinal, chance.choice(known), value, at, text=text, chance=chance)
            at += len(text)


def _document(number: int, values: list[float]) -> str:
    return _json(
        {
            "kind": "document",
            "id": f"d{number}",
            "url": f"https://example.org/news/{number}",
            "publisher": {"ru": "Агентство новостей", "en": "News Agency"},
            "side": "third",
            "language": "ru",
            "date": _day(number),
            "text": "".join(TEXT.format(value=value) for value in values),
        }
    )


def _fact(
    number: int, pair: str, value: float, at: int, *, text: str, chance: random.Random
) -> str:
    common = {
        "pair": pair,
        "areas": chance.sample(AREAS, 1 + number % 2),
        "evidence": [
            {"document": f"d{number // 10 * 10}", "start": at, "stop": at + len(text), "text": text}
        ],
    }
    made = _FORMS[number % len(_FORMS)](number, pair, value)
    return _json(made | common)


def _figure(number: int, pair: str, value: float) -> dict[str, Any]:
    return {
        "kind": "figure",
        "indicator": "exports",
        "direction": pair.replace("-", "→"),
        "quantity": {"value": value, "unit": "million_usd", "hedge": "about"},
        "period": str(1994 + number % 30),
        "stated_by": {"ru": "Министр", "en": "Minister"},
        "side": pair[:3],
        "stated_on": _day(number),
    }


def _contact(number: int, pair: str, value: float) -> dict[str, Any]:
    return {
        "kind": "contact",
        "form": "meeting",
        "level": "minister",
        "framework": "bilateral",
        "dates": _day(number),
        "place": {"ru": "Минск", "en": "Minsk"},
        "participants": [
            {"name": f"Министр {number}", "post": "министр", "side": pair[:3]},
            {"name": f"Министр {value}", "post": "министр", "side": pair[4:]},
        ],
    }


def _commitment(number: int, pair: str, value: float) -> dict[str, Any]:
    return {
        "kind": "commitment",
        "form": "agreed",
        "text": {"ru": f"Довести товарооборот до {value} млн", "en": f"Raise trade to {value}m"},
        "made_on": _day(number),
        "side": pair[:3],
    }


_FORMS = (_figure, _contact, _figure, _commitment)


def _day(number: int) -> str:
    return f"{2000 + number % 25}-{1 + number % 12:02d}-{1 + number % 28:02d}"


def _json(line: dict[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False)

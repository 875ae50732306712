"""Contacts and commitments for the tests of plans, protocols and reminders."""

from typing import Any

from tests.facts import EVIDENCE
from visavis.model import AnyFact, Case, Commitment, Contact, parse_fact

BODY = {"name": {"ru": "Минтранс Беларуси", "en": "Transport Ministry of Belarus"}, "side": "BLR"}
OTHER = {"name": {"ru": "Минтранс Кыргызстана", "en": "Transport Ministry of Kyrgyzstan"},
         "side": "KGZ"}  # fmt: skip


def planned(name: str, dates: str | None, **said: Any) -> Contact:
    """A visit agreed by both sides, unless said otherwise."""
    given = {"form": "official_visit", "level": "head_of_government", "status": "agreed",
             "country": "BLR", "framework": "bilateral", "dates": dates}  # fmt: skip
    fact = fact_of("contact", name, **given | said)
    assert isinstance(fact, Contact)
    return fact


def session(number: int, dates: str | None, country: str | None, **said: Any) -> Contact:
    """A session of the commission that was held."""
    people = [
        {"name": f"Chair of {side}", "side": side, "level": "deputy_head_of_government"}
        for side in ("BLR", "KGZ")
    ]
    given = {"form": "commission_session", "number": number, "country": country,
             "level": "deputy_head_of_government", "participants": people, "dates": dates,
             "framework": "bilateral"}  # fmt: skip
    fact = fact_of("contact", f"s{number}", **given | said)
    assert isinstance(fact, Contact)
    return fact


def commitment(name: str, **said: Any) -> Commitment:
    """Something agreed, with a body on each side."""
    given = {"form": "agreed", "text": {"ru": f"Выполнить {name}", "en": f"Carry out {name}"},
             "responsible": [BODY, OTHER], "areas": ["transport"]}  # fmt: skip
    fact = fact_of("commitment", name, **given | said)
    assert isinstance(fact, Commitment)
    return fact


def case(name: str = "x1", **said: Any) -> Case:
    """An open case on two figures."""
    given = {"finding": "sides-1a2b3c4d", "check": "sides", "verdict": "contradicts",
             "text": {"ru": "Данные расходятся", "en": "The figures differ"}, "facts": ["f1"],
             "opened_on": "2025-06-01"}  # fmt: skip
    fact = fact_of("case", name, **given | said)
    assert isinstance(fact, Case)
    return fact


def fact_of(kind: str, name: str, /, **said: Any) -> AnyFact:
    """A fact of the pair that rests on one document."""
    return parse_fact({"kind": kind, "id": name, "pair": "BLR-KGZ", "evidence": EVIDENCE} | said)

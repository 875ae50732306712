"""Faults of a record: bad input of every kind, and a record without any."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from tests.facts import EVIDENCE
from visavis.model import Commitment, Contact, parse_fact
from visavis.planning import Fault, faults, follow
from visavis.record import Store

TODAY = date(2026, 6, 1)


def session(number: int | None, dates: str | None, **said: Any) -> Contact:
    given = {
        "kind": "contact",
        "id": said.pop("id", f"s{number}-{dates}"),
        "pair": "BLR-KGZ",
        "form": "commission_session",
        "framework": "bilateral",
        "number": number,
        "dates": dates,
        "evidence": EVIDENCE,
        **said,
    }
    fact = parse_fact(given)
    assert isinstance(fact, Contact)
    return fact


def commitment(
    made: str | None, due: str | None, *bodies: tuple[str, str], **said: Any
) -> Commitment:
    given = {
        "kind": "commitment",
        "pair": "BLR-KGZ",
        "form": "agreed",
        "text": {"en": "Open the line", "ru": "Открыть линию"},
        "made_on": made,
        "due": {"words": {"en": "by then"}, "by": due} if due else None,
        "responsible": [{"name": {"ru": name}, "side": side} for name, side in bodies],
        "evidence": EVIDENCE,
        **said,
    }
    fact = parse_fact(given)
    assert isinstance(fact, Commitment)
    return fact


def found(
    contacts: Sequence[Contact] = (), items: Sequence[Commitment] = (), today: date = TODAY
) -> tuple[Fault, ...]:
    by_id = {contact.id: contact for contact in contacts}
    return faults(contacts, follow(items, {}, by_id, today), today)


def words(*seen: Fault) -> str:
    for fault in seen:
        assert fault.facts
        assert fault.text.within("ru") != fault.text.within("en")
    return " ".join(fault.text.within("en") for fault in seen).replace("\u00a0", " ")


def test_a_record_in_order_has_no_fault() -> None:
    sessions = [session(11, "2023-05-01"), session(12, "2024-11-28"), session(None, None)]
    item = commitment("2024-11-28", "2025", ("Министерство экономики", "BLR"))
    assert found(sessions, [item]) == ()


def test_a_due_date_before_the_session() -> None:
    held = session(12, "2024-11-28", id="c1")
    item = commitment(None, "2024-06", contact="c1")
    (fault,) = found([held], [item])
    assert "due (June 2024) before it was made (28 November 2024)" in words(fault)
    assert [fact.id for fact in fault.facts] == [item.id, "c1"]


@pytest.mark.parametrize("due", ["2024", "2024-11", "2024-11-28"])
def test_a_term_that_may_lie_after_the_session_is_no_fault(due: str) -> None:
    assert found([], [commitment("2024-11-28", due)]) == ()


def test_a_number_used_twice() -> None:
    (fault,) = found([session(12, "2024-11-28"), session(12, "2025-11-28")])
    assert "2 sessions of the commission bear the number 12" in words(fault)


def test_a_session_planned_and_then_held_is_one() -> None:
    planned = session(12, "2024-10", status="agreed")
    assert found([planned, session(12, "2024-11-28")]) == ()


def test_numbers_that_go_against_the_dates() -> None:
    (fault,) = found([session(11, "2025-03-01"), session(12, "2024-11-28")])
    assert "Session 12" in words(fault)
    assert "before session 11" in words(fault)


def test_a_stranger_at_a_bilateral_table() -> None:
    people = [
        {"name": {"en": "Known"}, "side": "BLR"},
        {"name": {"en": "Unknown"}},
        {"name": {"en": "Stranger", "ru": "Посторонний"}, "side": "RUS"},
        {"side": "third"},
    ]
    seen = found([session(12, "2024-11-28", participants=people)])
    assert len(seen) == 2
    assert words(*seen).startswith("Stranger took part in a bilateral contact")
    assert found([session(12, "2024-11-28", participants=people, framework="CIS")]) == ()


def test_a_body_that_is_called_otherwise_today() -> None:
    named = ("Правительство Кыргызской Республики", "KGZ")
    items = [commitment("2016", None, named), commitment("2017", None, named)]
    (fault,) = found([], items)
    said = words(fault)
    assert "open commitments (2)" in said
    assert "now “Cabinet of Ministers”" in said
    assert len(fault.facts) == 2


def test_what_was_done_under_the_old_name_is_no_fault() -> None:
    named = ("Правительство Кыргызской Республики", "KGZ")
    steps = [
        {"text": {"en": "done"}, "status": "done", "side": side, "by": "A clerk"}
        for side in ("BLR", "KGZ")
    ]
    done = commitment("2016", None, named, status="done", history=steps)
    assert found([], [done]) == ()


def test_a_name_that_did_not_exist_yet_and_one_that_was_gone() -> None:
    early = commitment("2016-05-01", None, ("Кабинет Министров Кыргызстана", "KGZ"))
    late = commitment("2020-05-01", None, ("Министерство торговли Республики Беларусь", "BLR"))
    seen = found([], [early, late])
    assert len(seen) == 2
    said = words(*seen)
    assert "was not called so before 5 May 2021" in said
    assert "now “Ministry of Antimonopoly Regulation and Trade”" in said
    assert said.count("did not bear that name") == 2


def test_the_shipped_record_names_a_government_that_is_a_cabinet_now(shipped: Store) -> None:
    facts = list(shipped.facts("BLR-KGZ"))
    contacts = [fact for fact in facts if isinstance(fact, Contact)]
    items = [fact for fact in facts if isinstance(fact, Commitment)]
    seen = found(contacts, items)
    assert len(seen) == 2
    assert "Cabinet of Ministers" in words(*seen)

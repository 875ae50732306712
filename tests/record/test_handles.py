"""A fact is found by its handles wherever a rule would merge it, and few others are found."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import permutations, product
from typing import Any

import pytest

from tests.record.reports import REPORTS
from visavis.model import AnyFact, Document, Period, identified, parse_fact
from visavis.record import Store
from visavis.record.handles import filed, sought
from visavis.record.merging import same
from visavis.record.proposing import Proposer
from visavis.record.shelf import NEWEST, Shelf

DAY = date(2025, 3, 14)


def fact(kind: str, **said: Any) -> AnyFact:
    evidence = [{"document": "d", "start": 0, "stop": 1, "text": "x"}]
    pair = {} if kind == "office" else {"pair": "KAZ-UZB"}
    return identified(parse_fact({"kind": kind, **pair, "evidence": evidence, **said}))


def figure(value: float, **said: Any) -> AnyFact:
    quantity = {"value": value, "unit": "USD"}
    return fact("figure", indicator="turnover", quantity=quantity, period="2024", **said)


def commitment(text: str, **said: Any) -> AnyFact:
    return fact("commitment", form="agreed", text=text, **said)


def found(new: AnyFact, others: Sequence[AnyFact], published: Sequence[Period]) -> set[int]:
    shelf = Shelf()
    for number, one in enumerate(others):
        shelf.put(number, filed(one, published, shelf.rarity))
    return shelf.find(sought(new, published, shelf.rarity))


HEAD = {"post_code": "head_of_government", "level": "head_of_government"}

FAMILIES = {
    "contact": [report.contact for report in REPORTS],
    "figure": [
        figure(value, **said)
        for value, said in product(
            (4_300_000_000, 4_280_000_000, 4_200_000_000, 4_000_000_000, 0),
            ({}, {"stated_on": "2025-03-14"}, {"stated_on": "2025-03-20"}),
        )
    ],
    "target": [
        fact("target", indicator="turnover", quantity={"value": value, "unit": "USD"}, **said)
        for value, said in product((5e9, 5.1e9, 8e9), ({}, {"stated_on": "2025-03-12"}))
    ],
    "commitment": [
        commitment("создать совместную рабочую группу по вопросам энергетики"),
        commitment("создать рабочую группу по вопросам энергетики", made_on="2025-03-14"),
        commitment("создание рабочей группы по вопросам энергетики", made_on="2025-03-20"),
        commitment("до 1 июня создать рабочую группу по вопросам энергетики и водных ресурсов"),
        commitment("расширить поставки зерна и муки", made_on="2025-03-14"),
    ],
    "project": [
        fact("project", name="завод по сборке тракторов в Ташкенте"),
        fact("project", name="завод по сборке тракторов"),
        fact("project", name="сборка тракторов на заводе в Ташкенте"),
    ],
    "office": [
        fact("office", side="KAZ", post="премьер-министр", **HEAD, holder=name)
        for name in ("Олжас Бектенов", "Olzhas Bektenov", "Бектенов")
    ],
}


@pytest.mark.parametrize("kind", FAMILIES)
def test_what_a_rule_merges_is_found(kind: str) -> None:
    published = [Period.day(DAY)]
    merged = 0
    for new, known in permutations(FAMILIES[kind], 2):
        if same(new, known, published, published):
            merged += 1
            assert found(new, [known], published) == {0}, (new, known)
    assert merged


def test_few_others_are_found_however_many_there_are() -> None:
    figures = [
        figure(3e9 + 1e6 * number, stated_on=str(DAY + timedelta(days=number % 40)))
        for number in range(4000)
    ]
    wanted = found(figures[7], figures, [])
    assert 7 in wanted
    assert len(wanted) < 200
    texts = [
        commitment(f"расширить сотрудничество по {number} направлению", made_on=str(DAY))
        for number in range(1000)
    ]
    assert len(found(texts[7], texts, [])) < 10


def test_a_shelf_keeps_the_newest() -> None:
    shelf = Shelf()
    for number in range(1, NEWEST + 11):
        shelf.put(number, {number, -5})
    assert (len(shelf), shelf.gone_up_to) == (NEWEST, 10)
    assert shelf.find([{3, 4, 20}]) == {20}
    shelf.drop(20)
    assert shelf.find([{20}]) == set()
    assert shelf.rarity(-5) == NEWEST - 1


def test_what_has_no_room_on_the_shelf_is_found_by_its_date(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("visavis.record.shelf.NEWEST", 1)
    proposer = Proposer(store)
    for report in (REPORTS[0], *_others(5), REPORTS[1]):
        dated = {"dates": Period.day(DAY), "id": ""}
        proposer.propose(report.document, [report.contact.model_copy(update=dated)])
    assert len(list(store.facts("KAZ-UZB", state="merged"))) == 1


def test_what_somebody_else_put_in_is_found(store: Store) -> None:
    proposer, other = Proposer(store), Proposer(store)
    proposer.propose(REPORTS[0].document, [REPORTS[0].contact])
    for report in REPORTS[1:]:
        proposer, other = other, proposer
        proposer.propose(report.document, [report.contact])
    assert len(list(store.facts("KAZ-UZB", state="proposed"))) == 1


def _others(count: int) -> list[Any]:
    """Reports of meetings of other people, on the same day."""
    made = []
    for number in range(count):
        said = REPORTS[0].contact.model_dump(mode="json", exclude={"id"})
        said["participants"] = [
            {"name": f"{name} {'абвгд'[number] * 6}", "side": side, "level": "minister"}
            for name, side in (("Иван", "KAZ"), ("Али", "UZB"))
        ]
        name = f"other{number}"
        said["evidence"] = [{"document": name, "start": 0, "stop": 1, "text": "x"}]
        document = Document(id=name, publisher="a", date=str(DAY), text="x")
        made.append(_Told(document, identified(parse_fact(said))))
    return made


class _Told:
    def __init__(self, document: Document, contact: AnyFact) -> None:
        self.document = document
        self.contact = contact

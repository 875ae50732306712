"""What is read goes in as proposals; one event told by ten outlets is one fact."""

import random
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tests.record.reports import REPORTS, Report
from visavis.errors import InputError, MalformedRecord
from visavis.model import Contact, ContactForm, Decision, Document, Figure, parse_fact
from visavis.record import State, Store
from visavis.record.deciding import Judge, closest, first_state, merge_of, merges_into
from visavis.record.proposing import Proposer, propose

PAIR = "KAZ-UZB"


def proposed(store: Store, kind: str = "contact") -> list[Any]:
    return list(store.facts(PAIR, kinds=[kind], state=State.PROPOSED))


def in_orders() -> list[list[Report]]:
    orders = [list(REPORTS), list(reversed(REPORTS))]
    for seed in range(3):
        orders.append(random.Random(seed).sample(REPORTS, len(REPORTS)))
    return orders


def put(store: Store, reports: Iterable[Report]) -> None:
    proposer = Proposer(store)
    for report in reports:
        proposer.propose(report.document, [report.contact])


@pytest.mark.parametrize("reports", in_orders(), ids=["as read", "backwards", "1", "2", "3"])
def test_ten_reports_of_one_meeting_are_one_contact(store: Store, reports: list[Report]) -> None:
    put(store, reports)
    (contact,) = proposed(store)
    assert {piece.document for piece in contact.evidence} == {one.name for one in REPORTS}
    assert len(contact.evidence) == 10
    assert contact.form == "official_visit"
    assert str(contact.dates) == "2025-03-14"
    assert store.verify().sound


def test_each_merge_says_why_and_is_undone(store: Store) -> None:
    put(store, REPORTS)
    (whole,) = proposed(store)
    merged = list(store.facts(PAIR, state=State.MERGED))
    assert len(merged) == 9
    for one in merged:
        merge = merge_of(store, one.id)
        assert merge is not None
        assert merge.by == "visavis"
        assert merge.why is not None
        assert merge.why.startswith("One contact told twice: ")
        assert "the same participants: " in merge.why
    direct = merges_into(store, whole.id)
    last = direct[-1].fact
    assert Judge(store, "Анна").undo(last) == State.PROPOSED
    apart = store.fact(last)
    assert apart is not None
    left = next(one for one in proposed(store) if one.id == whole.id)
    assert set(left.evidence).isdisjoint(apart.evidence)
    assert len(left.evidence) + len(apart.evidence) == 10
    assert len(store.judgements(last)) == 2
    assert Judge(store, "Анна").undo(last) == State.MERGED
    assert proposed(store) == [whole]
    assert store.verify().sound


def test_reading_again_changes_nothing(store: Store) -> None:
    put(store, REPORTS)
    before, head = list(store.export_lines()), store.head()
    for report in REPORTS:
        assert propose(store, report.document, [report.contact]).read_before
    assert (list(store.export_lines()), store.head()) == (before, head)


def test_a_document_and_its_facts_go_in_together_or_not_at_all(store: Store) -> None:
    report = REPORTS[0]
    wrong = {**report.cited("зерна"), "text": "сахар"}
    false = report.contact.model_copy(
        update={"evidence": (report.contact.evidence[0].model_copy(update=wrong),), "id": ""}
    )
    with pytest.raises(MalformedRecord, match="is not"):
        propose(store, report.document, [report.contact, false])
    assert list(store.export_lines()) == []
    assert not Proposer(store).knows(report.document)
    propose(store, report.document, [report.contact])
    assert Proposer(store).knows(report.document)


def test_what_people_rejected_takes_no_merges(store: Store) -> None:
    propose(store, REPORTS[0].document, [REPORTS[0].contact])
    (contact,) = proposed(store)
    Judge(store, "Анна").decide(contact.id, Decision.REJECT)
    put(store, REPORTS[1:3])
    assert len(proposed(store)) == 1
    assert store.state(contact.id) == State.REJECTED


def test_an_accepted_fact_stays_and_takes_further_evidence(store: Store) -> None:
    propose(store, REPORTS[0].document, [REPORTS[0].contact])
    (contact,) = proposed(store)
    Judge(store, "Анна").decide(contact.id, Decision.ACCEPT)
    put(store, REPORTS[1:])
    assert proposed(store) == []
    (accepted,) = store.facts(PAIR)
    assert (accepted.id, len(accepted.evidence)) == (contact.id, 10)


def figure(report: Report, **said: Any) -> Figure:
    made = parse_fact(
        {
            "kind": "figure",
            "pair": PAIR,
            "indicator": "turnover",
            "quantity": {"value": 4_200_000_000, "unit": "USD"},
            "period": "2024",
            "side": "KAZ",
            "stated_on": report.date,
            "evidence": [report.cited(report.tells)],
            **said,
        }
    )
    assert isinstance(made, Figure)
    return made


def test_two_ledgers_are_never_merged(store: Store) -> None:
    for report, side in zip(REPORTS[:4], ("KAZ", "UZB", "KAZ", "UZB"), strict=True):
        propose(store, report.document, [figure(report, side=side)])
    found = proposed(store, "figure")
    assert {one.side: len(one.evidence) for one in found} == {"KAZ": 2, "UZB": 2}


def test_a_statement_retold_is_one_and_made_anew_is_another(store: Store) -> None:
    hedged = {"value": 4_200_000_000, "unit": "USD", "hedge": "about"}
    said: tuple[dict[str, Any], ...] = ({}, {"quantity": hedged}, {"stated_on": "2025-06-14"})
    results = [
        propose(store, report.document, [figure(report, **more)])
        for report, more in zip(REPORTS, said, strict=False)
    ]
    assert [len(one.proposed) for one in results] == [1, 0, 1]
    reason = results[1].merged[0][1].reason
    assert reason == (
        "One statement of a figure told twice: the same value: 4200000000 USD and 4200000000 USD;"
        " the same side: KAZ; told of on the same day."
    )


def undated(name: str, date: str | None, text: str = "Министры встретились.") -> Any:
    document = Document.model_validate(
        {"id": name, "publisher": "Agency", "date": date, "text": text}
    )
    people = [{"name": "Иван Ким", "side": "KAZ"}, {"name": "Али Саидов", "side": "UZB"}]
    cited = {"document": name, "start": 0, "stop": 8, "text": text[:8]}
    given = {"kind": "contact", "pair": PAIR, "form": "meeting", "participants": people}
    return document, [parse_fact({**given, "evidence": [cited]})]


def test_the_same_words_years_apart_are_two_contacts(store: Store) -> None:
    for name, date in (("a", "2023-05-10"), ("b", "2025-05-10"), ("c", "2025-05-11")):
        propose(store, *undated(name, date))
    found = proposed(store)
    assert [[piece.document for piece in one.evidence] for one in found] == [["a"], ["b", "c"]]
    assert found[1].resolved == ("dates",)


def test_the_same_words_from_another_outlet_are_more_evidence(store: Store) -> None:
    propose(store, *undated("a", "2025-05-10"))
    again = propose(store, *undated("b", "2025-05-11"))
    assert (again.proposed, again.merged, again.again) == ((), (), 1)
    (one,) = proposed(store)
    assert [piece.document for piece in one.evidence] == ["a", "b"]


def test_a_taken_id_is_no_hindrance(store: Store) -> None:
    (first, [contact]), (second, [other]) = undated("a", "2025-05-10"), undated("b", "2023-01-10")
    propose(store, first, [contact.model_copy(update={"id": "x"})])
    renamed = other.model_copy(update={"id": "x", "form": ContactForm.CALL})
    assert propose(store, second, [renamed]).proposed != ("x",)
    assert len(proposed(store)) == 2


def commitment(document: str, text: str, contact: str | None = None) -> Any:
    return parse_fact(
        {
            "kind": "commitment",
            "pair": PAIR,
            "form": "agreed",
            "text": text,
            "contact": contact,
            "evidence": [{"document": document, "start": 0, "stop": 8, "text": "Министры"}],
        }
    )


def test_a_commitment_points_to_the_contact_that_stands(store: Store) -> None:
    one, [contact] = undated("a", "2025-05-10")
    text = "создать совместную рабочую группу по вопросам энергетики"
    propose(store, one, [contact, commitment("a", text, contact.id)])
    two, [other] = undated("b", "2025-05-11", "Министры провели переговоры.")
    fuller = other.model_copy(update={"id": "told", "form": ContactForm.CONSULTATIONS})
    propose(store, two, [commitment("b", f"{text} и воды", "told"), fuller])
    (stands,) = proposed(store)
    (made,) = proposed(store, "commitment")
    assert stands.form == "consultations"
    assert len(made.evidence) == 2


Act = Callable[[Judge, str], object]


@pytest.mark.parametrize(
    ("act", "state"),
    [
        (lambda who, name: who.decide(name, Decision.ACCEPT), State.ACCEPTED),
        (lambda who, name: who.decide(name, Decision.REJECT, "false"), State.REJECTED),
    ],
)
def test_what_was_decided_is_undone(store: Store, act: Act, state: State) -> None:
    propose(store, REPORTS[0].document, [REPORTS[0].contact])
    (contact,) = proposed(store)
    who = Judge(store, "Анна")
    act(who, contact.id)
    assert store.state(contact.id) == state
    assert who.undo(contact.id) == State.PROPOSED
    assert first_state(store, contact.id) == State.PROPOSED
    assert [one.by for one in store.judgements(contact.id)] == ["Анна", "Анна"]
    assert store.verify().sound


def test_nothing_decided_is_nothing_to_undo(store: Store) -> None:
    propose(store, REPORTS[0].document, [REPORTS[0].contact])
    (contact,) = proposed(store)
    with pytest.raises(InputError, match="Nothing has been decided"):
        Judge(store, "Анна").undo(contact.id)


def test_the_closest_come_first(store: Store) -> None:
    propose(store, REPORTS[4].document, [REPORTS[4].contact])
    other, [meeting] = undated("x", "2025-03-14")
    propose(store, other, [meeting])
    found = closest(store, REPORTS[5].contact)
    assert [isinstance(one, Contact) for one in found] == [True, True]
    assert found[0].evidence[0].document == "r05"

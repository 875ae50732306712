"""Where a commitment stands: whose word counts, what is late, what is called up for review."""

from datetime import date
from typing import Any

import pytest

from tests.facts import EVIDENCE
from visavis.model import Commitment, Contact, Document, parse_fact
from visavis.planning import Alarm, Followed, Standing, follow
from visavis.record import Store

TODAY = date(2026, 1, 1)
DOCUMENTS = {
    name: Document(id=name, side=side, publisher="Press", url=f"https://{name}.example")
    for name, side in (("minsk", "BLR"), ("bishkek", "KGZ"), ("moscow", "third"))
}


def commitment(**said: Any) -> Commitment:
    fact = parse_fact(
        {
            "kind": "commitment",
            "pair": "BLR-KGZ",
            "form": "agreed",
            "text": "Restore direct flights",
            "evidence": EVIDENCE,
        }
        | said
    )
    assert isinstance(fact, Commitment)
    return fact


def step(status: str | None = None, **said: Any) -> dict[str, Any]:
    return {"date": "2025-06-01", "text": "Said", "by": "desk", "status": status} | said


def heard(cited: list[dict[str, str]]) -> dict[str, Any]:
    """A step as a record has it that tells the state of the whole alone."""
    return {"date": "2025-05-01", "text": "Opened", "evidence": cited}


def followed(item: Commitment, today: date = TODAY) -> Followed:
    return follow([item], DOCUMENTS, {}, today)[0]


@pytest.mark.parametrize(
    ("by", "status", "alarm"),
    [
        ("2025", "open", Alarm.OVERDUE),
        ("2025", "dropped", None),
        ("2026", "open", None),
    ],
)
def test_a_term_that_has_passed(by: str, status: str, alarm: Alarm | None) -> None:
    item = commitment(due={"words": "by then", "by": by}, status=status)
    assert followed(item).alarm is alarm


def test_without_a_term_it_is_reviewed_after_half_a_year_of_silence() -> None:
    item = commitment(made_on="2025-03-01")
    assert followed(item, date(2025, 8, 31)).alarm is None
    assert followed(item, date(2025, 9, 1)).alarm is Alarm.REVIEW
    heard = commitment(made_on="2025-03-01", history=[step("under_way", date="2025-08-01")])
    assert followed(heard, date(2025, 9, 1)).alarm is None


def test_without_any_date_it_is_reviewed_at_once() -> None:
    assert followed(commitment()).alarm is Alarm.REVIEW
    assert followed(commitment()).due is None


def test_the_contact_tells_when_it_was_made() -> None:
    contact = parse_fact(
        {
            "kind": "contact",
            "id": "c1",
            "pair": "BLR-KGZ",
            "form": "commission_session",
            "dates": "2025-12-01",
            "evidence": EVIDENCE,
        }
    )
    assert isinstance(contact, Contact)
    found = follow([commitment(contact="c1")], {}, {"c1": contact}, TODAY)[0]
    assert found.due == date(2026, 6, 2)


@pytest.mark.parametrize(
    ("steps", "standing", "score", "waits_for"),
    [
        ([], Standing.AGREED, 0, ()),
        ([step("under_way", side="BLR")], Standing.UNDER_WAY, 1, ()),
        ([step("done", side="BLR")], Standing.SAID_DONE, 2, ("KGZ",)),
        ([step("done", side="third")], Standing.SAID_DONE, 2, ("BLR", "KGZ")),
        ([step("done", side="BLR"), step("done", side="KGZ")], Standing.DONE, 3, ()),
        (
            [step("done", side="BLR"), step("under_way", side="KGZ"), step("done", side="KGZ")],
            Standing.SAID_DONE,
            2,
            ("BLR",),
        ),
        ([step("done", side="BLR"), step("dropped")], Standing.DROPPED, None, ()),
        ([step("done", side="KGZ", date="2026-06-01")], Standing.AGREED, 0, ()),
    ],
)
def test_both_sides_make_it_done(
    steps: list[dict[str, Any]], standing: Standing, score: int | None, waits_for: tuple[str, ...]
) -> None:
    found = followed(commitment(history=steps))
    assert (found.standing, found.score, found.waits_for) == (standing, score, waits_for)


def test_the_sides_of_the_documents_speak_where_no_side_is_named() -> None:
    cited = [{"document": "minsk"}, {"document": "bishkek"}]
    assert followed(commitment(status="done", history=[heard(cited)])).score == 3
    assert followed(commitment(status="done", history=[heard(cited[:1])])).score == 2


def test_what_a_person_adds_leaves_the_word_of_the_documents() -> None:
    history = [heard([{"document": "minsk"}]), step("done", side="KGZ")]
    assert followed(commitment(status="done", history=history)).standing is Standing.DONE


def test_a_proposal_is_agreed_by_a_step() -> None:
    assert followed(commitment(form="proposed")).standing is Standing.PROPOSED
    agreed = commitment(form="proposed", history=[step("agreed")])
    assert followed(agreed).standing is Standing.AGREED


def test_a_step_rests_on_a_document_or_a_person() -> None:
    with pytest.raises(ValueError, match="evidence, or a person"):
        commitment(history=[step("done", by=None)])


def test_the_shipped_tractor_assembly_is_done_by_the_word_of_one_side(shipped: Store) -> None:
    facts = [fact for fact in shipped.facts("BLR-KGZ") if isinstance(fact, Commitment)]
    documents = {document.id: document for document in shipped.documents()}
    found = {one.item.id: one for one in follow(facts, documents, {}, TODAY)}
    assert found["blr-kgz-k036"].waits_for == ("KGZ",)
    assert found["blr-kgz-k012"].standing is Standing.DONE


def test_older_news_entered_later_takes_nothing_back() -> None:
    history = [
        step("done", side="BLR", date="2025-06-01"),
        step("done", side="KGZ", date="2025-06-02"),
        step("under_way", date="2025-01-01"),
    ]
    assert followed(commitment(history=history)).standing is Standing.DONE


def test_a_new_term_holds_from_the_day_on_which_it_was_set() -> None:
    due = {"words": "2030", "by": "2030"}
    item = commitment(
        due={"words": "2024", "by": "2024"}, history=[step(date="2025-06-01", due=due)]
    )
    assert followed(item, date(2025, 5, 31)).alarm is Alarm.OVERDUE
    later = followed(item, date(2025, 6, 1))
    assert (later.alarm, later.due) == (None, date(2030, 12, 31))


def test_a_proposal_whose_time_is_over_has_lapsed() -> None:
    past = {"words": "2025", "by": "2025"}
    assert followed(commitment(form="proposed", due=past)).has_lapsed
    assert not followed(commitment(form="agreed", due=past)).has_lapsed
    assert not followed(commitment(form="proposed", due={"words": "2027", "by": "2027"})).has_lapsed

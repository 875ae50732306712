import pytest

from tests.record.made import cited, contact, document, figure, judgement
from visavis.errors import InputError
from visavis.record import State, Store


@pytest.fixture(autouse=True)
def _facts(store: Store) -> None:
    facts = [
        figure(133, id="one"),
        figure(135, id="two", evidence=[cited("d2")]),
        figure(137, id="three", evidence=[cited("d2", "млн")]),
        contact("meeting", "2024-01-01"),
    ]
    store.add(facts, [document(), document("d2")])


def test_the_last_judgement_is_the_state(store: Store) -> None:
    states = {"reject": State.REJECTED, "accept": State.ACCEPTED}
    for hour, decision in enumerate(["reject", "accept", "reject"]):
        store.judge(judgement("one", decision, at=f"2025-09-30T1{hour}:00:00Z"))
        assert store.state("one") == states[decision]
    assert [one.decision for one in store.judgements("one")] == ["reject", "accept", "reject"]
    assert len(store.judgements()) == 3
    assert store.verify().sound


def test_a_judgement_taken_twice_is_one(store: Store) -> None:
    store.judge(judgement("one", "reject"))
    store.judge(judgement("one", "reject"))
    assert len(store.judgements("one")) == 1


def test_a_merged_fact_lends_its_evidence_and_takes_it_back(store: Store) -> None:
    before = store.fact("three")
    store.judge(judgement("one", "merge", "two"))
    store.judge(judgement("two", "merge", "three"))
    lent = store.fact("three")
    assert lent is not None
    assert [piece.document for piece in lent.evidence] == ["d2", "d1", "d2"]
    assert [fact.id for fact in store.facts("BLR-KGZ", kinds=["figure"])] == ["three"]
    store.judge(judgement("two", "accept"))
    assert store.fact("three") == before
    assert store.state("one") == State.MERGED
    assert store.verify().sound


def test_a_correction_puts_another_fact_in_place(store: Store) -> None:
    store.judge(judgement("one", "correct", "two"))
    assert store.state("one") == State.MERGED
    assert store.verify().sound


@pytest.mark.parametrize(
    ("fact", "decision", "into", "message"),
    [
        ("nobody", "accept", None, "fact: there is no fact nobody"),
        ("one", "merge", "nobody", "into: there is no fact nobody"),
        ("one", "merge", None, "into: a merge or a correction names the fact"),
        ("one", "reject", "two", "into: only a merge or a correction names another"),
        ("one", "merge", "one", "one is itself merged into one"),
        ("one", "merge", "meeting", "one is a figure of BLR-KGZ, meeting a contact of BLR-KGZ"),
    ],
)
def test_a_judgement_that_cannot_be_taken_is_refused(
    store: Store, fact: str, decision: str, into: str | None, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        store.judge(judgement(fact, decision, into))
    assert store.judgements() == []


def test_merges_do_not_go_in_a_circle(store: Store) -> None:
    store.judge(judgement("one", "merge", "two"))
    with pytest.raises(InputError, match="one is itself merged into two"):
        store.judge(judgement("two", "merge", "one"))


def test_a_judgement_stays_when_its_fact_is_replaced(store: Store) -> None:
    store.judge(judgement("one", "reject"))
    store.add([figure(140, id="one")], replace=True)
    assert store.state("one") == State.REJECTED
    assert store.verify().sound

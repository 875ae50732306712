"""The agenda of the 13th session, from the shipped record."""

from datetime import date

import pytest

from tests.facts import figure
from tests.planning.made import commitment, session
from visavis.checking import check
from visavis.model import Commitment, Pair
from visavis.planning import Heading, Item, agenda, follow
from visavis.record import Store

PAIR = Pair("BLR-KGZ")
TODAY = date(2025, 12, 31)


@pytest.fixture
def items(shipped: Store) -> tuple[Item, ...]:
    facts = list(shipped.facts(PAIR))
    commitments = [fact for fact in facts if isinstance(fact, Commitment)]
    documents = {document.id: document for document in shipped.documents()}
    followed = follow(commitments, documents, {}, TODAY)
    return agenda(PAIR, facts, check(PAIR, facts), followed, TODAY)


def test_every_item_has_a_reason_and_facts_in_both_languages(items: tuple[Item, ...]) -> None:
    assert 10 <= len(items) <= 30
    for item in items:
        assert item.facts
        for said in (item.text, item.reason):
            assert said.within("ru") != said.within("en")


def test_headings_keep_their_order(items: tuple[Item, ...]) -> None:
    order = [list(Heading).index(item.heading) for item in items]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        (Heading.RESULTS, "2 commitments of that session"),
        (Heading.REPEATED, "Air link"),
        (Heading.REPEATED, "tractors in Bishkek"),
        (Heading.FIGURES, "a factor of 1.99"),
        (Heading.TARGETS, "+55.5%"),
        (Heading.STANDSTILL, "direct flights"),
        (Heading.PROJECTS, "transformers"),
        (Heading.NEXT, "alternate"),
    ],
)
def test_what_a_secretariat_would_put_on_it(
    items: tuple[Item, ...], heading: Heading, words: str
) -> None:
    assert any(words in item.reason.within("en") for item in items if item.heading is heading), [
        item.reason.within("en") for item in items if item.heading is heading
    ]


def test_what_is_done_or_long_forgotten_is_not_on_it(items: tuple[Item, ...]) -> None:
    late = [item for item in items if item.heading is Heading.OVERDUE]
    assert late
    for item in late:
        (fact,) = item.facts
        assert isinstance(fact, Commitment)
        assert fact.due is not None
        assert fact.due.by is not None
        assert date(2023, 1, 1) < fact.due.by.end < TODAY
        assert fact.status == "open"


def test_the_figures_of_one_year_are_one_item() -> None:
    facts = [
        figure(135_000_000, "2020", id="f1", side="BLR"),
        figure(68_000_000, "2020", id="f2", side="KGZ"),
        figure(90_000_000, "2020", id="f3", side="KGZ"),
    ]
    found = next(one for one in check(PAIR, facts[:2]) if one.check == "sides")
    other = next(one for one in check(PAIR, facts[::2]) if one.check == "sides")
    (item,) = agenda(PAIR, facts, (found, other), (), TODAY)
    assert item.text.within("en") == "Reconcile the figures of both sides: 2020"
    assert set(item.facts) == set(facts)
    for one in (found, other):
        assert one.sentence.within("ru") in item.reason.within("ru")


def test_what_the_last_session_took_up_again_counts_as_its_own() -> None:
    steps = [{"date": "2024-11-28", "text": "Carried", "by": "desk", "carried_to": "s12"}]
    last = session(12, "2024-11-28", "KGZ")
    item = commitment("k1", contact="s11", history=steps)
    followed = follow([item], {}, {"s12": last}, TODAY)
    results = agenda(PAIR, [last, item], (), followed, TODAY)[0]
    assert results.facts == (last, item)


def test_whoever_has_not_confirmed_is_named() -> None:
    done = [{"date": "2025-05-01", "text": "Done", "status": "done", "side": "third", "by": "desk"}]
    item = commitment("k1", history=done, due={"words": "2024", "by": "2024"})
    (late,) = agenda(PAIR, [item], (), follow([item], {}, {}, TODAY), TODAY)
    assert "no confirmation from Belarus and Kyrgyzstan" in late.reason.within("en")
    assert "Беларуси и Кыргызстана" in late.reason.within("ru")


def test_a_pair_without_a_record_has_no_agenda() -> None:
    assert agenda(PAIR, [], (), (), TODAY) == ()

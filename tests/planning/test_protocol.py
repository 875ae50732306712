"""The points of a protocol: what is carried over, how it is worded, what the agenda adds."""

from datetime import date
from typing import Any

from tests.facts import EVIDENCE, figure
from tests.planning.made import BODY, OTHER, case, commitment, fact_of, session
from visavis.checking import check
from visavis.model import AnyFact, Area, Commitment, Contact, Document, Figure, Pair
from visavis.planning import (
    Decision,
    Heading,
    agenda,
    differ,
    draft_points,
    follow,
    held_session,
    points_of,
    stated_of_late,
)

PAIR = Pair("BLR-KGZ")
TODAY = date(2025, 12, 31)
LAST = session(12, "2024-11-28", "KGZ")
MINSK = {"d1": Document(id="d1", side="BLR", publisher="Press", url="https://example.org")}


def draft(*facts: AnyFact) -> tuple[Decision, ...]:
    contacts = {one.id: one for one in facts if isinstance(one, Contact)}
    promised = [one for one in facts if isinstance(one, Commitment)]
    followed = follow(promised, MINSK, contacts, TODAY)
    items = agenda(PAIR, facts, check(PAIR, facts), followed, TODAY)
    return draft_points(PAIR, facts, items, followed, TODAY)


def carried(**said: Any) -> Decision:
    points = [one for one in draft(LAST, commitment("k1", **said)) if one.facts[0].id == "k1"]
    assert len(points) == 1
    return points[0]


def test_a_point_of_the_last_session_is_carried_over_with_its_number() -> None:
    point = carried(contact="s12", point="4.2", due={"words": {"ru": "2027 год", "en": "2027"}})
    assert point.text.within("en") == "Carry out k1"
    assert [origin.within("en") for origin in point.origins] == [
        "Carried over from the 12th session, point 4.2"
    ]
    assert point.origins[0].within("ru") == "Перенесено из протокола 12-го заседания, пункт 4.2"
    assert point.term is not None
    assert point.term.within("ru") == "Срок – 2027 год."
    assert point.group is Area.TRANSPORT
    assert [party.side for party in point.responsible] == ["BLR", "KGZ"]


def test_a_proposal_is_to_be_considered_and_an_intention_noted() -> None:
    proposed = carried(contact="s12", form="proposed", side="BLR")
    assert proposed.text.within("ru") == "Рассмотреть предложение Беларуси: выполнить k1"
    intended = carried(contact="s12", form="intended", side="KGZ")
    assert intended.text.within("ru") == "Принять к сведению намерение Кыргызстана: выполнить k1"
    assert intended.text.within("en") == "Take note of the intention of Kyrgyzstan: carry out k1"


def test_what_one_side_calls_done_waits_for_the_other() -> None:
    done = [{"date": "2025-05-01", "text": "Done", "status": "done", "side": "BLR", "by": "desk"}]
    point = carried(contact="s12", history=done)
    said = "Получить подтверждение Кыргызстана о выполнении пункта: выполнить k1"
    assert point.text.within("ru") == said


def test_what_a_third_party_calls_done_waits_for_both() -> None:
    done = [{"date": "2025-05-01", "text": "Done", "status": "done", "side": "third", "by": "desk"}]
    point = carried(contact="s12", history=done)
    assert "the confirmation of Belarus and Kyrgyzstan" in point.text.within("en")
    assert "подтверждение Беларуси и Кыргызстана" in point.text.within("ru")


def test_a_term_that_has_passed_calls_for_a_new_one() -> None:
    point = carried(contact="s12", due={"words": {"ru": "2024 год", "en": "2024"}, "by": "2024"})
    assert point.term is not None
    assert "a new one is to be set" in point.term.within("en")
    assert "подлежит назначению новый" in point.term.within("ru")


def test_what_is_of_others_or_long_ago_is_not_taken_up() -> None:
    facts: list[AnyFact] = [
        LAST,
        commitment("k1", made_on="2025-05-01", areas=["politics"]),
        commitment("k2", made_on="2016-05-01"),
        commitment("k3", made_on="2025-05-01"),
    ]
    taken = [one.facts[0].id for one in draft(*facts) if isinstance(one.facts[0], Commitment)]
    assert taken == ["k3"]


def test_open_cases_and_figures_apart_are_to_be_reconciled() -> None:
    mine = case(responsible=[BODY])
    figures = [
        figure(135_000_000, "2024", id="f1", side="BLR"),
        figure(68_000_000, "2024", id="f2", side="KGZ"),
    ]
    points = [one for one in draft(LAST, mine, *figures) if one.group is Heading.FIGURES]
    assert points[0].facts[0].id == "x1"
    assert points[0].responsible[0].side == "BLR"
    assert "reconcile the figures of both sides (2024)" in points[1].text.within("en")
    assert "обеспечить сверку данных сторон (2024" in points[1].text.within("ru")


def test_the_last_point_is_the_session_after_this_one() -> None:
    point = draft(LAST)[-1]
    assert point.group is Heading.NEXT
    assert "14-е заседание комиссии в Кыргызстане" in point.text.within("ru")


def test_without_a_session_or_a_fact_there_is_nothing() -> None:
    assert draft() == ()


def test_a_session_that_was_held_gives_its_points_by_number() -> None:
    made = [
        commitment("k1", contact="s12", point="4.10"),
        commitment("k2", contact="s12", point="4.9"),
        commitment("k3", contact="s12"),
        commitment("k4"),
    ]
    followed = follow(made, {}, {"s12": LAST}, TODAY)
    points = points_of(LAST, followed, {"s12": LAST})
    assert [(one.number, one.facts[0].id) for one in points] == [
        ("4.9", "k2"),
        ("4.10", "k1"),
        (None, "k3"),
    ]
    assert held_session([LAST], 12, TODAY) is LAST
    assert held_session([LAST], 13, TODAY) is None
    assert held_session([LAST], 12, date(2024, 1, 1)) is None
    assert held_session([session(13, None, "BLR", status="agreed")], 13, TODAY) is None


ELEVENTH = session(11, "2023-05-10", "BLR")
TAKEN_UP = [{"date": "2024-11-28", "text": "Carried", "by": "desk", "carried_to": "s12"}]


def test_a_point_has_its_number_at_the_session_that_decided_it_alone() -> None:
    item = commitment("k1", contact="s11", point="4.2", history=TAKEN_UP)
    contacts = {"s11": ELEVENTH, "s12": LAST}
    followed = follow([item], {}, contacts, TODAY)
    (own,) = points_of(ELEVENTH, followed, contacts)
    assert (own.number, own.origins) == ("4.2", ())
    (later,) = points_of(LAST, followed, contacts)
    assert later.number is None
    assert [why.within("en") for why in later.origins] == [
        "Carried over from the 11th session, point 4.2"
    ]
    drafted = next(one for one in draft(ELEVENTH, LAST, item) if item in one.facts)
    assert [why.within("en") for why in drafted.origins] == [
        "Carried over from the 11th session, point 4.2",
        "Carried over from the 12th session",
    ]


def test_both_sides_figures_are_kept_apart() -> None:
    said: list[Figure] = [
        figure(135_000_000, "2024-01/2024-09", side="BLR", hedge="almost"),
        figure(68_000_000, "2024-01/2024-09", side="KGZ"),
        figure(70_000_000, "2025", side="KGZ"),
        figure(60_000_000, "2023", side="KGZ"),
    ]
    rows = stated_of_late(PAIR, said)
    assert [str(row.period) for row in rows] == ["2025", "2024-01/2024-09"]
    assert [differ(row) for row in rows] == [False, True]
    close = stated_of_late(PAIR, [figure(133, "2024"), figure(133, "2024", side="BLR")])
    assert not differ(close[0])


def project(**said: Any) -> AnyFact:
    step = {"date": "2024-01-10", "stage": "proposed", "text": "Proposed", "evidence": EVIDENCE}
    given = {"name": {"en": "Direct flights Minsk – Bishkek", "ru": "Прямые рейсы Минск – Бишкек"},
             "areas": ["transport"], "history": [step]}  # fmt: skip
    return fact_of("project", "p1", **given | said)


FLIGHTS = {"en": "Restore direct flights between Minsk and Bishkek",
           "ru": "Восстановить прямые рейсы Минск – Бишкек"}  # fmt: skip
AIRPORT = {"name": "Minsk airport", "side": "BLR"}


def test_a_project_and_a_commitment_about_one_thing_are_one_point_with_both_sources() -> None:
    flights = commitment("k1", contact="s12", text=FLIGHTS, responsible=[OTHER])
    texts = ["Open a trading house in Osh", "Exchange students", "Hold days of culture"]
    others = [commitment(f"o{at}", contact="s12", text=text) for at, text in enumerate(texts)]
    points = draft(LAST, flights, *others, project(partners=[AIRPORT]))
    about = [one for one in points if {"k1", "p1"} & {fact.id for fact in one.facts}]
    assert len(about) == 1
    (point,) = about
    assert point.text.within("en") == FLIGHTS["en"]
    assert [fact.id for fact in point.facts] == ["k1", "p1"]
    assert {party.side for party in point.responsible} == {"BLR", "KGZ"}
    ground = point.origins[-1].within("en")
    assert ground.startswith("Project “Direct flights Minsk – Bishkek”: nothing was heard of it")


def test_a_question_about_the_project_stands_behind_the_words() -> None:
    steps = [
        {"date": f"{year}-01-10", "stage": stage, "text": f"In {year}", "evidence": EVIDENCE}
        for year, stage in ((2009, "working"), (2016, "agreed"))
    ]
    flights = commitment("k1", contact="s12", text=FLIGHTS)
    points = draft(LAST, flights, commitment("k2", contact="s12"), project(history=steps))
    about = [one for one in points if {"k1", "p1"} & {fact.id for fact in one.facts}]
    (said,) = [one.text.within("en") for one in about]
    assert said.startswith(FLIGHTS["en"] + "; present an answer to the question: what does “")


def test_a_project_about_another_thing_has_its_own_point() -> None:
    house = commitment("k1", contact="s12", text="Open a trading house in Osh")
    of_sport = commitment("k2", contact="s12", text=FLIGHTS, areas=["sport"])
    points = draft(LAST, house, of_sport, project())
    assert [one.facts for one in points if one.facts[0].id == "p1"] == [(project(),)]


def test_the_latest_session_by_date_is_named_not_the_one_entered_last() -> None:
    thirteenth = session(13, "2025-06-10", "BLR")
    steps = [
        {"date": "2025-06-10", "text": "Carried", "by": "desk", "carried_to": "s13"},
        {"date": "2024-11-28", "text": "Carried", "by": "desk", "carried_to": "s12"},
    ]
    item = commitment("k1", contact="s11", point="4.2", history=steps)
    drafted = next(one for one in draft(ELEVENTH, LAST, thirteenth, item) if item in one.facts)
    assert [why.within("en") for why in drafted.origins] == [
        "Carried over from the 11th session, point 4.2",
        "Carried over from the 13th session",
    ]

"""Projects: the next step by the table, for whom, since when at its stage, what was announced."""

from datetime import date
from typing import Any

import pytest

from tests.facts import EVIDENCE
from visavis.language import CODES
from visavis.model import Pair, Project, Stage, parse_fact
from visavis.planning import announced_again, progress
from visavis.planning.standstill import NEXT
from visavis.record import Store

TODAY = date(2025, 12, 31)


def project(*steps: tuple[str | None, str | None], **said: Any) -> Project:
    """A project with steps of (date, stage)."""
    history = [
        {"date": day, "stage": stage, "text": {"en": f"step of {day}"}, "evidence": EVIDENCE}
        for day, stage in steps
    ]
    given = {
        "kind": "project",
        "pair": "BLR-KGZ",
        "name": {"en": "Lift assembly", "ru": "Сборка лифтов"},
        "country": "KGZ",
        "history": history,
        "evidence": EVIDENCE,
        **said,
    }
    fact = parse_fact(given)
    assert isinstance(fact, Project)
    return fact


def test_what_is_next_hangs_on_the_stage_and_every_open_stage_has_it() -> None:
    for stage in Stage:
        (one,) = progress([project(("2025-01-01", None), stage=stage)], TODAY)
        assert (one.next_step is None) == (stage in (Stage.DONE, Stage.STOPPED))
    for said in NEXT.values():
        assert said.within("ru").startswith("Согласовать")
        assert said.within("en").startswith("Agree")
        assert len({said.within(code) for code in CODES}) == 2


def test_for_whom_is_the_partners_of_both_sides_and_nobody_where_none_is_named() -> None:
    partners = [
        {"name": {"en": "MTZ"}, "side": "BLR"},
        {"name": {"en": "EBRD"}, "side": "third"},
        {"name": {"en": "City hall"}, "side": "KGZ"},
        {"name": {"en": "Somebody"}},
    ]
    (named,) = progress([project(("2025-01-01", "agreed"), partners=partners)], TODAY)
    assert [party.name.within("en") for party in named.who] == ["MTZ", "City hall"]
    (unnamed,) = progress([project(("2025-01-01", "agreed"))], TODAY)
    assert unnamed.who == ()


def test_since_when_it_is_at_its_stage() -> None:
    steps = (("2019", "proposed"), ("2020", "agreed"), ("2021", None), ("2022", "agreed"))
    (one,) = progress([project(*steps, stage="agreed")], TODAY)
    assert one.reached is not None
    assert str(one.reached.date) == "2020"
    (other,) = progress([project(*steps, stage="working")], TODAY)
    assert other.reached is None


def test_what_came_later_is_not_known() -> None:
    known = project(("2020-01-01", "idea"), ("2022-01-01", "agreed"), (None, None))
    (one,) = progress([known], date(2021, 6, 1))
    assert [str(step.date or "") for step in one.steps] == ["2020-01-01", ""]
    assert one.stands_still
    assert one.quiet_days == 517


@pytest.mark.parametrize(("last", "still"), [("2024-12-31", False), ("2024-12-30", True)])
def test_a_year_without_news_is_standing_still(last: str, still: bool) -> None:
    (one,) = progress([project((last, "agreed"), stage="agreed")], TODAY)
    assert one.stands_still is still


@pytest.mark.parametrize("stage", ["working", "done", "stopped"])
def test_what_has_come_to_its_end_does_not_stand_still(stage: str) -> None:
    (of_record,) = progress([project(("2020-01-01", None), stage=stage)], TODAY)
    (of_last_news,) = progress([project(("2020-01-01", stage), stage="agreed")], TODAY)
    for one in (of_record, of_last_news):
        assert one.stage == stage
        assert one.has_ended
        assert not one.stands_still


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Завод открылся в августе", Stage.DONE),
        ("The plant was opened in August", Stage.DONE),
        ("Посол: сборка уже налажена", Stage.WORKING),
        ("The plant now works at full capacity", Stage.WORKING),
        ("Завод планируется открыть весной", None),
        ("Завод будет открыт весной", None),
        ("Завод так и не открыт", None),
        ("The plant has not been opened yet", None),
        ("Talks on the plant continue", None),
    ],
)
def test_the_words_of_the_last_news_tell_the_end_too(text: str, stage: Stage | None) -> None:
    told = project(("2019-01-01", "agreed"), stage="agreed")
    last = {"date": "2020-01-01", "text": text, "evidence": EVIDENCE}
    (one,) = progress([project(stage="agreed", history=[*told.history, last])], TODAY)
    assert one.stage is (stage or Stage.AGREED)
    assert one.stands_still is (stage is None)


def test_opened_and_announced_again() -> None:
    again = project(("2010-01-01", "working"), ("2016-01-01", "agreed"), ("2017-01-01", "working"))
    once = project(("2010-01-01", "agreed"), ("2017-01-01", "working"), id="once")
    found = announced_again(Pair("BLR-KGZ"), [again, once])
    assert list(found) == [again.id]
    (finding,) = found[again.id]
    assert "announced again" in finding.sentence.within("en")


def test_the_tractors_of_the_shipped_record_were_announced_opened_and_announced_again(
    shipped: Store,
) -> None:
    projects = [p for p in shipped.facts("BLR-KGZ", kinds=["project"]) if isinstance(p, Project)]
    found = announced_again(Pair("BLR-KGZ"), projects)
    assert "blr-kgz-p01" in found
    assert "2009" in found["blr-kgz-p01"][0].sentence.within("en")
    assert "blr-kgz-p02" in found

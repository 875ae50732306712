"""What a year holds: what is dated, where deadlines stand, what waits for a date, in any order."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.facts import contact, target
from tests.planning.made import case, commitment, planned, session
from visavis.model import AnyFact, Commitment, Contact, Level, Pair, Period
from visavis.planning import EntryKind, YearEntry, follow, forgotten, year_entries
from visavis.record import Store

TODAY = date(2025, 12, 31)
YEAR = 2026


def plan(facts: Sequence[AnyFact], year: int = YEAR, today: date = TODAY) -> tuple[YearEntry, ...]:
    contacts = {one.id: one for one in facts if isinstance(one, Contact)}
    promised = [one for one in facts if isinstance(one, Commitment)]
    return year_entries(facts, follow(promised, {}, contacts, today), year, today)


def only(facts: Sequence[AnyFact], **said: Any) -> YearEntry:
    (found,) = plan(facts, **said)
    return found


@pytest.mark.parametrize(
    ("dates", "status", "fixed"),
    [
        ("2026-03-05", "agreed", True),
        ("2026-03-05", "proposed", False),
        ("2026-03", "agreed", False),
        ("2026-01/2026-03", "agreed", False),
    ],
)
def test_a_planned_contact_is_fixed_when_both_agreed_on_a_day(
    dates: str, status: str, fixed: bool
) -> None:
    entry = only([planned("c1", dates, status=status)])
    assert (entry.kind, entry.fixed, entry.status) == (EntryKind.CONTACT, fixed, status)
    assert entry.days == (Period.parse(dates).start, Period.parse(dates).end)
    assert entry.title.within("ru") == "Официальный визит: главы правительств"
    assert entry.title.within("en") == "Official visit: heads of government"


@pytest.mark.parametrize(
    ("dates", "status", "reason"),
    [
        (None, "agreed", "No date is named."),
        ("2026-03-05", "postponed", "Put off; no new date is known."),
        ("2025-05-01", "agreed", "Planned (1 May 2025); nothing tells that it was held."),
    ],
)
def test_what_has_no_date_says_why(dates: str | None, status: str, reason: str) -> None:
    entry = only([planned("c1", dates, status=status)])
    assert entry.days is None
    assert entry.reason is not None
    assert entry.reason.within("en").replace("\u00a0", " ") == reason


def test_what_was_cancelled_or_belongs_to_another_year_is_not_in_the_plan() -> None:
    assert plan([planned("c1", "2026-03-05", status="cancelled")]) == ()
    assert plan([planned("c1", "2027-03-05")]) == ()
    assert plan([planned("c1", "2023-03-05")]) == ()


def test_a_meeting_is_due_by_its_rhythm_at_the_other_side() -> None:
    visit = contact("2024-09-29", "head_of_government", id="v", form="official_visit",
                    country="BLR")  # fmt: skip
    due = [one for one in plan([visit]) if one.level is Level.HEAD_OF_GOVERNMENT]
    (entry,) = due
    assert (entry.kind, entry.country, entry.fixed) == (EntryKind.DUE_MEETING, "KGZ", False)
    assert entry.period == Period.parse("2026-09")
    assert entry.facts == (visit,)
    coming = planned("c1", "2026-05")
    kinds = [one.kind for one in plan([visit, coming]) if one.level is Level.HEAD_OF_GOVERNMENT]
    assert kinds == [EntryKind.CONTACT]
    later = planned("c2", "2030-05")
    kinds = [one.kind for one in plan([visit, later]) if one.level is Level.HEAD_OF_GOVERNMENT]
    assert kinds == [EntryKind.DUE_MEETING]


def test_an_overdue_meeting_waits_for_a_date() -> None:
    visit = contact("2016-09-29", "head_of_government", id="v", country="BLR")
    (entry,) = [one for one in plan([visit]) if one.level is Level.HEAD_OF_GOVERNMENT]
    assert entry.period is None
    assert entry.reason is not None
    assert "Overdue" in entry.reason.within("en")
    assert "Просрочена" in entry.reason.within("ru")


def test_the_next_session_is_a_year_after_the_last_at_the_other_side() -> None:
    entries = plan([session(12, "2025-03-20", "KGZ")])
    (entry,) = [one for one in entries if one.kind is EntryKind.SESSION]
    assert (entry.country, entry.period) == ("BLR", Period.parse("2026-03"))
    assert entry.title.within("ru") == "13-е заседание межправительственной комиссии"
    agreed = planned("s13", "2026-06-10", form="commission_session", number=13,
                     level="deputy_head_of_government")  # fmt: skip
    entries = plan([session(12, "2025-03-20", "KGZ"), agreed])
    (entry,) = [one for one in entries if one.kind is EntryKind.SESSION]
    assert (entry.days, entry.fixed) == ((date(2026, 6, 10), date(2026, 6, 10)), True)


def test_a_term_stands_at_its_last_day_and_a_review_at_its_own() -> None:
    whole = only([commitment("k1", due={"words": "in 2026", "by": "2026"})])
    assert (whole.kind, whole.fixed) == (EntryKind.COMMITMENT, False)
    assert whole.days == (date(2026, 12, 31), date(2026, 12, 31))
    month = only([commitment("k1", due={"words": "May", "by": "2026-05"})])
    assert month.days == (date(2026, 5, 1), date(2026, 5, 31))
    day = only([commitment("k1", due={"words": "9 May", "by": "2026-05-09"})])
    assert day.fixed
    review = only([commitment("k1", made_on="2025-09-29")])
    assert (review.kind, review.days) == (EntryKind.REVIEW, (date(2026, 3, 31),) * 2)


def test_what_is_late_waits_for_a_date_and_what_is_forgotten_is_counted() -> None:
    late = commitment("k1", due={"words": "2024", "by": "2024"})
    old = commitment("k2", due={"words": "2008", "by": "2008"})
    entry = only([late, old])
    assert (entry.facts, entry.period) == ((late,), None)
    assert forgotten(follow([late, old], {}, {}, TODAY), YEAR, TODAY) == 1
    assert plan([commitment("k1", made_on="2025-09-29", status="dropped")]) == ()


def test_a_horizon_that_several_name_is_one_entry() -> None:
    said = [target(500, "2026", id="t1"), target(500, "2026", id="t2"), target(9, "2030", id="t3")]
    entry = only(said)
    assert (entry.kind, len(entry.facts)) == (EntryKind.HORIZON, 2)
    assert entry.days == (date(2026, 12, 31), date(2026, 12, 31))


def test_an_open_case_waits_for_the_session() -> None:
    assert only([case()]).kind is EntryKind.CASE
    closed = case(status="closed", closed_on="2025-09-01", outcome="Settled")
    assert plan([closed]) == ()


def test_today_is_an_argument() -> None:
    facts: list[AnyFact] = [
        session(12, "2025-03-20", "KGZ"),
        commitment("k1", made_on="2025-09-29"),
    ]
    early, later = plan(facts, today=date(2025, 12, 31)), plan(facts, today=date(2026, 8, 1))
    assert session_of(early).period == Period.parse("2026-03")
    assert session_of(later).period is None
    assert plan(facts, today=date(2025, 12, 31)) == early


def session_of(entries: Sequence[YearEntry]) -> YearEntry:
    (entry,) = [one for one in entries if one.kind is EntryKind.SESSION]
    return entry


def due_of(facts: Sequence[AnyFact], **said: Any) -> list[YearEntry]:
    level = Level.HEAD_OF_GOVERNMENT
    return [one for one in plan(facts, **said)
            if one.level is level and one.kind is EntryKind.DUE_MEETING]  # fmt: skip


@pytest.mark.parametrize("said", [{"form": "call"}, {"form": "meeting", "framework": "EAEU"}])
def test_a_call_and_a_meeting_on_margins_do_not_take_the_place_of_a_visit(
    said: dict[str, str],
) -> None:
    visit = contact("2024-09-29", "head_of_government", id="v", country="BLR")
    assert len(due_of([visit, planned("c1", "2026-05", **said)])) == 1
    assert due_of([visit, planned("c1", "2026-05", framework=None)]) == []


def test_a_meeting_is_late_by_the_day_and_not_by_the_year() -> None:
    visit = contact("2024-03-01", "head_of_government", id="v", country="BLR")
    (entry,) = due_of([visit], today=date(2026, 1, 10))
    assert entry.period == Period.parse("2026-03")
    (entry,) = due_of([visit], today=date(2026, 5, 1))
    assert entry.period is None
    assert entry.reason is not None
    assert "no date is set" in entry.reason.within("en")
    assert "Overdue" not in entry.reason.within("en")
    assert due_of([visit], year=2027, today=date(2026, 1, 10)) == []


def test_what_rests_on_a_year_is_due_within_a_year() -> None:
    entry = session_of(plan([session(12, "2025", "KGZ")]))
    assert entry.period == Period.parse("2026")
    visit = contact("2024", "head_of_government", id="v", country="BLR")
    (entry,) = due_of([visit])
    assert entry.period == Period.parse("2026")


def test_goals_in_different_units_are_apart() -> None:
    said = [target(500, "2026", id="t1"),
            target(None, "2026", id="t2", quantity={"value": 500, "unit": "EUR"})]  # fmt: skip
    assert len([one for one in plan(said) if one.kind is EntryKind.HORIZON]) == 2


def test_every_entry_of_the_shipped_record_reads_in_both_languages(shipped: Store) -> None:
    facts = list(shipped.facts(Pair("BLR-KGZ")))
    entries = plan(facts)
    assert len(entries) > 20
    assert {EntryKind.SESSION, EntryKind.DUE_MEETING, EntryKind.REVIEW} <= {
        entry.kind for entry in entries
    }
    for entry in entries:
        said = [entry.title, *([entry.reason] if entry.reason else [])]
        assert all(one.within("ru") != one.within("en") for one in said)
        assert entry.reason is not None or entry.facts
        assert entry.period is not None or entry.reason is not None


MIXED: list[AnyFact] = [
    session(11, None, "BLR"),
    session(12, "2025-03-20", "KGZ"),
    contact("2024-09-29", "head_of_government", id="v1", country="BLR", form="official_visit"),
    contact("2024-09-29", "head_of_government", id="v2", country="KGZ", form="official_visit"),
    contact("2020", "head_of_state", id="v3", country="BLR"),
    planned("c1", "2026-05"),
    planned("c2", "2026-05", status="proposed"),
    planned("c3", None, level=None),
    commitment("k1", made_on="2025-09-29"),
    commitment("k2", made_on="2025-09-29"),
    commitment("k3", due={"words": "2026", "by": "2026"}),
    target(500, "2026", id="t1"),
    target(500, "2026", id="t2"),
    case(),
]


@given(st.permutations(MIXED))
@settings(max_examples=60, deadline=None)
def test_the_plan_does_not_depend_on_the_order_of_the_facts(facts: list[AnyFact]) -> None:
    assert plan(facts) == plan(MIXED)

"""Who met at which level, and when last."""

from datetime import date
from typing import Any

from tests.facts import contact
from visavis.model import Contact, Level
from visavis.planning import last_of_equals, level_ledger, met, sessions

TODAY = date(2026, 1, 1)


def test_last_bilateral_and_last_on_margins_are_apart() -> None:
    visit = contact("2025-09-29", "head_of_government", form="official_visit")
    older = contact("2020-01-01", "head_of_government")
    margins = contact("2025-11-26", "head_of_government", framework="EAEU")
    (row,) = level_ledger([older, visit, margins], TODAY)
    assert row.level is Level.HEAD_OF_GOVERNMENT
    assert row.last_bilateral == visit
    assert row.last_on_margins == margins
    assert (row.bilateral, row.on_margins, row.undated) == (2, 1, 0)


def test_a_call_is_no_meeting() -> None:
    call = contact("2025-12-09", "foreign_minister", form="call")
    visit = contact("2023-01-30", "foreign_minister")
    (row,) = level_ledger([call, visit], TODAY)
    assert (row.last_bilateral, row.last_call, row.bilateral) == (visit, call, 1)


def test_levels_stand_highest_first() -> None:
    rows = level_ledger([contact("2025", "minister"), contact("2024", "head_of_state")], TODAY)
    assert [row.level for row in rows] == [Level.HEAD_OF_STATE, Level.MINISTER]


def test_undated_contacts_count_but_are_nobodys_last() -> None:
    (row,) = level_ledger([contact(None, "minister")], TODAY)
    assert (row.bilateral, row.undated, row.last_bilateral) == (1, 1, None)


def test_who_has_not_met() -> None:
    assert not met(contact("2025", "minister", sides="BLR"), TODAY)
    assert not met(contact("2027", "minister"), TODAY)
    assert not met(contact("2025", "minister", form="exchange"), TODAY)
    assert not met(contact("2025", "minister", status="cancelled"), TODAY)
    assert met(contact("2025", "minister"), TODAY)


def test_sessions_by_number_latest_first() -> None:
    twelfth = contact(
        "2024-11-28", "deputy_head_of_government", form="commission_session", number=12
    )
    eleventh = contact(None, "deputy_head_of_government", form="commission_session", number=11)
    assert sessions([eleventh, contact("2025", "minister"), twelfth]) == (twelfth, eleventh)


def test_sessions_by_date_and_those_without_one_by_number() -> None:
    def of(number: int | None, dates: str | None) -> Contact:
        return contact(dates, "deputy_head_of_government", form="commission_session", number=number)

    first, second, third = of(3, "2020"), of(None, "2022-05-01"), of(1, "2024-05-01")
    between, unknown = of(2, None), of(None, None)
    everything = [third, unknown, between, first, second]
    assert sessions(everything) == (third, second, first, between, unknown)


def test_what_names_no_framework_is_bilateral() -> None:
    visit = contact("2025-09-29", "head_of_government", framework=None)
    exchange = contact("2025-10-01", "head_of_government", form="exchange", framework=None)
    (row,) = level_ledger([visit, exchange], TODAY)
    assert (row.last_bilateral, row.bilateral, row.on_margins) == (visit, 1, 0)


def test_equals_are_those_who_stand_at_the_level_on_both_sides() -> None:
    def of(day: str, blr: str, kgz: str, **said: Any) -> Contact:
        people = [{"side": "BLR", "level": blr}, {"side": "KGZ", "level": kgz}]
        return contact(day, kgz, participants=people, **said)

    talks = of("2025-09-29", "head_of_government", "head_of_government")
    received = of("2025-09-30", "head_of_state", "head_of_government")
    margins = of("2025-11-01", "head_of_government", "head_of_government", framework="EAEU")
    call = of("2025-12-01", "head_of_government", "head_of_government", form="call")
    everything = [talks, received, margins, call]
    level = Level.HEAD_OF_GOVERNMENT
    assert last_of_equals(everything, level, TODAY) == margins
    assert last_of_equals(everything, level, TODAY, bilateral=True) == talks
    assert last_of_equals(everything, Level.HEAD_OF_STATE, TODAY) is None

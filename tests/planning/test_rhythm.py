"""Rhythm, hosting and outlook on contacts made up, and on the shipped record."""

from datetime import date
from typing import Any

import pytest

from visavis.model import Contact, Evidence, Level, Pair, Participant, Period
from visavis.planning import due_by, longest_gaps, next_session, outlook, rhythms, turns
from visavis.record import Store

PAIR = Pair("BLR-KGZ")
TODAY = date(2025, 12, 31)


def contact(dates: str | None, country: str | None = "BLR", **said: Any) -> Contact:
    """An official visit of heads of government, unless told else."""
    level = said.pop("level", Level.HEAD_OF_GOVERNMENT)
    guest = PAIR.counterpart(country) if country in PAIR.sides else "BLR"
    defaults: dict[str, Any] = {
        "form": "official_visit",
        "framework": "bilateral",
        "level": level,
        "participants": (Participant(side=guest, level=level),),
    }
    return Contact(
        id=f"c-{dates}-{country}-{said.get('number', '')}",
        pair=PAIR,
        dates=dates and Period.parse(dates),
        country=country,
        evidence=(Evidence(document="d"),),
        **(defaults | said),
    )


def yearly(*years: int) -> list[Contact]:
    """A visit on 1 June of each year."""
    return [contact(f"{year}-06-01") for year in years]


def test_a_usual_interval_is_seen_from_five_occasions_on() -> None:
    (few,) = [
        r for r in rhythms(yearly(2015, 2017, 2019), TODAY) if r.level is Level.HEAD_OF_GOVERNMENT
    ]
    assert not few.observed
    assert few.usual_days == 730
    every_third = yearly(2010, 2013, 2016, 2019, 2022)
    (seen,) = [r for r in rhythms(every_third, TODAY) if r.level is Level.HEAD_OF_GOVERNMENT]
    assert seen.observed
    assert seen.usual_days == 1096
    assert not seen.overdue
    assert due_by(seen) == date(2025, 6, 1)


def test_an_agreed_rhythm_goes_before_what_was_seen() -> None:
    agreed = {Level.HEAD_OF_GOVERNMENT: 1.0}
    (row,) = [
        r
        for r in rhythms(yearly(2010, 2013, 2016, 2019, 2022), TODAY, agreed)
        if r.level is Level.HEAD_OF_GOVERNMENT
    ]
    assert row.usual_days == 365
    assert row.overdue


def test_the_talks_of_one_visit_are_one_occasion() -> None:
    visit = [contact("2025-09-29"), contact("2025-09-30")]
    (row,) = [r for r in rhythms(visit, TODAY) if r.level is Level.HEAD_OF_GOVERNMENT]
    assert row.seen == 1


@pytest.mark.parametrize("today", [date(2025, 9, 28), date(2025, 9, 29), date(2025, 9, 30)])
def test_a_journey_across_time_zones_makes_no_day_less_than_none(today: date) -> None:
    """Talks in Minsk end at 23:30 (UTC+3), in Bishkek (UTC+6) it is the next day already.

    Each contact bears the date of its place, so the order holds, whatever the clock says elsewhere:
    neither an interval of −1 day, nor a last meeting that lies in the future.
    """
    evening = contact("2025-09-29", "BLR")
    morning = contact("2025-09-30", "KGZ")
    visit = contact("2025-09-28/2025-09-30", "BLR", form="state_visit")
    for known in ([evening, morning], [morning, evening], [visit], [visit, evening, morning]):
        for row in rhythms(known, today):
            if row.open_gap is not None:
                assert row.open_gap.days >= 0
                assert row.open_gap.years >= 0
                assert not row.overdue
        assert all(gap.days >= 0 for gap in longest_gaps(known, today, years=0))


def test_two_sides_of_midnight_are_a_day_apart() -> None:
    known = [contact("2025-09-29", "BLR"), contact("2025-09-30", "KGZ")]
    (gap,) = longest_gaps(known, TODAY, years=0)
    assert gap.days == 1
    (row,) = [r for r in rhythms(known, TODAY) if r.level is Level.HEAD_OF_GOVERNMENT]
    assert row.open_gap is not None
    assert str(row.open_gap.before.dates) == "2025-09-30"


def test_calls_and_meetings_on_margins_keep_no_rhythm() -> None:
    others = [contact("2025-06-01", form="call"), contact("2025-07-01", framework="EAEU")]
    assert all(row.seen == 0 for row in rhythms(others, TODAY))


def test_nothing_known_of_a_level_gives_no_due_day() -> None:
    row = next(r for r in rhythms(yearly(2025), TODAY) if r.level is Level.FOREIGN_MINISTER)
    assert row.overdue
    assert due_by(row) is None


def test_the_side_that_did_not_host_last_is_next() -> None:
    (turn,) = turns(
        [contact("2023-06-01", "KGZ"), contact("2024-06-01"), contact("2025-06-01")], TODAY
    )
    assert turn.next_host == "KGZ"
    assert turn.hosts == ("BLR", "BLR", "KGZ")
    assert turn.in_a_row == 2


def test_sessions_without_a_date_go_by_their_number() -> None:
    known = [
        contact(None, "BLR", form="commission_session", number=11),
        contact("2024-11-28", "KGZ", form="commission_session", number=12),
    ]
    coming = next_session(known, TODAY)
    assert (coming.number, coming.host, coming.due) == (13, "BLR", date(2025, 11, 28))
    assert next_session([], TODAY).number is None


def commission(number: int, dates: str | None, **said: Any) -> Contact:
    return contact(dates, form="commission_session", number=number, **said)


def test_a_session_that_is_planned_is_the_next() -> None:
    twelfth = commission(12, "2024-11-28", country="KGZ")
    undated = commission(13, None, status="agreed")
    coming = next_session([twelfth, undated], TODAY)
    assert (coming.number, coming.last, coming.planned) == (13, twelfth, undated)
    dated = commission(13, "2026-03-05/2026-03-06", country="KGZ", status="agreed")
    coming = next_session([twelfth, dated], TODAY)
    assert (coming.number, coming.host, str(coming.when)) == (13, "KGZ", "2026-03-05/2026-03-06")
    off = commission(13, "2025-03-05", status="cancelled")
    coming = next_session([twelfth, off], TODAY)
    assert (coming.number, coming.last, coming.planned) == (13, twelfth, None)


def test_without_the_country_of_the_last_session_nobody_is_known_as_host() -> None:
    known = [
        commission(11, "2023-05-01", country="KGZ"),
        commission(12, "2024-11-28", country=None),
    ]
    assert next_session(known, TODAY).host is None


def test_the_next_session_is_known_as_closely_as_the_last() -> None:
    assert str(next_session([commission(12, "2024")], TODAY).when) == "2025"
    assert str(next_session([commission(12, "2024-11")], TODAY).when) == "2025-11"
    assert str(next_session([commission(12, "2024-11-28")], TODAY).when) == "2025-11-28"


@pytest.mark.parametrize(
    ("dates", "status", "became"),
    [
        ("2026-03", "agreed", "coming"),
        ("2025-03", "agreed", "lapsed"),
        ("2025-03", "proposed", "lapsed"),
        (None, "proposed", "undated"),
        ("2025-03", "postponed", "postponed"),
        ("2025-03", "cancelled", "cancelled"),
        ("2026-03-01", "held", "coming"),
    ],
)
def test_what_became_of_what_was_planned(dates: str | None, status: str, became: str) -> None:
    seen = outlook([contact(dates, status=status)], TODAY)
    assert len(getattr(seen, became)) == 1


def test_what_was_held_is_not_in_the_outlook() -> None:
    assert outlook(yearly(2024), TODAY) == outlook([], TODAY)


def test_the_gap_of_24_years_in_the_shipped_record(shipped: Store) -> None:
    contacts = [c for c in shipped.facts("BLR-KGZ", kinds=["contact"]) if isinstance(c, Contact)]
    (gap,) = longest_gaps(contacts, TODAY)
    assert gap.level is Level.HEAD_OF_GOVERNMENT
    assert gap.years == 24
    assert str(gap.until) == "2025-09-29"
    coming = next_session(contacts, TODAY)
    assert (coming.number, coming.host) == (13, "BLR")


def test_today_comes_in_as_an_argument_alone() -> None:
    known = yearly(2010, 2013, 2016, 2019, 2022)
    early = rhythms(known, date(2012, 1, 1))
    assert [row.seen for row in early if row.level is Level.HEAD_OF_GOVERNMENT] == [1]

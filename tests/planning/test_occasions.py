"""Windows at meetings of blocs: who is due by then, on whose ground, on which day at home."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.facts import contact
from visavis import world
from visavis.model import AnyFact, Level, Pair, Period
from visavis.planning import Need, Window, windows
from visavis.record import Store
from visavis.world import Occasion, calendar

PAIR = Pair("BLR-KGZ")
TODAY = date(2026, 11, 22)


def occasion(dates: str, **said: object) -> Occasion:
    """A meeting of the Supreme Eurasian Economic Council, unless told else."""
    (known,) = [one for one in calendar().occasions if one.id == "eaeu-supreme-2026-1"]
    given = {"id": f"o-{dates}", "dates": Period.parse(dates), "note": None, **said}
    return replace(known, **given)  # type: ignore[arg-type]


def found(*occasions: Occasion, facts: tuple[AnyFact, ...] = ()) -> tuple[Window, ...]:
    return windows(PAIR, occasions, facts, TODAY)


def english(window: Window) -> str:
    said = (*window.reason, window.ground, *window.timing, *window.remarks)
    return " ".join(one.within("en") for one in said).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("last", "need"),
    [
        ("2020-01-01", Need.OVERDUE),
        ("2025-01-01", Need.DUE),
        ("2026-11-01", Need.NOT_DUE),
        (None, Need.UNTOLD),
    ],
)
def test_need_by_the_last_bilateral_meeting(last: str | None, need: Need) -> None:
    (window,) = found(occasion("2027-05-20"), facts=(contact(last, "head_of_state"),))
    assert window.need is need
    assert window.suggested is (need in (Need.OVERDUE, Need.DUE))


def test_without_any_meeting_it_is_suggested() -> None:
    (window,) = found(occasion("2027-05-20"))
    assert window.need is Need.NEVER
    assert window.suggested
    assert window.facts == ()


def test_the_reason_names_the_last_meeting_and_the_usual_interval() -> None:
    last = contact("2020-01-01", "head_of_state")
    margins = contact("2025-11-27", "head_of_state", framework="CSTO")
    (window,) = found(occasion("2027-05-20"), facts=(last, margins))
    said = english(window)
    assert "Last bilateral meeting: 1 January 2020; usual interval, months: 24" in said
    assert "next due by 31 December 2021" in said
    assert "Since then on the margins of a bloc: 27 November 2025" in said
    assert window.facts == (last, margins)
    assert window.need is Need.OVERDUE


def test_only_what_is_to_come_by_date() -> None:
    some = found(
        occasion("2027-05-20"), occasion("2026-10-21"), occasion("2026-11"), occasion("2026-12")
    )
    assert [(one.occasion.id, one.days) for one in some] == [
        ("o-2026-11", 0),
        ("o-2026-12", 9),
        ("o-2027-05-20", 179),
    ]


def test_only_where_both_take_part() -> None:
    (sco,) = [one for one in calendar().occasions if one.id == "sco-heads-of-state-2025"]
    early = replace(sco, dates=Period.parse("2027-07-04"))
    assert windows(Pair("BLR-FRA"), [early], (), TODAY) == ()
    (window,) = windows(Pair("KGZ-TUR"), [early], (), TODAY)
    assert "Türkiye comes as a partner" in english(window) or "Turkey comes" in english(window)
    ministers = replace(early, guests=())
    assert windows(Pair("KGZ-TUR"), [ministers], (), TODAY) == ()


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("KAZ", "Neutral ground"),
        ("KGZ", "Kyrgyzstan is host, and it is its turn to receive"),
        ("BLR", "Belarus is host: a visit"),
        (None, "The place is not known"),
    ],
)
def test_whose_ground_it_is(country: str | None, said: str) -> None:
    visit = contact("2020-01-01", "head_of_state", form="official_visit", country="BLR")
    (window,) = found(occasion("2027-05-20", country=country), facts=(visit,))
    assert said in english(window)


def test_another_day_at_home_is_said() -> None:
    begins = datetime(2027, 5, 20, 22, tzinfo=ZoneInfo("Europe/Minsk"))
    (window,) = found(occasion("2027-05-20", begins=begins))
    said = english(window)
    assert "It begins at 22:00 on the spot" in said
    assert "capital of Kyrgyzstan it is 01:00 then, 21 May 2027" in said
    assert "capital of Belarus" not in said
    (by_day,) = found(occasion("2027-05-20", begins=begins.replace(hour=12)))
    assert "on the spot" not in english(by_day)


def test_on_the_spot_is_said_only_where_the_spot_is_known() -> None:
    begins = datetime(2027, 5, 20, 22, tzinfo=ZoneInfo("Europe/Minsk"))
    (window,) = found(occasion("2027-05-20", begins=begins, country=None))
    said = english(window)
    assert "on the spot" not in said
    assert "By its calendar it begins at 22:00 (+03)" in said


def test_what_is_open_about_the_date() -> None:
    (usual,) = found(occasion("2026-12", usual=True, confirmed=False))
    assert "the usual time of year" in english(usual)
    (month,) = found(occasion("2027-05"))
    assert "The day is not fixed yet" in english(month)
    (fixed,) = found(occasion("2027-05-20"))
    assert fixed.timing == ()


def test_a_circle_of_the_users_own() -> None:
    own = """
circles:
  C2:
    ru: {short: К2, full: Круг двух}
    en: {short: C2, full: Circle of Two}
    members:
      - [BLR, 2020, null, "https://example.org", true]
      - [PER, 2020, 2026, "https://example.org", true]
      - [FRA, 2020, null, "https://example.org", true]
bodies:
  C2.ministers: {ru: Министры К2, en: Ministers of C2, levels: [foreign_minister]}
meetings:
  - {id: c2, body: C2.ministers, dates: 2027-03-01, source: "https://example.org"}
"""
    occasions = world.read_calendar(own.encode(), "own.yaml")
    (window,) = windows(Pair("BLR-FRA"), occasions, (), TODAY)
    assert (window.occasion.bloc, window.level) == ("C2", Level.FOREIGN_MINISTER)
    assert windows(Pair("BLR-PER"), occasions, (), TODAY) == ()


def test_every_need_has_a_label_in_both_languages() -> None:
    labels = {world.label(one, code) for one in Need for code in ("ru", "en")}
    assert len(labels) == 2 * len(Need)


def test_the_shipped_record_and_calendar(shipped: Store) -> None:
    facts = list(shipped.facts(PAIR))
    some = windows(PAIR, calendar().occasions, facts, TODAY)
    assert [one.occasion.dates.start for one in some] == sorted(
        one.occasion.dates.start for one in some
    )
    supreme = next(one for one in some if one.occasion.id == "eaeu-supreme-2027-1")
    assert supreme.level is Level.HEAD_OF_STATE
    assert supreme.need is Need.OVERDUE
    for one in some:
        for said in (*one.reason, one.ground, *one.timing, *one.remarks):
            assert said.within("ru") != said.within("en")

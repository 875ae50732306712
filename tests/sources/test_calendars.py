"""Calendars of events: what is taken of them, on which day, and what is refused."""

import re
from pathlib import Path

import pytest

from tests.sources.conftest import FetcherMaker
from tests.sources.server import Server
from visavis.errors import InputError, MalformedFile
from visavis.model import Level
from visavis.sources import open_calendar
from visavis.sources.events import Events
from visavis.sources.ical import events_of

YEARS = range(2026, 2028)
SUPREME = "SUMMARY:Заседание Высшего Евразийского экономического совета"


def calendar(*events: str) -> bytes:
    """Each event by its lines."""
    parts = [
        f"BEGIN:VEVENT\nUID:{number}@test\n{event}\nEND:VEVENT" if "UID:" not in event
        else f"BEGIN:VEVENT\n{event}\nEND:VEVENT"
        for number, event in enumerate(events)
    ]  # fmt: skip
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", *parts, "END:VCALENDAR", ""]
    return "\n".join(lines).replace("\n", "\r\n").encode()


def read(*events: str) -> Events:
    return events_of(calendar(*events), "my.ics", YEARS, "https://example.org/my.ics")


def faults(content: bytes) -> MalformedFile:
    with pytest.raises(MalformedFile) as raised:
        events_of(content, "my.ics", YEARS, "")
    return raised.value


def test_an_event_that_names_a_body() -> None:
    found = read(
        f"{SUPREME}\nLOCATION:Астана\nDTSTART;VALUE=DATE:20260528\nDTEND;VALUE=DATE:20260530"
        "\nURL:https://example.org/1",
        "SUMMARY:Dentist\nDTSTART:20260101T100000Z",
    )
    (one,) = found.occasions
    assert (one.bloc, one.levels, one.country) == ("EAEU", (Level.HEAD_OF_STATE,), "KAZ")
    assert (str(one.dates), one.begins) == ("2026-05-28/2026-05-29", None)
    assert (one.source, one.confirmed) == ("https://example.org/1", True)
    assert found.left_out == 1


def test_an_event_stands_on_the_date_of_its_own_zone() -> None:
    (one,) = read(
        f"{SUPREME}\nLOCATION:Минск\nDTSTART;TZID=Europe/Minsk:20261210T220000"
        "\nDTEND;TZID=Europe/Minsk:20261211T000000"
    ).occasions
    assert str(one.dates) == "2026-12-10"
    assert one.begins is not None
    assert one.begins.isoformat() == "2026-12-10T22:00:00+03:00"


def test_a_moment_in_utc_stands_on_the_date_of_the_place() -> None:
    (one,) = read(f"{SUPREME}\nLOCATION:Бишкек\nDTSTART:20261210T190000Z").occasions
    assert str(one.dates) == "2026-12-11"


def test_a_moment_of_another_zone_stands_on_the_date_of_the_place() -> None:
    (one,) = read(
        f"{SUPREME}\nLOCATION:Бишкек\nDTSTART;TZID=Europe/Minsk:20261210T220000"
    ).occasions
    assert str(one.dates) == "2026-12-11"
    assert one.begins is not None
    assert one.begins.isoformat() == "2026-12-11T01:00:00+06:00"


def test_a_zone_that_the_file_itself_describes() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Office\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0600\nTZOFFSETTO:+0600\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    content = calendar(f"{SUPREME}\nDTSTART;TZID=Office:20261210T010000").decode()
    content = content.replace("BEGIN:VEVENT", f"{zone}BEGIN:VEVENT".replace("\n", "\r\n"), 1)
    (one,) = events_of(content.encode(), "my.ics", YEARS, "").occasions
    assert one.begins is not None
    assert one.begins.isoformat() == "2026-12-10T01:00:00+06:00"


def test_recurring_events_are_followed_within_the_years_asked_for() -> None:
    rule = f"{SUPREME}\nDTSTART;VALUE=DATE:20200528\nDTEND;VALUE=DATE:20200530\nRRULE:FREQ=YEARLY"
    found = read(rule).occasions
    assert [str(one.dates) for one in found] == ["2026-05-28/2026-05-29", "2027-05-28/2027-05-29"]
    assert len({one.id for one in found}) == 2
    assert [one.id for one in found] == [one.id for one in read(rule).occasions]


def test_exceptions_to_a_rule() -> None:
    found = read(
        f"UID:s\n{SUPREME}\nDTSTART;VALUE=DATE:20250528\nRRULE:FREQ=YEARLY\n"
        "EXDATE;VALUE=DATE:20260528",
        f"UID:s\n{SUPREME}\nRECURRENCE-ID;VALUE=DATE:20270528\nDTSTART;VALUE=DATE:20270601",
    ).occasions
    assert [str(one.dates) for one in found] == ["2027-06-01"]


def test_whole_months_are_a_date_that_is_not_fixed() -> None:
    (one,) = read(f"{SUPREME}\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20270101").occasions
    assert str(one.dates) == "2026-12"
    assert not one.fixed


def test_cancelled_and_tentative() -> None:
    found = read(
        f"{SUPREME}\nDTSTART;VALUE=DATE:20260528\nSTATUS:CANCELLED",
        f"{SUPREME}\nDTSTART;VALUE=DATE:20261225\nSTATUS:TENTATIVE",
    ).occasions
    assert [(str(one.dates), one.confirmed) for one in found] == [("2026-12-25", False)]


def test_every_faulty_event_is_told_with_its_line_and_nothing_is_taken() -> None:
    told = faults(
        calendar(
            f"{SUPREME}\nDTSTART;VALUE=DATE:20260528",
            f"{SUPREME}\nDTSTART;VALUE=DATE:20260528\nRRULE:FREQ=NEVER",
            "SUMMARY:no beginning",
            "SUMMARY:x\nDTSTART:2026",
            "SUMMARY:backwards\nDTSTART:20260528T100000Z\nDTEND:20260527T100000Z",
        )
    )
    assert [one.line for one in told.problems] == [9, 15, 19, 24]
    said = str(told)
    assert "RRULE (Заседание Высшего" in said
    assert "no beginning): the event has no beginning (DTSTART)" in said
    assert "ends before it begins" in said


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("FREQ=SECONDLY", "recurs by SECONDLY"),
        ("FREQ=HOURLY", "recurs by HOURLY"),
        ("FREQ=DAILY;INTERVAL=0", "never moves on"),
        ("FREQ=DAILY;COUNT=-5", "COUNT is 1 or more"),
        ("FREQ=DAILY;BYHOUR=1,2,3", "more than once a day"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "COUNT and UNTIL"),
        ("INTERVAL=2", "FREQ|recurs by"),
        ("FREQ=YEARLY;COUNT=many", "RRULE"),
    ],
)
def test_rules_that_are_broken_or_have_no_end(rule: str, reason: str) -> None:
    told = faults(calendar(f"{SUPREME}\nDTSTART;VALUE=DATE:20260528\nRRULE:{rule}"))
    assert told.problems[0].line == 4
    assert re.search(reason, str(told))


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    ("lines", "field"),
    [
        ("DTSTART:2026-13-45", "DTSTART"),
        ("DTSTART:20260101T100000Z\nDTEND:20260101T250000", "DTEND"),
        ("DTSTART:20260101T100000Z\nDURATION:5 часов", "DURATION"),
        ("DTSTART:20260101T100000Z\nRRULE:FREQ=SOMETIMES", "RRULE"),
        ("DTSTART:20260101T100000Z\nDTEND:20260101T110000Z\nDURATION:PT1H", "DTEND"),
        ("DTSTART;VALUE=DATE:20260101\nDTEND:20260102T100000Z", "DTEND"),
        ("DTSTART:20260101T100000Z\n;X=1:qq", "("),
    ],
)
def test_what_the_library_says_is_a_detail_behind_our_own_words(
    monkeypatch: pytest.MonkeyPatch, language: str, lines: str, field: str
) -> None:
    monkeypatch.setenv("VISAVIS_LANG", language)
    (problem,) = faults(calendar(f"{SUPREME}\n{lines}")).problems
    own, detail, reported = problem.message.partition(
        {"ru": " Сообщено программой чтения: ", "en": " Reported: "}[language]
    )
    assert problem.line == 4
    assert problem.field.startswith(field)
    assert reported
    assert detail
    assert bool(re.match("[а-я]", own)) == (language == "ru")


def test_more_meetings_than_there_can_be() -> None:
    daily = f"{SUPREME}\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY"
    assert "more than 2000 meetings" in str(faults(calendar(*[daily] * 3)))


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, "empty"),
        (b"<!doctype html>\n<html>", 1, "this is no calendar"),
        (b"BEGIN:VCARD\nFN:x\nEND:VCARD\n", 1, "this is no calendar"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", 1, "breaks off"),
        (b"BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR\n", 2, "not a line of a calendar"),
        (b"BEGIN:VCALENDAR\nEND:VEVENT\n", 2, "closes nothing"),
        (b"BEGIN:VCALENDAR\nX-A:1\nX-B:\xcc\xe8\xed\xf1\xea\n", 3, "not in UTF-8"),
    ],
)
def test_what_is_no_calendar(content: bytes, line: int, reason: str) -> None:
    told = faults(content)
    assert told.problems[0].line == line
    assert reason in str(told)


def test_files_and_addresses(tmp_path: Path, server: Server, fetcher: FetcherMaker) -> None:
    content = calendar(f"{SUPREME}\nDTSTART;VALUE=DATE:20261225")
    file = tmp_path / "my.ics"
    file.write_bytes(b"\xef\xbb\xbf" + content)
    (one,) = open_calendar(str(file), YEARS).occasions
    assert str(one.dates) == "2026-12-25"
    address = server.page("/my.ics", content, content_type="text/calendar; charset=utf-8")
    (other,) = open_calendar(address, YEARS, fetcher=fetcher()).occasions
    assert (other.id, other.source) == (one.id, address)


def test_a_file_in_the_form_of_the_reference(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    row = "{id: a, body: CIS.informal, dates: 2026-12-22, source: 'https://example.org'}"
    file.write_text(f"meetings:\n - {row}\n", encoding="utf-8")
    (one,) = open_calendar(str(file), YEARS).occasions
    assert (one.bloc, one.confirmed) == ("CIS", False)


def test_fifty_megabytes_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "big.ics"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(InputError, match=r"too large: 50\.0 MB"):
        open_calendar(str(file), YEARS)


def test_what_is_not_there(tmp_path: Path, server: Server, fetcher: FetcherMaker) -> None:
    with pytest.raises(InputError, match="There is no calendar"):
        open_calendar(str(tmp_path / "none.ics"), YEARS)
    with pytest.raises(InputError, match="no such page"):
        open_calendar(server.url("/none.ics"), YEARS, fetcher=fetcher())

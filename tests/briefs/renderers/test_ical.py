"""Entries written as a calendar, and read back."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from visavis.briefs.entry import Entry
from visavis.briefs.renderers.ical import render_calendar
from visavis.model import Period

DAY = date(2026, 11, 22)


def entry(**said: object) -> Entry:
    given: dict[str, object] = {
        "id": "a",
        "dates": Period.parse("2026-12-10/2026-12-11"),
        "title": "Высший Евразийский экономический совет",
        "text": "Главы государств: срок прошёл; см. a, b\\c",
        "place": "Минск, Беларусь",
        "url": "https://example.org/a,b;c",
        "categories": ("ЕАЭС", "Главы государств, и не только"),
        "status": "tentative",
        "vague": None,
        **said,
    }
    return Entry(**given)  # type: ignore[arg-type]


def read_back(*entries: Entry, language: str = "ru") -> tuple[Any, list[Any]]:
    content = render_calendar("Возможности", entries, DAY, language)
    read: Any = icalendar.Calendar.from_ical(content)
    events = list(read.walk("VEVENT"))
    assert all(one.errors == [] for one in (read, *events))
    return read, events


def test_everything_comes_back() -> None:
    read, (event,) = read_back(entry())
    assert str(read["X-WR-CALNAME"]) == "Возможности"
    assert str(event["SUMMARY"]) == "Высший Евразийский экономический совет"
    assert event["SUMMARY"].params["LANGUAGE"] == "ru"
    assert str(event["DESCRIPTION"]) == entry().text
    assert str(event["LOCATION"]) == "Минск, Беларусь"
    assert str(event["URL"]) == "https://example.org/a,b;c"
    assert [str(one) for one in event["CATEGORIES"].cats] == list(entry().categories)
    assert (event["STATUS"], event["UID"]) == ("TENTATIVE", "a@visavis")
    assert event["DTSTAMP"].dt == datetime(2026, 11, 22, tzinfo=UTC)


def test_whole_days_with_an_exclusive_end() -> None:
    content = render_calendar("x", [entry()], DAY, "en").decode()
    assert "DTSTART;VALUE=DATE:20261210\r\n" in content
    assert "DTEND;VALUE=DATE:20261212\r\n" in content


def test_a_period_takes_its_days_and_says_so() -> None:
    _read, (event,) = read_back(entry(dates=Period.parse("2027-02"), vague="date not fixed"))
    assert (event.start, event.end) == (date(2027, 2, 1), date(2027, 3, 1))
    assert str(event["SUMMARY"]).endswith("(date not fixed)")


def test_lines_are_folded_and_end_as_the_standard_has_it() -> None:
    content = render_calendar("x" * 300, [entry(title="щ" * 300)], DAY, "ru")
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)


def test_the_same_entries_give_the_same_bytes() -> None:
    some = [entry(), entry(id="b")]
    assert render_calendar("x", some, DAY, "ru") == render_calendar("x", some, DAY, "ru")


WORDS = st.text(min_size=1, max_size=200).filter(lambda said: said.strip() != "")
DATES = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def plain(said: str) -> str:
    """As a calendar can hold it: without control characters, one kind of line end."""
    lines = said.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        sign for sign in lines if sign == "\n" or not (ord(sign) < 32 or 127 <= ord(sign) < 160)
    )


@given(title=WORDS, text=WORDS, place=WORDS, start=DATES, days=st.integers(0, 400))
def test_any_words_and_days_come_back(
    title: str, text: str, place: str, start: date, days: int
) -> None:
    dates = Period(start, start + timedelta(days=days), "day")
    _read, (event,) = read_back(entry(title=title, text=text, place=place, dates=dates))
    assert (event.start, event.end) == (start, start + timedelta(days=days + 1))
    for field, said in (("SUMMARY", title), ("DESCRIPTION", text), ("LOCATION", place)):
        assert str(event.get(field, "")) == plain(said)

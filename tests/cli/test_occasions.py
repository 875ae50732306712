"""`visavis occasions`, and contacts as a calendar: as text, files and JSON."""

import json
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.test_commands import run

BASE = ("occasions", "BLR", "KGZ", "--as-of", "2026-11-22")

MINE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:a@test
SUMMARY:Заседание Высшего Евразийского экономического совета
LOCATION:Минск
DTSTART;TZID=Europe/Minsk:20261210T220000
DTEND;TZID=Europe/Minsk:20261210T233000
END:VEVENT
BEGIN:VEVENT
UID:b@test
SUMMARY:Dentist
DTSTART:20261211T100000Z
END:VEVENT
END:VCALENDAR
"""


def events(file: Path) -> list[Any]:
    read: Any = icalendar.Calendar.from_ical(file.read_bytes())
    return list(read.walk("VEVENT"))


def test_the_occasions_by_date(shipped_address: str) -> None:
    code, out, err = run(*BASE, store=shipped_address)
    assert code == 0, err
    assert "**Heads of state.**" in out
    assert "usually: December 2026" in out.replace("\u00a0", " ")
    assert out.index("December 2026") < out.index("SCO Council of Heads of State")


def test_in_russian_no_english_is_left(shipped_address: str) -> None:
    _, out, _ = run(*BASE, store=shipped_address, lang="ru")
    for english in ("usually", "overdue", "Council", "ground", "Heads"):
        assert english not in out


def test_a_calendar_of_ones_own(tmp_path: Path, shipped_address: str) -> None:
    file = tmp_path / "my.ics"
    file.write_text(MINE, encoding="utf-8")
    code, out, err = run(*BASE, "--calendar", str(file), "--json", store=shipped_address)
    assert code == 0, err
    assert "1 event of" in err
    plain = json.loads(out)
    (mine,) = [one for one in plain if one["id"].startswith("ical-")]
    assert (mine["dates"], mine["country"], mine["source"]) == ("2026-12-10", "BLR", None)
    remark = mine["remarks"]["en"].replace("\u00a0", " ")
    assert "in the capital of Kyrgyzstan it is 01:00 then, 11 December 2026" in remark
    assert "eaeu-supreme-2026-2" not in [one["id"] for one in plain]


def test_only_the_year_asked_for(shipped_address: str) -> None:
    _, out, _ = run(*BASE, "--year", "2026", "--json", store=shipped_address)
    assert {one["dates"][:4] for one in json.loads(out)} == {"2026"}


@pytest.mark.parametrize("ending", ["pdf", "docx", "html", "md"])
def test_papers(ending: str, tmp_path: Path, shipped_address: str) -> None:
    file = tmp_path / f"paper.{ending}"
    code, _, err = run(*BASE, "--to", str(file), store=shipped_address, lang="ru")
    assert code == 0, err
    assert file.stat().st_size > 1000


def test_as_a_calendar_the_same_in_every_run(tmp_path: Path, shipped_address: str) -> None:
    first, second = tmp_path / "1.ics", tmp_path / "2.ics"
    for file in (first, second):
        code, _, err = run(*BASE, "--to", str(file), "--lang", "ru", store=shipped_address)
        assert code == 0, err
    assert first.read_bytes() == second.read_bytes()
    found = events(first)
    assert len({str(one["UID"]) for one in found}) == len(found) >= 10
    informal = next(one for one in found if "cis-informal-2026" in str(one["UID"]))
    assert str(informal["SUMMARY"]).endswith("(дата не назначена)")
    assert informal["STATUS"] == "TENTATIVE"
    assert [str(one) for one in informal["CATEGORIES"].cats] == ["СНГ", "Главы государств"]


def test_what_is_written_can_be_read_again(tmp_path: Path, shipped_address: str) -> None:
    file = tmp_path / "mine.ics"
    run(*BASE, "--to", str(file), "--lang", "ru", store=shipped_address)
    code, out, err = run(*BASE, "--calendar", str(file), "--json", store=shipped_address)
    assert code == 0, err
    assert "left out" not in err
    _, before, _ = run(*BASE, "--json", store=shipped_address)
    known, again = (
        sorted((one["dates"], one["bloc"], one["level"]) for one in json.loads(said))
        for said in (before, out)
    )
    assert again == known


def test_contacts_as_a_calendar(tmp_path: Path, shipped_address: str) -> None:
    file = tmp_path / "contacts.ics"
    arguments = ("contacts", "BLR", "KGZ", "--as-of", "2026-11-22", "--to", str(file))
    code, _, err = run(*arguments, store=shipped_address)
    assert code == 0, err
    found = events(file)
    assert len(found) >= 30
    rough = [one for one in found if str(one["SUMMARY"]).endswith("(day not known)")]
    assert rough
    visit = next(one for one in found if str(one.start) == "2025-09-30")
    assert str(visit["URL"]).startswith("http")


def test_a_pair_in_no_bloc_together(shipped_address: str) -> None:
    arguments = ("occasions", "FRA", "PER", "--as-of", "2027-12-01")
    code, out, _ = run(*arguments, store=shipped_address)
    assert code == 0
    assert "No coming meeting of a bloc" in out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--calendar", "none.ics"), "There is no calendar none.ics"),
        (("--calendar", "ftp://x/y.ics"), "There is no calendar"),
        (("--calendar", "pyproject.toml"), "this is no calendar"),
        (("--to", "x.odt"), ".ics"),
        (("--year", "26"), "--year takes a year"),
    ],
)
def test_what_is_wrong_is_said(
    arguments: tuple[str, ...], reason: str, shipped_address: str
) -> None:
    code, out, err = run(*BASE, *arguments, store=shipped_address)
    assert code == 2
    assert not out
    assert reason in err

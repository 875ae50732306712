"""`visavis contacts` and `visavis commission`: as text, as files and as JSON."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run


def test_contacts_say_what_is_overdue_and_whose_turn_it_is(shipped_address: str) -> None:
    arguments = ("contacts", "BLR", "KGZ", "--as-of", "2025-12-31", "--year", "2025")
    code, out, _ = run(*arguments, store=shipped_address)
    assert code == 0
    said = out.replace("\u00a0", " ")
    assert "24 years passed between the visits of 2001 and 29 September 2025" in said
    assert "Intergovernmental commission: it is the turn of Belarus" in said
    assert "Contacts of 2025" in said


def test_contacts_in_russian_hold_no_english(shipped_address: str) -> None:
    _, out, _ = run("contacts", "BLR", "KGZ", store=shipped_address, lang="ru")
    for english in ("overdue", "turn of", "Usual", "Rhythm"):
        assert english not in out


def test_contacts_as_json(shipped_address: str) -> None:
    arguments = ("contacts", "BLR", "KGZ", "--as-of", "2025-12-31", "--json")
    _, out, _ = run(*arguments, store=shipped_address)
    plain = json.loads(out)
    assert plain["longest_gaps"][0]["years"] == 24
    commission = [row for row in plain["hosting"] if row["commission"]]
    assert commission[0]["next_host"] == "BLR"


@pytest.mark.parametrize("ending", ["pdf", "docx", "html", "md"])
@pytest.mark.parametrize("paper", ["sessions", "agenda", "report"])
def test_the_papers_of_the_commission(
    paper: str, ending: str, tmp_path: Path, shipped_address: str
) -> None:
    file = tmp_path / f"paper.{ending}"
    code, _, err = run(
        "commission", "BLR", "KGZ", paper, "--to", str(file), store=shipped_address, lang="ru"
    )
    assert code == 0, err
    assert file.stat().st_size > 1000


def test_the_agenda_as_json_has_both_languages(shipped_address: str) -> None:
    _, out, _ = run("commission", "BLR", "KGZ", "agenda", "--json", store=shipped_address)
    plain = json.loads(out)
    assert (plain["number"], plain["host"], plain["due"]) == (13, "BLR", "2025-11-28")
    assert all(item["text"].keys() == {"ru", "en"} for item in plain["items"])


def test_a_pair_with_nothing_says_so(shipped_address: str) -> None:
    for command in (("contacts",), ("commission",)):
        code, out, _ = run(command[0], "FRA", "PER", store=shipped_address)
        assert code == 0
        assert "The record of the pair holds no" in out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("contacts", "BLR", "KGZ", "--year", "25"), "--year takes a year"),
        (("contacts", "BLR", "KGZ", "--to", "x.odt"), "--to takes a file"),
        (("contacts", "BLR", "Bela"), "Bela"),
        (("commission", "BLR", "KGZ", "agend"), "agend"),
        (("commission", "BLR", "KGZ", "--as-of", "soon"), "--as-of takes a date"),
    ],
)
def test_what_is_wrong_is_said(
    arguments: tuple[str, ...], reason: str, shipped_address: str
) -> None:
    code, out, err = run(*arguments, store=shipped_address)
    assert code != 0
    assert not out
    assert reason in err

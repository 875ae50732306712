"""Entering a contact: kept with its source, shown where contacts are, refused with all reasons."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Door, Said
from visavis.record import Store

PAIR = ("contacts", "BLR", "KGZ")
CHAIRS = (
    "--participant", "Deputy Prime Minister: A. Ivanov, BLR",
    "--participant", "заместитель Председателя Кабинета Министров: Торобаев, Кыргызстан",
)  # fmt: skip
SESSION = ("commission_session", "--number", "13", "--date", "10.03.2026", "--place", "Минск",
           "--host", "Беларусь", *CHAIRS, "--by", "Петров", "--status", "held")  # fmt: skip


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_LANG", "en")


def add(door: Door, *words: str) -> Said:
    return door(*PAIR, "add", *words)


def added(door: Door, *words: str) -> dict[str, Any]:
    said = add(door, *words, "--json")
    assert said.code == 0, said.err
    (fact,) = json.loads(said.out)
    assert isinstance(fact, dict)
    return fact


def test_a_session_is_kept_with_the_entry_as_its_source(door: Door) -> None:
    fact = added(door, *SESSION)
    assert (fact["form"], fact["number"], fact["dates"]) == (
        "commission_session", 13, "2026-03-10",
    )  # fmt: skip
    assert (fact["country"], fact["place"], fact["status"]) == ("BLR", "Минск", "held")
    assert fact["level"] == "deputy_head_of_government"
    assert [(one["name"], one["side"], one["level"]) for one in fact["participants"]] == [
        ("A. Ivanov", "BLR", "deputy_head_of_government"),
        ("Торобаев", "KGZ", "deputy_head_of_government"),
    ]
    (piece,) = fact["evidence"]
    with Store.open(door.store) as store:
        (source,) = store.documents([piece["document"]])
        assert store.judgements(fact["id"])[-1].by == "Петров"
    assert str(source.publisher) == "Петров"
    assert source.text is not None
    assert piece["text"] == source.text[piece["start"] : piece["stop"]]


def test_the_papers_show_it(door: Door) -> None:
    day = ("--as-of", "2026-12-31", "--lang", "en")
    name = added(door, *SESSION)["id"]
    ledger = json.loads(door(*PAIR, "--json", "--as-of", "2026-12-31").out)
    assert name in {turn["last"]["id"] for turn in ledger["hosting"]}
    assert "13th session" in door("commission", "BLR", "KGZ", "sessions", *day).out
    assert "14th session" in door("commission", "BLR", "KGZ", "agenda", *day).out
    assert "13th session" in door("plan", "BLR", "KGZ", "--year", "2026", *day).out
    assert "A. Ivanov" in door("brief", "BLR", "KGZ", *day).out


def test_what_is_to_come_is_planned_and_what_has_come_was_held(door: Door) -> None:
    coming = added(door, "working_visit", "--date", "2199-02-01", "--until", "03.02.2199")
    assert (coming["status"], coming["dates"]) == ("agreed", "2199-02-01/2199-02-03")
    assert added(door, "meeting", "--date", "2020-05")["status"] == "held"
    assert added(door, "call", "--status", "planned")["status"] == "agreed"
    by_label = added(door, "рабочий визит", "--date", "2019-03-01/2019-03-02", "--level", "Министр")
    assert (by_label["form"], by_label["level"]) == ("working_visit", "minister")


def test_it_can_be_taken_back_and_entered_again(door: Door) -> None:
    name = added(door, *SESSION)["id"]
    assert door("review", "BLR", "KGZ", "--undo", name).code == 0
    assert "13th session" not in door("commission", "BLR", "KGZ", "sessions", "--lang", "en").out
    assert added(door, *SESSION)["id"] == name
    again = add(door, *SESSION[:2], "13", *SESSION[3:])
    assert again.code == 2
    assert f"Session 13 is in the record already: {name} (2026-03-10, held)." in again.err


def test_all_that_is_wrong_is_said_at_once(door: Door) -> None:
    said = add(
        door, "meeting", "--number", "3", "--date", "2026-05-10/2026-05-08", "--host", "Atlantis",
        "--level", "chief", "--participant", "Minister: Sidorov, Russia", "--participant", "foo",
    )  # fmt: skip
    assert said.code == 2
    for reason in (
        "--level takes one of head_of_state",
        "It ends (2026-05-08) before it begins (2026-05-10).",
        "No country is known as “Atlantis”",
        "Sidorov is of neither side, and the contact is bilateral",
        "--participant takes “post: name, country”; got 'foo'.",
        "--number is that of a commission session",
    ):
        assert reason in said.err
    assert len(json.loads(door("facts", "BLR", "KGZ", "--kind", "contact", "--json").out)) == 58


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("summit", "--date", "2026-01-01"), "--form takes one of state_visit"),
        (("meeting",), "Without --date say with --status whether it was held."),
        (("meeting", "--date", "soon"), "A date is such as 2026-03-15"),
        (("meeting", "--date", "2026-02-30"), "A date is such as 2026-03-15"),
        (("meeting", "--date", "2199-01-01", "--status", "held"), "is still to come"),
        (("meeting", "--until", "2026-01-01", "--status", "held"), "--until goes with --date"),
        (("meeting", "--date", "2026-01-01", "--until", "2026-02"), "Both ends are given to the"),
        (("commission_session", "--date", "2026-01-01", "--number", "0"), "from 1 on; got 0."),
        (("commission_session", "--date", "2026-01-01", "--number", "12"), "Session 12 is in"),
        (("meeting", "--date", "2026-01-01", "--evidence", "nowhere"), "has no document 'nowhere'"),
    ],
)
def test_refused_with_the_reason(door: Door, words: tuple[str, ...], reason: str) -> None:
    said = add(door, *words)
    assert said.code == 2
    assert reason in said.err


def test_on_the_margins_of_a_bloc_third_parties_may_take_part(door: Door) -> None:
    fact = added(
        door, "meeting", "--date", "2020-01-01", "--framework", "CIS",
        "--participant", "Minister: Sidorov, Russia",
    )  # fmt: skip
    assert fact["participants"][0]["side"] == "RUS"


def test_what_to_mind_is_said(door: Door) -> None:
    alone = add(door, "meeting", "--date", "2020-01-01", "--participant", "Minister: Petrov, BLR")
    assert "Mind: no participant of Kyrgyzstan is named" in alone.err
    planned = added(door, "commission_session", "--number", "14", "--date", "2199-01-01")["id"]
    held = add(door, "commission_session", "--number", "14", "--date", "2026-01-01", *CHAIRS)
    assert held.code == 0
    assert f"`visavis review --reject {planned}`" in held.err


def test_a_document_of_the_record_may_be_the_source(door: Door) -> None:
    fact = added(door, "call", "--date", "2025-12-10", "--evidence", "blr-kgz-d079")
    assert [one["document"] for one in fact["evidence"]] == ["blr-kgz-d079"]


def test_the_ledger_takes_its_options_before_and_behind_the_countries(door: Door) -> None:
    behind = door(*PAIR, "--as-of", "2025-12-31", "--year", "2025").out
    assert behind == door("contacts", "--year", "2025", *PAIR[1:], "--as-of", "2025-12-31").out
    assert "Contacts of 2025" in behind
    said = door(*PAIR, "--year", "2025", "add", "meeting")
    assert said.code == 2
    assert "Only --store may stand before `add`" in said.err


def test_reasons_are_told_in_russian(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_LANG", "ru")
    said = add(door, "meeting", "--date", "10.05.2026", "--until", "08.05.2026")
    assert said.err == "Окончание (2026-05-08) раньше начала (2026-05-10)."

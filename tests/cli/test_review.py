"""`visavis review`: people decide on proposals, at the terminal or on the command line."""

import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Door
from tests.record.reports import REPORTS
from visavis.cli.review import as_yaml, taken_back
from visavis.model import ContactForm, Decision
from visavis.record import State, Store, open_record
from visavis.record.proposing import Proposer
from visavis.record.rows import FactRow

CALL = REPORTS[2].contact.model_copy(update={"id": "call", "form": ContactForm.CALL})


@pytest.fixture
def names(door: Door) -> list[str]:
    """The ids of two proposals: a contact told twice, and another of another form."""
    door("facts", "KAZ", "UZB")  # makes the store
    with open_record(door.store) as store:
        proposer = Proposer(store)
        for report in REPORTS[:2]:
            proposer.propose(report.document, [report.contact])
        proposer.propose(REPORTS[2].document, [CALL])
        proposed = [one.id for one in store.facts("KAZ-UZB", state=State.PROPOSED)]
    assert sorted(proposed) == sorted([REPORTS[0].contact.id, "call"])
    return proposed


def states(door: Door, *names: str) -> list[str | None]:
    with Store.open(door.store) as store:
        return [store.state(name) for name in names]


def last(door: Door, name: str) -> tuple[Decision, str, str | None]:
    with Store.open(door.store) as store:
        found = store.judgements(name)[-1]
    return found.decision, found.by, found.why


def test_a_proposal_is_shown_with_its_words_and_its_merges(door: Door, names: list[str]) -> None:
    code, out, err = door("review", "KAZ", "UZB", stdin="q\n")
    assert code == 0
    said = " ".join(out.split())
    assert "Proposal 1 of 2" in said
    for words in ("Олжас Бектенов и Абдулла Арипов обсудили поставки зерна.", "Agency r01"):
        assert (words in said) == (names[0] != "call")
    door_out = " ".join(door("review", stdin="s\ns\n").out.split())
    assert "Премьер-министр Казахстана встретился в Ташкенте с премьер-министром" in door_out
    assert "was merged into it by visavis: One contact told twice: the same form" in door_out
    assert err == "Decisions taken: 0; proposals left: 2\n"


def test_accept_and_reject_with_why(door: Door, names: list[str]) -> None:
    code, out, err = door("review", "--by", "Анна", stdin="a\nr\nно такого не было\n")
    assert code == 0
    assert "a accept, c correct, m merge, r reject, s skip, u undo, q quit: " in out
    assert err == "Decisions taken: 2; proposals left: 0\n"
    assert states(door, *names) == [State.ACCEPTED, State.REJECTED]
    assert last(door, names[0]) == (Decision.ACCEPT, "Анна", None)
    assert last(door, names[1]) == (Decision.REJECT, "Анна", "но такого не было")


def test_keys_under_the_russian_layout(door: Door, names: list[str]) -> None:
    door("review", stdin="Ф\nк\n\n")
    assert states(door, *names) == [State.ACCEPTED, State.REJECTED]


def test_undo_goes_back(door: Door, names: list[str]) -> None:
    _, out, err = door("review", stdin="u\na\nr\n\nu\nu\nr\n\n")
    assert "There is nothing to undo." in out
    assert states(door, *names) == [State.REJECTED, State.PROPOSED]
    assert err == "Decisions taken: 1; proposals left: 1\n"
    with Store.open(door.store) as store:
        taken = [one.decision for one in store.judgements(names[0])]
        assert taken == [Decision.ACCEPT, Decision.REOPEN, Decision.REJECT]
        assert store.verify().sound


def test_merge_into_one_of_the_list_or_an_id(door: Door, names: list[str]) -> None:
    _, out, _ = door("review", stdin="m\n1\nодно и то же\n")
    assert names[1] in out
    assert states(door, *names) == [State.MERGED, State.PROPOSED]
    assert last(door, names[0])[2] == "одно и то же"
    door("review", "--undo", names[0])
    door("review", stdin=f"m\n\nm\n{names[1]}\n\n")
    assert states(door, *names) == [State.MERGED, State.PROPOSED]


def test_a_merge_that_cannot_be_is_told_and_asked_again(door: Door, names: list[str]) -> None:
    _, _, err = door("review", stdin="m\nnobody\n\nq\n")
    assert "there is no fact nobody" in err
    assert states(door, *names) == [State.PROPOSED, State.PROPOSED]


def test_the_walk_ends_with_what_is_typed(door: Door, names: list[str]) -> None:
    assert door("review", stdin="").code == 0
    assert door("review", stdin="x\n\nr\n").code == 0
    assert states(door, *names) == [State.PROPOSED, State.PROPOSED]


def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *edits: str) -> None:
    """An editor that changes the file with sed, one edit each time it is started."""
    script = tmp_path / "editor.sh"
    lines = ["#!/bin/sh", f'n=$(cat "{tmp_path}/n" 2>/dev/null || echo 0)']
    lines += [f'[ $n = {n} ] && sed -i "{edit}" "$1"' for n, edit in enumerate(edits)]
    script.write_text("\n".join([*lines, f'echo $((n+1)) > "{tmp_path}/n"', "exit 0"]))
    script.chmod(script.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("VISUAL", str(script))


@pytest.mark.skipif(os.name == "nt", reason="the editor of the test is a shell script")
def test_correct_in_an_editor(
    door: Door, names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(tmp_path, monkeypatch, "s/^form: .*/form: visit/", "s/^form: .*/form: exchange/")
    _, out, err = door("review", stdin="c\ne\nformy\nq\n")
    assert "form: " in out
    assert "exchange" in out  # one of what is allowed there
    assert err == "Decisions taken: 1; proposals left: 1\n"
    assert states(door, names[0]) == [State.MERGED]
    with Store.open(door.store) as store:
        (corrected,) = store.facts("KAZ-UZB", kinds=["contact"])
        decided = store.judgements(names[0])[-1]
        assert corrected.kind == "contact"
        assert corrected.form == "exchange"
        assert corrected.evidence
    assert (decided.decision, decided.into) == (Decision.CORRECT, corrected.id)
    assert decided.why == "formy"
    door("review", "--undo", names[0])
    assert states(door, names[0], corrected.id) == [State.PROPOSED, State.REJECTED]


@pytest.mark.skipif(os.name == "nt", reason="the editor of the test is a shell script")
def test_a_correction_without_a_change_is_none(
    door: Door, names: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(tmp_path, monkeypatch)
    assert "Nothing was changed." in door("review", stdin="c\nq\n").out
    editor(tmp_path, monkeypatch, "s/never/matches/", "s/start: .*/start: 2/")
    _, out, _ = door("review", stdin="c\n\nx\nq\n")
    assert "the slice from start to stop is not as long as its text" in out
    assert states(door, *names) == [State.PROPOSED, State.PROPOSED]


def test_an_editor_that_is_not_there(
    door: Door, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    assert "The editor no-such-editor cannot be started" in door("review", stdin="c\n").err


def test_decisions_on_the_command_line(door: Door, names: list[str]) -> None:
    one, two = names
    assert door("review", "--accept", one, "--reject", two, "--why", "так").out == (
        f"{one}: accepted\n{two}: rejected\n"
    )
    assert states(door, one, two) == [State.ACCEPTED, State.REJECTED]
    assert last(door, two)[2] == "так"
    assert door("review", "--undo", one, "--undo", two).out == (
        f"{one}: now proposed\n{two}: now proposed\n"
    )
    assert door("review", "--merge", one, two).out == f"{one}: merged into {two}\n"
    assert states(door, one, two) == [State.MERGED, State.PROPOSED]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("review --accept nobody", "there is no fact nobody"),
        ("review --undo nobody", "Nothing has been decided about nobody yet."),
        ("review --merge nobody noone", "there is no fact nobody"),
        ("review KAZ", "two countries or none"),
    ],
)
def test_mistakes_are_told(door: Door, arguments: str, said: str) -> None:
    code, out, err = door(*arguments.split())
    assert (code, out) == (2, "")
    assert said in err


def test_nothing_to_review(door: Door) -> None:
    assert door("review", "KAZ", "UZB").err == "Decisions taken: 0; proposals left: 0\n"


def test_yaml_goes_out_and_comes_back() -> None:
    fact = REPORTS[0].contact
    row, problems = taken_back(as_yaml(fact), fact)
    assert isinstance(row, FactRow)
    assert (row.id, problems) == (fact.id, "")
    undated = as_yaml(fact) + "dates: 2025-03-14\n"
    dated, _ = taken_back(undated, fact)
    assert dated is not None
    assert dated.first_day == "2025-03-14"
    for wrong, said in (("[", "not YAML"), ("- a", "object"), ("form: visit", "form")):
        row, problems = taken_back(wrong, fact)
        assert row is None
        assert said in problems

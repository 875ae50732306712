"""`visavis read`: what a document says, with the slices that say it, and proposing it."""

import json
import re
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Door
from visavis.cli.read import read as command
from visavis.model import Document, Pair, identified, parse_fact
from visavis.reading import reader
from visavis.reading.page import Fired
from visavis.reading.reader import Reading
from visavis.reading.spans import Span
from visavis.record import State, Store

reading_command = sys.modules[command.__module__]

TEXT = """date 2025-03-14
Премьер-министр Казахстана Олжас Бектенов провёл в Ташкенте встречу с премьер-министром
Узбекистана Абдуллой Ариповым.

«В 2024 году товарооборот между Казахстаном и Узбекистаном вырос более чем на 15 процентов и
составил 4,3 млрд долл. США», — отметил Бектенов. Стороны договорились создать совместную рабочую
группу по вопросам энергетики.
"""
GERMAN = "Der Minister hat gesagt, dass die beiden Länder mit der Arbeit nicht zufrieden sind."
NAMED = re.compile(r"встреч\w*|met|talks", re.IGNORECASE)


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def meeting(document: Document, pair: Pair | None) -> Reading:
    """A reader by hand: every text with «встреча» or "met" tells of one meeting."""
    text = document.text or ""
    found = NAMED.search(text)
    if found is None:
        return Reading((), reason="Nobody met.")
    people = [
        {"name": "Иван Ким", "side": "KAZ"},
        {"name": "Али Саидов", "side": "UZB"},
    ]
    cited = {
        "document": document.id,
        "start": found.start(),
        "stop": found.end(),
        "text": found[0],
    }
    said = {"kind": "contact", "pair": "KAZ-UZB", "form": "meeting", "participants": people}
    fact = identified(parse_fact({**said, "summary": text[:40], "evidence": [cited]}))
    span = Span.of(text, found.start(), found.end())
    return Reading((fact,), "ru", Pair("KAZ-UZB"), (Fired("contact: meeting", span),))


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "read_document", meeting)


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def slices_are_exact(said: dict[str, Any]) -> bool:
    text = said["document"]["text"]
    pieces = [piece for fact in said["facts"] for piece in fact["evidence"]]
    return all(text[piece["start"] : piece["stop"]] == piece["text"] for piece in pieces)


def test_json_of_a_document_is_the_document_and_its_facts(door: Door, file: str) -> None:
    code, out, err = door("read", file, "--json")
    assert (code, err) == (0, "")
    (said,) = lines(out)
    assert list(said) == ["document", "facts"]
    assert said["document"]["text"] == TEXT
    assert said["document"]["date"] == "2025-03-14"
    assert said["facts"]
    assert all(fact["kind"] and fact["evidence"] for fact in said["facts"])
    assert slices_are_exact(said)
    assert {fact["kind"] for fact in said["facts"]} >= {"contact", "figure", "commitment"}


def test_json_from_stdin_is_the_same(door: Door, file: str) -> None:
    (by_name,) = lines(door("read", file, "--json")[1])
    (piped,) = lines(door("read", "-", "--json", stdin=TEXT)[1])
    for fact in (*by_name["facts"], *piped["facts"]):
        for piece in fact["evidence"]:
            del piece["document"]
    assert piped["facts"] == by_name["facts"]


def test_what_it_says_is_readable(door: Door, file: str) -> None:
    code, out, err = door("read", file, "--explain", "--lang", "ru")
    assert (code, err) == (0, "")
    assert "article.txt" in out
    assert "14 марта 2025" in out.replace("\xa0", " ")
    assert re.search(r"^\d+ (?:факт|facts)", out, re.MULTILINE)
    assert "обязательство" in out
    assert "договорились создать совместную рабочую" in out
    assert re.search(r"commitment: agreed  \d+–\d+  договорились", out)
    assert all(line == line.rstrip() for line in out.splitlines())


@pytest.mark.usefixtures("by_hand")
def test_the_pair_and_the_day_can_be_said(
    door: Door, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def noted(document: Document, pair: Pair | None) -> Reading:
        asked.append((str(document.date), pair))
        return meeting(document, pair)

    monkeypatch.setattr(reader, "read_document", noted)
    assert door("read", file, "--pair", "Узбекистан", "KAZ", "--date", "2025-03-20").code == 0
    assert door("read", file).code == 0
    assert asked == [("2025-03-20", "KAZ-UZB"), ("2025-03-14", None)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Good files and bad ones."""
    inside = tmp_path / "news"
    inside.mkdir()
    (inside / "a.txt").write_text("Министры провели встречу в Ташкенте.", encoding="utf-8")
    (inside / "b.txt").write_text("", encoding="utf-8")
    (inside / "c.txt").write_bytes(b"\x7fELF\x00\x00\x01\x02" * 50)
    (inside / "d.txt").write_text("The ministers met in Tashkent.", encoding="utf-8")
    (inside / "e.txt").write_text("Погода была хорошей.", encoding="utf-8")
    return inside


@pytest.mark.usefixtures("by_hand")
def test_what_cannot_be_read_is_told_and_stops_nothing(door: Door, folder: Path) -> None:
    code, out, err = door("read", str(folder), "--json")
    assert code == 0
    said = lines(out)
    assert [one["document"]["publisher"] for one in said] == ["a.txt", "d.txt"]
    assert all(map(slices_are_exact, said))
    refused = {line.partition(": ")[0].rpartition("/")[2] for line in err.splitlines()[:-1]}
    assert refused == {"b.txt", "c.txt", "e.txt"}
    assert "e.txt: Nobody met." in err
    assert err.splitlines()[-1] == "documents read: 2, not read: 3"


def test_when_nothing_could_be_read_the_command_fails(door: Door, folder: Path) -> None:
    code, out, err = door("read", str(folder / "b.txt"), str(folder / "c.txt"))
    assert (code, out) == (1, "")
    assert err.endswith("not read: 2\n")


def test_a_language_that_is_not_read_is_told_and_not_stored(door: Door, tmp_path: Path) -> None:
    path = tmp_path / "bericht.txt"
    path.write_text(GERMAN, encoding="utf-8")
    code, out, err = door("read", str(path), "--save")
    assert (code, out) == (1, "")
    assert "neither Russian nor English" in err
    with Store.open(door.store) as store:
        assert list(store.facts(state=State.PROPOSED)) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("read nowhere.txt", "There is no file or folder nowhere.txt"),
        ("read - --date yesterday", "'yesterday'"),
        ("read - --date 2999-01-01", "2999-01-01 lies in the future"),
        ("read - --pair KAZ KAZ", "Two different countries"),
        ("read ftp://x.org/a", "Cannot fetch ftp://x.org/a"),
    ],
)
def test_mistakes_are_told(door: Door, arguments: str, said: str) -> None:
    code, out, err = door(*arguments.split())
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.usefixtures("by_hand")
def test_a_fault_of_the_reader_is_told_and_stops_nothing(
    door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(document: Document, pair: Pair | None) -> Reading:
        if "Ташкент" in (document.text or ""):
            raise ZeroDivisionError("oh")
        return meeting(document, pair)

    monkeypatch.setattr(reader, "read_document", failing)
    code, out, err = door("read", str(folder), "--json")
    assert (code, len(lines(out))) == (0, 1)
    assert "a.txt: Visavis failed to read it (ZeroDivisionError: oh)" in err


@pytest.mark.usefixtures("by_hand")
def test_save_proposes_and_merges_and_reads_nothing_twice(door: Door, folder: Path) -> None:
    more = ("--save", "--date", "2025-03-14")
    code, _, err = door("read", str(folder), *more)
    assert code == 0
    assert err.splitlines()[-1] == "documents read: 2, facts proposed: 1, merged: 1, not read: 3"
    with Store.open(door.store) as store:
        (contact,) = store.facts("KAZ-UZB", state=State.PROPOSED)
        assert len(contact.evidence) == 2
        head = store.head()
    assert (Path(door.store).parent / "raw").is_dir()
    code, out, err = door("read", str(folder), *more)
    assert (code, out) == (0, "")
    assert err.splitlines()[-1] == "read before: 2, not read: 3"
    with Store.open(door.store) as store:
        assert store.head() == head
        assert store.verify().sound
    listed = door("facts", "KAZ", "UZB", "--state", "proposed", "--json")
    assert [one["id"] for one in json.loads(listed.out)] == [contact.id]
    assert json.loads(door("facts", "KAZ", "UZB", "--kind", "contact", "--json").out) == []
    merged = door("facts", "KAZ", "UZB", "--state", "merged")
    assert "by visavis: One contact told twice:" in " ".join(merged.out.split())


def test_several_processes_give_the_same_in_the_same_order(door: Door, tmp_path: Path) -> None:
    inside = tmp_path / "many"
    inside.mkdir()
    for number in range(20):
        text = TEXT.replace("2024", str(2000 + number)) if number != 13 else ""
        (inside / f"{number:02}.txt").write_text(text, encoding="utf-8")
    alone = door("read", str(inside), "--json", "--jobs", "1")
    together = door("read", str(inside), "--json", "--jobs", "2")
    assert together == alone
    names = [one["document"]["publisher"] for one in lines(alone.out)]
    assert names == [f"{number:02}.txt" for number in range(20) if number != 13]


def test_no_more_documents_are_in_flight_than_the_processes_need() -> None:
    taken = 0

    def endless() -> Any:
        nonlocal taken
        while True:
            taken += 1
            yield Document.model_validate({"id": str(taken), "publisher": "p", "text": ""})

    with ExitStack() as stack:
        found = reading_command._readings(endless(), None, 2, stack)
        for _number in range(5):
            next(found)
        assert taken <= reading_command.ALONE + reading_command.AHEAD * 2


@pytest.mark.usefixtures("by_hand")
def test_ctrl_c_keeps_what_was_saved_and_the_next_run_goes_on(
    door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def interrupted(document: Document, pair: Pair | None) -> Reading:
        calls.append(document.id)
        if len(calls) > 1:
            raise KeyboardInterrupt
        return meeting(document, pair)

    with monkeypatch.context() as patch:
        patch.setattr(reader, "read_document", interrupted)
        code, _, err = door("read", str(folder), "--save", "--jobs", "1")
    assert code == 130
    assert "documents read: 1, facts proposed: 1" in err
    assert err.endswith("the same command goes on from there.\n")
    code, _, err = door("read", str(folder), "--save", "--jobs", "1")
    assert code == 0
    assert "read before: 1" in err.splitlines()[-1]


def test_a_proposal_is_told_from_an_undertaking_and_who_took_part(door: Door, file: str) -> None:
    said = door("read", file, "--pair", "KAZ", "UZB", "--lang", "ru").out
    words = " ".join(said.split())
    assert "обязательство (договорённость)" in words
    assert "Казахстан: Олжас Бектенов (" in words

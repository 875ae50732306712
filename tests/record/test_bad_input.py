"""Each way in which a record file or a store can be bad: a clear error, and the store as it was."""

import itertools
import os
import pwd
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, make_url, text

from tests.record.made import TEXT, document, document_line, figure, figure_json, line
from visavis.errors import (
    InputError,
    MalformedRecord,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
    StoreUnreachable,
)
from visavis.record import Store, ensure_shipped
from visavis.record.address import url_of
from visavis.record.lines import Faulty, read_line

SOURCES = Path(__file__).parents[2] / "src"


@pytest.fixture
def full(store: Store) -> Store:
    """A store with something in it."""
    old = figure(id="old", period="1999", quantity=None, missing="nil")
    store.add([old], [document()])
    return store


def lines_of(store: Store) -> list[str]:
    assert store.verify().sound
    return list(store.export_lines())


def many(count: int) -> Iterator[str]:
    """A large, good file."""
    yield document_line("d1")
    yield document_line("d9", TEXT * 50)
    for number in range(count):
        yield line(figure_json(number + 1000, id=f"n{number}", note="н" * 200))


def test_all_problems_of_a_file_are_told_at_once_and_nothing_is_imported(full: Store) -> None:
    before = lines_of(full)
    bad: list[str | bytes] = [
        document_line("d2"),
        '{"kind": "figure", "pair": }',
        line({"kind": "figur"}),
        line(figure_json(1, indicater="turnover", indicator="turnovr", period="2024-13")),
        line(figure_json(2, evidence=[{"document": "d7"}])),
        line(figure_json(3, evidence=[{"document": "d2", "start": 0, "stop": 3, "text": "абв"}])),
        line(figure_json(id="twice", period="2004", quantity=None, missing="nil")),
        line(figure_json(id="twice", period="2005", quantity=None, missing="nil")),
        line(figure_json(id="old", period="2006", quantity=None, missing="nil")),
        b"\xff",
        line({"kind": "judgement", "fact": "no", "decision": "accept", "by": "A", "at": "then"}),
        "[1]",
        '{"kind": "document", "id": "d3"}',
        line(
            {
                "kind": "judgement",
                "fact": "no",
                "decision": "accept",
                "by": "A",
                "at": "2025-01-01T00:00:00Z",
            }
        ),
        line(figure_json(7, state="accpted")),
        line(figure_json(8, note="a\0b")),
    ]
    stream = [one if isinstance(one, bytes) else one.encode() for one in bad]
    with pytest.raises(MalformedRecord) as got:
        full.import_lines(stream, "bad.jsonl")
    problems = [str(problem) for problem in got.value.problems]
    assert problems == [
        "line 2: this is not JSON, from column 28 on: a value is missing."
        " Reported: Expecting value",
        'line 3, kind: there is no kind "figur"; it is one of contact, figure, target, commitment,'
        " project, agreement, tie, office, case, document, judgement. Did you mean “figure”?",
        "line 4, indicator: expected one of turnover, exports, imports, balance, turnover_growth,"
        " exports_growth, imports_growth, investment, investment_growth, share, count, value; got"
        ' "turnovr". Did you mean “turnover”?',
        "line 4, period: the calendar has no such day or month.",
        "line 4, indicater: there is no such field here. Did you mean “indicator”?",
        'line 5, evidence.0.document: there is no document "d7", neither in this file nor in the'
        " store.",
        'line 6, evidence.0.text: the text of document d2 from 0 to 3 is not "абв". Evidence is a'
        " slice of the text, counted in characters from 0.",
        f"line 8, id: the id twice stands for another fact earlier in this file: {body(2004)}.",
        "line 9, id: fact old exists with another content; use `--replace` to put the new in its"
        f" place. There: {body(1999)}; in this line: {body(2006)}.",
        "line 10: this is not UTF-8, from byte 1 of the line on.",
        'line 11, at: expected a date and time such as 2025-09-29T10:00:00Z, got "then".',
        "line 12: a line is an object in braces.",
        "line 13, publisher: this field is required and not there.",
        "line 14, fact: there is no fact no.",
        "line 15, state: expected one of proposed, accepted, rejected, merged; got accpted. Did you"
        " mean “accepted”?",
        "line 16: a text holds the character \\u0000, which databases cannot keep.",
    ]
    assert got.value.exit_code != 0
    assert "bad.jsonl: 16 problem" in str(got.value)
    assert lines_of(full) == before


def body(value: int) -> str:
    return (
        '{"areas": ["trade"], "indicator": "turnover", "kind": "figure", "missing": "nil",'
        f' "pair": "BLR-KGZ", "period": "{value}"}}'
    )


def test_of_very_many_problems_all_are_counted_and_some_kept(full: Store) -> None:
    with pytest.raises(MalformedRecord) as got:
        full.import_lines(["{}"] * 3000, "bad.jsonl")
    assert (got.value.total, len(got.value.problems)) == (3000, 1000)


def test_a_store_of_a_newer_version(address: str) -> None:
    Store.open(address).close()
    engine = create_engine(url_of(address))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreNewer, match=r"newer Visavis .*9999.*pip install --upgrade"):
        Store.open(address)


def test_a_locked_store(full: Store, address: str) -> None:
    before = lines_of(full)
    with full.writing("one"), Store.open(address, wait_s=0.2) as other:
        with pytest.raises(StoreLocked, match=r"is being written by .*(process|visavis).*\d+"):
            other.add([figure(2)])
        assert list(other.facts("BLR-KGZ"))
    assert lines_of(full) == before


def test_a_store_opened_for_reading_only_is_read_and_not_written(full: Store, address: str) -> None:
    with Store.open(address, read_only=True) as store:
        assert len(list(store.facts())) == 1
        with pytest.raises(StoreReadOnly):
            store.add([figure(2)])


@contextmanager
def as_other_user() -> Iterator[None]:
    """Be a user who may not write everywhere, which root may."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(pwd.getpwnam("nobody").pw_uid)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach."""
    folder = Path("/tmp") / f"visavis-test-{os.getpid()}-{time.monotonic_ns()}"
    folder.mkdir(mode=0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("folder_too", [False, True])
def test_a_store_that_may_not_be_written_is_read(open_folder: Path, folder_too: bool) -> None:
    path = open_folder / "record.sqlite"
    with Store.open(str(path)) as store:
        ensure_shipped(store)
        before = lines_of(store)
    path.chmod(0o444)
    if folder_too:
        open_folder.chmod(0o555)
    with as_other_user(), Store.open(str(path)) as store:
        assert not ensure_shipped(store)
        assert list(store.export_lines()) == before
        with pytest.raises(StoreReadOnly, match=f"The store {path} may only be read"):
            store.add([], [document("x")])
        assert list(store.export_lines()) == before


def test_a_store_in_a_folder_that_may_not_be_written(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    for name in ("record.sqlite", "more/record.sqlite"):
        with as_other_user(), pytest.raises(StoreReadOnly, match="--store or VISAVIS_STORE"):
            Store.open(str(open_folder / name))


def test_a_full_disk(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "record.sqlite")) as store:
        store.add([figure(id="old")], [document()])
        before = lines_of(store)
        store.engine.dispose()

        @event.listens_for(store.engine, "connect")
        def _small(connection: sqlite3.Connection, record: object) -> None:
            connection.execute("PRAGMA max_page_count = 60")

        with pytest.raises(StoreFull, match=r"No room is left .* it is as it was"):
            store.import_lines(many(3000), "many")
        assert lines_of(store) == before


def test_an_import_interrupted_by_the_user(full: Store) -> None:
    before = lines_of(full)

    def interrupt(lines: int, size: int) -> None:
        if lines >= 2500:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        full.import_lines(many(5000), "many", interrupt)
    assert lines_of(full) == before
    full.import_lines(many(10), "few")


IMPORT_FOREVER = """
import itertools, sys
from tests.record.test_bad_input import many
from visavis.record import Store

def tell(lines, size):
    print(lines, flush=True)

with Store.open(sys.argv[1]) as store:
    store.import_lines(many(10**9), "many", tell)
"""


def test_an_import_that_is_killed(full: Store, address: str) -> None:
    before = lines_of(full)
    full.close()
    root = str(SOURCES.parent)
    with subprocess.Popen(
        [sys.executable, "-c", IMPORT_FOREVER, address],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": f"{SOURCES}{os.pathsep}{root}"},
    ) as process:
        assert process.stdout is not None
        for _told in itertools.islice(process.stdout, 24):
            pass  # past the first helper processes, with much of it written
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    with Store.open(address, wait_s=10) as store:
        assert lines_of(store) == before
        store.add([figure(2)])


@pytest.mark.parametrize(
    "content", [b"This is a letter, not a database. " * 50, b"SQLite format 3\0" * 99]
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(StoreDamaged, match=r"letter\.txt cannot be read"):
        Store.open(str(path))
    assert path.read_bytes() == content


def test_a_database_that_is_no_record(address: str) -> None:
    engine = create_engine(url_of(address))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (name TEXT)"))
    engine.dispose()
    with pytest.raises(StoreDamaged, match="no record of Visavis"):
        Store.open(address)


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    with Store.open(str(path)) as store:
        store.import_lines(many(2000), "many")
    content = bytearray(path.read_bytes())
    content[20_000:] = os.urandom(len(content) - 20_000)
    path.write_bytes(content)
    with pytest.raises(StoreError), Store.open(str(path)) as store:
        list(store.facts("BLR-KGZ"))


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite"
    for options in ({"create": False}, {"read_only": True}):
        with pytest.raises(StoreUnreachable, match=f"There is no store at {path}"):
            Store.open(str(path), **options)
    assert not path.exists()
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnreachable, match="cannot be made"):
        Store.open(str(tmp_path / "file" / "record.sqlite"))
    with pytest.raises(StoreError):
        Store.open(str(tmp_path))


def test_no_server_at_the_address() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(StoreUnreachable) as got:
            Store.open(f"postgresql://me:secret@127.0.0.1:{port}/record")
    assert "secret" not in str(got.value)
    assert f"127.0.0.1:{port}/record" in str(got.value)


@pytest.mark.postgres
def test_no_database_of_that_name(postgres_address: str) -> None:
    address = make_url(postgres_address).set(database="nowhere").render_as_string(False)
    with pytest.raises(StoreUnreachable, match="nowhere"):
        Store.open(address)


def test_no_driver_for_postgresql(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("visavis.record.address.find_spec", lambda name: None)
    with pytest.raises(InputError, match=r"pip install 'visavis\[postgres\]'"):
        Store.open("postgresql://host/record")


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize(
    ("broken", "ru", "en"),
    [
        ('{"kind" "figure"}', "не хватает двоеточия", "a colon is missing"),
        ('{"kind": "figure" "id": 1}', "не хватает запятой", "a comma or a closing bracket"),
        ("{kind: 1}", "не хватает имени", "a name in double quotes is missing"),
        ('{"kind": "figure"} x', "после конца", "something stands behind the end"),
        ('{"kind": "fig', "не закончен", "a text in quotes does not end"),
        ('{"kind": NaN}', "число в ней не читается", "a number in it cannot be read"),
        ("[" * 100_000, "слишком глубоко", "too deep"),
    ],
)
def test_what_the_parser_says_is_told_in_our_words(
    monkeypatch: pytest.MonkeyPatch, language: str, broken: str, ru: str, en: str
) -> None:
    monkeypatch.setenv("VISAVIS_LANG", language)
    found = read_line(broken)
    assert isinstance(found, Faulty)
    ((place, said),) = found.wrongs
    assert place == ""
    assert {"ru": ru, "en": en}[language] in said

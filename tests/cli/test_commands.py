"""The commands as a user runs them: in a process of their own, against a store of their own."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer import TyperException

from tests.cli.conftest import Door
from visavis.cli.speech import mistake

COMMAND = [sys.executable, "-c", "from visavis.cli.main import main; main()"]


def run(
    *arguments: str, lang: str = "en", store: str = "", stdin: str = ""
) -> tuple[int, str, str]:
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "VISAVIS_LANG": lang, "VISAVIS_STORE": store, "COLUMNS": "100"},
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "command",
    [
        "",
        "brief",
        "check",
        "commission",
        "contacts",
        "facts",
        "occasions",
        "projects",
        "schema",
        "targets",
        "read",
        "review",
        "record import",
    ],
)
@pytest.mark.parametrize(("lang", "example"), [("en", "Example:"), ("ru", "Пример:")])
def test_help_teaches_with_an_example(command: str, lang: str, example: str) -> None:
    code, out, _ = run(*command.split(), "--help", lang=lang)
    assert code == 0
    assert example in out


def test_russian_help_is_russian() -> None:
    _, out, _ = run("brief", "--help", lang="ru")
    for english in ("Usage", "Options", "Arguments", "Show this", "required", "Error"):
        assert english not in out


def test_facts_as_json(shipped_address: str) -> None:
    code, out, _ = run("facts", "BLR", "KGZ", "--kind", "contact", "--json", store=shipped_address)
    assert code == 0
    found = json.loads(out)
    visit = next(fact for fact in found if fact["id"] == "blr-kgz-c042")
    assert visit["form"] == "official_visit"
    assert visit["dates"] == "2025-09-29"
    assert {person["side"] for person in visit["participants"]} == {"BLR", "KGZ"}


def test_facts_as_csv_and_by_area_and_date(shipped_address: str) -> None:
    arguments = ["--kind", "commitment", "--area", "transport", "--since", "2023", "--csv"]
    code, out, _ = run("facts", "Беларусь", "Кыргызстан", *arguments, store=shipped_address)
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert {row["id"] for row in rows} >= {"blr-kgz-k015", "blr-kgz-k017"}
    assert all("transport" in row["areas"] for row in rows)


def test_facts_as_a_table_data_out_log_err(shipped_address: str) -> None:
    code, out, err = run("facts", "KGZ", "BLR", "--kind", "agreement", store=shipped_address)
    assert code == 0
    assert "Treaty of Friendship and Cooperation" in " ".join(out.split())
    assert err == "Facts: 12\n"


@pytest.mark.parametrize("suffix", ["html", "docx", "pdf", "md"])
def test_brief_to_a_file(shipped_address: str, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"brief.{suffix}"
    code, out, err = run(
        "brief", "BLR", "KGZ", "--as-of", "2025-12-31", "--to", str(file), store=shipped_address
    )
    assert (code, out) == (0, "")
    assert str(file) in err
    assert file.stat().st_size > 20_000
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_export_and_import_again(shipped_address: str, tmp_path: Path) -> None:
    _, exported, _ = run("record", "export", "BLR", "KGZ", store=shipped_address)
    other = str(tmp_path / "other.sqlite")
    code, _, err = run("record", "import", "-", store=other, stdin=exported)
    assert code == 0, err
    assert run("record", "export", "BLR", "KGZ", store=other)[1] == exported


def test_verify_and_path(shipped_address: str) -> None:
    code, out, _ = run("record", "verify", store=shipped_address)
    assert code == 0
    assert out.startswith("Sound:")
    assert run("record", "path", store=shipped_address)[1].strip() == shipped_address


def test_schema_is_json() -> None:
    assert json.loads(run("schema")[1])["title"] == "Visavis record"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("brief Kyrgyzten BLR", "Kyrgyzstan (KGZ)"),
        ("brief BLR BLR", "Two different countries"),
        ("brief BLR", "SECOND is missing"),
        ("brief BLR KGZ --to brief.odt", "'brief.odt'"),
        ("brief BLR KGZ --to no/such/folder/brief.md", "Cannot write"),
        ("brief BLR KGZ --as-of yesterday", "'yesterday'"),
        ("brief BLR KGZ --lang de", "ru, en"),
        ("brief BLR KGZ --languages ru", "--lang"),
        ("brif BLR KGZ", "brif"),
        ("facts BLR KGZ --kind contct", "Did you mean contact?"),
        ("facts BLR KGZ --area trad", "Did you mean trade?"),
        ("facts BLR KGZ --since 23", "'23'"),
        ("facts BLR KGZ --json --csv", "one of --json"),
        ("record import no-such-file.jsonl", "Cannot read no-such-file.jsonl"),
        ("record export BLR", "two countries or none"),
    ],
)
def test_bad_input_is_explained(shipped_address: str, arguments: str, said: str) -> None:
    code, out, err = run(*arguments.split(), store=shipped_address)
    assert code == 2
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_a_malformed_file_tells_all_problems_and_changes_nothing(tmp_path: Path) -> None:
    store, file = str(tmp_path / "record.sqlite"), tmp_path / "bad.jsonl"
    file.write_text('{"kind": "contact"}\nnot json\n{"kind": "rumour", "pair": "BLR-KGZ"}\n')
    before = run("record", "export", store=store)[1]
    code, _, err = run("record", "import", str(file), store=store)
    assert code == 2
    for line in ("line 1", "line 2", "line 3"):
        assert line in err
    assert run("record", "export", store=store)[1] == before


def test_a_guess_at_a_command_is_in_the_users_language(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISAVIS_LANG", "ru")
    with pytest.raises(TyperException) as raised:
        door("contacts", "BLR", "KGZ", "ad")
    assert "Может быть, 'add'?" in mistake(raised.value)
    assert "Did you mean" not in mistake(raised.value)

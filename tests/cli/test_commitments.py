"""`visavis commitments`: listed, entered, carried over, filled in and taken back."""

import csv
import json
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from tests.cli.conftest import Door
from visavis.model import Document, Words
from visavis.record import Store
from visavis.record.deciding import Judge

TRACTORS = "blr-kgz-k036"
FLIGHTS = "blr-kgz-k016"


def ask(door: Door, *arguments: str) -> Any:
    return door("commitments", "BLR", "KGZ", *arguments)


def listed(door: Door, *arguments: str) -> dict[str, dict[str, Any]]:
    rows = json.loads(ask(door, "list", "--json", *arguments).out)
    return {row["commitment"]["id"]: row for row in rows}


def now(answer: Any) -> str:
    """The id that a step gave."""
    return str(answer.err.split("now ")[1].split()[0])


def test_without_a_command_the_list_is_shown(door: Door) -> None:
    assert "Restore direct flights between Minsk and Bishkek" in ask(door).out.replace("\n", " ")


def test_the_list_tells_what_is_late_and_what_is_to_be_reviewed(door: Door) -> None:
    late = listed(door, "--overdue", "--as-of", "2026-11-22")
    assert late["blr-kgz-k025"]["alarm"] == "overdue"
    assert late[FLIGHTS]["alarm"] == "review"
    assert TRACTORS not in {name for name, row in late.items() if row["alarm"] == "overdue"}


def test_it_is_done_when_both_sides_say_so(door: Door) -> None:
    assert listed(door)[TRACTORS]["waits_for"] == ["KGZ"]
    answer = ask(door, "done", TRACTORS, "--side", "KGZ", "--note", "Confirmed", "--by", "desk")
    row = listed(door)[now(answer)]
    assert (row["standing"], row["score"]) == ("done", 3)
    assert row["commitment"]["history"][-1]["by"] == "desk"
    assert TRACTORS not in listed(door)


def test_every_former_id_leads_to_the_one_that_stands(door: Door) -> None:
    first = now(ask(door, "mark", FLIGHTS, "under_way", "--side", "BLR"))
    second = now(ask(door, "mark", FLIGHTS, "under_way", "--side", "KGZ"))
    third = now(ask(door, "done", first, "--side", "BLR"))
    assert len({FLIGHTS, first, second, third}) == 4
    assert len(listed(door)[third]["commitment"]["history"]) == 3


def test_whose_word_it_is_must_be_known(door: Door) -> None:
    answer = ask(door, "done", FLIGHTS)
    assert answer.code == 2
    assert "Give --side BLR or --side KGZ" in answer.err
    assert FLIGHTS in listed(door)


def test_a_document_of_a_side_speaks_for_it(door: Door) -> None:
    answer = ask(door, "done", FLIGHTS, "--evidence", "blr-kgz-d004", "--json")
    (row,) = json.loads(answer.out)
    assert row["said_by"] == ["BLR"]
    assert listed(door)[now(answer)] == row


def test_an_entry_is_its_own_source(door: Door) -> None:
    text = "Open a trading house in Osh"
    answer = ask(
        door, "add", text, "--session", "12", "--point", "3.2", "--owner",
        "KGZ=Ministry of Economy",
        "--due", "by the end of 2026", "--by", "desk", "--on", "2025-02-01",
    )  # fmt: skip
    assert answer.code == 0, answer.err
    (row,) = (one for one in listed(door).values() if one["commitment"]["point"] == "3.2")
    assert row["due"] == "2026-12-31"
    piece = row["commitment"]["evidence"][0]
    assert text in piece["text"]
    assert row["commitment"]["responsible"] == [{"name": "Ministry of Economy", "side": "KGZ"}]


def test_all_that_is_wrong_with_an_entry_is_told_at_once(door: Door) -> None:
    before = listed(door)
    answer = ask(
        door, "add", "Bad", "--session", "12", "--due", "2020", "--form", "agred",
        "--evidence", "nope",
    )  # fmt: skip
    assert answer.code == 2
    for said in ("agred", "before the session of 2024-11-28", "no document 'nope'"):
        assert said in answer.err
    assert listed(door) == before


def test_an_unknown_session_lists_the_known_ones(door: Door) -> None:
    assert "Known: 11, 12" in ask(door, "add", "Text", "--session", "99").err


def test_what_was_undertaken_at_a_visit_names_its_contact(door: Door) -> None:
    answer = ask(door, "add", "Exchange visits of experts", "--session", "blr-kgz-c035", "--json")
    (row,) = json.loads(answer.out)
    assert row["commitment"]["contact"] == "blr-kgz-c035"


def test_carried_over_once_a_session(door: Door) -> None:
    carried = now(ask(door, "carry", FLIGHTS, "--to", "12", "--due", "2027"))
    row = listed(door, "--session", "12")[carried]
    assert (row["carried"], row["due"]) == (1, "2027-12-31")
    again = ask(door, "carry", FLIGHTS, "--to", "12")
    assert again.code == 2
    assert "carried over to that session already" in again.err
    early = ask(door, "carry", "blr-kgz-k015", "--to", "11")
    assert early.code == 2
    assert carried in listed(door)


def test_flights_and_tractors_are_found_again_and_again(door: Door) -> None:
    found = json.loads(ask(door, "repeats", "--json").out)
    ordered = {(one["later"]["id"], one["earlier"]["id"]) for one in found if "later" in one}
    undated = {(one["one"]["id"], one["other"]["id"]) for one in found if "one" in one}
    assert ("blr-kgz-k015", FLIGHTS) in undated
    assert ("blr-kgz-k008", TRACTORS) in ordered
    assert all(one["similarity"] >= 0.5 for one in found)
    assert "63 %" in ask(door, "repeats").out.replace("\u00a0", " ")


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "docx"])
def test_a_table_that_nobody_touched_changes_nothing(
    door: Door, tmp_path: Path, ending: str, lang: str
) -> None:
    file = tmp_path / f"register.{ending}"
    ask(door, "list", "--to", str(file), "--lang", lang)
    before = listed(door)
    answer = ask(door, "import", str(file))
    assert "New: 0. Changed: 0. As before: 44. Not taken: 0." in answer.err
    assert listed(door) == before


def edited(file: Path, cells: dict[tuple[int, int], str]) -> None:
    """Write into the cells of the first table of a Word document."""
    document = docx.Document(str(file))
    for (row, column), text in cells.items():
        document.tables[0].rows[row].cells[column].text = text
    document.save(str(file))


def test_an_edited_table_of_implementation_is_read_back(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "register.docx"
    ask(door, "list", "--open", "--to", str(file))
    state, done, term, what = 5, 6, 4, 1
    edited(
        file,
        {
            (1, state): "done: Kyrgyzstan",
            (1, done): "First talks were held",
            (2, state): "done",
            (2, term): "2030",
            (3, state): "perhaps",
            (3, what): "Another text",
        },
    )
    answer = ask(door, "import", str(file), "--by", "secretariat")
    assert "Changed: 1." in answer.err
    said = " ".join(answer.err.split())
    assert "whose word is “done”?" in said
    assert "By when of" in said
    assert "the state “perhaps” is not known" in said
    assert "What was decided of" in said
    (row,) = (one for one in listed(door).values() if one["standing"] == "said_done"
              and one["said_by"] == ["KGZ"])  # fmt: skip
    step = row["commitment"]["history"][-1]
    assert (step["text"], step["by"]) == ("First talks were held", "secretariat")


def test_a_table_of_one_side_speaks_for_it(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    door("commission", "BLR", "KGZ", "report", "--to", str(file), "--lang", "ru")
    edited(file, {(1, 5): "выполнено"})
    assert "Changed: 1." in ask(door, "import", str(file), "--side", "Кыргызстан").err


def test_a_table_written_before_the_last_step_is_not_taken(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    door("commission", "BLR", "KGZ", "report", "--to", str(file))
    ask(door, "mark", "blr-kgz-k015", "under_way", "--side", "BLR")
    answer = ask(door, "import", str(file))
    assert "blr-kgz-k015 does not stand in the record as it was written out" in answer.err


def test_a_dry_run_takes_nothing(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "new.csv"
    file.write_text("What was decided,Session\nOpen a bank,12\n", "utf-8")
    assert "New: 1." in ask(door, "import", str(file), "--dry-run").err
    assert len(listed(door)) == 44


def test_new_rows_are_taken_all_or_none(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "new.csv"
    head = ["Что решено", "Заседание", "Срок", "Беларусь", "Форма"]
    good = ["Открыть банк", "12", "до 1 июля 2026 года", "Нацбанк; Минфин", "договорённость"]
    bad = [["", "12", "", "", ""], ["Рано", "12", "01.02.2020", "", ""], ["Где", "77", "", "", "x"]]
    write(file, [head, good, *bad])
    answer = ask(door, "import", str(file))
    assert answer.code == 2
    for said in ("line 3", "line 4", "line 5", "nothing is said", "77"):
        assert said in answer.err
    assert len(listed(door)) == 44
    write(file, [head, good])
    assert "New: 1." in ask(door, "import", str(file)).err
    (row,) = (one for one in listed(door).values() if one["commitment"]["text"] == "Открыть банк")
    assert row["due"] == "2026-07-01"
    assert [one["name"] for one in row["commitment"]["responsible"]] == ["Нацбанк", "Минфин"]


def write(file: Path, rows: list[list[str]]) -> None:
    with file.open("w", encoding="cp1251", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)


def test_merged_cells_are_named(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "merged.xlsx"
    ask(door, "list", "--to", str(file))
    book = openpyxl.load_workbook(file)
    book.worksheets[0].merge_cells("D3:D5")
    book.worksheets[0].merge_cells("A8:B8")
    book.save(file)
    answer = ask(door, "import", str(file))
    assert answer.code == 2
    assert "D3:D5" in answer.err
    assert "A8:B8" in answer.err
    assert len(listed(door)) == 44


@pytest.mark.parametrize("name", ["broken.xlsx", "broken.docx", "broken.pdf", "missing.csv"])
def test_a_file_that_is_no_table_is_refused(door: Door, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    if not name.startswith("missing"):
        file.write_bytes(b"\x00no table")
    answer = ask(door, "import", str(file))
    assert answer.code == 2
    assert name in answer.err


def test_a_table_of_other_things_is_refused(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "prices.csv"
    file.write_text("Goods,Price\nMilk,3\n", "utf-8")
    answer = ask(door, "import", str(file))
    assert answer.code == 2
    assert "no column is headed “What was decided”" in answer.err


def test_a_cell_that_looks_like_a_formula_stays_text(door: Door, tmp_path: Path) -> None:
    ask(door, "add", "=1+1")
    file = tmp_path / "register.xlsx"
    ask(door, "list", "--to", str(file))
    cells = [cell for row in openpyxl.load_workbook(file).worksheets[0].iter_rows() for cell in row]
    (cell,) = (one for one in cells if one.value == "=1+1")
    assert cell.data_type == "s"


def test_a_body_that_is_called_otherwise_now_is_pointed_out(door: Door) -> None:
    answer = ask(
        door, "add", "Agree on tariffs", "--owner", "BLR=Ministry of Trade", "--on", "2025-02-01"
    )
    assert answer.code == 0
    assert "Mind: Ministry of Trade: " in answer.err
    assert "Antimonopoly Regulation and Trade" in answer.err


def test_what_was_entered_is_taken_out_again(door: Door) -> None:
    (row,) = json.loads(ask(door, "add", "Open a trading house in Osh", "--json").out)
    name = row["commitment"]["id"]
    assert name in listed(door)
    assert door("review", "BLR", "KGZ", "--undo", name).code == 0
    assert name not in listed(door)
    assert ask(door, "add", "Open a trading house in Osh").code == 0
    assert name in listed(door)


def test_undone_and_entered_again_it_stands(door: Door) -> None:
    enter = ("mark", FLIGHTS, "under_way", "--side", "BLR", "--on", "2026-01-20")
    first = now(ask(door, *enter))
    with Store.open(door.store) as store:
        Judge(store, "desk").undo(FLIGHTS)
    assert FLIGHTS in listed(door)
    assert now(ask(door, *enter)) == first
    assert len(listed(door)) == 44


def test_a_table_taken_with_an_earlier_day_loses_no_step(door: Door, tmp_path: Path) -> None:
    ask(door, "mark", FLIGHTS, "under_way", "--side", "BLR", "--on", "2026-01-20")
    file = tmp_path / "a.csv"
    ask(door, "list", "--to", str(file))
    file.write_text(file.read_text("utf-8-sig").replace(",under way,", ",done: Belarus,"), "utf-8")
    assert "Changed: 1." in ask(door, "import", str(file), "--on", "2025-12-31").err
    steps = [row["commitment"]["history"] for row in listed(door).values()]
    (history,) = (found for found in steps if len(found) > 1)
    assert [one["date"] for one in history] == ["2026-01-20", "2025-12-31"]


@pytest.mark.parametrize("side", ["KGZ", "BLR"])
def test_an_untouched_table_of_one_side_confirms_nothing(
    door: Door, tmp_path: Path, side: str
) -> None:
    file = tmp_path / "a.csv"
    ask(door, "list", "--to", str(file))
    assert "Changed: 0." in ask(door, "import", str(file), "--side", side).err
    assert listed(door)[TRACTORS]["waits_for"] == ["KGZ"]


def test_a_later_entry_leaves_what_was_known_before(door: Door) -> None:
    before = listed(door, "--as-of", "2025-12-31")[TRACTORS]
    done = now(ask(door, "done", TRACTORS, "--side", "KGZ", "--on", "2026-02-01"))
    after = listed(door, "--as-of", "2025-12-31")[done]
    keys = ("standing", "score", "said_by", "waits_for")
    assert [after[key] for key in keys] == [before[key] for key in keys]


def test_what_was_filled_in_beside_an_unchanged_state_is_taken_or_listed(
    door: Door, tmp_path: Path
) -> None:
    file = tmp_path / "a.xlsx"
    ask(door, "list", "--to", str(file))
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    for name, text in (
        ("What was done", "Talks were held"),
        ("What was decided", f"{sheet.cell(2, heads.index('What was decided') + 1).value} soon"),
        ("Point", "9.9"),
        ("Session", "77"),
    ):
        sheet.cell(2, heads.index(name) + 1).value = text
    book.save(file)
    answer = ask(door, "import", str(file), "--json")
    (row,) = json.loads(answer.out)
    assert row["commitment"]["history"][-1]["text"] == "Talks were held"
    assert row["commitment"]["history"][-1]["status"] is None
    for name in ("What was decided", "Point", "Session"):
        assert f"{name} of" in answer.err


def test_a_document_that_no_fact_cites_yet_may_be_cited(door: Door) -> None:
    listed(door)
    with Store.open(door.store) as store:
        store.add([], [Document(id="new", publisher=Words("Press"), side="KGZ")])
    row = json.loads(ask(door, "done", FLIGHTS, "--evidence", "new", "--json").out)[0]
    assert row["said_by"] == ["KGZ"]


def test_the_same_new_rows_twice_are_taken_once(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "new.csv"
    write(
        file,
        [["Что решено", "Срок"], ["Открыть банк", "в 2025, продлён до 2027"], ["Открыть банк", ""]],
    )
    answer = ask(door, "import", str(file), "--on", "2026-01-01")
    assert "New: 1." in answer.err
    assert "fixes no day" in answer.err
    assert "New: 0." in ask(door, "import", str(file), "--on", "2026-01-02").err


def test_what_is_done_is_not_carried_over(door: Door) -> None:
    answer = ask(door, "carry", "blr-kgz-k012", "--to", "12")
    assert answer.code == 2
    assert "done or dropped" in answer.err


def test_a_term_set_when_carried_over_is_the_one_that_every_paper_has(door: Door) -> None:
    ask(door, "carry", FLIGHTS, "--to", "12", "--due", "2025-06-30")
    said = [
        door("commission", "BLR", "KGZ", *paper, "--as-of", "2025-12-31", "--lang", "en")
        for paper in (
            ("agenda",),
            ("protocol",),
            ("report",),
            ("reminder", "--body", "Embassy of Kyrgyzstan in Belarus"),
        )
    ]
    said.append(door("plan", "BLR", "KGZ", "--year", "2025", "--as-of", "2025-02-01"))
    said.append(door("brief", "BLR", "KGZ", "--as-of", "2025-12-31"))
    for answer in said:
        assert answer.code == 0, answer.err
    shown = [answer.out.replace("\u00a0", " ") for answer in said]
    for paper in (shown[0], shown[4], shown[5]):
        assert "30 June 2025" in paper
    for paper in shown[1:4]:
        assert "2025-06-30" in paper, "as it was typed"


def test_what_people_entered_as_done_is_a_result_to_the_checks(door: Door) -> None:
    def flights() -> str:
        found = json.loads(door("check", "BLR", "KGZ", "--only", "repeated", "--json").out)
        return " ".join(
            one["sentence"]["en"] for one in found if "Air link" in one["sentence"]["en"]
        )

    assert "no result" in flights()
    for side in ("BLR", "KGZ"):
        ask(door, "done", "blr-kgz-k015", "--side", side)
    assert "no result" not in flights()

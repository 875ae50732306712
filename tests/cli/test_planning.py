"""`visavis contacts` and `visavis commission`: as text, as files and as JSON."""

import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.test_commands import run
from tests.facts import EVIDENCE
from tests.planning.made import commitment
from visavis.briefs import Material
from visavis.cli.reminders import file_names, named_so, remind
from visavis.errors import InputError
from visavis.model import Contact, Pair, Party, parse_fact


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
@pytest.mark.parametrize("paper", ["sessions", "agenda", "protocol", "report"])
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


TRADE = """reporter,partner,flow,product,year,value
BLR,WLD,X,8701,2024,410000000
KGZ,WLD,M,8701,2024,95000000
KGZ,BLR,M,8701,2024,12000000
"""


@pytest.mark.parametrize("command", [("commission", "agenda"), ("brief",)])
def test_trade_by_product_adds_the_goods_with_the_best_potential(
    command: tuple[str, ...], tmp_path: Path, shipped_address: str
) -> None:
    file = tmp_path / "trade.csv"
    file.write_text(TRADE, "utf-8")
    first, *paper = command
    arguments = (first, "BLR", "KGZ", *paper, "--as-of", "2025-12-31", "--trade", str(file))
    code, out, _ = run(*arguments, store=shipped_address)
    said = out.replace("\u00a0", " ")
    assert code == 0
    assert "tractors (HS 8701)" in said
    assert "Goods that Kyrgyzstan could sell to Belarus are not named" in said
    if paper:
        assert "room for up to $83 million" in said


def test_trade_that_was_not_published_yet_is_left_out(tmp_path: Path, shipped_address: str) -> None:
    file = tmp_path / "trade.csv"
    file.write_text(TRADE, "utf-8")
    asked = ("commission", "BLR", "KGZ", "agenda", "--trade", str(file), "--json")
    _, out, _ = run(*asked, "--as-of", "2024-12-01", store=shipped_address)
    plain = json.loads(out)
    assert all("HS" not in item["text"]["en"] for item in plain["items"])
    assert "No trade by product" in plain["without"][0]["en"]


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
        (("commission", "BLR", "KGZ", "agenda", "--session", "12"), "--session goes with"),
        (("commission", "BLR", "KGZ", "agenda", "--body", "all"), "go with `reminder`"),
        (("commission", "BLR", "KGZ", "report", "--trade", "t.csv"), "--trade goes with"),
        (("commission", "BLR", "KGZ", "reminder"), "needs --body"),
        (
            ("commission", "BLR", "KGZ", "protocol", "--session", "40"),
            "Known: 11, 12; the next: 13",
        ),
        (
            ("commission", "BLR", "KGZ", "reminder", "--body", "Ministry of Cultur of Belarus"),
            "Did you mean Ministry of Culture of Belarus?",
        ),
        (("commission", "BLR", "KGZ", "reminder", "--body", "Ministry of Culture"), "Several"),
        (("commission", "BLR", "KGZ", "reminder", "--body", "all", "--to", "x.md"), "a file each"),
        (("plan", "BLR", "KGZ", "--year", "26"), "--year takes a year"),
    ],
)
def test_what_is_wrong_is_said(
    arguments: tuple[str, ...], reason: str, shipped_address: str
) -> None:
    code, out, err = run(*arguments, store=shipped_address)
    assert code != 0
    assert not out
    assert reason in err


def test_the_draft_protocol_as_json_has_numbers_and_both_languages(shipped_address: str) -> None:
    arguments = ("commission", "BLR", "KGZ", "protocol", "--as-of", "2025-12-31", "--json")
    _, out, _ = run(*arguments, store=shipped_address)
    plain = json.loads(out)
    assert (plain[0]["number"], plain[0]["group"]) == ("1.1.", "trade")
    assert plain[0]["grounds"][0]["ru"] == "Перенесено из протокола 12-го заседания"
    assert all(point["facts"] and point["text"].keys() == {"ru", "en"} for point in plain)
    _, out, _ = run(*arguments, "--session", "12", store=shipped_address)
    assert [point["number"] for point in json.loads(out)] == [None, None]


def test_a_letter_to_each_body_is_a_file_of_its_own(tmp_path: Path, shipped_address: str) -> None:
    to = str(tmp_path / "letter-{body}.md")
    arguments = ("commission", "BLR", "KGZ", "reminder", "--body", "all", "--as-of", "2025-12-31")
    code, _, err = run(*arguments, "--to", to, store=shipped_address, lang="en")
    assert code == 0, err
    names = sorted(file.name for file in tmp_path.iterdir())
    assert "letter-Government-of-Belarus.md" in names
    assert "letter-Belarus.md" not in names
    of_visits = "letter-President-of-Belarus.md"
    assert of_visits not in names, "only what sessions decided is reminded of without being asked"
    written = (tmp_path / "letter-Government-of-Belarus.md").read_text().replace("\u00a0", " ")
    assert "by 14 January 2026" in written
    assert "Restore direct flights between Minsk and Bishkek" in written


def test_a_body_is_found_by_a_part_of_its_name_in_either_language(shipped_address: str) -> None:
    arguments = ("commission", "BLR", "KGZ", "reminder", "--as-of", "2025-12-31", "--json")
    for name in ("министерство культуры республики беларусь", "Culture of Belarus"):
        _, out, _ = run(*arguments, "--body", name, store=shipped_address)
        (letter,) = json.loads(out)
        assert letter["body"]["en"] == "Ministry of Culture of Belarus"
        assert (letter["answer_by"], letter["points"][0]["alarm"]) == ("2026-01-14", "overdue")


def test_bodies_of_one_name_are_told_apart_by_their_side(tmp_path: Path) -> None:
    words = {"ru": "Минпром", "en": "Ministry of Industry"}
    sides = [Party.model_validate({"name": words, "side": side}) for side in ("BLR", "KGZ")]
    assert named_so("KGZ=ministry of industry", sides) is sides[1]
    assert named_so("blr=Минпром", sides) is sides[0]
    with pytest.raises(InputError, match=r"BLR=.*; KGZ="):
        named_so("Ministry of Industry", sides)
    late = {"words": "2024", "by": "2024"}
    items = [
        commitment(f"k{at}", responsible=[one.model_dump(mode="json")], due=late, contact="c1")
        for at, one in enumerate(sides)
    ]
    held = parse_fact(
        {
            "kind": "contact",
            "id": "c1",
            "pair": "BLR-KGZ",
            "form": "commission_session",
            "evidence": EVIDENCE,
        }
    )
    assert isinstance(held, Contact)
    day = date(2025, 12, 31)
    material = Material(Pair("BLR-KGZ"), day, (held,), (), (), tuple(items), (), (), (), {})
    files = [(tmp_path / "to-{body}.md", "md")]
    remind(material, "all", day, files, "en", as_json=False)
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "to-BLR-Ministry-of-Industry.md",
        "to-KGZ-Ministry-of-Industry.md",
    ]


def test_no_two_letters_share_a_file(tmp_path: Path) -> None:
    names = [{"ru": "Орган-1", "en": "Body 1"}, {"ru": "Орган-2", "en": "Body-1"}]
    bodies = [Party.model_validate({"name": one, "side": "BLR"}) for one in names]
    assert file_names(bodies, "en") == ["BLR-Body-1", "BLR-Body-1-2"]


def test_a_body_with_nothing_late_gets_no_letter(shipped_address: str) -> None:
    arguments = ("commission", "BLR", "KGZ", "reminder", "--body", "Ministry of Defence of Belarus")
    code, out, err = run(*arguments, "--as-of", "2025-12-31", store=shipped_address)
    assert (code, out) == (0, "")
    assert "No point of theirs is overdue" in err


@pytest.mark.parametrize("ending", ["pdf", "docx", "html", "md"])
def test_the_plan_of_a_year(ending: str, tmp_path: Path, shipped_address: str) -> None:
    file = tmp_path / f"plan.{ending}"
    arguments = ("plan", "BLR", "KGZ", "--year", "2026", "--as-of", "2025-12-31", "--to", str(file))
    code, _, err = run(*arguments, store=shipped_address, lang="ru")
    assert code == 0, err
    assert file.stat().st_size > 1000


def test_the_plan_as_json(shipped_address: str) -> None:
    arguments = ("plan", "BLR", "KGZ", "--year", "2026", "--as-of", "2025-12-31", "--json")
    _, out, _ = run(*arguments, store=shipped_address)
    plain = json.loads(out)
    games = [entry for entry in plain if entry["period"] == "2026-09"]
    assert [entry["kind"] for entry in games] == ["commitment"]
    session = [entry for entry in plain if entry["kind"] == "session"]
    assert (session[0]["country"], session[0]["period"]) == ("BLR", None)
    assert session[0]["title"]["en"] == "13th session of the intergovernmental commission"


def test_the_plan_as_a_feed_has_all_that_has_a_time(tmp_path: Path, shipped_address: str) -> None:
    arguments = ("plan", "BLR", "KGZ", "--year", "2025", "--as-of", "2025-01-15")
    files = [tmp_path / name for name in ("one.ics", "two.ics")]
    for file in files:
        assert run(*arguments, "--to", str(file), store=shipped_address)[0] == 0
    assert files[0].read_bytes() == files[1].read_bytes()
    events = Calendar.from_ical(files[0].read_bytes()).walk("VEVENT")
    names = [str(event["UID"]) for event in events]
    assert len(set(names)) == len(names)
    _, out, _ = run(*arguments, "--json", store=shipped_address)
    kinds = {entry["kind"] for entry in json.loads(out)}
    assert {"occasion", "session", "review"} <= kinds
    summits = [str(event["SUMMARY"]) for event in events if "occasion-" in str(event["UID"])]
    assert any("Supreme Eurasian Economic Council" in said for said in summits)

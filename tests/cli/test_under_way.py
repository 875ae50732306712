"""`visavis targets` and `visavis projects`: as text, as files and as JSON."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run

AS_OF = ("--as-of", "2025-12-31")


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def test_targets_tell_both_horizons_of_one_session(shipped_address: str) -> None:
    code, out, _ = run("targets", "BLR", "KGZ", *AS_OF, store=shipped_address)
    assert code == 0
    said = plain(out)
    assert "set at one and the same meeting" in said
    for horizon in ("by 2027", "by 2029", "by 2030"):
        assert horizon in said
    assert "off track**: below the steady path in 2024" in said


def test_targets_as_json_are_bands_by_account(shipped_address: str) -> None:
    _, out, _ = run("targets", "BLR", "KGZ", *AS_OF, "--json", store=shipped_address)
    told = json.loads(out)
    aim = told["aims"][0]
    assert [one["year"] for one in aim["horizons"]] == [2027, 2029, 2030]
    paths = aim["horizons"][0]["paths"]
    assert [(one["side"], one["official"]) for one in paths] == [
        ("BLR", False),
        ("KGZ", False),
        ("KGZ", True),
    ]
    late = paths[1]
    assert late["course"] == "off_track"
    assert late["latest"]["high"] < late["expected"]["low"]
    assert late["why"].keys() == {"ru", "en"}
    assert {one["target"] for one in told["unfollowed"]} >= {"blr-kgz-t16", "blr-kgz-t15"}


def test_projects_tell_the_next_step_as_a_suggestion(shipped_address: str) -> None:
    code, out, _ = run("projects", "BLR", "KGZ", *AS_OF, store=shipped_address)
    assert code == 0
    said = plain(out)
    assert "Next step (our suggestion)" in said
    assert "the record names nobody" in said
    assert "Announced more than once" in said


def test_projects_that_stand_still(shipped_address: str) -> None:
    _, out, _ = run("projects", "BLR", "KGZ", *AS_OF, "--still", "--json", store=shipped_address)
    still = json.loads(out)
    _, out, _ = run("projects", "BLR", "KGZ", *AS_OF, "--json", store=shipped_address)
    known = json.loads(out)
    assert 0 < len(still) < len(known) == 16
    assert all(one["stands_still"] and one["quiet_days"] > 365 for one in still)
    flights = next(one for one in still if one["id"] == "blr-kgz-p11")
    assert flights["suggested_next_step"]["ru"].startswith("Согласовать")
    assert [party["side"] for party in flights["who"]] == ["BLR"]


def test_the_commission_s_papers_tell_what_is_to_be_put_right(shipped_address: str) -> None:
    for paper in ("sessions", "report"):
        _, out, _ = run("commission", "BLR", "KGZ", paper, *AS_OF, store=shipped_address)
        assert "To be put right" in out
    _, out, _ = run("commission", "FRA", "PER", store=shipped_address)
    assert "To be put right" not in out


@pytest.mark.parametrize("command", ["targets", "projects"])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_papers_as_files(command: str, lang: str, tmp_path: Path, shipped_address: str) -> None:
    files = [tmp_path / f"paper.{ending}" for ending in ("pdf", "docx", "html", "md")]
    wanted = [part for file in files for part in ("--to", str(file))]
    code, _, err = run(command, "BLR", "KGZ", *wanted, store=shipped_address, lang=lang)
    assert code == 0, err
    assert all(file.stat().st_size > 1000 for file in files)
    if lang == "ru":
        text = files[-1].read_text()
        for english in ("cannot be told", "Next step", "statistics", "By whose", "no date"):
            assert english not in text


@pytest.mark.parametrize("command", ["targets", "projects"])
def test_a_pair_with_nothing_says_so(command: str, shipped_address: str) -> None:
    code, out, _ = run(command, "FRA", "PER", store=shipped_address)
    assert code == 0
    assert "The record of the pair holds no" in out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("targets", "BLR", "KGZ", "--as-of", "soon"), "--as-of takes a date"),
        (("targets", "BLR", "KGZ", "--to", "x.odt"), "--to takes a file"),
        (("projects", "BLR", "BLR"), "Two different countries"),
        (("projects", "BLR", "KGZ", "--stil"), "--still"),
    ],
)
def test_what_is_wrong_is_said(
    arguments: tuple[str, ...], reason: str, shipped_address: str
) -> None:
    code, out, err = run(*arguments, store=shipped_address)
    assert code != 0
    assert not out
    assert reason in err

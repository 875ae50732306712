"""`visavis case`: a finding is opened, its causes tested, and it is closed."""

import json
from decimal import Decimal
from typing import Any

import pytest

from tests.cli.conftest import Door
from visavis.cli.typed import share_of
from visavis.errors import InputError
from visavis.record import Store


def findings(door: Door, verdict: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        door("check", "BLR", "KGZ", "--only", verdict, "--json").out
    )
    return found


@pytest.fixture
def finding(door: Door) -> str:
    """The two figures for January–September 2024."""
    (name,) = (
        one["id"]
        for one in findings(door, "contradicts")
        if one["check"] == "sides" and "135" in one["sentence"]["en"]
    )
    return str(name)


@pytest.fixture
def case(door: Door, finding: str) -> str:
    """A case on it."""
    said = door("case", "open", "BLR", "KGZ", finding, "--on", "2025-10-01", "--by", "Анна")
    assert said.code == 0
    return said.err.split(":")[0]


def shown(door: Door, case: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(door("case", "show", case, "--json").out)
    return found


def flat(text: str) -> str:
    return " ".join(text.split())


def test_opening_tests_what_can_be_tested(door: Door, finding: str) -> None:
    said = door("case", "open", "Kyrgyzstan", "Belarus", finding,
                "--owner", "KGZ=Нацстатком", "--owner", "Belarus=Белстат",
                "--point", "13th session, point 4")  # fmt: skip
    assert said.code == 0
    assert said.err.endswith(": opened\n")
    out = flat(said.out)
    for words in (
        "Belarus states almost $135 million, Kyrgyzstan $68 million",
        "rounding at most 10.9%",
        "valuation (FOB, CIF) at most 20.5%",
        "timing at most 6.2%",
        "Not tested: currency, coverage, classification, attribution to third countries.",
        "Explained together: at most 37.6%; left unexplained: at least 62.4%.",
        "Belarus: Белстат",
        "Kyrgyzstan: Нацстатком",
        "Commission point: 13th session, point 4",
        "belta.by",
    ):
        assert words in out


def test_the_whole_life_of_a_case(door: Door, case: str, finding: str) -> None:
    tested = door("case", "test", case, "--cause", "attribution", "--share", "30..45",
                  "--note", "through Kazakhstan", "--by", "Борис")  # fmt: skip
    assert "attribution to third countries from 30 to 45% through Kazakhstan" in flat(tested.out)
    assert "Explained together: from 30 to 82.6%; left unexplained: from 17.4 to 70%" in flat(
        tested.out
    )
    assert door("case", "assign", finding, "--owner", "BLR=Belstat", "--point", "4").code == 0
    closed = door("case", "close", case, "--outcome", "agreed", "--on", "2025-12-01")
    assert closed.err == f"{case}: closed\n"
    assert "Closed on 1 December 2025: agreed" in flat(closed.out)
    found = shown(door, case)
    assert found["case"] == case
    assert found["id"] != case
    assert (found["status"], found["revision"], found["point"]) == ("closed", 4, "4")
    assert [(step["by"], step["changed"]) for step in found["history"][:3]] == [
        ("Анна", []),
        ("Борис", ["causes"]),
        (found["history"][2]["by"], ["responsible", "point"]),
    ]
    page = flat(door("case", "show", case).out)
    for words in (
        "Анна: opened; tested at once: rounding, valuation (FOB, CIF), timing",
        "Борис: tested attribution to third countries: from 30 to 45%",
        "owner, Belarus: Belstat; goes to 4",
        "closed: agreed",
    ):
        assert words in page
    with Store.open(door.store) as store:
        assert store.verify().sound


def test_a_later_test_takes_the_place_of_the_one_before(door: Door, case: str) -> None:
    door("case", "test", case, "--cause", "timing", "--share", "3")
    door("case", "test", case, "--cause", "coverage")
    causes = {one["cause"]: one["share"] for one in shown(door, case)["causes"]}
    assert list(causes) == ["rounding", "valuation", "timing", "coverage"]
    assert causes["timing"]["value"] == 3
    assert causes["coverage"] is None
    assert "coverage share not known" in flat(door("case", "show", case).out)


def test_a_closing_is_taken_back(door: Door, case: str) -> None:
    door("case", "close", case, "--outcome", "agreed")
    refused = door("case", "test", case, "--cause", "timing")
    assert refused.code == 2
    assert "was closed on" in refused.err
    command = refused.err.rpartition("To take the closing back: visavis ")[2].split()
    assert door(*command).code == 0
    assert shown(door, case)["status"] == "open"
    assert "taken back the last change" in flat(door("case", "show", case).out)
    assert door("case", "test", case, "--cause", "timing").code == 0


def test_the_list(door: Door, case: str) -> None:
    assert "Cases: 0" in door("case", "list", "KAZ", "KGZ").err
    assert door("case", "list", "KAZ", "KGZ", "--json").out == "[]\n"
    listed = door("case", "list", "BLR", "KGZ")
    assert case in listed.out
    assert "at most 37.6%" in flat(listed.out)
    door("case", "close", case, "--outcome", "agreed")
    assert "closed" in door("case", "list", "BLR", "KGZ").out
    assert json.loads(door("case", "list", "BLR", "KGZ", "--open", "--json").out) == []
    (found,) = json.loads(door("case", "list", "BLR", "KGZ", "--json").out)
    assert found["case"] == case


def test_a_case_is_a_fact_like_any_other(door: Door, case: str) -> None:
    out = flat(door("facts", "BLR", "KGZ", "--kind", "case").out)
    assert "discrepancy case 1 October 2025" in out
    (found,) = json.loads(door("facts", "BLR", "KGZ", "--kind", "case", "--json").out)
    assert found["id"] == case
    exported = door("record", "export", "BLR", "KGZ").out
    assert f'"id": "{case}"' in exported
    assert door("record", "verify").code == 0
    assert door("brief", "BLR", "KGZ").code == 0


def test_in_russian(door: Door, case: str) -> None:
    out = flat(door("case", "show", case, "--lang", "ru").out)
    for words in (
        "Открыто",
        "Беларусь называет почти 135 млн долл. США, Кыргызстан – 68 млн долл. США",
        "вид цены (ФОБ, СИФ) не более 20,5 %",
        "Столько допускают округление и слова вроде «почти».",
        "Не проверены: пересчёт валют, охват,",
        "Всего объяснено: не более 37,6 %; не объяснено: не менее 62,4 %.",
    ):
        assert words in out.replace("\N{NO-BREAK SPACE}", " ")


# What goes wrong


def test_a_finding_has_one_case(door: Door, case: str, finding: str) -> None:
    again = door("case", "open", "BLR", "KGZ", finding)
    assert again.code == 2
    assert f"has a case already, opened on 1 October 2025: {case} (open)" in flat(again.err)


def test_an_unknown_finding_lists_the_closest(door: Door, finding: str) -> None:
    said = door("case", "open", "BLR", "KGZ", f"{finding}x")
    assert said.code == 2
    assert f"No finding on BLR-KGZ is called '{finding}x'" in said.err
    assert f"\n  {finding}  Trade turnover" in said.err
    assert said.err.count("\n  ") == 3
    assert said.err.endswith("visavis check BLR KGZ")


@pytest.mark.parametrize(
    ("verdict", "why"),
    [("agrees", "its values agree"), ("follows", "is arithmetic and contradicts nothing")],
)
def test_what_is_no_discrepancy_cannot_be_opened(door: Door, verdict: str, why: str) -> None:
    name = findings(door, verdict)[0]["id"]
    said = door("case", "open", "BLR", "KGZ", name)
    assert said.code == 2
    assert why in said.err
    assert json.loads(door("case", "list", "BLR", "KGZ", "--json").out) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--owner", "Belstat"), "--owner takes a country and who it is, such as BLR="),
        (("--owner", "KAZ=x"), "one of the two countries, BLR or KGZ; got KAZ"),
        (("--owner", "BLR= "), "--owner takes a country and who it is"),
        (("--point", " "), "--point takes a text; got an empty one"),
        (("--on", "yesterday"), "--on takes a date such as 2025-09-29, got 'yesterday'"),
    ],
)
def test_what_is_typed_wrong_opens_nothing(
    door: Door, finding: str, options: tuple[str, str], message: str
) -> None:
    said = door("case", "open", "BLR", "KGZ", finding, *options)
    assert said.code == 2
    assert message in said.err
    assert json.loads(door("case", "list", "BLR", "KGZ", "--json").out) == []


def test_an_unknown_cause_and_an_unknown_case(door: Door, case: str) -> None:
    said = door("case", "test", case, "--cause", "atribution")
    assert said.code == 2
    assert "No cause is called 'atribution'. Did you mean attribution?" in said.err
    assert "There is no case 'nobody'." in door("case", "show", "nobody").err
    guess = door("case", "show", f"{case[:-1]}x").err
    assert f"Did you mean “{case}”?" in guess


def test_closing_before_opening_and_changing_nothing(door: Door, case: str) -> None:
    said = door("case", "close", case, "--outcome", "x", "--on", "2025-09-30")
    assert "opened on 1 October 2025; it cannot be closed on 30 September 2025" in flat(said.err)
    assert "give --owner or --point" in door("case", "assign", case).err
    door("case", "assign", case, "--point", "4")
    assert "says just this already" in door("case", "assign", case, "--point", "4").err
    assert shown(door, case)["revision"] == 2


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("30..45", "30", "45"),
        ("30-45", "30", "45"),
        ("30 – 45 %", "30", "45"),
        ("12,5..20", "12.5", "20"),
        ("30", "28.5", "31.5"),
        ("100", "95", "100"),
        ("0", "0", "0"),
        ("..45", None, "45"),
        ("30..", "30", None),
    ],
)
def test_shares(typed: str, low: str | None, high: str | None) -> None:
    share = share_of(typed)
    assert share is not None
    assert share.unit == "percent"
    assert (share.low, share.high) == tuple(end and Decimal(end) for end in (low, high))


@pytest.mark.parametrize("typed", ["", "..", "-5", "many", "120", "30..120", "5..4..3", "%"])
def test_what_is_no_share(typed: str) -> None:
    with pytest.raises(InputError, match="from 0 to 100"):
        share_of(typed)


def test_ends_that_are_swapped() -> None:
    with pytest.raises(InputError, match=r"got '45\.\.30'. Did you mean 30\.\.45\?"):
        share_of("45..30")


def test_the_finding_and_the_brief_show_the_case(door: Door, finding: str, case: str) -> None:
    (shown,) = (one for one in findings(door, "contradicts") if one["id"] == finding)
    assert shown["case"] == case
    assert f"Case {case}: open, opened on 1 October 2025" in _on_one_line(door)
    door("case", "close", case, "--outcome", "counted alike", "--on", "2025-11-01")
    assert f"Case {case}: closed" in _on_one_line(door)


def _on_one_line(door: Door) -> str:
    """The report without the ends of its lines."""
    return " ".join(door("check", "BLR", "KGZ").out.split())

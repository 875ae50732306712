"""`visavis check`: as a report, a table and JSON, and one sentence on the spot."""

import json

import pytest

from tests.cli.test_commands import run

TALK = "Министры двух стран обсудили погоду и виды на урожай яблок в горах."
SAID = "В 2024 году товарооборот вырос более чем на 15 процентов"


def test_the_report_names_both_values_their_sources_and_whom_to_ask(shipped_address: str) -> None:
    code, out, err = run("check", "BLR", "KGZ", "--only", "contradicts", store=shipped_address)
    assert code == 0
    first = out.split("\n\n")[0].replace("\u00a0", " ")
    assert first.startswith("Contradicts  sides-")
    for words in ("$135 million", "$68 million", "1.99", "Anatoly Sivak", "Ask Belarus:", "BelTA"):
        assert words in first
    assert "Findings:" in err


def test_the_report_in_russian(shipped_address: str) -> None:
    _, out, _ = run("check", "Беларусь", "Кыргызстан", store=shipped_address, lang="ru")
    assert out.startswith("Противоречит")
    for english in ("states", "Ask", "Rests on", "freight"):
        assert english not in out


def test_json_has_every_finding_in_both_languages(shipped_address: str) -> None:
    _, out, _ = run("check", "BLR", "KGZ", "--json", store=shipped_address)
    found = json.loads(out)
    worst = found[0]
    assert (worst["check"], worst["verdict"]) == ("sides", "contradicts")
    assert worst["one"]["low"] == 128_250_000
    assert worst["other"]["facts"] == ["blr-kgz-f008"]
    assert all(finding["sentence"].keys() == {"ru", "en"} for finding in found)
    assert all(finding["one"]["evidence"] for finding in found)


def test_only_what_is_on_2025_or_later(shipped_address: str) -> None:
    _, out, _ = run("check", "BLR", "KGZ", "--since", "2025", "--table", store=shipped_address)
    assert "first half of 2025" in out
    assert "by 2018" not in out


def test_a_statement_on_the_spot(shipped_address: str) -> None:
    code, out, _ = run("check", "statement", SAID, "--pair", "BLR", "KGZ", store=shipped_address)
    assert code == 0
    said = " ".join(out.split())
    assert "from 14.7 to 26.8%" in said
    assert "Belarus states a growth of more than 15%" in said


def test_a_statement_of_a_side_is_judged_as_its_own(shipped_address: str) -> None:
    arguments = ("В 2022 году товарооборот составил 111 миллионов долларов", "--pair", "BLR", "KGZ")
    _, out, _ = run(
        "check", "statement", *arguments, "--side", "KGZ", "--json", store=shipped_address
    )
    found = {finding["check"]: finding["verdict"] for finding in json.loads(out)}
    assert found["official"] == "within_rounding"
    assert found["sides"] == "contradicts"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("BLR", "KGZ", "--only", "contradict"), "Did you mean contradicts?"),
        (("BLR", "KGZ", "--side", "BLR"), "--pair and --side go with a statement"),
        (("statement", SAID), "Give both countries"),
        (("statement", SAID, "--pair", "BLR", "KGZ", "--side", "UZB"), "not one of the two"),
        (("statement", TALK, "--pair", "BLR", "KGZ"), "No figure was found"),
        (("statement", "", "--pair", "BLR", "KGZ"), "cannot be read: There are no words"),
        (("BLR", "BLR"), "Two different countries"),
        (("BLR", "KGZ", "--since", "soon"), "--since takes"),
    ],
)
def test_what_is_wrong_is_said(
    arguments: tuple[str, ...], reason: str, shipped_address: str
) -> None:
    code, out, err = run("check", *arguments, store=shipped_address)
    assert code != 0
    assert out == ""
    assert reason in err


def test_a_part_is_not_held_against_the_whole(shipped_address: str) -> None:
    said = "Экспорт белорусских тракторов в Кыргызстан в 2023 году составил {} млн долларов"
    found = {}
    for amount in (20, 250):
        arguments = (said.format(amount), "--pair", "BLR", "KGZ", "--json")
        _, out, _ = run("check", "statement", *arguments, store=shipped_address)
        (finding,) = json.loads(out)
        found[amount] = (finding["check"], finding["verdict"])
    assert found == {20: ("scopes", "other_scope"), 250: ("scopes", "contradicts")}


def test_a_voice_not_named_is_asked_for(shipped_address: str) -> None:
    _, _, err = run("check", "statement", SAID, "--pair", "BLR", "KGZ", store=shipped_address)
    assert "give it with --side" in err

"""What a person reads about each kind of fault in a field."""

from typing import Any

import pytest

from tests.record.made import figure_json, line
from visavis.record.lines import Faulty, read_line

CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"pair": "Belarus"}, "pair", 'expected a pair such as BLR-KGZ, got "Belarus".'),
    ({"pair": 7}, "pair", "expected a text, got 7."),
    ({"side": "blr"}, "side", 'expected a country\'s code such as BLR, or “third”, got "blr".'),
    ({"direction": "BLR"}, "direction", 'expected a direction such as BLR→KGZ, got "BLR".'),
    ({"period": "May"}, "period", "expected a period such as 2024, 2024-09, 2024-09-29 or"),
    ({"stated_by": 5}, "stated_by", "expected a text, or an object with a text for each language"),
    ({"stated_by": {"ru": 5}}, "stated_by", "expected a text, or an object with a text"),
    ({"stated_by": " "}, "stated_by", "words must not be empty."),
    ({"areas": "trade"}, "areas", 'expected a list in square brackets, got "trade".'),
    ({"areas": ["trade", "trad"]}, "areas.1", "Did you mean “trade”?"),
    ({"evidence": []}, "evidence", "this may not be empty."),
    ({"evidence": [{"documnt": "d1"}]}, "evidence.0.documnt", "Did you mean “document”?"),
    ({"evidence": [{}]}, "evidence.0.document", "this field is required and not there."),
    ({"evidence": [7]}, "evidence.0", "expected an object in braces, got 7."),
    (
        {"evidence": [{"document": "d", "start": -1, "stop": 1, "text": "ab"}]},
        "evidence.0.start",
        "expected a number ≥ 0, got -1.",
    ),
    ({"evidence": [{"document": "d", "start": 1}]}, "evidence.0", "together or not at all."),
    ({"quantity": {"value": "x", "unit": "u"}}, "quantity.value", 'expected a number, got "x".'),
    ({"quantity": {"value": 1, "unit": "u", "hege": "about"}}, "quantity.hege", "“hedge”"),
    ({"quantity": None}, "", "a figure has a quantity, or says why it is missing."),
    ({"also": "x"}, "also", "expected a list of ids."),
    ({"state": []}, "state", "expected one of proposed, accepted, rejected, merged; got []."),
    ({"kind": 7}, "kind", "there is no kind 7; it is one of contact, figure"),
]


MISSING = {"evidence.0.document"}
"""What a misspelt field leaves unsaid."""


@pytest.mark.parametrize(("change", "field", "message"), CASES)
def test_a_fault_is_told_in_words(change: dict[str, Any], field: str, message: str) -> None:
    taken = read_line(line(figure_json(**change)))
    assert isinstance(taken, Faulty)
    said = dict(taken.wrongs)
    assert message in said.pop(field)
    assert said.keys() <= MISSING


def test_a_line_without_a_kind() -> None:
    taken = read_line("{}")
    assert isinstance(taken, Faulty)
    assert taken.wrongs[0][1].startswith("this field is required; it is one of contact, figure")


@pytest.mark.parametrize("text", ["NaN", "[" * 100_000, '{"a": 1e999}', '"\\ud800"', "{}x"])
def test_odd_json_is_a_fault_not_a_crash(text: str) -> None:
    assert isinstance(read_line(text), Faulty)


@pytest.mark.parametrize("value", ["1e400", '"1E+5000"', "NaN", '"\\ud800"', "-Infinity"])
def test_odd_numbers_are_a_fault_not_a_crash(value: str) -> None:
    text = line(figure_json()).replace("133,", f"{value},", 1)
    assert isinstance(read_line(text), Faulty)


def test_the_words_for_a_character_that_is_not_nul_are_kept() -> None:
    text = line(figure_json(note="x")).replace('"x"', '"\\\\u0000"')
    assert not isinstance(read_line(text), Faulty)

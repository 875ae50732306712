from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from visavis.model import Band, Case, Cause, parse_fact

GIVEN: dict[str, Any] = {
    "kind": "case",
    "pair": "BLR-KGZ",
    "finding": "sides-1a2b3c4d",
    "check": "sides",
    "verdict": "contradicts",
    "text": {"ru": "Расходится.", "en": "It differs."},
    "facts": ["f1", "f2"],
    "opened_on": "2025-10-01",
    "evidence": [{"document": "d1"}],
}


def case(*causes: dict[str, Any], **said: Any) -> Case:
    made = parse_fact({**GIVEN, "causes": causes, **said})
    assert isinstance(made, Case)
    return made


def cause(name: str, **share: Any) -> dict[str, Any]:
    return {"cause": name, "share": {"unit": "percent", **share} if share else None}


def test_a_case_is_found_by_the_day_it_was_opened_on() -> None:
    assert str(case().when) == "2025-10-01"


def test_what_was_tested_and_what_was_not() -> None:
    made = case(cause("rounding", value=10.9, hedge="at_most"), cause("coverage"))
    tested = made.tested(Cause.ROUNDING)
    assert tested is not None
    assert tested.band == Band(Fraction(0), Fraction(109, 10))
    unknown = made.tested(Cause.COVERAGE)
    assert unknown is not None
    assert unknown.band is None
    assert made.tested(Cause.TIMING) is None


def test_shares_add_up() -> None:
    made = case(
        cause("rounding", value=10, hedge="at_most"),
        cause("coverage"),
        cause("attribution", low=30, high=45),
    )
    assert made.explained == Band(Fraction(30), Fraction(55))


def test_shares_are_never_more_than_the_whole() -> None:
    made = case(cause("timing", value=70, hedge="at_least"), cause("coverage", low=60, high=60))
    assert made.explained == Band(Fraction(100), Fraction(100))


def test_without_a_number_nothing_is_explained() -> None:
    assert case().explained is None
    assert case(cause("coverage")).explained is None


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"causes": [cause("timing", value=5), cause("timing", value=6)]}, "each cause once"),
        ({"causes": [cause("timing", low=90, high=120)]}, "from 0 to 100 percent"),
        ({"causes": [{"cause": "timing", "share": {"value": 5, "unit": "USD"}}]}, "in percent"),
        ({"status": "closed"}, "when and with what outcome"),
        ({"outcome": "settled"}, "when and with what outcome"),
        (
            {"status": "closed", "outcome": "x", "closed_on": "2025-09-30"},
            "closed after it was opened",
        ),
        ({"facts": []}, "at least 1 item"),
    ],
)
def test_what_is_no_case_is_refused(said: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        parse_fact({**GIVEN, **said})

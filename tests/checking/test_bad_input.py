"""Figures that cannot be compared: said so, with the reason, and never divided by a guess."""

from typing import Any

import pytest

from tests.checking.figures import PAIR, figure, growth
from visavis.checking import Finding, check
from visavis.model import (
    Evidence,
    Hedge,
    Horizon,
    Missing,
    Period,
    Quantity,
    Target,
    Verdict,
    Words,
)


def reasons(*figures: Any) -> list[str]:
    """The sentences of what cannot be told."""
    return [
        finding.sentence.within("en")
        for finding in check(PAIR, figures)
        if finding.verdict is Verdict.CANNOT_TELL
    ]


def target(amount: int | None, horizon: Horizon | None, **said: Any) -> Target:
    """A target on turnover."""
    return Target(
        id="t1",
        pair=PAIR,
        indicator="turnover",
        quantity=None if amount is None else Quantity.of(amount, said.pop("unit", "USD")),
        horizon=horizon,
        stated_on=Period.parse("2024-11-28"),
        side="KGZ",
        evidence=(Evidence(document="d1"),),
        **said,
    )


def test_no_period() -> None:
    said = reasons(figure("turnover", 135_000_000, None))
    assert len(said) == 1
    assert "no period is stated" in said[0]


def test_no_direction_and_no_side() -> None:
    said = reasons(figure("exports", 135_000_000, side=None))
    assert len(said) == 1
    assert "from where to where is not stated" in said[0]


def test_no_side_is_held_against_each_side_that_speaks() -> None:
    found = check(PAIR, [figure("turnover", 135, side=None), figure("turnover", 68, side="KGZ")])
    assert [(f.check, f.verdict) for f in found] == [("thirds", Verdict.CONTRADICTS)]


def test_currencies_that_differ() -> None:
    said = reasons(figure("turnover", 135, unit="EUR"), figure("turnover", 68, side="KGZ"))
    assert len(said) == 1
    assert "without a rate" in said[0]


def test_a_growth_in_money_is_not_a_growth() -> None:
    assert "cannot be compared" in reasons(figure("turnover_growth", 5, unit="USD"))[0]


@pytest.mark.parametrize("base", [0, 0.4])
def test_a_base_that_may_be_zero(base: float) -> None:
    found = check(
        PAIR,
        [
            figure("turnover", base, "2023", hedge=Hedge.AT_MOST),
            figure("turnover", 100),
            growth(10),
        ],
    )
    assert all(isinstance(finding, Finding) for finding in found)
    assert all(finding.sentence.within("ru") for finding in found)


def test_a_fall_of_all_of_it_says_nothing_of_what_was_before() -> None:
    said = reasons(figure("turnover", 0), growth(-100))
    assert any("what was before cannot be told" in one for one in said)


def test_a_fall_by_more_than_all_of_it() -> None:
    assert "nothing falls by more than all of it" in reasons(growth(-120, hedge=Hedge.EXACT))[0]


@pytest.mark.parametrize(
    ("aim", "reason"),
    [
        (target(500, None), "no date is stated"),
        (target(500, Horizon(words=Words("soon"))), "no date is stated"),
        (target(None, None), "no number is stated"),
        (
            target(500, Horizon(words=Words("2030"), by=Period.parse("2030")), unit="EUR"),
            "no rate for its year",
        ),
    ],
)
def test_a_target_that_cannot_be_judged(aim: Target, reason: str) -> None:
    said = reasons(aim, figure("turnover", 133, side="KGZ"))
    assert len(said) == 1
    assert reason in said[0]


def test_what_an_office_does_not_publish_is_not_zero() -> None:
    dash = figure("exports", 1, "2023", "KGZ", basis="statistics", direction="KGZ→BLR")
    dash = dash.model_copy(update={"quantity": None, "missing": Missing.NIL})
    stated = figure("exports", 5, "2023", "KGZ", direction="KGZ→BLR")
    said = reasons(dash, stated)
    assert len(said) == 1
    assert "prints a dash for 2023" in said[0]


def test_a_product_is_not_held_against_the_whole() -> None:
    small = figure("turnover", 60, product="8701")
    (found,) = check(PAIR, [small, figure("turnover", 68, side="KGZ")])
    assert (found.check, found.verdict) == ("scopes", Verdict.OTHER_SCOPE)


def test_every_sentence_exists_in_both_languages() -> None:
    figures = [
        figure("turnover", 135, None),
        figure("turnover", 135),
        figure("turnover", 68, side="KGZ"),
    ]
    for finding in check(PAIR, figures):
        plain = finding.plain()
        for said in (plain["sentence"], *plain["assumptions"]):
            assert said["ru"] != said["en"]

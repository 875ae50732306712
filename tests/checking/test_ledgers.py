"""Two offices, and two editions of one office."""

from typing import Any

import pytest

from tests.checking.figures import PAIR, figure
from visavis.checking import Finding, check
from visavis.model import Figure, Period, Verdict


def official(value: int, side: str, indicator: str, **said: Any) -> Figure:
    """What an office publishes for 2022 on goods from Belarus to Kyrgyzstan."""
    said = {"valuation": {"exports": "FOB", "imports": "CIF"}[indicator], **said}
    return figure(indicator, value, "2022", side, basis="statistics", direction="BLR→KGZ", **said)


def only(*figures: Figure) -> Finding:
    """The single finding on these."""
    (found,) = check(PAIR, figures)
    return found


@pytest.mark.parametrize(
    ("imports", "verdict"),
    [
        (100, Verdict.AGREES),
        (103, Verdict.WITHIN_ROUNDING),
        (119, Verdict.WITHIN_ROUNDING),
        (126, Verdict.WITHIN_ROUNDING),
        (130, Verdict.CONTRADICTS),
        (96, Verdict.WITHIN_ROUNDING),
        (90, Verdict.CONTRADICTS),
    ],
)
def test_freight_and_timing_explain_so_much(imports: int, verdict: Verdict) -> None:
    million = 1_000_000
    sold = official(100 * million + 1, "BLR", "exports")
    bought = official(imports * million + 1, "KGZ", "imports")
    assert only(sold, bought).verdict is verdict


def test_a_valuation_that_is_not_known_is_given_both_ways() -> None:
    sold = official(100_000_000, "BLR", "exports", valuation="unknown")
    assert only(sold, official(85_000_000, "KGZ", "imports")).verdict is Verdict.WITHIN_ROUNDING


def test_a_revision_is_told_with_both_editions() -> None:
    first = official(100_000_000, "BLR", "exports", vintage=Period.parse("2022"))
    later = official(93_400_000, "BLR", "exports", vintage=Period.parse("2023"))
    found = only(first, later)
    assert found.verdict is Verdict.FOLLOWS
    said = found.sentence.within("en").replace("\u00a0", " ")
    assert said == (
        "Exports Belarus → Kyrgyzstan, 2022: the office of Belarus changed $100 million (2022) to"
        " $93.4 million (2023), −6.6%."
    )


def test_the_later_edition_is_the_one_held_against_a_statement() -> None:
    editions = [
        official(100_000_000, "BLR", "exports", vintage=Period.parse("2022")),
        official(90_000_000, "BLR", "exports", vintage=Period.parse("2023")),
    ]
    stated = figure("exports", 100_000_000, "2022", "BLR", direction="BLR→KGZ")
    found = [one for one in check(PAIR, [*editions, stated]) if one.check == "official"]
    assert [one.verdict for one in found] == [Verdict.CONTRADICTS]


def test_what_agrees_at_home_is_softened_abroad() -> None:
    figures = [
        official(100_000_000, "BLR", "exports"),
        official(200_000_000, "KGZ", "imports"),
        figure("exports", 100_000_000, "2022", "BLR", direction="BLR→KGZ"),
    ]
    found = [one.verdict for one in check(PAIR, figures) if one.check == "official"]
    assert sorted(found) == [Verdict.OWN_SIDE_ONLY, Verdict.WITHIN_ROUNDING]

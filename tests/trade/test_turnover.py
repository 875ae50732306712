"""A year's turnover as each side counts it."""

from decimal import Decimal

from tests.facts import figure, official
from visavis.model import Basis
from visavis.trade import annual_turnovers, latest_turnover

FIGURES = [
    official("33965798", 2023, "KGZ→BLR", "KGZ"),
    official("76170221", 2023, "BLR→KGZ", "KGZ"),
    figure(133_000_000, "2024", hedge="about"),
    figure(68_000_000, "2025-01/2025-06"),
    figure(170_000_000, "2022", side="BLR", hedge="about"),
]


def test_official_and_stated_stand_side_by_side() -> None:
    found = annual_turnovers(FIGURES, "KGZ")
    assert [(t.year, t.basis) for t in found] == [
        (2023, Basis.STATISTICS),
        (2024, Basis.STATEMENT),
    ]
    assert found[0].quantity.value == Decimal("110136019")
    assert len(found[0].figures) == 2


def test_half_a_year_is_no_year() -> None:
    latest = latest_turnover(FIGURES, "KGZ")
    assert latest is not None
    assert (latest.year, latest.basis) == (2024, Basis.STATEMENT)


def test_latest_of_one_basis() -> None:
    latest = latest_turnover(FIGURES, "KGZ", Basis.STATISTICS)
    assert latest is not None
    assert latest.year == 2023
    assert latest_turnover(FIGURES, "BLR", Basis.STATISTICS) is None
    assert latest_turnover([], "BLR") is None


def test_the_band_of_a_sum_holds_the_bands_of_its_parts() -> None:
    quantity = annual_turnovers(FIGURES, "KGZ")[0].quantity
    assert quantity.low is not None
    assert quantity.high is not None
    assert quantity.high - quantity.low == 2

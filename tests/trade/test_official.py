"""Official years: each office's own account, never the other's."""

from decimal import Decimal

from tests.facts import figure, official
from visavis.trade import official_years

FIGURES = [
    official(34_000_000, 2023, "KGZ→BLR", "KGZ"),
    official(76_000_000, 2023, "BLR→KGZ", "KGZ"),
    official(None, 1996, "KGZ→BLR", "KGZ"),
    official(6_000_000, 1996, "BLR→KGZ", "KGZ"),
    official(80_000_000, 2023, "BLR→KGZ", "BLR"),
    figure(133_000_000, "2023"),
]


def test_turnover_and_balance_are_the_offices_own() -> None:
    year = official_years(FIGURES, "KGZ")[-1]
    assert year.year == 2023
    assert year.turnover_usd == Decimal(110_000_000)
    assert year.balance_usd == Decimal(-42_000_000)


def test_a_dash_is_no_zero() -> None:
    year = official_years(FIGURES, "KGZ")[0]
    assert year.exports is not None
    assert year.exports.missing == "nil"
    assert year.turnover_usd is None
    assert year.balance_usd is None


def test_the_other_office_is_apart() -> None:
    (year,) = official_years(FIGURES, "BLR")
    assert year.exports is not None
    assert year.imports is None
    assert year.turnover_usd is None


def test_of_two_vintages_the_later_one() -> None:
    early = official(10_000_000, 2018, "KGZ→BLR", "KGZ", vintage="2019")
    late = official(12_000_000, 2018, "KGZ→BLR", "KGZ", vintage="2020")
    for order in ([early, late], [late, early]):
        (year,) = official_years(order, "KGZ")
        assert year.exports == late


def test_parts_of_a_year_and_single_products_are_left_out() -> None:
    part = figure(
        1, "2024-01/2024-06", indicator="exports", direction="KGZ→BLR", basis="statistics"
    )
    product = official(1, 2023, "KGZ→BLR", "KGZ", product="8701")
    assert official_years([part, product], "KGZ") == ()

"""Statements by period, each side's beside the other's."""

from tests.facts import figure, official
from visavis.trade import stated_rows


def test_the_two_sides_of_one_period_stand_in_one_row_and_stay_two() -> None:
    ours = figure(68_000_000, "2024-01/2024-09", side="KGZ")
    theirs = figure(135_000_000, "2024-01/2024-09", side="BLR", hedge="almost")
    (row,) = stated_rows([ours, theirs])
    assert row.both_sides
    assert row.of("KGZ") == (ours,)
    assert row.of("BLR") == (theirs,)
    assert row.of("third") == ()


def test_a_third_voice_is_no_side() -> None:
    rows = stated_rows([figure(1, "2024"), figure(1, "2024", side="third")])
    assert [row.both_sides for row in rows] == [False]


def test_latest_first_and_undated_last() -> None:
    rows = stated_rows([figure(1, None), figure(2, "2019"), figure(3, "2024-01/2024-09")])
    assert [str(row.period or "") for row in rows] == ["2024-01/2024-09", "2019", ""]


def test_statistics_and_other_indicators_are_not_statements_on_trade() -> None:
    assert not stated_rows(
        [
            official(1, 2023, "KGZ→BLR", "KGZ"),
            figure(5000, "2023", indicator="count", unit="people"),
        ]
    )

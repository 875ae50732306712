"""Columns on paper: by weight, yet no narrower than their words."""

import pytest

from tests.briefs.renderers.sample import cells
from visavis.briefs.renderers.columns import is_long, is_small, shares
from visavis.briefs.tree import Column, Table

POINTS, SIZE = 468.0, 10.0


def table(*rows: tuple[str, ...], weights: tuple[float, ...] = (1, 1)) -> Table:
    columns = tuple(Column("x", "left", weight) for weight in weights)
    return Table("t", columns, tuple(cells(*row) for row in rows))


def test_shares_are_the_weights_where_words_are_short() -> None:
    assert shares(table(("a", "b"), weights=(1, 3)), POINTS, SIZE) == pytest.approx([0.25, 0.75])


def test_a_long_word_gets_its_room_and_the_others_give_it() -> None:
    narrow, wide = shares(table(("Минэкономкоммерции", "b"), weights=(1, 9)), POINTS, SIZE)
    assert narrow * POINTS > 100
    assert narrow + wide == pytest.approx(1)


def test_shares_of_too_many_long_words_still_sum_to_one() -> None:
    crowded = table(("слово" * 9,) * 9, weights=(1,) * 9)
    assert sum(shares(crowded, POINTS, SIZE)) == pytest.approx(1)


def test_a_table_without_rows_has_shares() -> None:
    assert shares(table(), POINTS, SIZE) == pytest.approx([0.5, 0.5])


def test_small_tables_stay_whole_and_long_cells_may_be_split() -> None:
    assert is_small(table(("a", "b")))
    assert not is_small(table(*[("a", "b")] * 15))
    assert not is_small(table(("a" * 901, "b")))
    assert is_long(cells("a" * 901))

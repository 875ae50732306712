"""Choosing: the best span first, none across another, one in another only where names nest."""

import numpy as np

from visavis.reading.names.choice import Chosen, chosen
from visavis.reading.names.network import Scores

TYPES = ("PERSON", "PROFESSION")
ROW = np.array([-1, 0, 0, 0, -1, 1, -1])


def picked(*spans: tuple[int, int, str, float]) -> list[Chosen]:
    values = np.full((len(ROW), 4, 2), -1, np.float32)
    for first, last, kind, score in spans:
        values[first, last - first, TYPES.index(kind)] = score
    return chosen(Scores(values, ROW), TYPES)


def test_the_better_of_two_people() -> None:
    assert picked((1, 2, "PERSON", 1), (1, 3, "PERSON", 2)) == [Chosen(1, 3, "PERSON")]


def test_a_post_in_a_post() -> None:
    found = picked((1, 1, "PROFESSION", 1), (1, 3, "PROFESSION", 2))
    assert found == [Chosen(1, 1, "PROFESSION"), Chosen(1, 3, "PROFESSION")]


def test_none_across() -> None:
    found = picked((1, 2, "PROFESSION", 1), (2, 3, "PROFESSION", 2))
    assert found == [Chosen(2, 3, "PROFESSION")]


def test_types_do_not_mind_each_other() -> None:
    assert len(picked((1, 2, "PROFESSION", 1), (2, 3, "PERSON", 2))) == 2


def test_no_span_leaves_its_row_or_the_window() -> None:
    assert picked((3, 5, "PERSON", 9), (0, 1, "PERSON", 9), (5, 8, "PERSON", 9)) == []

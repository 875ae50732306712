"""What a cell of states claims: a state, whose word it is, and nothing else."""

import pytest

from visavis.model import CommitmentStatus, Pair
from visavis.planning.register.words import claim

DONE = CommitmentStatus.DONE


@pytest.mark.parametrize(
    ("cell", "status", "sides"),
    [
        ("done: Kyrgyzstan", DONE, ("KGZ",)),
        ("Done (KGZ)", DONE, ("KGZ",)),
        ("выполнено: Беларусь, Кыргызстан", DONE, ("BLR", "KGZ")),
        ("Выполнено (Кыргызстан)", DONE, ("KGZ",)),
        ("выполнено обеими сторонами", DONE, ("BLR", "KGZ")),
        ("в работе", CommitmentStatus.UNDER_WAY, ()),
        ("under way; the date has passed; carried over: 2", CommitmentStatus.UNDER_WAY, ()),
        ("снято с контроля", CommitmentStatus.DROPPED, ()),
    ],
)
def test_clear_cells(cell: str, status: CommitmentStatus, sides: tuple[str, ...]) -> None:
    found = claim(cell, Pair("BLR-KGZ"), None)
    assert (found.status, found.sides, found.why_unclear) == (status, sides, None)


@pytest.mark.parametrize(
    "cell",
    [
        "исполнено частично",
        "выполнено на 30 %",
        "Исполнено не полностью: Беларусь",
        "done partially",
        "done: Belarus: no",
        "done, not confirmed by Kyrgyzstan",
        "done in 2025; Belarus",
        "done: Russia",
        "perhaps",
        "done",
    ],
)
def test_anything_else_is_unclear(cell: str) -> None:
    assert claim(cell, Pair("BLR-KGZ"), None).why_unclear is not None


@pytest.mark.parametrize(
    ("pair", "cell", "sides"),
    [
        ("NER-NGA", "done: Nigeria", ("NGA",)),
        ("OMN-ROU", "done: Romania", ("ROU",)),
        ("MLI-SOM", "done: Somalia", ("SOM",)),
    ],
)
def test_a_name_within_a_name_is_not_named(pair: str, cell: str, sides: tuple[str, ...]) -> None:
    assert claim(cell, Pair(pair), None).sides == sides

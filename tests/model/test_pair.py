"""Pairs have one order, directions are always said."""

import pytest

from visavis.model import Direction, Pair


def test_one_order() -> None:
    assert Pair("KGZ-BLR") == Pair.of("BLR", "KGZ") == "BLR-KGZ"
    assert Pair("BLR-KGZ").sides == ("BLR", "KGZ")
    assert Pair("BLR-KGZ").directions == ("BLR→KGZ", "KGZ→BLR")


def test_counterpart() -> None:
    assert Pair("BLR-KGZ").counterpart("KGZ") == "BLR"
    with pytest.raises(ValueError, match="not of the pair"):
        Pair("BLR-KGZ").counterpart("RUS")


def test_direction() -> None:
    direction = Direction("BLR->KGZ")
    assert direction == "BLR→KGZ"
    assert (direction.origin, direction.destination) == ("BLR", "KGZ")
    assert direction.reverse == "KGZ→BLR"
    assert direction.pair == direction.reverse.pair == "BLR-KGZ"


@pytest.mark.parametrize("text", ["BLR-BLR", "blr-kgz", "BLRKGZ", "BLR-KGZ-RUS", ""])
def test_what_is_no_pair_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a pair is"):
        Pair(text)


@pytest.mark.parametrize("text", ["BLR→BLR", "BLR-KGZ", "→", ""])
def test_what_is_no_direction_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a direction"):
        Direction(text)

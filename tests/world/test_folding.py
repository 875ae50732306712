import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.world.folding import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Соединённые Штаты", "соединенные  штаты"),
        ("Кот-д’Ивуар", "КОТ-Д'ИВУАР"),
        ("U.S.A.", "usa"),
        ("Папуа — Новая Гвинея", "папуа-новая гвинея"),
    ],
)
def test_spelling_habits_are_taken_away(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@given(st.text(alphabet="АБЁёабв -–—.’'Qq", max_size=20))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)

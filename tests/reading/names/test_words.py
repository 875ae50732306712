"""Words: outlines as slovnet's models know them, shapes, stems."""

import pytest

from visavis.reading.names.navec import vectors
from visavis.reading.names.words import FEATURES, features, outline, shape, stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Минск", "RU_Xx"),
        ("США", "RU_XX"),
        ("я", "RU_x"),
        ("Нью-Йорк", "RU_Xx-Xx"),
        ("iPhone", "EN_OTHER"),
        ("2016", "NUM"),
        ("«", "PUNCT_«"),
        ("...", "PUNCT_OTHER"),
        ("中", "OTHER"),
        ("", "OTHER"),
    ],
)
def test_outline(word: str, expected: str) -> None:
    assert outline(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Минск", "Xxx"),
        ("2016", "year"),
        ("28", "d2<"),
        ("45", "d2"),
        ("17.5", "99.9"),
        ("²", "d1"),
    ],
)
def test_shape(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_forms_of_a_name_share_a_stem() -> None:
    assert stem("Турчин") == stem("Турчина") == stem("ТУРЧИНЫМ")
    assert stem("5") == stem("в") == ""


@pytest.mark.parametrize("word", ["", "ё", "2016", "Ёлка", "İ", "\ud800", "-"])
def test_as_many_features_as_names(word: str) -> None:
    assert len(features(word)) == len(FEATURES)


def test_vectors() -> None:
    known = vectors()
    assert "минск" in known
    assert known.id("еще") == known.id("еще")
    assert known.id("такогослованет") == known.ids["<unk>"]
    assert known.rows([known.id("минск")]).shape == (1, 300)  # type: ignore[arg-type]

from decimal import Decimal

import pytest

from visavis.model.quantity import COUNTED
from visavis.world import unit, units


def test_units_the_model_knows_are_here() -> None:
    known = {one.code for one in units()}
    assert known >= COUNTED
    assert known >= {"USD", "EUR", "RUB", "BYN", "KGS", "KZT", "UZS", "CNY"}
    assert known >= {"percent", "times", "t", "kt", "t_per_day", "km", "ha"}


def test_every_unit_has_its_forms() -> None:
    for one in units():
        assert set(one.forms_ru) in ({"other"}, {"one", "few", "many", "other"}), one.code
        assert set(one.forms_en) in ({"other"}, {"one", "other"}), one.code


@pytest.mark.parametrize(
    ("number", "russian", "english"),
    [
        ("1", "трактор", "tractor"),
        ("4", "трактора", "tractors"),
        ("5", "тракторов", "tractors"),
        ("11", "тракторов", "tractors"),
        ("21", "трактор", "tractors"),
        ("1.5", "трактора", "tractors"),
        ("-2", "трактора", "tractors"),
    ],
)
def test_the_form_suits_the_number(number: str, russian: str, english: str) -> None:
    assert unit("tractors").form(Decimal(number), "ru") == russian
    assert unit("tractors").form(Decimal(number), "en") == english


@pytest.mark.parametrize(
    ("number", "russian"),
    [("1", "единицы"), ("4", "единиц"), ("21", "единицы"), ("1.5", "единицы")],
)
def test_genitive(number: str, russian: str) -> None:
    assert unit("units").genitive(Decimal(number)) == russian


def test_an_unknown_unit_is_written_as_it_is() -> None:
    assert unit("parsec").kind == "unknown"
    assert unit("parsec").form(Decimal(3), "ru") == "parsec"

"""Localities in a sentence: regions and cities in any case, and what only looks like one."""

import pytest

from tests.reading.test_actors import line
from visavis.model import Pair
from visavis.reading.localities import localities, named


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("губернатор Брянской области прибыл в Гомель", "ru", ["RUS", "BLR"]),
        ("карагандинские студенты в Алма-Ате", "ru", ["KAZ", "KAZ"]),
        ("председатель Минского облисполкома", "ru", ["BLR"]),
        (
            "в Сюнике, Витебском районе, Ростове-на-Дону и Фергану",
            "ru",
            ["ARM", "BLR", "RUS", "UZB"],
        ),
        ("минский саммит и Кировский завод", "ru", []),
        ("Governor of Bryansk Oblast came to Gomel", "en", ["RUS", "BLR"]),
        ("the Osh Region and Perm Krai", "en", ["KGZ", "RUS"]),
        ("Mary Smith met Vladimir Putin", "en", []),
        ("a plant in Xi'an and in Ho Chi Minh City", "en", ["CHN", "VNM"]),
    ],
)
def test_localities(text: str, language: str, found: list[str]) -> None:
    assert [mention.code for mention in localities(line(text, language))] == found


def test_a_region_that_has_a_country_in_its_name_is_no_country() -> None:
    one = line("Делегация Внутренней Монголии посетила Улан-Батор")
    assert [m.code for m in named(one, Pair.of("CHN", "MNG"))] == ["CHN", "MNG"]


def test_a_third_capital_says_only_where() -> None:
    pair = Pair.of("BLR", "KGZ")
    assert named(line("Премьеры встретились в Астане"), pair) == ()
    assert [m.code for m in named(line("Экспорт в Москву вырос"), pair)] == ["RUS"]

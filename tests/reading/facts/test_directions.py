"""Directions: where goods come from and go to, in a text about Kazakhstan and China."""

from datetime import date

import pytest

from visavis.model import Figure, Pair
from visavis.reading.reader import read_text

PAIR = Pair.of("KAZ", "CHN")


def ways(text: str) -> list[str]:
    facts = read_text(text, date=date(2025, 3, 12), pair=PAIR).facts
    return [str(one.direction) for one in facts if isinstance(one, Figure) and one.direction]


OUT, BACK = "KAZ→CHN", "CHN→KAZ"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Экспорт Казахстана в Китай вырос на 5 процентов.", [OUT]),
        ("Импорт из Китая вырос на 5 процентов.", [BACK]),
        ("На китайский рынок поставлено товаров на 800 млн долларов.", [OUT]),
        ("Импорт казахстанской муки вырос на 5 процентов.", [OUT]),
        ("Казахстанский импорт вырос на 5 процентов.", [BACK]),
        ("Экспорт в Китай составил 15 млн долларов, импорт – 16 млн.", [OUT, BACK]),
        (
            "Товарооборот с Китаем вырос: экспорт составил 15 млн долларов, импорт – 16 млн.",
            [OUT, BACK],
        ),
        (
            "Экспорт из Китая в Казахстан вырос на 6 процентов, из Казахстана в Китай – на 9 %.",
            [BACK, OUT],
        ),
        ("Экспорт составил 15 млн долларов, сообщили в Минторге Казахстана.", [OUT]),
        ("Exports to Kazakhstan grew by 5 percent.", [BACK]),
        ("Kazakhstan's imports from China grew by 5 percent.", [BACK]),
        ("Purchases of Kazakh wheat by China rose by 5 percent.", [OUT]),
        ("Chinese exports rose by 5 percent.", [BACK]),
    ],
)
def test_directions(text: str, found: list[str]) -> None:
    assert ways(text) == found

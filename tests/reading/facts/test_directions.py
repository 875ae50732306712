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
        ("Казахстан поставил в Китай 1,2 млн тонн зерна.", [OUT]),
        ("Казахстан закупил у Китая 90 тыс. тонн цемента.", [BACK]),
        ("В Китай проследовали составы с зерном – около 9,8 тыс. тонн.", [OUT]),
        ("Казахстан покупает у Китая машины на 14 млн долларов.", [BACK]),
        ("Экспорт в Китай вырос на 5 процентов. Отгружено 9 тыс. тонн зерна.", [OUT, OUT]),
        ("Китайским потребителям отгружено 1,2 млн тонн зерна.", [OUT]),
        ("В 2024 году получено 1,3 млрд кубометров казахстанского газа.", [OUT]),
        ("Казахстан поставляет в Китай муку. Экспорт вырос на 5 процентов.", [OUT]),
        ("Торговля Казахстана с Китаем растет. Экспорт увеличился на 5 процентов.", [OUT]),
        (
            "Министр торговли Казахстана отметил: экспорт – 8 млн долларов, импорт – 9 млн.",
            [OUT, BACK],
        ),
        ("Импорт из Китая вырос на 5 процентов.", [BACK]),
        ("АСТАНА, 5 марта. Экспорт – 8 млн долларов, импорт – 9 млн.", [OUT, BACK]),
        ("BEIJING, March 5. Exports made $8 million, imports $9 million.", [BACK, OUT]),
        ("Казахстанский вывоз в эту страну вырос в 2 раза.", [OUT]),
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
        ("Импорт из КНР – 9 млн долларов, экспорт в КНР – 5 млн долларов.", [BACK, OUT]),
        ("Экспорт в Китай снизился на 4 процента, а импорт вырос на 6 процентов.", [OUT, BACK]),
        (
            "Из Китая, в свою очередь, завезено 93 тыс. тонн белой извести, 18 тыс. тонн труб.",
            [BACK] * 2,
        ),
        ("Gas worth $1.2 billion was pumped to China.", [OUT]),
        ("Exports to China and imports from this country rose by 5 and 9 percent.", [OUT, BACK]),
    ],
)
def test_directions(text: str, found: list[str]) -> None:
    assert ways(text) == found

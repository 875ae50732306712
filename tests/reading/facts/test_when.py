"""When: which of the times of a text a number is for."""

from datetime import date

import pytest

from visavis.model import Figure, Pair
from visavis.reading.reader import read_text

PAIR = Pair.of("GEO", "AZE")


def times(text: str) -> list[str]:
    facts = read_text(text, date=date(2025, 7, 21), pair=PAIR).facts
    return [str(one.period or "-") for one in facts if isinstance(one, Figure)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Товарооборот двух стран за 2024 год составил 5 млн долларов.", ["2024"]),
        ("Товарооборот двух стран составил 5 млн долларов.", ["-"]),
        (
            "Экспорт Грузии в Азербайджан в 2024 году составил 5 млн долларов. "
            "Импорт из Азербайджана достиг 7 млн долларов.",
            ["2024", "2024"],
        ),
        (
            "Экспорт Грузии в Азербайджан в 2024 году составил 5 млн долларов.\n\n"
            "Импорт из Азербайджана достиг 7 млн долларов.",
            ["2024", "2024"],
        ),
        (
            "Экспорт Грузии в Азербайджан в 2024 году составил 5 млн долларов.\n\n"
            "Министр экономики Азербайджана Микаил Джаббаров отметил, что импорт достиг "
            "7 млн долларов.",
            ["2024", "-"],
        ),
        (
            "Экспорт Грузии в Азербайджан в 2024 году составил 5 млн долларов. В мае 2025 года "
            "открыт музей. Импорт из Азербайджана достиг 7 млн долларов.",
            ["2024", "-"],
        ),
        (
            "Госкомстат Азербайджана представил данные о торговле с Грузией за май 2025 года.\n\n"
            "Экспорт составил 5 млн долларов, импорт – 7 млн.",
            ["2025-05", "2025-05"],
        ),
        (
            "Exports of Georgia to Azerbaijan made up $5 million in 2024.\n\nMinister of "
            "Economy of Azerbaijan Mikayil Jabbarov said that imports rose by 3 percent over "
            "the same year.",
            ["2024", "2024"],
        ),
        (
            "Грузстат сообщил, что экспорт в Азербайджан в 2024 году составил 5 млн долларов.\n\n"
            "Азербайджан занял третье место с долей 4,9 процента.",
            ["2024", "2024"],
        ),
        (
            "Инвестиции Азербайджана в Грузию на 1 июля 2025 года составили 9 млн долларов.",
            ["2025-07-01"],
        ),
        (
            "Georgian exports to Azerbaijan rose by 5 percent in 2024, and that 120 Georgian "
            "companies work in Azerbaijan.",
            ["2024", "-"],
        ),
        (
            '"We do well this year too: bilateral trade rose 3 percent in six months," he said.',
            ["2025-01/2025-06"],
        ),
    ],
)
def test_periods_of_numbers(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Товарооборот двух стран в 2024 году составил 5 млн долларов. Годом ранее он "
            "составлял 4 млн.",
            ["2024", "2023"],
        ),
        (
            "За май 2025 года экспорт в Азербайджан составил 5 млн долларов против 4 млн "
            "годом ранее.",
            ["2025-05", "2024-05"],
        ),
        (
            "За май 2025 года экспорт в Азербайджан составил 5 млн долларов (за аналогичный "
            "период 2024 года – 4 млн).",
            ["2025-05", "2024-05"],
        ),
        (
            "За май 2025 года экспорт в Азербайджан вырос на 25%. Это больше показателя мая "
            "2024 года (4 млн долларов).",
            ["2025-05", "2024-05"],
        ),
        (
            "За май 2025 года экспорт в Азербайджан по сравнению с аналогичным периодом прошлого "
            "года вырос на 11% и составил 2 млн долларов.",
            ["2025-05", "2025-05"],
        ),
        (
            "Georgia's exports to Azerbaijan stood at $5 million in 2024, compared with $4 million "
            "a year earlier.",
            ["2024", "2023"],
        ),
        (
            "Trade with Azerbaijan stood at $5 million last year against $4 million in 2023.",
            ["2024", "2023"],
        ),
    ],
)
def test_a_level_of_the_time_before_has_that_time(text: str, found: list[str]) -> None:
    assert times(text) == found

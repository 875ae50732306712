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
            ["2024", "-"],
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

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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "За январь–июнь 2025 года торговля Грузии с Азербайджаном составила 4 млн долларов, "
            "тогда как за весь 2024 год – 7 млн долларов. Экспорт за тот же отрезок достиг 2 млн "
            "долларов.",
            ["2025-01/2025-06", "2024", "2025-01/2025-06"],
        ),
        (
            "За шесть месяцев торговля Грузии с Азербайджаном составила 4 млн долларов.\n\n"
            "За указанные шесть месяцев экспорт достиг 2 млн долларов.",
            ["2025-01/2025-06", "2025-01/2025-06"],
        ),
        (
            "Trade between Georgia and Azerbaijan made up $4 million in January-June, against $5 "
            "million over the same six months of 2024. In the period under review, exports to "
            "Azerbaijan reached $2 million.",
            ["2025-01/2025-06", "2024-01/2024-06", "2025-01/2025-06"],
        ),
    ],
)
def test_what_was_told_of_is_the_latest_time_and_not_what_it_is_compared_with(
    text: str, found: list[str]
) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "В мае 2025 года экспорт в Азербайджан составил 5 млн долларов (в мае 2024 года – 4 "
            "млн долларов), импорт – 3 млн долларов.",
            ["2025-05", "2024-05", "2025-05"],
        ),
        (
            "Exports to Azerbaijan made up $5 million in 2024 (in 2023 – $4 million), and imports "
            "came to $3 million.",
            ["2024", "2023", "2024"],
        ),
        ("Экспорт в Азербайджан составил 5 млн долларов (в мае 2025 года).", ["2025-05"]),
    ],
)
def test_a_time_in_brackets_is_of_the_number_in_them(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "В мае 2025 года экспорт в Азербайджан составил 5 млн долларов. Сейчас в Грузии "
            "работает 120 азербайджанских компаний.",
            ["2025-05", "-"],
        ),
        (
            "Trade between Georgia and Azerbaijan made up $4 million in 2024. Currently, 120 "
            "Azerbaijani companies operate in Georgia.",
            ["2024", "-"],
        ),
        (
            "Экспорт в Азербайджан в 2024 году вырос на 5 процентов; в Грузии зарегистрировано "
            "120 компаний с азербайджанским капиталом.",
            ["2024", "-"],
        ),
        (
            "Торговля Грузии с Азербайджаном в 2024 году составила 5 млн долларов. Накопленные "
            "азербайджанские инвестиции – это 3 млрд долларов.",
            ["2024", "-"],
        ),
    ],
)
def test_what_stands_now_has_no_time_of_the_trade(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("На лари приходится 60 % торговли Грузии с Азербайджаном сегодня.", ["-"]),
        (
            "Trade between Georgia and Azerbaijan made up $4 million in 2024, and 60% of the "
            "trade with Azerbaijan goes through the lari and the manat today.",
            ["2024", "-"],
        ),
    ],
)
def test_what_is_so_today_has_no_time(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Товарооборот двух стран в январе–мае 2025 года составил 5 млн долларов. Год назад "
            "он равнялся 4 млн долларов.",
            ["2025-01/2025-05", "2024-01/2024-05"],
        ),
        (
            "In January-May 2025 trade between Georgia and Azerbaijan made up $5 million (a year "
            "ago – $4 million).",
            ["2025-01/2025-05", "2024-01/2024-05"],
        ),
        ("Год назад торговля двух стран составила 4 млн долларов.", ["2024"]),
        (
            "Доля Азербайджана в торговле Грузии в 2024 году выросла с 7,1 до 8,2 процента.",
            ["2023", "2024"],
        ),
        (
            "Торговля двух стран в мае 2025-го составила 5 млн долларов, это больше, чем в мае "
            "2024-го (4 млн долларов).",
            ["2025-05", "2024-05"],
        ),
    ],
)
def test_a_year_ago_is_counted_from_the_time_told(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Trade between Georgia and Azerbaijan made up $5 million in January-May 2025. In 2023 "
            "it was $4 million.\n\nThe minister said exports to Azerbaijan fell over the period "
            "to $2 million.",
            ["2025-01/2025-05", "2023", "2025-01/2025-05"],
        ),
        (
            "Экспорт в Азербайджан за январь–май 2025 года составил 5 млн долларов, а импорт за "
            "тот же период – 4 млн долларов.",
            ["2025-01/2025-05", "2025-01/2025-05"],
        ),
    ],
)
def test_the_period_is_the_one_the_text_is_about(text: str, found: list[str]) -> None:
    assert times(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "There are 512 Azerbaijani companies in Georgia, and trade with Azerbaijan came to "
            "$5 million last year.",
            ["-", "2024"],
        ),
        (
            "38 Azerbaijani companies operate in Georgia, adding that the ministry will send a "
            "mission to Baku next month.",
            ["-"],
        ),
    ],
)
def test_a_count_has_no_time_of_another_clause(text: str, found: list[str]) -> None:
    assert times(text) == found

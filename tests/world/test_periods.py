from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.model import Period
from visavis.world import write_date, write_period, write_when

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("iso", "russian", "english"),
    [
        ("2024", "2024 г.", "2024"),
        ("2017/2018", "2017–2018 гг.", "2017–2018"),
        ("2024-09", "сентябрь 2024 г.", "September 2024"),
        ("2024-01/2024-09", "январь–сентябрь 2024 г.", "January–September 2024"),
        ("2024-09/2025-03", "сентябрь 2024 г. – март 2025 г.", "September 2024 – March 2025"),
        ("2025-01/2025-06", "первое полугодие 2025 г.", "first half of 2025"),
        ("2025-07/2025-12", "второе полугодие 2025 г.", "second half of 2025"),
        ("2024-07/2024-09", "III квартал 2024 г.", "third quarter of 2024"),
        ("2025-09-29", "29 сентября 2025 г.", "29 September 2025"),
        ("2025-09-29/2025-09-30", "29–30 сентября 2025 г.", "29–30 September 2025"),
        (
            "2025-08-31/2025-09-01",
            "31 августа – 1 сентября 2025 г.",
            "31 August – 1 September 2025",
        ),
        (
            "2024-12-29/2025-01-02",
            "29 декабря 2024 г. – 2 января 2025 г.",
            "29 December 2024 – 2 January 2025",
        ),
    ],
)
def test_periods_in_tables(iso: str, russian: str, english: str) -> None:
    period = Period.parse(iso)
    assert write_period(period, "ru").replace(NBSP, " ") == russian
    assert write_period(period, "en").replace(NBSP, " ") == english


@pytest.mark.parametrize(
    ("iso", "russian", "english"),
    [
        ("2024", "в 2024 году", "in 2024"),
        ("2017/2018", "в 2017–2018 годах", "in 2017–2018"),
        ("2024-05", "в мае 2024 г.", "in May 2024"),
        ("2024-03", "в марте 2024 г.", "in March 2024"),
        ("2024-01/2024-09", "в январе–сентябре 2024 г.", "in January–September 2024"),
        ("2025-01/2025-06", "в первом полугодии 2025 г.", "in the first half of 2025"),
        ("2025-07/2025-12", "во втором полугодии 2025 г.", "in the second half of 2025"),
        ("2024-04/2024-06", "во II квартале 2024 г.", "in the second quarter of 2024"),
        ("2024-07/2024-09", "в III квартале 2024 г.", "in the third quarter of 2024"),
        ("2025-09-29", "29 сентября 2025 г.", "on 29 September 2025"),
    ],
)
def test_periods_in_sentences(iso: str, russian: str, english: str) -> None:
    period = Period.parse(iso)
    assert write_when(period, "ru").replace(NBSP, " ") == russian
    assert write_when(period, "en").replace(NBSP, " ") == english


@given(st.dates(date(1992, 1, 1), date(2099, 12, 31)), st.sampled_from(("ru", "en")))
def test_a_day_is_written_as_its_period(day: date, language: str) -> None:
    assert write_date(day, language) == write_period(Period.day(day), language)
    assert str(day.year) in write_date(day, language)

"""What repeats what: in other words, in the other language, and never the other way round."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.facts import EVIDENCE
from visavis.model import Commitment, Period, parse_fact
from visavis.planning.repeated import repeats


def commitment(name: str, text: str | dict[str, str], year: int | None) -> Commitment:
    said: dict[str, Any] = {"made_on": str(year)} if year else {}
    fact = parse_fact(
        {
            "kind": "commitment",
            "id": name,
            "pair": "BLR-KGZ",
            "form": "agreed",
            "text": text,
            "evidence": EVIDENCE,
        }
        | said
    )
    assert isinstance(fact, Commitment)
    return fact


OTHERS = [
    commitment(f"other{number}", text, 2015)
    for number, text in enumerate(
        [
            "Провести Дни культуры и выставку народных промыслов",
            "Расширить поставки молочной продукции и мяса",
            "Hold consultations of the foreign ministries every year",
            "Подготовить план сотрудничества министерств обороны",
            "Train doctors and exchange medical staff",
        ]
    )
]


def test_other_words_for_the_same_thing() -> None:
    first = commitment("first", "Восстановить прямое авиасообщение Минск – Бишкек", 2019)
    later = commitment("later", "Проработать вопрос возобновления прямых рейсов в Бишкек", 2024)
    (found,) = repeats([*OTHERS, later, first], {}, 0.4)
    assert (found.one.id, found.other.id) == ("later", "first")
    assert found.is_later


def test_across_languages_by_names_and_subject() -> None:
    first = commitment("first", "Открыть прямой авиарейс Минск – Бишкек", 2019)
    later = commitment("later", "Open a direct flight from Minsk to Bishkek", 2024)
    assert [one.other.id for one in repeats([*OTHERS, first, later], {}, 0.5)] == ["first"]


def test_the_words_of_the_register_alone_are_no_repeat() -> None:
    items = [
        *OTHERS,
        commitment("a", "Расширить сотрудничество в области образования и науки", 2019),
        commitment("b", "Развивать сотрудничество в области лёгкой промышленности", 2022),
    ]
    assert repeats(items, {}) == ()


def test_against_what_has_no_date_no_order_is_claimed() -> None:
    undated = commitment("undated", "Восстановить прямое авиасообщение Минск – Бишкек", None)
    dated = commitment("dated", "Проработать вопрос возобновления прямых рейсов в Бишкек", 2024)
    (found,) = repeats([*OTHERS, dated, undated], {}, 0.4)
    assert {found.one.id, found.other.id} == {"dated", "undated"}
    assert not found.is_later


def test_a_year_and_a_day_of_it_tell_no_order() -> None:
    items = [
        commitment("year", "Открыть торговый дом в Оше", 2024),
        commitment("day", "Открыть торговый дом в Оше", 2024).model_copy(
            update={"made_on": Period.parse("2024-11-28")}
        ),
    ]
    (found,) = repeats([*OTHERS, *items], {})
    assert not found.is_later


def test_two_points_of_one_day_do_not_repeat_each_other() -> None:
    items = [commitment(name, "Открыть торговый дом в Оше", 2024) for name in ("a", "b")]
    assert repeats(items, {}) == ()


WORDS = st.lists(
    st.sampled_from(["открыть", "торговый", "дом", "рейс", "Ош", "open", "flight", "house", "5"]),
    max_size=6,
)


@given(st.lists(st.tuples(WORDS, st.none() | st.integers(2000, 2025)), max_size=12))
def test_likeness_is_a_share_and_looks_back_in_time(
    rows: list[tuple[list[str], int | None]],
) -> None:
    items = [
        commitment(f"c{at}", " ".join(words) or "—", year) for at, (words, year) in enumerate(rows)
    ]
    for one in repeats(items, {}, 0.3):
        assert 0.3 <= one.similarity <= 1
        days = [str(item.made_on or "") for item in (one.other, one.one)]
        assert days[0] < days[1] or days == ["", ""]
        assert one.is_later == (all(days) and days[0] < days[1])

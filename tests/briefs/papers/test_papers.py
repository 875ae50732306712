"""The papers of the secretariat on the shipped record and on a made-up one, in both languages."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

import pytest

from tests.facts import figure, target
from tests.planning.made import case, commitment, planned, session
from visavis.briefs import Material, gather
from visavis.briefs.charts.year import in_lanes
from visavis.briefs.papers import (
    agenda_paper,
    protocol_paper,
    reminder_paper,
    report_paper,
    year_paper,
)
from visavis.briefs.renderers import render, render_text
from visavis.briefs.renderers.charts import svg
from visavis.briefs.tree import Brief, Chart, Cite, Points, Table
from visavis.model import AnyFact, Commitment, Contact, Document, Figure, Pair
from visavis.planning import bodies, reminder
from visavis.record import Store

PAIR = Pair("BLR-KGZ")
TODAY = date(2025, 12, 31)
LANGUAGES: tuple[Literal["ru", "en"], ...] = ("ru", "en")
D1 = Document(id="d1", publisher="Press", url="https://example.org")


def made(*facts: AnyFact, today: date = TODAY) -> Material:
    def of(kind: type) -> tuple[AnyFact, ...]:
        return tuple(fact for fact in facts if isinstance(fact, kind))

    return Material(
        PAIR, today, of(Contact), of(Figure), (), of(Commitment), (), (), (), {"d1": D1},  # type: ignore[arg-type]
        tuple(fact for fact in facts if fact.kind == "case"),
    )  # fmt: skip


def shown(paper: Brief) -> str:
    return render_text(paper).replace("\u00a0", " ")


@pytest.fixture
def material(shipped: Store) -> Material:
    return gather(shipped, PAIR, TODAY)


def test_the_draft_protocol_in_russian(material: Material) -> None:
    said = shown(protocol_paper(material, "ru"))
    assert said.startswith("# Проект протокола 13-го заседания межправительственной комиссии\n")
    for words in (
        "Беларусь, ________________",
        "*(по данным 12-го заседания:* Анатолий Сивак",
        "## Стороны отметили",
        "по данным Беларуси – почти 135 млн долл. США [3]; по данным Кыргызстана – 68 млн долл. США"
        " [1, 2]. Данные сторон расходятся и подлежат сверке.",
        "## Стороны договорились",
        "**1.1.** Довести взаимную торговлю до 500 млн долларов",
        "Ответственные: от Беларуси – Государственные органы Беларуси; от Кыргызстана –",
        "Срок – до 2030 года.",
        "Основание: Перенесено из протокола 12-го заседания.",
        "Поручить статистическим и таможенным органам обеспечить сверку данных сторон",
        "Провести 14-е заседание комиссии в Кыргызстане",
        "Срок – ориентировочно декабрь 2026 г.",
        "Сопредседатель комиссии",
        "от Кыргызстана",
    ):
        assert words in said, words


def test_the_draft_protocol_in_english(material: Material) -> None:
    said = shown(protocol_paper(material, "en"))
    for words in (
        "# Draft protocol of the 13th session of the intergovernmental commission",
        "by the figures of Belarus almost $135 million [3]; by the figures of Kyrgyzstan $68"
        " million [1, 2]. The figures of the sides differ and are to be reconciled.",
        "Term: three years (Kyrgyz version) / five years (Belarusian version).",
        "for Belarus: ________________; for Kyrgyzstan: ________________.",
        "Ground: Carried over from the 12th session.",
    ):
        assert words in said, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_point_and_every_figure_carries_its_source(
    material: Material, language: Literal["ru", "en"]
) -> None:
    tree = protocol_paper(material, language)
    points = [item for block in tree.walk() if isinstance(block, Points) for item in block.items]
    assert len(points) > 20
    assert len({point.number for point in points}) == len(points)
    for point in points:
        assert any(isinstance(part, Cite) and part.numbers for part in point.inlines), point
        assert point.under


def test_a_session_that_was_held_has_its_points(material: Material) -> None:
    said = shown(protocol_paper(material, "ru", 12))
    assert "# Пункты протокола 12-го заседания" in said
    assert "28 ноября 2024 г." in said
    assert "**2.** Восстановить прямые рейсы Минск – Бишкек." in said
    numbered = made(session(12, "2024-11-28", "KGZ"), commitment("k1", contact="s12", point="4.2"))
    assert "**4.2.** Выполнить k1." in shown(protocol_paper(numbered, "ru", 12))
    empty = made(session(12, "2024-11-28", "KGZ"))
    assert "The record holds no point" in shown(protocol_paper(empty, "en", 12))


def test_a_pair_without_a_record_gets_a_form_to_fill_in() -> None:
    said = shown(protocol_paper(made(), "ru"))
    assert "Проект протокола заседания межправительственной комиссии" in said
    assert "Беларусь: ________________" in said
    assert "В записи нет ничего" in said


def test_an_open_case_is_a_point_to_settle() -> None:
    facts = (session(12, "2024-11-28", "KGZ"), case())
    assert "Закрыть открытое расхождение: «Данные расходятся»" in shown(
        protocol_paper(made(*facts), "ru")
    )


def test_figures_of_one_side_leave_a_line_for_the_other() -> None:
    paper = protocol_paper(made(figure(68_000_000, "2025", side="KGZ")), "en")
    assert "by the figures of Belarus ________________; by the figures of Kyrgyzstan $68" in shown(
        paper
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            (
                "# О ходе выполнения договорённостей",
                "**Министерство культуры Республики Беларусь**",
                "напоминает о 1 пункте",
                "2024 год; 365 дней после срока",
                "не поступало",
                "в срок до 20 января 2026 г. включительно",
                "Секретарь комиссии",
            ),
        ),
        (
            "en",
            (
                "# On the implementation of commitments",
                "**Ministry of Culture of Belarus**",
                "reminds you of 1 point",
                "2024; 365 days after the term",
                "To report on its completion; where it is not done, the reasons and a new term",
                "by 20 January 2026",
            ),
        ),
    ],
)
def test_the_letter(
    material: Material, language: Literal["ru", "en"], words: tuple[str, ...]
) -> None:
    culture = next(
        one
        for one in bodies(material.commitments)
        if one.name.within("en") == "Ministry of Culture of Belarus"
    )
    letter = reminder(culture, material.followed)
    said = shown(reminder_paper(material, language, letter, date(2026, 1, 20)))
    for each in words:
        assert each in said, each


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            (
                "# План контактов на 2026 год",
                "Встречи, которым предстоит назначить дату:",
                "13-е заседание межправительственной комиссии (Беларусь)",
                "## I квартал 2026 г.",
                "Март 2026 г.",
                "Проверка исполнения:",
                "срок: сентябрь 2026 г.",
                "## Даты предстоит назначить",
                "следует назначить новый",
                "Не включены как просроченные более чем на три года",
            ),
        ),
        (
            "en",
            (
                "# Plan of contacts for 2026",
                "13th session of the intergovernmental commission (Belarus)",
                "## First quarter of 2026",
                "term: September 2026",
                "## To be dated",
                "Overdue: the last was 27 November 2006",
            ),
        ),
    ],
)
def test_the_plan(
    material: Material, language: Literal["ru", "en"], words: tuple[str, ...]
) -> None:
    said = shown(year_paper(material, language, 2026))
    for each in words:
        assert each in said, each


def test_a_year_with_nothing_says_so() -> None:
    assert "Nothing in the record falls into 2026" in shown(year_paper(made(), "en", 2026))
    assert "приходилось бы на 2026 год" in shown(year_paper(made(), "ru", 2026))


@pytest.mark.parametrize(("year", "month"), [(2025, "December 2025"), (2026, "January 2026")])
def test_a_visit_over_new_year_stands_in_the_month_of_the_plan(year: int, month: str) -> None:
    visit = planned("c1", "2025-12-28/2026-01-05")
    paper = year_paper(made(visit), "en", year)
    tables = [block for part in paper.sections for block in part.blocks if isinstance(block, Table)]
    assert [name for _at, name in tables[0].groups] == [month]


def test_a_carried_point_keeps_the_number_of_its_own_session() -> None:
    steps = [{"date": "2024-11-28", "text": "Carried", "by": "desk", "carried_to": "s12"}]
    item = commitment("k1", contact="s11", point="4.2", history=steps)
    sessions = (session(11, "2023-05-10", "BLR"), session(12, "2024-11-28", "KGZ"))
    said = shown(report_paper(made(*sessions, item), "en"))
    later, earlier = said.index("## 12th session"), said.index("## 11th session")
    origin = "1 (11th session of the commission, 10 May 2023, point 4.2) *[k1]*"
    assert origin in said[later:earlier]
    assert "4.2 *[k1]*" in said[earlier:]
    assert origin not in said[earlier:]


def test_the_target_noted_is_the_one_stated_last() -> None:
    early = target(300, "2030", id="t1", side="BLR", stated_on="2020-01-01", contact="c1")
    late = target(500, "2030", id="t2", side="BLR", stated_on="2024-01-01")
    material = replace(made(), targets=(early, late))
    said = shown(protocol_paper(material, "en"))
    assert "500" in said
    assert "300" not in said


@pytest.mark.parametrize(
    ("sessions", "said"),
    [
        ((), "no earlier session"),
        ((session(12, "2024-11-28", None),), "Where the last session was held"),
        (
            (session(12, "2024-11-28", "KGZ"), session(13, "2026-03-05", "BLR", status="agreed")),
            "The session is planned: Belarus, 5 March 2026",
        ),
        ((session(12, "2024", "KGZ"),), "a year after the last one was 2025"),
    ],
)
def test_where_and_when_the_next_session_is(sessions: tuple[Contact, ...], said: str) -> None:
    known = agenda_paper(made(*sessions, case()), "en")
    assert said in shown(known)


def test_what_is_known_to_a_quarter_and_to_a_year() -> None:
    facts = [planned("c1", "2026-04/2026-06"), planned("c2", "2026"), planned("c3", "2026-02-03")]
    tree = year_paper(made(*facts), "en", 2026)
    assert [section.name for section in tree.sections] == ["glance", "q1", "q2", "loose"]
    said = shown(tree)
    assert "Within the quarter" in said
    assert "Known no closer: 2026." in said


def test_a_table_has_no_column_in_which_nothing_is_said() -> None:
    tree = year_paper(made(commitment("k1", made_on="2025-09-29")), "en", 2026)
    (table,) = [block for block in tree.walk() if isinstance(block, Table)]
    assert "Where; whose turn to host" not in [column.title for column in table.columns]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_of_the_year(language: Literal["ru", "en"]) -> None:
    facts: list[AnyFact] = [
        planned("c1", "2026-02-03"),
        planned("c2", "2026-05"),
        commitment("k1", made_on="2025-09-29"),
        commitment("k2", made_on="2025-09-29"),
    ]
    tree = year_paper(made(*facts, today=date(2026, 1, 15)), language, 2026)
    (chart,) = [block for block in tree.walk() if isinstance(block, Chart)]
    rows = chart.spec["data"]["values"]
    assert [(row["start"], row["span"], row["times"]) for row in rows] == [
        ("2026-02-03", False, ""),
        ("2026-03-31", False, "× 2"),
        ("2026-05-01", True, ""),
    ]
    assert rows[0]["fixed"] != rows[1]["fixed"] == rows[2]["fixed"]
    drawn = svg(chart, language)
    words = {"ru": ("Главы правительств", "дата твёрдая", "янв"),
             "en": ("Heads of government", "date fixed", "Jan")}  # fmt: skip
    for each in words[language]:
        assert each in drawn
    assert chart.alt
    assert render(tree, "html").count(b"<svg") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_of_the_timeline_that_would_cover_each_other_stand_in_lanes(
    language: Literal["ru", "en"],
) -> None:
    facts: list[AnyFact] = [
        planned("c1", "2026-03-02"),
        planned("c2", "2026-03-05"),
        planned("c3", "2026-05-05"),
        planned("c4", "2026-05"),
        planned("c5", "2026-06"),
    ]
    tree = year_paper(made(*facts, today=date(2026, 1, 15)), language, 2026)
    (chart,) = [block for block in tree.walk() if isinstance(block, Chart)]
    rows = chart.spec["data"]["values"]
    levels = {"ru": "Главы правительств", "en": "Heads of government"}[language]
    lanes = {row["start"]: len(row["row"]) - len(levels) for row in rows if levels in row["row"]}
    first = min(("2026-03-02", "2026-03-05"), key=lambda day: lanes[day])
    assert {lanes["2026-03-02"], lanes["2026-03-05"]} == {0, 1}
    assert lanes["2026-05-01"] == lanes["2026-06-01"] == lanes[first] == 0
    assert lanes["2026-05-05"] == 1
    assert svg(chart, language).count(f">{levels}<") == 1


def test_lanes_leave_no_mark_upon_another() -> None:
    days = [date(2026, 3, 1) + timedelta(days=step) for step in (0, 1, 2, 30, 31, 200)]
    marks = [(0, day, day, bool(step % 2)) for step, day in enumerate(days)]
    lanes = in_lanes(marks)
    assert lanes == [0, 1, 2, 0, 1, 0]
    assert in_lanes([(row, days[0], days[0], False) for row in range(3)]) == [0, 0, 0]

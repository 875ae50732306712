"""Projects: what is built or made together, under its own name, and how far it is."""

import pytest

from tests.reading.facts.saying import facts
from visavis.model import Project


def projects(pair: str, text: str) -> list[tuple[str, str]]:
    return [
        (str(one.stage), str(one.name))
        for one in facts("project", pair, text)
        if isinstance(one, Project)
    ]


@pytest.mark.parametrize(
    ("pair", "text", "found"),
    [
        (
            "KAZ-UZB",
            "В Шымкенте узбекская компания построила текстильную фабрику.",
            [("done", "текстильная фабрика")],
        ),
        (
            "KAZ-UZB",
            "Стороны обсудили строительство железнодорожной линии Учкудук – Кызылорда.",
            [("idea", "железнодорожная линия Учкудук – Кызылорда")],
        ),
        (
            "AZE-BLR",
            "В Азербайджане работает сборочное производство белорусских тракторов.",
            [("working", "сборочное производство белорусских тракторов")],
        ),
        (
            "BLR-KGZ",
            "Реализуются совместные проекты по сборке лифтов и трансформаторов.",
            [("under_way", "сборка лифтов"), ("under_way", "сборка трансформаторов")],
        ),
        (
            "DEU-KAZ",
            "Немецкая компания планирует построить завод по производству зеленого водорода.",
            [("proposed", "завод по производству зеленого водорода")],
        ),
        (
            "NOR-RUS",
            'Стороны начали строительство этого газопровода "Северный поток" в апреле.',
            [("under_way", 'газопровод "Северный поток"')],
        ),
        (
            "BLR-VNM",
            "Во Вьетнаме действует совместное предприятие «МАЗ Азия».",
            [("working", "совместное предприятие «МАЗ Азия»")],
        ),
        (
            "DEU-KAZ",
            "A gas pipeline linking the two countries was commissioned in May.",
            [("done", "gas pipeline linking the two countries")],
        ),
        (
            "IND-RUS",
            "Work continues on the construction of the Kudankulam nuclear power plant.",
            [("under_way", "Kudankulam nuclear power plant")],
        ),
    ],
)
def test_projects(pair: str, text: str, found: list[tuple[str, str]]) -> None:
    assert projects(pair, text) == found


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ("CHN-RUS", "Рост производства автомобилей в Китае составил 5 процентов."),
        ("BLR-VNM", "Количество совместных предприятий достигло 27."),
        ("AZE-BLR", "Министр ознакомился с работой завода в Гродно."),
        ("CHN-TJK", "Церемония встречи началась в аэропорту."),
        ("KAZ-RUS", "Узбекистан и Китай начали строительство электростанции."),
        ("KGZ-UZB", "Кабинет министров Узбекистана решил построить в Намангане завод."),
        ("SRB-TUR", "They agreed to set up a gas interconnection study group."),
        ("PAK-TJK", "The port authorities met and power plant workers began a strike."),
    ],
)
def test_no_project(pair: str, text: str) -> None:
    assert projects(pair, text) == []

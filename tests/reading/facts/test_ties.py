"""Ties: links that are said to exist, and between whom."""

import pytest

from tests.reading.facts.saying import facts
from visavis.model import Tie


def ties(pair: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (str(one.type), tuple(str(party.name) for party in one.parties))
        for one in facts("tie", pair, text)
        if isinstance(one, Tie)
    ]


@pytest.mark.parametrize(
    ("pair", "text", "found"),
    [
        (
            "BLR-RUS",
            "Гомельский государственный университет и Брянский университет сотрудничают.",
            [("universities", ("Гомельский государственный университет", "Брянский университет"))],
        ),
        (
            "BLR-RUS",
            "Псковская область и Витебская область утвердили план сотрудничества.",
            [("regions", ("Псковская область", "Витебская область"))],
        ),
        ("KAZ-UZB", "Города Туркестан и Хива стали побратимами.", [("cities", ())]),
        ("KAZ-UZB", "Межрегиональные связи активно развиваются.", [("regions", ())]),
        ("HUN-SRB", "Novi Sad and Pecs have been twin cities since 2009.", [("cities", ())]),
        ("KGZ-TUR", "В Стамбуле работает торговый дом Кыргызстана.", [("office", ())]),
    ],
)
def test_ties(pair: str, text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert ties(pair, text) == found


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ("KAZ-UZB", "Стороны обсудили межрегиональное сотрудничество."),
        ("BLR-RUS", "Он окончил Белорусский государственный университет и Академию управления."),
        ("BLR-CHN", "Необходимо развивать контакты между университетами."),
        ("HUN-SRB", "The universities of both countries should cooperate more closely."),
        ("KAZ-MNG", "The commission on trade and cultural cooperation met in Ulaanbaatar."),
    ],
)
def test_no_tie(pair: str, text: str) -> None:
    assert ties(pair, text) == []

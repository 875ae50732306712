"""Agreements: the papers of the two, with their titles, types and whether they bind yet."""

import pytest

from tests.reading.facts.saying import facts
from visavis.model import Agreement


def papers(pair: str, text: str) -> list[tuple[str, str, str]]:
    return [
        (str(one.status), str(one.type), str(one.title))
        for one in facts("agreement", pair, text)
        if isinstance(one, Agreement)
    ]


@pytest.mark.parametrize(
    ("pair", "text", "found"),
    [
        (
            "KAZ-UZB",
            "Подписаны дорожная карта кооперации и меморандум между министерствами юстиции.",
            [
                ("signed", "roadmap", "дорожная карта кооперации"),
                ("signed", "interagency", "меморандум между министерствами юстиции"),
            ],
        ),
        (
            "KAZ-UZB",
            "Соглашение о сотрудничестве в области туризма вступило в силу 1 марта.",
            [("in_force", "interagency", "Соглашение о сотрудничестве в области туризма")],
        ),
        (
            "AZE-BLR",
            "Готовится к подписанию межправительственное соглашение о поощрении инвестиций.",
            [
                (
                    "prepared",
                    "intergovernmental",
                    "межправительственное соглашение о поощрении инвестиций",
                )
            ],
        ),
        ("AZE-BLR", "По итогам подписан протокол.", [("signed", "interagency", "протокол")]),
        (
            "DEU-KAZ",
            "The ministers signed a memorandum on minerals and a protocol on border crossing.",
            [
                ("signed", "interagency", "memorandum on minerals"),
                ("signed", "interagency", "protocol on border crossing"),
            ],
        ),
        (
            "DEU-KAZ",
            "The agreement on double taxation entered into force on 1 January.",
            [("in_force", "interagency", "agreement on double taxation")],
        ),
    ],
)
def test_papers(pair: str, text: str, found: list[tuple[str, str, str]]) -> None:
    assert papers(pair, text) == found


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        ("KAZ-UZB", "Подписано соглашение. Стороны подписали ряд документов."),
        ("CHN-RUS", "Россия и Монголия подписали меморандум о сотрудничестве в геологии."),
        ("DEU-KAZ", "Kazakhstan signed an agreement with France on water."),
        ("AZE-BLR", "В рамках соглашения о свободной торговле растет экспорт."),
        ("DEU-KAZ", "The parties reached an agreement on many issues."),
    ],
)
def test_no_paper(pair: str, text: str) -> None:
    assert papers(pair, text) == []


def test_the_day_of_signing_is_kept() -> None:
    (one,) = facts("agreement", "KAZ-UZB", "Договор о границе подписан 10 марта 2025 года.")
    assert isinstance(one, Agreement)
    assert str(one.signed) == "2025-03-10"

"""Whom to remind of what."""

from datetime import date
from typing import Any

import pytest

from tests.planning.made import BODY, OTHER, commitment
from visavis.model import Document, Party
from visavis.planning import Followed, asked, bodies, follow, is_body, reminder

TODAY = date(2025, 12, 31)
DOCUMENTS = {"d1": Document(id="d1", side="BLR", publisher="Press", url="https://example.org")}
MINSK, BISHKEK = Party.model_validate(BODY), Party.model_validate(OTHER)


def followed(**said: Any) -> tuple[Followed, ...]:
    return follow([commitment("k1", **said)], DOCUMENTS, {}, TODAY)


def test_only_what_is_overdue_or_up_for_review_is_asked_for() -> None:
    assert reminder(MINSK, followed(due={"words": "2026", "by": "2026"})).points == ()
    assert reminder(MINSK, followed(made_on="2025-12-01")).points == ()
    assert len(reminder(MINSK, followed(made_on="2025-01-01")).points) == 1
    assert len(reminder(MINSK, followed(due={"words": "2024", "by": "2024"})).points) == 1


def test_what_waits_for_the_other_side_is_not_asked_of_this_one() -> None:
    done = [{"date": "2025-01-01", "text": "Done", "status": "done", "side": "BLR", "by": "desk"}]
    late = followed(history=done, due={"words": "2024", "by": "2024"})
    assert reminder(MINSK, late).points == ()
    (point,) = reminder(BISHKEK, late).points
    assert "confirm" in asked(point).within("en")
    assert asked(point).within("ru").startswith("Подтвердить выполнение")


def test_the_longest_overdue_comes_first_and_what_has_no_day_last() -> None:
    made = [
        commitment("k1"),
        commitment("k2", due={"words": "2024", "by": "2024"}),
        commitment("k3", due={"words": "2020", "by": "2020"}),
    ]
    points = reminder(MINSK, follow(made, DOCUMENTS, {}, TODAY)).points
    assert [point.item.id for point in points] == ["k3", "k2", "k1"]
    assert "new term" in asked(points[0]).within("en")
    assert "предложить срок" in asked(points[2]).within("ru")


def test_a_body_is_one_when_any_wording_is_shared() -> None:
    renamed = {"name": {"ru": "Министерство транспорта", "en": BODY["name"]["en"]}, "side": "BLR"}  # type: ignore[index]
    english = {"name": {"en": BODY["name"]["en"]}, "side": "BLR"}  # type: ignore[index]
    other_side = {**BODY, "side": "KGZ"}
    made = [commitment("k1", responsible=[BODY]), commitment("k2", responsible=[renamed]),
            commitment("k3", responsible=[english]),
            commitment("k4", responsible=[other_side])]  # fmt: skip
    assert [one.side for one in bodies(made)] == ["BLR", "KGZ"]
    assert bodies(made) == bodies(made[::-1])
    late = [commitment("k2", responsible=[renamed], due={"words": "2024", "by": "2024"})]
    assert len(reminder(MINSK, follow(late, DOCUMENTS, {}, TODAY)).points) == 1


@pytest.mark.parametrize("name", ["Киргизия", "Кыргызская Республика", "Kyrgyz Republic"])
def test_no_name_of_a_country_is_a_body(name: str) -> None:
    assert not is_body(Party.model_validate({"name": name, "side": "KGZ"}))


def test_a_country_is_not_a_body() -> None:
    country = {"name": {"ru": "Беларусь", "en": "Belarus"}, "side": "BLR"}
    assert not is_body(Party.model_validate(country))
    assert bodies([commitment("k1", responsible=[country, BODY, BODY])]) == (MINSK,)

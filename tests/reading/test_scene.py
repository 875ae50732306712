"""Scene: who acts and who speaks is worked out only where a rule asks for it."""

import pytest

from visavis.model import Pair
from visavis.reading import read_text, scene

PAIR = Pair("BLR-KAZ")


class Asked(Exception):
    """The names of a text were looked for."""


@pytest.fixture(autouse=True)
def no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    def tagger() -> None:
        raise Asked

    monkeypatch.setattr(scene, "tagger", tagger)


def test_a_text_of_no_facts_needs_no_names() -> None:
    text = "Весна в Минске и в Астане была тёплой. В 2024 году яблони зацвели на 5 дней раньше."
    assert read_text(text, pair=PAIR).facts == ()


def test_who_speaks_of_a_figure_is_looked_for() -> None:
    text = "Экспорт Беларуси в Казахстан вырос на 5 процентов, сообщил министр Иванов."
    with pytest.raises(Asked):
        read_text(text, pair=PAIR)

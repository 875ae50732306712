"""Working groups, by the words that name them."""

from tests.planning.made import commitment
from visavis.planning import working_groups


def test_a_group_is_told_by_its_words_in_either_language() -> None:
    both = {
        "ru": "Создать рабочую группу по транспорту, провести её заседание",
        "en": "Set up a working group on transport, and hold its meeting",
    }
    items = [
        commitment("k1", text=both),
        commitment("k2", text="Поручить подкомиссии по торговле подготовить план"),
        commitment("k3", text="Открыть группу компаний"),
    ]
    found = {one.fact.id: one.name for one in working_groups(items)}
    assert set(found) == {"k1", "k2"}
    assert found["k1"].within("ru") == "рабочую группу по транспорту"
    assert found["k1"].within("en") == "working group on transport"


def test_a_body_may_be_a_group() -> None:
    body = {"name": "Joint working group on energy", "side": "BLR"}
    (group,) = working_groups([commitment("k1", responsible=[body])])
    assert str(group.name) == "Joint working group on energy"

"""Remarks on sources are taken out of what was decided; what was decided stays whole."""

import pytest

from tests.facts import EVIDENCE
from visavis.model import parse_fact
from visavis.planning.remarks import bare_text, without_remarks


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        ("Белорусский подрядчик (в выдержках не назван)", "Белорусский подрядчик"),
        ("Belarusian contractor (not named in the excerpts)", "Belarusian contractor"),
        ("первый вице-премьер (так в источнике)", "первый вице-премьер"),
        ("First Deputy Prime Minister (as the source styles him)", "First Deputy Prime Minister"),
        ("Восстановить рейсы (дата публикации взята из ленты)", "Восстановить рейсы"),
        ("Restore flights (date inferred from the publication)", "Restore flights"),
        ("Restore flights. Date inferred from the publication.", "Restore flights"),
        ("Restore flights – date inferred from the agenda", "Restore flights"),
        ("Восстановить рейсы; дата определена по публикации", "Восстановить рейсы"),
        ("Восстановить рейсы. Примечание: год по смыслу.", "Восстановить рейсы"),
        ("Открыть [так в тексте] торговый дом", "Открыть торговый дом"),
        ("Assembly opened (described as resumed) in May", "Assembly opened in May"),
    ],
)
def test_what_speaks_of_the_sources_goes(said: str, bare: str) -> None:
    assert bare_text(said) == bare


@pytest.mark.parametrize(
    "said",
    [
        "Сборка тракторов «Беларус» (МТЗ) в Бишкеке",
        "Составить страновой план (дорожную карту) отношений с Кыргызстаном",
        "Выделить средства (источники финансирования – бюджет); срок определить до 1 июля",
        "Raise trade to 500 million dollars (sources of finance: the budget)",
        "Carry out the plan; the term is 2027",
        "Провести форум; дату согласовать по дипломатическим каналам",
        "Год взаимных посещений. Место проведения – Минск.",
        "три года (версия Кыргызстана) / пять лет (версия Беларуси)",
        "[?]",
    ],
)
def test_what_was_decided_stays(said: str) -> None:
    assert bare_text(said) == said


def test_all_parts_of_a_fact_but_its_evidence() -> None:
    given = {
        "kind": "project",
        "pair": "BLR-KGZ",
        "name": {"en": "Complex (name inferred)", "ru": "Комплекс"},
        "partners": [{"name": "Builder (not named)", "side": "BLR"}],
        "history": [{"text": "Opened (probably)", "evidence": EVIDENCE}],
        "evidence": EVIDENCE,
    }
    fact = without_remarks(parse_fact(given))
    assert fact.kind == "project"
    assert fact.name.plain() == {"en": "Complex", "ru": "Комплекс"}
    assert fact.partners[0].name.plain() == "Builder"
    assert fact.history[0].text.plain() == "Opened"
    assert fact.evidence == parse_fact(given).evidence

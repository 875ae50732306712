"""Common nouns: an adjective and a noun of the dictionary name nobody."""

import pytest

from visavis.reading.common_nouns import is_common_noun
from visavis.reading.morphology import Line
from visavis.reading.segments import segments
from visavis.reading.spans import Span


@pytest.mark.parametrize(
    ("text", "word", "common"),
    [
        ("Президент возложил венок к Могиле Неизвестного Солдата.", "Солдата", True),
        ("Делегация посетила мемориал Павшего Воина.", "Воина", True),
        ("Переговоры с участием белорусского Мороза прошли в Минске.", "Мороза", False),
        ("Переговоры с участием белорусского Турчина прошли в Минске.", "Турчина", False),
        ("В состав делегации вошёл Солдатов.", "Солдатов", False),
        ("Солдат прибыл.", "Солдат", False),
    ],
)
def test_is_common_noun(text: str, word: str, common: bool) -> None:
    (sentence,) = segments(text)
    start = text.index(word)
    span = Span(start, start + len(word), word)
    assert is_common_noun(Line(sentence, "ru"), span) is common

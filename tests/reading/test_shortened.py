"""Shortened: names made short by syllables and by initials."""

import pytest

from visavis.reading.shortened import shortens


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("торгпред", "торговый представитель РФ"),
        ("торгпреда", "торговый представитель РФ"),
        ("Нацстаткому", "Национальный статистический комитет"),
        ("Минтранс", "Министерство транспорта"),
        ("НБС", "Национальное бюро статистики Молдовы"),
        ("ГТК", "Государственный таможенный комитет"),
        ("SCC", "State Customs Committee of Azerbaijan"),
    ],
)
def test_it_is_the_name_made_short(word: str, name: str) -> None:
    assert shortens(word, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("министр", "Министерство транспорта"),
        ("Минфин", "Министерство транспорта"),
        ("НБС", "Народный банк"),
        ("посол", "посольство Германии"),
        ("", "посольство"),
    ],
)
def test_it_is_another_word(word: str, name: str) -> None:
    assert not shortens(word, name)

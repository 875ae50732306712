"""What may not be torn apart at the end of a line."""

import pytest

from visavis.briefs.typesetting import typeset


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("22 ноября 2026 г.", "ru", "22~ноября 2026~г."),
        ("рост 24,1 % за 2024 год", "ru", "рост 24,1~% за 2024~год"),
        ("68 млн долл. США", "ru", "68~млн долл.~США"),
        ("заседание № 12", "ru", "заседание №~12"),
        ("Беларусь – почти 135", "ru", "Беларусь~– почти 135"),
        ("подписано 5 мая 2025 г.. [1]", "ru", "подписано 5~мая 2025~г. [1]"),
        ("Поставки в Францию", "ru", "Поставки во~Францию"),
        ("Поставки в Финляндию", "ru", "Поставки в Финляндию"),
        ("on 29 September 2025", "en", "on 29~September 2025"),
        ("Belarus – about $68 million", "en", "Belarus – about $68~million"),
    ],
)
def test_typeset(text: str, language: str, kept: str) -> None:
    assert typeset(text, language) == kept.replace("~", "\N{NO-BREAK SPACE}")

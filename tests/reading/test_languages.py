import pytest
from hypothesis import given
from hypothesis import strategies as st

from visavis.reading.languages import language_of

RUSSIAN = "Стороны обсудили торговлю и договорились о встрече в Минске, сообщает пресс-служба."
ENGLISH = "The sides discussed trade and agreed on a meeting in Minsk, the press service said."


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        (RUSSIAN, "ru", "russian"),
        (ENGLISH, "en", "english"),
        ("Товарооборот Беларуси и Кыргызстана вырос вдвое", "ru", "russian"),
        ("Trade turnover of the two countries doubled", "en", "english"),
        (f"{RUSSIAN} Жогорку Кеңеш ратифицировал договор. {RUSSIAN}", "ru", "russian"),
        ("Бакі абмеркавалі гандаль і дамовіліся аб сустрэчы ў Мінску", None, "other"),
        ("Тараптар соода жөнүндө сүйлөшүп, Минскиде жолугушууну чечишти", None, "other"),
        ("Тараптар сауданы талқылап, Минскіде кездесуге келісті", None, "other"),
        ("Сторони обговорили торгівлю та домовилися про зустріч у Мінську", None, "other"),
        ("Страните обсъдиха търговията и се договориха за среща", None, "other"),
        ("Die Seiten haben den Handel und ein Treffen in Minsk besprochen", None, "other"),
        ("Les deux pays ont discuté de la coopération et des échanges", None, "other"),
        ("双方讨论了贸易问题", None, "other"),
        (f"{RUSSIAN} {ENGLISH}", None, "mixed"),
        ("Вырос экспорт", None, "too_short"),
        ("Trade", None, "too_short"),
        ("2024: 133 — 15 %", None, "no_words"),
        ("", None, "no_words"),
    ],
)
def test_language(text: str, code: str | None, reason: str) -> None:
    found = language_of(text)
    assert (found.code, found.reason) == (code, reason)
    assert found.sentence


@given(st.text())
def test_any_text_has_a_language_or_a_reason(text: str) -> None:
    found = language_of(text)
    assert (found.code is None) == (found.reason not in ("russian", "english"))


def test_a_long_text_is_sampled() -> None:
    assert language_of(RUSSIAN * 100_000).code == "ru"

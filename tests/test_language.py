"""The language of messages and of documents."""

import pytest

from visavis.language import Language, language_of_user


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"VISAVIS_LANG": "ru"}, "ru"),
        ({"VISAVIS_LANG": "", "LC_ALL": "ru_RU.UTF-8"}, "ru"),
        ({"VISAVIS_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_DE.UTF-8"}, "en"),
        ({"VISAVIS_LANG": "en", "LANG": "ru_RU.UTF-8"}, "en"),
    ],
)
def test_language_of_user(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], code: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language_of_user() == code


def test_russian_plurals() -> None:
    one = "{n} contact without a date or a level is not drawn."
    many = "{n} contacts without a date or a level are not drawn."
    said = [Language("ru").count(one, many, number).split()[1] for number in (1, 3, 44, 11)]
    assert said == ["контакт", "контакта", "контакта", "контактов"]


def test_a_stranger_is_refused() -> None:
    with pytest.raises(ValueError, match="ru, en"):
        Language("de")

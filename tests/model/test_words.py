"""Words: as said, or by language."""

import pytest

from visavis.model import Words


def test_as_said_it_is_a_plain_string() -> None:
    words = Words("встреча")
    assert words.plain() == "встреча"
    assert words.within("en") == words.within("ru") == "встреча"
    assert not words.has("ru")


def test_by_language() -> None:
    words = Words({"ru": "встреча", "en": "meeting"})
    assert words.plain() == {"ru": "встреча", "en": "meeting"}
    assert words.within("en") == "meeting"
    assert words.within("ky") == "встреча"
    assert words == Words({"en": "meeting", "ru": "встреча"})


@pytest.mark.parametrize("given", ["", "  ", {}, {"ru": ""}])
def test_empty_words_are_refused(given: str | dict[str, str]) -> None:
    with pytest.raises(ValueError, match="must not be empty"):
        Words(given)

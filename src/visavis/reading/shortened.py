"""Shortened: whether a word is a longer name made short, by syllables or by initials."""

from collections.abc import Sequence

LEAST = 3
"""Letters of a syllable: «торг» and «пред» of «торгпред»."""

ENDING = 2
"""Letters of an ending: «торгпреда», «Нацстаткому»."""

_SMALL = frozenset({"по", "при", "и", "в", "о", "of", "the", "and", "for", "on"})


def shortens(word: str, name: str) -> bool:
    """«Торгпред» for «торговый представитель», «НБС» for «Национальное бюро статистики»."""
    words = [one.strip("«»\"',.").lower().replace("ё", "е") for one in name.split()]
    words = [one for one in words if one and one not in _SMALL]
    if not words or " " in word or len(word) < LEAST:
        return False
    if word.isupper():
        return _initials(word.lower(), words)
    lower = word.lower().replace("ё", "е")
    return _syllables(lower, words, 0)


def _initials(short: str, words: Sequence[str]) -> bool:
    """Whether the letters begin the first words, one each."""
    return len(short) <= len(words) and all(
        word.startswith(letter) for letter, word in zip(short, words, strict=False)
    )


def _syllables(rest: str, words: Sequence[str], taken: int) -> bool:
    """Whether what is left is made of the beginnings of words, in their order."""
    if taken > 1 and len(rest) <= ENDING:
        return True
    for place, word in enumerate(words):
        common = _common(rest, word)
        for length in range(common, LEAST - 1, -1):
            if _syllables(rest[length:], words[place + 1 :], taken + 1):
                return True
        if not taken:
            return False
    return False


def _common(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))

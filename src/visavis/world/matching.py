"""Matching: whether a text names something, by words written as their beginnings.

Each word of a pattern stands for every word that begins so, one after the other: «глав государств
СНГ» is found in «Совет глав государств СНГ» and in «глава государства СНГ» too. A word in capitals
stands for itself alone: SCO is not in "scope".
"""

import re
from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_LEFT_OUT = frozenset({"of", "the"})
"""English words that come and go inside a name."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text that count."""
    return tuple(word for word in _WORD.findall(text) if word.lower() not in _LEFT_OUT)


def names(pattern: str, words: Sequence[str]) -> bool:
    """Whether the words hold the pattern's, one after the other."""
    wanted = words_of(pattern)
    starts = range(len(words) - len(wanted) + 1)
    return bool(wanted) and any(
        all(_is(want, words[start + place]) for place, want in enumerate(wanted))
        for start in starts
    )


def _is(want: str, word: str) -> bool:
    if want.isupper():
        return want == word
    return word.casefold().startswith(want.casefold())

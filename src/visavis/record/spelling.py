"""Spelling: names and words folded so that other spellings of the same thing look the same.

A name is written in Cyrillic here and in Latin there, by one of several habits: Жапаров, Zhaparov,
Japarov. Folding takes what the habits differ in away; what is left is compared with rapidfuzz.
"""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from visavis.model import Words

SAME_SURNAME = 85
"""Of 100 (rapidfuzz's ratio of folded surnames). A letter more or less in a surname of six keeps
90 (a case ending, a doubled letter, a habit unknown here); two different ones in seven do not
keep 85."""

SAME_NAME = 90
"""Of 100, for whole names whatever the order of their words."""

ALIKE = 85
"""Of 100 (token_set_ratio of stems). Retold words keep 90 and more among each other; the formulae
of this register ("cooperation in the field of …") alone make 60 to 80 between different things."""

COVERED = 0.8
"""More than this share of the stems of the shorter text must stand in the longer one: the one word
that differs is what sets "a group on energy" apart from "a group on transport"."""

FEWEST = 2
"""Stems that a text must have to be compared: one word is no name of a thing."""

STEM = 5
"""Letters of a word that are compared: what follows is mostly ending, in both languages."""

LITTLE = 3
"""Words shorter than this are prepositions and the like; numbers count at any length."""

_LETTERS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i",
        "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
        "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh",
        "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "u", "я": "a", "ё": "e", "і": "i", "ї": "i",
        "є": "e", "ў": "u", "ө": "o", "ү": "u", "ң": "n", "ә": "a", "ғ": "g", "қ": "k", "ұ": "u",
        "һ": "h", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u", "ґ": "g", "ı": "i", "ł": "l",
    }
)  # fmt: skip

_CYRILLIC_HABITS = (("дж", "ж"), ("цз", "ж"))
_LATIN_HABITS: tuple[tuple[str, str], ...] = (
    (r"shch|sch", "sh"),
    (r"dzh|zh|dj", "j"),
    (r"kh|gh(?=[aeiou])", "h"),
    (r"tz|ts", "c"),
    (r"x", "ks"),
    (r"q|ck", "k"),
    (r"w", "v"),
    (r"ph", "f"),
    (r"[yi]+(?=[aeou])", ""),
    (r"y", "i"),
    (r"(.)\1+", r"\1"),
)
"""What habits of writing a sound differ in, and what it becomes, one after the other."""

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def same_name(one: Words | None, other: Words | None) -> bool:
    """Whether both may be the name of one person, in whatever alphabet."""
    if one is None or other is None:
        return False
    return any(_same_name(mine, theirs) for mine in said(one) for theirs in said(other))


def said(words: Words) -> tuple[str, ...]:
    """The words in every language they are given in."""
    return tuple(words.within(language) for language in words.languages)


@lru_cache(maxsize=10_000)
def folded_name(name: str) -> tuple[str, ...]:
    """The words of a name without what habits of spelling differ in."""
    words = re.findall(r"[^\W\d_]+", name.casefold())
    return tuple(filter(None, map(_folded_word, words)))


@lru_cache(maxsize=10_000)
def stems(text: str) -> frozenset[str]:
    """The beginnings of the words that say something, and the numbers."""
    words = _WORD.findall(text.casefold().replace("ё", "е"))
    return frozenset(
        word if word[0].isdigit() else word[:STEM]
        for word in words
        if word[0].isdigit() or len(word) >= LITTLE
    )


def alikeness(one: Words | None, other: Words | None) -> float:
    """How alike two texts are, 0 to 1, in the language both have; 0 when they are not the same."""
    if one is None or other is None:
        return 0.0
    return max(_alike(mine, theirs) for mine in said(one) for theirs in said(other))


def _same_name(one: str, other: str) -> bool:
    mine, theirs = folded_name(one), folded_name(other)
    if not mine or not theirs:
        return False
    if fuzz.token_sort_ratio(" ".join(mine), " ".join(theirs)) >= SAME_NAME:
        return True
    if fuzz.ratio(mine[-1], theirs[-1]) < SAME_SURNAME:
        return False
    given, theirs_given = mine[:-1], theirs[:-1]
    return not given or not theirs_given or given[0][0] == theirs_given[0][0]


def _folded_word(word: str) -> str:
    for habit, becomes in _CYRILLIC_HABITS:
        word = word.replace(habit, becomes)
    word = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    word = "".join(letter for letter in word if letter.isalpha())
    for habit, becomes in _LATIN_HABITS:
        word = re.sub(habit, becomes, word)
    return word


def _alike(one: str, other: str) -> float:
    mine, theirs = stems(one), stems(other)
    shorter = min(len(mine), len(theirs))
    if shorter < FEWEST or _numbers_differ(one, other):
        return 0.0
    if mine != theirs and len(mine & theirs) <= COVERED * shorter:
        return 0.0
    ratio = fuzz.token_set_ratio(" ".join(sorted(mine)), " ".join(sorted(theirs)))
    return ratio / 100 if ratio >= ALIKE else 0.0


def _numbers_differ(one: str, other: str) -> bool:
    """Whether each has a number that the other has not."""
    mine, theirs = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    return bool(mine - theirs) and bool(theirs - mine)

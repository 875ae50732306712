"""What is seen in a word: its outline, its ends, its beginning; the numbers the network takes.

`outline` gives the classes that slovnet's models were trained with (slovnet/shape.py), since their
layers are used here; the other features are ours, and their vocabularies ship with the model.
"""

import re

_ALPHABET = re.compile(
    r"(?P<RU>[а-яё]+)|(?P<EN>[a-z]+)|(?P<NUM>[+-]?\d+)|(?P<PUNCT>[{}]+)".format(
        re.escape("!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`\"'«»„“ʼʻ”№…")
    ),
    re.IGNORECASE,
)
_MARKS = frozenset("!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`\"'«»„“ʼʻ”№…")

_LONG = 5
"""Letters of a word whose ends and beginning are looked at apart."""

_WORD = 3
"""Letters from which on a word says something by its beginning."""

_DAYS = range(1, 32)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_RUN_GOES_ON = re.compile(r"(?<=XX)X+|(?<=xx)x+")
"""The rest of a run of letters, of which the pattern keeps two."""

FEATURES = ("word", "shape", "start3", "start5", "end2", "end3", "end4")
"""The names of what `features` returns, in order."""


def outline(word: str) -> str:
    """The class of a word's letters: RU_Xx for «Минск», NUM for a number, PUNCT_« for a mark."""
    match = _ALPHABET.match(word)
    kind = match.lastgroup if match else None
    if kind in ("RU", "EN"):
        return f"{kind}_{_case(word)}"
    if kind == "PUNCT":
        return f"PUNCT_{word if word in _MARKS else 'OTHER'}"
    return "NUM" if kind else "OTHER"


def _case(word: str) -> str:
    if len(word) == 1:
        return "X" if word.isupper() else "x"
    if word.isupper():
        return "XX"
    if word.islower():
        return "xx"
    if _title(word):
        return "Xx"
    left, _dash, right = word.partition("-")
    return "Xx-Xx" if _title(left) and _title(right) else "OTHER"


def _title(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


def features(word: str) -> tuple[str, ...]:
    """The word, its shape, its first three and five letters, its last two, three and four."""
    lower = word.lower().replace("ё", "е")
    number = lower[:1].isdigit()
    return (
        "0" * len(lower) if lower.isdigit() and len(lower) >= _WORD else lower,
        shape(word),
        "" if number else lower[:3],
        "" if number or len(lower) < _LONG else lower[:_LONG],
        "" if number and lower.isdigit() else lower[-2:],
        "" if number and lower.isdigit() else lower[-3:],
        "" if len(lower) < _LONG else lower[-4:],
    )


def shape(word: str) -> str:
    """The pattern of the characters: «Xx» for «Минск», «year» for 2016, «9.9» for 17.5."""
    if word.isdigit():
        return "year" if _YEAR.fullmatch(word) else f"d{min(len(word), 7)}" + "<" * _day(word)
    if word.isalpha():  # most words are «минск» or «Минск»
        if word.islower():
            return "xx"[: len(word)]
        if word[0].isupper() and word[1:].islower():
            return "Xxx"[: len(word)]
    return _RUN_GOES_ON.sub("", "".join(map(_class, word)))


def _day(word: str) -> bool:
    return len(word) < _WORD and word.isdecimal() and int(word) in _DAYS


def _class(character: str) -> str:
    if character.isdigit():
        return "9"
    if character.isalpha():
        return "X" if character.isupper() else "x"
    return character


def stem(word: str) -> str:
    """What the forms of one name share within a text: «обам» for «Обама», «Обамы»."""
    if len(word) < _WORD or not word[0].isalpha():
        return ""
    lower = word.lower()
    return lower[:_LONG] if len(lower) > _LONG else lower[: _LONG - 1]

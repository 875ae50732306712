"""Typesetting: the spaces that may not break, and «во» for «в», in texts as they come."""

import re

NBSP = "\u00a0"

_MONTHS = (
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
    "|January|February|March|April|May|June|July|August|September|October|November|December"
)
_UNITS = "%|млн|млрд|тыс\\.|года?\\b|году|годы|годов|лет\\b|г\\.|гг\\.|million|billion"
_TIED = (
    (re.compile(rf"(?<=\d) (?={_UNITS})"), NBSP),
    (re.compile(rf"(?<=\d) (?=(?:{_MONTHS})\b)"), NBSP),
    (re.compile(r"(?<=№) (?=\d)"), NBSP),
    (re.compile(r"(?<=\bдолл\.) (?=США)"), NBSP),
)
_RUSSIAN = (
    (re.compile(r"(?<=\b[Гг])\.\.(?!\.)|(?<=\bгг)\.\.(?!\.)"), "."),
    (re.compile(r"(?<=\S) (?=[–—] )"), NBSP),
    (re.compile(r"\b([Вв]) (?=[ВФ][бвгджзклмнпрстфхцчшщ])"), rf"\1о{NBSP}"),
)
"""«2025 г.» ends a sentence with its own dot; a line never begins with a dash; «во Францию»."""


def typeset(text: str, language: str) -> str:
    """The text with its numbers kept by what they count, and in Russian its dashes by a word."""
    for pattern, instead in (*_TIED, *(_RUSSIAN if language == "ru" else ())):
        text = pattern.sub(instead, text)
    return text

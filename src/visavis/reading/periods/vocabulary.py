"""Vocabulary: a language's dictionary of periods, compiled once into regular expressions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from visavis.reading.dictionaries import dictionary

Pattern = re.Pattern[str]
_AROUND = (
    *("before", "base_before", "horizon_before", "period_before", "within_before", "after_before"),
    "since_before",
    *("past", "past_verb", "future"),
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The patterns of one language in the order of trial, each with its rule, and the words."""

    language: str
    patterns: tuple[tuple[str, Pattern], ...]
    anchor: Pattern
    months: dict[str, int]
    ordinals: dict[str, int]
    shifts: dict[str, int]
    days: dict[str, int]
    weekdays: dict[str, int]
    numbers: dict[str, Decimal]
    units: dict[str, str]
    around: dict[str, Pattern]


@cache
def vocabulary(language: str) -> Vocabulary:
    """The compiled dictionary `periods.yaml` of a language."""
    raw = dictionary(language, "periods")
    months = {name: index for index, name in enumerate(raw["months"], start=1)}
    short = {name: int(month) for name, month in raw["months_short"].items()}
    month_forms = [*raw["months"]] if language == "ru" else [*raw["months"], *short]
    month = _one_of(month_forms)
    if language == "ru":
        month = month.replace("ма|", "ма(?=[йяеюи])|").replace("|ма)", "|ма(?=[йяеюи]))")
    parts = {
        "month": month,
        "short": _one_of(short),
        "shift": _one_of(raw["shifts"]) if language == "en" else _one_of(_without(raw["shifts"])),
        "ordinal": _one_of(raw["ordinals"]),
        "number_words": _one_of(raw["numbers"], bare=True),
        "weekday": _one_of(raw["weekdays"]),
    }
    parts = {name: _filled(text, parts) for name, text in (parts | raw["parts"]).items()}
    for __ in range(2):
        parts = {name: _filled(text, parts) for name, text in parts.items()}
    return Vocabulary(
        language=language,
        patterns=tuple(
            (row["rule"], re.compile(_filled(row["pattern"], parts))) for row in raw["patterns"]
        ),
        anchor=re.compile(rf"(?<![\w])(?:{_filled(raw['anchors'], parts)})"),
        months=months | short,
        ordinals=_integers(raw["ordinals"]),
        shifts=_integers(raw["shifts"]),
        days=_integers(raw["days"]),
        weekdays=_integers(raw["weekdays"]),
        numbers={str(word): Decimal(value) for word, value in raw["numbers"].items()},
        units=raw["units"],
        around={name: re.compile(_around(name, raw[name])) for name in _AROUND},
    )


def _around(name: str, pattern: str) -> str:
    """From the start of a word, «чем» and not «причем»; or from the percent sign of a number."""
    return rf"(?:(?<![^\W_])|(?=%))(?:{pattern})"


def _without(shifts: dict[str, str]) -> list[str]:
    """The shifts that take an ending: «т. г.» and «с. г.» are abbreviations."""
    return [word for word in shifts if len(word) > 1]


def _one_of(words: Iterable[str], *, bare: bool = False) -> str:
    """An alternation, longest first."""
    joined = "|".join(re.escape(str(word)) for word in sorted(words, key=lambda w: -len(str(w))))
    return joined if bare else f"(?:{joined})"


def _filled(text: str, parts: dict[str, str]) -> str:
    """The pattern with {names} replaced; braces of regular expressions stay."""
    return re.sub(r"\{([a-z_]+)\}", lambda found: parts.get(found[1], found[0]), text)


def _integers(raw: dict[str, str]) -> dict[str, int]:
    return {str(word): int(value) for word, value in raw.items()}

"""Vocabulary: a language's dictionary of quantities, compiled once into regular expressions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from visavis.model import Hedge
from visavis.reading.dictionaries import dictionary

_LETTER = "a-zа-яїіўәіңғүұқөһ"
_ENDINGS = {"ru": "[а-я]{0,5}(?![а-я])", "en": "s?(?![a-z])"}
_LONG_ENDINGS = {"ru": "[а-я]*", "en": "[a-z]*"}
NOT_IN_WORD = rf"(?<![\w{_LETTER}])"
WORD_ENDS = r"(?![^\W\d_])"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted in: the unit's code, its kind, and how many of it one is worth."""

    unit: str
    kind: str
    factor: Decimal = Decimal(1)
    alternatives: tuple[str, ...] = ()


Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The patterns of one language. Those that end in `_before` are searched to the end."""

    language: str
    number_words: dict[str, Decimal]
    lone_scales: dict[str, Decimal]
    number_word: Pattern
    lone_scale: Pattern
    scale: Pattern
    scale_worths: tuple[Decimal, ...]
    sign_before: Pattern
    signs: tuple[Measure, ...]
    unit: Pattern
    measures: tuple[Measure, ...]
    adjective: Pattern
    other_nouns_many: Pattern
    noun: Pattern
    never_nouns: Pattern
    multiple: Pattern
    multiples: tuple[tuple[Decimal, str], ...]
    folds: dict[str, Decimal]
    fold_word: Pattern
    fold: Pattern
    times: Pattern
    fraction: Pattern
    fractions: tuple[Decimal, ...]
    anchor: Pattern
    lead: Pattern
    plus_minus: Pattern
    lead_hedges: tuple[Hedge, ...]
    hedge_inside: Pattern
    hedge_after: Pattern
    hedges_after: tuple[Hedge, ...]
    change: Pattern
    more_next: Pattern
    less_next: Pattern
    words: dict[str, Pattern]


_AT_END = (
    *("numbered", "index_before", "share_before", "period_before", "fraction_of_time_before"),
    *("part_before", "besides_before", "gained_before", "size_before", "number_of"),
)
_AT_START = (
    *("months", "year_words", "ordinal_endings", "case_endings", "clock", "period_after"),
    *("fraction_of_time_after", "share_after", "index_after", "the_pair", "the_sides"),
    *("no_figures", "by", "to", "from", "into", "part_after", "as_much", "same_noun"),
)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The compiled dictionary `quantities.yaml` of a language."""
    raw = dictionary(language, "quantities")
    end, long_end = _ENDINGS[language], _LONG_ENDINGS[language]

    def rows(name: str) -> list[str]:
        return [row["pattern"].replace("~", end) for row in raw[name]]

    cardinals = _forms(raw["cardinals"]) | _forms(raw["collectives"])
    lone_scales, folds = _forms(raw["lone_scales"]), _forms(raw["folds"])
    fold_word = rf"(?:{_trie(folds)})" + ("[а-я]+" if language == "ru" else WORD_ENDS)
    multiple, fraction = _numbered(rows("multiples")), _numbered(rows("fractions"))
    firsts = "|".join(
        (
            "[0-9]",
            _trie([*cardinals, *lone_scales]) + r"(?![^\W_\d])",
            fold_word,
            *rows("multiples"),
            *rows("fractions"),
        )
    )
    return Vocabulary(
        language=language,
        number_words=cardinals,
        lone_scales=lone_scales,
        number_word=re.compile(rf"(?:{_trie(cardinals)}){WORD_ENDS}"),
        lone_scale=re.compile(rf"(?:{_trie(lone_scales)}){WORD_ENDS}"),
        scale=re.compile(rf"[ -]?(?:{_numbered(rows('scales'))})"),
        scale_worths=tuple(Decimal(row["worth"]) for row in raw["scales"]),
        sign_before=re.compile(rf"{NOT_IN_WORD}(?:{_numbered(rows('signs'))}) ?$"),
        signs=tuple(_measure(row, "money") for row in raw["signs"]),
        unit=re.compile(rf" ?(?:{_numbered(rows('units'))})"),
        measures=tuple(_measure(row, row["kind"]) for row in raw["units"]),
        adjective=re.compile(raw["adjective"]),
        other_nouns_many=re.compile(raw["other_nouns_many"]),
        noun=re.compile(raw["noun"]),
        never_nouns=re.compile(raw["never_nouns"]),
        multiple=re.compile(multiple),
        multiples=tuple((Decimal(row["times"]), row.get("up", "")) for row in raw["multiples"]),
        folds=folds,
        fold_word=re.compile(fold_word),
        fold=re.compile(raw["fold"].replace("~", end)),
        times=re.compile(rf"[ -]?{raw['times']}"),
        fraction=re.compile(fraction),
        fractions=tuple(Decimal(row["percent"]) for row in raw["fractions"]),
        anchor=re.compile(rf"{NOT_IN_WORD}(?:{firsts})"),
        lead=_lead(raw, end),
        plus_minus=re.compile(rf"(?<![^ (:~\"«])(?:(\+|{raw['plus']} )|(?:-|{raw['minus']} ))$"),
        lead_hedges=tuple(Hedge(row["hedge"]) for row in raw["hedges"] + raw["verb_hedges"]),
        hedge_inside=re.compile(rf" {raw['hedges_inside']}(?= )"),
        hedge_after=re.compile(rf" ?(?:{_numbered(rows('hedges_after'))}|(\+))"),
        hedges_after=(*(Hedge(row["hedge"]) for row in raw["hedges_after"]), Hedge.AT_LEAST),
        change=re.compile(
            rf"{NOT_IN_WORD}(?:(?P<up>{raw['up'].replace('~', long_end)})"
            rf"|(?P<down>{raw['down'].replace('~', long_end)})"
            rf"|(?P<reached>{raw['reached'].replace('~', long_end)}))"
        ),
        more_next=re.compile(rf" ?-?(?:{raw['more'].replace('~', long_end)}){WORD_ENDS}"),
        less_next=re.compile(rf" ?-?(?:{raw['less'].replace('~', long_end)}){WORD_ENDS}"),
        words={name: re.compile(raw[name].replace("~", end)) for name in (*_AT_END, *_AT_START)},
    )


def _lead(raw: Any, end: str) -> Pattern:
    """What may stand right before a number: a preposition, a hedge and a preposition."""
    between = raw["between"]
    words = [_alternation(row["words"]) for row in raw["hedges"]]
    verbs = [row["pattern"].replace("~", end) for row in raw["verb_hedges"]]
    adverbial = rf"(?:{between} ){{0,2}}(?:(?:{_numbered(words)})(?: {between}){{0,2}})"
    verbal = rf"(?:(?:{_numbered(verbs)})(?: {raw['mark']}){{0,3}})"
    return re.compile(rf"{NOT_IN_WORD}(?:{adverbial}|{verbal}|{between}(?: {between})?) ?$")


def _forms(raw: dict[str, list[str]]) -> dict[str, Decimal]:
    return {form: Decimal(value) for value, forms in raw.items() for form in forms}


def _measure(row: dict[str, Any], kind: str) -> Measure:
    return Measure(row["unit"], kind, Decimal(row.get("factor", "1")), tuple(row.get("or", ())))


def _numbered(patterns: Iterable[str]) -> str:
    """An alternation in which the number of the group says which one matched."""
    return "|".join(f"({pattern})" for pattern in patterns)


def _alternation(words: Iterable[str]) -> str:
    """Phrases, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _trie(words: Iterable[str]) -> str:
    """An alternation that looks at each letter once: words of one beginning are taken together."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: dict[str, Any]) -> str:
    options = [re.escape(letter) + _branch(below) for letter, below in node.items() if letter]
    if not options:
        return ""
    joined = options[0] if len(options) == 1 and "" not in node else f"(?:{'|'.join(options)})"
    return f"{joined}?" if "" in node else joined

"""English lemmas: a short table of what endings do not tell, then the regular endings."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from visavis.reading.dictionaries import dictionary

_PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"))

_OF_PATTERNS = (
    "agreements",
    "areas",
    "commitments",
    "contacts",
    "figures",
    "portfolios",
    "posts",
    "projects",
    "speech",
    "ties",
)
"""The dictionaries whose entries are patterns over lemmas."""


def english_lemma(lower: str) -> str:
    """The dictionary form of a word in lower case."""
    known = _table().get(lower)
    if known is not None:
        return known
    if not lower.isalpha() or len(lower) < len("sees"):
        return lower
    for ending, put in _PLURALS:
        if lower.endswith(ending):
            return lower.removesuffix(ending) + put
    for ending in ("ed", "ing"):
        stem = lower.removesuffix(ending)
        if stem != lower and not _VOWELS.isdisjoint(stem):  # no ending in "Ding", "spring", "red"
            return _stem(stem)
    is_plural = lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    return lower[:-1] if is_plural else lower


_VOWELS = frozenset("aeiouy")


def _stem(stem: str) -> str:
    """What stands before -ed or -ing: "planned" plan, "proposed" propose, "signed" sign.

    Of the possible verbs the one that a dictionary of ours knows; else the plain stem.
    """
    known = _written()
    undoubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    for verb in (stem, stem + "e", undoubled):
        if verb in known:
            return verb
    return undoubled if undoubled[-1:] not in "sl" else stem


@cache
def _table() -> dict[str, str]:
    """The lemma of every word that `en/lemmas.yaml` has."""
    table = dictionary("en", "lemmas")
    own = {word: word for row in table["own"] for word in row.split()}
    irregular = {
        form: lemma for lemma, forms in table["irregular"].items() for form in forms.split()
    }
    return own | irregular


@cache
def words_of_patterns() -> frozenset[str]:
    """The lemmas of the English patterns, without their examples: what rules look for."""
    return frozenset(map(english_lemma, _written()))


@cache
def _written() -> frozenset[str]:
    """The words of the patterns as they are written."""
    texts = (text for name in _OF_PATTERNS for text in _texts(dictionary("en", name)))
    return frozenset(word for text in texts for word in re.findall(r"[a-z]+", text.lower()))


_NO_PATTERNS = ("example", "form", "level", "office")
"""Fields of an entry that are no patterns."""


def _texts(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, list):
        for row in table:
            yield from _texts(row)
    elif isinstance(table, dict):
        for name, part in table.items():
            if name not in _NO_PATTERNS:
                yield from _texts(part)

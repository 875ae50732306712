"""Morphology: the dictionary form of a word, cheaply and the same every time.

Russian forms come from pymorphy3's most frequent reading; English ones from a short list of
irregular verbs and the regular endings. Rules match over the lemmas of a sentence joined by
spaces, so a rule is one regular expression whatever the case, number or tense.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from typing import Any

from visavis.reading.dictionaries import dictionary
from visavis.reading.needed import needed_words
from visavis.reading.spans import Sentence, Span, Token

CACHED_WORDS = 200_000
"""Words kept with their lemma: more than the vocabulary of years of news, about 40 MB at most."""

KEPT_READINGS = 20_000
"""Words kept with all their readings, for names and posts; about 60 MB at most."""

LONGEST_WORD = 40
"""A longer run of letters is no word; morphology would only waste time on it."""

_IRREGULAR = {
    "met": "meet",
    "held": "hold",
    "said": "say",
    "told": "tell",
    "grew": "grow",
    "grown": "grow",
    "rose": "rise",
    "risen": "rise",
    "fell": "fall",
    "fallen": "fall",
    "took": "take",
    "taken": "take",
    "paid": "pay",
    "spoke": "speak",
    "spoken": "speak",
    "undertook": "undertake",
    "undertaken": "undertake",
    "went": "go",
    "is": "be",
    "are": "be",
    "was": "be",
    "were": "be",
    "been": "be",
    "has": "have",
    "had": "have",
    "will": "will",
    "this": "this",
    "its": "its",
    "his": "his",
    "news": "news",
    "noted": "note",
    "noting": "note",
    "bus": "bus",
    "business": "business",
    "talks": "talks",
    "exports": "export",
    "imports": "import",
    "agreed": "agree",
    "during": "during",
    "meeting": "meeting",
    "meetings": "meeting",
    "trading": "trade",
    "chaired": "chair",
    "hosted": "host",
    "invited": "invite",
    "united": "united",
    "states": "states",
    "emirates": "emirates",
    "building": "building",
    "engineering": "engineering",
    "mining": "mining",
    "farming": "farming",
}


@cache
def _analyzer() -> Any:
    import pymorphy3  # noqa: PLC0415 - its dictionaries load only when Russian is read

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=CACHED_WORDS)
def lemma(word: str, language: str) -> str:
    """The dictionary form in lower case, ё as е; a word that is none stays as it is."""
    lower = word.lower()
    if len(lower) > LONGEST_WORD or not lower[:1].isalpha():
        return lower
    if language == "en":
        return _english(lower)
    if lower.isascii():
        return lower
    return str(_analyzer().parse(lower)[0].normal_form).replace("ё", "е")


@lru_cache(maxsize=KEPT_READINGS)
def readings(word: str) -> tuple[Any, ...]:
    """All readings pymorphy3 knows of a Russian word, the likeliest first."""
    return tuple(_analyzer().parse(word)) if len(word) <= LONGEST_WORD else ()


def is_known(word: str) -> bool:
    """Whether the Russian dictionary has the word in this form."""
    return len(word) <= LONGEST_WORD and bool(_analyzer().word_is_known(word.lower()))


def _english(lower: str) -> str:
    known = _IRREGULAR.get(lower)
    if known is not None:
        return known
    if not lower.isalpha() or len(lower) < len("sees") or lower in words_of_patterns():
        return lower
    for ending, put in _PLURALS:
        if lower.endswith(ending):
            return lower.removesuffix(ending) + put
    for ending in ("ed", "ing"):
        if lower.endswith(ending):
            return _stem(lower.removesuffix(ending))
    is_plural = lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    return lower[:-1] if is_plural else lower


_PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"))


def _stem(stem: str) -> str:
    """What stands before -ed or -ing: "planned" plan, "proposed" propose, "signed" sign.

    Of the possible verbs the one that a dictionary of ours knows; else the plain stem.
    """
    known = words_of_patterns()
    undoubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    for verb in (stem, stem + "e", undoubled):
        if verb in known:
            return verb
    return undoubled if undoubled[-1:] not in "sl" else stem


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


@cache
def words_of_patterns() -> frozenset[str]:
    """Every word of the English patterns, without their examples: the words that rules look for."""
    texts = (text for name in _OF_PATTERNS for text in _texts(dictionary("en", name)))
    return frozenset(word for text in texts for word in re.findall(r"[a-z]+", text.lower()))


def _texts(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, list):
        for row in table:
            yield from _texts(row)
    elif isinstance(table, dict):
        for name, part in table.items():
            if name != "example":
                yield from _texts(part)


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence as a string of lemmas, in which each place leads back to a token.

    Two lines are equal only if they are the same one, so that what is found in a line can be kept.
    """

    sentence: Sentence
    language: str
    lemmas: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        language = self.language
        lemmas = tuple([lemma(token.text, language) for token in self.sentence.tokens])
        object.__setattr__(self, "lemmas", lemmas)

    @cached_property
    def text(self) -> str:
        """The lemmas with a blank before, between and behind them."""
        return f" {' '.join(self.lemmas)} "

    @cached_property
    def words(self) -> frozenset[str]:
        """The lemmas, each once."""
        return frozenset(self.lemmas)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where in `text` each lemma begins."""
        return tuple(accumulate((len(word) + 1 for word in self.lemmas[:-1]), initial=1))

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    def find(self, pattern: re.Pattern[str]) -> Iterator["Hit"]:
        """Every place where the pattern matches the lemmas; empty matches are none."""
        needed = _NEEDED.get(id(pattern))
        if needed is not None and needed.isdisjoint(self.words):
            return iter(())
        return self._found(pattern)

    def _found(self, pattern: re.Pattern[str]) -> Iterator["Hit"]:
        for match in pattern.finditer(self.text):
            if match.end() > match.start():
                yield Hit(self, match, *self._between(match.start(), match.end()))

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern matches somewhere."""
        needed = _NEEDED.get(id(pattern))
        if needed is not None and needed.isdisjoint(self.words):
            return False
        return pattern.search(self.text) is not None

    def group(self, match: re.Match[str], name: str) -> tuple[int, int] | None:
        """The tokens of a named group, from and up to but without, or None."""
        start, stop = match.span(name)
        return self._between(start, stop) if stop > start else None

    def span(self, first: int, last: int) -> Span:
        """The slice of the text from token `first` up to but without `last`, without blanks."""
        tokens = self.sentence.tokens
        start, stop = tokens[first].start, tokens[last - 1].stop
        base = self.sentence.start
        return Span(start, stop, self.sentence.text[start - base : stop - base])

    def _between(self, start: int, stop: int) -> tuple[int, int]:
        inner = self.text[start:stop]
        start += len(inner) - len(inner.lstrip())
        stop -= len(inner) - len(inner.rstrip())
        first = max(0, bisect_right(self._starts, start) - 1)
        return first, max(first + 1, bisect_right(self._starts, max(start, stop - 1)))


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule: the tokens from `first` up to but without `last`."""

    line: Line
    match: re.Match[str]
    first: int
    last: int

    @property
    def span(self) -> Span:
        """The slice it stands on."""
        return self.line.span(self.first, self.last)


_NEEDED: dict[int, frozenset[str]] = {}
"""The words that each pattern of `words` cannot do without, by the pattern's `id`: to hash it
would read all of it each time. `words` keeps its patterns, so that an `id` stays one pattern's."""


@cache
def words(*alternatives: str) -> re.Pattern[str]:
    """A pattern over lemmas: whole lemmas, `…` for up to four lemmas in between."""
    joined = "|".join(_expanded(one) for one in alternatives)
    pattern = re.compile(rf"(?<= )(?:{joined})(?= )")
    needed = needed_words(joined)
    if needed is not None:
        _NEEDED[id(pattern)] = needed
    return pattern


def _expanded(phrase: str) -> str:
    return phrase.replace(" … ", r"(?: \S+){0,4} ")

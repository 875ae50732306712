"""Morphology: the dictionary form of a word, cheaply and the same every time.

Russian forms come from pymorphy3's most frequent reading; English ones from a short table and
the regular endings. Rules match over the lemmas of a sentence joined by
spaces, so a rule is one regular expression whatever the case, number or tense.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from typing import Any

from visavis.reading.english_lemmas import english_lemma
from visavis.reading.needed import needed_words
from visavis.reading.spans import Sentence, Span, Token

CACHED_WORDS = 200_000
"""Words kept with their lemma: more than the vocabulary of years of news, about 40 MB at most."""

KEPT_READINGS = 20_000
"""Words kept with all their readings, for names and posts; about 60 MB at most."""

PARSED = 1_024
"""Words just read, kept with their readings: those of one document."""

LONGEST_WORD = 40
"""A longer run of letters is no word; morphology would only waste time on it."""


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
        return english_lemma(lower)
    if lower.isascii():
        return lower
    return _russian(lower).replace("ё", "е")


def _russian(lower: str) -> str:
    """The dictionary form; most words of the dictionary have but one, which is quickly told."""
    analyzer = _analyzer()
    if len(lower) > 1:
        known = analyzer.dictionary
        forms = {
            known.build_normal_form(paradigm, place, word)
            for word, found in known.words.similar_items(lower, analyzer.char_substitutes)
            for paradigm, place in found
        }
        if len(forms) == 1:
            return str(forms.pop())
    return str(_parsed(lower)[0].normal_form)


@lru_cache(maxsize=PARSED)
def _parsed(lower: str) -> tuple[Any, ...]:
    """The readings of a word of this text: its lemma is asked for first, its readings later."""
    return tuple(_analyzer().parse(lower))


@lru_cache(maxsize=KEPT_READINGS)
def readings(word: str) -> tuple[Any, ...]:
    """All readings pymorphy3 knows of a Russian word, the likeliest first."""
    return _parsed(word.lower()) if len(word) <= LONGEST_WORD else ()


def is_known(word: str) -> bool:
    """Whether the Russian dictionary has the word in this form."""
    return len(word) <= LONGEST_WORD and bool(_analyzer().word_is_known(word.lower()))


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence as a string of lemmas, in which each place leads back to a token.

    Two lines are equal only if they are the same one, so that what is found in a line can be kept.
    """

    sentence: Sentence
    language: str
    tokens: tuple[Token, ...] = field(init=False)
    """The tokens of the sentence."""
    lemmas: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        tokens, language = self.sentence.tokens, self.language
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "lemmas", tuple([lemma(one.text, language) for one in tokens]))

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

    def find(self, pattern: re.Pattern[str]) -> Iterator["Hit"]:
        """Every place where the pattern matches the lemmas; empty matches are none."""
        needed = _NEEDED.get(id(pattern))
        if needed is not None and needed.isdisjoint(self.words):
            return _NOTHING
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


def needed_by(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The words of which a line must have one to match a pattern of `words`; None: of any."""
    return _NEEDED.get(id(pattern))


_NOTHING: Iterator["Hit"] = iter(())


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

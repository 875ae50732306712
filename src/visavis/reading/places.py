"""Places: the countries a text names, by name, adjective, abbreviation or capital."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from visavis import world
from visavis.reading.morphology import Line, lemma
from visavis.reading.spans import Span

ABBREVIATIONS = {
    "ru": {"рф": "RUS", "рб": "BLR", "рк": "KAZ", "кр": "KGZ", "руз": "UZB", "рт": "TJK",
           "ра": "ARM", "кнр": "CHN", "сша": "USA", "оаэ": "ARE", "фрг": "DEU", "юар": "ZAF",
           "кндр": "PRK", "англия": "GBR", "великобритания": "GBR"},
    "en": {"usa": "USA", "u.s.": "USA", "us": "USA", "uk": "GBR", "uae": "ARE", "prc": "CHN",
           "drc": "COD"},
}  # fmt: skip
"""What communiqués of the region write for countries; as whole words in capitals."""

BEGINNING = 3
"""Letters of a name that no case changes."""

KEPT_LINES = 512
"""Lines whose countries are kept: several rules ask for those of one document."""


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named in a line: which tokens, how."""

    span: Span
    code: str
    first: int
    last: int
    how: str
    """`name`, `adjective`, `abbreviation` or `capital`."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What stands for countries in one language: lemmas joined by spaces → (code, how)."""

    known: dict[str, tuple[str, str]]
    longest: int
    first: frozenset[str]
    """The first lemma of each: few words of a text begin the name of a country."""
    beginnings: frozenset[str]
    """The first letters of each, which a name has in every form."""

    def may_be(self, word: str) -> bool:
        """Whether a word begins like a name: told before its lemma, which is dear, is looked up."""
        return word[:BEGINNING].lower().replace("ё", "е") in self.beginnings


@lru_cache(maxsize=KEPT_LINES)
def countries(line: Line) -> tuple[CountryMention, ...]:
    """The countries a line names, in order; of overlapping names the longest."""
    names = _names(line.language)
    found: list[CountryMention] = []
    stop = 0
    for position, (word, token) in enumerate(zip(line.lemmas, line.tokens, strict=True)):
        if position < stop:
            continue
        if "-" in token.text or "–" in token.text:
            found += _compound(line, position, names)
        mention = _at(line, position, names) if word in names.first else None
        if mention is not None:
            found.append(mention)
            stop = mention.last
    return tuple(found)


def sides(lines: Iterable[Line]) -> Counter[str]:
    """How often each country is named, capitals counting too."""
    return Counter(mention.code for line in lines for mention in countries(line))


def _at(line: Line, position: int, names: _Names) -> CountryMention | None:
    for length in range(min(names.longest, len(line.lemmas) - position), 0, -1):
        words = line.lemmas[position : position + length]
        entry = names.known.get(" ".join(words))
        if entry is None or not _written_as_name(line, position, entry[1]):
            continue
        if of_a_currency(line, position):
            return None
        last = position + length
        return CountryMention(line.span(position, last), entry[0], position, last, entry[1])
    return None


def of_a_currency(line: Line, position: int) -> bool:
    """«Долларов США», "US dollars", "US$5 billion": a currency names no country."""
    before = line.lemmas[max(0, position - 2) : position]
    behind = line.lemmas[position + 1 : position + 2]
    return bool(_CURRENCIES & {*before, *behind}) or behind == ("$",)


_CURRENCIES = frozenset({"долл", "доллар", "рубль", "dollar", "ruble", "rouble"})


def _compound(line: Line, position: int, names: _Names) -> list[CountryMention]:
    """«Белорусско-кыргызский», "Serbia-Türkiye": two countries in one word."""
    parts = line.tokens[position].text.replace("–", "-").split("-")
    if len(parts) != len(("one", "other")) or not all(map(names.may_be, parts)):
        return []
    endings = ("ий", "") if line.language == "ru" else ("",)
    found = []
    for part in parts:
        stem = part.removesuffix("о") if part.endswith("о") and part == parts[0] else part
        for ending in endings:
            entry = names.known.get(lemma(stem + ending, line.language))
            if entry is not None:
                how = "adjective" if line.language == "ru" else "name"
                span = line.span(position, position + 1)
                found.append(CountryMention(span, entry[0], position, position + 1, how))
                break
    return found if len(found) == len(parts) else []


def _written_as_name(line: Line, position: int, how: str) -> bool:
    written = line.tokens[position].text
    if how == "abbreviation":
        capitals = written.isupper() or (written[:1].isupper() and written[-1:].isupper())  # "RoK"
        return capitals or (written[:1].isupper() and len(written) > len("РФ "))
    if how == "adjective" and line.language == "ru":
        return True
    return written[:1].isupper()


@cache
def _names(language: str) -> _Names:
    known: dict[str, tuple[str, str]] = {}
    for code in world.codes():
        for text, how in _known_as(code, language):
            key = " ".join(lemma(word, language) for word in re.findall(r"[\w.'-]+", text))
            known.setdefault(key, (code, how))
    for short, code in ABBREVIATIONS[language].items():
        known[short] = (code, "abbreviation" if len(short) <= len("кндр") else "name")
    longest = max(key.count(" ") + 1 for key in known)
    first = frozenset(key.split(" ", 1)[0] for key in known)
    return _Names(known, longest, first, frozenset(key[:BEGINNING] for key in known))


def _known_as(code: str, language: str) -> Iterable[tuple[str, str]]:
    yield world.name(code, language), "name"
    full = world.full_name(code, language)
    if full:
        yield full, "name"
    for other in world.other_names(code):
        if bool(re.search("[а-яё]", other, re.IGNORECASE)) == (language == "ru"):
            yield other, "abbreviation" if other.isupper() else "name"
    city = world.capital(code, language)
    if city:
        yield city, "capital"
    if language == "ru":
        yield from _cases(code)
    for adjective in world.adjectives(code, language):
        yield adjective, "adjective"


def _cases(code: str) -> Iterable[tuple[str, str]]:
    """The Russian name, capital and adjectives in every form.

    Morphology knows few of them and guesses a lemma of its own for a case («Астану»). One that
    it takes for an adjective is left alone: «Минском» may be of the region.
    """
    for case in world.CASES:
        for form, how in (
            (world.russian(code, case), "name"),
            (world.capital(code, "ru", case), "capital"),
        ):
            if form and not lemma(form, "ru").endswith(("ский", "цкий")):
                yield form, how
    for stem in (known.removesuffix("ий") for known in world.adjectives(code, "ru")):
        for ending in ("ая", "ое", "ому", "им", "ом", "ую"):
            yield stem + ending, "adjective"

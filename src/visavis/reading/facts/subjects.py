"""Subjects: the words of a sentence that a number may be of, each with its token."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from visavis.model import Indicator
from visavis.reading.facts.figure_words import figure_words
from visavis.reading.morphology import Hit, Line, readings
from visavis.reading.shelf import Shelf

KEPT_LINES = 512
"""Lines whose subjects are kept: the page and the line before ask for them again."""

_BEFORE_A_COMPLEMENT = {
    "ru": frozenset(
        {
            "в",
            "во",
            "на",
            "с",
            "со",
            "к",
            "ко",
            "от",
            "для",
            "о",
            "об",
            "из",
            "по",
            "при",
            "между",
            "за",
            "без",
            "до",
            "под",
            "через",
            "у",
            "чем",
        }
    ),
    "en": frozenset(
        {
            "in",
            "on",
            "with",
            "for",
            "to",
            "of",
            "from",
            "into",
            "at",
            "by",
            "about",
            "between",
            "under",
            "through",
            "than",
            "as",
        }
    ),
}
_UP_TO_ITS_PREPOSITION = 3
"""Articles and adjectives between a preposition and its noun."""

_ADJECTIVE = ("ый", "ий", "ой")

_UNCOUNTABLE = frozenset({"торговля"})
"""«Сальдо торговли»: a genitive, though its form could be a plural."""

_DIRECT = {"торговля": ("торговля", "торговлю"), "оборот": ("оборот",)}
"""Words that are of trade between countries only as a subject or object: «министр торговли» and
«ввести в оборот» are not."""


_MONEY = frozenset({"доллар", "рубль", "евро", "юань", "тенге", "сом", "сум", "манат"})
"""«Вышли на 2,9 миллиарда долларов оборота»: what the money is of stands right behind it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What numbers may be of: an indicator, or None for things that are no figure of ours.

    `head` says that it is no complement of another noun: «дефицит» of «дефицит в торговле».
    """

    indicator: Indicator | None
    first: int
    last: int
    head: bool
    weak: bool = False
    """«на сумму»: of whatever was named before."""


@lru_cache(maxsize=KEPT_LINES)
def subjects(line: Line) -> tuple[Subject, ...]:
    """The subjects of a line in order; of overlapping ones the longest."""
    patterns = figure_words(line.language)
    rows = _rows(line.language).near(line)
    hits = [(indicator, hit) for indicator, pattern in rows for hit in line.find(pattern)]
    found: list[Subject] = []
    for indicator, hit in sorted(hits, key=lambda one: one[1].first - one[1].last):
        apart = all(hit.last <= one.first or one.last <= hit.first for one in found)
        here = indicator is None and _POINTING & set(line.lemmas[max(0, hit.first - 1) : hit.first])
        if apart and _is_meant(hit) and not here:
            found.append(Subject(indicator, hit.first, hit.last, is_head(line, hit.first)))
    for hit in line.find(patterns.sums):
        if all(hit.last <= one.first or one.last <= hit.first for one in found):
            found.append(Subject(Indicator.VALUE, hit.first, hit.last, head=False, weak=True))
    found += _total(line, found)
    return tuple(sorted(found, key=lambda one: one.first))


def _total(line: Line, found: list[Subject]) -> list[Subject]:
    """«Экспорт – 5 млн, импорт – 3 млн, в сумме – 8 млн»: together they are the turnover."""
    flows = {one.indicator: one.first for one in found if one.indicator in _FLOWS}
    if len(flows) < len(_FLOWS):
        return []
    last = max(flows.values())
    places = [hit.first for hit in line.find(figure_words(line.language).total) if hit.first > last]
    return [Subject(Indicator.TURNOVER, at, at + 1, head=True) for at in places[:1]]


_FLOWS = (Indicator.EXPORTS, Indicator.IMPORTS)


_POINTING = frozenset({"this", "that", "этот", "данный"})
"""«Импорт с этого рынка»: the country named before, and nothing that is counted."""


@cache
def _rows(language: str) -> Shelf[tuple[Indicator | None, re.Pattern[str]]]:
    patterns = figure_words(language)
    rows = [*patterns.indicators, (Indicator.VALUE, patterns.value), (None, patterns.other)]
    return Shelf(rows, lambda row: row[1])


def is_head(line: Line, place: int) -> bool:
    """Whether the word is no complement: «рост экспорта» is of exports, «в торговле» is beside."""
    start = max(0, place - _UP_TO_ITS_PREPOSITION)
    before = line.lemmas[start:place]
    if line.language == "ru":
        known = [reading.tag for reading in readings(line.tokens[place].text.lower())[:3]]
        if line.lemmas[place] in _UNCOUNTABLE:
            known = [tag for tag in known if "plur" not in tag]
        direct = not known or any(tag.case in (None, "nomn", "accs") for tag in known)
        nouns = [word for word in before if not word.endswith(_ADJECTIVE)]
        if nouns and nouns[-1] in _BEFORE_A_COMPLEMENT["ru"]:
            return False
        return direct or _of_a_measure(line, place)
    for index in range(place - 1, start - 1, -1):
        word = line.lemmas[index]
        if word in _BEFORE_A_COMPLEMENT["en"]:
            return _opens_a_clause(line, index) or _of_a_measure(line, index)
        if not word.isalpha() or word in _PRONOUNS:
            break
    return True


_PRONOUNS = frozenset({"that", "this", "it", "them", "these", "which"})
"""What ends a complement: "… billion of that and imports 9 billion"."""


def _opens_a_clause(line: Line, place: int) -> bool:
    """«…, with exports of $5 million», «…, for exports fell»: what follows is told of itself."""
    return line.lemmas[place] in ("with", "for") and line.lemmas[max(0, place - 1)] == ","


def _of_a_measure(line: Line, place: int) -> bool:
    """«объем взаимных поставок», "volume of exports": the genitive is what is measured."""
    start = max(0, place - _UP_TO_ITS_PREPOSITION)
    text = f" {' '.join(line.lemmas[start:place])} "
    return figure_words(line.language).measures.search(text) is not None


def _is_meant(hit: Hit) -> bool:
    if hit.last - hit.first > 1:
        return True
    if hit.first and hit.line.lemmas[hit.first - 1] in _MONEY:
        return True
    forms = _DIRECT.get(hit.line.lemmas[hit.first])
    return forms is None or hit.line.tokens[hit.first].text.lower() in forms

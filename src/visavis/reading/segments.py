"""Segments: a text as sentences and tokens, with the offsets of the whole text.

razdel's rules for Russian, with our own in front of them: razdel ends a sentence inside
"3 млрд долл. США", runs one headline into the next, and knows little English. Its tokens are
found by one regular expression, which gives the same tokens twice as fast but for one habit:
razdel glues a mark to a number across a space ("2023," of "2023, 2024").
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from razdel.rule import JOIN
from razdel.segmenters.punct import DASHES, SMILES
from razdel.segmenters.sentenize import DELIMITERS, SentSplit
from razdel.segmenters.sentenize import RULES as RAZDEL_RULES

from visavis.reading.dictionaries import dictionary
from visavis.reading.spans import Sentence, Token

LONGEST_SENTENCE = 10_000
"""Characters after which a sentence is cut at a space: no official ever spoke a longer one.

It bounds the work on text that is one line of megabytes; raise it if treaties read cut.
"""

LANGUAGES = ("ru", "en")

_LEFT_WINDOW, _RIGHT_WINDOW, _OPENING = 12, 24, 80

_PUNCTUATION = r"""\\/!#$%&*+,.:;<=>?@^_`|~№…‑–—−\-«“‘»”’"„'()\[\]{}"""
_CYRILLIC, _LATIN = "а-яёА-ЯЁ\u1c80-\u1c86", "a-zA-Z\u0130\u0131\u017f\u212a"
"""Letters of both cases, and the rare ones that are theirs too where case is not looked at. A
search with `re.IGNORECASE` would lower each character of the text, and take twice as long."""

_WORD = f"(?:[{_CYRILLIC}]+|[{_LATIN}]+)"
_OTHER = rf"[^\s\d{_CYRILLIC}{_LATIN}{_PUNCTUATION}]+"
_ATOM = rf"(?:{_WORD}(?:{_OTHER}{_WORD}?)*|(?:{_OTHER}{_WORD}?)+|\d+)"
TOKEN = re.compile(
    rf"{_ATOM}(?:[{re.escape(DASHES)}_]{_ATOM}|(?<=\d)[.,/\\]\d+)*"
    rf"|{SMILES}|[.?!…]+|--|\*\*|\S"
)

_BLANK_LINE = re.compile(r"(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r]*(?:\r\n|[\n\r\u2028\u2029])\s*")
_LINE_END = re.compile(r"(?:\r\n|[\n\r\u2028\u2029])\s*")
_WRAPPED = re.compile(r"[^\W_][,\-–—]?[ \t]*(?:\r\n|[\n\r])[ \t]*[a-zа-яё]")
_EDGE = re.compile(rf"(?:{SMILES}|[{re.escape(DELIMITERS)}])(?=\s)")
_LIST_GOES_ON = re.compile(r"[;:,]$")
_LIST_ITEM = re.compile(r"(?:[-–—•*·]|\d{1,2}[.)])?\s*[a-zа-яё]")

_OPENING_DATE = re.compile(
    r"(?:^|[,:;(«\"–—]\s*)(?:во?|за|по|ко?|со?|на|до|от|из|около|начиная|in|on|by|since|as of)\s"
    r"[^,;:.()]{0,50}\b\d{4}\s*$",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(
    r"\s*\d{1,2}\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)", re.IGNORECASE
)
_LETTERS_BEFORE = re.compile(r"(?:\b[^\W\d_]\.\s?){1,3}$")
_OPENERS_WORDS = (
    "The A An In On At He She It They We This That These But And However According After For"
)
_OPENERS = frozenset(_OPENERS_WORDS.split())


_MEASURE = re.compile(r"(?:[мгткМГТК]?Вт|Гкал|ДФЭ|TEU|USD|EUR|RUB|CNY|[мгткMGTk]Wh)\b")
"""Units written with capitals, that no sentence begins with."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A place where a sentence may end: after a mark and before a space."""

    split: SentSplit
    left: str
    """All of the sentence so far, or its last characters."""

    @property
    def word(self) -> str:
        """The word before the mark, in lower case."""
        return str(self.split.left_token or "").lower()

    @property
    def next(self) -> str:
        """The first word after the space."""
        return str(self.split.right_token or "")


Verdict = Literal["join", "split"]
EdgeRule = Callable[[Edge], Verdict | None]


def segments(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; whitespace around them belongs to none."""
    return tuple(each_sentence(text))


def each_sentence(text: str) -> Iterator[Sentence]:
    """The sentences one by one, for texts too long to hold all their tokens."""
    for start, stop in _sentence_bounds(text):
        yield Sentence(start, stop, text[start:stop], tokens(text, start, stop))


def tokens(text: str, start: int = 0, stop: int | None = None) -> tuple[Token, ...]:
    """The words, numbers and marks of a slice."""
    end = len(text) if stop is None else stop
    return tuple([Token(*match.span(), match[0]) for match in TOKEN.finditer(text, start, end)])


# Rules of our own: each says "join", "split" or nothing; the first that speaks decides.


def abbreviation_heads_a_name(edge: Edge) -> Verdict | None:
    """«ул. Советская», "Mr. Turchin": the abbreviation belongs to what follows."""
    return "join" if edge.word in _words("head") and _full_stop(edge) else None


def town_or_year(edge: Edge) -> Verdict | None:
    """«в г. Бишкек» goes on; «в 2024 г. Стороны» ends; «В 2024 г. Беларусь» goes on."""
    if edge.word != "г" or not _full_stop(edge):
        return None
    if not re.search(r"\d\s*г$", edge.left) or _OPENING_DATE.search(edge.left[:-1].rstrip()):
        return "join"
    return "split" if edge.next[:1].isupper() else None


def capitals_of_an_amount(edge: Edge) -> Verdict | None:
    """«3 млрд долл. США», «412 тыс. МВт·ч»: the country of a currency, a unit of measure."""
    country = len(edge.next) > 1 and edge.next.isupper() and edge.word in _words("money")
    measured = _MEASURE.match(edge.next) is not None and edge.word in _words("tail")
    return "join" if (country or measured) and _full_stop(edge) else None


def day_opens_a_sentence(edge: Edge) -> Verdict | None:
    """«… составил 5 млн. 29 сентября состоялась»: after an amount a day opens a new sentence."""
    amount = edge.word in _words("tail") or edge.word in _words("money")
    return "split" if amount and _DAY_OF_MONTH.match(edge.split.right) else None


def abbreviation_within(edge: Edge) -> Verdict | None:
    """«150 тыс. тонн», "$5.4 bn. in": a lower-case word or a number goes on."""
    if not _full_stop(edge) or edge.next[:1].isupper():
        return None
    known = edge.word in _words("tail") or edge.word in _words("money")
    return "join" if known and edge.next.isalnum() else None


def semicolon_goes_on(edge: Edge) -> Verdict | None:
    """«экспорт – 46 млн; импорт – 22 млн»: a semicolon ends a clause."""
    return "join" if edge.split.delimiter == ";" else None


def letters_with_points(edge: Edge) -> Verdict | None:
    """A point: "The U.S. Congress" goes on, "in the U.S. The" ends, «и т.д. Стороны» ends."""
    if not _full_stop(edge) or len(edge.word) != 1:
        return None
    before = _LETTERS_BEFORE.search(edge.left[:-1])
    if not before:
        return None
    letters = " ".join(re.findall(r"[^\W\d_]", before[0] + edge.word)).lower()
    if letters in _words("point"):
        return "split" if edge.next in _OPENERS else "join"
    if letters in _words("tail"):
        return "split" if edge.next[:1].isupper() else "join"
    return None


RULES: tuple[EdgeRule, ...] = (
    semicolon_goes_on,
    town_or_year,
    abbreviation_heads_a_name,
    capitals_of_an_amount,
    day_opens_a_sentence,
    abbreviation_within,
    letters_with_points,
)


def verdict(edge: Edge) -> tuple[Verdict, str]:
    """Whether the sentence ends here, and the name of the rule that says so."""
    for rule in RULES:
        if said := rule(edge):
            return said, rule.__name__
    for theirs in RAZDEL_RULES:
        if action := theirs(edge.split):
            return "join" if action == JOIN else "split", f"razdel {theirs.name}"
    return "split", "no rule joins"


def explain(text: str) -> Iterator[tuple[int, Verdict, str]]:
    """Every place where a sentence might end: where, what was decided, by which rule."""
    for start, stop in _blocks(text):
        for edge_stop, edge in _edges(text, start, stop, [start]):
            yield edge_stop, *verdict(edge)


def _sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    for start, stop in _blocks(text):
        for first, last in _cut(text, start, stop):
            yield from _short_enough(text, first, last)


def _cut(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Cut a block at the edges that end a sentence."""
    begun = [start]
    for edge_stop, edge in _edges(text, start, stop, begun):
        if verdict(edge)[0] == "split":
            yield begun[-1], edge_stop
            begun[-1] = _skip_space(text, edge_stop, stop)
    if begun[-1] < stop:
        yield begun[-1], stop


def _edges(text: str, start: int, stop: int, begun: list[int]) -> Iterator[tuple[int, Edge]]:
    """The edges of a block; `begun` holds where the sentence they may end began."""
    for match in _EDGE.finditer(text, start, stop):
        first, last = match.span()
        split = SentSplit(
            text[max(start, first - _LEFT_WINDOW) : first],
            match[0],
            text[last : min(stop, last + _RIGHT_WINDOW)],
        )
        left = text[max(begun[-1], first - _OPENING) : first]
        split.buffer = left
        yield last, Edge(split, left)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that no sentence leaves: between blank lines, and lines unless they are wrapped."""
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        yield from _lines(text, start, gap.start())
        start = gap.end()
    yield from _lines(text, start, len(text))


def _lines(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The lines of a block; all of it when its lines are wrapped or a list that goes on."""
    start = _skip_space(text, start, stop)
    wrapped = _WRAPPED.search(text, start, stop) is not None
    ends = () if wrapped else _LINE_END.finditer(text, start, stop)
    for end in ends:
        before = text[max(start, end.start() - _LEFT_WINDOW) : end.start()].rstrip()
        if _LIST_GOES_ON.search(before) and _LIST_ITEM.match(text, end.end()):
            continue
        yield from _stripped(text, start, end.start())
        start = end.end()
    yield from _stripped(text, start, stop)


def _stripped(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    start = _skip_space(text, start, stop)
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if start < stop:
        yield start, stop


def _skip_space(text: str, start: int, stop: int) -> int:
    while start < stop and text[start].isspace():
        start += 1
    return start


def _short_enough(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The sentence, cut at spaces where it is longer than any sentence is."""
    while stop - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = space if space > 0 else start + LONGEST_SENTENCE
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, stop)


def _full_stop(edge: Edge) -> bool:
    return bool(edge.split.delimiter == ".")


def _load() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for row in dictionary(language, "abbreviations"):
            kinds.setdefault(row["kind"], set()).update(map(str, row["words"]))
    return {kind: frozenset(words) for kind, words in kinds.items()}


_ABBREVIATIONS = _load()


def _words(kind: str) -> frozenset[str]:
    return _ABBREVIATIONS[kind]

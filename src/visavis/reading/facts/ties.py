"""Ties: lasting links below the state that a text says exist."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visavis.model import Tie, TieType, Words
from visavis.model.fact import Party
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.affairs import is_plural
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.joining import joins
from visavis.reading.morphology import Hit, words
from visavis.reading.page import Page, Row


def ties(page: Page) -> list[Tie]:
    """The ties of a document, one a kind and sentence."""
    return [tie for row in page.rows for tie in _of_row(page, row)]


def _of_row(page: Page, row: Row) -> Iterator[Tie]:
    patterns = _patterns(page.language)
    if not (row.line.has(patterns.exists) or row.line.has(patterns.links)):
        return
    if row.line.has(patterns.not_yet):
        return
    for kind in TieType:
        parties = _linked(page, row, kind)
        hit = next(iter(_kind_hits(page, row, kind)), None)
        if (parties or hit) and joins(page, row):
            span = hit.span if hit else row.line.span(0, len(row.line.tokens))
            page.fired(f"tie: {kind}", span)
            yield _fact(page, row, kind, parties)


def _kind_hits(page: Page, row: Row, kind: TieType) -> list[Hit]:
    """The words for a link of this kind, in a sentence that says it exists."""
    patterns = _patterns(page.language)
    pattern = patterns.kinds.get(kind)
    if pattern is None or not row.line.has(patterns.exists):
        return []
    return list(row.line.find(pattern))


def _linked(page: Page, row: Row, kind: TieType) -> tuple[Party, ...]:
    """Two of a kind that are named, beside a word that links them; else nobody."""
    patterns = _patterns(page.language)
    pattern = patterns.named.get(kind)
    if pattern is None or not row.line.has(patterns.links):
        return ()
    hits = (hit for hit in row.line.find(pattern) if not is_plural(page, row, hit.first))
    names = [_name(row, hit) for hit in hits]
    found = tuple(dict.fromkeys(name for name in names if name is not None))
    return tuple(Party(name=Words(name)) for name in found) if len(found) > 1 else ()


NAME_WITHIN = 4
"""Words before or behind «университет» that may be its name."""


def _name(row: Row, hit: Hit) -> str | None:
    """«Ошским государственным университетом», «Калужская область», "Gomel State University".

    The capitalised words around the word: a name has one; «университеты двух стран» has none.
    """
    first, last = hit.first, hit.last
    while first > max(0, hit.first - NAME_WITHIN) and _of_name(row, first - 1):
        first -= 1
    while first < hit.first and not _is_capital(row, first):
        first += 1
    stop = min(len(row.line.tokens), hit.last + NAME_WITHIN)
    while last < stop and (_is_capital(row, last) or row.line.lemmas[last] == "of"):
        last += 1
    capitals = [
        i for i in range(first, last) if _is_capital(row, i) and (i > 0 or last - first > 1)
    ]
    if not capitals or (first == hit.first and last == hit.last):
        return None
    return row.line.span(first, last).text


def _of_name(row: Row, index: int) -> bool:
    """A capitalised word, or an adjective between it and the noun («государственный»)."""
    text = row.line.tokens[index].text
    return text[:1].isalpha() and (
        text[:1].isupper() or text.endswith(("ный", "ным", "ского", "ский", "ским", "ного", "ной"))
    )


def _is_capital(row: Row, index: int) -> bool:
    return row.line.tokens[index].text[:1].isupper()


def _fact(page: Page, row: Row, kind: TieType, parties: tuple[Party, ...]) -> Tie:
    sentence = row.line.span(0, len(row.line.tokens))
    return Tie(
        pair=page.pair,
        type=kind,
        text=Words(sentence.text),
        parties=parties,
        areas=areas_in(row.line),
        evidence=page.evidence(sentence),
    )


@dataclass(frozen=True, slots=True)
class _Patterns:
    named: dict[TieType, re.Pattern[str]]
    kinds: dict[TieType, re.Pattern[str]]
    links: re.Pattern[str]
    exists: re.Pattern[str]
    not_yet: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "ties")
    return _Patterns(
        {TieType(name): words(text) for name, text in table["named"].items()},
        {TieType(name): words(text) for name, text in table["kinds"].items()},
        *(words(table[name]) for name in ("links", "exists", "not_yet")),
    )

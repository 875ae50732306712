"""Agreements: the papers a text says were signed, or are being prepared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visavis.model import Agreement, AgreementStatus, AgreementType, Period, Words
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.areas import areas_in
from visavis.reading.morphology import words
from visavis.reading.page import Page, Row


def agreements(page: Page) -> list[Agreement]:
    """The papers of a document: each title in a sentence that speaks of signing."""
    return [fact for row in page.rows for fact in _of_row(page, row)]


def _of_row(page: Page, row: Row) -> Iterator[Agreement]:
    patterns = _patterns(page.language)
    prepared = row.line.has(patterns.prepared)
    if not prepared and not row.line.has(patterns.signed):
        return
    taken: list[tuple[int, int]] = []
    for kind, pattern in patterns.papers:
        for hit in row.line.find(pattern):
            stop = _title_end(row, hit.last)
            if any(a < stop and hit.first < b for a, b in taken) or stop - hit.first < _SHORTEST:
                continue
            taken.append((hit.first, stop))
            span = row.line.span(hit.first, stop)
            page.fired(f"agreement: {kind}", span)
            yield Agreement(
                pair=page.pair,
                type=kind,
                title=Words(span.text),
                signed=None if prepared else _day(row),
                status=AgreementStatus.PREPARED if prepared else AgreementStatus.SIGNED,
                areas=areas_in(row.line),
                evidence=page.evidence(row.line.span(0, len(row.line.tokens))),
            )


_SHORTEST = 2
"""A title of one word («соглашение») names no paper."""


def _title_end(row: Row, first: int) -> int:
    for index in range(first, len(row.line.tokens)):
        if row.line.lemmas[index] in (",", ".", ";", ":", "!", "?", "который", "which"):
            return index
    return len(row.line.tokens)


def _day(row: Row) -> Period | None:
    days = [one.period for one in row.periods if one.period and one.period.precision == "day"]
    return days[0] if days else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    signed: re.Pattern[str]
    prepared: re.Pattern[str]
    papers: tuple[tuple[AgreementType, re.Pattern[str]], ...]


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "agreements")
    return _Patterns(
        words(table["signed"]),
        words(table["prepared"]),
        tuple((AgreementType(name), words(text)) for name, text in table["papers"].items()),
    )

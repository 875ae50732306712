"""Agreements: the papers a text says were signed, are in force or are being prepared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visavis.model import Agreement, AgreementStatus, AgreementType, Period, Words
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.joining import joins
from visavis.reading.facts.nominative import nominative
from visavis.reading.facts.phrases import attributed
from visavis.reading.facts.points import is_point, opens_list
from visavis.reading.morphology import readings, words
from visavis.reading.page import Page, Row


def agreements(page: Page) -> list[Agreement]:
    """The papers of a document: each title in a sentence that says what is done with it.

    «Подписано 19 документов. Среди них – …», or a list: the sentence before said it.
    """
    found: list[Agreement] = []
    before: AgreementStatus | None = None
    listed = False
    for row in page.rows:
        listed = opens_list(row) or (listed and is_point(row))
        goes_on = before and (listed or row.line.has(_patterns(page.language).among))
        before = _status(page, row) or (before if goes_on else None)
        if before is not None:
            found += _of_row(page, row, before)
    return found


def _of_row(page: Page, row: Row, status: AgreementStatus) -> Iterator[Agreement]:
    titles = list(_titles(page, row))
    for kind, first, last in titles if titles and joins(page, row) else ():
        page.fired(f"agreement: {kind}", row.line.span(first, last))
        signed = status is AgreementStatus.SIGNED
        yield Agreement(
            pair=page.pair,
            type=kind,
            title=Words(nominative(row, first, last)),
            signed=_day(row) if signed else None,
            status=status,
            areas=areas_in(row.line),
            evidence=page.evidence(row.line.span(0, len(row.line.tokens))),
        )


def _status(page: Page, row: Row) -> AgreementStatus | None:
    """What the sentence says is done with its papers; None where it only names them."""
    patterns = _patterns(page.language)
    if row.line.has(patterns.in_force):
        return AgreementStatus.IN_FORCE
    if row.line.has(patterns.to_be_signed) or row.line.has(patterns.prepared):
        return AgreementStatus.PREPARED
    return AgreementStatus.SIGNED if row.line.has(patterns.signed) else None


def _titles(page: Page, row: Row) -> Iterator[tuple[AgreementType, int, int]]:
    """The titles, each with its type; of overlapping ones the more telling type, listed first."""
    patterns = _patterns(page.language)
    barred = [(hit.first, hit.last) for hit in row.line.find(patterns.no_paper)]
    taken: list[tuple[int, int]] = list(barred)
    for kind, pattern in patterns.papers:
        for hit in row.line.find(pattern):
            first = _title_start(row, hit.first)
            last = _title_end(page, row, hit.first + 1)
            if any(a < last and hit.first < b for a, b in taken):
                continue
            behind = first if page.language == "en" else hit.first
            if last - behind > 1 or row.line.lemmas[hit.first] in patterns.alone:
                taken.append((first, last))
                yield kind, first, last


def _title_start(row: Row, first: int) -> int:
    """The attributes in front belong to the title: «Совместное заявление», "air services"."""
    if row.line.language == "en":
        return attributed(row, first)
    while first and any(
        one.tag.POS == "ADJF" and "Apro" not in one.tag
        for one in readings(row.line.tokens[first - 1].text.lower())[:1]
    ):
        first -= 1
    return first


_STOPS = frozenset({",", ".", ";", ":", "!", "?", "(", "–", "—"})


def _title_end(page: Page, row: Row, first: int) -> int:
    """Where the title ends: at a mark, a verb, «в ходе …», or «и» before another paper."""
    patterns = _patterns(page.language)
    ends = {hit.first for hit in row.line.find(patterns.after)}
    papers = {hit.first for __, pattern in patterns.papers for hit in row.line.find(pattern)}
    for index in range(first, len(row.line.tokens)):
        lemma = row.line.lemmas[index]
        if (lemma in _STOPS and not _within_name(row, index)) or index in ends:
            return index
        if lemma in ("и", "and") and not papers.isdisjoint(range(index + 1, index + 4)):
            return index
        if _is_verb(row, index):
            return index - (row.line.lemmas[index - 1] in ("и", "and"))
    return len(row.line.tokens)


def _within_name(row: Row, index: int) -> bool:
    """«Шават – Дашогуз»: a dash between two names does not end the title."""
    around = (row.line.tokens[i].text for i in (index - 1, index + 1) if i < len(row.line.tokens))
    return row.line.lemmas[index] in ("–", "—") and all(
        text[:1].isupper() or text.isdigit() for text in around
    )


def _is_verb(row: Row, index: int) -> bool:
    if row.line.language == "en":
        return False
    known = readings(row.line.tokens[index].text.lower())[:1]
    return any(one.tag.POS in ("VERB", "PRTS", "ADJS") for one in known)


def _day(row: Row) -> Period | None:
    days = [one.period for one in row.periods if one.period and one.period.precision == "day"]
    return days[0] if days else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    signed: re.Pattern[str]
    in_force: re.Pattern[str]
    prepared: re.Pattern[str]
    to_be_signed: re.Pattern[str]
    no_paper: re.Pattern[str]
    after: re.Pattern[str]
    among: re.Pattern[str]
    alone: frozenset[str]
    papers: tuple[tuple[AgreementType, re.Pattern[str]], ...]


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "agreements")
    names = ("signed", "in_force", "prepared", "to_be_signed", "no_paper", "after", "among")
    return _Patterns(
        alone=frozenset(text.split()[0] for text in table["alone"].split("|")),
        papers=tuple((AgreementType(name), words(text)) for name, text in table["papers"].items()),
        **{name: words(table[name]) for name in names},
    )

"""Projects: joint production, building and delivery that a text tells of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visavis.model import Project, ProjectEvent, Stage, Words
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.areas import areas_in
from visavis.reading.morphology import readings, words
from visavis.reading.page import Page, Row
from visavis.reading.spans import Span

LONGEST = 7
"""Tokens after the deed that may name what it is about: «сборка лифтов и трансформаторов»."""


def projects(page: Page) -> list[Project]:
    """The projects of a document; each product of «сборка X и Y» is one."""
    return [fact for row in page.rows for fact in _of_row(page, row)]


def _of_row(page: Page, row: Row) -> Iterator[Project]:
    patterns = _patterns(page.language)
    shown = next(row.line.find(patterns.projects), None)
    if shown is None:
        return
    for hit in row.line.find(patterns.deeds):
        if hit.first < shown.first and not hit.match.group().strip().startswith("сборочн"):
            continue
        objects = _objects(page, row, hit.last)
        if not objects:
            continue
        deed = row.line.tokens[hit.first]
        for span in objects:
            page.fired("project: a deed and what it is about", span)
            yield _fact(page, row, deed.text, span, hit.first)


def _objects(page: Page, row: Row, first: int) -> list[Span]:
    """The noun phrases behind the deed, apart where «и» or a comma joins them."""
    found: list[Span] = []
    start = position = first
    limit = min(len(row.line.tokens), first + LONGEST)
    while position < limit:
        lemma = row.line.lemmas[position]
        if lemma in ("и", ",", "and", "а", "также") and position > start:
            found.append(row.line.span(start, position))
            start = position + 1
        elif not _of_phrase(page, row, position):
            break
        position += 1
    if position > start:
        found.append(row.line.span(start, position))
    return found


def _of_phrase(page: Page, row: Row, position: int) -> bool:
    token = row.line.tokens[position].text
    if page.language == "en":
        return row.line.lemmas[position] in ("of", "the") or (
            token[:1].isalpha() and token.islower()
        )
    if not token[:1].isalpha():
        return token in ("«", "»")
    tags = [str(reading.tag) for reading in readings(token.lower())[:3]]
    return any("gent" in tag and ("NOUN" in tag or "ADJF" in tag) for tag in tags)


def _fact(page: Page, row: Row, deed: str, span: Span, first: int) -> Project:
    evidence = page.evidence(row.line.span(0, len(row.line.tokens)))
    stage = _stage(page, row)
    name = f"{_nominative(deed, page.language)} {span.text}"
    return Project(
        pair=page.pair,
        name=Words(name),
        products=(Words(span.text),),
        stage=stage,
        areas=areas_in(row.line),
        history=(
            ProjectEvent(
                date=None, text=Words(evidence[0].text or name), stage=stage, evidence=evidence
            ),
        ),
        evidence=evidence,
    )


def _nominative(deed: str, language: str) -> str:
    if language != "ru":
        return deed.lower()
    parsed = readings(deed.lower())
    return str(parsed[0].normal_form) if parsed else deed.lower()


def _stage(page: Page, row: Row) -> Stage:
    for stage, pattern in _patterns(page.language).stages:
        if row.line.has(pattern):
            return stage
    return Stage.UNKNOWN


@dataclass(frozen=True, slots=True)
class _Patterns:
    projects: re.Pattern[str]
    deeds: re.Pattern[str]
    stages: tuple[tuple[Stage, re.Pattern[str]], ...]


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "projects")
    return _Patterns(
        words(table["projects"]),
        words(table["deeds"]),
        tuple((Stage(name), words(text)) for name, text in table["stages"].items()),
    )

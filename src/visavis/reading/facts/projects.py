"""Projects: joint production and building that a text tells of, at whatever stage."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visavis.model import Project, ProjectEvent, Stage, Words
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.affairs import Affair, affair_of, is_plural
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.joining import joins
from visavis.reading.facts.nominative import nominative
from visavis.reading.facts.phrases import is_head, is_place, objects, phrase
from visavis.reading.morphology import Hit, Line, words
from visavis.reading.page import Page, Row
from visavis.reading.segments import segments

DEED_WITHIN = 10
"""Tokens between a thing and what is done with it: «построить в Бишкеке завод»."""


def projects(page: Page) -> list[Project]:
    """The projects of a document; each product of «сборка X и Y» is one."""
    return [
        fact for row in page.rows if row.line.lemmas[-1:] != ("?",) for fact in _of_row(page, row)
    ]


def _of_row(page: Page, row: Row) -> Iterator[Project]:
    told = (*_built(page, row), *_made(page, row))
    if not told or not joins(page, row):
        return
    taken: list[tuple[int, int]] = []
    for first, last, products in told:
        if any(a < last and first < b for a, b in taken):
            continue
        taken.append((first, last))
        page.fired("project: a deed and what it is about", row.line.span(first, last))
        yield from _facts(page, row, first, last, products)


def _made(page: Page, row: Row) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """«Сборка лифтов и трансформаторов»: making, with what is made."""
    patterns = _patterns(page.language)
    for hit in row.line.find(patterns.making):
        found = objects(row, hit.last)
        if found and not _is_counted(page, row, hit) and _is_project(page, row, hit):
            yield hit.first, found[-1][1], found


def _built(page: Page, row: Row) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """«Построить в Бишкеке завод», «совместное предприятие»: a thing, with a deed beside it."""
    patterns = _patterns(page.language)
    for hit in (*row.line.find(patterns.things), *row.line.find(patterns.joint_venture)):
        first, last = phrase(row, hit.first, hit.last)
        if is_place(row, first) or not is_head(row, hit.last) or _is_counted(page, row, hit):
            continue
        if _is_project(page, row, hit):
            yield first, last, []


def _is_project(page: Page, row: Row, hit: Hit) -> bool:
    """Whether a deed stands beside it: in front in its clause, or behind it as its predicate."""
    patterns = _patterns(page.language)
    if any(one.first <= hit.first < one.last for one in row.line.find(patterns.joint_venture)):
        return not is_plural(page, row, hit.last - 1)
    if any(_is_beside(row, deed, hit) for deed in row.line.find(patterns.deeds)):
        return True
    stated = any(_is_beside(row, state, hit) for state in row.line.find(patterns.states))
    return stated and affair_of(page, row) is Affair.BOTH


def _is_beside(row: Row, deed: Hit, hit: Hit) -> bool:
    near = 0 <= hit.first - deed.last <= DEED_WITHIN or 0 <= deed.first - hit.last <= DEED_WITHIN
    return near and deed.first != hit.first and _same_clause(row, deed, hit)


def _same_clause(row: Row, one: Hit, other: Hit) -> bool:
    first, last = min(one.last, other.last), max(one.first, other.first)
    return not {";", ":", "который", "which", "where", "где"} & set(row.line.lemmas[first:last])


def _is_counted(page: Page, row: Row, hit: Hit) -> bool:
    """«Рост производства», «посетили завод»: a number or a visit, no project."""
    counted = _patterns(page.language).counted
    before = f" {' '.join(row.line.lemmas[max(0, hit.first - _LOOK_BACK) : hit.first])} "
    return counted.search(before) is not None


_LOOK_BACK = 4


def _facts(
    page: Page, row: Row, first: int, last: int, products: list[tuple[int, int]]
) -> Iterator[Project]:
    whole = nominative(row, first, last)
    if not products:
        yield _fact(page, row, whole, None)
    head = nominative(row, first, products[0][0]) if products else ""
    for start, stop in products:
        made = row.line.span(start, stop).text
        yield _fact(page, row, f"{head} {made}", made)


def _fact(page: Page, row: Row, name: str, product: str | None) -> Project:
    evidence = page.evidence(row.line.span(0, len(row.line.tokens)))
    stage = _stage(row.line, page.language)
    step = ProjectEvent(
        date=None, text=Words(evidence[0].text or name), stage=stage, evidence=evidence
    )
    return Project(
        pair=page.pair,
        name=Words(name),
        products=(Words(product),) if product else (),
        stage=stage,
        areas=areas_in(row.line),
        history=(step,),
        evidence=evidence,
    )


def stage_told(text: str) -> Stage:
    """How far a project is by a sentence about it; unknown where it is said what it is not."""
    language = "ru" if _CYRILLIC.search(text) else "en"
    for sentence in segments(text):
        line = Line(sentence, language)
        stage = Stage.UNKNOWN if _NOT & line.words else _stage(line, language)
        if stage is not Stage.UNKNOWN:
            return stage
    return Stage.UNKNOWN


_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_NOT = {"не", "нет", "not", "never"}


def _stage(line: Line, language: str) -> Stage:
    """How far it is: what is proposed or agreed comes before what the deeds would show."""
    for stage, pattern in _patterns(language).stages:
        if line.has(pattern) and not (stage is Stage.DONE and _is_to_come(line)):
            return stage
    return Stage.UNKNOWN


def _is_to_come(line: Line) -> bool:
    """«Будет построен», "will be built": done only later."""
    words = {token.text.lower() for token in line.tokens}
    return not words.isdisjoint({"будет", "будут", "will", "would"})


@dataclass(frozen=True, slots=True)
class _Patterns:
    things: re.Pattern[str]
    making: re.Pattern[str]
    deeds: re.Pattern[str]
    states: re.Pattern[str]
    counted: re.Pattern[str]
    joint_venture: re.Pattern[str]
    stages: tuple[tuple[Stage, re.Pattern[str]], ...]


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "projects")
    names = ("things", "making", "deeds", "states", "counted", "joint_venture")
    return _Patterns(
        stages=tuple((Stage(name), words(text)) for name, text in table["stages"].items()),
        **{name: words(table[name]) for name in names},
    )

"""The brief as PDF, set by Typst with the fonts it carries: the same on every machine.

The texts travel as JSON and are shown as strings, so nothing in them is read as Typst markup.
"""

import json
import re
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, time
from importlib.resources import files
from typing import Any

import typst

from visavis.briefs.renderers.columns import (
    SMALL_TYPE_POINTS,
    is_crowded,
    is_long,
    is_small,
    shares,
)
from visavis.briefs.renderers.inlines import (
    NO_BREAK_SPACE,
    comma,
    loosened,
    runs,
    spaced,
    web_address,
)
from visavis.briefs.renderers.labels import as_of, label, pair_named, running_head
from visavis.briefs.tree import Brief, Chart, Cite, KeyFigure, Section, Source, Table, Text

UNSET = re.compile(r"[^\u0000-\u052f\u1e00-\u1eff\u2000-\u22ff\u2500-\u25ff\ufb00-\ufb06]")
"""What the carried fonts may not have (Armenian, Chinese, …): then the system's may help out."""

WIDTH_POINTS = 165 / 25.4 * 72
CELL_POINTS = 9.5
"""The width of the text and the size of a table's type in `brief.typ`."""

LONG_WORD = re.compile(r"[^\s\u200b]{36,}")
HALVES = re.compile(r"(?<=[/_.,;:=&?+-])|(?<=\w{18})(?=\w{18})")
"""Where a word too long for a column may be broken; Typst itself breaks words and addresses."""


def render(brief: Brief) -> bytes:
    """The PDF; its creation date is that of the brief."""
    data = json.dumps(_brief(brief), ensure_ascii=False)
    return typst.compile(
        files(__package__).joinpath("templates", "brief.typ").read_bytes(),
        ignore_system_fonts=not UNSET.search(data),
        format="pdf",
        sys_inputs={"brief": data},
        timestamp=datetime.combine(brief.as_of, time(), UTC),
    )


def _brief(brief: Brief) -> dict[str, Any]:
    numbers = [source.number for source in brief.sources]
    return {
        "language": brief.language,
        "title": brief.title,
        "subtitle": brief.subtitle,
        "pair": str(brief.pair),
        "pair_named": pair_named(brief),
        "as_of": as_of(brief),
        "day": [brief.as_of.year, brief.as_of.month, brief.as_of.day],
        "running_head": running_head(brief),
        "needs_contents": brief.needs_contents,
        "sections": [_section(section, brief.language, 1) for section in brief.sections],
        "sources": [_source(source) for source in brief.sources],
        "known": {str(number): True for number in numbers},
        "words": {name: label(brief, name) for name in WORDS},
    }


WORDS = ("contents", "no_sources", "page", "sources", "warning")


def _section(section: Section, language: str, level: int) -> dict[str, Any]:
    blocks = [
        _section(block, language, level + 1)
        if isinstance(block, Section)
        else _node(block, language)
        for block in section.blocks
    ]
    return {"node": "section", "level": level, "title": section.title, "blocks": blocks}


def _node(node: Any, language: str, space: str = NO_BREAK_SPACE) -> Any:
    """A block or a part of one as plain lists and dictionaries."""
    if isinstance(node, tuple):
        inline = any(isinstance(part, Text | Cite) for part in node)
        return [_node(part, language, space) for part in (spaced(node, space) if inline else node)]
    if not is_dataclass(node):
        return node
    named = {field.name: _node(getattr(node, field.name), language) for field in fields(node)}
    return {"node": type(node).__name__.lower()} | named | _own(node, language)


def _own(node: Any, language: str) -> dict[str, Any]:
    """What a part of the tree says otherwise, or besides, on paper."""
    match node:
        case Text():
            return {"text": breakable(node.text)}
        case Cite():
            return {"runs": runs(node), "comma": comma(node)}
        case KeyFigure():
            return {"value": loosened(node.value)}
        case Table():
            return {"rows": _node(node.rows, language, " ")} | _layout(node)
        case Chart():
            return {"spec": None, "svg": _svg(node, language)}
    return {}


def _layout(table: Table) -> dict[str, Any]:
    """What the table's cells decide about its columns and the ends of pages."""
    crowded = is_crowded(table, WIDTH_POINTS, CELL_POINTS)
    size = SMALL_TYPE_POINTS if crowded else CELL_POINTS
    return {
        "size": size,
        "shares": shares(table, WIDTH_POINTS, size),
        "long": [is_long(row) for row in table.rows],
        "whole": is_small(table),
    }


def _svg(chart: Chart, language: str) -> str:
    from visavis.briefs.renderers import charts  # noqa: PLC0415 - not needed without a chart

    return charts.svg(chart, language, charts.SERIF)


def _source(source: Source) -> dict[str, Any]:
    text = breakable(source.text)
    return {"number": source.number, "text": text, "url": web_address(source.url)}


def breakable(text: str) -> str:
    """The text with places to break in words that no column could hold; addresses have theirs."""
    return LONG_WORD.sub(_halved, text)


def _halved(word: re.Match[str]) -> str:
    whole = word.group()
    return whole if web_address(whole) else HALVES.sub("\u200b", whole)

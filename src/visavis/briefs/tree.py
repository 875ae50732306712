"""The neutral document tree: what a brief says, before it is HTML, DOCX or PDF.

    Brief ── Section ─┬─ Section (a part of a chapter)
                      ├─ Paragraph, Bullets     made of inlines: Text, Cite
                      ├─ Table
                      ├─ Points                 numbered points of a protocol
                      ├─ Facing                 two columns: place and date, signatures
                      ├─ KeyFigures             the numbers at a glance
                      ├─ Chart                  a Vega-Lite specification
                      └─ Note                   nothing here yet, or a warning, with the reason

Chapters make it, renderers read it; neither knows the other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text; `language` is set when it is not that of the brief (as said, untranslated)."""

    text: str
    strong: bool = False
    emphasis: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Cite:
    """References into the brief's numbered list of sources, shown as [3, 7]."""

    numbers: tuple[int, ...]


Inline = Text | Cite
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Bullets:
    """An unordered list."""

    items: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, how cells are aligned, its share of the width."""

    title: str
    align: Align = "left"
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption above and an optional remark below it.

    `groups` names rows before which a group heading stands: (index of the row, heading).
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    remark: Inlines = ()
    groups: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point, and lines under it: who answers for it, by when, where it comes from."""

    number: str
    inlines: Inlines
    under: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """Points one after another, their numbers standing out to the left."""

    items: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """Lines on the left and on the right of the page, side by side."""

    left: tuple[Inlines, ...]
    right: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number at a glance: the value large, what it is, whose it is."""

    value: str
    label: str
    source: Inlines


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """A row of key figures."""

    items: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A Vega-Lite specification without its configuration, which the renderers add.

    `alt` says in words what the picture shows.
    """

    caption: str
    alt: str
    spec: Mapping[str, Any]
    remark: Inlines = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A boxed remark: `empty` is a chapter with nothing yet, and why; `warning` what to mind."""

    kind: Literal["empty", "warning", "info"]
    inlines: Inlines


Block = Paragraph | Bullets | Points | Facing | Table | KeyFigures | Chart | Note


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter, or a part of one. `name` is its stable id in links."""

    name: str
    title: str
    blocks: "tuple[Block | Section, ...]"


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered entry of the list of sources."""

    number: int
    text: str
    url: str | None = None


MOST_WITHOUT_CONTENTS = 8
"""Sections that a reader finds by turning the page."""


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole document. `labels` holds the few words that renderers add themselves."""

    language: Literal["ru", "en"]
    title: str
    subtitle: str
    pair: str
    as_of: date
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    labels: Mapping[str, str]

    @property
    def needs_contents(self) -> bool:
        """Whether its reader needs a table of contents; a paper of a few pages does not."""
        return len(self.sections) > MOST_WITHOUT_CONTENTS

    def walk(self) -> "Iterator[Block | Section]":
        """Every block, depth first, in reading order."""
        stack: list[Any] = list(reversed(self.sections))
        while stack:
            block = stack.pop()
            yield block
            if isinstance(block, Section):
                stack.extend(reversed(block.blocks))

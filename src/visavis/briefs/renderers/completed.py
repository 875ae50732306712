"""A brief in which no chapter is silent: an empty one says that it is."""

from dataclasses import replace

from visavis.briefs.renderers.labels import label
from visavis.briefs.tree import Brief, Note, Section, Text


def completed(brief: Brief) -> Brief:
    """The brief with a note in each chapter, or part of one, that has nothing in it."""
    nothing = Note("empty", (Text(label(brief, "empty")),))
    return replace(brief, sections=tuple(_filled(part, nothing) for part in brief.sections))


def _filled(section: Section, nothing: Note) -> Section:
    blocks = tuple(
        _filled(block, nothing) if isinstance(block, Section) else block for block in section.blocks
    )
    return replace(section, blocks=blocks or (nothing,))

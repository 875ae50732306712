"""Building the brief: the chapters in order, then the sources they have cited."""

from collections.abc import Mapping
from typing import Literal

from visavis import world
from visavis.briefs.chapters import CHAPTERS
from visavis.briefs.material import Material
from visavis.briefs.tree import Brief, Note, Section
from visavis.briefs.writer import Writer
from visavis.model import Document


def build_brief(material: Material, language: Literal["ru", "en"]) -> Brief:
    """The document tree of the brief on a pair, in one language, as known on `material.as_of`."""
    writer = writer_of(material, language)
    glance, *rest = (chapter(material, writer) for chapter in CHAPTERS)
    first, second = (writer.country(side) for side in material.pair.sides)
    return Brief(
        language=language,
        title=writer.say("{first} – {second}", first=first, second=second),
        subtitle=writer.say("Brief on bilateral relations"),
        pair=material.pair,
        as_of=material.as_of,
        sections=(_with_gaps(writer, glance, rest), *rest),
        sources=writer.sources(),
        labels={},
    )


def writer_of(
    material: Material, language: str, pages: Mapping[str, Document] | None = None
) -> Writer:
    """A writer that can cite the documents of the material, of the offices' reference, and more."""
    offices = {
        document.id: document
        for side in material.pair.sides
        for document in world.office_documents(side)
    }
    return Writer(language, material.pair, {**offices, **(pages or {}), **material.documents})


def _with_gaps(writer: Writer, glance: Section, rest: list[Section]) -> Section:
    """The first chapter, with a line on the chapters that have nothing yet."""
    empty = [section.title for section in rest if _is_empty(section)]
    if not empty:
        return glance
    said = writer.line("Nothing yet in the chapters: {chapters}.", chapters=", ".join(empty))
    return Section(glance.name, glance.title, (*glance.blocks, Note("info", (said,))))


def _is_empty(section: Section) -> bool:
    return all(isinstance(block, Note) and block.kind == "empty" for block in section.blocks)

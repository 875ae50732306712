"""Paper: a document of its own with a title, parts and the sources that they cite."""

from collections.abc import Sequence
from typing import Literal

from visavis.briefs.build import writer_of
from visavis.briefs.material import Material
from visavis.briefs.tree import Brief, Section
from visavis.briefs.writer import Writer
from visavis.model import Document, Words
from visavis.sources.host import host_of

Language = Literal["ru", "en"]

BLANK = "_" * 16
"""A line to fill in by hand."""


def paper(
    material: Material, language: Language, title: str, sections: Sequence[Section], writer: Writer
) -> Brief:
    """The tree of a paper; `writer` is the one that wrote its sections."""
    first, second = (writer.country(side) for side in material.pair.sides)
    return Brief(
        language=language,
        title=title,
        subtitle=writer.say("{first} – {second}", first=first, second=second),
        pair=material.pair,
        as_of=material.as_of,
        sections=tuple(sections),
        sources=writer.sources(),
        labels={},
    )


def page_of(address: str, title: Words) -> Document:
    """The page that an occasion rests on, as the list of sources needs it."""
    publisher = Words(host_of(address) or address)
    return Document(id=address, url=address, publisher=publisher, title=title)


def writer_for(material: Material, language: Language) -> Writer:
    """A writer for one paper: its sources are numbered from 1."""
    return writer_of(material, language)

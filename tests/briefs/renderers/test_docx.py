"""The Word file: opened again, its styles, order and words are those of the tree."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from tests.briefs.renderers.sample import Language, sample
from visavis.briefs.renderers.completed import completed
from visavis.briefs.renderers.inlines import loosened, plain
from visavis.briefs.tree import Brief, Bullets, Chart, KeyFigures, Note, Paragraph, Section, Table

Rendered = Callable[[Language, str], bytes]


@pytest.fixture(scope="module")
def document(language: Language, rendered: Rendered) -> Document:
    return docx.Document(BytesIO(rendered(language, "docx")))


def levels(sections: tuple[Section, ...], level: int = 1) -> list[tuple[str, str]]:
    return [
        heading
        for section in sections
        for heading in [
            (f"Heading {level}", section.title),
            *levels(tuple(b for b in section.blocks if isinstance(b, Section)), level + 1),
        ]
    ]


def expected(brief: Brief) -> list[str]:
    """The words of the tree in order, as far as they are the tree's own."""
    words: list[str] = []
    for block in brief.walk():
        match block:
            case Section():
                words.append(block.title)
            case Paragraph():
                words.append(plain(block.inlines))
            case Bullets():
                words += map(plain, block.items)
            case Note():
                words.append(plain(block.inlines))
            case Chart():
                words += [block.caption, plain(block.remark)]
            case Table():
                words += [block.caption, *table_words(block), plain(block.remark)]
            case KeyFigures():
                for item in block.items:
                    words += [loosened(item.value), item.label, plain(item.source)]
    return [word for word in words if word]


def table_words(table: Table) -> list[str]:
    headings = dict(table.groups)
    words = [column.title for column in table.columns]
    for place, row in enumerate(table.rows):
        words += [headings[place]] if place in headings else []
        words += [plain(cell, " ") for cell in row]
    return words


def written(document: Document) -> list[str]:
    """The words of the file in order; a cell spanning several columns is read once."""
    words: list[str] = []
    for block in document.iter_inner_content():
        cells: list[Any] = [block] if isinstance(block, WordParagraph) else cells_of(block)
        words += [p.text for cell in cells for p in getattr(cell, "paragraphs", [cell])]
    return [word for word in words if word]


def cells_of(table: WordTable) -> list[Any]:
    return [cell for row in table.rows for cell in dict.fromkeys(row.cells)]


def test_the_words_are_those_of_the_tree_in_order(document: Document, language: Language) -> None:
    brief = completed(sample(language))
    said = written(document)
    assert said[1] == brief.title
    start = said.index(brief.sections[0].title)
    wanted = expected(brief)
    for got, word in zip(said[start:], wanted, strict=False):
        assert got.endswith(word)  # a warning has its own first word


def test_headings_are_navigable(document: Document, language: Language) -> None:
    found = [
        (str(p.style.name), p.text)
        for p in document.paragraphs
        if p.style is not None and str(p.style.name).startswith("Heading")
    ]
    assert found[:-1] == levels(sample(language).sections)


def test_the_styles_are_real(document: Document) -> None:
    used = {p.style.name for p in document.paragraphs if p.style is not None}
    assert {"Title", "Subtitle", "Body Text", "List Bullet", "Caption", "Source"} <= used
    normal: Any = document.styles["Normal"]
    assert (normal.font.name, normal.font.size.pt) == ("Times New Roman", 12)


def test_tables_repeat_their_heading_and_keep_rows_whole(
    document: Document, language: Language
) -> None:
    tables = [t for t in document.tables if t.style is not None and t.style.name == "Visavis Table"]
    wanted = [block for block in sample(language).walk() if isinstance(block, Table)]
    assert len(tables) == len(wanted)
    whole = qn("w:cantSplit")
    for table, block in zip(tables, wanted, strict=True):
        assert len(table.rows) == 1 + len(block.rows) + len(block.groups)
        assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows][:2] == [
            True,
            False,
        ]
        assert all(row._tr.find(f".//{whole}") is not None for row in table.rows)


def test_the_file_knows_its_title_language_and_date(document: Document, language: Language) -> None:
    about = document.core_properties
    brief = sample(language)
    assert about.title == brief.title
    assert about.language == {"ru": "ru-RU", "en": "en-US"}[language]
    assert about.created is not None
    assert about.created.date() == brief.as_of
    languages = {e.get(qn("w:val")) for e in document.styles.element.iter(qn("w:lang"))}
    assert languages == {about.language}


def test_pages_are_a4_and_numbered(document: Document) -> None:
    page = document.sections[0]
    sides = (page.left_margin, page.right_margin, page.top_margin, page.bottom_margin)
    assert [round(side.mm) for side in sides if side is not None] == [30, 15, 20, 20]
    fields = page.footer._element.findall(f".//{qn('w:fldSimple')}")
    assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]
    assert "29" in page.header.paragraphs[0].text


def test_pictures_have_words(document: Document, language: Language) -> None:
    charts = [block for block in sample(language).walk() if isinstance(block, Chart)]
    shapes = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert shapes == [chart.alt for chart in charts]


def test_jumps_lead_to_bookmarks(document: Document) -> None:
    body = document.element.body
    jumps = {e.get(qn("w:anchor")) for e in body.iter(qn("w:hyperlink"))} - {None}
    marks = {e.get(qn("w:name")) for e in body.iter(qn("w:bookmarkStart"))}
    assert jumps
    assert jumps <= marks


def test_foreign_words_are_marked_for_spelling(document: Document, language: Language) -> None:
    other = {"ru": "en-US", "en": "ru-RU"}[language]
    assert {e.get(qn("w:val")) for e in document.element.body.iter(qn("w:lang"))} == {other}

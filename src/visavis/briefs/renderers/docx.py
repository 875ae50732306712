"""The brief as a Word file with real styles, to be corrected and sent on by an office."""

from datetime import datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph as WordParagraph

from visavis.briefs.renderers import docx_parts as parts
from visavis.briefs.renderers import docx_styles as styles
from visavis.briefs.renderers.columns import (
    SMALL_TYPE_POINTS,
    is_crowded,
    is_long,
    is_small,
    shares,
)
from visavis.briefs.renderers.inlines import (
    NO_BREAK_SPACE,
    bracketed,
    loosened,
    spaced,
    web_address,
)
from visavis.briefs.renderers.labels import as_of, label, locale, pair_named, running_head
from visavis.briefs.tree import (
    Block,
    Brief,
    Bullets,
    Chart,
    Cite,
    Column,
    Facing,
    Inlines,
    KeyFigure,
    KeyFigures,
    Note,
    Paragraph,
    Point,
    Points,
    Section,
    Source,
    Table,
    Text,
)

TEXT_WIDTH = Mm(210 - 30 - 15)
DEEPEST = 3
NOTES = {"empty": "Note Empty", "warning": "Note Warning", "info": "Note"}
ALIGNMENTS = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "center": WD_ALIGN_PARAGRAPH.CENTER}
MOST_ACROSS = 3


def render(brief: Brief) -> bytes:
    """The Word file; its times are those of the brief."""
    document = docx.Document()
    styles.apply(document, locale(brief.language))
    _properties(document, brief)
    _Writer(document, brief).write()
    packed = BytesIO()
    document.save(packed)
    return _dated(packed, brief)


def _properties(document: Document, brief: Brief) -> None:
    about = document.core_properties
    about.title, about.subject = brief.title, brief.subtitle
    about.author = about.last_modified_by = "Visavis"
    about.keywords, about.comments = str(brief.pair), ""
    about.language = locale(brief.language)
    about.created = about.modified = datetime.combine(brief.as_of, time())


def _dated(packed: BytesIO, brief: Brief) -> bytes:
    """The same package with the brief's date on every part: the same brief, the same bytes."""
    day = brief.as_of
    fixed = BytesIO()
    with ZipFile(packed) as old, ZipFile(fixed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return fixed.getvalue()


class _Writer:
    """Writes the blocks of a brief into a document, one after another."""

    def __init__(self, document: Document, brief: Brief) -> None:
        self.document = document
        self.brief = brief
        self.style_ids = {style.name: style.style_id for style in document.styles}
        self.known = {source.number for source in brief.sources}

    def write(self) -> None:
        self._running_lines()
        self._title()
        for place, section in enumerate(self.brief.sections):
            self._section(section, 1, own_page=place == 1 and self.brief.needs_contents)
        self._sources()

    def _running_lines(self) -> None:
        page = self.document.sections[0]
        page.header.paragraphs[0].text = running_head(self.brief)
        self._page_number(page.footer.paragraphs[0])
        self._page_number(page.first_page_footer.paragraphs[0])

    def _page_number(self, paragraph: WordParagraph) -> None:
        self._style(paragraph, "Footer")
        before, rest = label(self.brief, "page").split("{page}")
        between, after = rest.split("{pages}")
        paragraph.add_run(before)
        parts.add_field(paragraph, "PAGE")
        paragraph.add_run(between)
        parts.add_field(paragraph, "NUMPAGES")
        paragraph.add_run(after)

    def _title(self) -> None:
        if pair_named(self.brief):
            self._line(pair_named(self.brief), "Brief Pair")
        self._line(self.brief.title, "Title")
        if self.brief.subtitle:
            self._line(self.brief.subtitle, "Subtitle")
        self._line(as_of(self.brief), "Brief Date")

    def _line(self, text: str, style: str) -> WordParagraph:
        paragraph = self.document.add_paragraph(text)
        self._style(paragraph, style)
        return paragraph

    def _style(self, paragraph: WordParagraph, name: str) -> None:
        """Set the style by its id: python-docx would search all styles for each paragraph."""
        paragraph._p.style = self.style_ids[name]

    def _section(self, section: Section, level: int, *, own_page: bool = False) -> None:
        """Of a long document the first chapter, which a minister reads, has its own page."""
        heading = self._line(section.title, f"Heading {min(level, DEEPEST)}")
        heading.paragraph_format.page_break_before = own_page or None
        for block in section.blocks:
            if isinstance(block, Section):
                self._section(block, level + 1)
            else:
                self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._words(self._line("", "Body Text"), block.inlines)
            case Bullets():
                for item in block.items:
                    self._words(self._line("", "List Bullet"), item)
            case Table():
                self._table(block)
            case Points():
                for point in block.items:
                    self._point(point)
            case Facing():
                self._facing(block)
            case KeyFigures():
                self._key_figures(block)
            case Chart():
                self._chart(block)
            case Note():
                self._note(block)

    def _point(self, point: Point) -> None:
        paragraph = self._line(f"{point.number}\t", "Point")
        paragraph.paragraph_format.keep_with_next = bool(point.under)
        self._words(paragraph, point.inlines)
        for place, line in enumerate(point.under, 1):
            detail = self._line("", "Point Detail")
            detail.paragraph_format.keep_with_next = place < len(point.under)
            self._words(detail, line)

    def _facing(self, block: Facing) -> None:
        """A line to sign stays by what is signed."""
        self.document.paragraphs[-1].paragraph_format.keep_with_next = True
        row = self._grid([1.0, 1.0], "Normal Table").add_row()
        parts.unsplit(row)
        for cell, lines in zip(row.cells, (block.left, block.right), strict=True):
            parts.flush(cell)
            for place, line in enumerate(lines):
                paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
                self._style(paragraph, "Facing")
                self._words(paragraph, line)
        self._remark(())

    def _note(self, note: Note) -> None:
        paragraph = self._line("", NOTES[note.kind])
        if note.kind == "warning":
            paragraph.add_run(label(self.brief, "warning") + " ").bold = True
        self._words(paragraph, note.inlines)

    def _words(
        self, paragraph: WordParagraph, inlines: Inlines, space: str = NO_BREAK_SPACE
    ) -> None:
        for inline in spaced(inlines, space):
            if isinstance(inline, Cite):
                self._cite(paragraph, inline)
            else:
                self._run(paragraph, inline)

    def _run(self, paragraph: WordParagraph, text: Text) -> None:
        foreign = text.language not in (None, self.brief.language)
        run = paragraph.add_run(text.text)
        if text.strong:
            run.bold = True
        if text.emphasis or foreign:
            run.italic = True
        if foreign and text.language:
            parts.set_language(run, locale(text.language))

    def _cite(self, paragraph: WordParagraph, cite: Cite) -> None:
        """`[3]` in plain type; it leads to the source if the list has only one to lead to."""
        if len(cite.numbers) == 1 and cite.numbers[0] in self.known:
            parts.add_jump(paragraph, f"source_{cite.numbers[0]}", bracketed(cite))
        else:
            paragraph.add_run(bracketed(cite))

    def _chart(self, chart: Chart) -> None:
        from visavis.briefs.renderers import charts  # noqa: PLC0415 - not needed without a chart

        self._line(chart.caption, "Caption")
        picture = BytesIO(charts.png(chart, self.brief.language))
        paragraph = self._line("", "Figure")
        shown = paragraph.add_run().add_picture(picture, width=TEXT_WIDTH)
        parts.set_alt(shown, chart.caption, chart.alt)
        paragraph.paragraph_format.keep_with_next = bool(chart.remark)
        self._remark(chart.remark)

    def _remark(self, inlines: Inlines) -> None:
        """What stands under a table or a chart; a table without one needs the space."""
        self._words(self._line("", "Remark"), inlines)

    def _key_figures(self, block: KeyFigures) -> None:
        across = 2 if len(block.items) == MOST_ACROSS + 1 else min(MOST_ACROSS, len(block.items))
        table = self._grid([1.0] * across, "Normal Table")
        for start in range(0, len(block.items), across):
            row = table.add_row()
            parts.unsplit(row)
            for cell, item in zip(row.cells, block.items[start : start + across], strict=False):
                self._key_figure(cell, item)
        self._remark(())

    def _key_figure(self, cell: Any, item: KeyFigure) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.text = loosened(item.value)
        label_of, source = cell.add_paragraph(item.label), cell.add_paragraph()
        for part, what in ((paragraph, "Value"), (label_of, "Label"), (source, "Source")):
            self._style(part, f"Key Figure {what}")
        self._words(source, item.source)
        parts.frame(cell, styles.ACCENT)

    def _grid(self, weights: list[float], style: str) -> Any:
        """A table without rows, its columns as wide as their weights say."""
        table = self.document.add_table(0, len(weights), style)
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        table.autofit = False
        for column, weight in zip(table.columns, weights, strict=True):
            column.width = Length(int(TEXT_WIDTH * weight / sum(weights)))
        return table

    def _table(self, table: Table) -> None:
        self._line(table.caption, "Caption")
        crowded = is_crowded(table, TEXT_WIDTH.pt, styles.CELL_POINTS)
        size, small = (SMALL_TYPE_POINTS, " Small") if crowded else (styles.CELL_POINTS, "")
        made = self._grid(shares(table, TEXT_WIDTH.pt, size), styles.TABLE_STYLE)
        self._head(made, table.columns, f"Table Heading{small}")
        self._rows(made, table, f"Table Text{small}")
        self._remark(table.remark)

    def _rows(self, made: Any, table: Table, style: str) -> None:
        """The rows; the first two stay together, and the last by the remark."""
        whole = is_small(table)
        headings = dict(table.groups)
        for place, row in enumerate(table.rows):
            if place in headings:
                self._group(made, headings[place])
            last = place == len(table.rows) - 1
            keep = bool(table.remark) if last else whole or place == 0
            added = self._row(made, row, style)
            _align(added, table.columns)
            if keep:
                _keep_with_next(added)

    def _head(self, made: Any, columns: tuple[Column, ...], style: str) -> None:
        row = made.add_row()
        parts.unsplit(row)
        parts.repeat(row)
        for cell, column in zip(row.cells, columns, strict=True):
            paragraph = cell.paragraphs[0]
            paragraph.text = column.title
            self._style(paragraph, style)
        _align(row, columns)

    def _group(self, made: Any, heading: str) -> None:
        row = made.add_row()
        parts.unsplit(row)
        first = row.cells[0]
        first.paragraphs[0].text = heading
        self._style(first.paragraphs[0], "Table Group")
        parts.span(first, len(made.columns))

    def _row(self, made: Any, row: tuple[Inlines, ...], style: str) -> Any:
        added = made.add_row()
        if not is_long(row):
            parts.unsplit(added)
        for cell, inlines in zip(added.cells, row, strict=True):
            self._style(cell.paragraphs[0], style)
            self._words(cell.paragraphs[0], inlines, " ")
        return added

    def _sources(self) -> None:
        self._line(label(self.brief, "sources"), "Heading 1")
        if not self.brief.sources:
            self._line(label(self.brief, "no_sources"), "Note Empty")
        for source in self.brief.sources:
            self._source(source)

    def _source(self, source: Source) -> None:
        paragraph = self._line(f"{source.number}.\t{source.text}", "Source")
        url = web_address(source.url)
        if url:
            paragraph.add_run(" ")
            parts.add_link(paragraph, url)
        parts.add_bookmark(paragraph, f"source_{source.number}", source.number)


def _align(row: Any, columns: tuple[Column, ...]) -> None:
    for cell, column in zip(row.cells, columns, strict=True):
        if column.align in ALIGNMENTS:
            cell.paragraphs[0].alignment = ALIGNMENTS[column.align]


def _keep_with_next(row: Any) -> None:
    for cell in row.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True

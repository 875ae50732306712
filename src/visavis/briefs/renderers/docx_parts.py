"""Small parts of a Word file that python-docx has no word for: fields, links, bookmarks, rows."""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def element(name: str, /, **attributes: str) -> Any:
    """An element of the `w:` namespace with `w:` attributes."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_field(paragraph: Paragraph, code: str) -> None:
    """A field that Word computes: PAGE, NUMPAGES."""
    field = element("fldSimple", instr=code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def add_link(paragraph: Paragraph, url: str) -> None:
    """The address, to be followed by a click."""
    target = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    _add_linked(paragraph, link, url)


def add_jump(paragraph: Paragraph, bookmark: str, text: str) -> None:
    """Text that leads to a bookmark of the same file, looking like any other text."""
    _add_linked(paragraph, element("hyperlink", anchor=bookmark, history="1"), text)


def _add_linked(paragraph: Paragraph, link: Any, text: str) -> None:
    run = OxmlElement("w:r")
    link.append(run)
    paragraph._p.append(link)
    Run(run, paragraph).text = text


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Mark the paragraph as where `add_jump` leads."""
    start = element("bookmarkStart", id=str(number), name=name)
    place = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(place, start)
    paragraph._p.append(element("bookmarkEnd", id=str(number)))


def set_language(run: Run, locale: str) -> None:
    """What spelling and hyphenation take the run for."""
    run._r.get_or_add_rPr().append(element("lang", val=locale))


def set_alt(picture: Any, title: str, words: str) -> None:
    """The text read aloud instead of the picture."""
    shown = picture._inline.docPr
    shown.set("title", title)
    shown.set("descr", words)


def unsplit(row: Any) -> None:
    """Keep the row on one page."""
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def repeat(row: Any) -> None:
    """Show the row at the top of each page that the table comes to."""
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def span(cell: Any, columns: int) -> None:
    """Make the cell the only one of its row, `columns` wide."""
    row = cell._tc.getparent()
    for other in list(row.tc_lst)[1:]:
        row.remove(other)
    cell._tc.grid_span = columns


def flush(cell: Any) -> None:
    """Let the text begin where the page's does."""
    room = element("tcMar")
    room.append(element("left", w="0", type="dxa"))
    cell._tc.get_or_add_tcPr().append(room)


def frame(cell: Any, accent: str) -> None:
    """A card: a strong line above, hairlines around, room inside."""
    borders = element("tcBorders")
    borders.append(element("top", val="single", sz="16", space="0", color=accent))
    for edge in ("left", "bottom", "right"):
        borders.append(element(edge, val="single", sz="4", space="0", color="D5D9DF"))
    room = element("tcMar")
    for edge in ("top", "left", "bottom", "right"):
        room.append(element(edge, w="113", type="dxa"))
    cell._tc.get_or_add_tcPr().extend([borders, room])

"""The styles of the Word file: real ones, so that an office can restyle the brief in one place."""

from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt, RGBColor

from visavis.briefs.renderers.columns import SMALL_TYPE_POINTS

FONT = "Times New Roman"
"""What Russian ministries type in, 12 points; found or matched in metrics everywhere."""

CELL_POINTS = 10
ACCENT, SOFT, WARM, INK = "1D3F72", "4B5563", "B45F1B", "000000"
TABLE_STYLE = "Visavis Table"


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style: its size and spaces are in points, its colour is RRGGBB."""

    name: str
    size: float
    bold: bool = False
    colour: str = INK
    before: float = 0
    after: float = 0
    line: float = 1.0
    keep_next: bool = False
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.LEFT


LOOKS = (
    Look("Normal", 12),
    Look("Body Text", 12, after=6, line=1.1, align=WD_ALIGN_PARAGRAPH.JUSTIFY),
    Look("Title", 20, bold=True, after=4, keep_next=True),
    Look("Subtitle", 13, colour=SOFT, after=4, keep_next=True),
    Look("Heading 1", 15, bold=True, colour=ACCENT, before=20, after=8, keep_next=True),
    Look("Heading 2", 13, bold=True, before=14, after=6, keep_next=True),
    Look("Heading 3", 12, bold=True, before=12, after=4, keep_next=True),
    Look("List Bullet", 12, after=3, line=1.1),
    Look("Caption", 11, bold=True, before=12, after=5, keep_next=True),
    Look("Header", 9, colour=SOFT),
    Look("Footer", 9, colour=SOFT, align=WD_ALIGN_PARAGRAPH.RIGHT),
    Look("Brief Pair", 12, bold=True, colour=ACCENT, after=6, keep_next=True),
    Look("Brief Date", 11, colour=SOFT, after=14),
    Look("Table Text", CELL_POINTS),
    Look("Table Heading", 10, bold=True, keep_next=True),
    Look("Table Text Small", SMALL_TYPE_POINTS),
    Look("Table Heading Small", SMALL_TYPE_POINTS, bold=True, keep_next=True),
    Look("Table Group", 10, bold=True, colour=ACCENT, before=4, keep_next=True),
    Look("Remark", 9, colour=SOFT, before=4, after=10),
    Look("Figure", 12, after=4, keep_next=True),
    Look("Key Figure Value", 14, bold=True, colour=ACCENT, after=2, keep_next=True),
    Look("Key Figure Label", 10, after=2, keep_next=True),
    Look("Key Figure Source", 9, colour=SOFT),
    Look("Note", 11, before=6, after=10),
    Look("Note Warning", 11, before=6, after=10),
    Look("Note Empty", 11, colour=SOFT, before=6, after=10),
    Look("Source", 10.5, after=4),
    Look("Point", 12, before=4, after=2),
    Look("Point Detail", 10.5, after=1),
    Look("Facing", 12, after=4, keep_next=True),
)

NOTE_EDGES = {
    "Note": (ACCENT, "F3F5F8"),
    "Note Warning": (WARM, "FDF5EC"),
    "Note Empty": ("D5D9DF", "FFFFFF"),
}

TABLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="VisavisTable">
  <w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/>
  <w:uiPriority w:val="99"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{INK}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="D5D9DF"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="50" w:type="dxa"/><w:left w:w="110" w:type="dxa"/>
      <w:bottom w:w="50" w:type="dxa"/><w:right w:w="110" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr>
      <w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{INK}"/></w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="F3F5F8"/><w:vAlign w:val="bottom"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>"""


WORD_2013 = "15"
"""The layout of Word 2013 and later; in earlier ones tables hang over the margin."""


def apply(document: Document, locale: str) -> None:
    """Give the document its page, its language and its styles."""
    _page(document)
    _language(document, locale)
    for look in LOOKS:
        _paragraph_style(document, look)
    for name, (edge, ground) in NOTE_EDGES.items():
        _edge(document.styles[name], edge, ground)
    for name, indent in (("Source", Mm(9)), ("Point", Mm(13))):
        _hanging(document.styles[name], indent)
    document.styles["Point Detail"].paragraph_format.left_indent = Mm(13)
    document.styles.element.append(parse_xml(TABLE))


def _page(document: Document) -> None:
    """A4, the wide margin on the left for filing; the first page has no running head."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    page.top_margin, page.bottom_margin = Mm(20), Mm(20)
    page.header_distance = page.footer_distance = Mm(10)
    page.different_first_page_header_footer = True


def _language(document: Document, locale: str) -> None:
    """The language of all text that has none of its own, hyphenation, layout as of Word 2013."""
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), locale)
    settings = document.settings.element
    hyphens = OxmlElement("w:autoHyphenation")
    settings.insert_element_before(hyphens, *_AFTER_HYPHENATION)
    for found in settings.iter(qn("w:themeFontLang")):
        found.set(qn("w:val"), locale)
    for found in settings.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), WORD_2013)


_AFTER_HYPHENATION = (
    "w:consecutiveHyphenLimit",
    "w:hyphenationZone",
    "w:doNotHyphenateCaps",
    "w:characterSpacingControl",
    "w:compat",
    "w:rsids",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:decimalSymbol",
)


def _paragraph_style(document: Document, look: Look) -> None:
    known = look.name in document.styles
    styles = document.styles
    style: Any = (
        styles[look.name] if known else styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    )
    if look.name != "Normal":
        style.base_style = styles["Normal"]
    _font(style, look)
    _spacing(style.paragraph_format, look)
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)


def _font(style: Any, look: Look) -> None:
    for old in style.element.findall(qn("w:rPr")):
        style.element.remove(old)
    font = style.font
    font.size, font.bold = Pt(look.size), look.bold
    font.color.rgb = RGBColor.from_string(look.colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _spacing(paragraph: Any, look: Look) -> None:
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = look.line
    paragraph.keep_with_next = look.keep_next
    paragraph.widow_control = True
    paragraph.alignment = look.align


def _edge(style: Any, edge: str, ground: str) -> None:
    """A coloured line on the left and a light ground."""
    paragraph = style.element.get_or_add_pPr()
    room = f'w:val="single" w:sz="4" w:space="3" w:color="{ground}"'
    border = (
        f'<w:top {room}/><w:left w:val="single" w:sz="18" w:space="8" w:color="{edge}"/>'
        f"<w:bottom {room}/>"
    )
    paragraph.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"), *_AFTER_BORDER
    )
    paragraph.insert_element_before(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{ground}"/>'),
        *_AFTER_BORDER[1:],
    )
    style.paragraph_format.left_indent = Mm(4)


_AFTER_BORDER = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")


def _hanging(style: Any, indent: Length) -> None:
    """The number stands out to the left of its text."""
    style.paragraph_format.left_indent = indent
    style.paragraph_format.first_line_indent = Length(-indent)
    style.paragraph_format.tab_stops.add_tab_stop(indent)

"""Numbered points and facing columns, as a protocol has them, in every format."""

from datetime import date
from io import BytesIO

import docx

from tests.briefs.renderers.sample import HOSTILE
from visavis.briefs.renderers import render, render_text
from visavis.briefs.tree import Brief, Cite, Facing, Point, Points, Section, Source, Text

POINT = Point("4.2.", (Text("Restore flights."), Cite((1,))), ((Text("Term: 2027."),),))
BLOCKS = (
    Facing(((Text("Minsk"),), (Text("____"),)), ((Text("28 November"),),)),
    Points((POINT, Point("4.3.", (Text(HOSTILE),)))),
)
PAPER = Brief(
    "en",
    "Protocol",
    "",
    "P",
    date(2025, 12, 31),
    (Section("first", "First", BLOCKS), Section("second", "Second", BLOCKS[:1])),
    (Source(1, "Press"),),
    {},
)


def test_as_text() -> None:
    said = render_text(PAPER).replace("\u00a0", " ")
    assert "Minsk  \n____\n\n28 November" in said
    assert "**4.2.** Restore flights. [1]\n\n- Term: 2027." in said


def test_as_html() -> None:
    page = render(PAPER, "html").decode()
    assert '<p class="at">4.2.</p>' in page
    assert '<p class="under">Term: 2027.</p>' in page
    assert "<script>" not in page
    assert page.index("Minsk") < page.index("28 November")


def test_as_word() -> None:
    document = docx.Document(BytesIO(render(PAPER, "docx")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "4.2.\tRestore flights.\u00a0[1]" in texts
    point = next(one for one in document.paragraphs if one.text.startswith("4.2."))
    assert point.style is not None
    assert (point.style.name, point.paragraph_format.keep_with_next) == ("Point", True)
    left, right = document.tables[0].rows[0].cells
    assert (left.text, right.text) == ("Minsk\n____", "28 November")


def test_a_paper_of_a_few_pages_has_no_page_breaks_between_its_parts() -> None:
    document = docx.Document(BytesIO(render(PAPER, "docx")))
    heads = [one for one in document.paragraphs if one.text in ("First", "Second")]
    assert [one.paragraph_format.page_break_before for one in heads] == [None, None]


def test_as_pdf() -> None:
    assert render(PAPER, "pdf").startswith(b"%PDF")

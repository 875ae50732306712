"""The PDF: its words, read back with pdftotext, and that texts are never read as Typst."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.briefs.renderers.sample import HOSTILE, LONG_WORD, Language, sample
from visavis.briefs.renderers.pdf import breakable, render
from visavis.briefs.tree import MOST_WITHOUT_CONTENTS, Brief, Paragraph, Section, Text

Rendered = Callable[[Language, str], bytes]

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None or shutil.which("pdfinfo") is None,
    reason="pdftotext and pdfinfo (poppler-utils) are not installed: the PDF cannot be read back",
)


def read(pdf: bytes, folder: Path) -> str:
    file = folder / "brief.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b\u00ad]|-\n", "", text)


@needs_poppler
def test_headings_sources_and_page_numbers_are_there(
    language: Language, rendered: Rendered, tmp_path: Path
) -> None:
    text = read(rendered(language, "pdf"), tmp_path)
    flat = squeezed(text)
    brief = sample(language)
    for block in brief.walk():
        if isinstance(block, Section):
            assert squeezed(block.title) in flat
    pages = text.count("\f")
    last = {"ru": f"Страница {pages} из {pages}", "en": f"Page {pages} of {pages}"}[language]
    assert last in text


@needs_poppler
def test_the_file_knows_its_title_and_date(
    language: Language, rendered: Rendered, tmp_path: Path
) -> None:
    file = tmp_path / "brief.pdf"
    file.write_bytes(rendered(language, "pdf"))
    done = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True)
    assert sample(language).title in done.stdout
    assert "2025" in done.stdout
    assert re.search(r"Tagged: +yes", done.stdout)


@needs_poppler
@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "#import",
        "*x*",
        "[",
        "\\",
        "$",
        "@",
        "<a>",
        "]] #panic()",
        '"); panic("',
        "= x",
        "{page}",
    ],
)
def test_texts_are_never_markup(text: str, tmp_path: Path) -> None:
    as_of = sample("en").as_of
    section = Section("s", text, (Paragraph((Text(text), Text(" end"))),))
    brief = Brief("en", text, text, text, as_of, (section,) * (MOST_WITHOUT_CONTENTS + 1), (), {})
    assert brief.needs_contents
    shown = squeezed(read(render(brief), tmp_path)).count(squeezed(text))
    assert shown >= 2 + 3 * len(brief.sections), "title, subtitle; contents, heading, paragraph"


def test_a_paper_of_few_parts_has_no_table_of_contents(tmp_path: Path) -> None:
    section = Section("s", "Only part", (Paragraph((Text("Said."),)),))
    brief = Brief("en", "Title", "", "P", sample("en").as_of, (section,), (), {})
    assert "Contents" not in read(render(brief), tmp_path)


def test_a_word_too_long_for_a_column_may_be_broken_and_an_address_is_left_alone() -> None:
    assert breakable(LONG_WORD).replace("\u200b", "") == LONG_WORD
    assert "\u200b" in breakable(LONG_WORD)
    address = "https://www.example.org/" + "a" * 60
    assert breakable(f"see {address}") == f"see {address}"


def test_letters_that_the_carried_fonts_lack_do_not_stop_it() -> None:
    section = Section("s", "Հայաստան", (Paragraph((Text("საქართველო 中国"),)),))
    brief = Brief("en", "T", "", "P", sample("en").as_of, (section,), (), {})
    assert render(brief).startswith(b"%PDF")

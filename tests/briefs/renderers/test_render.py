"""What is true of all formats."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.briefs.renderers.sample import Language, sample
from visavis.briefs.renderers import FORMATS, render, render_text
from visavis.errors import UnknownName

Rendered = Callable[[Language, str], bytes]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_brief_gives_the_same_bytes(
    format_: str, language: Language, rendered: Rendered
) -> None:
    assert render(sample(language), format_) == rendered(language, format_)


def test_markdown_is_the_text(language: Language, rendered: Rendered) -> None:
    assert rendered(language, "md").decode() == render_text(sample(language))


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UnknownName, match=r"rtf.*html, docx, pdf, md"):
        render(sample("en"), "rtf")


def test_html_without_charts_needs_neither_word_nor_typst_nor_vega() -> None:
    program = """
import sys
from dataclasses import replace
from tests.briefs.renderers.sample import sample
from visavis.briefs.renderers import render
brief = sample("ru")
render(replace(brief, sections=brief.sections[:1]), "html")
print(*{"docx", "typst", "vl_convert"} & set(sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""

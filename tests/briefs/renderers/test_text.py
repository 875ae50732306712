"""The text of the sample is a golden file. To write it anew after a wanted change:

python -m tests.briefs.renderers.test_text
"""

from pathlib import Path

import pytest

from tests.briefs.renderers.sample import HOSTILE, Language, cells, sample
from visavis.briefs.renderers import render_text, text
from visavis.briefs.tree import Brief, Cite, Column, Paragraph, Section, Table, Text

GOLDEN = Path(__file__).parent / "golden"


def golden(language: Language) -> Path:
    return GOLDEN / f"sample.{language}.md"


def test_text_is_the_golden_one(language: Language) -> None:
    assert render_text(sample(language)) == golden(language).read_text(encoding="utf-8")


def one(block: Paragraph | Table) -> str:
    brief = sample("en")
    section = Section("s", "S", (block,))
    made = Brief("en", "T", "", "P", brief.as_of, (section,), (), {})
    return text.render_text(made).split("## S\n\n")[1].split("\n\n## Sources")[0]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# title", "\\# title"),
        ("12. item", "12\\. item"),
        ("2024 год", "2024 год"),
        ("- item", "\\- item"),
        ("*bold* <b>", "\\*bold\\* \\<b>"),
        ("[a](b)", "[a\\](b)"),
        ("two\nlines", "two lines"),
    ],
)
def test_texts_are_not_marks(written: str, shown: str) -> None:
    assert one(Paragraph((Text(written),))) == shown


def test_strong_leaves_spaces_outside() -> None:
    assert one(Paragraph((Text("a"), Text(" b ", strong=True), Text("c")))) == "a **b** c"


def test_a_citation_has_one_unbreakable_space_before_it() -> None:
    assert one(Paragraph((Text("said "), Cite((3, 7)), Cite(()), Text(".")))) == (
        "said\u00a0[3,\u00a07]."
    )


def test_a_narrow_table_is_a_grid() -> None:
    columns = (Column("a"), Column("b|c", "right"), Column("d", "center"))
    table = Table("T", columns, (cells("x", "1", "|"), cells("yyyy", "10", "")), (), ((1, "G"),))
    assert one(table) == (
        "**T**\n\n"
        "| a    | b\\|c |  d  |\n"
        "| :--- | ---: | :-: |\n"
        "| x    |    1 |  \\| |\n"
        "| **G** |      |     |\n"
        "| yyyy |   10 |     |"
    )


def test_a_wide_table_is_written_row_by_row() -> None:
    table = Table("T", (Column("a"), Column("b")), (cells("x", "w" * 130), cells("", "")))
    assert one(table) == f"**T**\n\n- **x**\n  - b: {'w' * 130}\n- **—**"


def test_hostile_text_is_on_one_line() -> None:
    assert "\n" not in one(Paragraph((Text(HOSTILE),)))


if __name__ == "__main__":
    for code in ("ru", "en"):
        golden(code).parent.mkdir(exist_ok=True)
        golden(code).write_text(render_text(sample(code)), encoding="utf-8")

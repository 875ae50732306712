"""The brief on the shipped record: its tree as text, beside golden files in both languages.

After a change that is meant, write them anew: `python -m tests.briefs.test_build`.
"""

import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from visavis.briefs import build_brief, gather
from visavis.briefs.renderers import render
from visavis.briefs.tree import Brief, Bullets, Cite, Note, Paragraph, Section, Table, Text
from visavis.model import CommitmentStatus, Pair, Stage
from visavis.record import Store, open_record

GOLDEN = Path(__file__).parent / "golden"
AS_OF = date(2025, 12, 31)
CASES: list[tuple[str, Literal["ru", "en"]]] = [
    ("BLR-KGZ", "ru"),
    ("BLR-KGZ", "en"),
    ("KAZ-KGZ", "ru"),
    ("KAZ-KGZ", "en"),
]
RECORDED = {"contact": 58, "figure": 64 + 60, "target": 16, "commitment": 44, "project": 16}


def brief(store: Store, pair: str, language: Literal["ru", "en"], as_of: date = AS_OF) -> Brief:
    return build_brief(gather(store, Pair(pair), as_of), language)


@pytest.mark.parametrize(("pair", "language"), CASES)
def test_the_tree_is_the_golden_one(
    shipped: Store, pair: str, language: Literal["ru", "en"]
) -> None:
    written = render(brief(shipped, pair, language), "md").decode()
    assert written == (GOLDEN / f"{pair}.{language}.md").read_text()


def test_nothing_of_the_shipped_record_is_lost(shipped: Store) -> None:
    """Every document that a fact rests on is cited, in a brief of a day after all of it."""
    facts = list(shipped.facts(Pair("BLR-KGZ")))
    cited = {evidence.document for fact in facts for evidence in fact.evidence}
    tree = brief(shipped, "BLR-KGZ", "en", date(2026, 11, 22))
    urls = {source.url for source in tree.sources}
    missing = [d.id for d in shipped.documents(cited) if d.url and d.url not in urls]
    assert missing == []


def test_russian_has_no_untranslated_text(shipped: Store) -> None:
    tree = brief(shipped, "BLR-KGZ", "ru")
    foreign = [text.text for text in texts(tree) if text.language is not None]
    assert foreign == []


def test_every_citation_has_a_source(shipped: Store) -> None:
    tree = brief(shipped, "BLR-KGZ", "en")
    numbers = {source.number for source in tree.sources}
    assert numbers == set(range(1, len(numbers) + 1))
    assert {number for cite in cites(tree) for number in cite.numbers} <= numbers


def test_a_pair_of_statistics_says_which_chapters_are_empty(shipped: Store) -> None:
    tree = brief(shipped, "KAZ-KGZ", "en")
    empty = {s.name for s in tree.sections if isinstance(s.blocks[0], Note)}
    assert empty >= {"targets", "commission", "projects", "agreements", "regions"}
    glance = tree.sections[0]
    assert "Nothing yet in the chapters: Targets" in str(glance.blocks[-1])


def test_a_pair_nobody_wrote_about_still_has_a_brief(shipped: Store) -> None:
    tree = brief(shipped, "BRA-ZAF", "en")
    assert tree.title == "Brazil – South Africa"
    assert tree.sources == ()


def test_as_of_a_day_nothing_later_is_known(shipped: Store) -> None:
    early = brief(shipped, "BLR-KGZ", "en", date(2024, 6, 30))
    written = render(early, "md").decode()
    assert "29 September 2025" not in written
    assert "135 million" not in written
    assert "170\N{NO-BREAK SPACE}million" in written


def test_as_of_a_day_projects_and_commitments_stand_as_they_stood(shipped: Store) -> None:
    """A project is where its steps up to the day show it; what was done later is still open."""
    early = gather(shipped, Pair("BLR-KGZ"), date(2016, 6, 30))
    tractors = next(project for project in early.projects if project.id == "blr-kgz-p01")
    assert tractors.stage is Stage.AGREED
    assert "2023" not in str(tractors.status)
    assembly = next(item for item in early.commitments if item.id == "blr-kgz-k036")
    assert assembly.status is CommitmentStatus.OPEN
    later = gather(shipped, Pair("BLR-KGZ"), AS_OF)
    assert next(i for i in later.commitments if i.id == assembly.id).status is CommitmentStatus.DONE


def test_what_is_overdue_comes_right_after_the_first_page(shipped: Store) -> None:
    tree = brief(shipped, "BLR-KGZ", "en", date(2026, 11, 22))
    assert [section.name for section in tree.sections[:2]] == ["glance", "overdue"]
    chapter = tree.sections[1]
    said = " ".join(text.text for text in texts(only(tree, chapter)))
    for part in (
        "Heads of state: overdue",
        "Commitments whose date has passed",
        "not confirmed: Kyrgyzstan",
        "Turnover of $500",
        "nothing was heard since",
    ):
        assert part in said.replace("\u00a0", " "), part
    lists = [block for block in chapter.blocks if isinstance(block, Bullets)]
    assert len(lists) == 5
    for block in lists:
        assert len(block.items) <= 7
        assert all(isinstance(item[-1], Cite) or "more" in str(item) for item in block.items)


def test_the_next_session_follows_the_commission(shipped: Store) -> None:
    tree = brief(shipped, "BLR-KGZ", "ru")
    names = [section.name for section in tree.sections]
    assert names[names.index("commission") + 1] == "next-session"
    *_, table, note = tree.sections[names.index("next-session")].blocks
    assert isinstance(note, Note)
    assert isinstance(table, Table)
    assert [text for _, text in table.groups][2] == "Вопросы, которые поднимались не раз"
    assert all(isinstance(row[1][-1], Cite) for row in table.rows)


def test_nothing_is_overdue_where_nothing_is_known(shipped: Store) -> None:
    tree = brief(shipped, "BRA-ZAF", "en")
    for name in ("overdue", "next-session"):
        (block,) = next(section for section in tree.sections if section.name == name).blocks
        assert isinstance(block, Paragraph)
        assert "Nothing in the record" in str(block)


def only(tree: Brief, section: Section) -> Brief:
    return replace(tree, sections=(section,))


def texts(tree: Brief) -> list[Text]:
    return [inline for inline in inlines(tree) if isinstance(inline, Text)]


def cites(tree: Brief) -> list[Cite]:
    return [inline for inline in inlines(tree) if isinstance(inline, Cite)]


def inlines(tree: Brief) -> list[object]:
    found: list[object] = []
    for block in tree.walk():
        if isinstance(block, Table):
            found += [inline for row in block.rows for cell in row for inline in cell]
            found += block.remark
        elif not isinstance(block, Section):
            found += getattr(block, "inlines", ())
            found += [inline for item in getattr(block, "items", ()) for inline in _of(item)]
    return found


def _of(item: object) -> tuple[object, ...]:
    return item if isinstance(item, tuple) else tuple(getattr(item, "source", ()))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, open_record(f"{folder}/record.sqlite") as shelf:
        GOLDEN.mkdir(exist_ok=True)
        for of_pair, tongue in CASES:
            text = render(brief(shelf, of_pair, tongue), "md").decode()
            (GOLDEN / f"{of_pair}.{tongue}.md").write_text(text)
            sys.stdout.write(f"{of_pair}.{tongue}.md\n")

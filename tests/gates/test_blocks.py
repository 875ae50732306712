"""The corpus is read whole or refused with every fault at its line."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from gates.blocks import ROOT, Block, FaultyCorpus, corpus_hash, load

from visavis.model import Period

GOOD = """\
# a remark
@ ru BLR-UZB 2025-03-12
Товарооборот вырос более чем на 15 процентов.
Экспорт Беларуси упал вдвое.
= figure turnover_growth BLR 2024 | более чем на 15 процентов
? figure exports/exports_growth BLR→UZB - ? |- вдвое {50 %}

@ ru - -
Снег.
= none

@ en BLR-UZB 2025-03-12
Talks.

They agreed to meet.
= contact meeting/official_visit - SCO 2025-03 | Alexander Turchin BLR; prime minister UZB
= commitment agreed | to meet
"""


def written(folder: Path, text: str, name: str = "ru/sentences.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def blocks(folder: Path, text: str) -> tuple[Block, ...]:
    return load(written(folder, text))


def faults(folder: Path, text: str) -> list[tuple[int, str]]:
    with pytest.raises(FaultyCorpus) as caught:
        blocks(folder, text)
    return [(fault.line, fault.reason) for fault in caught.value.faults]


def test_blocks_have_their_texts_and_marks(tmp_path: Path) -> None:
    first, second, third = blocks(tmp_path, GOOD)
    assert (first.language, first.pair, first.date) == ("ru", "BLR-UZB", date(2025, 3, 12))
    assert first.text.count("\n") == 1
    assert (second.pair, second.date, second.marks) == (None, None, ())
    assert third.text == "Talks.\n\nThey agreed to meet."


def test_marks_have_their_parts(tmp_path: Path) -> None:
    first, __, third = blocks(tmp_path, GOOD)
    sure, doubtful = first.marks
    assert sure.required
    assert sure.period == Period.year(2024)
    assert sure.amount is not None
    assert (sure.amount.low, sure.amount.unit, sure.amount.hedge) == (Decimal(15), "percent", "up")
    assert not doubtful.required
    assert doubtful.period_open
    assert (doubtful.forms, doubtful.sense) == (("exports", "exports_growth"), "-")
    contact, commitment = third.marks
    assert contact.framework == "SCO"
    assert [(one.words, one.side) for one in contact.people] == [
        ("Alexander Turchin", "BLR"),
        ("prime minister", "UZB"),
    ]
    assert commitment.words == "to meet"


def test_all_faults_are_told_with_their_lines(tmp_path: Path) -> None:
    text = """\
stray
@ ru BLR-UZB yesterday
Текст.
= none

@ ru BLR-UZB -
Экспорт – 5 млн.
= figure exports BLR 2024 | 5 млн
= figure exports BLR→KAZ BLR 2024 | 5 млн
= figure turnover KAZ 2024 | 5 млн
= figure turnover BLR 2024-13 | 5 млн
= figure turnover BLR 2024 | 6 млн
= figure turnover BLR 2024 | Экспорт
= figure sales BLR 2024 | 5 млн
= contact meeting bilateral - | Иван
= contact meeting - bilateral - | Иванов
= commitment agreed |
= wish | 5 млн

@ ru BLR-UZB -
Без отметок.

@ ru BLR-UZB -
Экспорт – 5 млн.
= none
= commitment agreed | Экспорт
"""
    told = faults(tmp_path, text)
    assert [line for line, __ in told] == [1, 2, *range(8, 19), 20, 23, 23]
    assert any("not a slice" in reason for __, reason in told)
    assert any("no digits" in reason for __, reason in told)
    assert any("the same text" in reason for __, reason in told)


def test_the_split_follows_the_folder_alone(tmp_path: Path) -> None:
    (opened,) = {block.split for block in blocks(tmp_path / "open", GOOD)}
    (held,) = {block.split for block in blocks(tmp_path / "heldout", GOOD)}
    assert (opened, held) == ("open", "heldout")


def test_our_corpus_is_sound_and_large_enough() -> None:
    ours = load()
    long = [block for block in ours if block.path.parent.name == "communiques"]
    assert len(ours) - len(long) >= 170
    assert sum(block.language == "ru" for block in long) >= 20
    assert sum(block.language == "en" for block in long) >= 12
    assert {block.split for block in ours} == {"open", "dense", "heldout"}
    assert len(corpus_hash(ROOT)) == 64
    assert len({block.pair for block in ours}) >= 30


def test_a_hash_changes_with_any_byte(tmp_path: Path) -> None:
    before = corpus_hash(written(tmp_path, GOOD))
    assert before != corpus_hash(written(tmp_path, GOOD + "\n"))


def test_decimals_are_kept(tmp_path: Path) -> None:
    text = "@ ru BLR-UZB -\nТоварооборот – 120,5 млн долларов.\n"
    mark = blocks(tmp_path, text + "= figure turnover - - | 120,5 млн долларов\n")[0].marks[0]
    assert mark.amount is not None
    assert mark.amount.low == Decimal("120500000.0")

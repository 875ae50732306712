"""The scorer, with a reader made for the purpose."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from gates.blocks import Block, load
from gates.corpus import Score, errors, judge, main, table

from gates import corpus
from visavis.model import (
    Commitment,
    CommitmentForm,
    Contact,
    ContactForm,
    ContactStatus,
    Direction,
    Evidence,
    Fact,
    Figure,
    Framework,
    Hedge,
    Indicator,
    Pair,
    Participant,
    Period,
    Project,
    Quantity,
    Target,
)
from visavis.model.words import Words

PAIR = Pair("BLR-UZB")
TEXT = (
    "12 марта премьеры встретились. Товарооборот вырос более чем на 15 процентов. "
    "Экспорт растет. Договорились открыть торговый дом в Самарканде. Цель – 1 млрд долларов."
)
MARKS = """\
= contact meeting head_of_government bilateral 2025-03-12 | Александр Турчин BLR; премьер UZB
= figure turnover_growth BLR 2024 | более чем на 15 процентов
? figure exports_growth BLR→UZB - - |> Экспорт растет
= commitment agreed | открыть торговый дом в Самарканде
= target turnover - - | 1 млрд долларов
= project | торговый дом
"""


@pytest.fixture
def block(tmp_path: Path) -> Block:
    path = tmp_path / "ru" / "sentences.txt"
    path.parent.mkdir()
    path.write_text(f"@ ru BLR-UZB 2025-03-20\n{TEXT}\n{MARKS}", "utf-8")
    return load(tmp_path)[0]


def evidence(words: str) -> tuple[Evidence, ...]:
    start = TEXT.index(words)
    return (Evidence(document="d", start=start, stop=start + len(words), text=words),)


def growth(hedge: Hedge = Hedge.MORE_THAN, period: str = "2024", side: str = "BLR") -> Figure:
    return Figure(
        pair=PAIR,
        indicator=Indicator.TURNOVER_GROWTH,
        quantity=Quantity.of(15, "percent", hedge),
        period=Period.parse(period),
        side=side,
        evidence=evidence("Товарооборот вырос более чем на 15 процентов"),
    )


def trend() -> Figure:
    return Figure(
        pair=PAIR,
        indicator=Indicator.EXPORTS_GROWTH,
        direction=Direction("BLR→UZB"),
        quantity=Quantity(low=Decimal(0), high=None, low_open=True, unit="percent"),
        evidence=evidence("Экспорт растет"),
    )


def meeting(day: str = "2025-03-12", *people: Participant) -> Contact:
    shown = people or (
        Participant(name=Words("Турчин Александр"), side="BLR"),
        Participant(post=Words("Премьер-министр"), side="UZB"),
    )
    return Contact(
        pair=PAIR,
        form=ContactForm.MEETING,
        framework=Framework.BILATERAL,
        dates=Period.parse(day),
        participants=shown,
        evidence=evidence("премьеры встретились"),
    )


def commitment(text: str = "открыть торговый дом в Самарканде") -> Commitment:
    form = CommitmentForm.AGREED
    return Commitment(pair=PAIR, form=form, text=Words(text), evidence=evidence("Договорились"))


def target() -> Target:
    return Target(
        pair=PAIR,
        indicator=Indicator.TURNOVER,
        quantity=Quantity.of(10**9, "USD"),
        evidence=evidence("1 млрд долларов"),
    )


def project() -> Project:
    return Project(pair=PAIR, name=Words("торговый дом"), evidence=evidence("торговый дом"))


def scores(block: Block, *facts: Fact, kind: str = "figure") -> tuple[int, int, int]:
    score = judge([block], lambda _: facts).score(kind)
    return score.found, score.missed, score.extra


def test_a_perfect_reader_passes(block: Block) -> None:
    facts = (growth(), trend(), meeting(), commitment(), target(), project())
    result = judge([block], lambda _: facts)
    assert result.failures() == []
    assert all(result.score(kind).f1 == 1 for kind in corpus.KINDS)


def test_an_empty_reader_is_told_what_it_missed(block: Block) -> None:
    result = judge([block], lambda _: ())
    assert len(result.failures()) == len(corpus.FLOORS)
    assert "missed  line 4: figure turnover_growth BLR 2024" in errors(result, "figure")
    assert "exports_growth" not in errors(result, "figure")


def test_optional_marks_count_neither_way(block: Block) -> None:
    assert scores(block, growth()) == (1, 0, 0)
    assert scores(block, growth(), trend()) == (1, 0, 0)
    assert scores(block, growth(), trend(), trend()) == (1, 0, 1)


@pytest.mark.parametrize(
    "wrong", [growth(Hedge.ABOUT), growth(period="2025"), growth(side="UZB"), trend()]
)
def test_a_wrong_figure_is_a_miss(block: Block, wrong: Figure) -> None:
    assert scores(block, wrong)[:2] == (0, 1)


def test_contacts_need_half_of_the_people_with_their_sides(block: Block) -> None:
    def seen(*people: Participant) -> tuple[int, int, int]:
        return scores(block, meeting("2025-03", *people), kind="contact")

    one = Participant(name=Words("Александр Турчин"), side="BLR")
    other = Participant(name=Words("Александр Турчин"), side="UZB")
    assert seen(one) == (1, 0, 0)
    assert seen(other) == (0, 1, 1)
    assert scores(block, meeting("2025-03-13"), kind="contact") == (0, 1, 1)


def test_commitments_share_half_of_their_words(block: Block) -> None:
    near, far = commitment("открыть дом в Самарканде"), commitment("встретиться снова")
    assert scores(block, near, kind="commitment") == (1, 0, 0)
    assert scores(block, far, kind="commitment") == (0, 1, 1)
    assert scores(block, near, commitment(), kind="commitment") == (1, 0, 1)


def test_what_a_commitment_is_about_counts_neither_way(block: Block) -> None:
    planned = ContactStatus.AGREED
    opening = Contact(
        pair=PAIR,
        form=ContactForm.MEETING,
        status=planned,
        evidence=evidence("открыть торговый дом"),
    )
    assert scores(block, meeting(), opening, kind="contact") == (1, 0, 0)
    held = opening.model_copy(update={"status": ContactStatus.HELD})
    assert scores(block, meeting(), held, kind="contact") == (1, 0, 1)


def test_a_fact_of_another_pair_is_an_extra(block: Block) -> None:
    other = growth().model_copy(update={"pair": Pair("KAZ-UZB")})
    assert scores(block, other) == (0, 1, 1)


def test_evidence_that_is_not_the_slice_fails(block: Block) -> None:
    moved = Evidence(document="d", start=0, stop=5, text="Цель ")
    facts = (growth(), meeting(), commitment(), target().model_copy(update={"evidence": (moved,)}))
    result = judge([block], lambda _: facts)
    assert result.failures() == ["evidence that is not the slice: 1"]


def test_a_reader_that_raises_fails(block: Block) -> None:
    def broken(_: Block) -> Sequence[Fact]:
        raise RuntimeError("no model")

    assert any("no model" in failure for failure in judge([block], broken).failures())


def test_the_table_shows_floors_and_errors(block: Block) -> None:
    shown = table(judge([block], lambda _: (growth(), meeting())))
    assert "0.95" in shown
    assert "1000.0" in shown


def test_score_arithmetic() -> None:
    score = Score(8, 2, 1)
    assert score.precision == pytest.approx(8 / 9)
    assert score.recall == pytest.approx(0.8)
    assert score.f1 == pytest.approx(16 / 19)
    assert score.errors_per_1000 == pytest.approx(300)
    assert Score(0, 0, 0).f1 == 1


def test_the_command(
    block: Block, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(block.path.parent.parent)
    facts = (growth(), meeting(), commitment(), target(), project())
    monkeypatch.setattr(corpus, "the_reader", lambda _: facts)
    assert main(["--root", root]) == 0
    assert "Not measured" in capsys.readouterr().out
    assert main(["--root", root, "--check"]) == 0
    monkeypatch.setattr(corpus, "the_reader", lambda _: ())
    assert main(["--root", root]) == 1
    assert main(["--root", root, "--errors", "figure", "--split", block.split]) == 1
    assert "missed" in capsys.readouterr().out
    block.path.write_text("@ ru BLR-UZB 2025-02-30\nТекст.\n= none\n", "utf-8")
    assert main(["--root", root]) == 1
    assert "1 faults" in capsys.readouterr().err


def test_the_reader_is_given_date_and_pair_only(
    block: Block, monkeypatch: pytest.MonkeyPatch
) -> None:
    from visavis import reading  # noqa: PLC0415

    seen: dict[str, object] = {}

    class Reading:
        facts = (growth(),)

    def read_text(text: str, *, date: date | None, pair: Pair | None) -> Reading:
        seen.update(text=text, date=date, pair=pair)
        return Reading()

    monkeypatch.setattr(reading, "read_text", read_text, raising=False)
    assert corpus.the_reader(block) == (growth(),)
    assert seen == {"text": TEXT, "date": date(2025, 3, 20), "pair": PAIR}

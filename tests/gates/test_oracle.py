"""A reader that knows the marks scores 1: every mark of our corpus can be met."""

from collections.abc import Sequence

from gates.amounts import Amount
from gates.blocks import Block, Mark, load
from gates.corpus import KINDS, judge

from visavis.model import (
    Agreement,
    AgreementType,
    Commitment,
    CommitmentForm,
    Contact,
    ContactForm,
    Evidence,
    Fact,
    Figure,
    Framework,
    Hedge,
    Indicator,
    Pair,
    Participant,
    Project,
    Quantity,
    Target,
    Tie,
    TieType,
)
from visavis.model.words import Words

LEAST_WORDS, MOST_WORDS = 120, 450
"""Of a communiqué."""


def quantity(mark: Mark) -> Quantity:
    amount = mark.amount
    if amount is None:
        rising = mark.sense == ">"
        ends = {"low": 0, "high": None} if rising else {"low": None, "high": 0}
        return Quantity.model_validate(
            {**ends, "low_open": rising, "high_open": not rising, "unit": "percent"}
        )
    unit = amount.unit or "units"
    if amount.low != amount.high:
        return Quantity(low=amount.low, high=amount.high, unit=unit)
    given = Quantity.of(amount.low, unit, _hedge(amount))
    if mark.sense != "-":
        return given
    low, high = (None if end is None else -end for end in (given.high, given.low))
    return Quantity(value=-amount.low, low=low, high=high, unit=unit, hedge=given.hedge)


def _hedge(amount: Amount) -> Hedge:
    names = {"up": Hedge.MORE_THAN, "down": Hedge.AT_MOST}
    return names.get(amount.hedge) or Hedge(amount.hedge)


def fact(mark: Mark, block: Block) -> Fact:
    assert block.pair is not None
    pair, words = block.pair, mark.words or block.text
    start = block.text.index(words)
    evidence = (Evidence(document="d", start=start, stop=start + len(words), text=words),)
    if mark.kind in ("figure", "target"):
        return _stated(mark, pair, evidence)
    if mark.kind == "contact":
        return _met(mark, pair, evidence)
    said = Words(words)
    if mark.kind == "commitment":
        form = CommitmentForm(mark.forms[0])
        return Commitment(pair=pair, form=form, text=said, evidence=evidence)
    if mark.kind == "agreement":
        paper = AgreementType.INTERAGENCY
        return Agreement(pair=pair, type=paper, title=said, evidence=evidence)
    if mark.kind == "tie":
        return Tie(pair=pair, type=TieType(mark.forms[0]), text=said, evidence=evidence)
    return Project(pair=pair, name=said, evidence=evidence)


def _stated(mark: Mark, pair: Pair, evidence: tuple[Evidence, ...]) -> Figure | Target:
    indicator, direction, given = Indicator(mark.forms[0]), mark.direction, quantity(mark)
    if mark.kind == "target":
        return Target(
            pair=pair,
            indicator=indicator,
            direction=direction,
            quantity=given,
            evidence=evidence,
        )
    return Figure(
        pair=pair,
        indicator=indicator,
        direction=direction,
        quantity=given,
        period=mark.period,
        side=mark.side,
        evidence=evidence,
    )


def _met(mark: Mark, pair: Pair, evidence: tuple[Evidence, ...]) -> Contact:
    people = (Participant(name=Words(one.words), side=one.side or None) for one in mark.people)
    return Contact(
        pair=pair,
        form=ContactForm(mark.forms[0]),
        framework=Framework(mark.framework) if mark.framework else None,
        dates=mark.period,
        participants=tuple(people),
        evidence=evidence,
    )


def oracle(block: Block) -> Sequence[Fact]:
    return [fact(mark, block) for mark in block.marks]


def test_every_mark_can_be_met() -> None:
    result = judge(load(), oracle)
    assert result.failures() == []
    for kind in KINDS:
        assert result.score(kind).missed == 0, kind
        assert result.score(kind).extra == 0, kind


def test_communiques_are_as_long_as_communiques_are() -> None:
    long = [block for block in load() if block.path.parent.name == "communiques"]
    lengths = {block.where: len(block.text.split()) for block in long}
    outside = {name: n for name, n in lengths.items() if not LEAST_WORDS <= n <= MOST_WORDS}
    assert outside == {}

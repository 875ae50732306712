"""Drift of the horizon: the same amount, promised for a later year with each statement."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from visavis.checking.amounts import Stated
from visavis.checking.book import Book
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import By, Country, Listed, Measured, Saying, Span, Text, say
from visavis.model import Target, Verdict


def horizons(book: Book) -> Iterator[Finding]:
    """Every amount that was stated with more than one horizon."""
    same: dict[tuple[object, ...], list[Target]] = {}
    for target in book.targets:
        if target.quantity is not None and target.horizon is not None and target.subject is None:
            of = (target.indicator, target.direction, target.quantity.value, target.quantity.unit)
            same.setdefault(of, []).append(target)
    for stated in same.values():
        ordered = sorted(stated, key=lambda target: str(target.stated_on or ""))
        yield from _at_one_table(book, ordered)
        if len({_horizon(target) for target in ordered}) > 1:
            yield _drift(book, ordered)


def _horizon(target: Target) -> tuple[str, bool]:
    assert target.horizon is not None
    return str(target.horizon.by or ""), target.horizon.firm


def _at_one_table(book: Book, stated: Sequence[Target]) -> Iterator[Finding]:
    """Two sides that give two horizons to what they set at one and the same contact."""
    by_contact: dict[str, list[Target]] = {}
    for target in stated:
        if target.contact and target.horizon and target.horizon.by and target.horizon.firm:
            by_contact.setdefault(target.contact, []).append(target)
    for targets in by_contact.values():
        one = targets[0]
        other = next((t for t in targets if t.side != one.side and _later(t, one)), None)
        if other is None:
            continue
        assert one.horizon is not None
        assert other.horizon is not None
        assert one.quantity is not None
        yield Finding(
            "horizons",
            Verdict.CONTRADICTS,
            book.pair,
            _value(one),
            _value(other),
            say(
                "{goal}, set at one and the same meeting: {one} says “{a}”, {other} says “{b}”.",
                goal=Stated(one.quantity),
                one=Country(one.side),
                a=Text(one.horizon.words),
                other=Country(other.side),
                b=Text(other.horizon.words),
            ),
            (),
            tuple(
                Question(side, say("The horizon as the protocol has it."))
                for side in book.pair.sides
            ),
        )


def _later(one: Target, other: Target) -> bool:
    assert one.horizon is not None
    assert other.horizon is not None
    return one.horizon.by is not None and one.horizon.by != other.horizon.by


def _drift(book: Book, ordered: Sequence[Target]) -> Finding:
    """All steps at which the horizon changed, in the order of the statements."""
    steps = [ordered[0], *(b for a, b in pairwise(ordered) if _horizon(a) != _horizon(b))]
    first, last = ordered[0], ordered[-1]
    assert first.quantity is not None
    sentence = say(
        "{measure}, {goal}: {times} different horizons were stated: {steps}.",
        measure=Measured(first.indicator, first.direction),
        goal=Stated(first.quantity),
        times=len({_horizon(target) for target in ordered}),
        steps=Listed(tuple(_step(target) for target in steps)),
    )
    return Finding(
        "horizons",
        Verdict.OTHER_PERIOD,
        book.pair,
        Value(first.side, _step(first), first.quantity.band, first.quantity.unit, tuple(ordered)),
        _value(last),
        sentence,
        (),
        tuple(Question(side, say("Which horizon stands?")) for side in book.pair.sides),
        gap=float(len(steps)),
    )


def _step(target: Target) -> Saying:
    assert target.horizon is not None
    by = target.horizon.by
    horizon = (
        say("{by}", by=By(by))
        if by is not None and target.horizon.firm
        else say("“{words}”", words=Text(target.horizon.words))
    )
    return say(
        "{horizon} ({side}, {day})",
        horizon=Listed((horizon,)),
        side=Country(target.side),
        day=Span(target.stated_on),
    )


def _value(target: Target) -> Value:
    assert target.quantity is not None
    return Value(target.side, _step(target), target.quantity.band, target.quantity.unit, (target,))

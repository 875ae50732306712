"""Checking one sentence on the spot: what it states, held against the whole record."""

from collections.abc import Iterable, Iterator

from visavis.checking.checks import check
from visavis.checking.finding import Finding, Value, worst_first
from visavis.checking.saying import Measured, Span, Stated, say
from visavis.errors import InputError
from visavis.language import _
from visavis.model import AnyFact, Figure, Pair, Target, Verdict


def check_statement(
    pair: Pair, said: Iterable[AnyFact], known: Iterable[AnyFact], side: str | None, text: str
) -> tuple[Finding, ...]:
    """The findings on the figures and targets of a statement; InputError when it has none.

    `side` is whose statement it is where its words do not say. What nothing in the record speaks
    of is a finding too: it cannot be told.
    """
    stated = [_voiced(fact, side) for fact in said if isinstance(fact, Figure | Target)]
    if not stated:
        raise InputError(
            _(
                "No figure was found in the statement: {text}\nA statement says what, how much and"
                " for which period, such as: In 2024 trade between the two countries grew by more"
                " than 15 percent."
            ).format(text=text)
        )
    names = {fact.id for fact in stated}
    findings = [
        finding
        for finding in check(pair, [*known, *stated])
        if names & {fact.id for fact in finding.facts}
    ]
    told = {fact.id for finding in findings for fact in finding.facts}
    silent = [fact for fact in stated if fact.id not in told]
    return worst_first(iter([*findings, *_nothing_known(pair, silent)]))


def _voiced(fact: Figure | Target, side: str | None) -> Figure | Target:
    if fact.side is not None or side is None:
        return fact
    return fact.model_copy(update={"side": side})


def _nothing_known(pair: Pair, silent: Iterable[Figure | Target]) -> Iterator[Finding]:
    for fact in silent:
        assert fact.quantity is not None
        measure, quantity = Measured(fact.indicator, fact.direction), Stated(fact.quantity)
        sentence = say(
            "{measure}, {span}: {quantity}. The record has nothing on the same thing and period.",
            measure=measure,
            span=Span(fact.when),
            quantity=quantity,
        )
        label = say("{quantity}, {span}", quantity=quantity, span=Span(fact.when))
        value = Value(fact.side, label, fact.quantity.band, fact.quantity.unit, (fact,))
        yield Finding("statement", Verdict.CANNOT_TELL, pair, value, None, sentence)

"""Checking one sentence on the spot: what it states, held against the whole record."""

from collections.abc import Iterable, Iterator

from visavis.checking.amounts import Stated
from visavis.checking.checks import check
from visavis.checking.claim import stated_of
from visavis.checking.finding import Finding, Value, worst_first
from visavis.checking.saying import Measured, Slot, Span, say
from visavis.errors import InputError
from visavis.language import _
from visavis.model import AnyFact, Figure, Pair, Target, Verdict, Words

SPOKEN = Words({"ru": "проверяемое высказывание", "en": "the statement checked"})
"""Who states it, where nobody is named."""


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
    return fact.model_copy(
        update={"side": fact.side or side, "stated_by": fact.stated_by or SPOKEN}
    )


def _nothing_known(pair: Pair, silent: Iterable[Figure | Target]) -> Iterator[Finding]:
    for fact in silent:
        assert fact.quantity is not None
        stated: dict[str, Slot] = (
            stated_of(fact)
            if isinstance(fact, Figure)
            else {
                "measure": Measured(fact.indicator, fact.direction),
                "quantity": Stated(fact.quantity),
            }
        )
        sentence = say(
            "{measure}, {span}: {quantity}. The record has nothing on the same thing and period.",
            span=Span(fact.when),
            **stated,
        )
        label = say("{quantity}, {span}", quantity=stated["quantity"], span=Span(fact.when))
        value = Value(fact.side, label, fact.quantity.band, fact.quantity.unit, (fact,))
        yield Finding("statement", Verdict.CANNOT_TELL, pair, value, None, sentence)

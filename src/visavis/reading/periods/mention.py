"""PeriodMention: a time where a text states it, resolved by the document's date if it must be."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from visavis.model import Period
from visavis.reading.spans import Span

PeriodRole = Literal["absolute", "relative", "horizon", "base", "unresolved"]
"""absolute: says its year. relative: counted from the document's date. horizon: by when something
is to be reached. base: what a growth is compared with. unresolved: cannot be told, `reason` why."""

Reason = Literal["", "no_document_date", "no_earlier_period", "vague", "no_such_date"]


@dataclass(frozen=True, slots=True)
class PeriodMention(Span):
    """A stated time. The span has its preposition, `core` has not.

    `years` of a horizon counts from the document's date («в течение пяти лет»), `by` is its end
    («к 2030 году»). `base_of_previous` is a base that says no year of its own: the same months a
    year before the period it follows; `period` has them when that period is in the sentence.
    """

    period: Period | None
    kind: PeriodRole
    rule: str
    core: Span
    by: Period | None = None
    years: Decimal | None = None
    base_of_previous: bool = False
    reason: Reason = ""

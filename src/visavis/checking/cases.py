"""Cases: a finding opened as a case, with the causes that can be tested at once."""

from collections.abc import Sequence

from visavis.checking.causes import explanations
from visavis.checking.finding import LANGUAGES, Finding
from visavis.model import Case, Party, Period, Verdict, Words
from visavis.model.kinds import identified

AGREEING = frozenset({Verdict.AGREES, Verdict.WITHIN_ROUNDING})
SETTLED = AGREEING | {Verdict.FOLLOWS}
"""The verdicts with nothing to follow up: what agrees, and plain arithmetic."""


def opened(
    finding: Finding, on: Period, owners: Sequence[Party] = (), point: Words | None = None
) -> Case:
    """The case of a finding that is not settled; its evidence is that of both values."""
    if finding.verdict in SETTLED:
        raise ValueError(f"{finding.id} is no discrepancy: {finding.verdict}")
    evidence = (piece for fact in finding.facts for piece in fact.evidence)
    case = Case(
        pair=finding.pair,
        finding=finding.id,
        check=finding.check,
        verdict=finding.verdict,
        text=Words({language: finding.sentence.within(language) for language in LANGUAGES}),
        facts=tuple(fact.id for fact in finding.facts),
        causes=explanations(finding, on),
        responsible=tuple(owners),
        point=point,
        opened_on=on,
        evidence=tuple(dict.fromkeys(evidence)),
    )
    made = identified(case)
    assert isinstance(made, Case)
    return made

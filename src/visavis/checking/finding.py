"""Finding: what a check has found, with the two values, the sentence and what to ask whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from visavis.checking.saying import Saying
from visavis.model import AnyFact, Band, Pair, Verdict

LANGUAGES = ("ru", "en")


@dataclass(frozen=True, slots=True)
class Value:
    """One of the two values compared: whose, how it was put, its band, the facts it rests on."""

    side: str | None
    label: Saying
    band: Band | None
    unit: str | None
    facts: tuple[AnyFact, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask; `whom` is a side."""

    whom: str
    what: Saying


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict with everything that it rests on.

    `gap` is by what factor the two values are apart at least, as far as their bands allow (1 is
    not at all); findings of one verdict are ordered by it.
    """

    check: str
    verdict: Verdict
    pair: Pair
    one: Value
    other: Value | None
    sentence: Saying
    assumptions: tuple[Saying, ...] = ()
    questions: tuple[Question, ...] = ()
    gap: float = 1.0
    topic: str = ""
    """What it is about, where a check may find two things in the same facts."""

    @property
    def facts(self) -> tuple[AnyFact, ...]:
        """All facts it rests on, those of the first value first."""
        both = (*self.one.facts, *(self.other.facts if self.other else ()))
        return tuple({fact.id: fact for fact in both}.values())

    @property
    def id(self) -> str:
        """A name that stays as long as the check and the facts do: `sides-1a2b3c4d`."""
        topic = [self.topic] if self.topic else []
        said = "|".join([self.check, *topic, *sorted(fact.id for fact in self.facts)])
        return f"{self.check}-{sha256(said.encode()).hexdigest()[:8]}"

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents of its facts, each once."""
        cited = (piece.document for fact in self.facts for piece in fact.evidence)
        return tuple(dict.fromkeys(cited))

    def plain(self) -> dict[str, Any]:
        """The JSON form; every sentence in both languages."""
        return {
            "id": self.id,
            "check": self.check,
            "verdict": str(self.verdict),
            "pair": str(self.pair),
            "sentence": _both(self.sentence),
            "one": _value(self.one),
            "other": _value(self.other) if self.other else None,
            "gap": round(self.gap, 4),
            "assumptions": [_both(assumption) for assumption in self.assumptions],
            "questions": [{"whom": q.whom, "what": _both(q.what)} for q in self.questions],
        }


def worst_first(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    """By verdict, then by how far the values are apart; findings alike keep their order."""
    order = {verdict: place for place, verdict in enumerate(Verdict)}
    return tuple(sorted(findings, key=lambda finding: (order[finding.verdict], -finding.gap)))


def _both(saying: Saying) -> dict[str, str]:
    return {language: saying.within(language) for language in LANGUAGES}


def _value(value: Value) -> dict[str, Any]:
    band = value.band
    return {
        "side": value.side,
        "label": _both(value.label),
        "low": None if band is None or band.low is None else float(band.low),
        "high": None if band is None or band.high is None else float(band.high),
        "unit": value.unit,
        "facts": [fact.id for fact in value.facts],
        "evidence": [
            piece.model_dump(mode="json", exclude_none=True)
            for fact in value.facts
            for piece in fact.evidence
        ],
    }

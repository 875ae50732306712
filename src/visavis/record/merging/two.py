"""Two facts that may be one, with what they have in common."""

from collections.abc import Collection
from dataclasses import dataclass, field

from visavis.language import language_of_user
from visavis.model import AnyFact, Period, Words

Published = Collection[Period]
"""The dates of the documents that a fact rests on."""


@dataclass(frozen=True, slots=True)
class Two:
    """A new fact and a known one, each with the dates at which it was published."""

    new: AnyFact
    known: AnyFact
    published: Published
    known_published: Published


@dataclass(slots=True)
class Shared:
    """What two facts have in common, gathered step by step."""

    features: list[str] = field(default_factory=list)
    score: float = 0.0

    def add(self, feature: str, score: float = 1.0) -> None:
        """Note one thing more, and what it counts for."""
        self.features.append(feature)
        self.score += score


def differ(one: object, other: object) -> bool:
    """Whether both are said and not the same."""
    return one is not None and other is not None and one != other


def said(words: Words | None) -> str:
    """In the user's language; empty for none."""
    return words.within(language_of_user()) if words else ""

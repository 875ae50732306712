"""Merging: whether a newly read fact tells of a fact that the record has already.

Kind by kind, and each time with a sentence that says why. Rather two facts for one event than one
fact for two: people can merge in a moment what was left apart, and hardly see what was lost in a
merge. So two figures of different sides are never one (two ledgers), a text in one language is not
held against one in another, and what is undated is one only where it was published at one time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from visavis.language import _
from visavis.model import AnyFact
from visavis.record.merging import contacts, figures, worded
from visavis.record.merging.moments import PUBLISHED_DAYS, same_time
from visavis.record.merging.two import Published, Shared, Two


@dataclass(frozen=True, slots=True)
class Merge:
    """`score` ranks the facts that a new one might tell of; `features` are what `reason` says."""

    into: str
    reason: str
    score: float
    features: tuple[str, ...]


def same(
    new: AnyFact, known: AnyFact, published: Published = (), known_published: Published = ()
) -> Merge | None:
    """Why `new` tells of `known`; None when nothing shows that it does."""
    if new.kind != known.kind or getattr(new, "pair", None) != getattr(known, "pair", None):
        return None
    shared = _RULES[new.kind](Two(new, known, published, known_published))
    if shared is None:
        return None
    reason = _OPENINGS[new.kind]().format(features="; ".join(shared.features))
    return Merge(known.id, reason, shared.score, tuple(shared.features))


def one_moment(
    new: AnyFact, known: AnyFact, published: Published = (), known_published: Published = ()
) -> bool:
    """Whether both may be of one time; facts that say the same may be years apart."""
    return same_time(Two(new, known, published, known_published), Shared(), PUBLISHED_DAYS)


_RULES: dict[str, Callable[[Two], Shared | None]] = {
    "contact": contacts.contact,
    "figure": figures.figure,
    "target": figures.target,
    "commitment": worded.commitment,
    "project": worded.project,
    "agreement": worded.agreement,
    "tie": worded.tie,
    "office": worded.office,
    "case": worded.case,
}

_OPENINGS: dict[str, Callable[[], str]] = {
    "contact": lambda: _("One contact told twice: {features}."),
    "figure": lambda: _("One statement of a figure told twice: {features}."),
    "target": lambda: _("One target told twice: {features}."),
    "commitment": lambda: _("One commitment told twice: {features}."),
    "project": lambda: _("One project told twice: {features}."),
    "agreement": lambda: _("One agreement told twice: {features}."),
    "tie": lambda: _("One tie told twice: {features}."),
    "office": lambda: _("One term of office told twice: {features}."),
    "case": lambda: _("One case opened twice: {features}."),
}


def best(merges: Iterable[Merge | None]) -> Merge | None:
    """The one with the highest score; of equals the first."""
    found = [merge for merge in merges if merge is not None]
    return max(found, key=lambda merge: merge.score, default=None)

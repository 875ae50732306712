"""Material: everything a brief is made from, as it was known on a date."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from visavis.checking import Finding, check
from visavis.model import (
    Agreement,
    AnyFact,
    Basis,
    Case,
    Commitment,
    CommitmentStatus,
    Contact,
    ContactStatus,
    Document,
    Event,
    Evidence,
    Figure,
    Flow,
    Pair,
    Project,
    Stage,
    Target,
    Tie,
)
from visavis.planning import Aim, Followed, aims, follow

Step = TypeVar("Step", bound=Event)


class Shelf(Protocol):
    """What a brief needs of the record: `visavis.record.Store` has it."""

    def facts(self, pair: Pair) -> Iterable[AnyFact]:
        """The accepted facts of the pair."""

    def documents(self, ids: Iterable[str]) -> Iterable[Document]:
        """The documents with these ids."""


@dataclass(frozen=True)
class Material:
    """The facts of a pair by kind, with the documents they rest on, known by `as_of`.

    `flows` is their trade by product, from tables that lie beside the record.
    """

    pair: Pair
    as_of: date
    contacts: tuple[Contact, ...]
    figures: tuple[Figure, ...]
    targets: tuple[Target, ...]
    commitments: tuple[Commitment, ...]
    projects: tuple[Project, ...]
    agreements: tuple[Agreement, ...]
    ties: tuple[Tie, ...]
    documents: dict[str, Document]
    cases: tuple[Case, ...] = ()
    flows: tuple[Flow, ...] = ()

    @property
    def statements(self) -> tuple[Figure, ...]:
        """The figures that somebody said."""
        return tuple(figure for figure in self.figures if figure.basis is Basis.STATEMENT)

    @property
    def facts(self) -> tuple[AnyFact, ...]:
        """All of them."""
        return (
            *self.contacts,
            *self.figures,
            *self.targets,
            *self.commitments,
            *self.projects,
            *self.agreements,
            *self.ties,
        )

    @cached_property
    def followed(self) -> tuple[Followed, ...]:
        """Where each commitment stands."""
        return follow(self.commitments, self.documents, self._contacts, self.as_of)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks find in it, worst first."""
        return check(self.pair, self.facts)

    @cached_property
    def aims(self) -> tuple[Aim, ...]:
        """Each amount of turnover to be reached, with the paths to its horizons."""
        return aims(self.targets, self.figures, self._contacts, self.pair.sides, self.as_of)

    @property
    def _contacts(self) -> dict[str, Contact]:
        return {contact.id: contact for contact in self.contacts}

    def contact(self, name: str | None) -> Contact | None:
        """The contact with this id."""
        return next((contact for contact in self.contacts if contact.id == name), None)


def gather(shelf: Shelf, pair: Pair, as_of: date, flows: Iterable[Flow] = ()) -> Material:
    """Take from the record what was known of the pair on `as_of`."""
    facts = list(shelf.facts(pair))
    cited = {evidence.document for fact in facts for evidence in _all_evidence(fact)}
    documents = {document.id: document for document in shelf.documents(sorted(cited))}
    known = [_trimmed(fact, as_of) for fact in facts if _known(fact, documents, as_of)]
    return Material(
        pair,
        as_of,
        tuple(fact for fact in known if isinstance(fact, Contact)),
        tuple(fact for fact in known if isinstance(fact, Figure)),
        tuple(fact for fact in known if isinstance(fact, Target)),
        tuple(fact for fact in known if isinstance(fact, Commitment)),
        tuple(fact for fact in known if isinstance(fact, Project)),
        tuple(fact for fact in known if isinstance(fact, Agreement)),
        tuple(fact for fact in known if isinstance(fact, Tie)),
        documents,
        tuple(fact for fact in known if isinstance(fact, Case)),
        tuple(flow for flow in flows if flow.year < as_of.year),
    )


def _all_evidence(fact: AnyFact) -> Iterable[Evidence]:
    yield from fact.evidence
    if isinstance(fact, Commitment | Project):
        for step in fact.history:
            yield from step.evidence


def _known(fact: AnyFact, documents: dict[str, Document], as_of: date) -> bool:
    """Whether it had happened or been published by then; without any date it is taken as known."""
    if isinstance(fact, Project):
        dated = [step.date.start for step in fact.history if step.date]
        return not dated or min(dated) <= as_of or any(step.date is None for step in fact.history)
    if isinstance(fact, Figure):
        return _figure_known(fact, documents, as_of)
    if fact.when is not None and not _is_planned(fact):
        return fact.when.start <= as_of
    return _published(fact, documents, as_of)


def _is_planned(fact: AnyFact) -> bool:
    """Whether it is a contact to come, which is known before its day."""
    return isinstance(fact, Contact) and fact.status is not ContactStatus.HELD


def _figure_known(figure: Figure, documents: dict[str, Document], as_of: date) -> bool:
    """A statement is known from its day on, a statistic from its edition or its period's end."""
    known_from = figure.stated_on or figure.vintage
    if known_from is not None:
        return known_from.start <= as_of
    if figure.basis is Basis.STATISTICS and figure.period is not None:
        return figure.period.end < as_of
    return _published(figure, documents, as_of)


def _published(fact: AnyFact, documents: dict[str, Document], as_of: date) -> bool:
    cited = [
        documents[evidence.document] for evidence in fact.evidence if evidence.document in documents
    ]
    dates = [document.date.start for document in cited if document.date is not None]
    return not dates or min(dates) <= as_of


def _trimmed(fact: AnyFact, as_of: date) -> AnyFact:
    """The fact without the steps of its history that came later, and where it stood by then."""
    if isinstance(fact, Project):
        return _project_by(fact, as_of)
    if isinstance(fact, Commitment) and len(_steps(fact.history, as_of)) < len(fact.history):
        steps = _steps(fact.history, as_of)
        if all(step.by is not None for step in fact.history if step not in steps):
            return fact.model_copy(update={"history": steps})
        later = {piece.document for step in fact.history for piece in step.evidence}
        later -= {piece.document for step in steps for piece in step.evidence}
        own = tuple(piece for piece in fact.evidence if piece.document not in later)
        changed = {"history": steps, "status": CommitmentStatus.OPEN}
        return fact.model_copy(update=changed | {"evidence": own or fact.evidence})
    return fact


def _project_by(project: Project, as_of: date) -> Project:
    """The project as its steps up to the day show it."""
    steps = _steps(project.history, as_of)
    if len(steps) == len(project.history):
        return project
    stages = [step.stage for step in steps if step.stage is not None]
    pieces = {piece.document: piece for step in steps for piece in step.evidence}
    return project.model_copy(
        update={
            "history": steps,
            "stage": stages[-1] if stages else Stage.UNKNOWN,
            "status": steps[-1].text if steps else None,
            "evidence": tuple(pieces.values()) or project.evidence,
        }
    )


def _steps(history: tuple[Step, ...], as_of: date) -> tuple[Step, ...]:
    return tuple(step for step in history if step.date is None or step.date.start <= as_of)

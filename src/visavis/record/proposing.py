"""Proposing: what was read in a document goes into the record, for people to decide on.

A document and its facts go in together or not at all. Each fact is proposed; one that tells of a
fact the record has is merged into it, by a judgement of Visavis that says why and can be undone.
Where both are proposals, the fuller telling stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from visavis.language import _
from visavis.model import (
    AnyFact,
    Contact,
    ContactForm,
    Decision,
    Document,
    Judgement,
    Period,
    identified,
)
from visavis.record.among import among
from visavis.record.candidates import Candidate, Candidates
from visavis.record.merging import Merge, best, one_moment, same
from visavis.record.projection import resolve
from visavis.record.rows import FactRow, document_row, fact_row
from visavis.record.shipped import SHIPPER
from visavis.record.store import Store
from visavis.record.tables import State, fact
from visavis.record.tables import document as documents


@dataclass(frozen=True, slots=True)
class Proposal:
    """What became of a document: facts new to the record, merged into others, found again.

    `again` counts statements that the record has word for word: they only gain evidence.
    """

    document: str
    proposed: tuple[str, ...] = ()
    merged: tuple[tuple[str, Merge], ...] = ()
    again: int = 0
    read_before: bool = False


def propose(
    store: Store, document: Document, facts: Iterable[AnyFact], by: str | None = None
) -> Proposal:
    """Put one document and its facts in; a document that is there already changes nothing."""
    return Proposer(store, by).propose(document, facts)


class Proposer:
    """Proposes one document after the other."""

    def __init__(self, store: Store, by: str | None = None) -> None:
        self._store = store
        self._by = by
        self._candidates = Candidates()

    def knows(self, document: Document) -> bool:
        """Whether just this document has been read before."""
        with self._store._reading() as connection:
            return _knows(connection, document)

    def propose(self, document: Document, facts: Iterable[AnyFact]) -> Proposal:
        """Put one document and its facts in."""
        published = (document.date,) if document.date else ()
        with self._store._reading() as connection:
            if _knows(connection, document):
                return Proposal(document.id, read_before=True)
            self._candidates.refresh(connection)
            plan = _Plan(connection, self._candidates, published)
            given = [identified(one) for one in facts]
            plan.take([one for one in given if isinstance(one, Contact)])
            plan.take([one for one in given if not isinstance(one, Contact)])
        with self._store.writing(_("the facts of {id}").format(id=document.id), self._by) as writer:
            writer.document(1, document_row(document))
            for number, row in enumerate(plan.rows, 2):
                writer.fact(number, row)
            for number, judgement in enumerate(plan.judgements, 2 + len(plan.rows)):
                writer.judgement(number, judgement)
            writer.finish()
        return Proposal(document.id, tuple(plan.proposed), tuple(plan.merged), plan.again)


class _Plan:
    """What is to be put in, found out fact by fact: contacts first, which others are made at."""

    def __init__(
        self, connection: Connection, candidates: Candidates, published: Sequence[Period]
    ) -> None:
        self.rows: list[FactRow] = []
        self.judgements: list[Judgement] = []
        self.proposed: list[str] = []
        self.merged: list[tuple[str, Merge]] = []
        self.again = 0
        self._connection = connection
        self._candidates = candidates
        self._published = published
        self._stands: dict[str, str] = {}

    def take(self, facts: Sequence[AnyFact]) -> None:
        """Find out what becomes of some facts."""
        stand = [self._at_contact(one) for one in facts]
        rows = _rows(self._connection, stand)
        candidates = self._candidates.of(self._connection, stand, self._published)
        for named, new, row, known in zip(facts, stand, rows, candidates, strict=True):
            self._stands[named.id] = self._take(new, row, known)

    def _take(self, new: AnyFact, row: "_Row", candidates: Sequence[Candidate]) -> str:
        """Find out what becomes of one; the id under which it stands."""
        if row.twin is not None and isinstance(new, Contact) and self._elsewhen(new, row.twin):
            new = _dated(new, self._published)
            (row,) = _rows(self._connection, [new])
        self.rows.append(row.made)
        if row.twin is not None:
            self.again += 1
            return row.twin
        new = new.model_copy(update={"id": row.made.id})
        known, merge = self._best(new, candidates)
        if known is None or merge is None:
            self.proposed.append(new.id)
            return new.id
        self._merge(new, known, merge)
        return merge.into

    def _elsewhen(self, new: Contact, twin: str) -> bool:
        """Whether the contact that says the same was another one: undated, and long before."""
        if new.dates is not None or not self._published:
            return False
        known = self._candidates.named(self._connection, twin)
        return not one_moment(new, known.fact, self._published, known.published)

    def _best(
        self, new: AnyFact, candidates: Iterable[Candidate]
    ) -> tuple[Candidate | None, Merge | None]:
        known = {one.fact.id: one for one in candidates}
        merges = (same(new, one.fact, self._published, one.published) for one in known.values())
        merge = best(merges)
        return (known[merge.into], merge) if merge else (None, None)

    def _merge(self, new: AnyFact, known: Candidate, merge: Merge) -> None:
        """The new one into the known one; the other way where the new one is the fuller."""
        taken = {judgement.fact for judgement in self.judgements}
        name, into = new.id, known.fact.id
        if known.state == State.PROPOSED and into not in taken and _fuller(new, known.fact):
            name, into = into, name
            self.proposed.append(new.id)
        self.merged.append((name, Merge(into, merge.reason, merge.score, merge.features)))
        self.judgements.append(
            Judgement(
                fact=name,
                decision=Decision.MERGE,
                by=SHIPPER,
                at=datetime.now(UTC),
                why=merge.reason,
                into=into,
            )
        )

    def _at_contact(self, new: AnyFact) -> AnyFact:
        """With the id under which the contact it was made at stands in the record."""
        at = getattr(new, "contact", None)
        stands = self._stands.get(at) if at else None
        if stands is None or stands == at:
            return new
        bare = new.model_copy(update={"contact": stands, "id": ""})
        return identified(bare)


@dataclass(frozen=True, slots=True)
class _Row:
    """The row of a fact to be put in, and the id of the fact that says just the same."""

    made: FactRow
    twin: str | None


def _rows(connection: Connection, facts: Sequence[AnyFact]) -> list[_Row]:
    """The rows of some facts; an id that stands for something else is changed."""
    if not facts:
        return []
    made = [fact_row(one, State.PROPOSED) for one in facts]
    keyed = select(fact.c.key, fact.c.id).where(
        among(connection, fact.c.key, [row.key for row in made])
    )
    twins: dict[str, str] = {row.key: row.id for row in connection.execute(keyed)}
    holders = resolve(connection, [row.id for row in made])
    found = []
    for one, row in zip(facts, made, strict=True):
        twin = twins.get(row.key)
        free = holders.get(row.id) in (None, twin)
        unnamed = one if free else one.model_copy(update={"id": ""})
        found.append(_Row(row if free else fact_row(unnamed, State.PROPOSED), twin))
    return found


def _knows(connection: Connection, document: Document) -> bool:
    row = document_row(document)
    wanted = select(documents.c.text).where(documents.c.id == row.id)
    found = connection.execute(wanted).first()
    return found is not None and found.text == row.text


def _dated(contact: Contact, published: Sequence[Period]) -> Contact:
    """With the month of its publication for its date, marked as found out.

    The record has one fact to a statement: two undated contacts that say the same, told of in
    different years, can only be told apart by when they were told of.
    """
    day = published[0].end
    month = Period.months(day.year, day.month, day.month)
    return contact.model_copy(
        update={"dates": month, "resolved": (*contact.resolved, "dates"), "id": ""}
    )


def _fuller(new: AnyFact, known: AnyFact) -> bool:
    """Whether a contact is told more fully than the one known."""
    if not isinstance(new, Contact) or not isinstance(known, Contact):
        return False
    return _fullness(new) > _fullness(known)


def _fullness(contact: Contact) -> tuple[int, ...]:
    """What is told, in the order of its worth: of how many sides who, when, what, where, posts.

    Any two can be compared, so that of ten tellings the same one stands, whichever came first.
    """
    people = contact.participants
    return (
        len({person.side for person in people if person.name is not None}),
        int(contact.dates is not None),
        int(contact.number is not None),
        int(contact.form is not ContactForm.MEETING),
        int(contact.place is not None or contact.country is not None),
        sum(person.name is not None for person in people),
        sum(person.post is not None for person in people),
    )

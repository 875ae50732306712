"""Deciding: what people do with a proposal, and taking it back."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import select

from visavis.errors import InputError
from visavis.language import _
from visavis.model import AnyFact, Decision, Judgement
from visavis.record.among import among
from visavis.record.merging import same
from visavis.record.nearby import nearby
from visavis.record.projection import resolve
from visavis.record.query import find
from visavis.record.rows import FactRow, fact_row
from visavis.record.spelling import stems
from visavis.record.store import Store
from visavis.record.tables import State, fact, journal
from visavis.record.writer import Writer

UNDOES = {State.ACCEPTED: Decision.ACCEPT, State.PROPOSED: Decision.REOPEN}
"""The decision that gives a fact the state with which it was added."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Whoever decides, under a name."""

    store: Store
    by: str

    def decide(
        self, name: str, decision: Decision, why: str | None = None, into: str | None = None
    ) -> None:
        """Accept, reject, reopen or merge a fact."""
        self.store.judge(self._judgement(name, decision, why, into))

    def add(self, row: FactRow, why: str | None = None) -> str:
        """Put in a fact that a person made, accepted by that person; its id."""
        with self.store.writing(_("the new fact"), self.by) as writer:
            self.enter(writer, 1, row, why)
            writer.finish()
        return row.id

    def enter(self, writer: Writer, number: int, row: FactRow, why: str | None = None) -> str:
        """The same within a writing that has begun, as its fact number `number`."""
        writer.fact(number, row)
        writer.judgement(number, self._judgement(row.id, Decision.ACCEPT, why, None))
        return row.id

    def correct(self, name: str, corrected: FactRow, why: str | None = None) -> str:
        """Put a corrected fact, accepted, in the place of one that no other has replaced; its id.

        One that was put there before, and taken back, is accepted once more.
        """
        old = self.store.fact(name)
        if old is not None and fact_row(old).key == corrected.key:
            raise InputError(
                _("The correction of {id} says just the same; accept it instead.").format(id=name)
            )
        with self.store.writing(_("the correction of {id}").format(id=name), self.by) as writer:
            self.put_in_place(writer, 1, name, corrected, why)
            writer.finish()
        return corrected.id

    def put_in_place(
        self, writer: Writer, number: int, name: str, corrected: FactRow, why: str | None = None
    ) -> str:
        """The correction itself, within a writing that has begun."""
        if self.store.state(name) == State.MERGED:
            raise InputError(
                _("{id} was corrected or merged meanwhile; look at it again.").format(id=name)
            )
        taken_back = self.store.state(corrected.id) == State.REJECTED
        writer.fact(number, corrected)
        writer.judgement(number, self._judgement(name, Decision.CORRECT, why, corrected.id))
        if taken_back:
            writer.judgement(number, self._judgement(corrected.id, Decision.ACCEPT, why, None))
        return corrected.id

    def undo(self, name: str, why: str | None = None) -> str | None:
        """Take back the last decision on a fact; the state it has then."""
        taken = self.store.judgements(name)
        if not taken:
            raise InputError(_("Nothing has been decided about {id} yet.").format(id=name))
        last, before = taken[-1], taken[-2] if len(taken) > 1 else None
        back = [self._back(last, before, why)]
        if last.decision is Decision.CORRECT and last.into:
            back.append(self._judgement(last.into, Decision.REJECT, why, None))
        if before is not None and before.decision is Decision.CORRECT and before.into:
            back.append(self._judgement(before.into, Decision.ACCEPT, why, None))
        with self.store.writing(_("the undoing of {id}").format(id=name), self.by) as writer:
            for number, one in enumerate(back, 1):
                writer.judgement(number, one)
            writer.finish()
        return self.store.state(last.fact)

    def _back(self, last: Judgement, before: Judgement | None, why: str | None) -> Judgement:
        name = last.fact
        if before is None:
            return self._judgement(name, self._first(name, last), why, None)
        return self._judgement(name, before.decision, why, before.into)

    def _first(self, name: str, first: Judgement) -> Decision:
        """What takes the first decision back: a fact that a person entered is taken out again."""
        state = State(first_state(self.store, name))
        accepted = state is State.ACCEPTED and first.decision is Decision.ACCEPT
        if accepted and first.by == added_by(self.store, name):
            return Decision.REJECT
        return UNDOES[state]

    def _judgement(
        self, name: str, decision: Decision, why: str | None, into: str | None
    ) -> Judgement:
        at = datetime.now(UTC)
        return Judgement(
            fact=name, decision=decision, by=self.by, at=at, why=why or None, into=into
        )


def first_state(store: Store, name: str) -> str:
    """The state with which a fact was added, as the journal has it."""
    of = select(journal.c.payload).join_from(fact, journal, journal.c.seq == fact.c.entry)
    with store._reading() as connection:
        payload = connection.execute(of.where(fact.c.id == name)).scalar()
    added = json.loads(payload)["facts"] if payload else []
    found: dict[str, Any] = next((one for one in added if one["id"] == name), {})
    return str(found.get("state", State.ACCEPTED))


def added_by(store: Store, name: str) -> str:
    """Who added the fact, as the journal has it."""
    of = select(journal.c.by).join_from(fact, journal, journal.c.seq == fact.c.entry)
    with store._reading() as connection:
        return str(connection.execute(of.where(fact.c.id == name)).scalar() or "")


def merges_into(store: Store, name: str) -> list[Judgement]:
    """The judgements by which facts were merged into this one, or corrected to it."""
    with store._reading() as connection:
        stands = resolve(connection, [name]).get(name)
        pair = select(fact.c.pair).where(fact.c.id == stands).scalar_subquery()
        inside = (fact.c.pair == pair, fact.c.merged_into == stands)
        rows = (
            connection.execute(select(fact.c.id).where(*inside).order_by(fact.c.number))
            .scalars()
            .all()
        )
    return [store.judgements(row)[-1] for row in rows]


def merge_of(store: Store, name: str) -> Judgement | None:
    """The judgement by which a fact is merged into another, if it is."""
    taken = store.judgements(name)
    last = taken[-1] if taken else None
    return last if last is not None and last.into is not None else None


def closest(store: Store, to: AnyFact, limit: int = 5) -> list[AnyFact]:
    """The facts of its pair and kind that it may tell of, the most likely first."""
    when = [one.date for one in store.documents(_cited(to)) if one.date]
    with store._reading() as connection:
        numbers = nearby(connection, to, when)
        found = find(connection, among(connection, fact.c.number, numbers), lent=False)
    words = _words(to)

    def likeness(other: AnyFact) -> float:
        merge = same(to, other, when)
        return (100 * merge.score if merge else 0) + fuzz.token_set_ratio(words, _words(other))

    others = [one.fact() for one in found if one.id != to.id]
    return sorted(others, key=lambda one: (-likeness(one), one.id))[:limit]


def _cited(of: AnyFact) -> Collection[str]:
    return {piece.document for piece in of.evidence}


def _words(of: AnyFact) -> str:
    """What a fact says and rests on, as stems in one string."""
    said = [piece.text or "" for piece in of.evidence]
    return " ".join(sorted(stems(" ".join([fact_row(of).body, *said]))))

"""Commitments: adding them to a record, and following each step by step.

No state of a commitment is changed or removed: a step puts the commitment with one step more,
accepted, in the place of the one that stands, and a judgement says by whom and when. Every id that
it ever had leads to the one that stands.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from visavis.errors import UnknownName
from visavis.language import _
from visavis.model import Commitment, CommitmentStep, Document
from visavis.record.deciding import Judge, merge_of
from visavis.record.guess import did_you_mean
from visavis.record.rows import document_row, fact_row
from visavis.record.store import Store
from visavis.record.tables import State


@dataclass(frozen=True, slots=True)
class Change:
    """The steps that a commitment has gone through since it was last written."""

    item: Commitment
    steps: tuple[CommitmentStep, ...]

    @property
    def changed(self) -> Commitment:
        """The commitment as it stands afterwards; its id follows from what it says then."""
        said = self.item.model_dump(exclude={"id"})
        return Commitment.model_validate(said | {"history": (*self.item.history, *self.steps)})


@dataclass(frozen=True, slots=True)
class Commitments:
    """The commitments of a store; whoever changes them has a name."""

    store: Store
    by: str

    def of(self, pair: str) -> list[Commitment]:
        """The commitments of a pair that stand."""
        facts = self.store.facts(pair, kinds=("commitment",))
        return [fact for fact in facts if isinstance(fact, Commitment)]

    def find(self, name: str) -> Commitment:
        """The commitment that stands for an id, which may be that of an earlier state.

        The id of a state that was taken back leads to the one before it. UnknownName when there is
        none, or when people have rejected it.
        """
        fact = self.store.fact(name)
        seen = {name}
        while fact is not None and (onward := self._onward(fact.id)) is not None:
            if onward in seen:
                break
            seen.add(onward)
            fact = self.store.fact(onward)
        if not isinstance(fact, Commitment) or self.store.state(fact.id) == State.REJECTED:
            raise UnknownName(self._unknown(name))
        return fact

    def _onward(self, name: str) -> str | None:
        """Where the id of what no longer stands leads: to what took its place, or back."""
        if self.store.state(name) == State.REJECTED:
            taken = (one for one in self.store.judgements() if one.into == name)
            return next((one.fact for one in taken), None)
        merge = merge_of(self.store, name)
        return merge.into if merge else None

    def take(
        self,
        new: Iterable[Commitment] = (),
        changes: Iterable[Change] = (),
        documents: Iterable[Document] = (),
        why: str | None = None,
    ) -> list[str]:
        """Put new commitments and changes of old ones into the record, all or none; their ids."""
        made: list[str] = []
        judge = Judge(self.store, self.by)
        with self.store.writing(_("the commitments"), self.by) as writer:
            for document in documents:
                writer.document(1, document_row(document))
            for number, item in enumerate(new, 1):
                made.append(judge.enter(writer, number, fact_row(item), why))
            for number, change in enumerate(changes, len(made) + 1):
                row = fact_row(change.changed)
                made.append(judge.put_in_place(writer, number, change.item.id, row, why))
            writer.finish()
        return made

    def documents(self) -> Mapping[str, Document]:
        """The documents that the record knows, by id."""
        return {document.id: document for document in self.store.documents()}

    def _unknown(self, name: str) -> str:
        facts = self.store.facts(kinds=("commitment",))
        said = _("There is no commitment {name!r}.").format(name=name)
        hint = _("`visavis commitments FIRST SECOND list` lists those of two countries.")
        return f"{said}{did_you_mean(name, [fact.id for fact in facts])} {hint}"

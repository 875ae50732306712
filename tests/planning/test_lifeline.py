"""The life-line of commitments: whatever is done to them, none is lost, and a replay agrees."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from visavis.errors import UnknownName
from visavis.model import (
    Commitment,
    CommitmentStatus,
    CommitmentStep,
    Contact,
    Decision,
    Evidence,
    Pair,
    Period,
    Words,
)
from visavis.planning import Followed, follow, register
from visavis.planning.carried import carried, why_not
from visavis.record import Store
from visavis.record.commitments import Change, Commitments
from visavis.record.deciding import Judge
from visavis.sources.sheets import Sheet, SheetRow

PAIR = Pair("BLR-KGZ")
TODAY = date(2026, 1, 1)
SOURCE = register.note("The minutes", "desk", TODAY)
EVIDENCE = (Evidence(document=SOURCE.id),)
SESSIONS = [
    Contact(
        id=f"session{number}",
        pair=PAIR,
        form="commission_session",
        number=number,
        dates=f"{2010 + number}-05-01",
        evidence=EVIDENCE,
    )
    for number in (10, 11, 12)
]  # fmt: skip
CONTACTS = {one.id: one for one in SESSIONS}
TEXTS = st.sampled_from(["Open a bank", "Открыть рейс", "Hold a forum", "Build a mill"])


class Lifeline(RuleBasedStateMachine):
    """Entries, steps, carry-overs, merges and imports in any order."""

    names = Bundle("names")

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.store = Store.open(str(Path(self._folder.name) / "record.sqlite"))
        self.store.add(SESSIONS, [SOURCE], by="desk")
        self.record = Commitments(self.store, "desk")
        self.ever: set[str] = set()

    @rule(target=names, text=TEXTS, session=st.none() | st.sampled_from(SESSIONS))
    def enter(self, text: str, session: Contact | None) -> str:
        """A new commitment."""
        item = Commitment(
            pair=PAIR,
            form="agreed",
            text=Words(text),
            contact=session.id if session else None,
            evidence=EVIDENCE,
        )
        return self._kept(self.record.take([item], documents=[SOURCE]))

    @rule(
        target=names,
        name=names,
        status=st.sampled_from(list(CommitmentStatus)),
        side=st.sampled_from(["BLR", "KGZ"]),
    )
    def step(self, name: str, status: CommitmentStatus, side: str) -> str:
        """A step of one that stands."""
        step = CommitmentStep(
            date=Period.day(TODAY), text=Words("Said"), status=status, side=side, by="desk"
        )
        return self._kept(self.record.take(changes=[Change(self.record.find(name), (step,))]))

    @rule(target=names, name=names, session=st.sampled_from(SESSIONS))
    def carry(self, name: str, session: Contact) -> str:
        """A carry-over, where the session can take it."""
        item = self.record.find(name)
        if why_not(self._followed()[item.id], session, None, CONTACTS):
            return name
        step = carried(session, Period.day(TODAY), "desk")
        made = self._kept(self.record.take(changes=[Change(item, (step,))]))
        assert self._followed()[made].carried >= 1
        return made

    @rule(one=names, other=names)
    def merge(self, one: str, other: str) -> None:
        """One merged into another: its name leads there."""
        mine, theirs = self.record.find(one), self.record.find(other)
        if mine.id != theirs.id:
            Judge(self.store, "desk").decide(mine.id, Decision.MERGE, "same", theirs.id)
            assert self.record.find(one).id == theirs.id

    @rule(target=names, name=names, state=st.sampled_from(["done", "under way", "dropped", "?"]))
    def import_(self, name: str, state: str) -> str:
        """A table with one state changed, and one row more."""
        item = self.record.find(name)
        head = SheetRow(1, ("id", "text", "state"))
        rows = (
            SheetRow(2, (item.id, item.text.within("en"), state)),
            SheetRow(3, ("", "A new thing", "")),
        )
        found = register.taken([Sheet(head, rows)], self._register("KGZ"))
        assert not found.problems
        made = self.record.take(found.new, found.changes, found.documents)
        self.ever |= set(made)
        return made[-1] if made else name

    @rule(name=names, again=st.booleans())
    def undo(self, name: str, again: bool) -> None:
        """The judgement that put a state in the place of this one is taken back, and made again."""
        taken = self.store.judgements(name)
        if not taken or taken[-1].decision is not Decision.CORRECT:
            return
        after = self.store.fact(str(taken[-1].into))
        before = self.store.fact(name)
        if self.store.state(str(taken[-1].into)) != "accepted":
            return
        Judge(self.store, "desk").undo(name)
        assert self.record.find(name).id == name
        if again and isinstance(after, Commitment) and isinstance(before, Commitment):
            steps = after.history[len(before.history) :]
            self.record.take(changes=[Change(before, steps)])
            assert self.record.find(name).id == after.id

    @invariant()
    def none_is_lost(self) -> None:
        """Every id there ever was leads to a commitment that stands."""
        standing = {item.id for item in self.record.of(PAIR)}
        for name in self.ever:
            assert self.record.find(name).id in standing

    def _kept(self, made: list[str]) -> str:
        self.ever |= set(made)
        return made[0]

    def _followed(self) -> dict[str, Followed]:
        items = self.record.of(PAIR)
        documents = {document.id: document for document in self.store.documents()}
        return {one.item.id: one for one in follow(items, documents, CONTACTS, TODAY)}

    def _register(self, side: str) -> register.Register:
        documents = {document.id: document for document in self.store.documents()}
        return register.Register(PAIR, self._followed(), CONTACTS, documents, "desk", TODAY, side)

    def teardown(self) -> None:
        """A replay of the journal gives the same record, so the same plan."""
        assert self.store.verify().sound
        self.store.close()
        self._folder.cleanup()


Lifeline.TestCase.settings = settings(max_examples=12, stateful_step_count=14, deadline=None)
TestLifeline: Any = Lifeline.TestCase


def test_a_lost_name_is_said(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "r.sqlite")) as store, pytest.raises(UnknownName, match="lost"):
        Commitments(store, "desk").find("lost")

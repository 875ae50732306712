"""Candidates: the facts of the record that a newly read one might tell of.

They are found by their handles on a shelf in memory, so that the time for a document does not grow
with the record, however much of it is about one pair. What a shelf had no room for is found by its
date through an index of the store. What is held in memory is bounded.
"""

import json
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select, union

from visavis.model import AnyFact, Period
from visavis.record import shelf
from visavis.record.among import among
from visavis.record.handles import filed, sought
from visavis.record.nearby import STANDING, near_in_time
from visavis.record.query import Found
from visavis.record.rows import Cited
from visavis.record.shelf import Shelf
from visavis.record.tables import document, evidence, fact, judgement

HELD = 60_000
"""Facts on all shelves together, of some 2 kB each; beyond it the shelf last used goes first."""

KEPT = 5000
"""Facts kept in memory between documents, about 5 kB each, the last used."""

AT_ONCE = 500
"""Facts loaded at once to be put on a shelf."""

MANY = 5000
"""More facts or judgements than this since the last look were put in by somebody else: then the
shelves are filled anew."""

Group = tuple[str | None, str]
"""A pair and a kind."""

_COLUMNS = (fact.c.number, fact.c.entry, fact.c.state)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact of the record, with its first piece of evidence alone.

    `published` are the dates of all documents that it rests on itself.
    """

    number: int
    state: str
    fact: AnyFact
    published: tuple[Period, ...]


class Candidates:
    """The facts that stand, looked up for one document after the other."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int], tuple[AnyFact, tuple[Period, ...]]] = OrderedDict()
        self._shelves: OrderedDict[Group, Shelf] = OrderedDict()
        self._seen = _Ends(0, 0)

    def refresh(self, connection: Connection) -> None:
        """Take in what has been put into the record since the last time."""
        ends = _Ends.of(connection)
        if ends.facts - self._seen.facts + ends.judgements - self._seen.judgements > MANY:
            self._shelves.clear()
        if self._shelves and ends != self._seen:
            self._refile(connection)
        self._seen = ends

    def of(
        self, connection: Connection, facts: Sequence[AnyFact], published: Collection[Period]
    ) -> list[list[Candidate]]:
        """For each those of its pair and kind that have a handle in common, in the record's order.

        What has no date itself is looked for near that of its publication.
        """
        numbers = [self._numbers(connection, new, published) for new in facts]
        loaded = self._loaded(connection, set().union(*numbers))
        return [[one for one in loaded if one.number in wanted] for wanted in numbers]

    def named(self, connection: Connection, name: str) -> Candidate:
        """The fact with this id, which there is, in whatever state."""
        row = connection.execute(select(*_COLUMNS).where(fact.c.id == name)).one()
        return Candidate(row.number, row.state, *self._facts(connection, [row])[0])

    def _numbers(
        self, connection: Connection, new: AnyFact, published: Collection[Period]
    ) -> set[int]:
        held = self._shelf(connection, _group(new))
        numbers = held.find(sought(new, published, held.rarity))
        if held.gone_up_to and new.kind != "figure":  # all of a year begin on one day: too many
            older = fact.c.number <= held.gone_up_to
            numbers |= near_in_time(connection, new, published, older)
        return numbers

    # Shelves

    def _shelf(self, connection: Connection, group: Group) -> Shelf:
        """The shelf of a pair and kind, filled when it is first used."""
        held = self._shelves.get(group)
        if held is None:
            held = self._shelves[group] = self._filled(connection, group)
        self._shelves.move_to_end(group)
        while len(self._shelves) > 1 and sum(map(len, self._shelves.values())) > HELD:
            self._shelves.popitem(last=False)
        return held

    def _filled(self, connection: Connection, group: Group) -> Shelf:
        held = Shelf()
        wanted = _of(group).order_by(fact.c.number.desc()).limit(shelf.NEWEST + 1)
        numbers = sorted(connection.execute(wanted).scalars())
        if len(numbers) > shelf.NEWEST:
            held.gone_up_to = numbers.pop(0)
        for start in range(0, len(numbers), AT_ONCE):
            for one in self._loaded(connection, numbers[start : start + AT_ONCE]):
                held.put(one.number, filed(one.fact, one.published, held.rarity))
        return held

    def _refile(self, connection: Connection) -> None:
        """Of what was added or judged, what stands is to be on its shelf, and nothing else."""
        missing = set()
        for row in self._changed(connection):
            held = self._shelves.get((row.pair, row.kind))
            if held is not None and row.state not in STANDING:
                held.drop(row.number)
            elif held is not None and row.number not in held:
                missing.add(row.number)
        for one in self._loaded(connection, missing):
            held = self._shelves[_group(one.fact)]
            held.put(one.number, filed(one.fact, one.published, held.rarity))

    def _changed(self, connection: Connection) -> Sequence[Any]:
        of = (fact.c.number, fact.c.pair, fact.c.kind, fact.c.state)
        judged = select(judgement.c.fact).where(judgement.c.number > self._seen.judgements)
        new = fact.c.number > self._seen.facts
        return connection.execute(
            union(select(*of).where(new), select(*of).where(fact.c.number.in_(judged)))
        ).all()

    # Facts

    def _loaded(self, connection: Connection, numbers: Iterable[int]) -> list[Candidate]:
        """Those of them that stand, by number."""
        wanted = sorted(numbers)
        if not wanted:
            return []
        chosen = among(connection, fact.c.number, wanted), fact.c.state.in_(STANDING)
        rows = connection.execute(select(*_COLUMNS).where(*chosen).order_by(fact.c.number)).all()
        facts = self._facts(connection, rows)
        return [
            Candidate(row.number, row.state, *one) for row, one in zip(rows, facts, strict=True)
        ]

    def _facts(
        self, connection: Connection, rows: Collection[Any]
    ) -> list[tuple[AnyFact, tuple[Period, ...]]]:
        missing = [row for row in rows if (row.number, row.entry) not in self._kept]
        self._kept.update(_facts(connection, missing))
        found = []
        for row in rows:
            self._kept.move_to_end((row.number, row.entry))
            found.append(self._kept[row.number, row.entry])
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return found


@dataclass(frozen=True, slots=True)
class _Ends:
    """The last numbers of facts and of judgements."""

    facts: int
    judgements: int

    @classmethod
    def of(cls, connection: Connection) -> "_Ends":
        """As the record has them."""
        facts = select(func.max(fact.c.number)).scalar_subquery()
        judgements = select(func.max(judgement.c.number)).scalar_subquery()
        row = connection.execute(select(facts, judgements)).one()
        return cls(row[0] or 0, row[1] or 0)


def _group(new: AnyFact) -> Group:
    return getattr(new, "pair", None), new.kind


def _of(group: Group) -> Select[Any]:
    same_kind = (fact.c.pair == group[0], fact.c.kind == group[1])
    return select(fact.c.number).where(*same_kind, fact.c.state.in_(STANDING))


def _facts(
    connection: Connection, rows: Collection[Any]
) -> Iterator[tuple[tuple[int, int], tuple[AnyFact, tuple[Period, ...]]]]:
    """Facts with the dates they were published at, by number and entry."""
    if not rows:
        return
    entries = {row.number: row.entry for row in rows}
    dates = _dates(connection, entries)
    columns = (fact.c.number, fact.c.id, fact.c.kind, fact.c.state, fact.c.body, fact.c.note)
    of = evidence.c
    wanted = (
        select(*columns, of.document, of.start, of.stop, of.text, of.where)
        .join_from(fact, evidence, of.fact == fact.c.number)
        .where(of.ordinal == 0, among(connection, fact.c.number, entries))
    )
    for row in connection.execute(wanted):
        said = Found(*row[:6], [Cited(*row[6:])]).fact()
        yield (row.number, entries[row.number]), (said, tuple(dates.get(row.number, ())))


def _dates(connection: Connection, numbers: Collection[int]) -> dict[int, list[Period]]:
    """The dates of the documents that facts given by number rest on."""
    found: dict[int, list[Period]] = {}
    rows = connection.execute(
        select(evidence.c.fact, document.c.body)
        .join_from(evidence, document, document.c.id == evidence.c.document)
        .where(among(connection, evidence.c.fact, numbers))
        .distinct()
        .order_by(evidence.c.fact, document.c.body)
    )
    for number, body in rows:
        when = json.loads(body).get("date")
        if when:
            found.setdefault(number, []).append(Period.parse(when))
    return found

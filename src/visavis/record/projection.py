"""Projection: what an entry of the journal does to the other tables.

The same code runs when something is added and when the journal is replayed, and it looks at
nothing but the tables and the entry; so replaying all entries rebuilds the tables exactly.

One statement is one fact: a statement that is there already adds its evidence, and its id, if it
came with another, becomes an alias.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import Column, Connection, Table, bindparam, delete, func, insert, select, update

from visavis.record import tables
from visavis.record.among import among
from visavis.record.bulk import insert_rows
from visavis.record.rows import Cited, DocumentRow, FactRow, cited_json, fact_line
from visavis.record.tables import State


@dataclass(slots=True)
class Known:
    """A fact that the tables hold, or will when the changes are written."""

    number: int
    id: str
    row: FactRow
    state: str
    entry: int
    new: bool
    evidence: list[Cited]
    kept: int = 0
    """How many pieces of `evidence` the tables hold already."""
    updated: bool = False
    rewritten: bool = False
    aliases: list[str] = field(default_factory=list)

    def line(self) -> str:
        """The fact as it stands, as a line."""
        return fact_line(
            self.id, self.row.body, self.row.note, cited_json(self.evidence), state=self.state
        )


class Clash(Enum):
    """Why a fact cannot be taken."""

    OTHER = "its id stands for another statement"
    TWICE = "its id was given another statement in this run"
    TWIN = "put in the place of what stands, it would say the same as another fact"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A fact that cannot be taken, and the one that it clashes with."""

    index: int
    known: Known
    row: FactRow
    clash: Clash


@dataclass(slots=True)
class Plan:
    """What adding some facts will change."""

    known: dict[str, Known] = field(default_factory=dict)
    effective: list[FactRow] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    freed: list[str] = field(default_factory=list)
    """Aliases that become facts of their own."""
    added: int = 0
    merged: int = 0
    same: int = 0


class Projection:
    """The tables that follow from the journal, on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._facts = self._last(tables.fact) + 1
        self._judgements = self._last(tables.judgement) + 1

    def _last(self, table: Table) -> int:
        return self._connection.execute(select(func.max(table.c.number))).scalar() or 0

    # Documents

    def changed_documents(self, rows: Sequence[DocumentRow]) -> dict[str, DocumentRow | None]:
        """Of these documents those that are new (None) or otherwise now (what stands)."""
        found = self._connection.execute(
            select(tables.document.c.id, tables.document.c.body, tables.document.c.text).where(
                among(self._connection, tables.document.c.id, [row.id for row in rows])
            )
        )
        standing = {row.id: DocumentRow(row.id, row.body, row.text) for row in found}
        return {row.id: standing.get(row.id) for row in rows if standing.get(row.id) != row}

    def put_documents(self, rows: Sequence[DocumentRow], entry: int) -> None:
        """Add documents, each in the place of the one of its id."""
        of = among(self._connection, tables.document.c.id, [row.id for row in rows])
        self._connection.execute(delete(tables.document).where(of))
        insert_rows(self._connection, tables.document, [(*row, entry) for row in rows])

    # Facts

    def plan(self, rows: Sequence[FactRow], run: int, *, replace: bool) -> Plan:
        """What adding the rows would change; `run` is the first entry of the run at hand."""
        plan = Plan()
        seen = _Seen(self._connection, rows)
        for index, row in enumerate(rows):
            known = seen.by_id.get(row.id)
            before = seen.entry_of(row.id) < run
            if known is None:
                self._new_or_merged(plan, seen, row)
            elif known.row.key == row.key:
                self._again(plan, seen, known, row, run, replace=replace and before)
            elif not replace or not before:
                clash = Clash.OTHER if before else Clash.TWICE
                plan.conflicts.append(Conflict(index, known, row, clash))
            elif known.id != row.id:
                plan.freed.append(row.id)
                seen.forget(row.id)
                self._new_or_merged(plan, seen, row)
            elif row.key in seen.by_key:
                plan.conflicts.append(Conflict(index, seen.by_key[row.key], row, Clash.TWIN))
            else:
                self._replaced(plan, seen, known, row, run)
        return plan

    def _new_or_merged(self, plan: Plan, seen: "_Seen", row: FactRow) -> None:
        twin = seen.by_key.get(row.key)
        if twin is None:
            self._new(plan, seen, row)
            return
        seen.name(twin, row.id)
        self._take(seen, twin, row)
        plan.known[twin.id] = twin
        plan.effective.append(row)
        plan.merged += 1

    def _new(self, plan: Plan, seen: "_Seen", row: FactRow) -> None:
        cited = list(dict.fromkeys(row.evidence))
        known = Known(self._facts, row.id, row, row.state, _THIS_RUN, new=True, evidence=cited)
        self._facts += 1
        seen.by_id[row.id] = seen.by_key[row.key] = known
        seen.name_also(known, row)
        plan.known[row.id] = known
        plan.effective.append(row)
        plan.added += 1

    def _again(
        self, plan: Plan, seen: "_Seen", known: Known, row: FactRow, run: int, *, replace: bool
    ) -> None:
        """The same statement once more: more evidence, or with `replace` other evidence."""
        otherwise = known.row.note != row.note or not set(row.evidence) <= set(known.evidence)
        if replace and known.id == row.id and otherwise:
            self._replaced(plan, seen, known, row, run)
        elif self._take(seen, known, row):
            plan.known[known.id] = known
            plan.effective.append(row)
            plan.merged += 1
        else:
            plan.same += 1

    def _take(self, seen: "_Seen", known: Known, row: FactRow) -> bool:
        """Take evidence, names and acceptance from another finding of the same fact."""
        more = [cited for cited in dict.fromkeys(row.evidence) if cited not in known.evidence]
        known.evidence += more
        accepted = known.state == State.PROPOSED and row.state == State.ACCEPTED
        if accepted and not self._judged(known):
            known.state, known.updated = State.ACCEPTED, True
            more += row.evidence
        return seen.name_also(known, row) or bool(more)

    def _judged(self, known: Known) -> bool:
        judged = select(tables.judgement.c.number).where(tables.judgement.c.fact == known.number)
        return self._connection.execute(judged.limit(1)).first() is not None

    def _replaced(self, plan: Plan, seen: "_Seen", known: Known, row: FactRow, run: int) -> None:
        plan.replaced.append(known.line())
        del seen.by_key[known.row.key]
        seen.by_key[row.key] = known
        seen.name_also(known, row)
        known.row, known.entry = row, run
        known.evidence, known.kept = list(dict.fromkeys(row.evidence)), 0
        known.updated = known.rewritten = True
        plan.known[known.id] = known
        plan.effective.append(row)

    def write(self, plan: Plan, entry: int) -> None:
        """Carry out the plan."""
        known = list(plan.known.values())
        new = [one for one in known if one.new]
        old = [one for one in known if not one.new]
        self._clear(plan, [one.number for one in old if one.rewritten])
        self._update([one for one in old if one.updated], entry)
        insert_rows(self._connection, tables.fact, [_fact_values(one, entry) for one in new])
        areas = [
            (one.number, area)
            for one in known
            if one.new or one.rewritten
            for area in one.row.areas
        ]
        insert_rows(self._connection, tables.fact_area, areas)
        insert_rows(
            self._connection,
            tables.evidence,
            [
                (one.number, ordinal, *one.evidence[ordinal])
                for one in known
                for ordinal in range(one.kept, len(one.evidence))
            ],
        )
        insert_rows(
            self._connection,
            tables.alias,
            [(name, one.number, entry) for one in known for name in one.aliases],
        )

    def _clear(self, plan: Plan, rewritten: list[int]) -> None:
        if rewritten:
            for table in (tables.evidence, tables.fact_area):
                self._connection.execute(
                    delete(table).where(among(self._connection, table.c.fact, rewritten))
                )
        if plan.freed:
            self._connection.execute(
                delete(tables.alias).where(among(self._connection, tables.alias.c.id, plan.freed))
            )

    def _update(self, known: Iterable[Known], entry: int) -> None:
        values = [
            {
                "at_number": one.number,
                "kind": one.row.kind,
                "pair": one.row.pair,
                "key": one.row.key,
                "first_day": _day(one.row.first_day),
                "last_day": _day(one.row.last_day),
                "state": one.state,
                "entry": entry if one.rewritten else one.entry,
                "body": one.row.body,
                "note": one.row.note,
            }
            for one in known
        ]
        if values:
            by_number = tables.fact.c.number == bindparam("at_number")
            self._connection.execute(update(tables.fact).where(by_number), values)

    # Judgements

    def judge(self, judgement: dict[str, Any]) -> None:
        """Let a judgement decide on the state of its fact; the fact is there."""
        number = self._connection.execute(
            select(tables.fact.c.number).where(tables.fact.c.id == judgement["fact"])
        ).scalar_one()
        decision = judgement["decision"]
        state, into = STATE_AFTER[decision], judgement.get("into")
        self._connection.execute(
            insert(tables.judgement),
            {
                "number": self._judgements,
                "fact": number,
                "decision": decision,
                "by": judgement["by"],
                "at": judgement["at"],
                "why": judgement.get("why"),
                "into": into,
            },
        )
        self._judgements += 1
        self._connection.execute(
            update(tables.fact)
            .where(tables.fact.c.number == number)
            .values(state=state, merged_into=into if state == State.MERGED else None)
        )


STATE_AFTER = {
    "accept": State.ACCEPTED,
    "reject": State.REJECTED,
    "merge": State.MERGED,
    "correct": State.MERGED,
    "reopen": State.PROPOSED,
}
"""The state that each decision gives to the fact it is on."""

_THIS_RUN = 2**62
"""Stands for the entry being made, whatever number it gets."""


class _Seen:
    """The facts that the tables hold under the ids and keys of some rows."""

    def __init__(self, connection: Connection, rows: Sequence[FactRow]) -> None:
        self.by_id: dict[str, Known] = {}
        self.by_key: dict[str, Known] = {}
        self._known: dict[int, Known] = {}
        ids = {name for row in rows for name in (row.id, *row.also)}
        of = tables.alias.c
        named = connection.execute(
            select(of.id, of.fact, of.entry).where(among(connection, of.id, ids))
        ).all()
        self._load(connection, tables.fact.c.id, ids)
        self._load(connection, tables.fact.c.key, {row.key for row in rows})
        self._load(connection, tables.fact.c.number, {row.fact for row in named})
        self._load_evidence(connection)
        for number in sorted(self._known):
            known = self._known[number]
            self.by_id[known.id] = known
            self.by_key[known.row.key] = known
        self._named: dict[str, int] = {row.id: row.entry for row in named}
        for row in named:
            self.by_id[row.id] = self._known[row.fact]

    def entry_of(self, name: str) -> int:
        """The entry that made this id stand for what it does; 0 for an unknown one."""
        known = self.by_id.get(name)
        return self._named.get(name, known.entry if known else 0)

    def name(self, known: Known, name: str) -> None:
        """Give the fact a further id."""
        self.by_id[name] = known
        self._named[name] = _THIS_RUN
        known.aliases.append(name)

    def forget(self, name: str) -> None:
        """An id that stands for nothing any more."""
        del self.by_id[name], self._named[name]

    def name_also(self, known: Known, row: FactRow) -> bool:
        """Give the fact the further ids that the row has for it; whether there are new ones."""
        if not row.also:
            return False
        more = [name for name in dict.fromkeys(row.also) if name not in self.by_id]
        for name in more:
            self.name(known, name)
        return bool(more)

    def _load(
        self, connection: Connection, column: Column[Any], values: set[str] | set[int]
    ) -> None:
        if values:
            wanted = select(tables.fact).where(among(connection, column, values))
            for row in connection.execute(wanted):
                self._known.setdefault(row.number, _known(row))

    def _load_evidence(self, connection: Connection) -> None:
        if not self._known:
            return
        cited = tables.evidence
        rows = connection.execute(
            select(cited)
            .where(among(connection, cited.c.fact, self._known))
            .order_by(cited.c.fact, cited.c.ordinal)
        )
        for row in rows:
            known = self._known[row.fact]
            known.evidence.append(Cited(*row[2:]))
            known.kept += 1


def _known(row: Any) -> Known:
    standing = FactRow(
        row.id,
        row.kind,
        row.pair,
        row.key,
        _iso(row.first_day),
        _iso(row.last_day),
        row.body,
        row.note,
        areas=(),
        evidence=(),
        cited="[]",
        state=row.state,
    )
    return Known(row.number, row.id, standing, row.state, row.entry, new=False, evidence=[])


def _fact_values(known: Known, entry: int) -> tuple[Any, ...]:
    row = known.row
    return (
        known.number,
        row.id,
        row.kind,
        row.pair,
        row.key,
        row.first_day,
        row.last_day,
        known.state,
        None,
        entry,
        row.body,
        row.note,
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def resolve(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The ids under which the facts stand, by the ids they are asked for; unknown ones left out."""
    wanted = set(ids)
    fact, alias = tables.fact.c, tables.alias.c
    direct = connection.execute(select(fact.id).where(among(connection, fact.id, wanted)))
    found = {name: name for name in direct.scalars()}
    through = (
        select(alias.id, fact.id.label("stands"))
        .join_from(tables.alias, tables.fact, fact.number == alias.fact)
        .where(among(connection, alias.id, wanted - found.keys()))
    )
    return found | {row.id: row.stands for row in connection.execute(through)}

"""Query: the facts of a record, found by pair, kind, date, area and state."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from visavis.model import KINDS, AnyFact
from visavis.record.among import among
from visavis.record.rows import Cited, cited_json, fact_line
from visavis.record.tables import alias, evidence, fact, fact_area


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which facts of a pair: kinds and areas empty for all, state None for every state."""

    kinds: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    state: str | None = None

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """The conditions on the table of facts; a fact without a date is in no period."""
        if self.kinds:
            yield fact.c.kind.in_(self.kinds)
        if self.areas:
            about = select(fact_area.c.fact).where(fact_area.c.area.in_(self.areas))
            yield fact.c.number.in_(about.where(fact_area.c.fact == fact.c.number))
        if self.since:
            yield fact.c.last_day >= self.since
        if self.until:
            yield fact.c.first_day <= self.until
        if self.state:
            yield fact.c.state == self.state


@dataclass(frozen=True, slots=True)
class Found:
    """A fact as found, not yet made an object."""

    number: int
    id: str
    kind: str
    state: str
    body: str
    note: str | None
    evidence: Sequence[Cited]

    def fact(self) -> AnyFact:
        """The fact itself."""
        line = fact_line(self.id, self.body, self.note, cited_json(self.evidence))
        made: AnyFact = KINDS[self.kind].model_validate_json(line)  # type: ignore[assignment]
        return made


def groups(connection: Connection) -> list[str | None]:
    """The pairs that have facts, and None for those of no pair where there are any."""
    pairs = connection.execute(
        select(fact.c.pair).where(fact.c.pair.is_not(None)).distinct().order_by(fact.c.pair)
    ).scalars()
    none = connection.execute(select(fact.c.number).where(fact.c.pair.is_(None)).limit(1)).first()
    return [*pairs, *([None] if none else [])]


def of_pair(connection: Connection, pair: str | None, wanted: Wanted) -> list[Found]:
    """The facts of one pair, or of none, by kind, date and id, with all their evidence."""
    return find(connection, fact.c.pair == pair, *wanted.conditions())


def find(
    connection: Connection, *conditions: ColumnElement[bool], lent: bool = True
) -> list[Found]:
    """The facts that meet the conditions; `lent`: with the evidence of those merged into them."""
    rows = connection.execute(
        select(
            fact.c.number,
            fact.c.id,
            fact.c.kind,
            fact.c.state,
            fact.c.body,
            fact.c.note,
            fact.c.first_day,
            fact.c.pair,
        ).where(*conditions)
    ).all()
    order = list(KINDS)
    rows = sorted(rows, key=lambda row: (order.index(row.kind), row.first_day or date.min, row.id))
    lenders = _lenders(connection, rows) if lent else {}
    numbers = {row.number for row in rows}.union(*lenders.values())
    cited = evidence_of(connection, numbers)
    return [
        Found(*row[:6], _all_evidence(cited, row.number, lenders.get(row.id, ()))) for row in rows
    ]


def _all_evidence(
    cited: dict[int, list[Cited]], own: int, lenders: Iterable[int]
) -> Sequence[Cited]:
    if not lenders:
        return cited[own]
    return list(dict.fromkeys(one for number in (own, *lenders) for one in cited[number]))


def _lenders(connection: Connection, rows: Collection[Any]) -> dict[str, list[int]]:
    """For each fact the facts merged into it, directly or through others: all of its pair."""
    lenders: dict[str, list[int]] = defaultdict(list)
    for pair in {row.pair for row in rows}:
        merged = connection.execute(
            select(fact.c.number, fact.c.id, fact.c.merged_into).where(
                fact.c.pair == pair, fact.c.merged_into.is_not(None)
            )
        ).all()
        into = {row.id: row.merged_into for row in merged}
        for row in sorted(merged):
            at = row.id
            while at in into:
                at = into[at]
                lenders[at].append(row.number)
    return lenders


def evidence_of(connection: Connection, numbers: Collection[int]) -> dict[int, list[Cited]]:
    """The evidence of facts given by number."""
    found: dict[int, list[Cited]] = defaultdict(list)
    rows = connection.execute(
        select(evidence)
        .where(among(connection, evidence.c.fact, numbers))
        .order_by(evidence.c.fact, evidence.c.ordinal)
    )
    for row in rows:
        found[row.fact].append(Cited(*row[2:]))
    return found


def aliases_of(connection: Connection, numbers: Collection[int]) -> dict[int, list[str]]:
    """The further ids of facts given by number."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = connection.execute(
        select(alias.c.fact, alias.c.id)
        .where(among(connection, alias.c.fact, numbers))
        .order_by(alias.c.id)
    )
    for row in rows:
        found[row.fact].append(row.id)
    return found

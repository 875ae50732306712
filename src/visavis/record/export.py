"""Export: a record as JSON Lines: documents, then facts, then judgements.

The same record always gives the same lines, and an empty store that imports them exports them
again.
"""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, select

from visavis.record.query import Wanted, aliases_of, find, groups
from visavis.record.rows import DocumentRow, cited_json, document_line, encode, fact_line
from visavis.record.tables import document, evidence, fact, judgement

CHUNK = 500


def documents(connection: Connection, pair: str | None) -> Iterator[DocumentRow]:
    """The documents by id; for a pair those that its facts cite."""
    condition: list[ColumnElement[bool]] = []
    if pair is not None:
        cited = select(evidence.c.document).join_from(
            evidence, fact, fact.c.number == evidence.c.fact
        )
        condition = [document.c.id.in_(cited.where(fact.c.pair == pair))]
    after = ""
    columns = (document.c.id, document.c.body, document.c.text)
    while rows := connection.execute(
        select(*columns)
        .where(document.c.id > after, *condition)
        .order_by(document.c.id)
        .limit(CHUNK)
    ).all():
        yield from (DocumentRow(*row) for row in rows)
        after = rows[-1].id


def lines(connection: Connection, pair: str | None) -> Iterator[str]:
    """The lines of one pair's record, or of the whole one."""
    yield from map(document_line, documents(connection, pair))
    every = groups(connection) if pair is None else [pair]
    for group in every:
        yield from _facts(connection, group)
    yield from _judgements(connection, pair)


def _facts(connection: Connection, pair: str | None) -> Iterator[str]:
    found = find(connection, fact.c.pair == pair, *Wanted().conditions(), lent=False)
    also = aliases_of(connection, [one.number for one in found])
    for one in found:
        yield fact_line(
            one.id,
            one.body,
            one.note,
            cited_json(one.evidence),
            state=one.state,
            also=also.get(one.number, ()),
        )


def _judgements(connection: Connection, pair: str | None) -> Iterator[str]:
    condition = [] if pair is None else [fact.c.pair == pair]
    after = 0
    while rows := connection.execute(
        select(judgement, fact.c.id)
        .join_from(judgement, fact, fact.c.number == judgement.c.fact)
        .where(judgement.c.number > after, *condition)
        .order_by(judgement.c.number)
        .limit(CHUNK)
    ).all():
        for row in rows:
            said = {"decision": row.decision, "by": row.by, "at": row.at, "why": row.why}
            said |= {"kind": "judgement", "fact": row.id, "into": row.into}
            yield encode({name: value for name, value in said.items() if value is not None})
        after = rows[-1].number

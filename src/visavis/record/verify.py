"""Verify: proof that the record is what its journal says.

The seals of the journal are checked, the journal is replayed into a scratch store, and every row
of every table is held against the scratch; then each piece of evidence against its document.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Row, Table, select
from sqlalchemy.exc import SQLAlchemyError

from visavis.language import _
from visavis.model import text_hash
from visavis.record import schema
from visavis.record.address import engine_of, url_of
from visavis.record.journal import START, Entry, entries, seal
from visavis.record.projection import Projection
from visavis.record.replay import replay
from visavis.record.tables import PROJECTED, document, evidence, fact

KEPT_DIFFERENCES = 100
"""Differences told word for word; further ones are only counted."""

AT_ONCE = 2000
"""Rows fetched at a time, so that memory stays bounded."""

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Verification:
    """What was found; `head` is the last seal, which a careful user keeps elsewhere."""

    entries: int = 0
    rows: int = 0
    head: str = START
    differences: tuple[str, ...] = ()
    total: int = 0

    @property
    def sound(self) -> bool:
        """Whether the record is exactly what its journal says."""
        return self.total == 0

    def tell(self, difference: str) -> None:
        """Note a difference."""
        self.total += 1
        if len(self.differences) < KEPT_DIFFERENCES:
            self.differences += (difference,)


def verify(connection: Connection, progress: Progress | None = None) -> Verification:
    """Hold the store on `connection` against its journal; `progress`: entries done, of how many."""
    found = Verification()
    with TemporaryDirectory(prefix="visavis-verify-") as folder:
        engine = engine_of(url_of(str(Path(folder) / "scratch.sqlite")), create=True)
        try:
            with engine.connect() as scratch:
                schema.make(scratch)
                _replay(connection, scratch, found, progress)
                for table in PROJECTED:
                    _compare(connection, scratch, table, found)
        finally:
            engine.dispose()
    _check_documents(connection, found)
    _check_evidence(connection, found)
    return found


def _replay(
    connection: Connection, scratch: Connection, found: Verification, progress: Progress | None
) -> None:
    projection = Projection(scratch)
    for number, entry in enumerate(entries(connection), 1):
        expected = _seal(found.head, entry)
        if entry.seq != number or entry.digest != expected:
            found.tell(_("journal, entry {seq}: its seal is broken.").format(seq=entry.seq))
        found.entries, found.head = number, entry.digest
        try:
            replay(entry, projection)
        except (ValueError, LookupError, TypeError, AttributeError, SQLAlchemyError) as error:
            found.tell(
                _("journal, entry {seq}: it cannot be carried out: {error}.").format(
                    seq=entry.seq, error=error
                )
            )
        if progress:
            progress(number, 0)


def _seal(previous: str, entry: Entry) -> str:
    return seal(
        previous,
        entry.seq,
        at=entry.at,
        by=entry.by,
        action=entry.action,
        payload=entry.payload,
    )


def _compare(store: Connection, scratch: Connection, table: Table, found: Verification) -> None:
    """Walk both tables by their primary key, side by side."""
    width = len(table.primary_key.columns)
    ours, theirs = _rows(store, table), _rows(scratch, table)
    one, other = next(ours, None), next(theirs, None)
    while one is not None or other is not None:
        found.rows += 1
        left, right = _key(one, width), _key(other, width)
        if other is None or (left is not None and right is not None and left < right):
            found.tell(_row(table, one, width, _("it is in no entry of the journal")))
            one = next(ours, None)
        elif one is None or (left is not None and right is not None and right < left):
            found.tell(_row(table, other, width, _("it is missing")))
            other = next(theirs, None)
        else:
            if tuple(one) != tuple(other):
                found.tell(_row(table, one, width, _different(table, one, other)))
            one, other = next(ours, None), next(theirs, None)


def _rows(connection: Connection, table: Table) -> Iterator[Row[Any]]:
    keys = list(table.primary_key.columns)
    ordered = select(*keys, *(c for c in table.c if not c.primary_key)).order_by(*keys)
    streaming = connection.execution_options(stream_results=True, yield_per=AT_ONCE)
    return iter(streaming.execute(ordered))


def _key(row: Row[Any] | None, width: int) -> tuple[Any, ...] | None:
    """The primary key; texts as bytes, which is how both databases sort them."""
    if row is None:
        return None
    return tuple(part.encode() if isinstance(part, str) else part for part in row[:width])


def _different(table: Table, one: Sequence[Any], other: Sequence[Any]) -> str:
    keys = [c.name for c in table.primary_key.columns]
    names = [*keys, *(c.name for c in table.c if not c.primary_key)]
    changed = [name for name, a, b in zip(names, one, other, strict=True) if a != b]
    return _("it is not what the journal says in {columns}").format(columns=", ".join(changed))


def _row(table: Table, row: Row[Any] | None, width: int, what: str) -> str:
    assert row is not None
    key = ", ".join(map(str, row[:width]))
    more = f" ({row.id})" if table is fact else ""
    return f"{table.name} {key}{more}: {what}."


def _check_documents(connection: Connection, found: Verification) -> None:
    for row in _rows(connection, document):
        said = f'"sha256": "{text_hash(row.text)}"' if row.text is not None else ""
        if said not in row.body:
            found.tell(_("document {id}: its hash is not that of its text.").format(id=row.id))


def _check_evidence(connection: Connection, found: Verification) -> None:
    """Each slice against its document; ordered so that each text is fetched once."""
    cited = (
        select(evidence.c.fact, evidence.c.ordinal, evidence.c.document, evidence.c.start)
        .add_columns(evidence.c.stop, evidence.c.text)
        .where(evidence.c.text.is_not(None))
        .order_by(evidence.c.document)
    )
    last, text = None, None
    streaming = connection.execution_options(stream_results=True, yield_per=AT_ONCE)
    for row in streaming.execute(cited):
        if row.document != last:
            last = row.document
            text = connection.execute(select(document.c.text).where(document.c.id == last)).scalar()
        if text is not None and text[row.start : row.stop] != row.text:
            found.tell(
                _("evidence {fact}, {ordinal}: the text of document {document} is another.").format(
                    fact=row.fact, ordinal=row.ordinal, document=row.document
                )
            )

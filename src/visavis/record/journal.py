"""Journal: what was done to the record, when and by whom; each entry seals the one before.

An entry's digest is the SHA-256 of the previous digest and of the entry itself, so that no entry
can be changed, moved or taken out without every later digest changing.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from visavis.record.tables import journal

START = "0" * 64
"""What the first entry seals: nothing."""

ADD = "add"
JUDGE = "judge"
SHIP = "ship"


class Entry(NamedTuple):
    """One entry; `payload` is JSON."""

    seq: int
    at: str
    by: str
    action: str
    payload: str
    digest: str


def seal(previous: str, seq: int, *, at: str, by: str, action: str, payload: str) -> str:
    """The digest of an entry that follows `previous`."""
    sealed = sha256(f"{previous}\n{seq}\n{at}\n{action}\n{len(by)}\n{by}\n".encode())
    sealed.update(payload.encode())
    return sealed.hexdigest()


def now() -> str:
    """The moment, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Journal:
    """The open end of the journal, to which entries are added."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        last = connection.execute(
            select(journal.c.seq, journal.c.digest).order_by(journal.c.seq.desc()).limit(1)
        ).first()
        self._seq: int = last.seq if last else 0
        self._digest: str = last.digest if last else START

    @property
    def next(self) -> int:
        """The number that the next entry gets."""
        return self._seq + 1

    def append(self, by: str, action: str, payload: str) -> int:
        """Add an entry and give its number."""
        seq, at = self.next, now()
        digest = seal(self._digest, seq, at=at, by=by, action=action, payload=payload)
        self._connection.execute(
            insert(journal),
            {
                "seq": seq,
                "at": at,
                "by": by,
                "action": action,
                "payload": payload,
                "digest": digest,
            },
        )
        self._seq, self._digest = seq, digest
        return seq


def entries(connection: Connection) -> Iterator[Entry]:
    """All entries in order, a few at a time."""
    after = 0
    while rows := connection.execute(
        select(journal).where(journal.c.seq > after).order_by(journal.c.seq).limit(8)
    ).all():
        for row in rows:
            yield Entry(*row)
        after = rows[-1].seq

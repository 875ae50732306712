"""Raw store: every byte that was read, under its hash, and an index of what came from where.

Nothing in it is ever overwritten: bytes lie under their SHA-256, and the index gains a row for
each new content of an address. A file appears under its name only when it is whole.
"""

import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from visavis.errors import StoreDamaged, StoreError, StoreFull, StoreLocked, StoreReadOnly
from visavis.language import _
from visavis.settings import data_folder
from visavis.sources.fetched import Fetched
from visavis.sources.raw import Raw

WAIT_S = 10.0
"""Seconds to wait for another process that writes to the index."""

_TABLES = """
CREATE TABLE IF NOT EXISTS kept (
    address TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    fetched_at TEXT NOT NULL,
    PRIMARY KEY (address, sha256, text_sha256)
) WITHOUT ROWID
"""
_KEEP = """
INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
    media_type = excluded.media_type, encoding = excluded.encoding,
    fetched_at = excluded.fetched_at
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """The last content of an address."""

    content: bytes
    media_type: str
    encoding: str
    etag: str | None
    last_modified: str | None

    def raw(self, name: str, url: str, fetched_at: datetime) -> Raw:
        """As if it had been sent again."""
        return Raw(
            name=name,
            content=self.content,
            fetched_at=fetched_at,
            url=url,
            media_type=self.media_type,
            charset=self.encoding,
            etag=self.etag,
            last_modified=self.last_modified,
        )


class RawStore:
    """The folder of kept bytes. Open it with `RawStore.open`; use it in a `with`, or close it."""

    def __init__(self, folder: Path, index: sqlite3.Connection) -> None:
        self.folder = folder
        self._index = index

    @classmethod
    def open(cls, folder: Path | None = None) -> Self:
        """The store in `folder`, else in the user's data folder; made when it is not there."""
        folder = folder or data_folder() / "raw"
        with _explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            index = sqlite3.connect(folder / "index.sqlite", timeout=WAIT_S, isolation_level=None)
            try:
                index.execute("PRAGMA journal_mode = WAL")
                index.execute("PRAGMA synchronous = NORMAL")
                index.execute(_TABLES)
            except sqlite3.Error:
                index.close()
                raise
        return cls(folder, index)

    def keep(self, fetched: Fetched) -> bool:
        """Keep the bytes; whether this text from this address was there already."""
        asked = "SELECT 1 FROM kept WHERE address = ? AND text_sha256 = ?"
        row = _row(fetched)
        with _explained(self.folder):
            known = self._index.execute(asked, (row[0], row[2])).fetchone() is not None
            self._put(fetched.raw, row)
        return known

    def keep_raw(self, raw: Raw, media_type: str, encoding: str) -> None:
        """Keep the bytes of an address that is no document itself: a feed."""
        digest = sha256(raw.content).hexdigest()
        moment = raw.fetched_at.isoformat()
        row = (raw.url, digest, digest, media_type, encoding, raw.etag, raw.last_modified, moment)
        with _explained(self.folder):
            self._put(raw.content, row)

    def latest(self, address: str) -> Kept | None:
        """What the address gave last, if its bytes are whole."""
        asked = (
            "SELECT sha256, media_type, encoding, etag, last_modified FROM kept"
            " WHERE address = ? ORDER BY fetched_at DESC LIMIT 1"
        )
        with _explained(self.folder):
            row = self._index.execute(asked, (address,)).fetchone()
        content = self.read(row[0]) if row else None
        return Kept(content, *row[1:]) if row and content is not None else None

    def read(self, digest: str) -> bytes | None:
        """The bytes with this SHA-256; None when they are not there or no longer the same."""
        try:
            content = self._path(digest).read_bytes()
        except OSError:
            return None
        return content if sha256(content).hexdigest() == digest else None

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def _put(self, content: bytes, row: tuple[str | None, ...]) -> None:
        """The bytes first: the index names nothing that is not there."""
        self._write(str(row[1]), content)
        self._index.execute(_KEEP, row)

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest

    def _write(self, digest: str, content: bytes) -> None:
        """Write beside and rename, so that a crash leaves a whole file or none."""
        path = self._path(digest)
        if self.read(digest) is not None:
            return
        path.parent.mkdir(exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(unfinished).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(unfinished).unlink()
            raise


def _row(fetched: Fetched) -> tuple[str | None, ...]:
    return (
        fetched.address,
        fetched.sha256_raw,
        fetched.document.sha256,
        fetched.media_type,
        fetched.encoding,
        fetched.etag,
        fetched.last_modified,
        fetched.fetched_at.isoformat(),
    )


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Turn what the system says into what the user can do."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise _fault(folder, error) from error


def _fault(folder: Path, error: OSError | sqlite3.Error) -> StoreError:
    code = getattr(error, "errno", None), getattr(error, "sqlite_errorcode", None)
    if code[0] in {errno.ENOSPC, errno.EDQUOT} or code[1] == sqlite3.SQLITE_FULL:
        said = _("No room left in {folder}: what was read before is kept. Free some and go on.")
        return StoreFull(said.format(folder=folder))
    if code[1] in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        said = _("Another process holds {folder}. Wait until it has finished.")
        return StoreLocked(said.format(folder=folder))
    if code[1] in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        said = _(
            "The index of {folder} is damaged; the kept files are not. Move index.sqlite away: a"
            " new one is begun."
        )
        return StoreDamaged(said.format(folder=folder))
    said = _("Cannot keep what was read in {folder}: {error}. Name a folder that can be written.")
    return StoreReadOnly(said.format(folder=folder, error=_short(error)))


def _short(error: OSError | sqlite3.Error) -> str:
    return getattr(error, "strerror", None) or str(error)

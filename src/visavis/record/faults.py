"""Faults: what a database says when it cannot go on, told as an error the user can act on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path

from sqlalchemy import URL, Engine, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from visavis.errors import (
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
    StoreUnreachable,
)
from visavis.language import _
from visavis.record.address import file_of, shown

_SQLITE: dict[str, type[StoreError]] = {
    "SQLITE_BUSY": StoreLocked,
    "SQLITE_LOCKED": StoreLocked,
    "SQLITE_READONLY": StoreReadOnly,
    "SQLITE_PERM": StoreReadOnly,
    "SQLITE_FULL": StoreFull,
    "SQLITE_NOTADB": StoreDamaged,
    "SQLITE_CORRUPT": StoreDamaged,
}
"""By the first two words of SQLite's name for the error (sqlite.org/rescode.html)."""

_POSTGRES: dict[str, type[StoreError]] = {
    "55P03": StoreLocked,
    "25006": StoreReadOnly,
    "42501": StoreReadOnly,
    "53100": StoreFull,
    "28P01": StoreUnreachable,
    "3D000": StoreUnreachable,
    "XX001": StoreDamaged,
    "XX002": StoreDamaged,
}
"""By SQLSTATE (PostgreSQL manual, appendix A)."""


@contextmanager
def told(url: URL, engine: Engine | None = None) -> Iterator[None]:
    """Raise a StoreError for whatever the database refuses inside."""
    try:
        yield
    except DBAPIError as error:
        raise _store_error(error, url, engine) from error
    except OSError as error:
        if error.errno != ENOSPC:
            raise
        raise StoreFull(_full().format(place=shown(url), said=error.strerror)) from error


def _store_error(error: DBAPIError, url: URL, engine: Engine | None) -> StoreError:
    kind = _kind(error, file_of(url))
    place = shown(url)
    said = str(error.orig).strip()
    if kind is StoreLocked:
        return StoreLocked(_locked(place, url, engine))
    return kind(_MESSAGES[kind]().format(place=place, said=said))


def _kind(error: DBAPIError, path: Path | None) -> type[StoreError]:
    name = getattr(error.orig, "sqlite_errorname", "")
    if name == "SQLITE_CANTOPEN" or name.startswith("SQLITE_CANTOPEN_"):
        return _cannot_open(path)
    if name:
        return _SQLITE.get("_".join(name.split("_")[:2]), StoreDamaged)
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return StoreUnreachable
    return _POSTGRES.get(state, StoreUnreachable if state.startswith("08") else StoreDamaged)


def _cannot_open(path: Path | None) -> type[StoreError]:
    """A file that is there, or a folder that may not be written, is one that only reads."""
    if path is None or not path.parent.is_dir():
        return StoreUnreachable
    if path.is_file():
        return StoreReadOnly if _may(path, os.R_OK) else StoreUnreachable
    return StoreUnreachable if path.exists() or _may(path.parent, os.W_OK) else StoreReadOnly


def _may(path: Path, what: int) -> bool:
    return os.access(path, what, effective_ids=os.access in os.supports_effective_ids)


def _read_only() -> str:
    return _(
        "The store {place} may only be read ({said}). Change the permissions of the file and its "
        "folder, or name another store with --store or VISAVIS_STORE."
    )


def _full() -> str:
    return _(
        "No room is left for the store {place} ({said}); it is as it was. Free some disk space, "
        "or name a store on another disk with --store, and run the command again."
    )


def _damaged() -> str:
    return _(
        "The store {place} cannot be read: {said}. If it is another program's file, name a store "
        "with --store; if it is a record, restore it from a copy or from an export."
    )


def _unreachable() -> str:
    return _(
        "No store is reached at {place}: {said}. Check the path or address, and for a server that "
        "it runs, that the database exists and that you may use it."
    )


_MESSAGES = {
    StoreReadOnly: _read_only,
    StoreFull: _full,
    StoreDamaged: _damaged,
    StoreUnreachable: _unreachable,
}


def _locked(place: str, url: URL, engine: Engine | None) -> str:
    path = file_of(url)
    who = _file_holder(path) if path else _server_holder(engine)
    return _(
        "The store {place} is being written by {who}. Wait until it has finished, and run the "
        "command again; nothing has been changed."
    ).format(place=place, who=who or _("another process"))


def _file_holder(path: Path) -> str | None:
    """The process that has a lock on the file, where the system tells (Linux)."""
    try:
        inode = str(path.stat().st_ino)
        locks = Path("/proc/locks").read_text(encoding="ascii").splitlines()
        held = [line.split() for line in locks if "->" not in line]
        pids = [fields[4] for fields in held if fields[5].split(":")[-1] == inode]
        return _process(int(pids[0])) if pids else None
    except (OSError, ValueError, IndexError):
        return None


def _process(pid: int) -> str:
    name = Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
    return _("process {pid} ({name})").format(pid=pid, name=name)


_HOLDER = text(
    "SELECT a.pid, a.usename, a.application_name FROM pg_locks l "
    "JOIN pg_stat_activity a ON a.pid = l.pid "
    "WHERE l.relation = to_regclass('journal') AND l.granted AND l.mode = 'ExclusiveLock'"
)


def _server_holder(engine: Engine | None) -> str | None:
    """The session that writes to the store, as the server has it."""
    if engine is None:
        return None
    try:
        with engine.connect() as connection:
            row = connection.execute(_HOLDER).first()
    except SQLAlchemyError:
        return None
    if row is None:
        return None
    return _("user {user} ({name}, server process {pid})").format(
        user=row.usename, name=row.application_name or "?", pid=row.pid
    )

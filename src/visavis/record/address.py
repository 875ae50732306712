"""Address: which database a store lies in, and the engine that reaches it."""

import sqlite3
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool, StaticPool

from visavis.errors import InputError
from visavis.language import _

WAIT_S = 5.0
"""How long to wait for another process to finish writing, in seconds."""

CONNECT_S = 5
"""How long to wait for a server to answer, in seconds."""

CACHE_KIB = 64 * 1024
"""SQLite's page cache: the indices of a million facts are written through it. Grows as needed."""

MEMORY = ":memory:"


def url_of(address: str) -> URL:
    """The URL of an address: a bare path is a SQLite file; PostgreSQL goes through psycopg."""
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
    except ArgumentError:
        raise InputError(_not_an_address(address)) from None
    backend = url.get_backend_name()
    if backend == "sqlite":
        return url.set(drivername="sqlite")
    if backend not in ("postgresql", "postgres"):
        raise InputError(_not_an_address(url.render_as_string(hide_password=True)))
    _require_psycopg()
    return url.set(drivername="postgresql+psycopg")


def shown(url: URL) -> str:
    """The address as it may be printed: a file's path, or the URL without its password."""
    path = file_of(url)
    return str(path) if path else url.render_as_string(hide_password=True)


def file_of(url: URL) -> Path | None:
    """The SQLite file, or None for a server or a store in memory."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", MEMORY):
        return None
    return Path(str(url.database)).expanduser().absolute()


def engine_of(url: URL, *, create: bool, wait_s: float = WAIT_S) -> Engine:
    """The engine for `url`; transactions begin as `write_options` of a connection say."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, create=create, wait_s=wait_s)
    return create_engine(
        url,
        connect_args={"connect_timeout": CONNECT_S, "application_name": "visavis"},
        pool_size=2,
        execution_options={"wait_s": wait_s},
    )


def _sqlite(url: URL, *, create: bool, wait_s: float) -> Engine:
    path = file_of(url)
    name = MEMORY if path is None else f"{path.as_uri()}?mode={'rwc' if create else 'rw'}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            name, uri=True, timeout=wait_s, isolation_level=None, check_same_thread=False
        )

    pool = StaticPool if path is None else QueuePool
    engine = create_engine("sqlite://", creator=connect, poolclass=pool)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, record: Any) -> None:
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


def _begin(connection: Connection) -> None:
    """A writer takes its lock at once, so that it waits at the start or not at all."""
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _require_psycopg() -> None:
    if find_spec("psycopg") is None:
        raise InputError(
            _(
                "A PostgreSQL store needs the psycopg package, which is not installed. "
                "Install it with: pip install 'visavis[postgres]'"
            )
        )


def _not_an_address(address: str) -> str:
    return _(
        "A store is a file's path, sqlite:///path or postgresql://user@host/database; "
        "got {address}."
    ).format(address=address)

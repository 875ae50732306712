"""Stores to test on: a SQLite file, and a database of a real PostgreSQL server."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url

from tests.record import postgres
from visavis.record import Store

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """A server: the one that VISAVIS_TEST_POSTGRES names, else one started for the session."""
    named = os.environ.get(postgres.VARIABLE)
    if named:
        yield named
        return
    reason = postgres.missing()
    if reason:
        pytest.skip(reason)
    with postgres.server() as address:
        yield address


@pytest.fixture
def postgres_database(postgres_address: str) -> Iterator[str]:
    """The address of an empty database of its own."""
    url = make_url(postgres_address).set(drivername="postgresql+psycopg")
    name = f"visavis_test_{os.getpid()}_{next(_NUMBERS)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    yield url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.exec_driver_sql(f'DROP DATABASE "{name}" WITH (FORCE)')
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store may be made: a file, then a database."""
    if request.param == "sqlite":
        return str(tmp_path / "record.sqlite")
    database: str = request.getfixturevalue("postgres_database")
    return database


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """An empty store."""
    with Store.open(address, wait_s=0.2) as opened:
        yield opened

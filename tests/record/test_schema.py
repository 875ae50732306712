import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from visavis.errors import StoreReadOnly
from visavis.record import Store, schema
from visavis.record.address import url_of


def test_the_newest_form_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "visavis.record:migrations")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == schema.HEAD == schema.KNOWN[-1]
    assert {script.revision for script in scripts.walk_revisions()} == set(schema.KNOWN)


def test_the_migrations_lead_to_the_form_of_a_new_store(address: str) -> None:
    engine = create_engine(url_of(address))
    with engine.connect() as connection:
        schema.make(connection)
        made = _form(connection)
        connection.rollback()
        _empty(connection)
        schema.upgrade(connection)
        migrated = _form(connection)
    engine.dispose()
    assert len(made) > 15
    assert made == migrated


def _empty(connection: Connection) -> None:
    """SQLite's driver keeps what was defined; PostgreSQL has rolled it back."""
    if connection.dialect.name == "sqlite":
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        for name in names.scalars().all():
            connection.exec_driver_sql(f'DROP TABLE "{name}"')
        connection.commit()


def _form(connection: Connection) -> set[Any]:
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT type, name, sql FROM sqlite_master"))
        return {(kind, name, "".join((sql or "").split())) for kind, name, sql in rows}
    queries = (
        "SELECT table_name, column_name, data_type, is_nullable, collation_name"
        " FROM information_schema.columns WHERE table_schema = 'public'",
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
        "SELECT prosrc FROM pg_proc WHERE proname = 'journal_refuse'",
        "SELECT version_num FROM alembic_version",
    )
    return {tuple(row) for query in queries for row in connection.execute(text(query))}


def test_a_store_of_an_older_form_is_brought_up_to_date(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    monkeypatch.setattr(schema, "upgrade", lambda connection: steps.append("up"))
    Store.open(address).close()
    monkeypatch.setattr(schema, "KNOWN", ("0001", "0002"))
    monkeypatch.setattr(schema, "HEAD", "0002")
    with pytest.raises(StoreReadOnly, match="older Visavis"):
        Store.open(address, read_only=True)
    Store.open(address).close()
    assert steps == ["up"]


def test_opening_a_store_does_not_load_alembic(tmp_path: Path) -> None:
    code = (
        "import sys; from visavis.record import open_record; "
        f"open_record({str(tmp_path / 'r.sqlite')!r}); "
        "open_record(sys.argv[1]); "
        "assert not {'alembic', 'rapidfuzz', 'psycopg'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "r.sqlite")], check=True)

"""Schema: which form the store has, and how it comes to the newest.

Reading the form takes one plain query; Alembic is loaded only when a store has steps to go.
An empty database gets the newest form at once; a test shows that the steps lead to the same.
"""

from sqlalchemy import Connection, inspect, text

from visavis.errors import StoreDamaged, StoreNewer
from visavis.language import _
from visavis.record import triggers
from visavis.record.tables import metadata

HEAD = "0001"
"""The newest form: the last file in `migrations/versions`."""

KNOWN = ("0001",)
"""All forms, oldest first."""

_VERSION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def revision(connection: Connection, place: str) -> str | None:
    """The form of the store; None for an empty database."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    found = _stamp(connection) if "alembic_version" in tables else None
    if found is None:
        raise StoreDamaged(
            _("{place} is a database, but no record of Visavis: name another with --store.").format(
                place=place
            )
        )
    if found not in KNOWN:
        raise StoreNewer(
            _(
                "The store {place} was made by a newer Visavis (its form is {found}, the newest "
                "known here {head}). Update Visavis: pip install --upgrade visavis"
            ).format(place=place, found=found, head=HEAD)
        )
    return found


def make(connection: Connection) -> None:
    """Give an empty database the newest form."""
    metadata.create_all(connection)
    for statement in triggers.OF_BACKEND[connection.dialect.name]:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_VERSION_TABLE)
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def upgrade(connection: Connection, target: str = "head") -> None:
    """Take the store through the steps that it lacks."""
    from alembic import command  # noqa: PLC0415 - slow to load, rarely needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "visavis.record:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def _stamp(connection: Connection) -> str | None:
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found

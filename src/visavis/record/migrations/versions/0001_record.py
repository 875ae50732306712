"""The record: journal, documents, facts with areas and evidence, judgements.

Revision: 0001, the first.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

REFUSAL = "the journal is append-only"


def name() -> TypeEngine[str]:
    """Text that sorts by its bytes."""
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def number() -> TypeEngine[int]:
    """A row number."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables of an empty database."""
    _journal()
    _documents()
    _facts()
    _evidence()
    _judgements()
    _triggers()


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("seq", number(), primary_key=True, autoincrement=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("action", name(), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
    )
    op.create_index("journal_action", "journal", ["action", "seq"])


def _documents() -> None:
    op.create_table(
        "document",
        sa.Column("id", name(), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("text", sa.Text),
        sa.Column("entry", number(), nullable=False),
    )


def _facts() -> None:
    op.create_table(
        "fact",
        sa.Column("number", number(), primary_key=True, autoincrement=False),
        sa.Column("id", name(), nullable=False),
        sa.Column("kind", name(), nullable=False),
        sa.Column("pair", name()),
        sa.Column("key", name(), nullable=False),
        sa.Column("first_day", sa.Date),
        sa.Column("last_day", sa.Date),
        sa.Column("state", name(), nullable=False),
        sa.Column("merged_into", name()),
        sa.Column("entry", number(), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("note", sa.Text),
    )
    op.create_index("fact_id", "fact", ["id"], unique=True)
    op.create_index("fact_key", "fact", ["key"], unique=True)
    op.create_index("fact_found", "fact", ["pair", "kind", "first_day"])
    merged = sa.text("merged_into IS NOT NULL")
    op.create_index("fact_merged", "fact", ["pair"], sqlite_where=merged, postgresql_where=merged)
    op.create_table(
        "fact_area",
        sa.Column("fact", number(), primary_key=True, autoincrement=False),
        sa.Column("area", name(), primary_key=True),
    )
    op.create_table(
        "alias",
        sa.Column("id", name(), primary_key=True),
        sa.Column("fact", number(), nullable=False),
        sa.Column("entry", number(), nullable=False),
    )
    op.create_index("alias_fact", "alias", ["fact"])


def _evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("fact", number(), primary_key=True, autoincrement=False),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("document", name(), nullable=False),
        sa.Column("start", sa.Integer),
        sa.Column("stop", sa.Integer),
        sa.Column("text", sa.Text),
        sa.Column("where", sa.Text),
    )
    op.create_index("evidence_document", "evidence", ["document"])


def _judgements() -> None:
    op.create_table(
        "judgement",
        sa.Column("number", number(), primary_key=True, autoincrement=False),
        sa.Column("fact", number(), nullable=False),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("why", sa.Text),
        sa.Column("into", name()),
    )
    op.create_index("judgement_fact", "judgement", ["fact", "number"])


def _triggers() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER journal_no_{verb.lower()} BEFORE {verb} ON journal "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal "
        "FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()"
    )

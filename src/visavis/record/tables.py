"""Tables: where the record lies. The journal is the truth; the other tables follow from it."""

from enum import StrEnum

from sqlalchemy import BigInteger, Column, Date, Index, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeEngine


class State(StrEnum):
    """Where a fact stands; only a person's judgement moves it."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    MERGED = "merged"
    """Another fact stands in its place, which has its evidence too."""


def _name() -> TypeEngine[str]:
    """Text that sorts by its bytes on every server, as SQLite sorts it."""
    return Text().with_variant(Text(collation="C"), "postgresql")


def _number() -> TypeEngine[int]:
    """A row number; SQLite's own row number where it is the primary key."""
    return BigInteger().with_variant(Integer(), "sqlite")


metadata = MetaData()

journal = Table(
    "journal",
    metadata,
    Column("seq", _number(), primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("action", _name(), nullable=False),
    Column("payload", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Index("journal_action", "action", "seq"),
)

document = Table(
    "document",
    metadata,
    Column("id", _name(), primary_key=True),
    Column("body", Text, nullable=False),
    Column("text", Text),
    Column("entry", _number(), nullable=False),
)

fact = Table(
    "fact",
    metadata,
    Column("number", _number(), primary_key=True, autoincrement=False),
    Column("id", _name(), nullable=False),
    Column("kind", _name(), nullable=False),
    Column("pair", _name()),
    Column("key", _name(), nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("state", _name(), nullable=False),
    Column("merged_into", _name()),
    Column("entry", _number(), nullable=False),
    Column("body", Text, nullable=False),
    Column("note", Text),
    Index("fact_id", "id", unique=True),
    Index("fact_key", "key", unique=True),
    Index("fact_found", "pair", "kind", "first_day"),
)
"""`body` is the statement and `note` the remarks on it, both in JSON."""
Index(
    "fact_merged",
    fact.c.pair,
    sqlite_where=fact.c.merged_into.is_not(None),
    postgresql_where=fact.c.merged_into.is_not(None),
)

fact_area = Table(
    "fact_area",
    metadata,
    Column("fact", _number(), primary_key=True, autoincrement=False),
    Column("area", _name(), primary_key=True),
)

alias = Table(
    "alias",
    metadata,
    Column("id", _name(), primary_key=True),
    Column("fact", _number(), nullable=False),
    Column("entry", _number(), nullable=False),
    Index("alias_fact", "fact"),
)
"""Other ids under which a fact came: the same statement, found again."""

evidence = Table(
    "evidence",
    metadata,
    Column("fact", _number(), primary_key=True, autoincrement=False),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("document", _name(), nullable=False),
    Column("start", Integer),
    Column("stop", Integer),
    Column("text", Text),
    Column("where", Text),
    Index("evidence_document", "document"),
)

judgement = Table(
    "judgement",
    metadata,
    Column("number", _number(), primary_key=True, autoincrement=False),
    Column("fact", _number(), nullable=False),
    Column("decision", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("why", Text),
    Column("into", _name()),
    Index("judgement_fact", "fact", "number"),
)

PROJECTED = (document, fact, fact_area, alias, evidence, judgement)
"""What can be rebuilt from the journal."""

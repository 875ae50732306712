"""Rows: a fact and a document as the tables hold them, and as a line of a record file.

A fact's `body` is its statement as canonical JSON, whose hash is the fact's key. Name, note and
evidence stand in columns and rows of their own; a line puts all of them together again.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from json import JSONEncoder
from typing import Any, NamedTuple

from visavis.model import AnyFact, Document, Judgement, text_hash
from visavis.record.tables import State

encode = JSONEncoder(ensure_ascii=False, sort_keys=True).encode
"""JSON in the one form that keys and digests are made of: the same as in `Fact.key`."""

REMARKS = ("note", "resolved")
"""Fields of a fact that are remarks on its statement, and no part of it, as in `Fact.key`."""


class Cited(NamedTuple):
    """A piece of evidence as its row has it."""

    document: str
    start: int | None
    stop: int | None
    text: str | None
    where: str | None


class FactRow(NamedTuple):
    """A fact as its rows have it; days are in ISO 8601."""

    id: str
    kind: str
    pair: str | None
    key: str
    first_day: str | None
    last_day: str | None
    body: str
    note: str | None
    """The remarks on it, in JSON."""
    areas: tuple[str, ...]
    evidence: tuple[Cited, ...]
    cited: str
    """The evidence once more, in JSON."""
    state: str = State.ACCEPTED
    also: tuple[str, ...] = ()


class DocumentRow(NamedTuple):
    """A document as its row has it: the text apart from the rest."""

    id: str
    body: str
    text: str | None


def fact_row(fact: AnyFact, state: str = State.ACCEPTED, also: tuple[str, ...] = ()) -> FactRow:
    """The rows of a fact; an id that was left out follows from what the fact says."""
    said = fact.model_dump(mode="json", exclude={"id"}, exclude_defaults=True)
    said["kind"] = fact.kind
    cited = encode(said.pop("evidence"))
    remarks = {name: said.pop(name) for name in REMARKS if name in said}
    body = encode(said)
    key = sha256(body.encode()).hexdigest()
    when = fact.when
    return FactRow(
        fact.id or f"{fact.kind}-{key[:16]}",
        fact.kind,
        said.get("pair"),
        key,
        when.start.isoformat() if when else None,
        when.end.isoformat() if when else None,
        body,
        encode(remarks) if remarks else None,
        tuple(dict.fromkeys(said.get("areas", ()))),
        tuple(Cited(e.document, e.start, e.stop, e.text, e.where) for e in fact.evidence),
        cited,
        state,
        also,
    )


def fact_line(
    id: str,  # noqa: A002 - the field's name
    body: str,
    note: str | None,
    cited: str,
    *,
    state: str = State.ACCEPTED,
    also: Sequence[str] = (),
) -> str:
    """The fact as one line of JSON; what is not the model's (state, also) only where needed."""
    more = "" if note is None else f"{note[1:-1]}, "
    if state != State.ACCEPTED:
        more += f'"state": "{state}", '
    if also:
        more += f'"also": {encode(list(also))}, '
    return f'{{"id": {encode(id)}, {body[1:-1]}, {more}"evidence": {cited}}}'


def line_of(row: FactRow) -> str:
    """The line of a row."""
    return fact_line(row.id, row.body, row.note, row.cited, state=row.state, also=row.also)


def cited_json(evidence: Iterable[Cited]) -> str:
    """Pieces of evidence in JSON, without the fields that they have not."""
    return encode(
        [
            {name: value for name, value in one._asdict().items() if value is not None}
            for one in evidence
        ]
    )


def document_row(document: Document) -> DocumentRow:
    """The row of a document; the hash of its text is filled in."""
    said = document.model_dump(mode="json", exclude={"text"}, exclude_defaults=True)
    if document.text is not None:
        said["sha256"] = text_hash(document.text)
    return DocumentRow(document.id, encode(said), document.text)


def document_line(row: DocumentRow, *, kind: bool = True) -> str:
    """The document as one line of JSON, with its kind as record files have it."""
    head = '"kind": "document", ' if kind else ""
    text = "" if row.text is None else f', "text": {encode(row.text)}'
    return f"{{{head}{row.body[1:-1]}{text}}}"


def judgement_plain(judgement: Judgement) -> dict[str, Any]:
    """The judgement in JSON's types, without what was left out."""
    return judgement.model_dump(mode="json", exclude_none=True)

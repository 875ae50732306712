"""Shipped: the record that comes with Visavis, put into a store that has not got it yet.

A file of facts is `shipped/<pair>/<kinds>.yaml`, with the kind in its name and the pair at its
top; statistics are rows of `shipped/statistics/*.csv`, whose tables `tables.yaml` describes.
"""

import csv
import json
from collections.abc import Iterator, Mapping, Set
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import StringIO
from typing import Any

from visavis.errors import MalformedRecord, StoreReadOnly
from visavis.language import _
from visavis.model import KINDS, AnyFact, Document
from visavis.record.journal import SHIP
from visavis.record.rows import DocumentRow, FactRow, document_row, fact_row
from visavis.record.statistics import row_figure, table_document
from visavis.record.store import Store

SHIPPER = "visavis"
"""By whom the journal says that shipped facts were added."""

LOADER = "1"
"""Raise it when this module makes other facts of the same files."""

KIND_OF_FILE = {f"{kind}s.yaml": kind for kind in KINDS}
STATISTICS = "statistics"
DOCUMENTS = "documents.yaml"
TABLES = "tables.yaml"


def ensure_shipped(store: Store) -> bool:
    """Bring the shipped record into the store, or up to date there; whether anything was done.

    Facts that changed since are replaced, except those that somebody else has replaced, or that
    cannot be for what people added; what people decided about them stays. A store that cannot be
    written keeps what it has.
    """
    here, there = shipped_hash(), _hash_in(store)
    if here == there or (store.read_only and there):
        return False
    try:
        _ship(store, here)
    except StoreReadOnly:
        if there is None and not store.head():
            raise
        return False
    return True


def shipped_hash() -> str:
    """The hash of all shipped files, and of the way they are read."""
    found = sha256(LOADER.encode())
    for folder in _folders():
        for file in _files(folder):
            found.update(f"\n{folder.name}/{file.name}\n".encode())
            found.update(file.read_bytes())
    return found.hexdigest()


def shipped_documents() -> Iterator[Document]:
    """The documents that the shipped facts cite."""
    for folder in _folders():
        if folder.name == STATISTICS:
            yield from map(table_document, _tables(folder).values())
        else:
            for given in _yaml(folder / DOCUMENTS)["documents"]:
                yield Document.model_validate(given)


def shipped_facts() -> Iterator[AnyFact]:
    """The shipped facts."""
    for folder in _folders():
        if folder.name == STATISTICS:
            yield from _figures(folder)
        else:
            for file in _files(folder):
                if file.name in KIND_OF_FILE:
                    yield from _facts(_yaml(file), KIND_OF_FILE[file.name])


def _hash_in(store: Store) -> str | None:
    payload = store.last_entry(SHIP)
    return None if payload is None else str(json.loads(payload)["hash"])


def _ship(store: Store, hash_here: str) -> None:
    documents = [document_row(one) for one in shipped_documents()]
    facts = [fact_row(one) for one in shipped_facts()]
    ids = [*(row.id for row in documents), *(row.id for row in facts)]
    left = store.set_by_others(ids, SHIPPER)
    try:
        _write(store, documents, facts, left, hash_here)
    except MalformedRecord as error:
        if store.last_entry(SHIP) is None:
            raise
        left |= {ids[problem.line - 1] for problem in error.problems}
        _write(store, documents, facts, left, hash_here)


def _write(
    store: Store,
    documents: list[DocumentRow],
    facts: list[FactRow],
    left: Set[str],
    hash_here: str,
) -> None:
    """Put in all but what is `left` as people have it; the lines of problems count both lists."""
    with store.writing(_("the shipped record"), SHIPPER, replace=True) as writer:
        for number, document in enumerate(documents, 1):
            if document.id not in left:
                writer.document(number, document)
        for number, fact in enumerate(facts, len(documents) + 1):
            if fact.id not in left:
                writer.fact(number, fact)
        writer.finish()
        writer.note(SHIP, {"hash": hash_here})


def _folders() -> list[Traversable]:
    root = files("visavis.record") / "shipped"
    return sorted((one for one in root.iterdir() if one.is_dir()), key=lambda one: one.name)


def _files(folder: Traversable) -> list[Traversable]:
    wanted = (one for one in folder.iterdir() if one.name.endswith((".yaml", ".csv")))
    return sorted(wanted, key=lambda one: one.name)


def _yaml(file: Traversable) -> Any:
    import yaml  # noqa: PLC0415 - only needed when the record is shipped or updated

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(file.read_bytes(), Loader=loader)


def _facts(content: Mapping[str, Any], kind: str) -> Iterator[AnyFact]:
    model = KINDS[kind]
    common = {"kind": kind} if kind == "office" else {"kind": kind, "pair": content["pair"]}
    for given in content["facts"]:
        fact: AnyFact = model.model_validate(common | given)  # type: ignore[assignment]
        yield fact


def _tables(folder: Traversable) -> dict[str, Any]:
    return {table["id"]: table for table in _yaml(folder / TABLES)["tables"]}


def _figures(folder: Traversable) -> Iterator[AnyFact]:
    tables = _tables(folder)
    for file in _files(folder):
        if file.name.endswith(".csv"):
            for row in csv.DictReader(StringIO(file.read_text(encoding="utf-8"))):
                yield row_figure(row, tables[row["table"]])

"""Replay: the tables once more, from the journal alone."""

import json
from typing import Any

from visavis.model import KINDS, Document
from visavis.record.journal import ADD, JUDGE, Entry
from visavis.record.projection import Projection
from visavis.record.rows import FactRow, document_row, fact_row
from visavis.record.tables import State


def replay(entry: Entry, projection: Projection) -> None:
    """Do what the entry says; ValueError or LookupError when it cannot be done."""
    payload = json.loads(entry.payload)
    if entry.action == ADD:
        _add(payload, entry.seq, projection)
    elif entry.action == JUDGE:
        for judgement in payload["judgements"]:
            projection.judge(judgement)


def _add(payload: dict[str, Any], seq: int, projection: Projection) -> None:
    documents = [document_row(Document.model_validate(one)) for one in payload["documents"]]
    facts = [_row(one) for one in payload["facts"]]
    plan = projection.plan(facts, payload["run"], replace=payload["replace"])
    if plan.conflicts:
        raise ValueError(f"entry {seq} adds {plan.conflicts[0].row.id}, which is another fact")
    projection.put_documents(documents, seq)
    projection.write(plan, seq)


def _row(given: dict[str, Any]) -> FactRow:
    state = given.pop("state", State.ACCEPTED)
    also = tuple(given.pop("also", ()))
    model = KINDS[given["kind"]]
    return fact_row(model.model_validate(given), state, also)  # type: ignore[arg-type]

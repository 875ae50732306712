"""Writer: one run of additions to a record, all or nothing, in a transaction of the caller's.

Everything is checked against what is there and what came before in the run. Problems are
collected; the caller commits only when there are none. Memory stays bounded: what can only be
decided at the end (a document that may still come, judgements) waits in a temporary file.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import Any

from sqlalchemy import Connection, select

from visavis.errors import Problem
from visavis.language import _
from visavis.model import Judgement
from visavis.record import tables
from visavis.record.citations import Citations
from visavis.record.journal import ADD, JUDGE, Journal
from visavis.record.judging import Judging
from visavis.record.projection import Clash, Conflict, Plan, Projection
from visavis.record.rows import (
    Cited,
    DocumentRow,
    FactRow,
    document_line,
    encode,
    judgement_plain,
    line_of,
)

BATCH = 1000
"""Lines to one entry of the journal: enough that each statement to the database pays, few enough
that an entry is a megabyte or so."""

KEPT_PROBLEMS = 1000
"""Problems kept word for word; further ones are only counted."""

SPOOL_BYTES = 1_000_000
"""What waits for the end of the run goes from memory to disk above this size."""

LAST_POSITION = 2**31 - 1
"""The largest position in a text that every database can hold."""


@dataclass(slots=True)
class Outcome:
    """What a run changed; `merged` facts were there and got evidence, `same` changed nothing."""

    documents: int = 0
    added: int = 0
    merged: int = 0
    replaced: int = 0
    same: int = 0
    judgements: int = 0


class Problems:
    """What is wrong, all of it counted, the first part kept."""

    def __init__(self) -> None:
        self.kept: list[Problem] = []
        self.total = 0

    def add(self, line: int, field: str, message: str) -> None:
        """One more."""
        self.total += 1
        if len(self.kept) < KEPT_PROBLEMS:
            self.kept.append(Problem(line, field, message))

    def sorted(self) -> list[Problem]:
        """Those kept, in the order of the lines."""
        return sorted(self.kept, key=lambda problem: problem.line)


class Writer:
    """Takes documents, facts and judgements, each with the line it came from."""

    def __init__(self, connection: Connection, by: str, *, replace: bool = False) -> None:
        self.problems = Problems()
        self.outcome = Outcome()
        self._connection = connection
        self._by = by
        self._replace = replace
        self._journal = Journal(connection)
        self._run = self._journal.next
        self._projection = Projection(connection)
        self._citations = Citations(connection)
        self._documents: list[tuple[int, DocumentRow]] = []
        self._facts: list[tuple[int, FactRow]] = []
        self._waiting = SpooledTemporaryFile(SPOOL_BYTES, "w+", encoding="utf-8")  # noqa: SIM115
        self._judgements = SpooledTemporaryFile(SPOOL_BYTES, "w+", encoding="utf-8")  # noqa: SIM115

    # What comes in

    def document(self, line: int, row: DocumentRow) -> None:
        """Take a document."""
        self._documents.append((line, row))
        if len(self._documents) >= BATCH:
            self._flush()

    def fact(self, line: int, row: FactRow) -> None:
        """Take a fact."""
        self._facts.append((line, row))
        if len(self._facts) >= BATCH:
            self._flush()

    def judgement(self, line: int, judgement: Judgement) -> None:
        """Take a judgement; it is carried out when all facts are in."""
        self._judgements.write(f"{json.dumps([line, judgement_plain(judgement)])}\n")

    def finish(self) -> None:
        """Carry out what waited for the end."""
        self._flush()
        self._check_waiting()
        self._judge()

    def close(self) -> None:
        """Remove the temporary files."""
        self._waiting.close()
        self._judgements.close()

    def note(self, action: str, payload: dict[str, Any]) -> None:
        """Put an entry in the journal that changes no table."""
        self._journal.append(self._by, action, encode(payload))

    # Documents and facts

    def _flush(self) -> None:
        documents, facts = self._documents, self._facts
        self._documents, self._facts = [], []
        changed = self._changed(documents)
        self._check_citations(facts)
        plan = self._projection.plan([row for line, row in facts], self._run, replace=self._replace)
        for conflict in plan.conflicts:
            self._tell_conflict(facts[conflict.index][0], conflict)
        self._count(plan)
        if changed or plan.effective:
            entry = self._journal.append(self._by, ADD, self._payload(changed, plan))
            self._projection.put_documents(changed, entry)
            self._projection.write(plan, entry)

    def _count(self, plan: Plan) -> None:
        self.outcome.added += plan.added
        self.outcome.merged += plan.merged
        self.outcome.replaced += len(plan.replaced)
        self.outcome.same += plan.same

    def _payload(self, documents: list[DocumentRow], plan: Plan) -> str:
        parts = (
            f'"run": {self._run}',
            f'"replace": {encode(self._replace)}',
            f'"documents": [{", ".join(document_line(row, kind=False) for row in documents)}]',
            f'"facts": [{", ".join(map(line_of, plan.effective))}]',
            f'"replaced": [{", ".join(plan.replaced)}]',
        )
        return f"{{{', '.join(parts)}}}"

    def _changed(self, documents: list[tuple[int, DocumentRow]]) -> list[DocumentRow]:
        """The documents to be put; those that stand otherwise are problems, or are replaced."""
        by_id: dict[str, tuple[int, DocumentRow]] = {}
        for line, row in documents:
            first = by_id.setdefault(row.id, (line, row))
            if first[1] != row:
                self.problems.add(line, "id", _given_twice(row.id, first[0]))
        if not by_id:
            return []
        standing = self._projection.changed_documents([row for line, row in by_id.values()])
        for name, old in standing.items():
            if old is not None:
                self._check_replaced(by_id[name][0], by_id[name][1])
        changed = [by_id[name][1] for name in standing]
        for row in changed:
            self._citations.put(row)
        self.outcome.documents += len(changed)
        return changed

    def _check_replaced(self, line: int, row: DocumentRow) -> None:
        """A document may change when that is wanted, and no evidence loses its words."""
        entry = select(tables.document.c.entry).where(tables.document.c.id == row.id)
        if self._connection.execute(entry).scalar_one() >= self._run:
            self.problems.add(line, "id", _given_twice(row.id, None))
            return
        if not self._replace:
            self.problems.add(line, "id", _other_document(row.id))
            return
        for name, cited in _citing(self._connection, row.id):
            text = row.text
            if text is not None and text[cited.start : cited.stop] != cited.text:
                self.problems.add(line, "text", _words_lost(name, cited))

    # Evidence

    def _check_citations(self, facts: list[tuple[int, FactRow]]) -> None:
        self._citations.load({cited.document for line, row in facts for cited in row.evidence})
        for line, row in facts:
            for ordinal, cited in enumerate(row.evidence):
                if not self._citations.knows(cited):
                    self._waiting.write(f"{encode([line, ordinal, cited])}\n")
                elif not _in_reach(cited) or not self._citations.agrees(cited):
                    self._tell_slice(line, ordinal, cited)

    def _check_waiting(self) -> None:
        for batch in _batches(self._waiting):
            parsed = [(line, ordinal, Cited(*given)) for line, ordinal, given in batch]
            self._citations.load({cited.document for line, ordinal, cited in parsed})
            for line, ordinal, cited in parsed:
                if not self._citations.knows(cited):
                    self.problems.add(
                        line, f"evidence.{ordinal}.document", _no_document(cited.document)
                    )
                elif not _in_reach(cited) or not self._citations.agrees(cited):
                    self._tell_slice(line, ordinal, cited)

    def _tell_slice(self, line: int, ordinal: int, cited: Cited) -> None:
        self.problems.add(
            line,
            f"evidence.{ordinal}.text",
            _(
                "the text of document {document} from {start} to {stop} is not {text}. Evidence is "
                "a slice of the text, counted in characters from 0."
            ).format(
                document=cited.document,
                start=cited.start,
                stop=cited.stop,
                text=_quoted(cited.text),
            ),
        )

    def _tell_conflict(self, line: int, conflict: Conflict) -> None:
        self.problems.add(line, "id", _CLASHES[conflict.clash](conflict))

    # Judgements

    def _judge(self) -> None:
        judging = Judging(self._connection)
        for batch in _batches(self._judgements):
            payload = []
            for line, given in batch:
                refusal = judging.refusal(given)
                if refusal:
                    self.problems.add(line, *refusal)
                elif not judging.stands(given):
                    payload.append(given)
                    self._projection.judge(given)
            if payload:
                self._journal.append(self._by, JUDGE, encode({"judgements": payload}))
            self.outcome.judgements += len(payload)


def _batches(spool: "SpooledTemporaryFile[str]") -> Iterator[list[Any]]:
    spool.seek(0)
    batch = []
    for line in spool:
        batch.append(json.loads(line))
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _in_reach(cited: Cited) -> bool:
    return cited.stop is None or cited.stop <= LAST_POSITION


def _citing(connection: Connection, document: str) -> list[tuple[str, Cited]]:
    """The slices of a document that facts rest on, with the facts' ids."""
    cited = tables.evidence
    rows = connection.execute(
        select(tables.fact.c.id, *cited.c[2:])
        .join_from(cited, tables.fact, tables.fact.c.number == cited.c.fact)
        .where(cited.c.document == document, cited.c.text.is_not(None))
    )
    return [(row[0], Cited(*row[1:])) for row in rows]


def _quoted(text: str | None) -> str:
    return json.dumps(text, ensure_ascii=False)


def _given_twice(name: str, line: int | None) -> str:
    if line is None:
        return _("the id {id} stands for another document earlier in this file.").format(id=name)
    return _("the id {id} stands for another document in line {line}.").format(id=name, line=line)


def _other_document(name: str) -> str:
    return _(
        "document {id} exists with another content; use `--replace` to put the new in its place."
    ).format(id=name)


def _words_lost(fact: str, cited: Cited) -> str:
    return _("fact {fact} rests on {text}, which the new text does not have there.").format(
        fact=fact, text=_quoted(cited.text)
    )


def _no_document(name: str) -> str:
    return _("there is no document {document}, neither in this file nor in the store.").format(
        document=_quoted(name)
    )


def _twice(conflict: Conflict) -> str:
    return _("the id {id} stands for another fact earlier in this file: {old}.").format(
        id=conflict.row.id, old=conflict.known.row.body
    )


def _other_content(conflict: Conflict) -> str:
    return _(
        "fact {id} exists with another content; use `--replace` to put the new in its place. "
        "There: {old}; in this line: {new}."
    ).format(id=conflict.row.id, old=conflict.known.row.body, new=conflict.row.body)


def _twin(conflict: Conflict) -> str:
    return _(
        "in the place of fact {id} this would say the same as fact {other}; merge or reject one of "
        "them instead."
    ).format(id=conflict.row.id, other=conflict.known.id)


_CLASHES = {Clash.OTHER: _other_content, Clash.TWICE: _twice, Clash.TWIN: _twin}

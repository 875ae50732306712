"""Store: a record in a SQLite file or a PostgreSQL database."""

import getpass
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, func, select

from visavis.errors import (
    InputError,
    MalformedRecord,
    StoreReadOnly,
    StoreUnreachable,
)
from visavis.language import _
from visavis.model import AnyFact, Document, Judgement, Pair
from visavis.record import export, query, schema, tables, verify
from visavis.record.address import WAIT_S, engine_of, file_of, shown, url_of
from visavis.record.among import among
from visavis.record.faults import told
from visavis.record.intake import Progress, take_lines
from visavis.record.journal import Journal
from visavis.record.projection import resolve
from visavis.record.rows import DocumentRow, document_line, document_row, fact_row
from visavis.record.seldom import searched_seldom
from visavis.record.tables import State
from visavis.record.writer import Outcome, Writer


class Store:
    """A record of facts. Open it with `Store.open`; use it in a `with`, or close it."""

    def __init__(self, address: str, engine: Engine, *, read_only: bool, wait_s: float) -> None:
        self.url = url_of(address)
        self.engine = engine
        self.read_only = read_only
        self._wait_s = wait_s

    @classmethod
    def open(
        cls,
        address: str,
        *,
        create: bool = True,
        read_only: bool = False,
        wait_s: float = WAIT_S,
    ) -> "Store":
        """Open the store at a path or database address, brought to the newest form.

        With `create` a store that is not there is made. With `read_only` nothing is ever
        written. `wait_s` is how long to wait for another writer before StoreLocked.
        """
        url = url_of(address)
        path = file_of(url)
        create = create and not read_only
        if path is not None and not path.exists():
            if not create:
                raise StoreUnreachable(_no_store(shown(url)))
            with _folder_made(shown(url)):
                path.parent.mkdir(parents=True, exist_ok=True)
        store = cls(
            address,
            engine_of(url, create=create, wait_s=wait_s),
            read_only=read_only,
            wait_s=wait_s,
        )
        try:
            store._bring_up(create=create)
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where it lies, as it may be printed."""
        return shown(self.url)

    def _bring_up(self, *, create: bool) -> None:
        with self._reading() as connection:
            found = schema.revision(connection, self.place)
        if found == schema.HEAD:
            return
        if self.read_only:
            raise (
                StoreReadOnly(_needs_writing(self.place))
                if found
                else StoreUnreachable(_no_store(self.place))
            )
        if found is None and not create:
            raise StoreUnreachable(_no_store(self.place))
        with self._writing(lock=False) as connection:
            if schema.revision(connection, self.place) is None:
                schema.make(connection)
            else:
                schema.upgrade(connection)

    # Transactions

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """One moment of the store."""
        one_moment = {"postgresql_readonly": True, "isolation_level": "REPEATABLE READ"}
        options = one_moment if self.engine.dialect.name == "postgresql" else {}
        with told(self.url, self.engine), self.engine.connect() as connection:
            yield connection.execution_options(**options)

    @contextmanager
    def _writing(self, *, lock: bool = True) -> Iterator[Connection]:
        """A transaction that is undone as a whole by any error."""
        if self.read_only:
            raise StoreReadOnly(
                _("The store {place} was opened for reading only.").format(place=self.place)
            )
        with told(self.url, self.engine), self.engine.connect() as connection:
            connection = connection.execution_options(write=True)  # noqa: PLW2901
            with connection.begin():
                if self.engine.dialect.name == "postgresql":
                    wait_ms = int(self._wait_s * 1000)
                    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {wait_ms}")
                    if lock:
                        connection.exec_driver_sql("LOCK TABLE journal IN EXCLUSIVE MODE")
                yield connection

    # Reading

    def facts(
        self,
        pair: str | None = None,
        kinds: Collection[str] = (),
        areas: Collection[str] = (),
        since: date | None = None,
        until: date | None = None,
        *,
        state: str | None = State.ACCEPTED,
    ) -> Iterator[AnyFact]:
        """The facts of a pair (or of all) by kind and date, each with all its evidence.

        `since` and `until` keep the facts whose period meets those days, both included. `state`
        None gives facts of every state. The store is not held while the facts are used.
        """
        wanted = query.Wanted(tuple(kinds), tuple(areas), since, until, state)
        for group in self._groups(pair, kinds):
            with self._reading() as connection:
                found = query.of_pair(connection, group, wanted)
            yield from (one.fact() for one in found)

    def _groups(self, pair: str | None, kinds: Collection[str]) -> list[str | None]:
        if pair is not None:
            return [str(Pair(pair))]
        if kinds and set(kinds) == {"office"}:
            return [None]
        with self._reading() as connection:
            return query.groups(connection)

    def fact(self, name: str) -> AnyFact | None:
        """The fact with this id, in whatever state, or None."""
        with self._reading() as connection:
            stands = resolve(connection, [name]).get(name)
            found = query.find(connection, tables.fact.c.id == stands) if stands else []
        return found[0].fact() if found else None

    def state(self, name: str) -> str | None:
        """The state of the fact with this id, or None when there is no such fact."""
        with self._reading() as connection:
            stands = resolve(connection, [name]).get(name)
            wanted = select(tables.fact.c.state).where(tables.fact.c.id == stands)
            found: str | None = connection.execute(wanted).scalar()
        return found

    def documents(self, ids: Iterable[str] | None = None) -> Iterator[Document]:
        """The documents with these ids that there are, by id; without ids all of them."""
        with self._reading() as connection:
            if ids is None:
                yield from map(_document, export.documents(connection, None))
                return
            columns = (tables.document.c.id, tables.document.c.body, tables.document.c.text)
            chosen = among(connection, tables.document.c.id, set(ids))
            wanted = select(*columns).where(chosen).order_by(tables.document.c.id)
            rows = connection.execute(wanted).all()
        yield from (_document(DocumentRow(*row)) for row in rows)

    def judgements(self, fact: str | None = None) -> list[Judgement]:
        """The judgements on a fact (or all), in the order in which they were taken."""
        of = tables.judgement
        wanted = select(of, tables.fact.c.id).join_from(
            of, tables.fact, tables.fact.c.number == of.c.fact
        )
        with self._reading() as connection:
            if fact is not None:
                stands = resolve(connection, [fact]).get(fact)
                wanted = wanted.where(tables.fact.c.id == stands)
            rows = connection.execute(wanted.order_by(of.c.number)).all()
        return [
            Judgement(
                fact=row.id, decision=row.decision, by=row.by, at=row.at, why=row.why, into=row.into
            )
            for row in rows
        ]

    def pairs(self, state: str | None = State.ACCEPTED) -> dict[Pair, int]:
        """How many facts each pair has."""
        of = tables.fact.c
        wanted = select(of.pair, func.count()).where(of.pair.is_not(None))
        if state is not None:
            wanted = wanted.where(of.state == state)
        with self._reading() as connection:
            rows = connection.execute(wanted.group_by(of.pair).order_by(of.pair)).all()
        return {Pair(pair): count for pair, count in rows}

    def export_lines(self, pair: str | None = None) -> Iterator[str]:
        """The record (of a pair) as JSON Lines, without line ends; one moment of the store."""
        with self._reading() as connection:
            yield from export.lines(connection, None if pair is None else str(Pair(pair)))

    def verify(self, progress: verify.Progress | None = None) -> verify.Verification:
        """Whether the record is what its journal says; see `record/verify.py`."""
        with self._reading() as connection:
            return verify.verify(connection, progress)

    # Writing

    def add(
        self,
        facts: Iterable[AnyFact] = (),
        documents: Iterable[Document] = (),
        by: str | None = None,
        state: str = State.ACCEPTED,
        *,
        replace: bool = False,
    ) -> Outcome:
        """Add facts and the documents they cite, all or none."""
        with self.writing(_("the facts to add"), by, replace=replace) as writer:
            for number, document in enumerate(documents, 1):
                writer.document(number, document_row(document))
            for number, fact in enumerate(facts, 1):
                writer.fact(number, fact_row(fact, state))
            writer.finish()
        return writer.outcome

    def judge(self, judgement: Judgement) -> None:
        """Take a judgement; InputError when it names no fact, or one it cannot name."""
        with self._writing() as connection, closing(Writer(connection, judgement.by)) as writer:
            writer.judgement(1, judgement)
            writer.finish()
            for problem in writer.problems.kept:
                raise InputError(f"{problem.field}: {problem.message}")

    def import_lines(
        self,
        stream: Iterable[str] | Iterable[bytes],
        name: str,
        progress: Progress | None = None,
        *,
        replace: bool = False,
        by: str | None = None,
    ) -> Outcome:
        """Import JSON Lines, all or nothing; MalformedRecord names every problem.

        `name` is the file's in messages; `progress` is called with lines and bytes read so far.
        """
        with searched_seldom(), self.writing(name, by, replace=replace) as writer:
            take_lines(stream, writer, progress)
        return writer.outcome

    @contextmanager
    def writing(
        self, name: str, by: str | None = None, *, replace: bool = False
    ) -> Iterator[Writer]:
        """A writer, whose work is kept when it ends without a problem."""
        with (
            self._writing() as connection,
            closing(Writer(connection, by or user(), replace=replace)) as writer,
        ):
            yield writer
            problems = writer.problems
            if problems.total:
                raise MalformedRecord(name, problems.sorted(), problems.total)

    def last_entry(self, action: str) -> str | None:
        """The payload of the last entry of the journal of this action."""
        of = tables.journal.c
        wanted = select(of.payload).where(of.action == action).order_by(of.seq.desc()).limit(1)
        with self._reading() as connection:
            found: str | None = connection.execute(wanted).scalar()
        return found

    def set_by_others(self, ids: Collection[str], by: str) -> set[str]:
        """Which of these facts and documents say what somebody other than `by` put there."""
        found: set[str] = set()
        journal = tables.journal.c
        with self._reading() as connection:
            for table in (tables.fact, tables.document):
                rows = connection.execute(
                    select(table.c.id)
                    .join_from(table, tables.journal, journal.seq == table.c.entry)
                    .where(among(connection, table.c.id, ids), journal.by != by)
                )
                found.update(rows.scalars())
        return found

    def head(self) -> int:
        """The number of the journal's last entry; 0 for an empty store."""
        with self._reading() as connection:
            return Journal(connection).next - 1


def user() -> str:
    """The name of whoever runs the command."""
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return "?"


@contextmanager
def _folder_made(place: str) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise StoreReadOnly(_no_folder(place, error)) from error
    except OSError as error:
        raise StoreUnreachable(_no_folder(place, error)) from error


def _no_folder(place: str, error: OSError) -> str:
    return _(
        "The folder of the store {place} cannot be made: {said}. Name a store in another folder "
        "with --store or VISAVIS_STORE."
    ).format(place=place, said=error.strerror)


def _no_store(place: str) -> str:
    return _("There is no store at {place}. Name another with --store or VISAVIS_STORE.").format(
        place=place
    )


def _needs_writing(place: str) -> str:
    return _(
        "The store {place} was made by an older Visavis and must be brought up to date once: open "
        "it where it may be written."
    ).format(place=place)


def _document(row: DocumentRow) -> Document:
    return Document.model_validate_json(document_line(row, kind=False))

"""`visavis read`."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.options import LangOption, StoreOption, day_of, pair_of, tongue
from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from datetime import date

    from visavis.model import Document, Pair
    from visavis.reading.reader import Reading
    from visavis.record.proposing import Proposal, Proposer
    from visavis.sources import Fetched, RawStore, Refused

ALONE = 8
"""Documents read before other processes are started: each takes a second or two to be ready."""

INTERRUPTED = 130
"""The exit code that shells give to a command ended by Ctrl-C."""

AHEAD = 4
"""Documents in flight for each process: enough to keep it busy, few enough to hold in memory."""


def read(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="WHAT...",
            help=_("Files, folders, archives, addresses or feeds; - for stdin."),
            show_default=False,
        ),
    ],
    pair: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--pair",
            metavar="FIRST SECOND",
            help=_("The two countries it is about; else those the text names most."),
            show_default=False,
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DATE",
            help=_("The day it was published; else what the document says."),
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help=_("Print JSON: for each document a line."))
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help=_("Tell which rule fired on which words."))
    ] = False,
    save: Annotated[
        bool, typer.Option("--save", help=_("Propose the facts to the record."))
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            metavar="N",
            min=1,
            help=_("Processes for many documents; else one a core."),
            show_default=False,
        ),
    ] = None,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Show what documents say."""
    about = pair_of(*pair) if pair else None
    day = _published(date)
    tally = _Tally()
    with _told_when_interrupted(tally, saved=save), ExitStack() as stack:
        keeper = _Keeper.open(stack, store, tally) if save else None
        show = _json_lines(explain=explain) if as_json else _readable(tongue(lang), explain=explain)
        documents = _documents(what, day, keeper, tally, stack)
        for document, reading in _readings(documents, about, jobs, stack):
            if reading.reason is not None:
                tally.refuse(document.publisher.within(tongue(lang)), reading.reason)
                continue
            show(document, reading)
            if keeper is not None:
                keeper.save(document, reading)
            tally.read += 1
    tally.tell(saved=save)
    if not tally.read and not tally.read_before:
        raise typer.Exit(1)


def _published(given: str | None) -> "date | None":
    """The day given as that of publication, which is past."""
    from datetime import UTC, datetime, timedelta

    day = day_of(given, "--date")
    if day is not None and day > datetime.now(UTC).date() + timedelta(days=1):
        raise InputError(
            _("--date takes the day of publication, and {date} lies in the future.").format(
                date=day
            )
        )
    return day


@contextmanager
def _told_when_interrupted(tally: "_Tally", *, saved: bool) -> Iterator[None]:
    """Ctrl-C while saving leaves what was saved before it, each document whole."""
    try:
        yield
    except KeyboardInterrupt:
        if not saved:
            raise
        tally.tell(saved=saved)
        typer.echo(
            _("Interrupted. What is counted here is kept; the same command goes on from there."),
            err=True,
        )
        raise typer.Exit(INTERRUPTED) from None


# Documents


def _documents(
    what: list[str],
    day: "date | None",
    keeper: "_Keeper | None",
    tally: "_Tally",
    stack: ExitStack,
) -> "Iterator[Document]":
    """The documents named, less those that cannot be had or that the record has already."""
    from visavis.cli.progress import counting
    from visavis.sources import open_source

    raw = keeper.raw if keeper else None
    sources = [open_source(one, store=raw) for one in what]
    tick = stack.enter_context(counting(_("documents"), beside_output=True))
    return _had(chain.from_iterable(sources), day, keeper, tally, tick)


def _had(
    outcomes: "Iterable[Fetched | Refused]",
    day: "date | None",
    keeper: "_Keeper | None",
    tally: "_Tally",
    tick: Callable[[int], None],
) -> "Iterator[Document]":
    from visavis.model import Period
    from visavis.sources import Refused

    for number, outcome in enumerate(outcomes, 1):
        tick(number)
        if isinstance(outcome, Refused):
            tally.refuse(outcome.name, outcome.reason)
            continue
        document = outcome.document
        if day is not None:
            document = document.model_copy(update={"date": Period.day(day)})
        if keeper is not None and keeper.proposer.knows(document):
            tally.read_before += 1
            continue
        yield document


# Reading


def _readings(
    documents: "Iterator[Document]", about: "Pair | None", jobs: int | None, stack: ExitStack
) -> "Iterator[tuple[Document, Reading]]":
    """Each document with what it says, in their order; many are read by several processes."""
    first = list(islice(documents, ALONE))
    work = _Reader(about)
    count = jobs or _cores()
    if len(first) < ALONE or count == 1:
        yield from map(work, chain(first, documents))
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from visavis.sources.window import in_order

    pool = ProcessPoolExecutor(count, get_context("spawn"), initializer=_leave_interrupts)
    stack.enter_context(pool)
    stack.callback(pool.shutdown, cancel_futures=True)
    yield from in_order(work, chain(first, documents), pool, ahead=AHEAD * count)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads a document; runs here or in a process of its own."""

    about: "Pair | None"

    def __call__(self, document: "Document") -> "tuple[Document, Reading]":
        """The document and what it says; a fault of ours is told, and does not stop the rest."""
        from visavis.reading import reader

        try:
            return document, reader.read_document(document, self.about)
        except Exception as error:
            said = _("Visavis failed to read it ({error}); please report this.")
            name = f"{type(error).__name__}: {error}"
            return document, reader.Reading((), reason=said.format(error=name))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _leave_interrupts() -> None:
    """Ctrl-C is for the command, which then ends its processes."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


# Output

Show = Callable[["Document", "Reading"], None]


def _readable(language: str, *, explain: bool) -> Show:
    from visavis.cli.shown import Screen

    screen = Screen(language)
    begun = False

    def show(document: "Document", reading: "Reading") -> None:
        nonlocal begun
        if begun:
            screen.put()
        begun = True
        screen.document(document, reading)
        for fact in reading.facts:
            screen.fact(fact, reading.pair)
            screen.slices(fact.evidence)
        if explain:
            screen.trace(reading)
        screen.count(reading.facts)

    return show


def _json_lines(*, explain: bool) -> Show:
    from visavis.cli.shown import plain

    def show(document: "Document", reading: "Reading") -> None:
        said = {
            "document": document.model_dump(mode="json"),
            "facts": [fact.model_dump(mode="json") for fact in reading.facts],
        }
        sys.stdout.write(json.dumps(said, ensure_ascii=False) + "\n")
        for fired in reading.trace if explain else ():
            span = fired.span
            typer.echo(f"{fired.rule}  {span.start}–{span.stop}  {plain(span.text)}", err=True)

    return show


# Saving and counting


@dataclass(slots=True)
class _Tally:
    """What became of the documents."""

    read: int = 0
    refused: int = 0
    read_before: int = 0
    proposals: "list[int]" = field(default_factory=lambda: [0, 0, 0])

    def refuse(self, name: str, reason: str) -> None:
        """One that was not read, and why."""
        self.refused += 1
        typer.echo(f"{name}: {reason}", err=True)

    def add(self, proposal: "Proposal") -> None:
        """What became of the facts of one."""
        facts = (len(proposal.proposed), len(proposal.merged), proposal.again)
        self.proposals = [old + new for old, new in zip(self.proposals, facts, strict=True)]

    def tell(self, *, saved: bool) -> None:
        """One line on stderr, where there is more to tell than one reading shows."""
        counts = [(_("documents read"), self.read)]
        if saved:
            told = (_("facts proposed"), _("merged"), _("said again"))
            counts += zip(told, self.proposals, strict=True)
        counts += [(_("read before"), self.read_before), (_("not read"), self.refused)]
        if saved or self.read + self.refused + self.read_before > 1:
            said = [f"{what}: {number}" for what, number in counts if number]
            typer.echo(", ".join(said) or _("Nothing to read."), err=True)


@dataclass(frozen=True, slots=True)
class _Keeper:
    """Keeps what is read: the bytes beside the store, the facts in it."""

    proposer: "Proposer"
    raw: "RawStore"
    tally: _Tally

    @classmethod
    def open(cls, stack: ExitStack, address: str | None, tally: _Tally) -> "_Keeper":
        """Open the store and the folder of bytes, until the stack is left."""
        from visavis.record import open_record
        from visavis.record.address import file_of
        from visavis.record.proposing import Proposer
        from visavis.sources import RawStore

        shelf = stack.enter_context(open_record(address))
        file = file_of(shelf.url)
        raw = stack.enter_context(RawStore.open(file.parent / "raw" if file else None))
        return cls(Proposer(shelf), raw, tally)

    def save(self, document: "Document", reading: "Reading") -> None:
        """Propose what a document says; what the record cannot take is told."""
        try:
            self.tally.add(self.proposer.propose(document, reading.facts))
        except InputError as error:
            self.tally.refuse(document.id, str(error))

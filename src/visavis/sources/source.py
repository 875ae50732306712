"""Source: whatever a user names – a file, a folder, an archive, an address, `-` – as documents."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

from visavis.errors import InputError
from visavis.language import _
from visavis.model import Period
from visavis.sources.archive import is_archive, members_of
from visavis.sources.clock import Clock, SystemClock
from visavis.sources.feed import Entry, Feed, feed_of
from visavis.sources.fetched import Fetched
from visavis.sources.fetcher import Fetcher
from visavis.sources.folder import files_of
from visavis.sources.media import Media
from visavis.sources.ondisk import OnDisk
from visavis.sources.parsing import feed_fault, of_entry, opened, parse
from visavis.sources.raw import MAX_BYTES, Raw
from visavis.sources.rawstore import RawStore
from visavis.sources.refusal import Refused, Unreadable
from visavis.sources.window import in_order

STDIN = "-"
STDIN_NAME = "stdin"

Outcomes = Iterator[Fetched | Refused]
Piece = OnDisk | Raw | Refused
Progress = Callable[[int], None]
"""Told how many files, members or entries are done so far."""

WORKERS = min(4, os.cpu_count() or 1)
"""Threads that read files: more do not help, since parsing holds the interpreter's lock, and each
may hold a file of MAX_BYTES. Pass a process pool for folders of many pages."""


def open_source(
    what: str,
    *,
    store: RawStore | None = None,
    fetcher: Fetcher | None = None,
    pool: Executor | None = None,
    progress: Progress | None = None,
    stdin: BinaryIO | None = None,
    clock: Clock | None = None,
) -> Outcomes:
    """The documents of `what`, one by one, in one order on every machine.

    With a `store` the raw bytes are kept, addresses are asked only for what is new, and
    `Fetched.known` tells what was there before. What cannot be read comes out as `Refused`;
    InputError is raised at once when `what` names nothing at all.
    """
    clock = clock or SystemClock()
    if is_address(what):
        outcomes = _address(what, fetcher, store, clock)
    else:
        pieces = _stdin(stdin, clock) if what == STDIN else _pieces(_existing(what), clock)
        outcomes = _parsed(pieces, pool)
    return _kept(_counted(outcomes, progress), store)


def is_address(what: str) -> bool:
    """Whether it is to be fetched from the network."""
    return what.lower().startswith(("http://", "https://"))


def _existing(what: str) -> Path:
    if "://" in what:
        raise InputError(
            _("Cannot fetch {what}: addresses begin with http:// or https://").format(what=what)
        )
    path = Path(what).expanduser()
    if not os.path.lexists(path):
        raise InputError(
            _(
                "There is no file or folder {what}. Give a file, a folder, an archive, an address"
                " that begins with http:// or https://, or - for stdin."
            ).format(what=what)
        )
    return path


def _stdin(stdin: BinaryIO | None, clock: Clock) -> Iterator[Piece]:
    content = (stdin or sys.stdin.buffer).read(MAX_BYTES + 1)
    yield Raw(STDIN_NAME, content, clock.now())


def _pieces(path: Path, clock: Clock) -> Iterator[Piece]:
    """The files of a folder, the members of archives, or the one file."""
    for file in files_of(path) if path.is_dir() else (path,):
        piece = OnDisk(file, clock.now())
        if is_archive(file.name) and file.is_file():
            yield from members_of(file, piece.name, piece.fetched_at)
        else:
            yield piece


def parse_piece(piece: Piece) -> tuple[Fetched | Refused, ...]:
    """Read and parse one piece; runs in a worker thread or process."""
    if isinstance(piece, Refused):
        return (piece,)
    try:
        return parse(piece.read() if isinstance(piece, OnDisk) else piece)
    except Unreadable as refusal:
        return (refusal.of(piece.name),)


def _parsed(pieces: Iterable[Piece], pool: Executor | None) -> Outcomes:
    with ExitStack() as stack:
        pool = pool or stack.enter_context(ThreadPoolExecutor(WORKERS, "visavis-sources"))
        for outcomes in in_order(parse_piece, pieces, pool, ahead=2 * WORKERS):
            yield from outcomes


def _address(
    address: str, fetcher: Fetcher | None, store: RawStore | None, clock: Clock
) -> Outcomes:
    with ExitStack() as stack:
        fetcher = fetcher or stack.enter_context(Fetcher(store=store, clock=clock))
        try:
            raw = fetcher.fetch(address)
            media, decoded = opened(raw)
            feed = feed_of(decoded.text, raw.url) if media is Media.FEED else None
        except Unreadable as refusal:
            yield refusal.of(address)
            return
        if feed is None:
            yield from parse(raw)
            return
        if store is not None:
            store.keep_raw(raw, media.value, decoded.encoding)
        for entry in feed.entries:
            yield from _entry(raw, feed, entry, decoded.encoding, fetcher)
        yield from feed_fault(raw, feed)


def _entry(raw: Raw, feed: Feed, entry: Entry, encoding: str, fetcher: Fetcher) -> Outcomes:
    """The entry's page; the feed's own text where that is whole or the page cannot be had."""
    refused: Refused | None = None
    if entry.url and not entry.whole:
        page, refused = _page(raw, entry, fetcher)
        yield from page
        if refused is None:
            return
    if entry.text:
        note = _why_summary(refused) if refused else None
        yield of_entry(raw, feed, entry, encoding, note)
    elif refused is not None:
        yield refused


def _why_summary(refused: Refused) -> str:
    return _("Only the feed's summary: {reason}").format(reason=refused.reason)


def _page(
    raw: Raw, entry: Entry, fetcher: Fetcher
) -> tuple[list[Fetched | Refused], Refused | None]:
    """What the entry's address gives; or why it gives nothing."""
    address = entry.url or ""
    try:
        outcomes = parse(fetcher.fetch(address, told_by=raw.url))
    except Unreadable as refusal:
        return [], refusal.of(address)
    first = outcomes[0]
    if len(outcomes) == 1 and isinstance(first, Refused):
        return [], first
    return [_dated(outcome, entry) for outcome in outcomes], None


def _dated(outcome: Fetched | Refused, entry: Entry) -> Fetched | Refused:
    """With the feed's date, which is of this entry for certain.

    The page's own stays when it is the same or the next day: feeds write the time in GMT, pages
    in the time of the place.
    """
    if isinstance(outcome, Refused) or entry.published is None:
        return outcome
    given = outcome.document.date
    if given is not None and abs(given.start - entry.published) <= timedelta(days=1):
        return outcome
    date = Period.day(entry.published)
    return replace(outcome, document=outcome.document.model_copy(update={"date": date}))


def _counted(outcomes: Outcomes, progress: Progress | None) -> Outcomes:
    for done, outcome in enumerate(outcomes, start=1):
        yield outcome
        if progress is not None:
            progress(done)


def _kept(outcomes: Outcomes, store: RawStore | None) -> Outcomes:
    for outcome in outcomes:
        if store is not None and isinstance(outcome, Fetched):
            yield replace(outcome, known=store.keep(outcome))
        else:
            yield outcome

"""Reading: the lines of a long file, checked by several processes at once.

Checking a line takes twice as long as storing it. The first lines are read here; a file that goes
on is dealt out in turn to processes of `python -m visavis.record.helper`, and what they make of
it comes back in the file's order. A process that is lost costs time only: its lines are read here.
"""

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from typing import IO

from visavis.record.lines import Faulty, Taken, read_line

Line = str | bytes
Read = Taken | Faulty | None
"""What a line holds; None for an empty one."""

CHUNK = 500
"""Lines dealt out at once: about 0.05 s of work."""

ALONE = 10_000
"""Lines read before help is called; a helper takes about half a second to start."""

HELPERS = 2
"""More are hardly kept busy, as storing takes half as long as checking; each has 85 MB."""


def read_lines(
    stream: Iterable[Line], helpers: int | None = None
) -> Iterator[list[tuple[Line, Read]]]:
    """The lines in their order, some at a time, each with what it holds."""
    lines = iter(stream)
    yield from map(_read_here, islice(_chunks(lines), ALONE // CHUNK))
    count = _useful() if helpers is None else helpers
    first = next(_chunks(lines), None)
    if first is None:
        return
    with _started(count) as processes:
        yield from _dealt(_with_first(first, lines), processes)


def read(line: Line) -> Read:
    """What one line holds."""
    try:
        text = (line.decode("utf-8") if isinstance(line, bytes) else line).strip()
    except UnicodeDecodeError as error:
        return Faulty.not_utf8(error)
    return read_line(text) if text else None


def _read_here(chunk: list[Line]) -> list[tuple[Line, Read]]:
    return [(line, read(line)) for line in chunk]


def _chunks(lines: Iterator[Line]) -> Iterator[list[Line]]:
    while chunk := list(islice(lines, CHUNK)):
        yield chunk


def _with_first(first: list[Line], lines: Iterator[Line]) -> Iterator[list[Line]]:
    yield first
    yield from _chunks(lines)


def _dealt(
    chunks: Iterator[list[Line]], processes: list["_Helper"]
) -> Iterator[list[tuple[Line, Read]]]:
    """Each process has one chunk at a time, so that neither end ever waits for the other."""
    if not processes:
        yield from map(_read_here, chunks)
        return
    busy: deque[_Helper] = deque()
    for process, chunk in zip(processes, chunks, strict=False):
        process.give(chunk)
        busy.append(process)
    while busy:
        process = busy.popleft()
        done = process.take()
        chunk = next(chunks, [])
        if chunk:
            process.give(chunk)
            busy.append(process)
        yield done


class _Helper:
    """A process that reads lines."""

    def __init__(self) -> None:
        self._chunk: list[Line] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "visavis.record.helper"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )

    def give(self, chunk: list[Line]) -> None:
        self._chunk = chunk
        with suppress(OSError):  # when the process is gone, `take` reads the lines itself
            pickle.dump(chunk, _pipe(self._process.stdin), pickle.HIGHEST_PROTOCOL)
            _pipe(self._process.stdin).flush()

    def take(self) -> list[tuple[Line, Read]]:
        try:
            done: list[Read] = pickle.load(_pipe(self._process.stdout))
        except (OSError, EOFError, pickle.UnpicklingError):
            return _read_here(self._chunk)
        return list(zip(self._chunk, done, strict=True))

    def end(self) -> None:
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was left to write has no reader any more
                _pipe(pipe).close()
        self._process.wait()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


@contextmanager
def _started(count: int) -> Iterator[list[_Helper]]:
    with ExitStack() as stack:
        helpers = []
        for _number in range(count):
            try:
                helper = _Helper()
            except OSError:
                break  # no process can be started here: read with those there are
            stack.callback(helper.end)
            helpers.append(helper)
        yield helpers


def _useful() -> int:
    """How many helpers this machine keeps busy: none on a single core."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(HELPERS, cores) if cores and cores > 1 else 0

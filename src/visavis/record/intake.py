"""Intake: the lines of a record file, read one after the other into a writer."""

from collections.abc import Callable, Iterable, Iterator

from visavis.model import Judgement
from visavis.record.lines import Faulty
from visavis.record.reading import Line, Read, read_lines
from visavis.record.rows import DocumentRow, FactRow
from visavis.record.writer import Writer

Progress = Callable[[int, int], None]
"""Is told how many lines and how many bytes (characters, of a text stream) have been read."""

BYTE_ORDER_MARK = "\ufeff"


def take_lines(
    stream: Iterable[str] | Iterable[bytes],
    writer: Writer,
    progress: Progress | None = None,
    helpers: int | None = None,
) -> None:
    """Read all lines; what is wrong with them goes to the writer's problems."""
    size = number = 0
    for chunk in read_lines(_unmarked(stream), helpers):
        for line, taken in chunk:
            number += 1
            size += len(line)
            _take(taken, number, writer)
        if progress:
            progress(number, size)
    writer.finish()


def _unmarked(stream: Iterable[Line]) -> Iterator[Line]:
    """The lines without the mark that some programs put before the first."""
    lines = iter(stream)
    for first in lines:
        yield (
            first.removeprefix(BYTE_ORDER_MARK.encode())
            if isinstance(first, bytes)
            else first.removeprefix(BYTE_ORDER_MARK)
        )
        break
    yield from lines


def _take(taken: Read, number: int, writer: Writer) -> None:
    if isinstance(taken, FactRow):
        writer.fact(number, taken)
    elif isinstance(taken, DocumentRow):
        writer.document(number, taken)
    elif isinstance(taken, Judgement):
        writer.judgement(number, taken)
    elif isinstance(taken, Faulty):
        for field, message in taken.wrongs:
            writer.problems.add(number, field, message)

"""Folder: its files, in one order on every machine, however many there are."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import chain, islice
from pathlib import Path

IN_MEMORY = 100_000
"""Names of one folder that are sorted in memory (some 10 MB); more are sorted on disk, so that
a folder of a million files takes no more."""


def files_of(folder: Path) -> Iterator[Path]:
    """The files below a folder, by name, folder by folder; hidden ones are left out.

    Links to folders are not followed: they may lead in a circle. A folder that may not be listed
    comes out itself, so that the reader of it is told why.
    """
    waiting = [_entries(folder)]
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
            continue
        try:
            inner = _entries(found) if found.is_dir() and not found.is_symlink() else None
        except OSError:
            inner = None
        if inner is None:
            yield found
        else:
            waiting.append(inner)


def _entries(folder: Path) -> Iterator[Path]:
    """OSError comes at once where the folder may not be listed."""
    entries = os.scandir(folder)
    return (folder / name for name in sorted_names(_names(entries)))


def _names(entries: "os._ScandirIterator[str]") -> Iterator[str]:
    with entries:
        for entry in entries:
            if not entry.name.startswith("."):
                yield entry.name


def sorted_names(names: Iterator[str], in_memory: int = IN_MEMORY) -> Iterator[str]:
    """Sort by the bytes of the name; beyond `in_memory` names in a temporary database on disk."""
    first = list(islice(names, in_memory + 1))
    if len(first) <= in_memory:
        yield from sorted(first, key=os.fsencode)
        return
    with closing(sqlite3.connect("")) as database:  # a nameless database: spills to a hidden file
        database.execute("CREATE TABLE names (name BLOB PRIMARY KEY) WITHOUT ROWID")
        rows = ((os.fsencode(name),) for name in chain(first, names))
        database.executemany("INSERT INTO names VALUES (?)", rows)
        del first
        for (name,) in database.execute("SELECT name FROM names ORDER BY name"):
            yield os.fsdecode(name)

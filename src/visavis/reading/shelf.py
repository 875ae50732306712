"""Shelf: entries with patterns, of which a line is asked only for those it may match."""

import re
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from visavis.reading.morphology import Line, needed_by

Entry = TypeVar("Entry")


class Shelf(Generic[Entry]):
    """Entries in their order, found by the words that their patterns cannot do without.

    A sentence has the words of few patterns: one look at its words tells which.
    """

    def __init__(self, entries: Iterable[Entry], pattern: Callable[[Entry], re.Pattern[str]]):
        self.entries = tuple(entries)
        self._open: list[int] = []
        by_word: dict[str, list[int]] = {}
        for number, entry in enumerate(self.entries):
            needed = needed_by(pattern(entry))
            if needed is None:
                self._open.append(number)
            for word in needed or ():
                by_word.setdefault(word, []).append(number)
        self._by_word = by_word
        self._words = frozenset(by_word)
        self._anywhere = [self.entries[number] for number in self._open]

    def near(self, line: Line) -> list[Entry]:
        """The entries that may match the line, in their order."""
        words = self._words & line.words
        if not words:
            return self._anywhere
        found = set(self._open)
        for word in words:
            found.update(self._by_word[word])
        return [self.entries[number] for number in sorted(found)]

"""The tagger: sentences in, mentions out."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from visavis.reading.names.amounts import TYPES as BY_RULE
from visavis.reading.names.amounts import amounts
from visavis.reading.names.choice import chosen
from visavis.reading.names.mention import Mention
from visavis.reading.names.network import Network, network
from visavis.reading.names.pairs import pairs
from visavis.reading.names.rows import Row, rows
from visavis.reading.spans import Sentence

WINDOW = 2048
"""Pieces looked at together: a long article. Longer texts are read window by window, so that a
text of any length needs the memory of one window."""


class Tagger:
    """Finds the names, posts, places, dates and numbers that sentences mention."""

    def __init__(self, network: Network) -> None:
        self._network = network

    @property
    def types(self) -> tuple[str, ...]:
        """The types of mention it finds."""
        return self._network.types

    def mentions(self, sentences: Sequence[Sentence]) -> list[Mention]:
        """All mentions, in the order of the text; one may lie in another."""
        return [
            mention
            for window in _windows(rows(sentences, self._network.known))
            for mention in _settled(
                self._by_rule(window), list(self._by_network(window, self._network.types))
            )
        ]

    def people(self, sentences: Sequence[Sentence]) -> list[Mention]:
        """The mentions of type PERSON alone: the same ones, in three quarters of the time."""
        return [
            mention
            for window in _windows(rows(sentences, self._network.known))
            for mention in self._by_network(window, ("PERSON",))
        ]

    def _by_rule(self, window: list[Row]) -> Iterator[Mention]:
        for row in window:
            first = row.pieces[0]
            text = row.text(first, row.pieces[-1])
            yield from amounts(text, first.start)
            yield from pairs(text, first.start)

    def _by_network(self, window: list[Row], types: tuple[str, ...]) -> Iterator[Mention]:
        at = [piece for row in window for piece in (None, *row.pieces)]
        scores = self._network.scores([row.pieces for row in window], types)
        for one in chosen(scores, types):
            row, first, last = window[scores.row[one.first]], at[one.first], at[one.last]
            if first and last and one.type not in BY_RULE:
                yield Mention(first.start, last.stop, row.text(first, last), one.type)


def _settled(by_rule: Iterable[Mention], by_network: list[Mention]) -> list[Mention]:
    """What rules and network found together: of two of a type that overlap, the rule's stays."""
    surer = list(by_rule)
    if not surer:
        return by_network
    taken = {(rule.type, at) for rule in surer for at in range(rule.start, rule.stop)}
    left = [
        mention
        for mention in by_network
        if not any((mention.type, at) in taken for at in range(mention.start, mention.stop))
    ]
    return sorted(surer + left)


def _windows(found: Iterable[Row]) -> Iterator[list[Row]]:
    window: list[Row] = []
    size = 0
    for row in found:
        if window and size + len(row.pieces) > WINDOW:
            yield window
            window, size = [], 0
        window.append(row)
        size += len(row.pieces)
    if window:
        yield window


@cache
def tagger() -> Tagger:
    """The tagger with the model as it ships, loaded once."""
    return Tagger(network())

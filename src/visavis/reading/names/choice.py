"""Which of the scored spans are names: the best first, and none across another of its type."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from visavis.reading.names.network import Scores

NESTING = frozenset({"ORGANIZATION", "PROFESSION"})
"""Types of which one name lies in another: «министр» in «министр обороны», «МВД» in «МВД РФ»."""


class Chosen(NamedTuple):
    """A span of places, first and last included, and its type."""

    first: int
    last: int
    type: str


def chosen(scores: Scores, types: Sequence[str]) -> list[Chosen]:
    """The names of a window, in the order of the text; a score above zero is more likely a name."""
    _size, widths, kinds = scores.values.shape
    found = np.flatnonzero(scores.values.ravel() > 0)
    kind, found = found % kinds, found // kinds
    first, width = found // widths, found % widths
    last = first + width
    inside = last < len(scores.row)
    first, last, kind, width = first[inside], last[inside], kind[inside], width[inside]
    whole = (scores.row[first] >= 0) & (scores.row[first] == scores.row[last])
    first, last, kind, width = first[whole], last[whole], kind[whole], width[whole]
    order = np.argsort(-scores.values[first, width, kind], kind="stable")
    kept: list[Chosen] = []
    over: dict[tuple[str, int], list[Chosen]] = {}
    for one in _spans(first[order], last[order], kind[order], types):
        places = [(one.type, place) for place in range(one.first, one.last + 1)]
        if not any(_against(one, other) for place in places for other in over.get(place, ())):
            kept.append(one)
            for place in places:
                over.setdefault(place, []).append(one)
    return sorted(kept)


def _spans(
    first: np.ndarray, last: np.ndarray, kind: np.ndarray, types: Sequence[str]
) -> Iterator[Chosen]:
    for a, b, k in zip(first.tolist(), last.tolist(), kind.tolist(), strict=True):
        yield Chosen(a, b, types[k])


def _against(one: Chosen, other: Chosen) -> bool:
    """Whether two spans of a type that share a place cannot both be names."""
    if one.type not in NESTING:
        return True
    within = other.first <= one.first and one.last <= other.last
    around = one.first <= other.first and other.last <= one.last
    return not (within or around)

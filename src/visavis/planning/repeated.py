"""Repeated: the points that take up again what an earlier one had said, in whatever words.

Each wording becomes a vector of word stems, weighted by how few wordings have the stem (Salton &
Buckley 1988, https://doi.org/10.1016/0306-4573(88)90021-0: tf-idf, cosine). Letters of both
alphabets are folded into one, so that Минск and Minsk are one stem; what is narrow enough to be a
subject (`world.subjects_in`) is one more. A commitment is as like another as its likest wordings.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from visavis import world
from visavis.model import Commitment, Contact, Period
from visavis.planning.standing import made_on
from visavis.record.spelling import folded_name, said, stems

LEAST = 0.5
"""Cosine from which a point is shown as a repeat. On the shipped record what is said of direct
flights and of tractor assembly reaches 0.53 to 0.63, and points that share only the words of the
register ("widen cooperation in agriculture") stay at 0.41 and below."""

SUBJECT = 4.0
"""How often a subject counts as said: the same subject in two languages shares nothing else."""

NO_OCCASION = ("", None)
"""Neither a day nor a contact: two of them may be from any time."""

BLOCK = 256
"""Wordings held against all others at once: what they have in common takes tens of megabytes."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A later commitment, the earlier one that it repeats, and how alike they are, 0 to 1."""

    later: Commitment
    earlier: Commitment
    similarity: float


def repeats(
    commitments: Sequence[Commitment], contacts: Mapping[str, Contact], least: float = LEAST
) -> tuple[Repeat, ...]:
    """For each commitment the likest earlier one, made elsewhere or on another day; likest first.

    `contacts` by id tell when a commitment was made that does not say so itself. Commitments
    without any date are compared too, and come before all others.
    """
    ordered = sorted(commitments, key=lambda one: (_day(made_on(one, contacts)), one.id))
    occasions = [(str(made_on(one, contacts) or ""), one.contact) for one in ordered]
    found = []
    for later, earlier, similarity in _likest(ordered, occasions, least):
        found.append(Repeat(ordered[later], ordered[earlier], similarity))
    return tuple(sorted(found, key=lambda one: (-one.similarity, one.later.id)))


def _day(period: Period | None) -> str:
    return str(period.start) if period else ""


def _likest(
    ordered: Sequence[Commitment], occasions: Sequence[object], least: float
) -> Iterator[tuple[int, int, float]]:
    """The place of each repeat and of what it repeats, with their similarity."""
    owner, matrix = _wordings(ordered)
    if not len(owner):
        return
    others = matrix.T.tocsr()
    best: dict[int, tuple[float, int]] = {}
    for begin in range(0, len(owner), BLOCK):
        alike = (matrix[begin : begin + BLOCK] @ others).tocoo()
        later, earlier = owner[alike.row + begin], owner[alike.col]
        worth = (alike.data >= least) & (later > earlier)
        for one, other, value in zip(
            later[worth].tolist(), earlier[worth].tolist(), alike.data[worth].tolist(), strict=True
        ):
            if occasions[one] != occasions[other] or occasions[one] == NO_OCCASION:
                best[one] = max(best.get(one, (0.0, -1)), (value, other))
    for later, (value, earlier) in best.items():
        yield later, earlier, min(value, 1.0)


def _wordings(ordered: Sequence[Commitment]) -> tuple[NDArray[np.int64], csr_array]:
    """Whose each wording is, and the wordings as rows of unit length."""
    spoken = [(place, text) for place, one in enumerate(ordered) for text in said(one.text)]
    owner = np.array([place for place, __ in spoken], np.int64)
    terms = [_terms(text) for __, text in spoken]
    numbers: dict[str, int] = {}
    columns = [numbers.setdefault(term, len(numbers)) for row in terms for term in row]
    ends = np.cumsum([0, *map(len, terms)])
    counts = np.fromiter(chain.from_iterable(row.values() for row in terms), float, len(columns))
    having = np.bincount(columns, minlength=len(numbers))
    weights = counts * np.log((1 + len(terms)) / having)[columns] if columns else counts
    matrix = csr_array((weights, columns, ends), shape=(len(terms), len(numbers)))
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    scale = np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    matrix.data *= np.repeat(scale, np.diff(matrix.indptr))
    return owner, matrix


def _terms(text: str) -> dict[str, float]:
    """The stems of a text in Latin letters and its subjects, with how often each counts."""
    found: dict[str, float] = {}
    for stem in stems(text):
        folded = folded_name(stem)
        found["".join(folded) or stem] = 1.0
    return found | {f"§{subject}": SUBJECT for subject in world.subjects_in(text)}

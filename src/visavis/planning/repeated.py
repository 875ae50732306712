"""Repeated: the points that say again what another one says, in whatever words.

How alike two are, `likeness` tells: a commitment is as like another as its likest wordings. Which
of the two came first is claimed only where the days of both tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from visavis.model import Commitment, Contact, Period
from visavis.planning.likeness import wordings
from visavis.planning.standing import made_on

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
    """Two commitments, and how alike they are, 0 to 1.

    `is_later` is whether the days of both tell that the first was made after the other.
    """

    one: Commitment
    other: Commitment
    similarity: float
    is_later: bool


def repeats(
    commitments: Sequence[Commitment], contacts: Mapping[str, Contact], least: float = LEAST
) -> tuple[Repeat, ...]:
    """For each commitment the likest of those before it, made elsewhere or on another day.

    The likest come first. `contacts` by id tell when a commitment was made that does not say so
    itself. One without any date is compared with all others, and stands before none of them.
    """
    ordered = sorted(commitments, key=lambda one: (_day(made_on(one, contacts)), one.id))
    occasions = [(str(made_on(one, contacts) or ""), one.contact) for one in ordered]
    found = []
    for place, before, similarity in _likest(ordered, occasions, least):
        one, other = ordered[place], ordered[before]
        is_later = _is_later(made_on(one, contacts), made_on(other, contacts))
        found.append(Repeat(one, other, similarity, is_later))
    return tuple(sorted(found, key=lambda row: (-row.similarity, row.one.id)))


def _day(period: Period | None) -> str:
    return str(period.start) if period else ""


def _is_later(one: Period | None, other: Period | None) -> bool:
    """Whether all of one was after all of the other: "2024" and a day of it tell no order."""
    return one is not None and other is not None and one.start > other.end


def _likest(
    ordered: Sequence[Commitment], occasions: Sequence[object], least: float
) -> Iterator[tuple[int, int, float]]:
    """The place of each repeat and of what it repeats, with their similarity."""
    owner, matrix = wordings([(one.text,) for one in ordered], SUBJECT)
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

"""Handles: by what a fact is found that a newly read one might tell of.

Each rule of merging wants some things to be the same: the kind of contact and its day; a figure's
indicator, period and value; most of the words of a name. A fact is filed under handles made of
these, and a new one looks under those that a fact it tells of must have at least one of. So it
is held against a few facts, however many the record has; which of them it tells of, the rules say.
A handle is a hash: two that are one by chance only bring a fact that no rule takes.
"""

import math
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, cast

from visavis.model import (
    Agreement,
    AnyFact,
    Commitment,
    Contact,
    Figure,
    Office,
    Period,
    Project,
    Quantity,
    Target,
    Tie,
    Words,
)
from visavis.model.quantity import ROUNDING_LIMIT
from visavis.record.merging.contacts import MEETINGS, stage
from visavis.record.merging.moments import PUBLISHED_DAYS, RETOLD_DAYS
from visavis.record.spelling import COVERED, FEWEST, folded_name, said, stems

Handle = int
Published = Collection[Period]
"""The dates of the documents that a fact rests on."""

Rarity = Callable[[Handle], int]
"""How many facts are filed under a handle."""

LONG = timedelta(days=62).days
"""A period of more days is not filed under each of them but under `ANY`."""

ANY, EVERY = 0, -2
"""Instead of a day: of those that may be any, and of all. No ordinals of days, and two hashes."""

CELL = -math.log(1 - float(ROUNDING_LIMIT))
"""Values whose logarithms are further apart than this are not one: no rounding is wider."""


def filed(known: AnyFact, published: Published, rarity: Rarity) -> set[Handle]:
    """What a fact of the record is filed under, among those of its pair and kind."""
    parts = _KINDS[known.kind](known, published, rarity)
    return {handle for part in parts for handle in part.filed()}


def sought(new: AnyFact, published: Published, rarity: Rarity) -> list[set[Handle]]:
    """Of each set a fact that the new one tells of has a handle."""
    parts = _KINDS[new.kind](new, published, rarity)
    return [set(part.sought()) for part in parts]


class _Part(Protocol):
    """One thing that must be the same, and its handles."""

    def filed(self) -> Iterator[Handle]:
        """Those of a known fact."""

    def sought(self) -> Iterator[Handle]:
        """Those of which one must be there."""


# By time


@dataclass(frozen=True, slots=True)
class _Timed:
    """Of one `key`, and near in time: `when` where both have it, else when they were told of.

    `apart` is the most days between two of `when`, `told_apart` between two tellings; `cells`
    are those in which values lie that may be the same.
    """

    key: Hashable
    when: Period | None
    told: Published
    apart: int
    told_apart: int
    cell: Hashable = None
    cells: tuple[Hashable, ...] = (None,)

    def filed(self) -> Iterator[Handle]:
        """A dated fact is found by its date, and as told of; an undated one as told of."""
        roles = {"told": _days(self.told)}
        roles |= {"undated": _days(self.told)} if self.when is None else {"on": _days([self.when])}
        for role, days in roles.items():
            yield self._handle(role, EVERY, self.cell)
            for day in days:
                yield self._handle(role, day, self.cell)

    def sought(self) -> Iterator[Handle]:
        """Dated facts near the date and undated ones told of then; all told of when undated."""
        near = _days(self.told, self.told_apart)
        roles = {"told": near}
        if self.when is not None:
            roles = {"on": _days([self.when], self.apart), "undated": near}
        for role, days in roles.items():
            wanted = {EVERY} if ANY in days else days | ({ANY} if days else set())
            yield from (self._handle(role, day, cell) for day in wanted for cell in self.cells)

    def _handle(self, role: str, day: int, cell: Hashable) -> Handle:
        return hash((self.key, cell, role, day))


def _days(periods: Iterable[Period], around: int = 0) -> set[int]:
    """Every day of some periods and so many around them, as ordinals."""
    found: set[int] = set()
    for period in periods:
        first, last = period.start.toordinal(), period.end.toordinal()
        long = last - first > LONG
        found.update((ANY,) if long else range(first - around, last + around + 1))
    return found


def _contact(one: AnyFact, published: Published, rarity: Rarity) -> Iterator[_Part]:
    contact = cast(Contact, one)
    form = "meeting" if contact.form in MEETINGS else contact.form
    told = _told(one, published)
    key = hash((form, stage(contact)))
    yield _Timed(key, contact.dates, told, 0, PUBLISHED_DAYS)


def _figure(one: AnyFact, published: Published, rarity: Rarity) -> Iterator[_Part]:
    figure = cast(Figure, one)
    period = figure.period
    key = hash(
        (
            figure.indicator,
            figure.direction,
            figure.product,
            figure.side,
            period and (period.start, period.end),
        )
    )
    told = _told(one, published)
    cell, cells = _cells(figure.quantity)
    yield _Timed(key, figure.stated_on, told, RETOLD_DAYS, RETOLD_DAYS, cell, cells)


def _target(one: AnyFact, published: Published, rarity: Rarity) -> Iterator[_Part]:
    target = cast(Target, one)
    key = hash((target.indicator, target.direction))
    told = _told(one, published)
    cell, cells = _cells(target.quantity)
    yield _Timed(key, target.stated_on, told, RETOLD_DAYS, RETOLD_DAYS, cell, cells)


def _told(one: AnyFact, published: Published) -> Published:
    return (*published, one.when) if one.when else published


def _cells(quantity: Quantity | None) -> tuple[Hashable, tuple[Hashable, ...]]:
    """The cell that a quantity lies in, and those in which the same one, rounded, may lie."""
    if quantity is None or quantity.value is None:
        ends = quantity and (quantity.unit, quantity.low, quantity.high)
        return ends, (ends,)
    size = abs(quantity.value)
    at = math.floor(math.log(size) / CELL) if size else None
    around = (None,) if at is None else (at - 1, at, at + 1)
    sign = quantity.value > 0
    return (quantity.unit, sign, at), tuple((quantity.unit, sign, one) for one in around)


# By words


@dataclass(frozen=True, slots=True)
class _Worded:
    """Of one `key`, with nearly the same words in some language.

    The shorter of two such texts has more than COVERED of its stems in the longer, so that of any
    few of them that make up the rest one at least is there too: the rarest of them find it.
    """

    key: Hashable
    words: Words
    rarity: Rarity

    def filed(self) -> Iterator[Handle]:
        """By every stem, for what is shorter; by the rarest, for what is longer."""
        yield from self._handles(every="has", rarest="rare")

    def sought(self) -> Iterator[Handle]:
        """The other way round."""
        yield from self._handles(every="rare", rarest="has")

    def _handles(self, *, every: str, rarest: str) -> Iterator[Handle]:
        for text in said(self.words):
            found = sorted(stems(text))
            if len(found) < FEWEST:
                continue
            yield from (self._handle(every, stem) for stem in found)
            found.sort(key=lambda stem: self.rarity(self._handle("has", stem)))
            yield from (self._handle(rarest, stem) for stem in found[: _rest(len(found))])

    def _handle(self, role: str, stem: str) -> Handle:
        return hash((self.key, role, stem))


def _rest(count: int) -> int:
    """One stem more than may be missing of so many."""
    return count - math.floor(COVERED * count)


def _commitment(one: AnyFact, published: Published, rarity: Rarity) -> Iterator[_Part]:
    commitment = cast(Commitment, one)
    yield _Worded(commitment.form, commitment.text, rarity)
    told = _told(one, published)
    yield _Timed("made", commitment.made_on, told, RETOLD_DAYS, RETOLD_DAYS)


def _project(one: AnyFact, published: Published, rarity: Rarity) -> Iterator[_Part]:
    yield _Worded(None, cast(Project, one).name, rarity)


def _agreement(one: AnyFact, published: Published, rarity: Rarity) -> Iterator[_Part]:
    agreement = cast(Agreement, one)
    yield _Worded(agreement.type, agreement.title, rarity)


def _tie(one: AnyFact, published: Published, rarity: Rarity) -> Iterator[_Part]:
    tie = cast(Tie, one)
    yield _Worded(tie.type, tie.text, rarity)


# By name


@dataclass(frozen=True, slots=True)
class _Named:
    """A post of a side, held by somebody one of whose names is the same."""

    office: Office

    def filed(self) -> Iterator[Handle]:
        """By each of the names."""
        for name in said(self.office.holder):
            for word in folded_name(name):
                yield hash((self.office.side, self.office.post_code, word))

    sought = filed


def _office(one: AnyFact, published: Published, rarity: Rarity) -> Iterator[_Part]:
    yield _Named(cast(Office, one))


_KINDS: dict[str, Callable[[AnyFact, Published, Rarity], Iterator[_Part]]] = {
    "contact": _contact,
    "figure": _figure,
    "target": _target,
    "commitment": _commitment,
    "project": _project,
    "agreement": _agreement,
    "tie": _tie,
    "office": _office,
}

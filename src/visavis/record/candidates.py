"""Candidates: the facts of the record that a newly read one might tell of.

What is dated is found by pair, kind and date through an index of the store. What is not dated is
found by what marks it: the days on which it was told of, or the words of its name. So the time for
a document does not grow with the record. What is held in memory is bounded.
"""

import json
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from visavis.model import AnyFact, Period, Words
from visavis.record.among import among
from visavis.record.query import Found, evidence_of
from visavis.record.spelling import FEWEST, folded_name, said, stems
from visavis.record.tables import State, document, evidence, fact

WINDOW = timedelta(days=7)
"""How far from a date facts are looked for: no rule of merging reaches further."""

LONGEST = timedelta(days=366)
"""Facts that began earlier than this before the window are not looked at: of what is dated by more
than a year no rule can say that it is the same."""

BY_WORDS = {"project": "name", "agreement": "title", "tie": "text", "office": "holder"}
"""Kinds that are the same by their words, however far apart they were told of; and which words."""

NEWEST = 5000
"""Facts of a pair and kind that no date narrows down: so many are looked at, the newest."""

DATED = 1000
"""Facts of a pair, kind and time that are looked at, the newest."""

SHELVES = 64
"""Pairs and kinds for which marks are held in memory, the last used: some 5 MB each at most."""

KEPT = 5000
"""Facts kept in memory between documents, about 5 kB each, the last used."""

STANDING = (State.ACCEPTED, State.PROPOSED)
"""What may be merged into: neither what people rejected, nor what is itself merged."""

Mark = str | int
"""A day, as its ordinal number, or a stem of a word."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fact of the record, with the dates of the documents that it rests on itself."""

    number: int
    state: str
    fact: AnyFact
    published: tuple[Period, ...]


class Candidates:
    """The facts that stand, looked up for one document after the other."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int], tuple[AnyFact, tuple[Period, ...]]] = OrderedDict()
        self._shelves: OrderedDict[tuple[str | None, str], _Shelf] = OrderedDict()

    def of(
        self, connection: Connection, new: AnyFact, published: Collection[Period]
    ) -> list[Candidate]:
        """Those of the pair and kind that are near in time or words, in the record's order.

        What has no date itself is looked for near that of its publication.
        """
        group = (getattr(new, "pair", None), new.kind)
        same_kind = (fact.c.pair == group[0], fact.c.kind == group[1])
        numbers = set(self._shelf(connection, group, same_kind).find(new, published))
        if new.kind not in BY_WORDS:
            for query in _near((*same_kind, fact.c.state.in_(STANDING)), new, published):
                numbers.update(connection.execute(query).scalars())
        return self._loaded(connection, sorted(numbers))

    def named(self, connection: Connection, name: str) -> Candidate:
        """The fact with this id, which there is, in whatever state."""
        columns = (fact.c.number, fact.c.entry, fact.c.state)
        row = connection.execute(select(*columns).where(fact.c.id == name)).one()
        return Candidate(row.number, row.state, *self._facts(connection, [row])[0])

    def _shelf(
        self, connection: Connection, group: tuple[str | None, str], same_kind: "_Conditions"
    ) -> "_Shelf":
        """The marks of what no date narrows down, with what has come since they were last used."""
        shelf = self._shelves.setdefault(group, _Shelf())
        self._shelves.move_to_end(group)
        if len(self._shelves) > SHELVES:
            self._shelves.popitem(last=False)
        conditions = [*same_kind, fact.c.number > shelf.last]
        if group[1] not in BY_WORDS:
            conditions.append(fact.c.first_day.is_(None))
        newest = select(fact.c.number, fact.c.entry).where(*conditions)
        rows = connection.execute(newest.order_by(fact.c.number.desc()).limit(NEWEST)).all()
        for row, (known, published) in zip(rows, self._facts(connection, rows), strict=True):
            shelf.waiting.append((row.number, _marks(known, published)))
        shelf.take()
        return shelf

    def _loaded(self, connection: Connection, numbers: list[int]) -> list[Candidate]:
        if not numbers:
            return []
        columns = (fact.c.number, fact.c.entry, fact.c.state)
        wanted = select(*columns).where(
            among(connection, fact.c.number, numbers), fact.c.state.in_(STANDING)
        )
        rows = connection.execute(wanted.order_by(fact.c.number)).all()
        facts = self._facts(connection, rows)
        return [
            Candidate(row.number, row.state, *one) for row, one in zip(rows, facts, strict=True)
        ]

    def _facts(
        self, connection: Connection, rows: Collection[Any]
    ) -> list[tuple[AnyFact, tuple[Period, ...]]]:
        self._load(connection, [row for row in rows if (row.number, row.entry) not in self._kept])
        found = []
        for row in rows:
            self._kept.move_to_end((row.number, row.entry))
            found.append(self._kept[row.number, row.entry])
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return found

    def _load(self, connection: Connection, rows: list[Any]) -> None:
        if not rows:
            return
        numbers = [row.number for row in rows]
        columns = (fact.c.number, fact.c.id, fact.c.kind, fact.c.state, fact.c.body, fact.c.note)
        cited = evidence_of(connection, numbers)
        dates = _dates(connection, numbers)
        bodies = select(*columns).where(among(connection, fact.c.number, numbers))
        entries = {row.number: row.entry for row in rows}
        for row in connection.execute(bodies):
            said = Found(*row, cited[row.number]).fact()
            self._kept[row.number, entries[row.number]] = said, tuple(dates.get(row.number, ()))


_Conditions = tuple[ColumnElement[bool], ...]


class _Shelf:
    """The newest facts of a pair and kind, found by their marks."""

    def __init__(self) -> None:
        self.last = 0
        self.waiting: list[tuple[int, frozenset[Mark]]] = []
        self._marks: deque[tuple[int, frozenset[Mark]]] = deque()
        self._by_mark: defaultdict[Mark, set[int]] = defaultdict(set)

    def take(self) -> None:
        """Take what is waiting, the newest first there; the oldest make room for it."""
        while self.waiting:
            number, marks = self.waiting.pop()
            self._marks.append((number, marks))
            self.last = max(self.last, number)
            for mark in marks:
                self._by_mark[mark].add(number)
        while len(self._marks) > NEWEST:
            number, marks = self._marks.popleft()
            for mark in marks:
                self._by_mark[mark].discard(number)
                if not self._by_mark[mark]:
                    del self._by_mark[mark]

    def find(self, new: AnyFact, published: Collection[Period]) -> Iterator[int]:
        """The facts that share enough marks with a new one."""
        if new.kind in BY_WORDS:
            wanted: Iterable[Mark] = _marks(new, published)
            enough = 1 if new.kind == "office" else FEWEST
        else:
            wanted = _days([*published, *([new.when] if new.when else [])], around=WINDOW.days)
            enough = 1
        shared = Counter(number for mark in wanted for number in self._by_mark.get(mark, ()))
        return (number for number, count in shared.items() if count >= enough)


def _marks(known: AnyFact, published: Collection[Period]) -> frozenset[Mark]:
    """By what a fact is found that no date narrows down."""
    field = BY_WORDS.get(known.kind)
    if field is None:
        return _days(published)
    words: Words = getattr(known, field)
    fold = folded_name if known.kind == "office" else stems
    return frozenset(mark for text in said(words) for mark in fold(text))


def _days(periods: Iterable[Period], around: int = 0) -> frozenset[Mark]:
    """The days of the ends of some periods, and so many around them."""
    ends = {day.toordinal() for period in periods for day in (period.start, period.end)}
    return frozenset(end + away for end in ends for away in range(-around, around + 1))


def _near(same_kind: _Conditions, new: AnyFact, published: Collection[Period]) -> Iterator[Any]:
    numbers = select(fact.c.number).order_by(fact.c.number.desc()).limit(DATED)
    if new.kind == "figure":
        if new.when is not None:
            yield numbers.where(*same_kind, fact.c.first_day == new.when.start)
        return
    when = [new.when] if new.when else published
    if when:
        begin = _earlier(min(one.start for one in when), WINDOW)
        yield numbers.where(
            *same_kind,
            fact.c.first_day >= _earlier(begin, LONGEST),
            fact.c.first_day <= _later(max(one.end for one in when), WINDOW),
            fact.c.last_day >= begin,
        )


def _earlier(day: date, by: timedelta) -> date:
    return day - by if day - date.min > by else date.min


def _later(day: date, by: timedelta) -> date:
    return day + by if date.max - day > by else date.max


def _dates(connection: Connection, numbers: Collection[int]) -> dict[int, list[Period]]:
    """The dates of the documents that facts given by number rest on."""
    found: dict[int, list[Period]] = {}
    rows = connection.execute(
        select(evidence.c.fact, document.c.body)
        .join_from(evidence, document, document.c.id == evidence.c.document)
        .where(among(connection, evidence.c.fact, numbers))
        .distinct()
        .order_by(evidence.c.fact, document.c.body)
    )
    for number, body in rows:
        said = json.loads(body).get("date")
        if said:
            found.setdefault(number, []).append(Period.parse(said))
    return found

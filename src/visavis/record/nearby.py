"""Nearby: the newest facts of a pair and kind that are near a fact in time, by the store."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from visavis.model import AnyFact, Period
from visavis.record.tables import State, fact

WINDOW = timedelta(days=7)
"""How far from a date facts are looked for: no rule of merging reaches further."""

LONGEST = timedelta(days=366)
"""Facts that began earlier than this before the window are not looked at: of what is dated by more
than a year no rule can say that it is the same."""

MOST = 1000
"""Facts that are looked at, of the dated ones and of those without a date."""

TIMELESS = frozenset({"project", "agreement", "tie", "office"})
"""Kinds that are the same by their words, however far apart they were told of."""

STANDING = (State.ACCEPTED, State.PROPOSED)
"""What may be merged into: neither what people rejected, nor what is itself merged."""


def nearby(connection: Connection, to: AnyFact, published: Collection[Period]) -> set[int]:
    """The numbers of those that stand: near in time, and those that no date narrows down."""
    timeless = () if to.kind in TIMELESS else (fact.c.first_day.is_(None),)
    found = set(connection.execute(_newest(to, *timeless)).scalars())
    return found | near_in_time(connection, to, published)


def near_in_time(
    connection: Connection,
    to: AnyFact,
    published: Collection[Period],
    *conditions: ColumnElement[bool],
) -> set[int]:
    """The numbers of those that stand near its own date, else near that of its publication."""
    window = tuple(_window(to, published))
    if not window:
        return set()
    return set(connection.execute(_newest(to, *window, *conditions)).scalars())


def _newest(to: AnyFact, *conditions: ColumnElement[bool]) -> Select[Any]:
    same_kind = (fact.c.pair == getattr(to, "pair", None), fact.c.kind == to.kind)
    wanted = select(fact.c.number).where(*same_kind, fact.c.state.in_(STANDING), *conditions)
    return wanted.order_by(fact.c.number.desc()).limit(MOST)


def _window(to: AnyFact, published: Collection[Period]) -> Iterator[ColumnElement[bool]]:
    if to.kind in TIMELESS:
        return
    if to.kind == "figure":
        if to.when is not None:
            yield fact.c.first_day == to.when.start
        return
    when = [to.when] if to.when else published
    if when:
        begin = _earlier(min(one.start for one in when), WINDOW)
        yield fact.c.first_day >= _earlier(begin, LONGEST)
        yield fact.c.first_day <= _later(max(one.end for one in when), WINDOW)
        yield fact.c.last_day >= begin


def _earlier(day: date, by: timedelta) -> date:
    return day - by if day - date.min > by else date.min


def _later(day: date, by: timedelta) -> date:
    return day + by if date.max - day > by else date.max

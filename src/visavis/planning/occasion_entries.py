"""Occasions in the plan of a year: where both will be anyway, and who is due to meet there."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from visavis.checking.saying import Label, Listed, Text, say
from visavis.model import Level
from visavis.planning.entry import EntryKind, YearEntry
from visavis.planning.occasions import Need, Window


def occasion_entries(windows: Iterable[Window], year: int) -> Iterator[YearEntry]:
    """A line for each meeting of a bloc that both attend, with who is due to meet there."""
    for _id, some in groupby(windows, key=lambda one: one.occasion.id):
        own = list(some)
        occasion = own[0].occasion
        if not occasion.dates.start.year <= year <= occasion.dates.end.year:
            continue
        due = [one for one in own if one.need in (Need.OVERDUE, Need.DUE)]
        levels = Listed(
            tuple(say("{level}", level=Label(one.level, several=True)) for one in due or own)
        )
        yield YearEntry(
            EntryKind.OCCASION,
            say("{name}", name=Text(occasion.name)),
            occasion.dates,
            say("Both sides attend; due to meet there: {levels}.", levels=levels)
            if due
            else say("Both sides attend: {levels}.", levels=levels),
            tuple(dict.fromkeys(fact for one in due for fact in one.facts)),
            occasion.fixed,
            None,
            min((one.level for one in own), key=list(Level).index),
            occasion.country,
            occasion.place,
            occasion.source or None,
            occasion.id,
        )

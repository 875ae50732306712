"""Potential: where the sides could do more than they do, for the agenda; pure.

Two kinds, since neither is enough. Goods that one side sells and the other buys, by the tables of
trade that are given (`visavis.trade.potential`): what could be sold. And areas that the sides keep
naming at their talks while the record has no joint project at work in them: what they say they
want. The first needs data that is not in the record; the second is in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from visavis import world
from visavis.checking.amounts import Dollars
from visavis.checking.saying import Country, Inside, Label, Saying, Span, Text, say
from visavis.model import (
    AnyFact,
    Area,
    Contact,
    ContactForm,
    Flow,
    Level,
    Pair,
    Period,
    Project,
    Stage,
)
from visavis.planning.item import MOST, Heading, Item
from visavis.planning.meetings import was_held
from visavis.trade import Lack, Room, rooms

OF_LATE_DAYS = 3 * 365
"""Talks longer ago tell what was wanted then."""

FEWEST_TALKS = 2
"""What was named once may be a courtesy."""

ALL_OF_TRADE = Area.TRADE
"""Named at every talk, and no field in which a project could be: the other items are of it."""

AT_WORK = (Stage.UNDER_WAY, Stage.WORKING)
LIVELY = (Stage.IDEA, Stage.PROPOSED, Stage.AGREED)
HIGH = tuple(Level)[: tuple(Level).index(Level.MINISTER) + 1]
"""Levels whose talks bind: ministers and above."""

LONGEST_LABEL = 60
"""Letters of what a table calls a product; some go on for lines."""


@dataclass(frozen=True, slots=True)
class Opening:
    """An area that talks name, with the projects in it, none of which is at work."""

    area: Area
    talks: tuple[Contact, ...]
    projects: tuple[Project, ...]


def potential_items(
    pair: Pair, facts: Sequence[AnyFact], flows: Sequence[Flow], today: date
) -> tuple[Item, ...]:
    """Goods with the most room, then areas without a project."""
    goods = sorted(
        chain.from_iterable(found for found in _screened(pair, flows) if isinstance(found, tuple)),
        key=lambda one: (-one.room[0], one.product),
    )
    return (
        *map(_of_goods, goods[:MOST]),
        *map(_of_area, openings(facts, today)[:MOST]),
    )


def not_screened(pair: Pair, flows: Sequence[Flow]) -> tuple[Saying, ...]:
    """For each direction in which goods could not be compared, why; empty where both were."""
    if not flows:
        return (say("No trade by product was given, so goods with room to grow are not named."),)
    told = zip(pair.directions, _screened(pair, flows), strict=True)
    return tuple(
        say(
            "Goods that {origin} could sell to {destination} are not named: {reason}.",
            origin=Country(direction.origin),
            destination=Country(direction.destination, "dat"),
            reason=Label(found),
        )
        for direction, found in told
        if isinstance(found, Lack)
    )


def openings(facts: Iterable[AnyFact], today: date) -> tuple[Opening, ...]:
    """Areas named at two talks or more of late with no project at work, the most named first."""
    facts = tuple(facts)
    since = today - timedelta(days=OF_LATE_DAYS)
    talks = [
        fact
        for fact in facts
        if isinstance(fact, Contact) and _binds(fact, today) and fact.dates
        if fact.dates.start >= since
    ]
    projects = [fact for fact in facts if isinstance(fact, Project)]
    found = []
    for area in Area:
        named = tuple(one for one in talks if area in one.areas)
        of_area = tuple(one for one in projects if area in _areas(one))
        at_work = any(one.stage in AT_WORK for one in of_area)
        if _is_field(area) and len(named) >= FEWEST_TALKS and not at_work:
            found.append(Opening(area, named, of_area))
    return tuple(sorted(found, key=lambda one: -len(one.talks)))


def _binds(contact: Contact, today: date) -> bool:
    talk = contact.form is not ContactForm.EXCHANGE
    return talk and was_held(contact, today) and contact.level in HIGH


def _is_field(area: Area) -> bool:
    return area is not ALL_OF_TRADE and world.area_group(area) != "political"


def _areas(project: Project) -> set[Area]:
    of_sector = {world.sector(project.sector).area} if project.sector else set()
    return of_sector | set(project.areas)


def _screened(pair: Pair, flows: Sequence[Flow]) -> Iterator[tuple[Room, ...] | Lack]:
    for direction in pair.directions:
        yield rooms(direction, flows)


def _of_goods(room: Room) -> Item:
    origin, destination = room.direction.origin, room.direction.destination
    return Item(
        Heading.POTENTIAL,
        say(
            "Deliveries from {origin} to {destination}: {goods} (HS {code})",
            origin=Country(origin),
            destination=Country(destination),
            goods=_Goods(room),
            code=room.product,
        ),
        say(
            "In {year} {origin} sold {sold} of it to the world and {destination} bought {bought};"
            " {between}, so there is room for up to {room}. By: {source}.",
            year=Span(Period.year(room.year)),
            origin=Country(origin),
            sold=Dollars(room.sold),
            destination=Country(destination),
            bought=Dollars(room.bought),
            between=Inside(_between(room)),
            room=Dollars(room.room[0]),
            source=", ".join(room.sources),
        ),
        (),
    )  # fmt: skip


def _between(room: Room) -> Saying:
    if room.between is None:
        return say("the tables list no trade in it between the two")
    low, high = room.between
    if low == high:
        return say("between the two went {amount}", amount=Dollars(low))
    return say(
        "between the two went {low} by one account and {high} by the other",
        low=Dollars(low),
        high=Dollars(high),
    )


@dataclass(frozen=True, slots=True)
class _Goods:
    """What a product is called: as the reference has it, else as the table does."""

    room: Room

    def within(self, language: str) -> str:
        known = world.goods(self.room.product)
        if known is not None:
            return known.within(language)
        return self.room.label[:LONGEST_LABEL] or self.room.product


def _of_area(opening: Opening) -> Item:
    spans = [one.dates for one in opening.talks if one.dates]
    first = min(spans, key=lambda one: one.start)
    waiting = tuple(one for one in opening.projects if one.stage in LIVELY)
    reason = say(
        "Named at {count} talks of ministers and above since {day}; {projects}.",
        count=len(opening.talks),
        day=Span(first),
        projects=Inside(_projects(opening, waiting)),
    )
    text = say("Joint projects: {area}", area=Label(opening.area))
    return Item(Heading.POTENTIAL, text, reason, (*opening.talks, *waiting))


def _projects(opening: Opening, waiting: Sequence[Project]) -> Saying:
    if not opening.projects:
        return say("the record has no joint project in it")
    if not waiting:
        return say("no joint project is at work in it")
    return say(
        "no joint project is at work in it, proposed or agreed: {names}", names=_Names(waiting)
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """Projects by name, in a row."""

    projects: Sequence[Project]

    def within(self, language: str) -> str:
        return ", ".join(Text(one.name).within(language) for one in self.projects)

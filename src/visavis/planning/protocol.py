"""Protocol: what a session of the commission notes and agrees, as far as the record knows; pure.

The draft of a session to come is made of the open commitments, the proposed agenda and the figures
of both sides. Of a session that was held only the points in the record are given, as they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from visavis.checking.saying import Countries, Country, Inside, Label, Nth, Saying, Span, Text, say
from visavis.model import (
    THIRD,
    AnyFact,
    Area,
    Case,
    Commitment,
    CommitmentForm,
    Contact,
    ContactForm,
    Figure,
    Pair,
    Period,
    Project,
)
from visavis.planning.agenda import FORGOTTEN_DAYS, YEARLY, Session, next_session
from visavis.planning.decision import Decision
from visavis.planning.item import Heading, Item
from visavis.planning.joined import joined, same_things, together
from visavis.planning.meetings import sessions, was_held
from visavis.planning.points import is_of, number_at, of_session
from visavis.planning.standing import Alarm, Followed, Standing, made_on
from visavis.trade import StatedRow, stated_rows

OF_FOREIGN_MINISTRIES = {Area.POLITICS, Area.SECURITY, Area.INTERNATIONAL}
"""What a commission on trade and economy leaves to others, unless it was said at its own table."""

MOST_NOTED = 8
FEWEST_NOTED = 4
"""Rows of figures: as far back as both sides last spoke of one period, or else so many."""

_ON_PROJECTS = (Heading.REPEATED, Heading.STANDSTILL, Heading.PROJECTS)
_NUMBERS = re.compile(r"\d+")


def held_session(contacts: Iterable[Contact], number: int, today: date) -> Contact | None:
    """The session of this number, if the record has it as held by the day."""
    held = (one for one in sessions(contacts) if was_held(one, today))
    return next((one for one in held if one.number == number), None)


def points_of(
    session: Contact, followed: Iterable[Followed], contacts: Mapping[str, Contact]
) -> tuple[Decision, ...]:
    """The points of a session that was held: decided there, or taken up again, in their order.

    What it took up again has no number there, and says where it comes from; contacts by their ids.
    """
    own = [one.item for one in of_session(followed, session.id)]
    own.sort(key=lambda item: (_order(number_at(item, session.id)), item.id))
    return tuple(
        Decision(
            None,
            say("{text}", text=Text(item.text)),
            item.responsible,
            say("Term: {term}.", term=Text(item.due.words)) if item.due else None,
            () if item.contact == session.id else _given(item, contacts),
            (item,),
            number_at(item, session.id),
        )
        for item in own
    )


def draft_points(
    pair: Pair,
    facts: Sequence[AnyFact],
    items: Sequence[Item],
    followed: Sequence[Followed],
    today: date,
) -> tuple[Decision, ...]:
    """What the next session may agree: open commitments, then what the agenda calls for."""
    contacts = {fact.id: fact for fact in facts if isinstance(fact, Contact)}
    session = next_session(contacts.values(), today)
    taken = [one for one in followed if _is_taken_up(one, contacts, session, today)]
    known = {one.item.id for one in taken}
    carried = [_carried(one, contacts) for one in sorted(taken, key=lambda one: one.item.id)]
    of_projects = _on_projects(items)
    others = [item for item in items if item not in of_projects]
    same = same_things(facts, [one.item for one in taken])
    points = [
        *joined(carried, together(map(_of_project, of_projects)), same),
        *together(point for item in others for point in _from_agenda(item, known)),
        *_next(pair, session, today),
    ]
    groups: list[Area | Heading | None] = [*Area, None, *Heading]
    return tuple(sorted(points, key=lambda point: groups.index(point.group)))


def stated_of_late(pair: Pair, figures: Iterable[Figure]) -> tuple[StatedRow, ...]:
    """What the sides stated of their trade, from the year of which both last spoke on."""
    rows = [
        row
        for row in stated_rows(figures)
        if row.period and any(row.of(side) for side in pair.sides)
    ]
    of_both = [row.period for row in rows if row.period and row.both_sides]
    if not of_both:
        return tuple(rows[:FEWEST_NOTED])
    since = of_both[0].start.year
    late = [row for row in rows if row.period and row.period.end.year >= since]
    return tuple(late[:MOST_NOTED])


def differ(row: StatedRow) -> bool:
    """Whether no reading of the words lets the figures of both sides be the same."""
    first, *others = [
        [said.quantity for said in figures if said.quantity]
        for side, figures in row.by_side.items()
        if side != THIRD
    ] or [[]]
    return any(
        bool(first and other)
        and not any(one.band.overlaps(two.band) for one in first for two in other)
        for other in others
    )


def _order(point: str | None) -> tuple[bool, tuple[int, ...]]:
    """4.10 after 4.9; without a number last."""
    return point is None, tuple(map(int, _NUMBERS.findall(point or "")))


def _is_taken_up(
    one: Followed, contacts: Mapping[str, Contact], session: Session, today: date
) -> bool:
    """Open, not lapsed, and of the commission: said there, or made since it last met, or due."""
    if not one.is_open or one.has_lapsed:
        return False
    item = one.item
    if is_of(item, {fact.id for fact in contacts.values() if _is_session(fact)}):
        return True
    if item.areas and set(item.areas) <= OF_FOREIGN_MINISTRIES:
        return False
    oldest = today - timedelta(days=FORGOTTEN_DAYS)
    last = session.last.dates if session.last else None
    made = made_on(item, contacts)
    fresh = made is not None and made.start >= (last.start if last else oldest)
    return fresh or (one.term is not None and one.due is not None and one.due >= oldest)


def _is_session(contact: Contact) -> bool:
    return contact.form is ContactForm.COMMISSION_SESSION


def _carried(one: Followed, contacts: Mapping[str, Contact]) -> Decision:
    item = one.item
    group = item.areas[0] if item.areas else None
    origins = _origins(item, contacts)
    return Decision(group, _wording(one), item.responsible, _term(one), origins, (item,))


def _wording(one: Followed) -> Saying:
    """The text as a decision: agreed, or a proposal to consider, or what is to be confirmed."""
    item, text = one.item, Inside(say("{text}", text=Text(one.item.text)))
    if one.standing is Standing.SAID_DONE:
        awaited = Countries(one.waits_for, "gen")
        return say("Receive the confirmation of {country} that this is done: {text}",
                   country=awaited, text=text)  # fmt: skip
    if one.standing is Standing.UNDER_WAY:
        return say("Continue the work begun: {text}", text=text)
    if one.standing is not Standing.PROPOSED:
        return say("{text}", text=Text(item.text))
    if item.side not in item.pair.sides:
        return say("Consider the proposal: {text}", text=text)
    who = Country(item.side, "gen")
    if item.form is CommitmentForm.INTENDED:
        return say("Take note of the intention of {country}: {text}", country=who, text=text)
    return say("Consider the proposal of {country}: {text}", country=who, text=text)


def _term(one: Followed) -> Saying | None:
    if one.term is None:
        return None
    term = Text(one.term.words)
    if one.alarm is Alarm.OVERDUE:
        return say("Term: {term} (has passed; a new one is to be set).", term=term)
    return say("Term: {term}.", term=term)


def _origins(item: Commitment, contacts: Mapping[str, Contact]) -> tuple[Saying, ...]:
    """Where it was given; then the latest session that took it up again, if one did."""
    taken_up = {step.carried_to for step in item.history}
    at = [contact for name, contact in contacts.items() if name in taken_up]
    last = sessions(at)[:1] or sorted(at, key=lambda one: str(one.dates or ""))[-1:]
    return (*_given(item, contacts), *(_of(contact, None) for contact in last))


def _given(item: Commitment, contacts: Mapping[str, Contact]) -> tuple[Saying, ...]:
    """The contact at which it was given, with its point there; else the day."""
    contact = contacts.get(item.contact or "")
    if contact is not None:
        return (_of(contact, item.point),)
    return (say("given on {day}", day=Span(item.made_on)),) if item.made_on else ()


def _of(contact: Contact, point: str | None) -> Saying:
    if not _is_session(contact) or contact.number is None:
        return say("{form}, {day}", form=Label(contact.form), day=Span(contact.dates))
    nth = Nth(contact.number, "gen")
    if point is not None:
        return say("carried over from the {nth} session, point {point}", nth=nth, point=point)
    return say("carried over from the {nth} session", nth=nth)


def _on_projects(items: Iterable[Item]) -> list[Item]:
    return [
        item
        for item in items
        if item.heading in _ON_PROJECTS and isinstance(item.facts[0], Project)
    ]


def _of_project(item: Item) -> Decision:
    """What is to be done about a project that stands still, is new, or was announced before."""
    project = item.facts[0]
    assert isinstance(project, Project)
    name = Text(project.name)
    is_question = item.heading is Heading.REPEATED
    if is_question:
        text = _answer(item)
    elif item.heading is Heading.STANDSTILL:
        text = say(
            "Present the state of the project “{name}” and proposals on its future", name=name
        )
    else:
        text = say("Agree the next steps of the project “{name}”", name=name)
    group = project.areas[0] if project.areas else None
    partners = () if is_question else project.partners
    return Decision(
        group, text, partners, None, (item.reason,), item.facts, is_question=is_question
    )


def _answer(item: Item) -> Saying:
    return say("Present an answer to the question: {question}", question=Inside(item.text))


def _from_agenda(item: Item, known: set[str]) -> Iterator[Decision]:
    """Any other point of the agenda as a decision; what is carried over is not said again."""
    if item.heading is Heading.POTENTIAL or known & {fact.id for fact in item.facts}:
        return  # what could be done is talked over; nobody has agreed anything of it
    first = item.facts[0]
    group = first.areas[0] if first.areas else None
    if isinstance(first, Case):
        yield Decision(
            Heading.FIGURES, item.text, first.responsible, None, (item.reason,), item.facts
        )
    elif item.heading is Heading.FIGURES:
        text = say(
            "Instruct the statistical and customs bodies to reconcile the figures of both sides"
            " ({span}) and to report the causes of the difference",
            span=Span(first.when),
        )
        yield Decision(Heading.FIGURES, text, (), None, (item.reason,), item.facts)
    elif item.heading is Heading.REPEATED:
        yield Decision(group, _answer(item), (), None, (item.reason,), item.facts)


def _next(pair: Pair, session: Session, today: date) -> Iterator[Decision]:
    """The session after this one, at the other side's."""
    if session.last is None:
        return
    due = max(session.due or today, today) + timedelta(days=YEARLY)
    term = say(
        "Term: tentatively {month}.", month=Span(Period.months(due.year, due.month, due.month))
    )
    facts = (session.last,)
    if session.number is None or session.host not in pair.sides:
        text = say("Hold the next session; agree its date and place through diplomatic channels")
        yield Decision(Heading.NEXT, text, (), term, (), facts)
        return
    text = say(
        "Hold the {nth} session of the commission in {country}; agree its date and place through"
        " diplomatic channels",
        nth=Nth(session.number + 1),
        country=Country(pair.counterpart(session.host), "loc"),
    )
    why = say("Sessions alternate between the countries.")
    yield Decision(Heading.NEXT, text, (), term, (why,), facts)

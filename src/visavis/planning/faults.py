"""Faults of a record: what cannot be right, or no longer is, and should be put right by hand.

Nothing is changed here, and nothing dropped: a fault is a sentence with the facts that show it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from visavis import world
from visavis.checking.saying import Saying, Span, Text, say
from visavis.model import (
    AnyFact,
    Commitment,
    Contact,
    ContactForm,
    ContactStatus,
    Framework,
    Participant,
    Party,
)
from visavis.planning.standing import Followed, made_on
from visavis.world import BodyOn


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in a sentence, and the facts that show it."""

    text: Saying
    facts: tuple[AnyFact, ...]


def faults(
    contacts: Sequence[Contact], followed: Sequence[Followed], today: date
) -> tuple[Fault, ...]:
    """All faults found: of terms, of sessions, of participants, of responsible bodies."""
    by_id = {contact.id: contact for contact in contacts}
    held = [one for one in contacts if one.form is ContactForm.COMMISSION_SESSION]
    return (
        *_due_before_made(followed, by_id),
        *_numbers_twice(held),
        *_numbers_against_dates(held),
        *_strangers(contacts),
        *_bodies(followed, by_id, today),
    )


def _due_before_made(followed: Iterable[Followed], contacts: dict[str, Contact]) -> Iterator[Fault]:
    for one in followed:
        made, due = made_on(one.item, contacts), one.item.due.by if one.item.due else None
        if made is None or due is None or due.end >= made.start:
            continue
        contact = contacts.get(one.item.contact or "")
        said = say(
            "“{text}” is due ({due}) before it was made ({made}).",
            text=Text(one.item.text),
            due=Span(due),
            made=Span(made),
        )
        yield Fault(said, (one.item, *((contact,) if contact else ())))


def _numbers_twice(held: Iterable[Contact]) -> Iterator[Fault]:
    """Two sessions of one number; a session planned and the same held later are no fault."""
    same: dict[int, list[Contact]] = {}
    for one in held:
        if one.number is not None and one.status is ContactStatus.HELD:
            same.setdefault(one.number, []).append(one)
    for number, sessions in sorted(same.items()):
        if len(sessions) > 1:
            first, *_rest, last = sorted(sessions, key=_day)
            said = say(
                "{count} sessions of the commission bear the number {number} ({first}, {last}).",
                count=len(sessions),
                number=number,
                first=Span(first.dates),
                last=Span(last.dates),
            )
            yield Fault(said, tuple(sessions))


def _numbers_against_dates(held: Iterable[Contact]) -> Iterator[Fault]:
    known = sorted(
        (one for one in held if one.number and one.dates and one.status is ContactStatus.HELD),
        key=lambda one: (one.number or 0, _day(one)),
    )
    for one, other in pairwise(known):
        if one.number != other.number and one.dates and other.dates:
            if other.dates.end >= one.dates.start:
                continue
            said = say(
                "Session {later} of the commission ({later_day}) is dated before session {number}"
                " ({day}).",
                later=other.number or 0,
                later_day=Span(other.dates),
                number=one.number or 0,
                day=Span(one.dates),
            )
            yield Fault(said, (one, other))


def _strangers(contacts: Iterable[Contact]) -> Iterator[Fault]:
    for contact in contacts:
        if contact.framework is not Framework.BILATERAL:
            continue
        for person in contact.participants:
            if person.side is not None and person.side not in contact.pair.sides:
                yield Fault(_stranger(contact, person), (contact,))


def _stranger(contact: Contact, person: Participant) -> Saying:
    name = person.name or person.post
    if name is None:
        return say(
            "A bilateral contact ({day}) has a participant of neither side.",
            day=Span(contact.dates),
        )
    return say(
        "{name} took part in a bilateral contact ({day}), but is of neither side.",
        name=Text(name),
        day=Span(contact.dates),
    )


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a body, as the table of bodies tells it."""

    state: BodyOn

    def within(self, language: str) -> str:
        """In the words of the table."""
        return self.state.reason(language)


def _bodies(
    followed: Iterable[Followed], contacts: dict[str, Contact], today: date
) -> Iterator[Fault]:
    """Bodies that bore no such name when named, or no longer do while something waits for them."""
    then: dict[tuple[str, str], tuple[Party, BodyOn, list[Commitment]]] = {}
    now: dict[tuple[str, str], tuple[Party, BodyOn, list[Commitment]]] = {}
    for one in followed:
        made = made_on(one.item, contacts)
        for party in one.item.responsible:
            if made is not None and _gone(party, made.end) and (was := _gone(party, made.start)):
                _note(then, party, was, one.item)
            elif one.is_open and (state := _gone(party, today)):
                _note(now, party, state, one.item)
    for party, state, items in then.values():
        yield Fault(_named_wrongly(party, state, len(items)), tuple(items))
    for party, state, items in now.values():
        yield Fault(_gone_since(party, state, len(items)), tuple(items))


def _gone(party: Party, day: date) -> BodyOn | None:
    """What became of a body that does not bear its name on the day."""
    if party.side is None:
        return None
    for language in party.name.languages:
        state = world.body_on(party.name.within(language), party.side, day)
        if state is not None:
            return None if state.holds else state
    return None


def _note(
    found: dict[tuple[str, str], tuple[Party, BodyOn, list[Commitment]]],
    party: Party,
    state: BodyOn,
    item: Commitment,
) -> None:
    found.setdefault((str(party.side), state.body.id), (party, state, []))[2].append(item)


def _named_wrongly(party: Party, state: BodyOn, count: int) -> Saying:
    return say(
        "“{name}” did not bear that name when it was made responsible: {reason}. Commitments:"
        " {count}.",
        name=Text(party.name),
        reason=Became(state),
        count=count,
    )


def _gone_since(party: Party, state: BodyOn, count: int) -> Saying:
    return say(
        "“{name}” still answers for open commitments ({count}): {reason}.",
        name=Text(party.name),
        reason=Became(state),
        count=count,
    )


def _day(contact: Contact) -> date:
    return contact.dates.start if contact.dates else date.min

"""Who met at which level, and when last: bilaterally, on the margins of blocs, by call."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from visavis.model import Contact, ContactForm, ContactStatus, Framework, Level

VISITS = (ContactForm.STATE_VISIT, ContactForm.OFFICIAL_VISIT, ContactForm.WORKING_VISIT)
APART = (ContactForm.EXCHANGE, ContactForm.CALL)


@dataclass(frozen=True, slots=True)
class LevelLedger:
    """The contacts of one level: meetings in person counted by framework, calls apart.

    Undated ones are counted and can be nobody's last.
    """

    level: Level
    last_bilateral: Contact | None
    last_on_margins: Contact | None
    last_call: Contact | None
    bilateral: int
    on_margins: int
    undated: int


def was_held(contact: Contact, today: date) -> bool:
    """Whether it took place by `today`; one without a date did, as its source tells of the past."""
    past = contact.dates is None or contact.dates.start <= today
    return past and contact.status is ContactStatus.HELD


def is_bilateral(contact: Contact) -> bool:
    """Whether it stood on its own, not on the margins of a bloc's meeting."""
    return contact.framework in (Framework.BILATERAL, None)


def in_person(contact: Contact) -> bool:
    """Whether the two sat in one room: neither a call nor an exchange of notes."""
    return contact.form not in APART


def met(contact: Contact, today: date) -> bool:
    """Whether the two had spoken by `today`: held, both sides present, no mere exchange of notes.

    A call counts here; `level_ledger` keeps it apart from meetings in person.
    """
    if contact.form is ContactForm.EXCHANGE or not was_held(contact, today):
        return False
    return set(contact.pair.sides) <= {person.side for person in contact.participants}


def level_ledger(contacts: Iterable[Contact], today: date) -> tuple[LevelLedger, ...]:
    """One row for every level at which the two have met, highest first."""
    by_level: dict[Level, list[Contact]] = {}
    for contact in contacts:
        if contact.level is not None and met(contact, today):
            by_level.setdefault(contact.level, []).append(contact)
    return tuple(_row(level, by_level[level]) for level in Level if level in by_level)


def last_of_equals(
    contacts: Iterable[Contact], level: Level, today: date, *, bilateral: bool = False
) -> Contact | None:
    """The last meeting in person at which the first of each side stood at this level."""
    return _last(
        [
            contact
            for contact in contacts
            if in_person(contact)
            and met(contact, today)
            and _is_of_equals(contact, level)
            and (is_bilateral(contact) or not bilateral)
        ]
    )


def _is_of_equals(contact: Contact, level: Level) -> bool:
    firsts = {
        min(
            (
                list(Level).index(p.level)
                for p in contact.participants
                if p.side == side and p.level
            ),
            default=None,
        )
        for side in contact.pair.sides
    }
    return firsts == {list(Level).index(level)}


def sessions(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Sessions of the intergovernmental commission, latest first.

    Those with a date go by it; one without stands before the first of a greater number.
    """
    every = [contact for contact in contacts if contact.form is ContactForm.COMMISSION_SESSION]
    ordered = sorted((one for one in every if one.dates), key=_session_order)
    undated = sorted((one for one in every if not one.dates), key=_session_order)
    for one in undated:
        later = (at for at, other in enumerate(ordered) if (other.number or 0) > (one.number or 0))
        ordered.insert(next(later, len(ordered) if one.number else 0), one)
    return tuple(reversed(ordered))


def _session_order(contact: Contact) -> tuple[date, int, str]:
    first = contact.dates.start if contact.dates else date.min
    return first, contact.number or 0, contact.id


def _row(level: Level, contacts: list[Contact]) -> LevelLedger:
    calls = [contact for contact in contacts if contact.form is ContactForm.CALL]
    meetings = [contact for contact in contacts if in_person(contact)]
    bilateral = [contact for contact in meetings if is_bilateral(contact)]
    margins = [contact for contact in meetings if not is_bilateral(contact)]
    return LevelLedger(
        level,
        _last(bilateral),
        _last(margins),
        _last(calls),
        len(bilateral),
        len(margins),
        sum(contact.dates is None for contact in contacts),
    )


def _last(contacts: list[Contact]) -> Contact | None:
    dated = [contact for contact in contacts if contact.dates is not None]
    return max(
        dated, key=lambda contact: contact.dates.end if contact.dates else date.min, default=None
    )

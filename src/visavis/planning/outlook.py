"""Outlook: what is planned, and what was planned and never told of as held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from visavis.model import Contact, ContactStatus

PLANNED = (ContactStatus.PROPOSED, ContactStatus.AGREED)


@dataclass(frozen=True, slots=True)
class Outlook:
    """Planned contacts: to come, lapsed (their date has passed), put off, cancelled, undated."""

    coming: tuple[Contact, ...]
    lapsed: tuple[Contact, ...]
    postponed: tuple[Contact, ...]
    cancelled: tuple[Contact, ...]
    undated: tuple[Contact, ...]


def outlook(contacts: Iterable[Contact], today: date) -> Outlook:
    """Sort what has not been held by what became of it."""
    sorted_by: dict[str, list[Contact]] = {
        name: [] for name in ("coming", "lapsed", "postponed", "cancelled", "undated")
    }
    for contact in contacts:
        name = _became(contact, today)
        if name is not None:
            sorted_by[name].append(contact)
    return Outlook(**{name: tuple(sorted(some, key=_day)) for name, some in sorted_by.items()})


def _became(contact: Contact, today: date) -> str | None:
    if contact.status is ContactStatus.POSTPONED:
        return "postponed"
    if contact.status is ContactStatus.CANCELLED:
        return "cancelled"
    if contact.status in PLANNED:
        if contact.dates is None:
            return "undated"
        return "coming" if contact.dates.end >= today else "lapsed"
    future = contact.dates is not None and contact.dates.start > today
    return "coming" if future else None


def _day(contact: Contact) -> date:
    return contact.dates.start if contact.dates else date.min

"""Hosting: whose turn it is to receive, by who received last."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from visavis.model import Contact, ContactForm, Level
from visavis.planning.meetings import is_bilateral, was_held

RETURNED = (ContactForm.STATE_VISIT, ContactForm.OFFICIAL_VISIT)
"""Visits that protocol expects to be returned; a working visit is not."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Of one row of occasions: who hosted each of those known, and who is next.

    `hosts` is from the latest back; `in_a_row` is how often the last host hosted without a change.
    """

    level: Level
    commission: bool
    last: Contact
    hosts: tuple[str, ...]
    next_host: str

    @property
    def in_a_row(self) -> int:
        """How many of the latest the same side hosted, one after the other."""
        same = 0
        for host in self.hosts:
            if host != self.hosts[0]:
                break
            same += 1
        return same


def turns(contacts: Iterable[Contact], today: date) -> tuple[Turn, ...]:
    """Visits by level, and the commission; only those held in one of the two countries."""
    held = [contact for contact in contacts if _counts(contact, today)]
    found = []
    for level in Level:
        found += _turn(level, held, lambda contact: contact.form in RETURNED)
    commission = [c for c in held if c.form is ContactForm.COMMISSION_SESSION]
    for level in sorted({c.level for c in commission if c.level}, key=list(Level).index):
        found += _turn(level, commission, lambda _contact: True)
    return tuple(found)


def _turn(level: Level, held: list[Contact], wanted: Callable[[Contact], bool]) -> list[Turn]:
    row = sorted((c for c in held if c.level is level and wanted(c)), key=_when, reverse=True)
    if not row:
        return []
    last = row[0]
    assert last.country is not None
    hosts = tuple(str(contact.country) for contact in row)
    is_commission = last.form is ContactForm.COMMISSION_SESSION
    return [Turn(level, is_commission, last, hosts, last.pair.counterpart(last.country))]


def _counts(contact: Contact, today: date) -> bool:
    at_home = contact.country in contact.pair.sides
    return at_home and is_bilateral(contact) and was_held(contact, today)


def _when(contact: Contact) -> tuple[date, int]:
    """By date; sessions without a date by their number."""
    return (contact.dates.end if contact.dates else date.min, contact.number or 0)

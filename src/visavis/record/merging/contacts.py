"""Contacts: one form, one time, and somebody of each side the same."""

from itertools import product
from typing import cast

from visavis.language import _
from visavis.model import Contact, ContactForm, ContactStatus, Framework, Level, Participant
from visavis.record.merging.moments import PUBLISHED_DAYS, same_time
from visavis.record.merging.two import Shared, Two, differ, said
from visavis.record.spelling import alikeness, same_name

VISITS = frozenset({ContactForm.STATE_VISIT, ContactForm.OFFICIAL_VISIT, ContactForm.WORKING_VISIT})
OCCASIONS = VISITS | {
    ContactForm.COMMISSION_SESSION,
    ContactForm.CONSULTATIONS,
    ContactForm.FORUM,
}
"""What a plain meeting may be a part of."""
MEETINGS = OCCASIONS | {ContactForm.MEETING}
"""Forms of which one may be told as another."""

ONE_A_SIDE = frozenset(
    {
        Level.HEAD_OF_STATE,
        Level.HEAD_OF_GOVERNMENT,
        Level.FOREIGN_MINISTER,
        Level.AMBASSADOR,
    }
)
"""Levels at which a side has one person, so that the level alone says who it is."""


def contact(two: Two) -> Shared | None:
    """One form, number, framework and time, and on both sides somebody the same."""
    new, known, shared = cast(Contact, two.new), cast(Contact, two.known), Shared()
    if not _same_form(new, known, shared) or stage(new) != stage(known):
        return None
    if differ(new.number, known.number) or differ(_bloc(new), _bloc(known)):
        return None
    if not same_time(two, shared, PUBLISHED_DAYS):
        return None
    if new.number is not None and new.number == known.number:
        shared.add(_("the same number: {number}").format(number=new.number), 3)
        return shared
    return shared if _same_people(new, known, shared) else None


def _bloc(contact: Contact) -> Framework | None:
    """The bloc on whose margins it took place; that it was bilateral is seldom said, so none."""
    return None if contact.framework is Framework.BILATERAL else contact.framework


def _same_form(new: Contact, known: Contact, shared: Shared) -> bool:
    if new.form is known.form:
        shared.add(_("the same form"))
        return True
    if ContactForm.MEETING in (new.form, known.form) and OCCASIONS & {new.form, known.form}:
        shared.add(_("a meeting is part of such a contact"), 0.5)
        return True
    return False


def stage(contact: Contact) -> ContactStatus:
    """What is proposed or agreed lies ahead; what was held is another telling than that."""
    ahead = (ContactStatus.PROPOSED, ContactStatus.AGREED)
    return ContactStatus.AGREED if contact.status in ahead else contact.status


def _same_people(new: Contact, known: Contact, shared: Shared) -> bool:
    """Of each side on which both name somebody, somebody is the same.

    Both sides, that is; one is enough for two visits, since a person pays one at a time.
    """
    met: list[str] = []
    sides = {person.side for person in (*new.participants, *known.participants)}
    for side in sorted(sides, key=str):
        mine, theirs = _of(new, side), _of(known, side)
        if not mine or not theirs:
            continue
        found = next(filter(None, (_same_person(a, b) for a, b in product(mine, theirs))), None)
        if found is None:
            return False
        met.append(found)
    enough = 1 if {new.form, known.form} <= VISITS else len(known.pair.sides)
    if len(met) < enough:
        return False
    shared.add(_("the same participants: {names}").format(names=", ".join(met)), 2 * len(met))
    return True


def _of(contact: Contact, side: str | None) -> list[Participant]:
    return [person for person in contact.participants if person.side == side]


def _same_person(one: Participant, other: Participant) -> str | None:
    """The name, else the post, by which both are one; two names that differ are two people."""
    if one.name is not None and other.name is not None:
        return said(other.name) if same_name(one.name, other.name) else None
    named = said(one.name or other.name or other.post or one.post)
    if one.level is not None and one.level is other.level and one.level in ONE_A_SIDE:
        return named
    if one.level is not other.level:
        return None
    return named if alikeness(one.post, other.post) or one.post == other.post else None

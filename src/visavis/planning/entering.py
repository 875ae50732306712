"""Entering: a contact as a person types it, or all the reasons why it cannot be one.

Codes and labels of either language are understood; what is typed once more under another heading
(a number that a session has already, a level that the posts tell) is held against it.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TypeVar

from visavis import world
from visavis.errors import UnknownName
from visavis.language import CODES, _, language_of_user
from visavis.model import (
    Contact,
    ContactForm,
    ContactStatus,
    Evidence,
    Framework,
    Level,
    Pair,
    Participant,
    Period,
    Words,
)
from visavis.planning.terms import term
from visavis.reading.posts import post_level

FIRST_YEAR, LAST_YEAR = 1900, 2999
STATUS_ALSO = {"planned": ContactStatus.AGREED, "запланирован": ContactStatus.AGREED}
PLANNED = (ContactStatus.PROPOSED, ContactStatus.AGREED)
GONE = (ContactStatus.POSTPONED, ContactStatus.CANCELLED)

_BETWEEN = re.compile(r"\s*(?:/|–|—|\.\.|\s-\s|(?<=\d{4})-(?=\d{1,2}\.\d))\s*")

Code = TypeVar("Code", bound=StrEnum)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, each as it was; None for what was left out."""

    form: str
    level: str | None = None
    framework: str | None = None
    date: str | None = None
    until: str | None = None
    place: str | None = None
    host: str | None = None
    number: int | None = None
    status: str | None = None
    participants: tuple[str, ...] = ()
    note: str | None = None

    @property
    def words(self) -> str:
        """All of it in a line: the text of the entry where no document is named."""
        given = (self.form, self.number, self.level, self.framework, self.date, self.until,
                 self.place, self.host, self.status, *self.participants, self.note)  # fmt: skip
        return "; ".join(str(one) for one in given if one is not None)


@dataclass(slots=True)
class _Entry:
    """A contact being read from what was typed, with the problems found so far."""

    pair: Pair
    today: date
    problems: list[str] = field(default_factory=list)

    def taken(self, read: Callable[[], Result]) -> Result | None:
        """What can be read; None where it cannot, with the reason noted."""
        try:
            return read()
        except (UnknownName, _Unclear) as error:
            self.problems.append(str(error))
            return None


class _Unclear(Exception):
    """What was typed cannot be taken; the message says why."""


def entered(
    typed: Typed, pair: Pair, known: Sequence[Contact], evidence: Sequence[Evidence], today: date
) -> tuple[Contact | None, tuple[str, ...]]:
    """The contact, or None with all that is wrong; `known` are the contacts of the pair."""
    entry = _Entry(pair, today)
    form = entry.taken(lambda: _coded(ContactForm, typed.form, "--form"))
    level = entry.taken(lambda: _coded(Level, typed.level, "--level"))
    framework = entry.taken(lambda: _coded(Framework, typed.framework, "--framework"))
    framework = framework or Framework.BILATERAL
    dates = entry.taken(lambda: _dates(typed.date, typed.until, today))
    host = entry.taken(lambda: _country(typed.host) if typed.host else None)
    read = partial(_participant, pair=pair, framework=framework)
    people = [
        one for text in typed.participants if (one := entry.taken(partial(read, text))) is not None
    ]
    status = entry.taken(lambda: _status(typed.status, dates, typed.date is not None, today))
    if form is not None and status is not None:
        entry.problems += _number_faults(typed.number, form, status, known)
    if entry.problems or form is None or status is None:
        return None, tuple(entry.problems)
    contact = Contact(
        pair=pair,
        form=form,
        level=level or _level(people, pair),
        framework=framework,
        dates=dates,
        place=Words(typed.place) if typed.place else None,
        country=host,
        participants=tuple(people),
        status=status,
        number=typed.number,
        summary=Words(typed.note) if typed.note else None,
        evidence=tuple(evidence),
    )
    same = next((one for one in known if one.key() == contact.key()), None)
    if same is not None:
        return None, (_("The record has this contact already: {id}.").format(id=same.id),)
    return contact, ()


def remarks(contact: Contact, known: Sequence[Contact]) -> Iterator[str]:
    """What to mind about a contact that was entered."""
    sides = {person.side for person in contact.participants}
    missing = [side for side in contact.pair.sides if side not in sides]
    if missing and contact.status is ContactStatus.HELD:
        names = ", ".join(world.name(side, language_of_user()) for side in missing)
        yield _(
            "no participant of {sides} is named: such a contact is not counted as a meeting of the"
            " two"
        ).format(sides=names)
    for one in known:
        if one.form is contact.form and _overlap(one, contact) and one.number == contact.number:
            yield _("{id} is of the same form on the same day").format(id=one.id)
        elif contact.number and one.number == contact.number and one.status in PLANNED:
            yield _(
                "session {number} stands as planned, too; take that out with"
                " `visavis review --reject {id}`"
            ).format(number=one.number, id=one.id)


def _coded(kind: type[Code], given: str | None, option: str) -> Code | None:
    """The value of a code or of its label in either language; None where nothing is given."""
    if given is None:
        return None
    asked = given.strip().casefold().replace("-", "_")
    for one in kind:
        labels = {world.label(one, code).casefold() for code in CODES}
        if asked in {one.value.casefold()} | labels:
            return one
    known = ", ".join(one.value for one in kind)
    raise _Unclear(
        _("{option} takes one of {known}; got {given!r}.").format(
            option=option, known=known, given=given
        )
    )


def _status(
    given: str | None, dates: Period | None, is_dated: bool, today: date
) -> ContactStatus | None:
    """As given, held against the date; else held where the date has come, and agreed before it."""
    if given is None:
        if dates is None and not is_dated:
            raise _Unclear(_("Without --date say with --status whether it was held."))
        is_past = dates is None or dates.start <= today
        return ContactStatus.HELD if is_past else ContactStatus.AGREED
    status = STATUS_ALSO.get(given.strip().casefold()) or _coded(ContactStatus, given, "--status")
    if status is ContactStatus.HELD and dates and dates.start > today:
        raise _Unclear(_("It cannot have been held: {dates} is still to come.").format(dates=dates))
    return status


def _dates(given: str | None, until: str | None, today: date) -> Period | None:
    """One date, two with a dash or a stroke between them, or a second one with --until."""
    if given is None:
        if until is not None:
            raise _Unclear(_("--until goes with --date, the first day."))
        return None
    whole = None if until else _period(given, today)
    if whole is not None:
        return whole
    first, last = given, until
    if last is None:
        parts = _BETWEEN.split(given.strip(), maxsplit=1)
        first, last = parts if len(parts) > 1 else (given, given)
    start, end = _period(first, today), _period(last, today)
    wrong = next((text for text, one in ((first, start), (last, end)) if one is None), None)
    if start is None or end is None:
        raise _Unclear(
            _(
                "A date is such as 2026-03-15, 15.03.2026, 2026-03 or 2026-03-15/2026-03-17; got"
                " {text!r}."
            ).format(text=wrong)
        )
    if end.end < start.start:
        raise _Unclear(
            _("It ends ({end}) before it begins ({start}).").format(end=end, start=start)
        )
    if start.precision != end.precision:
        raise _Unclear(
            _("Both ends are given to the day, or both to the month: {start}, {end}.").format(
                start=start, end=end
            )
        )
    return Period(start.start, end.end, start.precision)


def _period(text: str, today: date) -> Period | None:
    found = term(text, today)
    by = found.by if found else None
    return by if by and by.start.year >= FIRST_YEAR and by.end.year <= LAST_YEAR else None


def _country(given: str) -> str:
    code = world.country(given)
    if code not in world.codes():
        raise _Unclear(_("--host takes a country; got {given!r}.").format(given=given))
    return code


def _participant(text: str, pair: Pair, framework: Framework) -> Participant:
    """Post, name and side; the name or the post may be left out, the side may not."""
    who, comma, of = text.rpartition(",")
    post, colon, name = who.partition(":") if ":" in who else ("", "", who)
    post, name = post.strip(), name.strip()
    if not comma or not of.strip() or not (post or name):
        raise _Unclear(
            _("--participant takes “post: name, country”; got {text!r}.").format(text=text)
        )
    side = world.country(of)
    if framework is Framework.BILATERAL and side not in pair.sides:
        raise _Unclear(
            _(
                "{who} is of neither side, and the contact is bilateral: the sides are {first} and"
                " {second}; name a bloc with --framework if it took place on its margins."
            ).format(who=name or post, first=pair.first, second=pair.second)
        )
    return Participant(
        name=Words(name) if name else None,
        post=Words(post) if post else None,
        side=side,
        level=post_level(post) if colon else None,
    )


def _level(people: Collection[Participant], pair: Pair) -> Level | None:
    """Of each side its highest participant, of the two the lower; None where a side has none."""
    ranks = list(Level)
    highest = [
        min(
            (ranks.index(one.level) for one in people if one.side == side and one.level), default=-1
        )
        for side in pair.sides
    ]
    return None if min(highest) < 0 else ranks[max(highest)]


def _number_faults(
    number: int | None, form: ContactForm, status: ContactStatus, known: Sequence[Contact]
) -> Iterator[str]:
    """A number is a session's alone, and each session's own; one put off may be set anew."""
    if number is None:
        return
    if number < 1:
        yield _("--number takes a number from 1 on; got {number}.").format(number=number)
    if form is not ContactForm.COMMISSION_SESSION:
        yield _("--number is that of a commission session; this is another form: {form}.").format(
            form=form.value
        )
        return
    for one in known:
        if one.form is not form or one.number != number or {one.status, status} & set(GONE):
            continue
        if one.status is ContactStatus.HELD or status is not ContactStatus.HELD:
            yield _("Session {number} is in the record already: {id} ({dates}, {status}).").format(
                number=number,
                id=one.id,
                dates=one.dates or _("no date"),
                status=world.label(one.status, language_of_user()),
            )


def _overlap(one: Contact, other: Contact) -> bool:
    return bool(one.dates and other.dates and one.dates.overlaps(other.dates))

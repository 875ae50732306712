"""The year: what is planned, due or promised in it, each with its reason; pure.

An entry has a period, which is a day only where the day is known, or none, and then its reason
says why. What should have been before the year and was not is in it too, without a period.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from visavis.checking.amounts import Stated
from visavis.checking.saying import Label, Nth, Saying, Slot, Span, Text, say
from visavis.model import (
    AnyFact,
    Case,
    CaseStatus,
    Contact,
    ContactForm,
    ContactStatus,
    Level,
    Period,
    Target,
)
from visavis.planning.agenda import FORGOTTEN_DAYS, next_session
from visavis.planning.entry import EntryKind, YearEntry
from visavis.planning.hosting import turns
from visavis.planning.meetings import in_person, is_bilateral
from visavis.planning.occasion_entries import occasion_entries
from visavis.planning.occasions import Window
from visavis.planning.outlook import PLANNED
from visavis.planning.rhythm import DAYS_IN_MONTH, Rhythm, due_by, due_when, rhythms
from visavis.planning.standing import REVIEW_DAYS, Alarm, Followed


def year_entries(
    facts: Iterable[AnyFact],
    followed: Iterable[Followed],
    year: int,
    today: date,
    occasions: Iterable[Window] = (),
) -> tuple[YearEntry, ...]:
    """What the year holds, by date; then what cannot be dated. The order of the facts is free.

    `occasions` are the windows at the meetings of blocs (`planning.occasions`).
    """
    known = sorted(facts, key=lambda fact: fact.id)
    contacts = [fact for fact in known if isinstance(fact, Contact)]
    promised = sorted(followed, key=lambda one: one.item.id)
    entries = [
        *_contacts(contacts, year, today),
        *_session(contacts, year, today),
        *_due(contacts, year, today),
        *occasion_entries(occasions, year),
        *_commitments(promised, year, today),
        *_horizons([fact for fact in known if isinstance(fact, Target)], year),
        *_cases([fact for fact in known if isinstance(fact, Case)]),
    ]
    return tuple(sorted(entries, key=_order))


def forgotten(followed: Iterable[Followed], year: int, today: date) -> int:
    """How many commitments are late for so long that a plan leaves them out."""
    return sum(_is_late(one, year) and _is_forgotten(one, today) for one in followed)


def _order(entry: YearEntry) -> tuple[bool, date, date, int, int, tuple[str, ...]]:
    start, end = entry.days or (date.max, date.max)
    level = list(Level).index(entry.level) if entry.level else len(Level)
    ids = tuple(fact.id for fact in entry.facts)
    return entry.period is None, end, start, list(EntryKind).index(entry.kind), level, ids


def _contacts(contacts: Sequence[Contact], year: int, today: date) -> Iterator[YearEntry]:
    for contact in contacts:
        if contact.form is ContactForm.EXCHANGE or contact.status is ContactStatus.CANCELLED:
            continue
        if contact.status is ContactStatus.POSTPONED:
            if contact.dates is None or contact.dates.end.year >= year - 1:
                yield _contact(contact, None, say("Put off; no new date is known."))
        elif contact.dates is not None and _touches(contact.dates, year):
            silent = contact.status in PLANNED and contact.dates.end < today
            why = say("The date has passed; nothing tells that it was held.") if silent else None
            yield _contact(contact, contact.dates, why)
        elif contact.status in PLANNED:
            yield from _unsettled(contact, year, today)


def _unsettled(contact: Contact, year: int, today: date) -> Iterator[YearEntry]:
    """A contact that is planned without a date, or whose date of late passed in silence."""
    if contact.dates is None:
        yield _contact(contact, None, say("No date is named."))
    elif contact.dates.end.year == year - 1 and contact.dates.end < today:
        why = say("Planned ({day}); nothing tells that it was held.", day=Span(contact.dates))
        yield _contact(contact, None, why)


def _contact(contact: Contact, period: Period | None, reason: Saying | None) -> YearEntry:
    settled = contact.status in (ContactStatus.AGREED, ContactStatus.HELD)
    is_session = contact.form is ContactForm.COMMISSION_SESSION
    return YearEntry(
        EntryKind.SESSION if is_session else EntryKind.CONTACT,
        _named(contact),
        period,
        reason,
        (contact,),
        settled and period is not None and period.precision == "day",
        contact.status,
        contact.level,
        contact.country,
        contact.place,
    )


def _named(contact: Contact) -> Saying:
    if contact.form is ContactForm.COMMISSION_SESSION and contact.number is not None:
        return _nth_session(contact.number)
    form = Label(contact.form)
    if contact.level is None:
        return say("{form}", form=form)
    level = Label(contact.level, several=True)
    if contact.framework is None or is_bilateral(contact):
        return say("{form}: {level}", form=form, level=level)
    margins = Label(contact.framework)
    return say("{form} {margins}: {level}", form=form, margins=margins, level=level)


def _nth_session(number: int) -> Saying:
    return say("{nth} session of the intergovernmental commission", nth=Nth(number))


def _session(contacts: Sequence[Contact], year: int, today: date) -> Iterator[YearEntry]:
    """The session to come, unless the record has it as planned."""
    coming = next_session(contacts, today)
    if coming.last is None or coming.planned is not None:
        return
    title = _nth_session(coming.number) if coming.number else say("Session of the commission")
    period, reason = None, say("The date of the last session is not in the record.")
    if coming.due is not None:
        late = coming.due < today
        if not _belongs(coming.due, year, today):
            return
        last = Span(coming.last.dates)
        period = None if late else _month(coming.due, coming.last.dates)
        reason = (
            say("A year after the last session ({last}); sessions alternate.", last=last)
            if period
            else say(
                "It was due a year after the last session ({last}); no date is set.", last=last
            )
        )
    yield YearEntry(
        EntryKind.SESSION, title, period, reason, (coming.last,), country=coming.host,
        level=coming.last.level,
    )  # fmt: skip


def _due(contacts: Sequence[Contact], year: int, today: date) -> Iterator[YearEntry]:
    """Meetings that the rhythm of their level calls for and nobody has planned."""
    hosts = {turn.level: turn.next_host for turn in turns(contacts, today) if not turn.commission}
    visits = [one for one in contacts if in_person(one) and is_bilateral(one)]
    for rhythm in rhythms(contacts, today):
        due = due_by(rhythm)
        gap = rhythm.open_gap
        served = gap is not None and gap.before.form is ContactForm.COMMISSION_SESSION
        late = due is None or due < today
        if served or not (rhythm.overdue if due is None else _belongs(due, year, today)):
            continue
        if _is_planned(visits, year, today, rhythm.level):
            continue
        yield YearEntry(
            EntryKind.DUE_MEETING,
            say("Meeting: {level}", level=Label(rhythm.level, several=True)),
            None if due is None or late else _month(due, gap.before.dates if gap else None),
            _why_due(rhythm, due, late),
            (gap.before,) if gap else (),
            level=rhythm.level,
            country=hosts.get(rhythm.level),
        )


def _why_due(rhythm: Rhythm, due: date | None, late: bool) -> Saying:
    if due is None or rhythm.open_gap is None or rhythm.usual_days is None:
        return say("No bilateral meeting at this level has a date in the record.")
    told: dict[str, Slot | int] = {
        "last": Span(rhythm.open_gap.before.dates),
        "months": round(rhythm.usual_days / DAYS_IN_MONTH),
        "due": Span(due_when(rhythm)),
    }
    if late and not rhythm.overdue:
        return say("The last: {last}; the next was due by {due}, and no date is set.", **told)
    if late:
        return say(
            "Overdue: the last was {last}, the next was due by {due}; no date is set.", **told
        )
    if rhythm.observed:
        return say("The last: {last}; as a rule they meet every {months} months.", **told)
    return say("The last: {last}; {months} months is what is usual between states.", **told)


def _is_planned(
    contacts: Iterable[Contact],
    year: int,
    today: date,
    level: Level,
) -> bool:
    """Whether the record has a contact of the level to come by the year's end, or undated."""
    return any(
        contact.status in PLANNED
        and (contact.dates is None or contact.dates.end >= today)
        and (contact.dates is None or contact.dates.start.year <= year)
        and contact.level is level
        for contact in contacts
    )


def _commitments(followed: Sequence[Followed], year: int, today: date) -> Iterator[YearEntry]:
    for one in followed:
        if not one.is_open:
            continue
        if one.due is not None and one.due.year == year:
            yield _promised(one, one.term.by if one.term else None)
        elif _is_late(one, year) and not _is_forgotten(one, today):
            yield _late(one)


def _is_late(one: Followed, year: int) -> bool:
    before = one.due is None or one.due.year < year
    return one.is_open and one.alarm is not None and before


def _is_forgotten(one: Followed, today: date) -> bool:
    return one.due is not None and one.due < today - timedelta(days=FORGOTTEN_DAYS)


def _promised(one: Followed, term: Period | None) -> YearEntry:
    assert one.due is not None
    if term is None:
        heard = Span(Period.day(one.due - timedelta(days=REVIEW_DAYS)))
        why = say("No term was set; nothing was heard since {day}.", day=heard)
        return _entry(one, EntryKind.REVIEW, Period.day(one.due), why)
    passed = say("The term has passed.") if one.alarm is Alarm.OVERDUE else None
    return _entry(one, EntryKind.COMMITMENT, term, passed)


def _late(one: Followed) -> YearEntry:
    if one.due is None:
        why = say("Neither it nor its term is dated; a term is to be set.")
        return _entry(one, EntryKind.REVIEW, None, why)
    day = Span(Period.day(one.due))
    if one.alarm is Alarm.REVIEW:
        why = say("No term was set; its review has been due since {day}.", day=day)
        return _entry(one, EntryKind.REVIEW, None, why)
    why = say("The term passed on {day}; a new one is to be set.", day=day)
    return _entry(one, EntryKind.COMMITMENT, None, why)


def _entry(one: Followed, kind: EntryKind, period: Period | None, why: Saying | None) -> YearEntry:
    item = one.item
    fixed = kind is EntryKind.COMMITMENT and period is not None and period.precision == "day"
    title = say("“{text}”", text=Text(item.text))
    return YearEntry(kind, title, period, why, (item,), fixed, one.standing)


def _horizons(targets: Sequence[Target], year: int) -> Iterator[YearEntry]:
    """Targets to be reached in the year; one that several statements name is one entry."""
    found: dict[tuple[object, ...], list[Target]] = {}
    for target in targets:
        if target.horizon and target.horizon.by and target.horizon.by.end.year == year:
            amount = target.quantity
            value = (amount.value, amount.unit) if amount else None
            what = (target.indicator, target.direction, target.subject, value)
            found.setdefault((*what, target.horizon.by), []).append(target)
    for stated in found.values():
        horizon = stated[0].horizon
        assert horizon is not None
        said = [one for one in stated if one.horizon and one.horizon.firm]
        yield YearEntry(
            EntryKind.HORIZON,
            _aim(stated[0]),
            horizon.by,
            None if said else say("A wish, not a date."),
            tuple(stated),
            bool(said) and horizon.by is not None and horizon.by.precision == "day",
        )


def _aim(target: Target) -> Saying:
    what: Slot = Text(target.subject) if target.subject else Label(target.indicator)
    if target.quantity is None:
        return say("{what}", what=what)
    return say("{what}: {quantity}", what=what, quantity=Stated(target.quantity))


def _cases(cases: Sequence[Case]) -> Iterator[YearEntry]:
    for case in cases:
        if case.status is CaseStatus.OPEN:
            why = say(
                "Opened on {day}; to be settled by the next session of the commission.",
                day=Span(case.opened_on),
            )
            title = say("“{text}”", text=Text(case.text))
            yield YearEntry(EntryKind.CASE, title, None, why, (case,), False, case.status)


def _belongs(due: date, year: int, today: date) -> bool:
    """Whether what is due stands in a plan: in its own year, and in later ones once it is late."""
    return due.year == year or (due.year < year and due < today)


def _touches(period: Period, year: int) -> bool:
    return period.start.year <= year <= period.end.year


def _month(day: date, rests_on: Period | None) -> Period:
    """The month in which something is due; the year, where what it rests on is known no closer."""
    if rests_on is not None and rests_on.precision == "year":
        return Period.year(day.year)
    return Period.months(day.year, day.month, day.month)

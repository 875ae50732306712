"""Merging: which clauses speak of the same contact, and what they make of it together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from visavis.model import ContactForm, Framework
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.identity import is_one
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, VISITS, Seen

NEWS_DAYS = 5
"""Days before the date of a text in which its news may lie; what is older is recalled in it."""


def put(found: list[Seen], seen: Seen, on: date | None) -> None:
    """Join it with the contact it speaks of, the last told first, or keep it as a new one."""
    order = [*reversed(range(len(found)))] if seen.reference else [*range(len(found))]
    if seen.reference:  # «на встрече» is the one that somebody was told to be at
        order.sort(key=lambda index: not found[index].people)
    if seen.form in BY_THEMSELVES:  # «протокол заседания» is of the session
        order.sort(key=lambda index: found[index].form is not seen.form)
    for index in order:
        if _same(found[index], seen, on):
            found[index] = joined(found[index], seen)
            return
    found.append(seen)


def _same(known: Seen, seen: Seen, on: date | None) -> bool:
    if not _circumstances_agree(known, seen, on):
        return False
    if ((seen.past and not known.past) or seen.apart) and not seen.reference:
        return _awaits_host(known) and not seen.past and _is_its_host(known, seen)
    if not seen.people and _has_its_day(known, seen):
        return False
    if not known.people or not seen.people:
        return True
    if _awaits_host(known) and _is_its_host(known, seen):
        return True
    return shared(known.people, seen.people) and not _others(known, seen)


def _has_its_day(known: Seen, seen: Seen) -> bool:
    """«Заседание комитета состоялось 27 марта»: not the reception that the text opens with."""
    session = seen.form in BY_THEMSELVES and (seen.held or not seen.reference)
    dated = seen.dates is not None and known.dates is None
    return session and dated and known.form is ContactForm.MEETING and bool(known.people)


def _circumstances_agree(known: Seen, seen: Seen, on: date | None) -> bool:
    """Whether time, form, framework and number let them be one."""
    numbers = {one.number for one in (known, seen) if one.number}
    return (
        known.planned == seen.planned
        and len(numbers) < len(("one", "other"))
        and _dates_agree(known, seen, on)
        and _forms_agree(known, seen)
        and _frameworks_agree(known, seen)
    )


def _awaits_host(known: Seen) -> bool:
    """A visit that has told of the visitor only."""
    sides = {one.side for one in known.people}
    return known.form in VISITS and len(sides) == 1 and None not in sides


def _is_its_host(known: Seen, seen: Seen) -> bool:
    """Whether the later clause names, beside the visitor, a host of his rank."""
    visitors = {one.side for one in known.people}
    hosts = [one for one in seen.people if one.side not in visitors]
    same = all(shared(known.people, (one,)) for one in seen.people if one.side in visitors)
    return bool(hosts) and same and all(_ranks_agree(known, one) for one in hosts)


def _dates_agree(known: Seen, seen: Seen, on: date | None) -> bool:
    """Whether they may be of one time; news without a date are of about the date of the text."""
    if known.dates and seen.dates:
        return known.dates.agrees_with(seen.dates)
    dates = seen.dates
    if known.dates is not None:
        return not known.past or seen.reference
    if dates is None or on is None or known.planned:
        return True
    return dates.end >= on - timedelta(days=NEWS_DAYS)


def shared(known: Sequence[Actor], seen: Sequence[Actor]) -> bool:
    """Whether somebody is of both."""
    return any(is_one(one, other) for one in known for other in seen)


def _others(known: Seen, seen: Seen) -> bool:
    """Whether the later clause names another person for a side that has one already.

    «Затем гостя принял президент»: a meeting of its own. So is one with a host of another rank
    than the visitor's, where the visit has told of no host.
    """
    return any(
        (other.surname or other.level)
        and other.side
        and not any(is_one(one, other) for one in known.people)
        and (
            any(one.surname and one.side == other.side for one in known.people)
            or (known.form in VISITS and not _ranks_agree(known, other))
        )
        for other in seen.people
    )


def _ranks_agree(known: Seen, host: Actor) -> bool:
    ranks = {one.level for one in known.people if one.side != host.side and one.level}
    return not ranks or host.level is None or host.level in ranks


def _frameworks_agree(known: Seen, seen: Seen) -> bool:
    """«Встречаемся на площадках СНГ», with nobody named, is no part of a bilateral meeting."""
    if not seen.people and seen.framework is not None:
        return known.framework is seen.framework
    if seen.framework is not None and known.form in VISITS:
        return False
    if seen.framework not in (None, Framework.BILATERAL) and known.dates and not seen.reference:
        return known.framework in (None, seen.framework)
    return None in (known.framework, seen.framework) or known.framework is seen.framework


def _forms_agree(known: Seen, seen: Seen) -> bool:
    """Whether the one may be part of the other: talks of a visit, a session, consultations.

    Of a call or a message only if they are spoken of again; of a forum if nobody is named.
    """
    one, other = known.form, seen.form
    if one is other:
        return True
    if {one, other} <= set(VISITS):
        again = other is ContactForm.WORKING_VISIT and one is not other
        return seen.reference or again or known.any_kind
    pair = {one, other}
    if ContactForm.MEETING not in pair:
        return False
    if pair & {ContactForm.CALL, ContactForm.EXCHANGE}:
        return seen.reference and other is ContactForm.MEETING
    if ContactForm.FORUM in pair:
        return not seen.people
    return True


def joined(known: Seen, seen: Seen) -> Seen:
    """One contact with what both tell; the form of a visit or session wins over the talks."""
    new = tuple(
        actor for actor in seen.people if not any(is_one(one, actor) for one in known.people)
    )
    together = not known.people or shared(known.people, seen.people) or _awaits_host(known)
    return replace(
        known,
        form=seen.form if _says_more(known, seen) else known.form,
        any_kind=known.any_kind and seen.form not in VISITS,
        people=_filled(known.people, seen.people) + (new if together else ()),
        spans=known.spans + tuple(span for span in seen.spans if span not in known.spans),
        framework=known.framework or seen.framework,
        dates=known.dates or seen.dates,
        place=known.place or seen.place,
        number=known.number or seen.number,
        held=known.held or seen.held,
        sides=known.sides | seen.sides,
        reference=known.reference and seen.reference,
        host=known.host or seen.host,
        rows=known.rows + seen.rows,
    )


def _says_more(known: Seen, seen: Seen) -> bool:
    """Whether the later words say what the contact was: «прибыл», then «с рабочим визитом»."""
    return known.form is ContactForm.MEETING or (known.any_kind and seen.form in VISITS)


def _filled(known: tuple[Actor, ...], seen: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those known, with the side or the name that the later clause tells."""
    return tuple(_with(one, [other for other in seen if is_one(one, other)]) for one in known)


def _with(actor: Actor, same: Sequence[Actor]) -> Actor:
    side = actor.side or next((other.side for other in same if other.side), None)
    named = next((other for other in same if other.name), None)
    if named is None or actor.name is not None:
        return replace(actor, side=side)
    if named.post is None:
        return replace(actor, side=side, name=named.name)
    return replace(named, side=named.side or side)

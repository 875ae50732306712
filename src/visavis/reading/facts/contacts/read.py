"""Reading of contacts: clause by clause, those that speak of the same put together."""

from collections.abc import Sequence
from dataclasses import replace

from visavis.model import Contact, ContactForm, ContactStatus, Framework, Level, Period
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.asides import asides_of, comes_for, tells_more, without
from visavis.reading.facts.contacts.clauses import Clause, clauses, prepared
from visavis.reading.facts.contacts.dates import date_of, told_times, will_be
from visavis.reading.facts.contacts.enough import enough, says_why, with_a_third
from visavis.reading.facts.contacts.fact import fact
from visavis.reading.facts.contacts.forms import Told, all_told, told
from visavis.reading.facts.contacts.frameworks import frameworks
from visavis.reading.facts.contacts.hosts import by_hosts, is_one_noun, other_host
from visavis.reading.facts.contacts.merging import put, shared
from visavis.reading.facts.contacts.numbers import session
from visavis.reading.facts.contacts.participants import participants, with_guest
from visavis.reading.facts.contacts.parties import sides_of
from visavis.reading.facts.contacts.places import goes_to, place_of
from visavis.reading.facts.contacts.presence import add_answer, add_leaders
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, VISITS, Seen
from visavis.reading.facts.contacts.sessions import last_session
from visavis.reading.facts.contacts.sides import is_met, with_side
from visavis.reading.facts.contacts.spoken import is_decided
from visavis.reading.facts.contacts.vocabulary import vocabulary
from visavis.reading.page import Page, Row

OPENING = 2
"""Tokens from the start of a clause in which «в тот же день» sets it apart; further on, as in
«президент, прибывший накануне», it tells of something else."""


def contacts(page: Page) -> list[Contact]:
    """The contacts of a document; sentences that speak of the same one are put together."""
    found: list[Seen] = []
    for number, row in enumerate(page.rows):
        here = _of_row(page, row, number, found)
        for seen in here:
            put(found, seen, page.date)
        if not here and found:
            whole = Clause(page, row, number, 0, len(row.line.tokens))
            add_answer(found, whole)
            add_leaders(found, whole)
    kept = [seen for seen in found if enough(page, seen) and not says_why(seen, found)]
    return [fact(page, seen) for seen in _with_the_rest(page, kept)]


def _of_row(page: Page, row: Row, number: int, found: Sequence[Seen]) -> list[Seen]:
    """What each clause of a sentence tells; a later one goes on with the people of the first."""
    if not vocabulary(page.language).telling.near(row.line):
        return []
    before = last_session(page, number, found)
    whole = Clause(page, row, number, 0, len(row.line.tokens))
    steps = clauses(page, row, number)
    if len(steps) > 1:
        steps = [step for step in steps if told(step, before) is not None]
    if len(steps) < len(("one", "other")) or _hosted(steps, before):
        steps = [whole]
    here: list[Seen] = []
    for step in steps:
        goes_on = here and step.first not in prepared(whole)
        subject = here[-1].people if goes_on else ()
        new = _of_step(step, before, [*found, *here], subject)
        here += [_as_before(step, one, here[-1]) for one in new] if goes_on else new
    return here


def _as_before(step: Clause, seen: Seen, before: Seen) -> Seen:
    """«12 мая встретился с министром, а также побеседовал с советником»: on the same day.

    "A session was held, followed by a forum": held too, and of both.
    """
    if not seen.people:
        seen = replace(seen, held=seen.held or before.held, sides=seen.sides | before.sides)
    if seen.dates or step.periods or seen.planned or not step.has("as_well"):
        return seen
    return replace(seen, dates=before.dates)


def _of_step(
    step: Clause, before: ContactForm | None, found: Sequence[Seen], subject: Sequence[Actor]
) -> list[Seen]:
    """What a clause tells, and what it says by the way of those whom it names."""
    asides = [one for one in asides_of(step) if tells_more(one, told(one, before))]
    main = without(step, asides)
    if not asides or told(main, before) is None:
        return _of_clause(step, found, subject)
    here: list[Seen] = []
    for aside in asides:
        if not comes_for(aside):
            here += [replace(one, aside=True) for one in _of_clause(aside, found, ())]
    told_here = _of_clause(main, [*found, *here], subject)
    both = frozenset(side for one in told_here for side in one.sides)
    return [*(replace(one, sides=one.sides | both) for one in here), *told_here]


def _hosted(parts: Sequence[Clause], before: ContactForm | None) -> bool:
    """The talks that are the reason of a visit: "paid a visit … and held talks with"."""
    known = told(parts[0], before)
    visit = known is not None and known.form in VISITS
    return visit and all(part.lemmas(part.first, part.first + 1) == ("and",) for part in parts[1:])


def _of_clause(clause: Clause, found: Sequence[Seen], subject: Sequence[Actor]) -> list[Seen]:
    told_here = all_told(clause, last_session(clause.page, clause.number, found))
    if not told_here or with_a_third(clause):
        return []
    return [seen for known in told_here for seen in _seen(clause, known, found, subject)]


def _seen(
    clause: Clause, known: Told, found: Sequence[Seen], subject: Sequence[Actor]
) -> list[Seen]:
    known = _talks_on_a_visit(known, found)
    host = _host(clause, known)
    if host is not None and host not in clause.page.pair.sides:
        return []
    people = participants(clause, known, host, _visiting(clause.page, found), _sides(found))
    people = tuple(with_guest(clause, people, _guests(found)))
    people = _with_visitor(clause, known, people, found)
    if known.form not in BY_THEMSELVES or clause.row.line.lemmas[clause.first - 1] != ";":
        people = _going_on(people, subject)
    received = known.embedded and known.form in VISITS and clause.has("hosts")
    if received and other_host(people, found):
        known = replace(known, form=ContactForm.MEETING)
    if not people and found and clause.has("they"):
        people = found[-1].people
    if _is_courtesy(known, people, found):
        return []
    if known.any_kind and any(one.level is Level.AMBASSADOR for one in people):
        known = replace(known, form=ContactForm.MEETING, any_kind=False)  # he lives there
    seen = Seen(
        form=known.form,
        people=people,
        spans=(clause.sentence,),
        rule=f"contact: {known.form}",
        rows=(clause.number,),
        dates=date_of(clause, known, _last_day(found)),
        place=place_of(clause),
        status=_status(clause, known),
        number=session(clause) if known.form is ContactForm.COMMISSION_SESSION else None,
        sides=sides_of(clause, known, people, host),
        held=clause.has("held"),
        reference=known.reference and not (known.loose and _apart(clause, known)),
        past=clause.has("past") or clause.has("year_before"),
        apart=_apart(clause, known),
        noun=is_one_noun(clause, known, people),
        host=host,
        any_kind=known.any_kind,
    )
    away = _visiting(clause.page, found)
    return [part for one in _with_frameworks(clause, seen) for part in by_hosts(one, away)]


def _is_courtesy(known: Told, people: Sequence[Actor], found: Sequence[Seen]) -> bool:
    """«В завершение пожелали народам мира»: wishes at the talks told before are part of them."""
    greeting = known.loose and known.form is ContactForm.EXCHANGE
    return greeting and any(shared(one.people, people) for one in found if not one.planned)


def _sides(found: Sequence[Seen]) -> dict[str, str]:
    """Whose each person is whom the contacts told of before name."""
    people = (one for seen in found for one in seen.people)
    return {one.surname: one.side for one in people if one.surname and one.side}


def _with_visitor(
    clause: Clause, known: Told, people: tuple[Actor, ...], found: Sequence[Seen]
) -> tuple[Actor, ...]:
    """«Кроме того, состоялась встреча с председателем Сената»: with the visitor told of before."""
    main = next((seen for seen in found if seen.form in VISITS and not seen.past), None)
    if main is None or not people or known.reference or known.form is not ContactForm.MEETING:
        return people
    guest = next((one for one in main.people if one.side and one.side != main.host), None)
    if guest is None or not all(is_met(clause, one) for one in people):
        return people
    other = clause.page.pair.counterpart(guest.side or "")
    if any(one.side not in (None, other) for one in people):
        return people
    return (guest, *(with_side(one, other) for one in people))


def _apart(clause: Clause, known: Told) -> bool:
    """Whether it opens with «в тот же день», or lies on the edge of the session told before."""
    if any(hit.first <= clause.first + OPENING for hit in clause.find("apart")):
        return _CHAIRS.isdisjoint(clause.row.line.lemmas)  # their talk is part of the session
    ends = [hit.last for hit in clause.find("edges")]
    sessions = [hit.first for hit in clause.find("session")]
    near = any(0 <= first - last <= OPENING for last in ends for first in sessions)
    return near and known.form is ContactForm.MEETING


_CHAIRS = frozenset({"сопредседатель", "co-chair", "co-chairman"})


def _with_frameworks(clause: Clause, seen: Seen) -> list[Seen]:
    """The contact on the margins it was held on; with nobody named one for each bloc."""
    blocs: list[Framework] = [] if seen.form in VISITS else frameworks(clause)
    if blocs and not seen.people:
        return [replace(seen, framework=bloc) for bloc in blocs]
    return [replace(seen, framework=blocs[0] if blocs else None)]


def _talks_on_a_visit(known: Told, found: Sequence[Seen]) -> Told:
    """«В рамках визита встретился с премьером», the visit told before: talks of their own."""
    if known.talks and any(one.form in VISITS for one in found):
        return replace(known, form=ContactForm.MEETING, reference=False)
    return known


def _host(clause: Clause, known: Told) -> str | None:
    """The country that a visit goes to."""
    if known.form not in VISITS:
        return None
    there = goes_to(clause)
    return there.code if there is not None else None


def _visiting(page: Page, found: Sequence[Seen]) -> frozenset[str]:
    """The sides that the text has told to be in the other country."""
    hosts = [seen.host or (seen.place[1] if seen.place else None) for seen in found]
    return frozenset(
        page.pair.counterpart(host) for host in hosts if host in page.pair.sides and host
    )


def _guests(found: Sequence[Seen]) -> list[Actor]:
    """The visitors of the contacts told, the last first: everybody but the side of the host."""
    return [
        one
        for seen in reversed(found)
        if not seen.past
        for one in seen.people
        if seen.host is None or one.side != seen.host
    ]


def _going_on(people: tuple[Actor, ...], subject: Sequence[Actor]) -> tuple[Actor, ...]:
    """The same people in the next clause: «… переговорили по телефону, а затем встретились».

    Where it names one side («…, а также принял посла»), the subject of the first clause.
    """
    if not subject:
        return people
    if not people:
        return tuple(subject)
    sides = {one.side for one in people if one.side}
    if len(sides) > 1:
        return people
    others = [one for one in subject if one.side not in sides][:1]
    known = {one.side for one in others} - {None}
    side = next(iter(sides), None) if known else None
    return (*others, *(with_side(one, side) for one in people))


def _status(clause: Clause, known: Told) -> ContactStatus:
    if known.reference:
        return ContactStatus.HELD
    if clause.has("cancelled"):
        return ContactStatus.CANCELLED
    if clause.has("postponed"):
        return ContactStatus.POSTPONED
    ahead = clause.has("planned") or is_decided(clause, known.hit) or _future(clause, known)
    return ContactStatus.AGREED if ahead else ContactStatus.HELD


def _future(clause: Clause, known: Told) -> bool:
    """Whether the day told is yet to come, or the verb is in the future."""
    day = clause.page.date
    if will_be(clause):
        return True
    times = told_times(clause, known)
    named = [one.period for one in times if one.period and one.kind != "horizon"]
    return day is not None and bool(named) and all(one.start > day for one in named)


def _last_day(found: Sequence[Seen]) -> Period | None:
    days = [
        one.dates
        for one in found
        if one.dates and one.dates.precision == "day" and not (one.past or one.reference)
    ]
    return days[-1] if days else None


def _with_the_rest(page: Page, kept: Sequence[Seen]) -> list[Seen]:
    """What no other contact speaks of was talked about at the main one: the first with people."""
    main = next((seen for seen in kept if seen.people), None)
    if main is None:
        return list(kept)
    elsewhere = {number for seen in kept if seen is not main for number in seen.rows}
    rows = tuple(number for number in range(len(page.rows)) if number not in elsewhere)
    return [replace(seen, rows=rows) if seen is main else seen for seen in kept]

"""Hosts: with whom a visitor has his visit, and with whom a meeting of its own."""

from collections.abc import Sequence
from dataclasses import replace

from visavis.model import ContactForm
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.forms import Told
from visavis.reading.facts.contacts.merging import shared
from visavis.reading.facts.contacts.seen import VISITS, Seen
from visavis.reading.facts.contacts.sides import is_met


def by_hosts(seen: Seen, away: frozenset[str]) -> list[Seen]:
    """«Прибыл с визитом, встретился с президентом и премьер-министром»: two contacts.

    The visit with the host of the visitor's rank, and a meeting with the other. Who is known to
    be on a visit has a meeting with each who receives him.
    """
    if seen.form is ContactForm.MEETING:
        return _with_each(seen, away)
    hosts = [one for one in seen.people if one.side == seen.host]
    ranks = {one.level for one in seen.people if one.side != seen.host}
    others = [one for one in hosts if one.level is not None and one.level not in ranks]
    if seen.form not in VISITS or seen.planned or len(hosts) == len(others):
        return [seen]
    guests = tuple(one for one in seen.people if one.side != seen.host)
    main = replace(seen, people=tuple(one for one in seen.people if one not in others))
    form = ContactForm.MEETING
    return [main, *(replace(seen, form=form, people=(*guests, one), apart=True) for one in others)]


def _with_each(seen: Seen, away: frozenset[str]) -> list[Seen]:
    """A meeting of one who is away from home with each of several named hosts."""
    guests = [one for one in seen.people if one.side in away]
    hosts = [one for one in seen.people if one not in guests]
    alone = len(guests) == 1 and not seen.noun and not seen.planned
    each = len(hosts) > 1 and all(one.name and one.post for one in hosts)
    if not (alone and each) or len({one.side for one in hosts}) > 1:
        return [seen]
    return [
        replace(seen, people=(guests[0], one), apart=seen.apart or one is not hosts[0])
        for one in hosts
    ]


def other_host(people: Sequence[Actor], found: Sequence[Seen]) -> bool:
    """«В рамках визита его приняла и президент»: he is known to have met his host already."""
    return any(
        shared(one.people, (guest,))
        and not shared(one.people, (host,))
        and host.side in {other.side for other in one.people}
        for one in found
        for guest in people
        for host in people
        if host.side and guest.side and host.side != guest.side
    )


def is_one_noun(clause: Clause, known: Told, people: Sequence[Actor]) -> bool:
    """Whether one noun tells of it; «встречи с A и B», "talks with A, a meeting with B" do not."""
    if sum(is_met(clause, one) for one in people) > 1 or _is_plural(clause, known):
        return False
    return any(known.hit.first <= one.first < known.hit.last for one in clause.find("nouns"))


def _is_plural(clause: Clause, known: Told) -> bool:
    words = [token.text.lower() for token in clause.row.line.tokens[known.hit.first :]]
    return words[:1] in (["встречи"], ["беседы"], ["meetings"])

"""Presence: who a later sentence shows to have been at the contact told of before it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.identity import is_one
from visavis.reading.facts.contacts.participants import leaders
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, Seen
from visavis.reading.posts import BODY


def add_leaders(found: list[Seen], clause: Clause) -> None:
    """«Делегации возглавили …», «Сопредседателями выступили …» behind the contact they led."""
    known = found[-1]
    told_by_post = [one for one in known.people if one.name or one.level]
    led = leaders(clause)
    both = set(clause.page.pair.sides) <= {one.side for one in led}
    free = known.form in BY_THEMSELVES and not told_by_post and both
    opened = free and (clause.has("opened") or _act_together(clause, led))
    if not (clause.has("led") or opened):
        return
    new = [one for one in led if not any(is_one(one, other) for other in told_by_post)]
    people = (*told_by_post, *new) if led else known.people
    found[-1] = replace(
        known,
        people=people,
        sides=known.sides | {one.side for one in people if one.side},
        spans=(*known.spans, clause.sentence),
        rows=(*known.rows, clause.number),
    )


def _act_together(clause: Clause, people: Sequence[Actor]) -> bool:
    """«Её работу вели министр A и министр B»: who does something together there was there."""
    return any(
        one.name
        and other.name
        and one.side != other.side
        and clause.lemmas(one.last, other.first) in (("и",), ("and",))
        for one, other in pairwise(people)
    )


def add_answer(found: list[Seen], clause: Clause) -> None:
    """«Со своей стороны вице-губернатор сообщил»: who answers was at the talks told last."""
    named = (one for one in clause.actors if one.name is not None and one.office != BODY)
    known, who = found[-1], next(named, None)
    if who is None or not clause.has("answers"):
        return
    there = {one.side for one in known.people}
    if who.side in clause.page.pair.sides and who.side not in there and not known.planned:
        people = (*known.people, who)
        found[-1] = replace(known, people=people, sides=known.sides | {str(who.side)})

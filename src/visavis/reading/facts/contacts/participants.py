"""Participants: who takes part in the contact of a clause, and for which side."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from visavis.model import Level
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause, said_from
from visavis.reading.facts.contacts.delegations import LED, delegations, led
from visavis.reading.facts.contacts.forms import Told
from visavis.reading.facts.contacts.messages import writers
from visavis.reading.facts.contacts.seen import BY_THEMSELVES
from visavis.reading.facts.contacts.sides import (
    by_host,
    by_place,
    coordinated,
    counterparts,
    of_its_side,
    with_side,
)
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page
from visavis.reading.posts import BODY


def participants(
    clause: Clause,
    told: Told,
    host: str | None,
    visiting: frozenset[str] = frozenset(),
    sides: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Actor, ...]:
    """The people of the pair in the clause, with the sides the clause shows for them.

    `host` is the country a visit goes to: the visitor is of the other one. `visiting` are the
    sides that the text has told to be on a visit, `sides` those of the people it has named.
    """
    people = [one for one in _present(clause, told) if _of_the_pair(clause.page, one)]
    people = [one for one in people if not (_of_a_thing(clause, one) or _many(one))]
    people = [with_side(one, sides.get(one.surname or "")) for one in people]
    people = [led(clause, one) for one in people]
    people = writers(clause, told, _with_equals(clause, people))
    people = by_host(clause, coordinated(clause, people), host)
    people = by_place(clause, by_delegation(clause, people))
    if not clause.has("past") or _are_two(people):
        away = bool({one.side for one in people} & visiting)
        people = counterparts(clause, people, away=away)
    return tuple(_named(clause.page, one) for one in people)


def _are_two(people: Sequence[Actor]) -> bool:
    """«Ранее состоялся разговор Вучича и Орбана»: two named persons are one of each side."""
    return len(people) == len(("one", "other")) and all(one.name for one in people)


def leaders(clause: Clause) -> list[Actor]:
    """Who led the delegations or chaired, in a sentence that tells only this."""
    people = [one for one in clause.actors if _of_the_pair(clause.page, one) and not _many(one)]
    people = [of_its_side(clause, led(clause, one)) for one in people]
    return counterparts(clause, _with_equals(clause, people), away=True)


def _present(clause: Clause, told: Told) -> list[Actor]:
    """Who stands in the clause, without who only speaks of the contact."""
    start = told.hit.last if told.embedded else said_from(clause, told.hit.first)
    stop = talked_about_from(clause, told)
    inside = [
        one
        for one in clause.actors
        if start <= one.first < stop
        and not (one.office == BODY or _only_says(clause, told, one) or _visitor(told, one))
    ]
    if not inside and _is_own(clause, told) and (who := clause.row.voice.actor) is not None:
        return [who]
    subject = any(one.first < told.hit.first for one in inside)
    own = told.embedded or told.form in BY_THEMSELVES
    elided = not own and not subject and _goes_on(clause, told, start)
    if not elided or start == clause.first:
        return inside
    return [one for one in clause.actors if one.first < stop and one.office != BODY]


def _goes_on(clause: Clause, told: Told, start: int) -> bool:
    """Whether the subject of before is that of the contact: «сказал, что 12 мая встретился с»."""
    if 0 <= told.hit.first - start <= LED:
        return True
    if clause.page.language != "ru" or start == clause.first:
        return False
    words = [one.text.lower() for one in clause.row.line.tokens[start : told.hit.last]]
    tags = [str(one.tag) for word in words for one in readings(word)[:1]]
    acts = any("VERB" in tag and "plur" not in tag for tag in tags)
    return acts and not any("nomn" in tag for tag in tags)


def _is_own(clause: Clause, told: Told) -> bool:
    """«Напомнил о своем визите», "recalling his visit": of whoever speaks of it."""
    return not _OWN.isdisjoint(clause.lemmas(told.hit.first - 2, told.hit.last))


_OWN = frozenset({"свой", "his", "her"})


def _visitor(told: Told, actor: Actor) -> bool:
    """«В рамках визита президента прошел форум»: he is named for the visit."""
    return told.occasion is not None and 0 <= actor.first - told.occasion.last <= 1


def _only_says(clause: Clause, told: Told, actor: Actor) -> bool:
    """«…, сообщила пресс-секретарь» behind what is told."""
    said = clause.row.voice.said and clause.row.voice.actor == actor
    if _opens(clause, told):
        return False
    behind = actor.first > told.hit.last
    return (
        said and behind and "," in clause.lemmas(actor.first - len((",", "сообщила")), actor.first)
    )


def _opens(clause: Clause, told: Told) -> bool:
    """«At a working lunch with A, B said»: who speaks was there."""
    near = told.hit.first - clause.first <= LED
    if near and not _AT.isdisjoint(clause.lemmas(clause.first, clause.first + 1)):
        return True
    return told.reference and not _AT.isdisjoint(clause.lemmas(told.hit.first - 1, told.hit.first))


_AT = frozenset({"at", "during", "in", "на", "в"})


def talked_about_from(clause: Clause, told: Told) -> int:
    """Where the subjects of the talks begin: people behind it are talked about."""
    behind = [one.first for one in clause.find("agenda") if one.first > told.hit.last]
    invited = [(one.first, one.last) for one in clause.find("invites")]
    ahead = [
        one.first
        for one in clause.find("bound")
        if one.first > told.hit.last
        and not any(first <= one.first < last for first, last in invited)
        and not (told.reference and _to_somebody(clause, one))
    ]
    return min([*behind, *ahead, clause.last])


def _to_somebody(clause: Clause, bound: Hit) -> bool:
    """«На встрече предложил президенту»: who is told is there, who is invited need not be."""
    asks = clause.row.line.lemmas[bound.first] in ("предложить", "предлагать", "propose", "suggest")
    to = bound.last + (clause.lemmas(bound.last, bound.last + 1) == ("to",))
    return asks and any(one.first == to for one in clause.actors)


def _of_the_pair(page: Page, actor: Actor) -> bool:
    if actor.office == BODY:
        return False
    return actor.side is None or actor.side in page.pair.sides


def _of_a_thing(clause: Clause, actor: Actor) -> bool:
    """«Мавзолей Ататюрка», «делегация парламентариев»: nobody who takes part himself."""
    things = (*clause.find("named_after"), *clause.find("delegation"))
    behind = any(hit.last == actor.first for hit in things)
    return behind and (actor.post is None or actor.name is None)


def _many(actor: Actor) -> bool:
    """«500 предпринимателей»: a crowd, taken for one of each side, is no participant."""
    return actor.name is None and actor.level is Level.BUSINESS and "side" in actor.resolved


def by_delegation(clause: Clause, people: Sequence[Actor]) -> list[Actor]:
    """«Вьетнамскую делегацию принял вице-премьер»: he is of the other side."""
    named = delegations(clause)
    known = {one.side for one in people if one.side}
    if known or len(named) != 1:
        return list(people)
    other = clause.page.pair.counterpart(next(iter(named)))
    return [with_side(one, other) for one in people]


def _with_equals(clause: Clause, people: Sequence[Actor]) -> list[Actor]:
    """Nobody twice: «сопредседатели – министр Нгуен Хонг Зиен и министр Андрей Иванец»."""
    named = {one.side for one in people if one.name}
    told = [one for one in people if one.side and not _is_twin(clause, one, people)]
    kept: list[Actor] = []
    for one in people:
        if one.name is None and one.level is None and one.side in named:
            continue
        if told and _is_twin(clause, one, people):
            continue
        if one.name is None or not any(other.surname == one.surname for other in kept):
            kept.append(one)
    return kept


def _is_twin(clause: Clause, one: Actor, people: Sequence[Actor]) -> bool:
    """Whether a plural is taken for one of each side, with no word for that («хокимы областей»)."""
    behind = clause.lemmas(one.first, one.last + len(("двух", "стран")))
    if not _BOTH.isdisjoint(behind) or "side" not in one.resolved:
        return False
    return any(
        other is not one and other.first == one.first and other.side != one.side for other in people
    )


_BOTH = frozenset({"два", "оба", "two", "both"})


def _named(page: Page, actor: Actor) -> Actor:
    """A post alone gets the name of the only person whom the document gives it to."""
    if actor.name is not None or actor.level is None or actor.side is None:
        return actor
    holders = {
        one.surname: one
        for row in page.rows
        for one in row.actors
        if one.name and one.level is actor.level and one.side == actor.side
    }
    if len(holders) != 1:
        return actor
    holder = next(iter(holders.values()))
    said, full = (one.post or "" for one in (actor, holder))
    post = holder.post if full.casefold().startswith(f"{said.casefold()} ") else actor.post
    return replace(actor, name=holder.name, post=post, resolved=actor.resolved | {"name"})


def with_guest(clause: Clause, people: Sequence[Actor], guests: Sequence[Actor]) -> list[Actor]:
    """«Гость», «он», "the delegation" behind a told contact: the visitor is here too."""
    if len(people) != 1 or not clause.has("guest") or led(clause, people[0]) != people[0]:
        return list(people)
    host = people[0]
    if any(one.last <= host.first <= one.last + LED for one in clause.find("leading")):
        return list(people)  # «делегация области во главе с хокимом» is his
    others = [one for one in guests if one.surname != host.surname]
    others = [one for one in others if None in (host.side, one.side) or one.side != host.side]
    if not others:
        return list(people)
    guest = others[0]
    known = guest.side is not None and not clause.has("past")
    side = clause.page.pair.counterpart(guest.side) if known and guest.side else None
    return [guest, with_side(host, side)]

"""Sides: for which of the two countries those of no stated side take part."""

from collections.abc import Sequence
from dataclasses import replace

from visavis.model import Level
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.seen import OF_ONE_A_COUNTRY


def with_side(actor: Actor, side: str | None) -> Actor:
    """The actor for that side, marked as resolved, if the words say none of their own."""
    if actor.side is not None or side is None:
        return actor
    return replace(actor, side=side, resolved=actor.resolved | {"side"})


def is_met(clause: Clause, actor: Actor) -> bool:
    """«Встреча с президентом»: whom somebody else meets."""
    return clause.row.line.lemmas[actor.first - 1 : actor.first] in _WITH


_WITH = (("с",), ("со",), ("with",))


def coordinated(clause: Clause, people: Sequence[Actor]) -> list[Actor]:
    """«Встретился с президентом Таджикистана и премьер-министром»: both are of his country.

    Where the other side of the talks is known already.
    """
    found: list[Actor] = []
    for one in people:
        before = found[-1] if found else None
        if before is not None and before.side and len({other.side for other in people}) > len("AB"):
            between = clause.lemmas(before.last, one.first)
            joined = one.post is not None and between in (("и",), ("and",))
            found.append(with_side(one, before.side if joined else None))
        else:
            found.append(one)
    return found


def of_its_side(clause: Clause, actor: Actor) -> Actor:
    """«С российской стороны – министр энергетики Сергей Цивилев», «таджикскую – …»."""
    before = [
        one
        for one in clause.countries
        if one.how == "adjective" and 0 <= actor.first - one.last <= REACH
    ]
    code = before[-1].code if before else None
    return with_side(actor, code if code in clause.page.pair.sides else None)


def by_host(clause: Clause, people: Sequence[Actor], host: str | None) -> list[Actor]:
    """On a visit: who is visited, invites or receives is of the host's side, the visitor is not."""
    if host is None:
        return list(people)
    visitor = clause.page.pair.counterpart(host)
    receiving = [one for one in people if _receives(clause, one)]
    free = [one for one in people if one.side is None and one not in receiving]
    taken = any(one.side == visitor for one in people)
    sides = {id(one): host for one in receiving}
    if free and not taken:
        sides[id(free[0])] = visitor
    return [with_side(one, sides.get(id(one))) for one in people]


def by_place(clause: Clause, people: Sequence[Actor]) -> list[Actor]:
    """«Переговоры с генеральным секретарем пройдут в Минске»: with whom one talks at home.

    Or whom one waits for there: «в октябре ждем в Ханое сопредседателя».
    """
    lemmas = clause.row.line.lemmas
    at_home = {
        one.code
        for one in clause.countries
        if one.how in ("capital", "city") and one.first and lemmas[one.first - 1] in ("в", "in")
    }
    alone = len(people) == 1 and people[0].side is None and people[0].first > 0
    met = alone and lemmas[people[0].first - 1] in ("с", "со", "with")
    if not alone or len(at_home) != 1 or not (met or not _COMING.isdisjoint(lemmas)):
        return list(people)
    home = next(iter(at_home))
    if home not in clause.page.pair.sides:
        return list(people)
    return [with_side(people[0], clause.page.pair.counterpart(home))]


_COMING = frozenset({"ждать", "ожидать", "ожидаться", "прибыть", "приехать", "arrive", "await"})


def _receives(clause: Clause, actor: Actor) -> bool:
    """Whether the actor invites or receives: «по приглашению президента», «его принял …»."""
    before = [
        hit
        for name in ("invites", "hosts")
        for hit in clause.find(name)
        if 0 <= actor.first - hit.last <= BESIDE
    ]
    return bool(before)


def counterparts(clause: Clause, people: Sequence[Actor], *, away: bool) -> list[Actor]:
    """Where one side is known, those of no known side are its counterparts.

    But not one of lower rank where the other country is not named: «президент Беларуси встретился
    с министром промышленности» at home. `away`: the text has told that they are on a visit.
    """
    page = clause.page
    known = {one.side for one in people if one.side}
    hosts = len(people) > 1 and all(is_met(clause, one) for one in people)
    if len(known) != 1 or hosts:
        return list(people)
    other = page.pair.counterpart(next(iter(known)))
    shown = away or other in {one.code for one in clause.countries}
    strangers = [one for one in people if one.side is None and one.post is None]
    if not shown and len(strangers) > 1:
        return list(people)
    above = [one for one in people if one.side and one.level]
    return [
        one if not shown and any(_outranks(top, one) for top in above) else with_side(one, other)
        for one in people
    ]


def _outranks(one: Actor, other: Actor) -> bool:
    """Whether the first, told before the other, stands higher, or as high where a country has many.

    They may be of one government.
    """
    order = list(Level)
    if one.level is None or other.level is None or other.first < one.first:
        return False
    if one.level is other.level:
        return one.level not in OF_ONE_A_COUNTRY
    return order.index(one.level) < order.index(other.level)


REACH = 9
"""Tokens between «с российской стороны» and the name: posts are long."""

BESIDE = 3
"""Tokens between «принял», «по приглашению» and who receives or invites."""

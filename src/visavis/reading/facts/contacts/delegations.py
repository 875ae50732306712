"""Delegations: whose they are, and who leads them."""

from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.sides import with_side
from visavis.reading.posts import BODY

LED = 3
"""Tokens between «во главе с» and who leads: a post may have an adjective before it."""


NEAR = 3
"""Tokens between «делегация» and the country it is of."""


def led(clause: Clause, actor: Actor) -> Actor:
    """«Делегация Ферганской области во главе с хокимом»: he is of whose delegation it is."""
    near = [
        hit
        for hit in clause.find("leading")
        if hit.last <= actor.first <= hit.last + LED or actor.last <= hit.first <= actor.last + 1
    ]
    return with_side(actor, _delegation_side(clause, near[0].first)) if near else actor


def _delegation_side(clause: Clause, near: int) -> str | None:
    """Whose delegation is named nearest to a token."""
    found = [
        (abs(hit.first - near), code)
        for hit in clause.find("delegation")
        if (code := _its_country(clause, hit.first)) is not None
    ]
    return min(found)[1] if found else None


def _its_country(clause: Clause, noun: int) -> str | None:
    """The country of a delegation: the adjective right before it, or what stands behind it."""
    ours = [one for one in clause.countries if one.code in clause.page.pair.sides]
    before = [one for one in ours if one.last == noun]
    behind = [
        one
        for one in ours
        if noun < one.first <= noun + NEAR * 3
        and clause.row.line.lemmas[one.first - 1] not in ("в", "во", "to", "in")
    ]
    bodies = [
        one
        for one in clause.actors
        if one.office == BODY
        and one.side in clause.page.pair.sides
        and 0 < one.first - noun <= NEAR
    ]
    return next((one.code for one in before + behind), bodies[0].side if bodies else None)


def delegations(clause: Clause) -> set[str]:
    """The sides of the pair whose delegations the clause names."""
    found = (_its_country(clause, hit.first) for hit in clause.find("delegation"))
    return {one for one in found if one is not None}

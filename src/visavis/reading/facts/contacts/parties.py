"""Parties: which of the two sides a clause shows to take part."""

from collections.abc import Sequence

from visavis.model import Level
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.delegations import delegations
from visavis.reading.facts.contacts.forms import Told
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, VISITS
from visavis.reading.facts.contacts.spoken import of_both
from visavis.reading.places import CountryMention


def sides_of(
    clause: Clause, told: Told, people: Sequence[Actor], host: str | None
) -> frozenset[str]:
    """The sides that take part: of the people, of delegations, where a visit goes, with whom.

    Where nobody is named, a word of two countries («двусторонняя встреча») or both their names
    show both.
    """
    ours = frozenset(clause.page.pair.sides)
    if told.form in BY_THEMSELVES and of_both(clause, told.hit):
        return ours
    lemmas = clause.row.line.lemmas[told.hit.first : told.hit.last]
    if people and told.form in VISITS and not _RETURN.isdisjoint(lemmas):
        return ours
    found = {one.side for one in people if one.side} | delegations(clause)
    if host is not None and found:
        found.add(host)
    named = {one.code for one in clause.countries} & ours
    of_the_two = told.form in BY_THEMSELVES and not any(one.side for one in people)
    if (not people or of_the_two) and (clause.has("joint") or named == ours):
        return ours
    ambassador = any(one.level is Level.AMBASSADOR for one in people)
    resident = ambassador and told.form not in BY_THEMSELVES
    there = set() if told.reference or resident else _there(clause, told.form in VISITS)
    return ours & (found | _met(clause, told) | there)


_RETURN = frozenset({"ответный", "return"})
"""A visit paid back is to who paid the first."""


def _there(clause: Clause, visit: bool) -> set[str]:
    """The country of the city the clause puts it in: a minister's talks in the other's capital.

    Of a visit any city that is nobody's: «объехал с рабочим визитом Стамбул и Конью».

    Not of an ambassador, who lives there.
    """
    lemmas = clause.row.line.lemmas
    return {
        one.code
        for one in clause.countries
        if one.how in ("capital", "city") and one.first
        if lemmas[one.first - 1] in _IN or (visit and not _is_somebodys(clause, one))
    }


def _is_somebodys(clause: Clause, place: CountryMention) -> bool:
    return any(one.first <= place.first < one.last for one in clause.actors)


_IN = ("в", "во", "in", "at")


def _met(clause: Clause, told: Told) -> set[str]:
    """The countries named as whom one meets: «встретился с узбекскими предпринимателями»."""
    hosted = any(one.first == told.hit.first for one in clause.find("hosts"))
    start = told.hit.first
    return {
        one.code
        for one in clause.countries
        if 0 < one.first - start <= MET
        and one.how not in ("capital", "city")
        and (hosted or _beside(clause, told.hit.last, one))
    }


def _beside(clause: Clause, start: int, country: CountryMention) -> bool:
    """Whether «с» stands between, and not only with the country («торговля с Узбекистаном»)."""
    before = clause.lemmas(start, country.first)
    if not _WITH & set(before):
        return False
    return before[-1] not in _WITH or len(before) == 1


MET = 9
"""Tokens between «встретился» and the country of whom he met."""


_WITH = frozenset({"с", "со", "between", "with", "между", "representative", "представитель"})

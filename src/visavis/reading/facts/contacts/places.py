"""Places: where a contact takes place, and where a visit goes."""

from visavis import world
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.places import CountryMention

_IN = ("в", "во", "in", "at")
_TO = ("в", "во", "на", "to", "in")
_GOES = ("посетить", "посещать", "visit", "посещение", "tour")


def place_of(clause: Clause) -> tuple[str, str] | None:
    """A city named with «в» or "in": the city, its country."""
    for mention in clause.countries:
        before = clause.row.line.lemmas[mention.first - 1] if mention.first else ""
        if before not in _IN:
            continue
        if mention.how == "capital":
            city = world.capital(mention.code, clause.page.language)
            return (city, mention.code) if city else None
    return None


def goes_to(clause: Clause) -> CountryMention | None:
    """Where the visit of the clause goes: «визит в Улан-Батор», «посетил Монголию»."""
    for mention in clause.countries:
        if mention.how == "adjective" or _of_somebody(clause, mention):
            continue
        if _there(clause, mention):
            return mention
    return None


def _there(clause: Clause, mention: CountryMention) -> bool:
    lemmas = clause.row.line.lemmas
    before = [word for word in lemmas[max(0, mention.first - 3) : mention.first] if word != "the"]
    if before and before[-1] in _TO:
        return True
    if before and before[-1] in _GOES:
        return True
    behind = lemmas[mention.last : mention.last + INVERTED]
    return _begins(before) and any(word in _GOES for word in behind)


def _begins(before: list[str]) -> bool:
    """Whether nothing but a date stands before the country: «3–5 июня Минск посетит …»."""
    return not before or before[-1] == "," or before[-1] in _MONTHS or before[-1][0].isdigit()


_MONTHS = frozenset(
    {"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь"}
    | {"октябрь", "ноябрь", "декабрь", "год", "сегодня", "вчера", "завтра", "впервые"}
)


INVERTED = 6
"""Words between the country and the verb in «Монголию с официальным визитом посетил …»."""


def _of_somebody(clause: Clause, mention: CountryMention) -> bool:
    """Whether the country is part of a post: «посол в Беларуси»."""
    return any(one.first <= mention.first < one.last for one in clause.actors)

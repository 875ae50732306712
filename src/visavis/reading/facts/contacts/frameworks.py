"""Frameworks: on the margins of which bloc's meeting a contact takes place."""

from visavis.model import Framework
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.morphology import Hit

REACH = 9
"""Words between «на полях» and the bloc: «… заседания Совета глав правительств СНГ»."""


def frameworks(clause: Clause) -> list[Framework]:
    """The blocs on whose margins the clause puts the contact, in the order of the vocabulary."""
    apart = [hit.first for hit in clause.find("separately")]
    edges = [
        edge
        for edge in clause.find("margins")
        if _of_a_gathering(clause, edge) and not any(edge.last < first for first in apart)
    ]
    found = [
        framework
        for framework, pattern in clause.words.frameworks
        if any(
            _near(edge, hit)
            for edge in edges
            for hit in clause.row.line.find(pattern)
            if clause.holds(hit) and _is_name(clause, framework, hit)
        )
    ]
    if found or not edges:
        return found
    nameless = any(_near(edge, hit) for edge in edges for hit in clause.find("other_summit"))
    of_session = any(_near(edge, hit) for edge in edges for hit in clause.find("session"))
    if of_session and not nameless:
        told = _told_before(clause)
        return [told] if told else []
    return [_told_before(clause) or Framework.OTHER] if nameless else []


def _told_before(clause: Clause) -> Framework | None:
    """«На полях саммита»: of the bloc whose meeting the text told of last."""
    for row in reversed(clause.page.rows[: clause.number]):
        if row.line.has(clause.words.other_summit) or row.line.has(clause.words.session):
            for framework, pattern in clause.words.frameworks:
                if row.line.has(pattern):
                    return framework
    return None


def _of_a_gathering(clause: Clause, edge: Hit) -> bool:
    """«На полях» is of a gathering; «в рамках ЕАЭС» may be what the talks were about."""
    if any(one.first <= edge.first < one.last for one in clause.find("edges")):
        return True
    return any(-1 <= one.first - edge.last <= REACH for one in clause.find("gatherings"))


def _near(edge: Hit, bloc: Hit) -> bool:
    return -len(("на", "саммит")) <= bloc.first - edge.last <= REACH


def _is_name(clause: Clause, framework: Framework, hit: Hit) -> bool:
    """An abbreviation is written in capitals: "eco" of words is none."""
    written = clause.row.line.tokens[hit.first].text
    short = hit.last - hit.first == 1
    return not short or framework is not Framework.OTHER or written[:1].isupper()

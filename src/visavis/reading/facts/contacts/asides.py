"""Asides: what a sentence says by the way of somebody whom it names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.attended import attended
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.forms import Told
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, VISITS
from visavis.reading.facts.contacts.spoken import people_of
from visavis.reading.morphology import readings


def asides_of(clause: Clause) -> Iterator[Clause]:
    """What is said of those whom a clause names, each with whom it is said of in front.

    «Касымов и Йылдыз, прибывший накануне с визитом, провели заседание» tells of a visit of the one
    and of a session of both.
    """
    lemmas = clause.row.line.lemmas
    end = clause.first
    for comma in range(clause.first + 1, clause.last - 1):
        if comma < end or lemmas[comma] != "," or (whose := _whose(clause, comma)) is None:
            continue
        end = next((at for at in range(comma + 1, clause.last) if lemmas[at] == ","), clause.last)
        yield replace(clause, first=whose.first, last=end, without=((whose.last, comma),))


def without(clause: Clause, asides: Sequence[Clause]) -> Clause:
    """The clause without what it says by the way."""
    return replace(clause, without=tuple((one.without[0][1], one.last) for one in asides))


def tells_more(aside: Clause, known: Told | None) -> bool:
    """Whether an aside tells of a visit by its kind, or of what somebody has come for.

    Or of a contact of his with somebody else. That he "is visiting" only says why he can be met.
    """
    if known is None:
        return False
    visit = any(known.hit.first == hit.first for hit in aside.find("visit"))
    whom = _meets_him(aside, aside.without[0][1] + 1)
    session = known.form in BY_THEMSELVES and comes_for(aside)
    return not visit and (known.form in VISITS or whom or session)


def _whose(clause: Clause, comma: int) -> Actor | None:
    """Whom the words behind a comma are said of: the person right before it.

    In English "who" is of a person, though other words may stand between.
    """
    people = [one for one in people_of(clause, clause.first) if one.last <= comma]
    if not people or not _begins(clause, comma + 1):
        return None
    near = comma - people[-1].last <= (FAR if clause.page.language == "en" else 0)
    return people[-1] if near else None


FAR = 7
"""Tokens between a person and "who": "met the minister in Tashkent on 11 June, who arrived"."""


def _meets_him(clause: Clause, index: int) -> bool:
    """«…, которого принял президент», «с которым встретился», "to whom he handed a letter"."""
    words = [token.text.lower() for token in clause.row.line.tokens[index : index + 2]]
    if clause.page.language == "en":
        return words[-1] == "whom"
    return words[:1] != [] and (words[0] in _WHOM or words[-1] in _WHOM)


_WHOM = frozenset({"которого", "которому", "которым", "которую", "которой", "которыми", "которых"})


def _begins(clause: Clause, index: int) -> bool:
    """Whether a clause on a person begins: "who", «который», or a participle («прибывший»)."""
    if clause.page.language == "en":
        return clause.row.line.lemmas[index] == "who" or _meets_him(clause, index)
    if _meets_him(clause, index):
        return True
    if any(hit.first == index for hit in clause.find("held")):  # «визит Иванова, состоявшийся …»
        return False
    known = readings(clause.row.line.tokens[index].text.lower())[:1]
    return clause.row.line.lemmas[index] == "который" or any("PRTF" in one.tag for one in known)


def comes_for(aside: Clause) -> bool:
    """«Прибывший для участия в форуме», "who leads the delegation at": why he is there at all."""
    lemmas = aside.row.line.lemmas[aside.first : aside.last]
    attends = not _ATTENDING.isdisjoint(lemmas) or ("take", "part") in pairwise(lemmas)
    whither = any(attended(aside, hit) for hit in aside.find("session"))
    return attends or whither or aside.has("leading")


_ATTENDING = frozenset({"attend", "participate", "participation", "участие", "участвовать"})

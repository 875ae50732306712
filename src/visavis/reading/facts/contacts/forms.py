"""Forms: which words of a clause show a contact, and what kind of contact it is."""

from dataclasses import dataclass, replace

from visavis.model import ContactForm
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.attended import attended
from visavis.reading.facts.contacts.clauses import Clause, said_from
from visavis.reading.facts.contacts.margins import is_session, of_a_bloc, on_whose_margins
from visavis.reading.facts.contacts.places import goes_to
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, VISITS
from visavis.reading.facts.contacts.spoken import (
    AIMS,
    behind_reference,
    of_somebody,
    only_talked_about,
    people_of,
    spoken_of,
)
from visavis.reading.facts.contacts.vocabulary import vocabulary
from visavis.reading.facts.joined import PEOPLE
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page, Row, once_a_row

NEAR = 7
"""Tokens between a verb of receiving and who receives or is received: posts are long."""


@dataclass(frozen=True, slots=True)
class Told:
    """A form with the words that show it; `reference`: they only speak of it again."""

    form: ContactForm
    hit: Hit
    reference: bool = False
    talks: bool = False
    """Whether the clause also tells of talks: on a visit that is known they stand alone."""
    loose: bool = False
    """Whether only what was done tells of it («обсудили»): part of what was told, if it can be."""
    occasion: Hit | None = None
    """The visit on whose occasion it is held: the visitor is named for the visit."""
    any_kind: bool = False
    """Whether it is a visit whose kind is not said."""
    embedded: bool = False
    """Whether it is told in passing, with its people: «в ходе визита президента в Бишкек»."""


def told(clause: Clause, before: ContactForm | None = None) -> Told | None:
    """The most telling word of the clause for a contact; None where it tells of none.

    `before` is the form of the session or round told last, which a bare «заседание» is one of.
    """
    found = _found(clause)
    if not found:
        return _further(clause) or (_bare_session(clause, before) if before else None)
    if before and (session := _session_of_before(clause, found, before)):
        return session
    own = [one for one in found if not one.reference]
    own = [one for one in own if not _is_attended(clause, one)] or own
    spoken_of = [one for one in found if one.reference]
    if own and spoken_of and own[0].form is ContactForm.MEETING:
        for one in spoken_of:
            if one.form in VISITS or one.form is ContactForm.COMMISSION_SESSION:
                return replace(one, talks=True)
            if one.form is ContactForm.FORUM and not _both_speak(clause, people_of(clause)):
                return one
    return (own or found)[0]


def _is_attended(clause: Clause, one: Told) -> bool:
    return one.form in BY_THEMSELVES and attended(clause, one.hit)


def all_told(clause: Clause, before: ContactForm | None = None) -> list[Told]:
    """What the clause tells; with a visit as the occasion also the forum or session held on it."""
    first = told(clause, before)
    if first is None:
        return []
    if not first.embedded:
        return [first, *(_beside(clause, first) or _on_it(clause, first))]
    held = (
        replace(one, occasion=first.hit)
        for one in _found(clause)
        if one.form in BY_THEMSELVES and one.form is not first.form and not one.reference
    )
    return [first, *list(held)[:1]]


def _on_it(clause: Clause, visit: Told) -> list[Told]:
    """«Намечен визит, в рамках которого состоится заседание комиссии»: the session as well."""
    if visit.form not in VISITS:
        return []
    lemmas = clause.row.line.lemmas
    held = [one.first for one in clause.find("held")]
    return [
        replace(one, occasion=visit.hit)
        for one in _found(clause)
        if one.form in BY_THEMSELVES
        and not one.reference
        and not _ON_WHICH.isdisjoint(lemmas[visit.hit.last : one.hit.first])
        and any(visit.hit.last < place < one.hit.first for place in held)
    ][:1]


_ON_WHICH = frozenset({"который", "which"})


def _beside(clause: Clause, first: Told) -> list[Told]:
    """«Прошло заседание комиссии, а вслед за ним – бизнес-форум»: one verb told of both."""
    if first.form not in BY_THEMSELVES or first.reference:
        return []
    lemmas = clause.row.line.lemmas
    others = [
        one
        for one in _found(clause)
        if one.form in BY_THEMSELVES and one.form is not first.form and not one.reference
    ]
    return [
        replace(one, occasion=first.hit)
        for one in others
        if not _AND.isdisjoint(lemmas[first.hit.last : one.hit.first])
        or not _AND.isdisjoint(lemmas[one.hit.last : first.hit.first])
    ][:1]


_AND = frozenset({"и", "а", "также", "and", "with", "follow"})


def _bare_session(clause: Clause, before: ContactForm) -> Told | None:
    """«Следующее заседание пройдет в Ханое»: of the commission that the text is about."""
    forum = before is ContactForm.FORUM
    hits = (hit for hit in clause.find("session") if not only_talked_about(clause, hit))
    hit = next((hit for hit in hits if _is_forum(clause, hit) == forum), None)
    return None if hit is None else Told(before, hit, reference=not clause.has("next"))


def _session_of_before(clause: Clause, found: list[Told], before: ContactForm) -> Told | None:
    """«Заседание комитета состоялось 27 марта»: of the commission, though "a meeting" says less."""
    sessions = {hit.first for hit in clause.find("session")}
    if any(one.form is not ContactForm.MEETING or one.hit.first not in sessions for one in found):
        return None
    return _bare_session(clause, before) if clause.page.language == "ru" else None


def _is_forum(clause: Clause, hit: Hit) -> bool:
    return clause.row.line.lemmas[hit.first] in ("форум", "forum")


def _found(clause: Clause) -> list[Told]:
    """Every form the clause shows, the more telling first, each once."""
    barred = [(hit.first, hit.last) for hit in _barred(clause)]
    found: list[Told] = []
    for form, shown in _shown(clause.page, clause.row):
        hits = [
            hit
            for hit in shown
            if clause.holds(hit)
            and not any(start <= hit.first < stop for start, stop in barred)
            and not _inside_another(found, hit)
            and not (is_session(clause, form, hit) and of_a_bloc(clause, hit))
            and not on_whose_margins(clause, form, hit)
            and not only_talked_about(clause, hit, form)
            and not _receives_nobody(clause, hit)
            and not (form is ContactForm.EXCHANGE and _is_courtesy(clause, hit))
        ]
        if hits:
            best = next((hit for hit in hits if not spoken_of(clause, hit)), hits[0])
            embedded = behind_reference(clause, best) and of_somebody(clause, best)
            found.append(Told(form, best, spoken_of(clause, best), embedded=embedded))
    return found


@once_a_row
def _shown(page: Page, row: Row) -> list[tuple[ContactForm, list[Hit]]]:
    """Where a sentence has the words of each form."""
    forms = vocabulary(page.language).forms.near(row.line)
    return [(form, list(row.line.find(pattern))) for form, pattern in forms]


def _barred(clause: Clause) -> list[Hit]:
    """Words that look like a contact and are none."""
    return list(clause.row.line.find(clause.words.no_contact))


def _is_courtesy(clause: Clause, hit: Hit) -> bool:
    """Greetings conveyed at talks told of before are part of them."""
    return clause.number > 0 and "greeting" in clause.lemmas(hit.first, hit.last)


def _inside_another(found: list[Told], hit: Hit) -> bool:
    return any(one.hit.first < hit.last and hit.first < one.hit.last for one in found)


def _receives_nobody(clause: Clause, hit: Hit) -> bool:
    """«Принять», "receive", "welcome" of things: nobody stands near who receives or is received."""
    if not any(one.first == hit.first for one in clause.find("hosts")):
        return False
    start = said_from(clause, hit.first)
    near = range(hit.first - NEAR, hit.last + NEAR)
    return not (
        any(one.first in near for name in ("delegation", "guest") for one in clause.find(name))
        or any(one.first in near or one.last in near for one in people_of(clause, start))
    )


def _further(clause: Clause) -> Told | None:
    """A visit of a kind that is not said, or a talk told by its subject («обсудили»)."""
    for hit in clause.find("visit"):
        if not _barred_visit(clause, hit) and (
            clause.has("delegation") or people_of(clause, said_from(clause, hit.first))
        ):
            embedded = behind_reference(clause, hit)
            return Told(ContactForm.WORKING_VISIT, hit, any_kind=True, embedded=embedded)
    if (theirs := _visit_of_who_acts(clause)) is not None:
        return Told(ContactForm.WORKING_VISIT, theirs, reference=True, any_kind=True)
    greets = next(clause.find("greets"), None)
    if greets is not None and _both_speak(clause, people_of(clause)):
        return Told(ContactForm.EXCHANGE, greets, reference=clause.number > 0, loose=True)
    weaks = (hit for hit in clause.find("weak") if not _is_asked_for(clause, hit))
    weak = next(weaks, None)
    if weak is not None and _both_speak(clause, people_of(clause)):
        return Told(ContactForm.MEETING, weak, reference=clause.number > 0, loose=True)
    return None


def _is_asked_for(clause: Clause, hit: Hit) -> bool:
    """«Предложил снизить тарифы и рассмотреть», "agreed to review": yet to be done."""
    lemmas = clause.row.line.lemmas
    asked = any(one.last <= hit.first for one in clause.find("bound"))
    if clause.page.language == "en":
        return asked and lemmas[hit.first - 1 : hit.first] in (("to",), ("and",))
    known = readings(clause.row.line.tokens[hit.first].text.lower())[:1]
    return asked and any("INFN" in one.tag for one in known)


def _visit_of_who_acts(clause: Clause) -> Hit | None:
    """«В ходе визита в Пекин министры A и B условились»: those who act were there."""
    visits = (hit for hit in clause.find("visit") if behind_reference(clause, hit, AIMS))
    theirs = next((hit for hit in visits if not only_talked_about(clause, hit)), None)
    if theirs is None or goes_to(clause) is None or not _both_speak(clause, people_of(clause)):
        return None
    return theirs


def _barred_visit(clause: Clause, hit: Hit) -> bool:
    """Spoken of again, only talked about, or to a summit: «прибыл для участия в саммите»."""
    return (
        spoken_of(clause, hit)
        or _is_addressed(clause, hit)
        or _of_many_people(clause)
        or only_talked_about(clause, hit)
        or clause.has("to_summit")
        or any(one.first <= hit.first < one.last for one in _barred(clause))
    )


def _is_addressed(clause: Clause, hit: Hit) -> bool:
    """«Рад, что вы приехали», "your visit": said to the guest whom the text has told of."""
    return not _YOU.isdisjoint(clause.lemmas(hit.first - 2, hit.first))


_YOU = frozenset({"вы", "ваш", "you", "your"})


def _of_many_people(clause: Clause) -> bool:
    """«Грузию посетили 163 тыс. граждан Казахстана»: tourists are no delegation."""
    here = clause.row.line.span(clause.first, clause.last)
    return not clause.has("delegation") and any(
        one.quantity.unit in PEOPLE and here.start <= one.start < here.stop
        for one in clause.row.quantities
    )


def _both_speak(clause: Clause, people: list[Actor]) -> bool:
    sides = {one.side for one in people if one.side in clause.page.pair.sides}
    posts = {one.post for one in people if "post" in one.resolved}  # «вице-премьеры A и B»
    both = len(people) > 1 and len(posts) == 1 and {one.post for one in people} == posts
    return len(sides) > 1 or (bool(sides) and len(people) > 1) or (both and None not in posts)

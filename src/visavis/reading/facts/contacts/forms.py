"""Forms: which words of a clause show a contact, and what kind of contact it is."""

from dataclasses import dataclass, replace

from visavis.model import ContactForm
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause, said_from
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, VISITS
from visavis.reading.morphology import Hit
from visavis.reading.posts import BODY

OF_THE_TWO = (ContactForm.COMMISSION_SESSION, ContactForm.FORUM)
"""Forms that a bloc has as well: «заседание Экономического совета СНГ»."""

NEAR = 7
"""Tokens between a verb of receiving and who receives or is received: posts are long."""

BLOC = 5
"""Words behind «заседание Совета» in which the bloc is named whose council it is."""

AHEAD = 6
"""Words before «заседание» in which «подготовка» makes it one that is only talked about."""


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
    embedded: bool = False
    """Whether it is told in passing, with its people: «в ходе визита президента в Бишкек»."""


def told(clause: Clause, before: ContactForm | None = None) -> Told | None:
    """The most telling word of the clause for a contact; None where it tells of none.

    `before` is the form of the session or round told last, which a bare «заседание» is one of.
    """
    found = _found(clause)
    if not found:
        return _further(clause) or (_bare_session(clause, before) if before else None)
    own = [one for one in found if not one.reference]
    own = [one for one in own if not _attended(clause, one)] or own
    spoken_of = [one for one in found if one.reference]
    if own and spoken_of and own[0].form is ContactForm.MEETING:
        for one in spoken_of:
            if one.form in VISITS or one.form is ContactForm.COMMISSION_SESSION:
                return replace(one, talks=True)
            if one.form is ContactForm.FORUM and not _both_speak(clause, _people(clause)):
                return one
    return (own or found)[0]


def _attended(clause: Clause, one: Told) -> bool:
    """«Встретился с прибывшим для участия в заседании»: why he is there, not the news."""
    if one.form not in BY_THEMSELVES:
        return False
    before = clause.lemmas(one.hit.first - AHEAD, one.hit.first)
    return not _ATTENDING.isdisjoint(before)


_ATTENDING = frozenset({"attend", "participate", "participation", "участие", "участвовать"})


def all_told(clause: Clause, before: ContactForm | None = None) -> list[Told]:
    """What the clause tells; with a visit as the occasion also the forum or session held on it."""
    first = told(clause, before)
    if first is None or not first.embedded:
        return [] if first is None else [first]
    held = (
        replace(one, occasion=first.hit)
        for one in _found(clause)
        if one.form in BY_THEMSELVES and one.form is not first.form and not one.reference
    )
    return [first, *list(held)[:1]]


def _bare_session(clause: Clause, before: ContactForm) -> Told | None:
    """«Следующее заседание пройдет в Ханое»: of the commission that the text is about."""
    forum = before is ContactForm.FORUM
    hits = (hit for hit in clause.find("session") if not _only_talked_about(clause, hit))
    hit = next((hit for hit in hits if _is_forum(clause, hit) == forum), None)
    return None if hit is None else Told(before, hit, reference=not clause.has("next"))


def _is_forum(clause: Clause, hit: Hit) -> bool:
    return clause.row.line.lemmas[hit.first] in ("форум", "forum")


def _found(clause: Clause) -> list[Told]:
    """Every form the clause shows, the more telling first, each once."""
    barred = [(hit.first, hit.last) for hit in _barred(clause)]
    found: list[Told] = []
    for form, pattern in clause.words.forms.near(clause.row.line):
        hits = [
            hit
            for hit in clause.row.line.find(pattern)
            if clause.holds(hit)
            and not any(start <= hit.first < stop for start, stop in barred)
            and not _inside_another(found, hit)
            and not (form in OF_THE_TWO and _of_a_bloc(clause, hit))
            and not _on_whose_margins(clause, form, hit)
            and not _only_talked_about(clause, hit)
            and not _receives_nobody(clause, hit)
            and not (form is ContactForm.EXCHANGE and _is_courtesy(clause, hit))
        ]
        if hits:
            best = next((hit for hit in hits if not _spoken_of(clause, hit)), hits[0])
            embedded = _behind_reference(clause, best) and _of_somebody(clause, best)
            found.append(Told(form, best, _spoken_of(clause, best), embedded=embedded))
    return found


def _barred(clause: Clause) -> list[Hit]:
    """Words that look like a contact and are none."""
    return list(clause.row.line.find(clause.words.no_contact))


def _is_courtesy(clause: Clause, hit: Hit) -> bool:
    """Greetings conveyed at talks told of before are part of them."""
    return clause.number > 0 and "greeting" in clause.lemmas(hit.first, hit.last)


def _inside_another(found: list[Told], hit: Hit) -> bool:
    return any(one.hit.first < hit.last and hit.first < one.hit.last for one in found)


def _on_whose_margins(clause: Clause, form: ContactForm, hit: Hit) -> bool:
    """«На полях форума провели встречу»: the forum is where, not what."""
    if form is ContactForm.MEETING and not any(
        hit.first == one.first for one in clause.find("nouns")
    ):
        return False
    if form not in (ContactForm.FORUM, ContactForm.COMMISSION_SESSION, ContactForm.MEETING):
        return False
    held = [one.first for one in clause.find("held")]
    return any(
        edge.last <= hit.first <= edge.last + AHEAD // 2
        and not any(edge.last <= verb < hit.first for verb in held)
        for edge in clause.find("edges")
    )


def _of_a_bloc(clause: Clause, hit: Hit) -> bool:
    """«Заседание Совета глав государств СНГ»: of many, no session of the two sides."""
    near = range(hit.first - 1, hit.last + BLOC)
    return any(
        one.first in near
        for _bloc, pattern in clause.words.frameworks
        for one in clause.row.line.find(pattern)
    )


def _only_talked_about(clause: Clause, hit: Hit) -> bool:
    """«Обсудили подготовку заседания комиссии», «договорились провести форум»."""
    if _told_in_passing(clause, hit) and _INVITED.isdisjoint(clause.lemmas(0, hit.first)):
        return False
    near = [one for one in clause.find("agenda") if 0 <= hit.first - one.last <= AHEAD // 2]
    if any(not _is_news(clause, one, hit) for one in near):
        return True
    invited = [(one.first, one.last) for one in clause.find("invites")]
    binding = [
        one
        for one in clause.find("bound")
        if one.last <= hit.first and not any(first <= one.first < last for first, last in invited)
    ]
    return bool(binding) and not _behind_reference(clause, hit, AIMS)


_INVITED = frozenset({"пригласить", "приглашать", "invite"})

AIMS = frozenset({"на", "к", "о", "об", "до", "для", "цель", "перед", "before", "ahead", "prior"})
"""Words before a contact that is yet to come: «пригласил на форум», «договорились о встрече»."""


def _receives_nobody(clause: Clause, hit: Hit) -> bool:
    """«Принять», "receive", "welcome" of things: nobody stands near who receives or is received."""
    if not any(one.first == hit.first for one in clause.find("hosts")):
        return False
    start = said_from(clause, hit.first)
    near = range(hit.first - NEAR, hit.last + NEAR)
    return not (
        any(one.first in near or one.last in near for one in _people(clause, start))
        or any(one.first in near for name in ("delegation", "guest") for one in clause.find(name))
    )


def _is_news(clause: Clause, agenda: Hit, hit: Hit) -> bool:
    """«Предстоящий визит состоится в мае» is news; «обсудили предстоящий визит» is not."""
    if _told_in_passing(clause, hit):
        return True
    before = any(one.last <= agenda.first for one in clause.find("weak"))
    return not before and next(clause.find("planned"), hit).first >= agenda.first


def _told_in_passing(clause: Clause, hit: Hit) -> bool:
    """«К заседанию, которое запланировано на май», «прошло вчера»: said in a clause of its own."""
    lemmas = clause.row.line.lemmas
    return any(
        hit.last < one.first
        and {"который", "which"} & set(lemmas[max(hit.last, one.first - 3) : one.first])
        for name in ("planned", "held")
        for one in clause.find(name)
    )


def _spoken_of(clause: Clause, hit: Hit) -> bool:
    """Whether the words stand behind «в ходе», "during the", with nobody right after them."""
    if _told_in_passing(clause, hit):
        return False
    return _behind_reference(clause, hit) and not _with_somebody(clause, hit)


def _behind_reference(clause: Clause, hit: Hit, but: frozenset[str] = frozenset()) -> bool:
    """Whether «в ходе», "during" stand right before the words; `but`: not with one of these."""
    return any(
        (one.last == hit.first or one.first < hit.first < one.last)
        and clause.row.line.lemmas[one.first] not in but
        for one in clause.find("reference")
    )


def _with_somebody(clause: Clause, hit: Hit) -> bool:
    """«На встрече с послом», «после визита президента»: who takes part is said right there."""
    return _of_somebody(clause, hit) or any(
        hit.last <= one.first <= hit.last + NEAR
        and _WITH & set(clause.lemmas(hit.last, one.first))
        and "," not in clause.lemmas(hit.last, one.first)
        for one in _people(clause)
    )


def _of_somebody(clause: Clause, hit: Hit) -> bool:
    """«Визита президента», "the visit of the president": whose it is stands right behind it."""
    return any(
        hit.last <= one.first <= hit.last + len(("of", "the"))
        and not {",", *_WITH} & set(clause.lemmas(hit.last, one.first))
        and _may_be_whose(clause, one)
        for one in _people(clause)
    )


def _may_be_whose(clause: Clause, actor: Actor) -> bool:
    """Not a name in the nominative: «в ходе встречи Садыр Жапаров предложил» begins with him."""
    if clause.page.language != "ru":
        return True
    words = clause.row.line.span(actor.first, actor.last).text
    declined = any(word[-1] in _CONSONANTS for word in words.split() if len(word) > len("Ван"))
    return actor.post is not None or actor.name != words or not declined


_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
"""In which a name ends that is declined: «Жапаров» is the subject, «Жапарова» may be whose."""


_WITH = frozenset({"с", "со", "with", "between", "между"})


def _people(clause: Clause, start: int = 0) -> list[Actor]:
    return [one for one in clause.actors if one.office != BODY and one.first >= start]


def _further(clause: Clause) -> Told | None:
    """A visit of a kind that is not said, or a talk told by its subject («обсудили»)."""
    people = _people(clause)
    for hit in clause.find("visit"):
        own = _people(clause, said_from(clause, hit.first)) or clause.has("delegation")
        if own and not _barred_visit(clause, hit):
            embedded = _behind_reference(clause, hit)
            return Told(ContactForm.WORKING_VISIT, hit, embedded=embedded)
    greets = next(clause.find("greets"), None)
    if greets is not None and _both_speak(clause, people):
        return Told(ContactForm.EXCHANGE, greets, reference=clause.number > 0, loose=True)
    weak = next(clause.find("weak"), None)
    if weak is not None and _both_speak(clause, people):
        return Told(ContactForm.MEETING, weak, reference=clause.number > 0, loose=True)
    return None


def _barred_visit(clause: Clause, hit: Hit) -> bool:
    """Spoken of again, only talked about, or to a summit: «прибыл для участия в саммите»."""
    return (
        _spoken_of(clause, hit)
        or _only_talked_about(clause, hit)
        or clause.has("to_summit")
        or any(one.first <= hit.first < one.last for one in _barred(clause))
    )


def _both_speak(clause: Clause, people: list[Actor]) -> bool:
    sides = {one.side for one in people if one.side in clause.page.pair.sides}
    return len(sides) > 1 or (bool(sides) and len(people) > 1)

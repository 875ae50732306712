"""Spoken of: whether a clause tells of a contact, or only speaks of one again or of one to come."""

from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.morphology import Hit, readings
from visavis.reading.posts import BODY

AHEAD = 3
"""Words before «заседание» in which «подготовка» makes it one that is only talked about."""

NEAR = 7
"""Tokens between a contact and who takes part in it: posts are long."""


def only_talked_about(clause: Clause, hit: Hit) -> bool:
    """«Обсудили подготовку заседания комиссии», «договорились провести форум»."""
    if _told_in_passing(clause, hit) and _INVITED.isdisjoint(clause.lemmas(0, hit.first)):
        return False
    near = [one for one in clause.find("agenda") if 0 <= hit.first - one.last <= AHEAD]
    if any(not _is_news(clause, one, hit) for one in near):
        return True
    invited = [(one.first, one.last) for one in clause.find("invites")]
    binding = [
        one
        for one in clause.find("bound")
        if one.last <= hit.first and not any(first <= one.first < last for first, last in invited)
    ]
    return bool(binding) and not behind_reference(clause, hit, AIMS)


_INVITED = frozenset({"пригласить", "приглашать", "invite"})

AIMS = frozenset({"на", "к", "о", "об", "до", "для", "цель", "перед", "before", "ahead", "prior"})
"""Words before a contact that is yet to come: «пригласил на форум», «договорились о встрече»."""


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


def spoken_of(clause: Clause, hit: Hit) -> bool:
    """Whether the words stand behind «в ходе», "during the", with nobody right after them."""
    if _told_in_passing(clause, hit):
        return False
    return behind_reference(clause, hit) and not _with_somebody(clause, hit)


def behind_reference(clause: Clause, hit: Hit, but: frozenset[str] = frozenset()) -> bool:
    """Whether «в ходе», "during" stand right before the words; `but`: not with one of these."""
    return any(
        (one.last == hit.first or one.first < hit.first < one.last)
        and clause.row.line.lemmas[one.first] not in but
        for one in clause.find("reference")
    )


def _with_somebody(clause: Clause, hit: Hit) -> bool:
    """«На встрече с послом», «после визита президента»: who takes part is said right there."""
    return of_somebody(clause, hit) or any(
        hit.last <= one.first <= hit.last + NEAR
        and _WITH & set(clause.lemmas(hit.last, one.first))
        and "," not in clause.lemmas(hit.last, one.first)
        for one in people_of(clause)
    )


def of_somebody(clause: Clause, hit: Hit) -> bool:
    """«Визита президента», "the visit of the president": whose it is stands right behind it."""
    return any(
        hit.last <= one.first <= hit.last + len(("of", "the"))
        and not {",", *_WITH} & set(clause.lemmas(hit.last, one.first))
        and _may_be_whose(clause, one)
        for one in people_of(clause)
    )


def _may_be_whose(clause: Clause, actor: Actor) -> bool:
    """Not in the nominative: «в ходе встречи Садыр Жапаров предложил» begins with him.

    «В ходе беседы министры обсудили» too.
    """
    if clause.page.language != "ru":
        return True
    if actor.name is None:
        tags = [one.tag for one in readings(clause.row.line.tokens[actor.first].text.lower())]
        return not tags or any("gent" in tag for tag in tags)
    words = clause.row.line.span(actor.first, actor.last).text
    declined = any(word[-1] in _CONSONANTS for word in words.split() if len(word) > len("Ван"))
    return actor.post is not None or actor.name != words or not declined


_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
"""In which a name ends that is declined: «Жапаров» is the subject, «Жапарова» may be whose."""


_WITH = frozenset({"с", "со", "with", "between", "между"})


def people_of(clause: Clause, start: int = 0) -> list[Actor]:
    """The persons in a clause, from a token on; ministries and embassies are none."""
    return [one for one in clause.actors if one.office != BODY and one.first >= start]

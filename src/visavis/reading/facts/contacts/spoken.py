"""Spoken of: whether a clause tells of a contact, or only speaks of one again or of one to come."""

from visavis.model import ContactForm
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.seen import BY_THEMSELVES
from visavis.reading.morphology import Hit, readings
from visavis.reading.posts import BODY
from visavis.reading.speech import speech_words

AHEAD = 3
"""Words before «заседание» in which «подготовка» makes it one that is only talked about."""

NEAR = 7
"""Tokens between a contact and who takes part in it: posts are long."""


def only_talked_about(clause: Clause, hit: Hit, form: ContactForm | None = None) -> bool:
    """«Обсудили подготовку заседания комиссии», «договорились провести форум»."""
    asked = not _INVITED.isdisjoint(clause.lemmas(0, hit.first))
    if _told_in_passing(clause, hit) and (not asked or _is_theirs(clause, hit, form)):
        return False
    near = [
        one
        for one in clause.find("agenda")
        if 0 <= hit.first - one.last <= AHEAD and not is_day_before(clause, one)
    ]
    if any(not _is_news(clause, one, hit) for one in near):
        return True
    invited = [(one.first, one.last) for one in clause.find("invites")]
    binding = [
        one
        for one in clause.find("bound")
        if one.last <= hit.first and not any(first <= one.first < last for first, last in invited)
    ]
    binding = [
        one
        for one in binding
        if not (_goes_on(clause, one, hit) or _said_between(clause, one, hit))
    ]
    return bool(binding) and not (_is_where(clause, hit) or behind_reference(clause, hit, AIMS))


def _is_theirs(clause: Clause, hit: Hit, form: ContactForm | None) -> bool:
    """Whether it is a session or forum of the two, which somebody is invited to."""
    return form in BY_THEMSELVES and of_both(clause, hit)


def of_both(clause: Clause, hit: Hit) -> bool:
    """«Казахстанско-китайский форум», «форум «Россия – Индия»»: both stand in its name."""
    beside = range(hit.first - AHEAD, hit.last + AHEAD + 1)
    named = {one.code for one in clause.countries if one.first in beside}
    return named >= set(clause.page.pair.sides)


def _is_where(clause: Clause, hit: Hit) -> bool:
    """«Условились в телефонном разговоре», «выступил с предложением на встрече»: where, not what.

    «Пригласил на встречу» is whither: the case tells.
    """
    if clause.page.language != "ru":
        return False
    tokens = clause.row.line.tokens
    nouns = [
        one
        for token in tokens[hit.first : hit.last]
        for one in readings(token.text.lower())[:2]
        if "NOUN" in one.tag
    ]
    near = clause.lemmas(hit.first - AHEAD, hit.first)
    here = bool(nouns) and "loct" in nouns[0].tag
    comes = not _COMES.isdisjoint(clause.lemmas(hit.first - 2 * AHEAD, hit.first))
    return here and not comes and not {"в", "на", "во"}.isdisjoint(near) and "," not in near


_COMES = frozenset({"участие", "участвовать"})


def is_day_before(clause: Clause, hit: Hit) -> bool:
    """Whether words are a day of their own: «прошедший накануне форум»."""
    days = [one.first for one in clause.find("day_before")]
    return hit.first in days and is_adverb(clause, hit)


def is_adverb(clause: Clause, hit: Hit) -> bool:
    """«Накануне состоялась», «прибывший накануне»; «накануне визита» is no day of its own."""
    if clause.page.language != "ru" or hit.last >= clause.last:
        return True
    behind = readings(clause.row.line.tokens[hit.last].text.lower())[:1]
    return not any("gent" in one.tag for one in behind)


def is_decided(clause: Clause, hit: Hit) -> bool:
    """«Заседание решено провести осенью»: the verb that binds stands behind."""
    if clause.page.language != "ru":
        return False
    binding = [one.last for one in clause.find("bound") if one.first >= hit.last]
    return any(
        at - last <= 1 and any("INFN" in one.tag for one in readings(word))
        for last in binding
        for at, word in _words_from(clause, last)
    )


def _words_from(clause: Clause, start: int) -> list[tuple[int, str]]:
    tokens = clause.row.line.tokens[start : start + AHEAD]
    return [(start + place, token.text.lower()) for place, token in enumerate(tokens)]


def _said_between(clause: Clause, bound: Hit, hit: Hit) -> bool:
    """«Беларусь готова поставить тракторы, заявил он на встрече с послом»: where it was said."""
    says = speech_words(clause.page.language).says
    lemmas = clause.row.line.lemmas
    return any(
        bound.last <= one.first < hit.first and "," in lemmas[bound.last : one.first]
        for one in clause.row.line.find(says)
    )


def _goes_on(clause: Clause, bound: Hit, hit: Hit) -> bool:
    """«Ждем сопредседателя, там пройдет заседание»: a clause of its own tells of it."""
    lemmas = clause.row.line.lemmas
    held = [one.first for one in clause.find("held") if bound.last < one.first < hit.first]
    words = clause.row.line.tokens
    finite = [
        place
        for place in held
        if any("VERB" in one.tag for one in readings(words[place].text.lower())[:1])
    ]
    between = lemmas[bound.last : hit.first]
    return bool(finite) and "," in between and {"что", "чтобы", "который"}.isdisjoint(between)


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
        (one.last == hit.first or one.first < hit.first < one.last or _described(clause, one, hit))
        and clause.row.line.lemmas[one.first] not in but
        and not is_day_before(clause, one)
        for one in clause.find("reference")
    )


def _described(clause: Clause, reference: Hit, hit: Hit) -> bool:
    """«В ходе состоявшегося в январе визита»: a participle with its words stands between."""
    between = clause.row.line.tokens[reference.first + 1 : hit.first]
    if clause.page.language != "ru" or not 0 < len(between) <= NEAR:
        return False
    if any(one.text in ",;–" for one in between):
        return False
    return any("PRTF" in one.tag for word in between for one in readings(word.text.lower())[:1])


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
    said = actor.post is not None and "post" not in actor.resolved
    return said or actor.name != words or not declined


_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
"""In which a name ends that is declined: «Жапаров» is the subject, «Жапарова» may be whose."""


_WITH = frozenset({"с", "со", "with", "between", "между"})


def people_of(clause: Clause, start: int = 0) -> list[Actor]:
    """The persons in a clause, from a token on; ministries and embassies are none."""
    return [one for one in clause.actors if one.office != BODY and one.first >= start]

"""Subjects: who is the subject of a verb of speech."""

from collections.abc import Sequence

from visavis.reading.actors import Actor
from visavis.reading.morphology import Hit, Line, readings
from visavis.reading.posts import BODY
from visavis.reading.speech import speech_words

OPENS = 4
"""Tokens before the subject of an English sentence: "On Monday, Kazakh Foreign Minister"."""

NEXT = 2
"""Tokens between «по данным» and whose they are: "according to the Kazakh minister"."""

REACH = 12
"""Tokens between a subject and its verb of speech: posts are long."""

AFTER = 5
"""Tokens between a verb of speech and the subject behind it: «сказал сегодня в эфире министр»."""


def subject_of(line: Line, present: Sequence[Actor], hit: Hit) -> Actor | None:
    """The subject of a verb: the nearest before it, or right behind it."""
    may = [actor for actor in present if _may_speak(line, actor, hit)]
    before = [a for a in may if a.last <= hit.first]
    behind = [a for a in may if 0 <= a.first - hit.last <= _behind(line, hit, a)]
    if line.lemmas[max(0, hit.first - 1)] in speech_words(line.language).pronouns:
        behind = []  # «он предложил представительству»
    near = [a for a in before if hit.first - a.last <= REACH]
    if behind and (not near or _goes_first(line, hit)):
        if _says_nobody(line, hit):  # «сообщили в Минсельхозе»
            return behind[0]
        return next((one for one in behind if one.office != BODY), behind[0])
    return near[-1] if near else before[-1] if before else None


def _says_nobody(line: Line, hit: Hit) -> bool:
    """Whether a verb in the plural has «в» behind it: no person is its subject."""
    if line.language != "ru" or line.lemmas[hit.last : hit.last + 1] not in (("в",), ("во",)):
        return False
    return any("plur" in one.tag for one in readings(line.tokens[hit.first].text.lower())[:1])


def _behind(line: Line, hit: Hit, actor: Actor) -> int:
    """How far behind its verb a subject may stand; English puts it there only after a quote.

    In Russian it may end a clause that its verb opens, however long that is.
    """
    if line.language == "ru":
        between = line.lemmas[hit.last : actor.first]
        whole = _goes_first(line, hit) and _ENDS_CLAUSE.isdisjoint(between)
        return len(between) if whole else AFTER
    return NEXT if _goes_first(line, hit) else -1


def _goes_first(line: Line, hit: Hit) -> bool:
    """Whether the verb opens its clause: «…», – сказал X; "…," said X; «Как отметил X»."""
    before = line.tokens[hit.first - 1].text if hit.first else ""
    return before in ("", ",", "–", "—", "-", '"', "”", "»") or before.lower() in ("как", "as")


def may_be_subject(line: Line, actor: Actor) -> bool:
    """Whether somebody can be the subject of his clause: in the nominative, behind no preposition.

    An English one has to stand before the verb, so the first of the sentence is taken.
    """
    before = [base for base in line.lemmas[max(0, actor.first - 2) : actor.first] if base != "the"]
    governed = bool(before) and before[-1] in speech_words(line.language).not_subject
    opens = line.language == "ru" or actor.first <= OPENS
    return opens and not governed and _nominative(line, actor)


def _may_speak(line: Line, actor: Actor, hit: Hit) -> bool:
    patterns = speech_words(line.language)
    before = line.lemmas[actor.first - 1] if actor.first else ""
    if before in patterns.in_body and actor.office == BODY:
        return 0 <= actor.first - hit.last <= NEXT + 1 or 0 <= hit.first - actor.last <= NEXT + 1
    return stands_as_subject(line, actor)


def stands_as_subject(line: Line, actor: Actor) -> bool:
    """Whether somebody is governed by no preposition and, in Russian, stands in the nominative."""
    before = line.lemmas[actor.first - 1] if actor.first else ""
    if actor.office == BODY and actor.first and _is_person_noun(line, actor.first - 1):
        return before in _HEADS
    if before == "the" and actor.first > 1:
        before = line.lemmas[actor.first - 2]
    return before not in speech_words(line.language).not_subject and _nominative(line, actor)


_HEADS = frozenset(
    {"председатель", "глава", "руководитель", "директор", "начальник", "гендиректор", "зампред"}
    | {"замглава", "замдиректор", "представитель", "пресс-секретарь", "зампредседатель"}
    | {"корреспондент", "журналист", "репортер"}
)
"""Who speaks for a body: «председатель Госкоминвеста», whatever his name."""


def _is_person_noun(line: Line, place: int) -> bool:
    """Whether a Russian word names one person as a subject: «собеседник», «глава»."""
    if line.language != "ru":
        return False
    known = readings(line.tokens[place].text.lower())[:4]
    return any({"NOUN", "anim", "nomn", "sing"} in one.tag for one in known)


def described(line: Line, hit: Hit) -> bool:
    """Whether a verb's subject is one person by what he is, without a name.

    «Собеседник агентства сказал», «уточнил глава дипмиссии», "the head of the mission said".
    """
    if line.language == "en":
        start, stop = _clause_before(line, hit.first)
        inside = line.tokens[start:stop]
        of = (
            line.lemmas[start:stop].index("of") if "of" in line.lemmas[start:stop] else stop - start
        )
        head = line.lemmas[start + of - 1] if of else ""
        lower = all(not one.text[:1].isupper() for one in inside[1:])
        return bool(inside) and lower and line.lemmas[start] == "the" and head in _PERSONS
    start, stop = _clause_before(line, hit.first)
    behind = range(hit.last, min(hit.last + NEXT, len(line.tokens)))
    for place in (*range(start, stop), *behind):
        before = line.lemmas[place - 1] if place else ""
        if _is_person_noun(line, place) and before not in speech_words("ru").not_subject:
            return not _is_named(line, place + 1)
    return False


def _is_named(line: Line, place: int) -> bool:
    """Whether a name stands among the words behind a noun for a person."""
    words = (one.text for one in line.tokens[place : place + AFTER])
    return any(word[:1].isupper() and not word.isupper() for word in words)


_PERSONS = frozenset(
    {"head", "chief", "guest", "envoy", "diplomat", "official", "leader", "speaker", "interlocutor"}
    | {"ambassador", "minister", "premier", "president", "chairman", "director", "governor"}
    | {"commissioner", "representative", "spokesman", "spokeswoman", "spokesperson", "consul"}
)


def _opens(line: Line, place: int) -> bool:
    """Whether a Russian noun is in the nominative."""
    known = readings(line.tokens[place].text.lower())[:4]
    return any("NOUN" in one.tag and "nomn" in one.tag for one in known)


def _nominative(line: Line, actor: Actor) -> bool:
    """Whether the words can be a subject: «рассказал агентству» speaks to a body."""
    if line.language != "ru":
        return True
    if actor.name is not None and _in_nominative(line, actor):
        return True
    if actor.name is not None and "name" not in actor.resolved:
        return actor.post is not None and _opens(line, actor.first)
    for token in line.tokens[actor.first : actor.last]:
        known = [one for one in readings(token.text.lower())[:4] if "NOUN" in one.tag]
        if known:
            return any("nomn" in one.tag for one in known)
    return True


def _in_nominative(line: Line, actor: Actor) -> bool:
    surname = (actor.surname or "").rpartition("-")[2]
    written = [t.text.casefold().replace("ё", "е") for t in line.tokens[actor.first : actor.last]]
    bare = "name" in actor.resolved and len(written) == 1
    return any(word.rpartition("-")[2] == surname for word in written) or (
        bare and surname.startswith(written[0])
    )


def has_other_subject(line: Line, hit: Hit) -> bool:
    """Whether somebody unknown speaks: "The World Bank estimates", «эксперты отмечают»."""
    start, stop = _clause_before(line, hit.first)
    if line.language == "ru":
        return any(_is_subject_noun(line, place) for place in range(start, stop))
    own = line.tokens[start:stop]
    if start < stop and line.lemmas[start] in ("the", "a", "an"):
        return speech_words("en").mute.isdisjoint(line.lemmas[start:stop])
    return any(t.text[:1].isupper() and (n or t.text not in _OPENERS) for n, t in enumerate(own))


ASIDE = 4
"""Words between two commas that part a verb from its subject: "To Lam, in turn, said"."""


def _clause_before(line: Line, place: int) -> tuple[int, int]:
    """The tokens of the clause that ends before `place`, without an aside at its end."""
    stop = place
    if stop and line.tokens[stop - 1].text == ",":
        aside = [token.text for token in line.tokens[max(0, stop - 2 - ASIDE) : stop - 1]]
        if "," not in aside:
            return place, place
        stop -= 1 + aside[::-1].index(",") + 1
    start = stop
    while start and line.tokens[start - 1].text not in _ENDS_CLAUSE:
        start -= 1
    return start, stop


_ENDS_CLAUSE = frozenset({",", ";", ":", ".", "–", "—", "»", "”", '"'})
_OPENERS = frozenset(
    {"The", "A", "An", "In", "On", "At", "As", "It", "This", "That", "And", "But", "Also", "There"}
)


def _is_subject_noun(line: Line, place: int) -> bool:
    """A noun in the nominative behind no preposition."""
    before = line.lemmas[place - 1] if place else ""
    if before in speech_words("ru").not_subject | speech_words("ru").in_body:
        return False
    known = readings(line.tokens[place].text.lower())[:1]
    return any("NOUN" in one.tag and "nomn" in one.tag for one in known)

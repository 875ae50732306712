"""Referents: whose an office is that the text has told of before, or that meets its counterpart."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from visavis.model import Level, Pair
from visavis.reading.actors import Actor
from visavis.reading.localities import named
from visavis.reading.morphology import Line, lemma
from visavis.reading.posts import BODY
from visavis.reading.shortened import shortens
from visavis.reading.speech import speech_words
from visavis.reading.subjects import may_be_subject

SIDE = frozenset({"side"})

PRONOUN = 5
"""Tokens of a sentence among which a pronoun is its subject."""

_MEETING = {
    "ru": frozenset(
        {"встретиться", "встречаться", "встреча", "принять", "принимать", "переговоры", "беседа"}
        | {"провести", "обсудить", "беседовать", "побеседовать", "созвониться", "разговор"}
        | {"визави", "коллега", "между", "пообщаться", "обменяться", "сопредседательство"}
        | {"вместе", "совместно", "открыть", "подписать", "возглавить", "сопредседатель"}
    ),
    "en": frozenset(
        {"meet", "meeting", "receive", "talk", "hold", "discuss", "call", "between", "counterpart"}
        | {"host", "welcome", "conversation", "conference", "confer"}
        | {"together", "alongside", "open", "inaugurate", "sign", "co-chair"}
    ),
}
_RANKS = (
    Level.HEAD_OF_STATE,
    Level.HEAD_OF_GOVERNMENT,
    Level.DEPUTY_HEAD_OF_GOVERNMENT,
    Level.FOREIGN_MINISTER,
    Level.MINISTER,
    Level.DEPUTY_MINISTER,
)
"""The executive from above: who of one country receives his own reports to him."""


def settled(
    lines: Sequence[Line], cast: Sequence[Sequence[Actor]], pair: Pair
) -> list[tuple[Actor, ...]]:
    """The cast of each line with the sides that what stands before and beside them shows.

    A bare post or office is the one told of last («министр», «ведомство», "the committee"); of
    two who meet one is of the other side. What is found so is marked as resolved.
    """
    earlier: list[Actor] = []
    known: dict[str, str] = {}
    subject: Actor | None = None
    found: list[tuple[Actor, ...]] = []
    for line, present in zip(lines, cast, strict=True):
        own = [_with(actor, known.get(actor.surname or "")) for actor in present]
        own = [_as_before(line, actor, earlier) for actor in own]
        own = _counterparts(line, own, subject, pair)
        for actor in own:
            if actor.surname and actor.side:
                known.setdefault(actor.surname, actor.side)
        earlier = [*(one for one in _subject_first(line, own) if one.side), *earlier]
        subject = next(
            (one for one in own if _is_person(one) and may_be_subject(line, one)), subject
        )
        found.append(tuple(own))
    later = [one for present in found for one in present if one.side]
    return [
        tuple(
            _as_before(line, one, later) if number < TITLE else one
            for one in (_with(actor, known.get(actor.surname or "")) for actor in present)
        )
        for number, (line, present) in enumerate(zip(lines, found, strict=True))
    ]


TITLE = 2
"""Sentences that may call somebody by his post before the text tells who he is."""


def _with(actor: Actor, side: str | None) -> Actor:
    if actor.side is not None or side is None or actor.resolved >= SIDE:
        return actor
    return replace(actor, side=side, resolved=actor.resolved | SIDE)


def _is_person(actor: Actor) -> bool:
    return actor.office != BODY and (actor.name is not None or actor.level is not None)


def _subject_first(line: Line, present: Sequence[Actor]) -> list[Actor]:
    return sorted(present, key=lambda one: not may_be_subject(line, one))


def _as_before(line: Line, actor: Actor, earlier: Sequence[Actor]) -> Actor:
    """A post without a name or a country: the last one told of that is called so in full."""
    if actor.side is not None or not actor.post or actor.resolved >= SIDE:
        return actor
    words = _words(actor.post, line.language)
    told = (one for one in earlier if actor.name is None or one.office == BODY)
    same = (one for one in told if words and _is_called(one, actor, words, line.language))
    return _with(actor, next((one.side for one in same), None))


def _is_called(known: Actor, bare: Actor, words: frozenset[str], language: str) -> bool:
    """Whether the words for a post are those of a fuller one: «министр» of «министр финансов»."""
    if (known.office == BODY) != (bare.office == BODY):
        return _holds(known, words) if bare.office == BODY else _works_at(bare, known)
    if _HEADS & {bare.level, known.level} and bare.level is not known.level:
        return False
    if words <= _words(known.post, language) or shortens(bare.post or "", known.post or ""):
        return True
    return bare.name is None and bare.level in _SOLE and bare.level is known.level


_HEADS = frozenset({Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT})
"""No deputy prime minister is called "the prime minister"."""

_SOLE = (*_HEADS, Level.AMBASSADOR)
"""Of these a country has one: «глава государства» is the president told of before."""


def _works_at(person: Actor, office: Actor) -> bool:
    """Whether both are for the same: «замминистра экономики», «Минэкономики»."""
    said = (office.post or "").lower().replace("ё", "е")
    words = [word[:STEM] for word in (person.post or "").lower().split()[1:] if len(word) > STEM]
    fields = [word for word in words if not word.startswith(("minis", "минис"))]
    return bool(fields) and fields[0] in said


STEM = 5
"""Letters of a word that tell what an office is for, in any case."""


def _holds(person: Actor, office: frozenset[str]) -> bool:
    """Whether an office is the one a person leads: «ведомство», «министерство», «посольство»."""
    levels = {level for word in office for level in _LED.get(word, ())}
    return person.level in levels


_MINISTERS = (Level.MINISTER, Level.FOREIGN_MINISTER, Level.DEPUTY_MINISTER)
_LED: dict[str, tuple[Level, ...]] = {
    "министерство": _MINISTERS,
    "ведомство": _MINISTERS,
    "ministry": _MINISTERS,
    "посольство": (Level.AMBASSADOR,),
    "дипмиссия": (Level.AMBASSADOR,),
    "embassy": (Level.AMBASSADOR,),
    "правительство": (Level.HEAD_OF_GOVERNMENT, Level.DEPUTY_HEAD_OF_GOVERNMENT),
    "кабмин": (Level.HEAD_OF_GOVERNMENT, Level.DEPUTY_HEAD_OF_GOVERNMENT),
    "government": (Level.HEAD_OF_GOVERNMENT, Level.DEPUTY_HEAD_OF_GOVERNMENT),
    "мид": (Level.FOREIGN_MINISTER,),
}


def _words(post: str | None, language: str) -> frozenset[str]:
    """The lemmas of a post."""
    return frozenset(lemma(word.strip(",.«»\"'"), language) for word in (post or "").split())


def _counterparts(
    line: Line, present: Sequence[Actor], subject: Actor | None, pair: Pair
) -> list[Actor]:
    """Of those who meet, the one whose country is not said is of the other side."""
    present = _beside_a_leader(line, present, pair)
    people = [one for one in present if _is_person(one)]
    open_ = [
        one
        for one in people
        if one.side is None
        and (one.post or _is_colleague(line, one))
        and SIDE.isdisjoint(one.resolved)
    ]
    if not open_ or _MEETING[line.language].isdisjoint(line.lemmas):
        return list(present)
    sides = {one.side for one in people if one.side}
    if subject is not None and subject.side and _is_about(line):
        sides, people = {subject.side}, [subject]
    if len(sides) != 1 or not sides <= set(pair.sides):
        return list(present)
    side = next(iter(sides))
    other = pair.counterpart(side)
    if _are_two_leaders(open_):
        return list(present)
    at_home = {one.code for one in named(line, pair)}
    host = next(one for one in people if one.side)
    return [
        _with(one, other)
        if one in open_
        and (other in at_home or not _is_subordinate(one, host))
        and not (_is_met(line, one) and (_is_met(line, host) or _has_met(line, host, open_)))
        else one
        for one in present
    ]


def _is_colleague(line: Line, one: Actor) -> bool:
    """«Со своим коллегой Иваном Ивановым», "her counterpart Anna Ivanova": of the other side."""
    return not _COLLEAGUES.isdisjoint(line.lemmas[max(0, one.first - 1) : one.first + 1])


_COLLEAGUES = frozenset({"коллега", "визави", "colleague", "counterpart", "vis-à-vis"})


def _has_met(line: Line, host: Actor, people: Sequence[Actor]) -> bool:
    """Whether somebody of no known side acts in front: then he is the one who met the rest."""
    return any(one.last <= host.first and not _is_met(line, one) for one in people)


def _is_met(line: Line, actor: Actor) -> bool:
    """«Переговоры с премьером, встреча с президентом»: whom somebody else met, both of one side."""
    return line.lemmas[actor.first - 1 : actor.first] in _WITH


_WITH = (("с",), ("со",), ("with",))


def _are_two_leaders(people: Sequence[Actor]) -> bool:
    """«Президенты A и B»: of one post that a country has once, so never of one side."""
    leaders = [one for one in people if one.name and one.level in _HEADS]
    return len(leaders) > len({one.level for one in leaders})


def _beside_a_leader(line: Line, present: Sequence[Actor], pair: Pair) -> Sequence[Actor]:
    """Of two leaders the one who stands first without a country is at home.

    "Prime Minister Shehbaz Sharif and Tajik President Emomali Rahmon have agreed".
    """
    for one, other in pairwise(present):
        joined = line.lemmas[one.last : other.first] in (("and",), ("и",))
        free = one.side is None and one.name and one.post and SIDE.isdisjoint(one.resolved)
        known = other.side in pair.sides and other.name and SIDE.isdisjoint(other.resolved)
        if joined and free and known and not _is_subordinate(one, other):
            side = pair.counterpart(str(other.side))
            return [_with(each, side) if each is one else each for each in present]
    return present


def _is_about(line: Line) -> bool:
    """Whether a pronoun in front stands for the subject of before: "In Trabzon he met with"."""
    return not speech_words(line.language).pronouns.isdisjoint(line.lemmas[:PRONOUN])


def _is_subordinate(one: Actor, host: Actor) -> bool:
    """Whether a country's own minister reports to him whom he meets."""
    if one.level not in _RANKS or host.level not in _RANKS:
        return False
    return abs(_RANKS.index(one.level) - _RANKS.index(host.level)) > 1

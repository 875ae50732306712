"""Speakers: whose words each sentence gives, as far as the text tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from visavis.reading.actors import Actor
from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import Line, readings, words
from visavis.reading.posts import BODY


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a line; `said` is false when it is carried on from an earlier sentence."""

    actor: Actor | None
    said: bool


@dataclass(frozen=True, slots=True)
class _Patterns:
    says: re.Pattern[str]
    by_words: re.Pattern[str]
    by_his: re.Pattern[str]
    both: re.Pattern[str]
    pronouns: re.Pattern[str]


def voices(
    lines: Sequence[Line], cast: Sequence[Sequence[Actor]], paragraphs: Sequence[int]
) -> tuple[Voice, ...]:
    """The voice of each line.

    A verb of speech with an actor or a pronoun gives it; a sentence without one goes on with the
    last speaker, marked as not said, in whatever paragraph: communiqués retell one speaker at a
    time and name the next.
    """
    found: list[Voice] = []
    last: Actor | None = None
    for line, present in zip(lines, cast, strict=True):
        speaker = _speaker(line, present, last)
        if speaker is not None:
            last = speaker
            found.append(Voice(speaker, said=True))
        else:
            found.append(Voice(last, said=False))
    first = next((voice.actor for voice in found if voice.actor is not None), None)
    return tuple(voice if voice.actor else Voice(first, said=False) for voice in found)


def _speaker(line: Line, present: Sequence[Actor], last: Actor | None) -> Actor | None:
    patterns = _patterns(line.language)
    if last is not None and line.has(patterns.by_his):
        return last
    for hit in line.find(patterns.by_words):
        behind = [actor for actor in present if 0 <= actor.first - hit.last <= 1]
        if behind:
            return _known(behind[0], last)
    for hit in line.find(patterns.says):
        near = [actor for actor in present if _subject(line, actor, hit.first, hit.last)]
        if near:
            return _known(min(near, key=lambda actor: abs(actor.first - hit.first)), last)
        if last is not None and _pronoun(line, hit.first, hit.last):
            return last
    return None


def _known(actor: Actor, last: Actor | None) -> Actor:
    """«По данным посольства», whose is not said: the speaker of before goes on."""
    return last if last is not None and actor.side is None and actor.name is None else actor


REACH = 12
"""Tokens between a verb of speech and its subject: posts are long."""


def _subject(line: Line, actor: Actor, first: int, last: int) -> bool:
    """Whether the actor stands near the verb and in no oblique case («встретился с министром»)."""
    before = line.lemmas[actor.first - 1] if actor.first else ""
    if before in _PREPOSITIONS or (actor.office == BODY and not _nominative(line, actor)):
        return False
    return -REACH <= actor.last - first <= 0 or 0 <= actor.first - last <= REACH // 2


def _nominative(line: Line, actor: Actor) -> bool:
    """«Рассказал агентству»: a body in an oblique case is spoken to."""
    if line.language != "ru":
        return True
    known = readings(line.tokens[actor.first].text.lower())
    return any("nomn" in reading.tag for reading in known[:3]) or not known


_PREPOSITIONS = frozenset(
    {
        "с",
        "со",
        "к",
        "у",
        "от",
        "для",
        "о",
        "об",
        "между",
        "with",
        "to",
        "by",
        "from",
        "of",
        "between",
    }
)


def _pronoun(line: Line, first: int, last: int) -> bool:
    around = line.lemmas[max(0, first - 2) : first] + line.lemmas[last : last + 2]
    return any(word in ("он", "она", "he", "she") for word in around)


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "speech")
    return _Patterns(
        *(words(table[name]) for name in ("says", "by_words", "by_his", "both", "pronouns"))
    )

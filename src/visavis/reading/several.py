"""Several: whether a verb of speech is of one, of several or of all."""

from collections.abc import Sequence

from visavis.reading.actors import Actor
from visavis.reading.morphology import Hit, Line, readings
from visavis.reading.posts import BODY
from visavis.reading.speech import SpeechWords
from visavis.reading.subjects import AFTER, NEXT


def is_guest(line: Line, hit: Hit, patterns: SpeechWords) -> bool:
    """«Гость отметил», "the visitor said": in the singular, beside the verb."""
    around = range(max(0, hit.first - 2), min(hit.last + 2, len(line.lemmas)))
    places = [place for place in around if line.lemmas[place] in patterns.guest]
    return any(not _is_plural(line, place) for place in places)


def across(line: Line, hit: Hit, known: Sequence[Actor], last: Actor | None) -> Actor | None:
    """«Его визави отметил», "his host remarked": of the other side than the last who spoke."""
    if last is None or last.side is None or not _is_across(line, hit):
        return None
    people = (one for one in known if one.office != BODY and one.side is not None)
    return next((one for one in people if one.side != last.side), None)


def _is_across(line: Line, hit: Hit) -> bool:
    """Whether a noun for one of two stands beside a verb, with "his" before it."""
    places = range(max(1, hit.first - NEXT), min(hit.last + NEXT, len(line.lemmas)))
    called = (place for place in places if line.lemmas[place] in _ACROSS)
    return any(line.tokens[place - 1].text.lower() in _HIS for place in called)


_ACROSS = frozenset(
    {"визави", "коллега", "собеседник", "собеседница", "хозяин", "гость", "гостья"}
    | {"host", "counterpart", "colleague", "interlocutor", "guest"}
)
_HIS = frozenset({"his", "her", "whose", "его", "ее", "её"})


def is_one_of_many(line: Line, hit: Hit, subject: Actor, present: Sequence[Actor]) -> bool:
    """«Президенты двух стран отметили»: one actor of each side in the same words.

    A Russian verb in the plural does not go with one person either: «главы государств выразили».
    """
    same = [a for a in present if (a.first, a.last) == (subject.first, subject.last)]
    own = subject.side is not None and "side" not in subject.resolved
    if (
        len(same) > 1
        or line.language != "ru"
        or subject.office == BODY
        or (own and _many(line, subject))
    ):
        return len(same) > 1
    tags = [one.tag for one in readings(line.tokens[hit.first].text.lower())[:1]]
    return any("plur" in tag and ("VERB" in tag or "PRTS" in tag) for tag in tags)


def _many(line: Line, subject: Actor) -> bool:
    """«Российские коллеги»: several of one side."""
    return any(_is_plural(line, place) for place in range(subject.first, subject.last))


def is_collective(line: Line, hit: Hit, patterns: SpeechWords) -> bool:
    """«Стороны отметили», «отметили собеседники», "the two sides noted"."""
    places = [*range(max(0, hit.first - AFTER), hit.first)]
    if line.language == "ru":
        places += range(hit.last, min(hit.last + NEXT, len(line.tokens)))
    return any(
        line.lemmas[place] in patterns.many
        or (line.lemmas[place] in patterns.both and _is_plural(line, place))
        for place in places
    )


def _is_plural(line: Line, place: int) -> bool:
    """Whether a noun is a plural that can be a subject."""
    written = line.tokens[place].text.lower()
    if line.language == "en":
        return written != line.lemmas[place]
    return any("plur" in one.tag and "nomn" in one.tag for one in readings(written)[:4])

"""Organisations: who speaks without being a known office, told by the country in its name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from visavis.reading.actors import Actor
from visavis.reading.localities import localities
from visavis.reading.morphology import Hit, Line, lemma, readings
from visavis.reading.places import countries
from visavis.reading.posts import BODY
from visavis.reading.sources import at_hand
from visavis.reading.speech import speech_words

LONGEST = 14
"""Tokens of the name of an organisation, with what it is part of."""

_ARTICLES = frozenset({"the", "a", "an", "its", "his", "their"})
_STOPS = frozenset({",", ";", ":", ".", "–", "—", "(", ")", '"', "”", "»"})


def said_by(line: Line, hit: Hit, known: Sequence[Actor], home: str | None = None) -> Actor | None:
    """Whoever a verb of speech has beside it: «сообщили в Союзе экспортеров Турции».

    "The Port of Baku said", and "the committee added" of one in `known`. None where the words
    name no country, or more than one.
    """
    for first, last in _phrases(line, hit):
        found = organisation(line, first, last) or referred(line, first, last, known)
        if found is not None:
            return found
    state = (_state(line, hit, *phrase) for phrase in _phrases(line, hit))
    own = next((one for one in state if one is not None), None)
    if own is not None:
        return own
    at_home = (at_hand(line, first, last, home) for first, last in _phrases(line, hit))
    return next((one for one in at_home if one is not None), None)


def organisation(line: Line, first: int, last: int) -> Actor | None:
    """The organisation that a noun phrase names, of the one country in it."""
    if _head(line, first, last) in speech_words(line.language).mute:
        return None
    named = [
        one
        for one in (*countries(line), *localities(line))
        if first <= one.first and one.last <= last and not _is_seat(line, one.first)
    ]
    whole = any(one.first == first and one.last == last for one in named)
    if len({one.code for one in named}) != 1 or whole:
        return None
    span = line.span(first, last)
    return Actor(span, first, last, post=span.text, side=named[0].code, office=BODY)


def _state(line: Line, hit: Hit, first: int, last: int) -> Actor | None:
    """«Пекин заявил, что», "Japan pointed out that": a country itself, with what it says behind."""
    if line.lemmas[hit.last : hit.last + 1] not in ((",",), (":",), ("that",)):
        return None
    start = first + (line.lemmas[first : first + 1] == ("the",))
    whole = (one for one in countries(line) if (one.first, one.last) == (start, last))
    named = next((one for one in whole if one.how in ("name", "capital")), None)
    if named is None:
        return None
    span = line.span(start, last)
    return Actor(span, start, last, post=span.text, side=named.code, office=BODY)


def _is_seat(line: Line, place: int) -> bool:
    """Whether a place is only where it has its office: "the trade mission of Russia in Hanoi"."""
    before = line.lemmas[max(0, place - 2) : place]
    return any(word in ("в", "во", "in", "at") for word in before[-1:]) and len(before) > 1


def referred(line: Line, first: int, last: int, known: Sequence[Actor]) -> Actor | None:
    """Whoever told of before a bare noun means: "the committee", «в комитете», «дипломат»."""
    words = [base for base in line.lemmas[first:last] if base not in _ARTICLES]
    if len(words) != 1:
        return None
    if line.tokens[last - 1].text[:1].isupper():
        person = _by_part_of_name(words[0], known)
        if person is not None or first > 0:
            return person
    levels = speech_words(line.language).callings.get(words[0], frozenset())
    same = (one for one in known if one.side and _is_meant(line, one, words[0], levels))
    return next(same, None)


def named_again(line: Line, known: Sequence[Actor], last: Actor | None) -> Iterator[Actor]:
    """Those told of before whom a line calls by what they are: "the diplomat", «он»."""
    callings = speech_words(line.language).callings
    if line.words.isdisjoint(callings) and line.words.isdisjoint(
        speech_words(line.language).pronouns
    ):
        return
    for place, word in enumerate(line.lemmas):
        if word in speech_words(line.language).pronouns:
            found = last if line.tokens[place].text.lower() == word else None
        else:
            levels = callings.get(word, frozenset())
            same = (one for one in known if one.side and _is_meant(line, one, word, levels))
            found = next(same, None) if word in callings else None
        if found is not None:
            span, part = line.span(place, place + 1), found.resolved | {"side", "name"}
            yield replace(found, span=span, first=place, last=place + 1, name=None, resolved=part)


def _by_part_of_name(word: str, known: Sequence[Actor]) -> Actor | None:
    """The person with a word in the name: Li Qiang is Li, Pham Minh Chinh is Chinh."""
    return next((one for one in known if word in (one.name or "").casefold().split()), None)


def _is_meant(line: Line, actor: Actor, word: str, levels: frozenset[str]) -> bool:
    if actor.office == BODY:
        return _has_word(line, actor, word)
    return actor.level is not None and actor.level.value in levels


def _head(line: Line, first: int, last: int) -> str:
    """The noun that a phrase is about: the first in Russian, in English the last before "of"."""
    if line.language == "en":
        inside = line.lemmas[first:last]
        stop = inside.index("of") if "of" in inside else len(inside)
        return inside[stop - 1] if stop else ""
    for place in range(first, last):
        if any("NOUN" in one.tag for one in readings(line.tokens[place].text.lower())[:1]):
            return line.lemmas[place]
    return ""


def _has_word(line: Line, actor: Actor, word: str) -> bool:
    said = (actor.post or "").lower().replace("ё", "е").split()
    return any(lemma(one, line.language) == word for one in said)


def phrase_from(line: Line, start: int) -> tuple[int, int]:
    """The noun phrase that begins at a token: up to a verb, a mark or a preposition but "of"."""
    stop = start
    while stop < min(len(line.tokens), start + LONGEST) and _is_of_phrase(line, stop, start):
        stop += 1
    return start, stop


def _phrases(line: Line, hit: Hit) -> list[tuple[int, int]]:
    """The noun phrases beside a verb of speech that may be its subject."""
    found = []
    if line.language == "ru":
        start = hit.last
        if start < len(line.lemmas) and line.lemmas[start] in speech_words("ru").in_body:
            found.append(phrase_from(line, start + 1))
        elif _opens_phrase(line, start):
            found.append(phrase_from(line, start))
    verb = behind_aside(line, hit.first)
    return [*found, phrase_before(line, verb), *_phrase_in_front(line, verb)]


ASIDE = 5
"""Tokens of an aside between a subject and its verb: "The agency, for its part, puts"."""


_ADVERBS = frozenset({"also", "further", "then", "too", "earlier", "additionally", "have", "had"})
"""What may stand between an English subject and its verb."""


def behind_aside(line: Line, verb: int) -> int:
    """Where the subject of a verb ends: before an aside between two commas, if there is one."""
    while verb and line.lemmas[verb - 1] in _ADVERBS:
        verb -= 1
    if line.lemmas[verb - 1 : verb] != (",",):
        return verb
    aside = line.lemmas[max(0, verb - 2 - ASIDE) : verb - 1]
    return verb - 2 - aside[::-1].index(",") if "," in aside else verb


def _phrase_in_front(line: Line, verb: int) -> list[tuple[int, int]]:
    """«В полпредстве президента в области сообщили»: where it is said, in front of the verb."""
    start = verb
    while start and line.tokens[start - 1].text not in _STOPS:
        start -= 1
    opens = start < verb and line.lemmas[start] in speech_words(line.language).in_body
    return (
        [(start + 1, verb)] if opens and verb - start <= LONGEST and _is_plural(line, verb) else []
    )


def _is_plural(line: Line, verb: int) -> bool:
    return any("plur" in one.tag for one in readings(line.tokens[verb].text.lower())[:1])


def phrase_before(line: Line, verb: int) -> tuple[int, int]:
    """The noun phrase that ends at a verb; in Russian it begins with a nominative."""
    begins = max(0, verb - LONGEST)
    for start in range(begins, verb):
        if line.language == "ru" and not _opens_phrase(line, start):
            continue
        inside = phrase_from(line, start)
        if inside[1] < verb and _is_seat_of(line, inside[1], verb):
            return start, inside[1]
        if inside[1] >= verb and not _is_governed(line, start):
            return start, verb
    return verb, verb


def _is_seat_of(line: Line, place: int, verb: int) -> bool:
    """Whether only where it sits stands between an organisation and its verb: "in Hanoi"."""
    seats = [*countries(line), *localities(line)]
    return line.lemmas[place] in ("in", "at", "в") and any(
        one.first == place + 1 and one.last == verb for one in seats
    )


def _is_governed(line: Line, start: int) -> bool:
    return start > 0 and line.lemmas[start - 1] in speech_words(line.language).not_subject


def _opens_phrase(line: Line, place: int) -> bool:
    """Whether a Russian word can begin a subject: a noun or adjective in the nominative."""
    if place >= len(line.tokens):
        return False
    known = readings(line.tokens[place].text.lower())[:4]
    return any("nomn" in one.tag and ("NOUN" in one.tag or "ADJF" in one.tag) for one in known)


def _is_of_phrase(line: Line, place: int, start: int) -> bool:
    token, base = line.tokens[place].text, line.lemmas[place]
    if token == "»" and "«" in line.lemmas[start:place]:
        return True
    if token in _STOPS:
        return False
    if line.language == "en":
        return base == "of" or base not in speech_words("en").not_subject
    if not token[:1].isalpha():
        return token in ("«", "-")
    known = readings(token.lower())[:1]
    if not known or token[:1].isupper():
        return True
    tag = known[0].tag
    return (
        "NOUN" in tag or "ADJF" in tag or "PRTF" in tag or (base in ("и", "из") and place > start)
    )

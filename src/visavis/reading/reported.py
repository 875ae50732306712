"""Reported: words that a sentence gives to somebody by its form, whatever the verb is."""

from collections.abc import Iterator, Sequence

from visavis.reading.actors import Actor
from visavis.reading.morphology import Line, readings
from visavis.reading.organisations import organisation, phrase_before, phrase_from
from visavis.reading.posts import BODY
from visavis.reading.speech import speech_words
from visavis.reading.subjects import AFTER, stands_as_subject
from visavis.reading.verbs import is_past, is_verb

Place = tuple[int, Actor]
"""The token at which words are given to somebody, and to whom."""

_THAT = frozenset({"что", "будто", "that"})
_AS = frozenset({"как", "as"})
_DASHES = frozenset({"–", "—", "-"})
_CLOSES = frozenset({"»", "”", '"'})
_MARKS = frozenset({",", ";", ":", ".", "–", "—", "-", *_CLOSES})

REACH = 8
"""Tokens between a speaker and what he says: «ввел собеседников в курс того, что»."""


def reported(line: Line, present: Sequence[Actor], quoted: frozenset[int]) -> list[Place]:
    """Where the form of a sentence gives its words to one of those present.

    He is the subject of what has «, что» or a colon behind it, stands beside a quote, in a clause
    with "as", or ends the sentence with his verb: «…, уведомил журналистов торгпред».
    """
    may = [one for one in present if stands_as_subject(line, one)]
    found = [*_by_that(line, may), *_by_quote(line, may, quoted), *_at_the_end(line, may)]
    found += _by_as(line, [*may, *_inside(line, present)])
    found += _in_body(line, present)
    return sorted(found, key=lambda one: one[0])


def _by_that(line: Line, may: Sequence[Actor]) -> Iterator[Place]:
    """«Посол дал понять, что», "the minister made it clear that", «министерство уточняет:»."""
    if line.words.isdisjoint(_THAT) and ":" not in line.words:
        return
    for place, word in enumerate(line.lemmas):
        if word not in _THAT and word != ":":
            continue
        stop = place - (line.lemmas[place - 1] == ",") if place else 0
        before = [one for one in may if one.last <= stop]
        if not _is_complement(line, place):
            continue
        if not before and word != ":":
            yield from _by_organisation(line, stop)
        near = [one for one in before if _clause(line, one.last, stop) <= REACH]
        if word == ":" and before and (before[-1].first, before[-1].last) == (0, place):
            yield 0, before[-1]
        verb = _verb(line, near[-1].last, stop) if near else None
        if verb is not None and (word != ":" or _introduces(line, verb, stop)):
            yield verb, near[-1]


def _by_organisation(line: Line, stop: int) -> Iterator[Place]:
    """«Союз экспортеров Турции дал понять, что»: no office that is known, told by its name."""
    start = stop
    while start and line.tokens[start - 1].text not in _MARKS:
        start -= 1
    verb = _verb(line, start, stop)
    body = organisation(line, *phrase_before(line, verb)) if verb else None
    if verb is not None and body is not None:
        yield verb, body


def _introduces(line: Line, verb: int, stop: int) -> bool:
    """Whether a colon behind a verb opens what is said: no number stands before it."""
    behind = len(line.tokens) - stop
    numbers = any(token.text[:1].isdigit() for token in line.tokens[verb:stop])
    return behind > REACH and not numbers


def _clause(line: Line, first: int, stop: int) -> int:
    """The tokens between a subject and what he says, without an aside between two commas."""
    inside = line.lemmas[first:stop]
    if inside[:1] == (",",) and first + 1 < stop and is_verb(line, first + 1):
        first += 1
    elif inside[:1] == (",",) and "," in inside[1:]:
        first += inside[1:].index(",") + 2
    apart = not {",", ";", ":", "»"}.isdisjoint(line.lemmas[first:stop])
    return REACH + 1 if apart else stop - first


def _verb(line: Line, first: int, stop: int) -> int | None:
    """The last verb between two tokens."""
    return next((at for at in range(stop - 1, first - 1, -1) if is_verb(line, at)), None)


def _is_complement(line: Line, place: int) -> bool:
    """Whether "that" opens what is said, and no relative clause: "a plant that makes"."""
    if line.language == "ru" or line.lemmas[place] == ":":
        return True
    behind = place + 1
    if behind >= len(line.tokens) or line.lemmas[behind] in _AUXILIARIES:
        return False
    return not is_verb(line, behind) or _is_noun_of_another(line, behind)


def _is_noun_of_another(line: Line, place: int) -> bool:
    """Whether a word in -s is a noun, as it has a verb of its own: "that imports had grown"."""
    behind = range(place + 1, min(len(line.tokens), place + REACH))
    return line.tokens[place].text.endswith("s") and any(
        line.lemmas[at] in _AUXILIARIES or is_past(line.tokens[at].text) for at in behind
    )


_AUXILIARIES = frozenset({"be", "have", "will", "would", "can", "could", "may", "must", "do", "to"})
"""Verbs without an ending that tells them: "a plant that will make"."""


def _by_quote(line: Line, may: Sequence[Actor], quoted: frozenset[int]) -> Iterator[Place]:
    """«…», – порадовался министр; "…," the minister enthused: the actor beside speech."""
    for place, token in enumerate(line.tokens):
        ends = token.text in _CLOSES and place - 1 in quoted
        if not ends:
            continue
        start = place + 1
        while start < len(line.tokens) and line.tokens[start].text in _MARKS | {"the", "The"}:
            start += 1
        for one in may:
            between = range(start, one.first)
            if 0 <= one.first - start <= AFTER and _only_a_verb(line, between):
                yield start, one
                break


def _only_a_verb(line: Line, between: range) -> bool:
    """Whether the words between a quote and the actor begin with the verb, or are none."""
    if not between:
        return True
    marks = {line.tokens[place].text for place in between} & _MARKS
    return not marks and is_verb(line, between[0])


def _at_the_end(line: Line, may: Sequence[Actor]) -> Iterator[Place]:
    """«…, уведомил журналистов торгпред России», "…, the ministry's press office specified"."""
    stop = len(line.tokens)
    while stop and line.tokens[stop - 1].text in _MARKS:
        stop -= 1
    for one in may:
        if line.language == "en":
            start = _behind_comma(line, one.first)
            if start is not None and _ends_in_a_verb(line, one.last):
                yield start, one
        elif one.last >= stop - 1 and (verb := _verb_behind_comma(line, one.first)) is not None:
            yield verb, one
    if not may and line.language == "ru":
        yield from _in_organisation(line, stop)


def _in_organisation(line: Line, stop: int) -> Iterator[Place]:
    """«…, отчитались в Погранслужбе Кыргызстана»: in an office that is known by its name alone."""
    in_body = speech_words(line.language).in_body
    for place in range(1, stop):
        if line.tokens[place - 1].text != "," or not is_verb(line, place):
            continue
        start = place + 1 + (line.lemmas[place + 1] in in_body)
        phrase = phrase_from(line, start)
        body = organisation(line, *phrase) if phrase[1] >= stop else None
        if body is not None:
            yield place, body


def _ends_in_a_verb(line: Line, first: int) -> bool:
    """Whether only a verb follows up to a mark: "specified", "has calculated", "noted in Baku"."""
    stop = first
    while stop < len(line.tokens) and line.tokens[stop].text not in _MARKS:
        stop += 1
    behind = line.lemmas[first:stop]
    verb = first + (behind[:1] == ("have",))
    if verb >= stop:
        return False
    alone = verb == stop - 1 or line.lemmas[verb + 1] in _BEHIND
    return alone and stop <= verb + AFTER and is_verb(line, verb)


_BEHIND = frozenset({"in", "on", "at", "with", "after", "before", "during", "to"})
"""What may stand behind a verb of speech that ends its clause: "noted with pride"."""


def _behind_comma(line: Line, first: int) -> int | None:
    """Where the words for a subject begin, if a comma and no verb stands in front of them."""
    start = first
    while start and first - start < REACH and line.tokens[start - 1].text != ",":
        if is_verb(line, start - 1) and line.tokens[start - 1].text != "s":
            return None
        start -= 1
    opens = start and line.tokens[start - 1].text == ","
    return start if opens and line.lemmas[start] not in _LINKS else None


_LINKS = frozenset({"which", "who", "whom", "where", "when", "and", "but", "as", "after", "while"})
"""What joins a clause to the one before: its subject does not speak the words of that."""


def _verb_behind_comma(line: Line, first: int) -> int | None:
    """The verb that a comma stands before, right in front of its subject or nearly so."""
    for place in range(first - 1, max(0, first - 1 - AFTER), -1):
        if line.tokens[place].text in _MARKS:
            return None
        if line.tokens[place - 1].text == "," and is_verb(line, place):
            return place
    return None


def _by_as(line: Line, may: Sequence[Actor]) -> Iterator[Place]:
    """«Как стало известно агентству в министерстве, …», "as the embassy put it"."""
    if line.words.isdisjoint(_AS):
        return
    for place, word in enumerate(line.lemmas):
        opens = place == 0 or line.tokens[place - 1].text in (",", "–", "—")
        if word not in _AS or not opens:
            continue
        stop = next(
            (at for at in range(place + 1, len(line.tokens)) if line.tokens[at].text in _MARKS),
            len(line.tokens),
        )
        inside = [one for one in may if place < one.first and one.last <= stop]
        if inside and any(is_verb(line, at, neuter=True) for at in range(place + 1, stop)):
            yield place, inside[-1]


def _in_body(line: Line, present: Sequence[Actor]) -> Iterator[Place]:
    """«В Минэкономики ожидают», «…, подсчитали в нацбанке»: a verb of those who work there."""
    if line.language != "ru":
        return
    for one in _inside(line, present):
        verbs = [
            at for at in (one.first - 2, _behind_seat(line, one)) if 0 <= at < len(line.tokens)
        ]
        for at in verbs:
            if _is_of_many(line, at) and not _has_subject(line, max(at + 1, one.last)):
                yield at, one


def _behind_seat(line: Line, body: Actor) -> int:
    """Where the verb may stand behind a body: «в торгпредстве в Москве не скрывают»."""
    place = body.last
    if line.lemmas[place : place + 1] and line.lemmas[place] in speech_words("ru").in_body:
        place += len(("в", "Москве"))
    return place + (line.lemmas[place : place + 1] == ("не",))


def _is_of_many(line: Line, place: int) -> bool:
    known = readings(line.tokens[place].text.lower())[:1]
    return any({"VERB", "plur"} in one.tag for one in known)


def _has_subject(line: Line, start: int) -> bool:
    """Whether a noun behind a verb may be its subject: «в посольстве прошли переговоры»."""
    for place in range(start, min(len(line.tokens), start + AFTER)):
        if line.tokens[place].text in _MARKS:
            return False
        known = readings(line.tokens[place].text.lower())[:1]
        if any({"NOUN", "nomn", "plur"} in one.tag for one in known):
            return True
    return False


def _inside(line: Line, present: Sequence[Actor]) -> Iterator[Actor]:
    """Bodies in which something is said: «в Министерстве экономики»."""
    in_body = speech_words(line.language).in_body
    for one in present:
        words = line.lemmas[max(0, one.first - 1) : one.last]
        if one.office == BODY and not in_body.isdisjoint(words):
            yield one

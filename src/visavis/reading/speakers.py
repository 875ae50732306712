"""Speakers: to whom the verbs and phrases of speech in a sentence give its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visavis.reading.actors import Actor
from visavis.reading.morphology import Hit, Line, readings
from visavis.reading.places import countries
from visavis.reading.posts import BODY
from visavis.reading.speech import SpeechWords, speech_words
from visavis.reading.subjects import AFTER, NEXT, has_other_subject, subject_of


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place where a sentence says whose words it gives; `actor` is None for nobody's or both."""

    place: int
    actor: Actor | None


def attributions(
    line: Line, present: Sequence[Actor], last: Actor | None, quoted: frozenset[int] = frozenset()
) -> list[Attribution]:
    """Every attribution of a line, in order; tokens in `quoted` are direct speech and give none.

    `last` is who spoke before: «по его словам», «по данным посольства» go on with him.
    """
    free = [actor for actor in present if actor.first not in quoted]
    found = [
        one
        for find in (_by_his, _by_words, _by_verb, _by_nobody)
        for one in find(line, free, last)
        if one.place not in quoted
    ]
    known = {one.place for one in found if one.actor is not None}
    kept = [one for one in found if one.actor is not None or one.place not in known]
    return sorted(kept, key=lambda one: one.place)


Present = Sequence[Actor]
Found = Iterator[Attribution]


def _by_his(line: Line, _present: Present, last: Actor | None) -> Found:
    """«По его словам»."""
    for hit in line.find(speech_words(line.language).by_his):
        if last is not None:
            yield Attribution(hit.first, last)


def _by_words(line: Line, present: Present, last: Actor | None) -> Found:
    """«По словам министра», «по данным Белстата», «по китайской статистике»."""
    patterns = speech_words(line.language)
    for hit in line.find(patterns.by_words):
        behind = [actor for actor in present if -1 <= actor.first - hit.last <= NEXT]
        source = _source(line, hit)
        if behind:
            known = _known(behind[0], last)
            if known is not None:
                yield Attribution(hit.first, known)
        elif source is not None:
            yield Attribution(hit.first, source)
        elif _is_named(line, hit.last):
            yield Attribution(hit.first, None)


def _known(actor: Actor, last: Actor | None) -> Actor | None:
    """«По данным посольства», whose is not said: the speaker of before goes on."""
    return last if actor.side is None and actor.name is None else actor


def _source(line: Line, hit: Hit) -> Actor | None:
    """«По китайским данным», "according to Kyrgyz statistics": a country's, nobody named."""
    return _anonymous(line, hit.first, hit.last + NEXT + 1)


def _source_before(line: Line, hit: Hit) -> Actor | None:
    """«Китайская статистика зафиксировала», "Iranian officials say"."""
    return _anonymous(line, max(0, hit.first - AFTER), hit.first)


def _anonymous(line: Line, first: int, stop: int) -> Actor | None:
    """A country and a word for a source beside it, between two tokens."""
    sources = speech_words(line.language).sources
    for mention in countries(line):
        if not first <= mention.first < stop or mention.how == "capital":
            continue
        reach = range(max(first, mention.first - 1), min(mention.last + NEXT + 1, len(line.lemmas)))
        named = [place for place in reach if line.lemmas[place] in sources]
        if named:
            start, end = min(mention.first, *named), max(mention.last, *(n + 1 for n in named))
            span = line.span(start, end)
            return Actor(span, start, end, post=span.text, side=mention.code, office=BODY)
    return None


def _is_named(line: Line, place: int) -> bool:
    """Whether a source with a name of its own follows: «по данным Всемирного банка»."""
    start = place
    while start < len(line.lemmas) and line.lemmas[start] in ("the", "a", "an"):
        start += 1
    return start < len(line.tokens) and line.tokens[start].text[:1].isupper()


def _by_verb(line: Line, present: Present, last: Actor | None) -> Found:
    """«Министр отметил», «сообщили в министерстве», «сказал он», «стороны отметили»."""
    patterns = speech_words(line.language)
    for hit in line.find(patterns.says):
        if _is_passive(line, hit):
            continue
        subject = subject_of(line, present, hit)
        if subject is not None and _is_one_of_many(subject, present):
            yield Attribution(hit.first, None)
        elif subject is not None:
            known = _known(subject, last)
            yield Attribution(hit.first, subject if known is None else known)
        elif (source := _source_before(line, hit)) is not None:
            yield Attribution(hit.first, source)
        elif _is_collective(line, hit, patterns):
            yield Attribution(hit.first, None)
        elif _is_pronoun(line, hit, patterns):
            if last is not None:
                yield Attribution(hit.first, last)
        elif has_other_subject(line, hit):
            yield Attribution(hit.first, None)


def _by_nobody(line: Line, present: Present, _last: Actor | None) -> Found:
    """«На встрече отмечено», «отмечалось»; a body it is said in speaks («говорится в отчете»)."""
    patterns = speech_words(line.language)
    hits = [*line.find(patterns.impersonal)]
    hits += [hit for hit in line.find(patterns.says) if _is_passive(line, hit)]
    for hit in hits:
        yield Attribution(hit.first, _body_of(line, present, hit))


def _body_of(line: Line, present: Present, hit: Hit) -> Actor | None:
    near = [a for a in present if a.office == BODY and 0 <= a.first - hit.last <= len("в отчете")]
    return near[0] if near else None


def _is_passive(line: Line, hit: Hit) -> bool:
    """«Отмечено», «было подчеркнуто»: a participle in the neuter has no speaker."""
    if line.language != "ru":
        return False
    tags = [reading.tag for reading in readings(line.tokens[hit.first].text.lower())[:1]]
    return any("PRTS" in tag and "neut" in tag for tag in tags)


def _is_one_of_many(subject: Actor, present: Present) -> bool:
    """«Президенты двух стран отметили»: one actor of each side in the same words."""
    same = [a for a in present if (a.first, a.last) == (subject.first, subject.last)]
    return len(same) > 1


def _is_collective(line: Line, hit: Hit, patterns: SpeechWords) -> bool:
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


def _is_pronoun(line: Line, hit: Hit, patterns: SpeechWords) -> bool:
    """«Сказал он», "he added"; a Russian verb that opens the sentence needs no pronoun."""
    around = line.lemmas[max(0, hit.first - 4) : hit.first] + line.lemmas[hit.last : hit.last + 2]
    return any(word in patterns.pronouns for word in around)

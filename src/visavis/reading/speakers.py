"""Speakers: to whom the verbs and phrases of speech in a sentence give its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from visavis.reading.actors import Actor
from visavis.reading.morphology import Hit, Line
from visavis.reading.organisations import (
    named_again,
    organisation,
    phrase_from,
    referred,
    said_by,
)
from visavis.reading.posts import BODY
from visavis.reading.reported import reported
from visavis.reading.several import across, is_collective, is_guest, is_one_of_many
from visavis.reading.sources import (
    acronym,
    at_hand,
    offices_quoted,
    publishers,
    source_before,
    source_in,
)
from visavis.reading.speech import SpeechWords, speech_words
from visavis.reading.subjects import NEXT, described, has_other_subject, subject_of
from visavis.reading.verbs import is_noun, is_passive


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place where a sentence says whose words it gives; `actor` is None for nobody's or both."""

    place: int
    actor: Actor | None


@dataclass(frozen=True, slots=True)
class Before:
    """Who spoke in the sentences before.

    `last` is the one a pronoun means: «по его словам», «по данным посольства» go on with him.
    `sole` is the last who spoke where all who did are of one side: «отмечается» is his too.
    `guest` is who was received: «гость добавил».
    `author` is the office whose paper is told of: «в документе отмечается».
    `home` is the country the text is told from: «по данным ГТК» is of it.
    `known` are all that were told of, the latest first: one of them is "the committee".
    """

    last: Actor | None = None
    known: Sequence[Actor] = ()
    author: Actor | None = None
    sole: Actor | None = None
    guest: Actor | None = None
    home: str | None = None


NOBODY = Before()


def attributions(
    line: Line,
    present: Sequence[Actor],
    before: Before = NOBODY,
    quoted: frozenset[int] = frozenset(),
) -> list[Attribution]:
    """Every attribution of a line, in order; tokens in `quoted` are direct speech and give none."""
    free = [actor for actor in present if actor.first not in quoted]
    found = [
        one
        for find in (_by_his, _by_words, _by_verb, _by_nobody)
        for one in find(line, free, before)
        if one.place not in quoted
    ]
    said = {one.place for one in found}
    called = [
        one for one in named_again(line, before.known, before.last) if one.first not in quoted
    ]
    for actor in offices_quoted(line, free):
        if not any(one.actor is not None for one in found):
            found.append(Attribution(actor.first, actor))
    for place, actor in reported(line, [*free, *called], quoted):
        if place not in quoted and not any(abs(place - one) <= NEXT for one in said):
            found.append(Attribution(place, _known(actor, before.last) or actor))
    if not any(one.actor is not None for one in found):
        found += [Attribution(one.first, one) for one in publishers(line, free)][:1]
    known = [one.place for one in found if one.actor is not None]
    kept = [
        one
        for one in found
        if one.actor is not None or not any(_in_one_clause(line, at, one.place) for at in known)
    ]
    ends = [Attribution(place, None) for place in _narrated(line, kept) if place not in quoted]
    return sorted((*_without_publishers(kept), *ends), key=lambda one: one.place)


def _narrated(line: Line, found: Sequence[Attribution]) -> Iterator[int]:
    """«…, сообщил министр на форуме, где собрались 400 человек»: what the narrator adds of it.

    Only where the words come before the verb of speech: "X said that in Y, where" goes on with X.
    """
    if line.words.isdisjoint(_WHERE):
        return
    verbs = list(line.find(speech_words(line.language).says))
    for place in range(1, len(line.lemmas)):
        if line.lemmas[place] not in _WHERE or line.lemmas[place - 1] != ",":
            continue
        before = [hit for hit in verbs if hit.last <= place]
        said = any(one.actor is not None and one.place < place for one in found)
        if before and said and "," in line.lemmas[: before[-1].first]:
            between = line.lemmas[before[-1].last : place - 1]
            if _THAT.isdisjoint(between) and "," not in between:
                yield place


_WHERE = frozenset({"где", "where"})


def _without_publishers(found: Sequence[Attribution]) -> Sequence[Attribution]:
    """Without the agency that passes on what another says: «сообщил министр, передает БЕЛТА»."""
    said = [one for one in found if one.actor is not None and not _passes_on(one.actor)]
    return [one for one in found if one.actor is None or one in said] if said else found


def _passes_on(actor: Actor) -> bool:
    """A news agency, or "the agency" of which nothing more is said."""
    return actor.agency or (actor.post or "").lower() in ("агентство", "agency", "the agency")


def _in_one_clause(line: Line, known: int, place: int) -> bool:
    """Whether a source is named before a verb it belongs to: "data from Rosstat showed"."""
    between = line.lemmas[known:place]
    return known == place or (known < place and not {",", ";"} & set(between))


Present = Sequence[Actor]
Found = Iterator[Attribution]


def _by_his(line: Line, _present: Present, past: Before) -> Found:
    """«По его словам»."""
    last = past.last
    for hit in line.find(speech_words(line.language).by_his):
        if last is not None:
            yield Attribution(hit.first, last)


def _by_words(line: Line, present: Present, past: Before) -> Found:
    """«По словам министра», «по данным Белстата», «по китайской статистике»."""
    patterns = speech_words(line.language)
    for hit in line.find(patterns.by_words):
        if any(actor.first < hit.first < actor.last for actor in present):
            continue  # «Агентство по статистике» is a name
        behind = [actor for actor in present if -1 <= actor.first - hit.last <= NEXT]
        source = source_in(line, hit)
        if behind:
            known = _known(behind[0], past.last)
            if known is not None:
                yield Attribution(hit.first, known)
        elif source is not None:
            yield Attribution(hit.first, source)
        elif (body := organisation(line, *phrase_from(line, hit.last))) is not None:
            yield Attribution(hit.first, body)
        elif (same := referred(line, *phrase_from(line, hit.last), past.known)) is not None:
            yield Attribution(hit.first, same)
        elif (short := acronym(line, hit.last, past.known, past.home)) is not None:
            yield Attribution(hit.first, short)
        elif (body := at_hand(line, *phrase_from(line, hit.last), past.home)) is not None:
            yield Attribution(hit.first, body)
        elif _is_named(line, hit.last):
            yield Attribution(hit.first, None)


def _known(actor: Actor, last: Actor | None) -> Actor | None:
    """«По данным посольства», whose is not said: the speaker of before goes on."""
    return last if actor.side is None and actor.name is None else actor


def _is_joint(line: Line, actor: Actor) -> bool:
    """Whether a body is of both sides or of many: «комиссия рекомендовала»."""
    words = line.lemmas[max(0, actor.first - 1) : actor.last]
    return actor.office == BODY and not speech_words(line.language).joint.isdisjoint(words)


def _is_named(line: Line, place: int) -> bool:
    """Whether a source with a name of its own follows: «по данным Всемирного банка»."""
    start = place
    while start < len(line.lemmas) and line.lemmas[start] in ("the", "a", "an"):
        start += 1
    return start < len(line.tokens) and line.tokens[start].text[:1].isupper()


def _by_verb(line: Line, present: Present, past: Before) -> Found:
    """«Министр отметил», «сообщили в министерстве», «сказал он», «стороны отметили»."""
    patterns = speech_words(line.language)
    for hit in line.find(patterns.says):
        if is_passive(line, hit) or is_noun(line, hit):
            continue
        subject = subject_of(line, present, hit)
        if subject is not None and is_one_of_many(line, hit, subject, present):
            yield Attribution(hit.first, None)
        elif subject is not None:
            known = None if _is_joint(line, subject) else _known(subject, past.last)
            yield Attribution(hit.first, subject if known is None else known)
        elif (other := _one_of_two(line, hit, past)) is not None:
            yield Attribution(hit.first, other)
        elif (source := source_before(line, hit)) is not None:
            yield Attribution(hit.first, source)
        elif is_collective(line, hit, patterns):
            yield Attribution(hit.first, None)
        elif (body := said_by(line, hit, past.known, past.home)) is not None:
            yield Attribution(hit.first, body)
        elif _is_pronoun(line, hit, patterns):
            if past.last is not None:
                yield Attribution(hit.first, past.last)
        elif past.author is not None and _is_paper(line, hit, patterns):
            yield Attribution(hit.first, past.author)
        elif has_other_subject(line, hit) and not _is_told(line, hit):
            same = past.last is not None and past.last.office != BODY and described(line, hit)
            yield Attribution(hit.first, past.last if same else None)


def _one_of_two(line: Line, hit: Hit, past: Before) -> Actor | None:
    """«Гость отметил», "his host remarked": one of those who meet, by what he is to the other."""
    other = across(line, hit, past.known, past.last)
    guest = past.guest if is_guest(line, hit, speech_words(line.language)) else None
    return other or guest


def _is_paper(line: Line, hit: Hit, patterns: SpeechWords) -> bool:
    """«Документ отмечает», "the release says": the word for a paper right before the verb."""
    before = f" {' '.join(line.lemmas[max(0, hit.first - NEXT) : hit.first])} "
    return patterns.papers.search(before) is not None


def _is_told(line: Line, hit: Hit) -> bool:
    """Whether a verb is part of what another tells: «отметил, что это не отвечает задачам».

    One that has words of its own behind it speaks for itself: «…, что эксперты считают, что».
    """
    if line.lemmas[hit.last : hit.last + 1] in ((",",), ("that",), (":",)):
        return False
    earlier = [one for one in line.find(speech_words(line.language).says) if one.last < hit.first]
    return any(_THAT & set(line.lemmas[one.last : one.last + 2]) for one in earlier)


_THAT = frozenset({"что", "that"})


def _by_nobody(line: Line, present: Present, past: Before) -> Found:
    """«На встрече отмечено», «отмечалось»; a body it is said in speaks («говорится в отчете»).

    «Отмечается» in the report of one speaker goes on with him.
    """
    patterns = speech_words(line.language)
    for hit in line.find(patterns.impersonal):
        opens = hit.first == 0 and line.language == "ru"
        author = past.author if line.has(patterns.papers) else None
        said = _body_of(line, present, hit) or author
        yield Attribution(hit.first, said or (past.sole if opens else None))
    for hit in line.find(patterns.says):
        if line.language == "ru" and is_passive(line, hit) and _tells(line, hit):
            yield Attribution(hit.first, _body_of(line, present, hit))


def _body_of(line: Line, present: Present, hit: Hit) -> Actor | None:
    near = [a for a in present if a.office == BODY and 0 <= a.first - hit.last <= len("в отчете")]
    return near[0] if near else None


def _tells(line: Line, hit: Hit) -> bool:
    """Whether a participle gives words: «отмечено, что», «было отмечено»; «передано 2 млн» not."""
    behind = line.lemmas[hit.last] if hit.last < len(line.lemmas) else ""
    if behind[:1].isdigit():
        return False
    earlier = [one for one in line.find(speech_words("ru").says) if one.first < hit.first]
    return behind in (",", "о", "об", ":") or not earlier


def _is_pronoun(line: Line, hit: Hit, patterns: SpeechWords) -> bool:
    """«Сказал он», "he added"; a Russian verb that opens the sentence needs no pronoun."""
    around = line.lemmas[max(0, hit.first - 4) : hit.first] + line.lemmas[hit.last : hit.last + 2]
    return any(word in patterns.pronouns for word in around)

"""Sources: statistics, offices and papers from which a sentence has its numbers."""

from collections.abc import Iterator, Sequence

from visavis.reading.actors import Actor
from visavis.reading.localities import localities
from visavis.reading.morphology import Hit, Line, readings
from visavis.reading.places import countries
from visavis.reading.posts import BODY
from visavis.reading.shortened import shortens
from visavis.reading.speech import speech_words
from visavis.reading.subjects import AFTER, NEXT
from visavis.reading.verbs import is_past


def source_in(line: Line, hit: Hit) -> Actor | None:
    """«По китайским данным», "according to Kyrgyz statistics": a country's, nobody named."""
    return _anonymous(line, hit.first, hit.last + NEXT + 1)


def source_before(line: Line, hit: Hit) -> Actor | None:
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


_PAPERS = {
    "ru": frozenset(
        {"статистика", "данные", "сведение", "цифра", "информация", "отчет", "доклад", "сводка"}
        | {"релиз", "пресс-релиз", "бюллетень", "расчет", "подсчет", "оценка", "прогноз", "справка"}
        | {"обзор", "публикация", "отчетность", "мониторинг", "показатель"}
    ),
    "en": frozenset(
        {"statistics", "data", "figure", "number", "report", "bulletin", "estimate", "calculation"}
        | {"release", "press-release", "survey", "overview", "publication", "information"}
        | {"statement"}
    ),
}
"""What an office has its numbers in."""

_BETWEEN = frozenset({"the", "of", "by", "from"})


def offices_quoted(line: Line, present: Sequence[Actor]) -> Iterator[Actor]:
    """«Статистика таможенного управления», "figures released by the ministry": theirs."""
    for actor in present:
        if actor.office == BODY and not actor.agency and _has_paper(line, actor):
            yield actor


def _has_paper(line: Line, actor: Actor) -> bool:
    """Whether the word for a paper stands right before an office, or behind its possessive."""
    papers = _PAPERS[line.language]
    if line.language == "en" and "s" in line.lemmas[actor.last : actor.last + 2]:
        return not papers.isdisjoint(line.lemmas[actor.last : actor.last + AFTER])
    place = actor.first - 1
    while place > 0 and _is_link(line, place):
        place -= 1
    if place < 0 or (line.language == "en" and place == actor.first - 1):
        return False
    given = line.tokens[place].text.lower().startswith("данны")
    return given or line.lemmas[place] in papers


def _is_link(line: Line, place: int) -> bool:
    """Whether a word can stand between a paper and its office."""
    if line.language == "en":
        return line.lemmas[place] in _BETWEEN or is_past(line.tokens[place].text)
    known = readings(line.tokens[place].text.lower())[:1]
    return any("ADJF" in one.tag and "gent" in one.tag for one in known) and not (
        line.tokens[place].text.lower().startswith("данны")
    )


def publishers(line: Line, present: Sequence[Actor]) -> Iterator[Actor]:
    """Offices whose numbers a sentence with numbers has, though nothing says it: of statistics."""
    if any(token.text[:1].isdigit() for token in line.tokens):
        yield from (actor for actor in present if publishes(line, actor))


NAME = 3
"""Tokens before the head of an office that may belong to its name: «Главное таможенное»."""


def publishes(line: Line, actor: Actor) -> bool:
    """Whether it is an office that publishes data of its own: of statistics, customs, a bank."""
    if actor.office != BODY or actor.side is None:
        return False
    start = actor.first
    here = line.sentence.start <= actor.span.start < line.sentence.stop
    while here and start > max(0, actor.first - NAME) and line.tokens[start - 1].text[:1].isalpha():
        start -= 1
    written = " ".join(token.text for token in line.tokens[start : actor.first])
    said = f"{written} {actor.post or ''}".lower()
    return bool(speech_words(line.language).releases.search(said))


def at_hand(line: Line, first: int, last: int, home: str | None) -> Actor | None:
    """«По данным Института статистики»: an office of no said country is of the text's home."""
    words = line.lemmas[first:last]
    known = (*countries(line), *localities(line))
    placed = any(first <= one.first < last for one in known)
    joint = not speech_words(line.language).joint.isdisjoint(words)
    if home is None or placed or joint or _OFFICES.isdisjoint(words):
        return None
    if not any(token.text[:1].isupper() for token in line.tokens[first:last]):
        return None
    span, side = line.span(first, last), frozenset({"side"})
    return Actor(span, first, last, post=span.text, side=home, office=BODY, resolved=side)


_OFFICES = frozenset(
    {"институт", "банк", "служба", "департамент", "управление", "министерство", "комитет"}
    | {"агентство", "палата", "ассоциация", "фонд", "центр", "ведомство", "инспекция", "бюро"}
    | {"institute", "bank", "service", "department", "ministry", "committee", "agency", "bureau"}
    | {"chamber", "association", "fund", "center", "centre", "office", "authority", "commission"}
)
"""What state offices are called."""


def acronym(line: Line, place: int, known: Sequence[Actor], home: str | None) -> Actor | None:
    """«По данным НБС»: the office told of before with these initials, else one at home."""
    word = line.tokens[place].text if place < len(line.tokens) else ""
    named = any(one.first <= place < one.last for one in countries(line))
    if not (word.isupper() and word.isalpha() and len(word) in SHORT) or named:
        return None
    told = [one for one in known if one.side and shortens(word, one.post or "")]
    if told or home is None or line.lemmas[place] in speech_words(line.language).joint:
        return told[0] if told else None
    span = line.span(place, place + 1)
    side = frozenset({"side"})
    return Actor(span, place, place + 1, post=word, side=home, office=BODY, resolved=side)


SHORT = range(2, 6)
"""Letters of an acronym."""

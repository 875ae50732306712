"""Sources: a country's statistics, officials or media that are quoted with nobody named."""

from visavis.reading.actors import Actor
from visavis.reading.morphology import Hit, Line
from visavis.reading.places import countries
from visavis.reading.posts import BODY
from visavis.reading.speech import speech_words
from visavis.reading.subjects import AFTER, NEXT


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

"""English names: what in a line names a person, where capitals alone do not tell."""

import re
from collections.abc import Sequence
from functools import cache

from visavis.reading.dictionaries import dictionary
from visavis.reading.localities import localities
from visavis.reading.morphology import Line, words_of_patterns
from visavis.reading.places import countries
from visavis.reading.spans import Span


def english_names(
    lines: Sequence[Line], held: Sequence[Sequence[tuple[int, int]]]
) -> list[tuple[Span, ...]]:
    """The English names of each line: beside a post or behind "Mr", and wherever they come again.

    English capitalises much, so a name has to be introduced once: "Prime Minister Ali Asadov",
    "Ali Asadov, Prime Minister of Azerbaijan", "Ms. Sapar".
    """
    found = [_introduced(line, own) for line, own in zip(lines, held, strict=True)]
    known = {
        line.tokens[stop - 1].text
        for line, spans in zip(lines, found, strict=True)
        for _start, stop in spans
    }
    return [
        tuple(line.span(*span) for span in sorted(spans | _again(line, spans, known)))
        for line, spans in zip(lines, found, strict=True)
    ]


def _introduced(line: Line, held: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    spans = set()
    for first, last in held:
        spans |= {_capitals(line, last), _before(line, first), _apposed(line, last)}
    for index, word in enumerate(line.lemmas):
        if word in _TITLES:
            start = index + 1
            if start < len(line.tokens) and line.tokens[start].text == ".":
                start += 1
            spans.add(_capitals(line, start))
    return {span for span in spans | _acting(line) if span[1] > span[0]}


def _acting(line: Line) -> set[tuple[int, int]]:
    """Two or three capitalised words that meet, say or sign, or with whom or by whom it is done.

    Alone or joined by "and"; no names of places, and no words for offices and organisations.
    """
    runs = [
        (start, stop)
        for start in range(len(line.tokens))
        if (start == 0 or not _capitalised(line.tokens[start - 1].text))
        and (stop := _capitals(line, start)[1]) - start in (2, 3)
        and not _is_no_person(line, start, stop)
    ]
    found: set[tuple[int, int]] = set()
    for start, stop in reversed(runs):
        behind = line.lemmas[stop] if stop < len(line.lemmas) else ""
        before = line.lemmas[start - 1] if start else ""
        joined = behind in ("and", ",") and any(first == stop + 1 for first, _stop in found)
        if behind in _acts("verbs") or before in _acts("before") or joined:
            found.add((start, stop))
    return found


def _is_no_person(line: Line, start: int, stop: int) -> bool:
    places = (*countries(line), *localities(line))
    return any(one.first < stop and start < one.last for one in places) or any(
        lemma in words_of_patterns() or lemma in _acts("not_names")
        for lemma in line.lemmas[start:stop]
    )


@cache
def _acts(entry: str) -> frozenset[str]:
    return frozenset(str(dictionary("en", "people")[entry]).split())


def _apposed(line: Line, last: int) -> tuple[int, int]:
    """The name between commas: "the Ambassador in Tehran, Nizomiddin Zohidi, spoke"."""
    if last >= len(line.tokens) or line.tokens[last].text != ",":
        return 0, 0
    start, stop = _capitals(line, last + 1)
    closed = stop < len(line.tokens) and line.tokens[stop].text == ","
    return (start, stop) if closed and stop - start > 1 else (0, 0)


def _before(line: Line, post: int) -> tuple[int, int]:
    """The name in front of ", Prime Minister of …"."""
    if post < len(("Name", ",")) or line.tokens[post - 1].text not in (",", "–", "—"):
        return 0, 0
    start = post - 1
    while start > 0 and _capitalised(line.tokens[start - 1].text):
        start -= 1
    return (start, post - 1) if post - 1 - start > 1 else (0, 0)


def _capitals(line: Line, start: int) -> tuple[int, int]:
    stop = start
    while stop < len(line.tokens) and (
        _capitalised(line.tokens[stop].text) or _initial(line, stop, start)
    ):
        stop += 1
    return start, stop


def _initial(line: Line, index: int, start: int) -> bool:
    """An initial, or the full stop behind one: "S. Jaishankar"."""
    token = line.tokens[index].text
    if token == ".":
        return index > start and len(line.tokens[index - 1].text) == 1
    return len(token) == 1 and token.isupper() and index + 1 < len(line.tokens)


def _again(line: Line, taken: set[tuple[int, int]], known: set[str]) -> set[tuple[int, int]]:
    """Later mentions by surname, with the words of the name before it."""
    found = set()
    for index, token in enumerate(line.tokens):
        if token.text not in known or any(start <= index < stop for start, stop in taken):
            continue
        start = index
        while start > 0 and line.tokens[start - 1].text in known:
            start -= 1
        found.add((start, index + 1))
    return found


_TITLES = frozenset({"mr", "mrs", "ms", "mr.", "ms.", "mrs."})
_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞŠŽČĆĐŞĞİ][\w'’.-]*$")


def _capitalised(token: str) -> bool:
    return _WORD.match(token) is not None and not token.isupper()

"""English names: what in a line names a person, where capitals alone do not tell."""

import re
from collections.abc import Sequence
from functools import cache

from visavis.reading.dictionaries import dictionary
from visavis.reading.english_lemmas import words_of_patterns
from visavis.reading.localities import localities
from visavis.reading.morphology import Line
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
        line.tokens[place].text
        for line, spans in zip(lines, found, strict=True)
        for start, stop in spans
        for place in _family_names(line, start, stop)
    }
    return [
        tuple(line.span(*span) for span in sorted(spans | _again(line, spans, known)))
        for line, spans in zip(lines, found, strict=True)
    ]


def _introduced(line: Line, held: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    spans = set()
    for first, last in held:
        name = _capitals(line, last)
        spans |= {name, _before(line, first), _apposed(line, last), _second(line, *name)}
    for index, word in enumerate(line.lemmas):
        if word in _acts("titles") and line.tokens[index].text[:1].isupper():
            start, stop = _capitals(line, index)
            in_post = any(first < stop and start < last for first, last in held)
            spans.add((start, start if in_post else stop))
    return {
        span for span in spans | _acting(line) | _pairs(line) | _whose(line) if span[1] > span[0]
    }


def _family_names(line: Line, start: int, stop: int) -> tuple[int, ...]:
    """By which words a person may be called later: the last; of two the short first ("Ding")."""
    short = len(line.tokens[start].text) <= LONGEST_FAMILY_NAME
    first = (
        stop - start == len(("Ding", "Xuexiang"))
        and short
        and _capitalised(line.tokens[start].text)
    )
    return (start, stop - 1) if first else (stop - 1,)


LONGEST_FAMILY_NAME = 5
"""Letters of a family name before a first name: "Wang Yi", "Kim Jina", "Zhang Guoqing"."""


def _whose(line: Line) -> set[tuple[int, int]]:
    """Whose visit it is: "the visit reciprocates Aliyev's state visit to Islamabad"."""
    found = set()
    for index, word in enumerate(line.lemmas):
        owned = line.lemmas[max(0, index - 3) : index]
        if word != "visit" or "s" not in owned:
            continue
        stop = index - len(owned) + owned.index("s") - 1
        start = stop
        while start and _capitalised(line.tokens[start - 1].text):
            start -= 1
        if stop > start and not _is_no_person(line, start, stop):
            found.add((start, stop))
    return found


def _second(line: Line, first: int, last: int) -> tuple[int, int]:
    """The name behind that of a post: "Presidents Xi Jinping of China and Emomali Rahmon"."""
    stop = last
    if line.lemmas[stop : stop + 1] == ("of",):
        of = stop + 1 + (line.lemmas[stop + 1 : stop + 2] == ("the",))
        stop = next((one.last for one in countries(line) if one.first == of), stop)
    if last == first or line.lemmas[stop : stop + 1] != ("and",):
        return 0, 0
    name = _capitals(line, stop + 1)
    whole = name[1] - name[0] > 1 and not _is_no_person(line, *name)
    return name if whole else (0, 0)


def _pairs(line: Line) -> set[tuple[int, int]]:
    """Two who meet or talk are persons though only their surnames are given: "A and B last met"."""
    found: set[tuple[int, int]] = set()
    for index, word in enumerate(line.lemmas):
        both = ((index - 1, index), (index + 1, index + 2))
        if word != "and" or not index or index + 2 >= len(line.tokens):
            continue
        behind = [base for base in line.lemmas[index + 2 : index + 5] if base not in _AUXILIARIES][
            :2
        ]
        alone = index == 1 or not _capitalised(line.tokens[index - 2].text)
        if alone and _meets(behind) and not any(_is_no_person(line, *one) for one in both):
            found |= {one for one in both if _capitals(line, one[0]) == one}
    return found if len(found) > 1 else set()


_AUXILIARIES = frozenset({"will", "have", "be", "to", "would"})
"""What may stand before the verb of two who meet: "A and B will meet", "have spoken"."""


def _meets(behind: Sequence[str]) -> bool:
    """Whether a verb of meeting follows, at most an adverb ("last met", "also spoke") before it."""
    meeting = _acts("meeting")
    return behind[:1] != [] and (
        behind[0] in meeting or (behind[0] in _acts("adverbs") and behind[-1] in meeting)
    )


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
    closed = stop < len(line.tokens) and line.tokens[stop].text in (",", ".")
    person = closed and stop - start > 1 and not _is_no_person(line, start, stop)
    return (start, stop) if person else (0, 0)


def _before(line: Line, post: int) -> tuple[int, int]:
    """The name in front of ", Prime Minister of …", ", the Prime Minister of …"."""
    post -= line.lemmas[post - 1 : post] == ("the",)
    if post < len(("Name", ",")) or line.tokens[post - 1].text not in (",", "–", "—"):
        return 0, 0
    stop = post - 1
    runs = (_capitals(line, at) for at in range(max(0, stop - LONGEST), stop))
    found = next((run for run in runs if run[1] == stop and run[0] < stop - 1), (0, 0))
    return (0, 0) if _is_no_person(line, *found) else found


LONGEST = 9
"""Tokens of a name with its initials and particles."""


def _capitals(line: Line, start: int) -> tuple[int, int]:
    """The capitalised words from a token on, behind the titles it begins with.

    With initials, with particles between ("Badr bin Hamad"), with a surname in capitals.
    """
    start = behind_titles(line.lemmas, start)
    stop = start
    while stop < len(line.tokens) and (
        _capitalised(line.tokens[stop].text)
        or _initial(line, stop, start)
        or _in_capitals(line, stop)
        or (stop > start and _particle(line, stop))
    ):
        stop += 1
    return start, stop


def behind_titles(lemmas: Sequence[str], start: int) -> int:
    """The first token that is no title: "H.E. Mr.", "Dr." and "His Highness" stand before names."""
    position, letters = start, _acts("titles")
    while position < len(lemmas):
        if lemmas[position] in letters:
            position += 1
        elif lemmas[position : position + 3] in _EXCELLENCIES:
            position += 3
        elif lemmas[position] == "." and position > start:
            position += 1
        else:
            break
    return position


_EXCELLENCIES = {("h", ".", "e"), ("h", ".", "h"), ("h", ".", "m"), ("h", ".", "r")}


def _particle(line: Line, index: int) -> bool:
    """A small word inside a name, with a capitalised one behind it: "bin", "de la", "van der"."""
    behind = index
    while behind < len(line.tokens) and line.tokens[behind].text in _acts("particles"):
        behind += 1
    return behind > index and behind < len(line.tokens) and _capitalised(line.tokens[behind].text)


def _in_capitals(line: Line, index: int) -> bool:
    """A surname written in capitals, as in Tokyo and Bishkek: "IWAYA Takeshi"; no abbreviation."""
    token = line.tokens[index].text
    beside = [line.tokens[at].text for at in (index - 1, index + 1) if 0 <= at < len(line.tokens)]
    return (
        len(token) >= len("ABE")
        and token.isupper()
        and token.isalpha()
        and any(_capitalised(one) for one in beside)
        and line.lemmas[index] not in words_of_patterns()
        and not any(one.first <= index < one.last for one in countries(line))
    )


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


_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞŠŽČĆĐŞĞİ][\w'’.-]*$")


def _capitalised(token: str) -> bool:
    return _WORD.match(token) is not None and not token.isupper()

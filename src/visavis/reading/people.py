"""People: the persons a text names, their names in the nominative, their posts and sides."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from visavis.reading.morphology import Line, readings, words_of_patterns
from visavis.reading.spans import Span

CASES = ("nomn", "ablt", "gent", "datv", "accs", "loct")
"""The cases of Russian, in the order in which a name of unknown case is taken to stand."""

GENDERS = ("masc", "femn")
NAME_GRAMMEMES = ("Name", "Surn", "Patr")
NEVER_DECLINED = frozenset(
    {"уулу", "кызы", "оглы", "улы", "заде", "аль", "бин", "ван", "ли", "ким"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A person named in a line: the slice, the tokens, the name in the nominative."""

    span: Span
    first: int
    last: int
    name: str

    @property
    def surname(self) -> str:
        """The last word of the name, by which later mentions are known."""
        return self.name.split()[-1].casefold().replace("ё", "е")


def named_people(
    lines: Sequence[Line], spans: Sequence[Sequence[Span]]
) -> tuple[tuple[Named, ...], ...]:
    """The persons of each line, from their spans; one nominative for all mentions of a name.

    A name in an oblique case may have several nominatives («Александра Турчина» is he or she):
    the one that most mentions of the document allow is taken.
    """
    found = [
        [(span, *_tokens(line, span)) for span in of_line]
        for line, of_line in zip(lines, spans, strict=True)
    ]
    options = [
        [_nominatives(line, first, last) for _span, first, last in of_line]
        for line, of_line in zip(lines, found, strict=True)
    ]
    votes = Counter(name for of_line in options for names in of_line for name in set(names))
    return tuple(
        tuple(
            Named(span, first, last, _chosen(names, votes))
            for (span, first, last), names in zip(of_line, of_options, strict=True)
            if last > first
        )
        for of_line, of_options in zip(found, options, strict=True)
    )


def english_names(
    lines: Sequence[Line], posts: Sequence[Sequence[tuple[int, int]]]
) -> list[tuple[Span, ...]]:
    """The English names of each line: beside a post or behind "Mr", and wherever they come again.

    English capitalises much, so a name has to be introduced once: "Prime Minister Ali Asadov",
    "Ali Asadov, Prime Minister of Azerbaijan", "Ms. Sapar".
    """
    found = [_introduced(line, own) for line, own in zip(lines, posts, strict=True)]
    known = {
        line.tokens[stop - 1].text
        for line, spans in zip(lines, found, strict=True)
        for _start, stop in spans
    }
    return [
        tuple(line.span(*span) for span in sorted(spans | _again(line, spans, known)))
        for line, spans in zip(lines, found, strict=True)
    ]


def _introduced(line: Line, posts: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    spans = set()
    for first, last in posts:
        spans |= {_capitals(line, last), _before(line, first), _apposed(line, last)}
    for index, word in enumerate(line.lemmas):
        if word in _TITLES:
            start = index + 1
            if start < len(line.tokens) and line.tokens[start].text == ".":
                start += 1
            spans.add(_capitals(line, start))
    return {span for span in spans | _acting(line) if span[1] > span[0]}


_ACTS = frozenset(
    {
        "meet",
        "say",
        "hold",
        "visit",
        "arrive",
        "note",
        "discuss",
        "agree",
        "sign",
        "stress",
        "chair",
    }
)


def _acting(line: Line) -> set[tuple[int, int]]:
    """Two or three capitalised words that meet, say or sign, alone or joined by "and"."""
    runs = [
        (start, stop)
        for start in range(len(line.tokens))
        if (start == 0 or not _capitalised(line.tokens[start - 1].text))
        and (stop := _capitals(line, start)[1]) - start in (2, 3)
        and not any(lemma in words_of_patterns() for lemma in line.lemmas[start:stop])
    ]
    found: set[tuple[int, int]] = set()
    for start, stop in reversed(runs):
        behind = line.lemmas[stop] if stop < len(line.lemmas) else ""
        joined = behind in ("and", ",") and any(first == stop + 1 for first, _stop in found)
        if behind in _ACTS or joined:
            found.add((start, stop))
    return found


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


def _tokens(line: Line, span: Span) -> tuple[int, int]:
    inside = [
        index
        for index, token in enumerate(line.tokens)
        if token.start < span.stop and span.start < token.stop
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _nominatives(line: Line, first: int, last: int) -> list[str]:
    """What the name may be in the nominative, the likeliest first."""
    words = [token.text for token in line.tokens[first:last]]
    if line.language != "ru":
        return [line.span(first, last).text]
    found = [
        name
        for case in CASES
        for gender in GENDERS
        if (name := _in_nominative(tuple(words), case, gender)) is not None
    ]
    return found or [" ".join(words)]


def _chosen(names: Sequence[str], votes: Counter[str]) -> str:
    return max(names, key=lambda name: (votes[name], -names.index(name)))


@cache
def _in_nominative(words: tuple[str, ...], case: str, gender: str) -> str | None:
    """The name read as standing in `case`, put in the nominative; None when it cannot be."""
    turned = [_word_in_nominative(word, case, gender) for word in words]
    if any(word is None for word in turned):
        return None
    return _joined([word for word in turned if word is not None])


def _joined(words: Sequence[str]) -> str:
    """Words with blanks, but none before a full stop (initials) or around a hyphen."""
    return re.sub(r"\s+([.)-])", r"\1", " ".join(words)).replace("- ", "-")


def _word_in_nominative(word: str, case: str, gender: str) -> str | None:
    lower = word.lower()
    if len(word) == 1 or not word[:1].isalpha() or lower in NEVER_DECLINED or word.isascii():
        return word
    if "-" in word:
        head, _, tail = word.rpartition("-")
        turned = _word_in_nominative(tail, case, gender)
        return None if turned is None else f"{head}-{turned}"
    known = [reading for reading in readings(lower) if _is_name(reading.tag)]
    for reading in known:
        tag = reading.tag
        if case not in tag or (gender not in tag and "ms-f" not in tag) or "plur" in tag:
            continue
        turned = reading.inflect({"nomn", "sing", gender}) or reading.inflect({"nomn", "sing"})
        if turned is not None:
            return _cased(str(turned.word), word)
    return None if known else _by_ending(word, case)


def _is_name(tag: object) -> bool:
    text = str(tag)
    return any(grammeme in text for grammeme in (*NAME_GRAMMEMES, "Geox"))


_ENDINGS = {"ablt": ("ом", "ем"), "gent": ("а", "я"), "datv": ("у", "ю"), "accs": ("а", "я")}
_OBLIQUE = ("ом", "ем", "ым", "им", "ого", "ому", "ами")


def _by_ending(word: str, case: str) -> str | None:
    """A name the dictionary has no reading of: «Цзиньпином» Цзиньпин, «Рахмоне» is left alone.

    One that ends in a vowel may be undeclined and stays in every case, as a last resort.
    """
    for ending in _ENDINGS.get(case, ()):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and stem[-1].lower() not in "аеёиоуыэюя":
            return stem
    if case == "nomn":
        return None if word.lower().endswith(_OBLIQUE) else word
    return word if word[-1:].lower() in "оэи" else None


def _cased(turned: str, written: str) -> str:
    restored = turned if "ё" in written.lower() or "ё" not in turned else turned.replace("ё", "е")
    return restored[:1].upper() + restored[1:]

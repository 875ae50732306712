"""People: the persons a text names, their names in the nominative, their posts and sides."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from visavis.reading.morphology import Line, readings
from visavis.reading.posts import posts
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
            if last > first and not _is_post(line, first, last)
        )
        for line, of_line, of_options in zip(lines, found, options, strict=True)
    )


def _is_post(line: Line, first: int, last: int) -> bool:
    """A post that begins a sentence («Аким провел …») is written and tagged like a name."""
    return first == 0 and last == 1 and any(post.first == 0 for post in posts(line))


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
    governed = _governed(line, first)
    found = [
        (case, name)
        for case in CASES
        for gender in GENDERS
        if (name := _in_nominative(tuple(words), case, gender)) is not None
    ]
    agreeing = [name for case, name in found if case in governed]
    return agreeing or [name for _case, name in found] or [" ".join(words)]


def _governed(line: Line, name: int) -> frozenset[str]:
    """The cases the words before a name allow it: those of its post, else of the preposition."""
    cases: frozenset[str] = frozenset()
    for index in range(name - 1, max(-1, name - POST), -1):
        tags = [str(reading.tag) for reading in readings(line.tokens[index].text.lower())]
        if index == name - 1 and line.lemmas[index] in _GOVERN:
            return frozenset({_GOVERN[line.lemmas[index]]})
        if index == name - 1 and tags and "NOUN,inan" in tags[0] and "Geox" not in tags[0]:
            cases = frozenset({"gent"})
        own = {tag for tag in tags if "NOUN,anim" in tag and "plur" not in tag}
        if own and not any(_is_name(tag) for tag in tags):
            cases = frozenset(case for case in CASES if any(case in tag for tag in own))
        elif not any("NOUN" in tag or "ADJF" in tag for tag in tags) and tags[:1] != ["CONJ"]:
            break
    return cases


POST = 12
"""Tokens before a name in which its post begins."""

_GOVERN = {"с": "ablt", "со": "ablt", "между": "ablt", "к": "datv", "о": "loct", "об": "loct"}


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
    if lower.endswith(_UNDECLINED):
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


_ENDINGS = {"ablt": ("ым", "ом", "ем"), "gent": ("а", "я"), "datv": ("у", "ю"), "accs": ("а", "я")}
_UNDECLINED = ("зода", "заде", "оглу")
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

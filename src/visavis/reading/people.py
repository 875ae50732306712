"""People: the persons a text names, their names in the nominative, their posts and sides."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from visavis.reading.localities import localities
from visavis.reading.morphology import KEPT_READINGS, Line, is_known, readings
from visavis.reading.places import countries
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


def behind_posts(line: Line, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans with the names that end a post and can be no part of it: «секретарем ЦК То Ламом».

    A complement stands in the genitive: capitalised words at its end in another case are a name.
    """
    told = posts(line, [_tokens(line, span) for span in spans])
    places = (*countries(line), *localities(line)) if told else ()
    found = []
    for post in told:
        start = post.last
        while start > post.first + 1 and line.tokens[start - 1].text.istitle():
            start -= 1
        words = line.tokens[start : post.last]
        of_places = any(one.first < post.last and start < one.last for one in places)
        if len(words) in (2, 3) and not of_places and not _in_genitive(words[-1].text):
            found.append(line.span(start, post.last))
    return tuple(sorted((*spans, *found), key=lambda span: span.start))


def _in_genitive(word: str) -> bool:
    return any("gent" in reading.tag for reading in readings(word.lower()))


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
    found = _in_nominative(tuple(words))
    if _behind_his_deed(line, first) and words[-1].endswith(("а", "я")):
        found = tuple(one for one in found if one[0] != "nomn") or found
    agreeing = [name for case, name in found if case in governed]
    return agreeing or [name for _case, name in found] or [" ".join(words)]


def _behind_his_deed(line: Line, name: int) -> bool:
    """«Поздравил Ильхама Алиева»: no woman is the subject of a verb in the masculine."""
    before = readings(line.tokens[name - 1].text.lower())[:1] if name else ()
    return any({"VERB", "past", "masc"} in one.tag for one in before)


def _governed(line: Line, name: int) -> frozenset[str]:
    """The cases the words before a name allow it: those of its post, else of the preposition."""
    cases: frozenset[str] = frozenset()
    for index in range(name - 1, max(-1, name - POST), -1):
        tags = _tags(line.tokens[index].text.lower())
        if index == name - 1 and line.lemmas[index] in _GOVERN:
            return frozenset({_GOVERN[line.lemmas[index]]})
        if index == name - 1 and tags and "NOUN,inan" in tags[0] and "Geox" not in tags[0]:
            cases = frozenset({"gent"})
        persons = {tag for tag in tags if "NOUN,anim" in tag}
        one = {tag for tag in persons if "plur" not in tag}
        own = persons if _two_follow(line, name) else one or persons
        if own and not any(_is_name(tag) for tag in tags):
            cases = frozenset(case for case in CASES if any(case in tag for tag in own))
        elif not any("NOUN" in tag or "ADJF" in tag for tag in tags) and tags[:1] != ("CONJ",):
            break
    return cases


@lru_cache(maxsize=KEPT_READINGS)
def _tags(word: str) -> tuple[str, ...]:
    return tuple(str(reading.tag) for reading in readings(word))


def _two_follow(line: Line, name: int) -> bool:
    """«Главы МИД Мака Бочоришвили и Джейхун Байрамов»: the post is a plural."""
    lemmas = line.lemmas[name + 1 : name + 4]
    place = name + 1 + lemmas.index("и") + 1 if "и" in lemmas else len(line.tokens)
    return place < len(line.tokens) and line.tokens[place].text[:1].isupper()


POST = 12
"""Tokens before a name in which its post begins."""

_GOVERN = {"с": "ablt", "со": "ablt", "между": "ablt", "к": "datv", "о": "loct", "об": "loct"}


def _chosen(names: Sequence[str], votes: Counter[str]) -> str:
    return max(names, key=lambda name: (votes[name], -names.index(name)))


@lru_cache(maxsize=KEPT_READINGS)
def _in_nominative(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The cases that the name can be read as standing in, with its nominative for each.

    That a surname stands as it is in an oblique case is the least likely.
    """
    turned = [_words_in_nominative(word) for word in words]
    ways = [way for way in _WAYS if all(way in word for word in turned)]
    ways.sort(key=lambda way: way[0] != "nomn" and turned[-1][way] == words[-1])
    found = ((way[0], _joined([word[way] for word in turned])) for way in ways)
    return tuple(dict.fromkeys(found))


_WAYS = tuple(product(CASES, GENDERS))


def _joined(words: Sequence[str]) -> str:
    """Words with blanks, but none before a full stop (initials) or around a hyphen."""
    return re.sub(r"\s+([.)-])", r"\1", " ".join(words)).replace("- ", "-")


@lru_cache(maxsize=KEPT_READINGS)
def _words_in_nominative(word: str) -> dict[tuple[str, str], str]:
    """A word of a name in the nominative, by the case and gender that it can be read as."""
    lower = word.lower()
    if len(word) == 1 or not word[:1].isalpha() or lower in NEVER_DECLINED or word.isascii():
        return dict.fromkeys(_WAYS, word)
    if lower.endswith(_UNDECLINED):
        return dict.fromkeys(_WAYS, word)
    if "-" in word:
        head, _, tail = word.rpartition("-")
        return {way: f"{head}-{turned}" for way, turned in _words_in_nominative(tail).items()}
    known = [reading for reading in readings(lower) if _is_name(reading.tag)]
    if not known:
        return _by_endings(word)
    found: dict[tuple[str, str], str] = {}
    for reading in known:
        of_case = reading.tag.grammemes.intersection(CASES)
        for gender in () if "plur" in reading.tag.grammemes else _genders(reading.tag):
            ways = [(case, gender) for case in of_case if (case, gender) not in found]
            turned = _inflected(reading, gender) if ways else None
            if turned is not None:
                found.update(dict.fromkeys(ways, _cased(turned, word)))
    if _is_short(word):
        return dict.fromkeys(_WAYS, word) | found
    return found if is_known(word) else _oblique(_by_endings(word)) | found


def _is_short(word: str) -> bool:
    """A family name before a Chinese or Korean first name: «Дин Сюэсяна», «Пак Чон Хи»."""
    return len(word) <= LONGEST_SHORT and sum(letter in _VOWELS for letter in word.lower()) == 1


LONGEST_SHORT = 4


def _oblique(forms: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """What the endings show of other cases than that in which the word stands as it is."""
    return {way: turned for way, turned in forms.items() if way[0] != "nomn"}


def _by_endings(word: str) -> dict[tuple[str, str], str]:
    """A name that no dictionary has; in a consonant it is declined for men only: «Анной Пак»."""
    found = dict.fromkeys(((case, "femn") for case in CASES), word) if _ends_hard(word) else {}
    for way in _WAYS:
        turned = _by_ending(word, way[0])
        if turned is not None and way not in found:
            found[way] = turned
    return found


def _ends_hard(word: str) -> bool:
    return word[-1:].lower() not in _VOWELS and not word.lower().endswith(_OBLIQUE)


def _genders(tag: Any) -> Sequence[str]:
    return GENDERS if "ms-f" in tag else [one for one in GENDERS if one in tag.grammemes]


def _inflected(reading: Any, gender: str) -> str | None:
    turned = reading.inflect({"nomn", "sing", gender}) or reading.inflect({"nomn", "sing"})
    return None if turned is None else str(turned.word)


def _is_name(tag: object) -> bool:
    text = str(tag)
    return any(grammeme in text for grammeme in (*NAME_GRAMMEMES, "Geox"))


_ENDINGS = {"ablt": ("ым", "ом", "ем"), "gent": ("а", "я"), "datv": ("у", "ю"), "accs": ("а", "я")}
_SOFT = ("ем", "я", "ю")
_VOWELS = "аеёиоуыэюя"
_UNDECLINED = ("зода", "заде", "оглу")
_OBLIQUE = ("ом", "ем", "ым", "им", "ого", "ому", "ами", "зодой", "задой")


def _by_ending(word: str, case: str) -> str | None:
    """A name the dictionary has no reading of: «Цзиньпином» Цзиньпин, «Рахмоне» is left alone.

    One that ends in a vowel may be undeclined and stays in every case, as a last resort.
    """
    for ending in _ENDINGS.get(case, ()):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < len("Ли"):
            continue
        if stem[-1].lower() not in _VOWELS:
            return stem
        if ending in _SOFT:  # «Михаем», «Андрея»
            return f"{stem}й"
    if case == "ablt" and word.endswith("ой"):  # «Расулзодой»
        return f"{word.removesuffix('ой')}а"
    if case == "nomn":
        return None if word.lower().endswith(_OBLIQUE) else word
    return word if word[-1:].lower() in "оэиуы" else None


def _cased(turned: str, written: str) -> str:
    restored = turned if "ё" in written.lower() or "ё" not in turned else turned.replace("ё", "е")
    return restored[:1].upper() + restored[1:]

"""Phrases: a noun with what belongs to it, as the name of a thing that is built or made."""

from visavis.reading.morphology import readings
from visavis.reading.page import Row

LONGEST = 9
"""Tokens behind a noun that may belong to its name."""

_JOINING = frozenset({"и", ",", "and", "а", "также"})


def phrase(row: Row, first: int, last: int) -> tuple[int, int]:
    """The noun with its attributes in front and its complements behind."""
    return attributed(row, first), _end(row, last)


def attributed(row: Row, first: int) -> int:
    """Where the attributes in front of a noun begin: «новый тепличный», "Kudankulam nuclear"."""
    if row.line.language == "en":
        for place in range(first - 1, max(-1, first - 1 - _ENGLISH_ATTRIBUTES), -1):
            if row.line.lemmas[place] in _ARTICLES:
                return place + 1
        return first
    while first and _is_attribute(row, first - 1):
        first -= 1
    return first


_ENGLISH_ATTRIBUTES = 5
"""Words between an article and its noun; without an article nothing shows where it begins."""
_ARTICLES = frozenset({"a", "an", "the", "two", "three", "several", "this", "its", "their"})


def is_place(row: Row, first: int) -> bool:
    """Whether the phrase is where something happens («в аэропорту»), not what is built."""
    return bool(first) and row.line.lemmas[first - 1] in _PLACE


_PLACE = frozenset({"в", "на", "из", "у", "около", "at", "in", "from", "near", "inside"})


def is_head(row: Row, last: int) -> bool:
    """Whether the noun heads its phrase: of "gas interconnection study group" it does not."""
    if row.line.language != "en" or last >= len(row.line.tokens):
        return True
    word, lemma = row.line.tokens[last].text, row.line.lemmas[last]
    plain = word.isalpha() and word.islower()
    return not plain or lemma in _ENGLISH_AFTER or word.endswith(("ing", "ed", "ly"))


_ENGLISH_AFTER = frozenset(
    {"in", "at", "of", "for", "between", "with", "by", "on", "to", "and", "or", "near", "from"}
    | {"be", "will", "would", "have", "can", "may", "shall", "must", "which", "that", "where"}
    | {"this", "next", "last", "as", "worth", "capable", "under", "across", "through", "over"}
    | {"before", "after", "within", "until", "during", "built", "there", "here", "begun", "began"}
    | {"into", "along", "via", "but", "while", "using", "project", "a", "an", "the", "its", "so"}
)
"""What may stand behind a noun that heads its phrase."""


def objects(row: Row, first: int) -> list[tuple[int, int]]:
    """The noun phrases behind «сборка», apart where «и» or a comma joins them."""
    found: list[tuple[int, int]] = []
    start = position = first
    limit = min(len(row.line.tokens), first + LONGEST)
    while position < limit:
        if row.line.lemmas[position] in _JOINING and position > start:
            if not _belongs(row, position + 1, start):
                break
            found.append((start, position))
            start = position + 1
        elif not _belongs(row, position, start):
            break
        position += 1
    if position > start and row.line.tokens[position - 1].text not in ("of", "the", "«"):
        found.append((start, position))
    return [(_without_of(row, a), _closed(row, a, b)) for a, b in found]


_QUOTES = frozenset({"«", "»", '"', "“", "”", "„"})


def _closed(row: Row, first: int, last: int) -> int:
    """Without a quotation mark that only ends somebody's words."""
    inside = row.line.lemmas[first:last]
    alone = inside[-1] == '"' and inside.count('"') % 2 == 1
    return last - (alone or (inside[-1] == "»" and "«" not in inside))


def _without_of(row: Row, first: int) -> int:
    return first + (row.line.lemmas[first] in ("of", "the"))


def _end(row: Row, last: int) -> int:
    """«Железная дорога Китай – Кыргызстан», «завод по переработке отходов», «мост через Аракс»."""
    start = last
    limit = min(len(row.line.tokens), last + LONGEST)
    while last < limit and (
        _belongs(row, last, start) or _leads(row, last) or row.line.tokens[last].text[:1].isupper()
    ):
        last += 1
    last = _closed(row, start, last) if last > start else last
    while last > start and (_leads(row, last - 1) or row.line.lemmas[last - 1] in ("of", "the")):
        last -= 1
    return last


_LEADING = frozenset({"по", "через", "–", "—", "for", "of", "across", "over", "in"})
"""What leads to a complement of the name."""


def _leads(row: Row, index: int) -> bool:
    return row.line.lemmas[index] in _LEADING


def _is_attribute(row: Row, index: int) -> bool:
    token = row.line.tokens[index].text
    known = readings(token.lower())[:1]
    return token.islower() and any(one.tag.POS == "ADJF" and "Apro" not in one.tag for one in known)


def _belongs(row: Row, index: int, start: int) -> bool:
    """Whether a token goes on a phrase: a genitive, a name, a quotation."""
    if index >= len(row.line.tokens):
        return False
    token = row.line.tokens[index].text
    if row.line.language == "en":
        return _belongs_english(row, index)
    if token in _QUOTES or _is_quoted(row, index, start):
        return True
    if not token[:1].isalpha() or len(token) == 1:
        return False
    if token[:1].isupper():
        return index > start or token.isupper()
    led = index > start and row.line.lemmas[index - 1] in ("по", "через")
    cases = ("gent", "datv", "accs") if led else ("gent",)
    return any(
        one.tag.POS in ("NOUN", "ADJF", "PRTF") and one.tag.case in cases
        for one in readings(token.lower())[:3]
    )


def _is_quoted(row: Row, index: int, start: int) -> bool:
    """Whether a word stands in quotation marks that open within the phrase."""
    before = row.line.lemmas[start:index]
    return before.count("«") > before.count("»") or before.count('"') % 2 == 1


_ENGLISH_STOPS = frozenset(
    {"by", "with", "to", "at", "on", "from", "be", "will", "and", "or", "that", "which", "during"}
    | {"this", "next", "last", "as", "have", "would", "a", "an", "before", "after", "within"}
)


def _belongs_english(row: Row, index: int) -> bool:
    lemma = row.line.lemmas[index]
    return row.line.tokens[index].text[:1].isalpha() and lemma not in _ENGLISH_STOPS

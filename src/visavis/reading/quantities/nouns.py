"""Nouns: whether the word behind a number is a thing that it counts, by its form."""

from typing import Any

from visavis.reading.morphology import readings
from visavis.reading.quantities.amounts import Amount
from visavis.reading.quantities.line import Line
from visavis.reading.quantities.vocabulary import Measure

_UNITS = Measure("units", "count")
_PEOPLE = Measure("people", "count")
_LIKELY = 0.1
"""A reading rarer than this is not meant: «стали» is hardly ever steel behind a number."""

_OBLIQUE = frozenset({"gent", "gen2", "datv", "ablt", "loct"})
_FEW = (2, 3, 4)


def counted_noun(line: Line, amount: Amount, at: int) -> tuple[int, Measure] | None:
    """Where the noun that begins at `at` ends, with its unit; None when it is no counted noun."""
    if line.words.never_nouns.match(line.text, at):
        return None
    if line.words.words["same_noun"].match(line.text, at - 1):
        return None
    match = line.words.noun.match(line.text, at)
    if match is None:
        return None
    if line.words.language != "ru":
        return match.end(), _UNITS
    for reading in readings(match[0]):
        if reading.score >= _LIKELY and _is_counted(reading, amount):
            return match.end(), _PEOPLE if "anim" in reading.tag else _UNITS
    return None


def is_many(word: str) -> bool:
    """Whether a Russian noun stands as behind a large number: «компаний», «школ»."""
    known = [reading.tag for reading in readings(word) if reading.score >= _LIKELY]
    return any(tag.POS == "NOUN" and {"plur", "gent"} in tag for tag in known)


def _is_counted(reading: Any, amount: Amount) -> bool:
    """Whether a noun stands in the case and number in which numbers count: «5 яхт», «21 яхта»."""
    tag = reading.tag
    if tag.POS != "NOUN" or tag.case is None or {"Name", "Surn", "Patr", "Geox"} & tag.grammemes:
        return False
    last, teens = amount.high % 10, 10 < amount.high % 100 < 20  # noqa: PLR2004
    if not amount.scaled and not teens and last == 1:
        return bool(tag.number == "sing")
    if not amount.scaled and not teens and last in _FEW:
        paucal = tag.number == "sing" and tag.case == "gent"
        return bool(paucal or (tag.number == "plur" and tag.case in _OBLIQUE))
    return bool(tag.number == "plur" and tag.case in _OBLIQUE)

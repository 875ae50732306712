"""Complements: which Russian words may go on with a post: «министр по делам молодежи»."""

from functools import lru_cache

from visavis.reading.morphology import KEPT_READINGS, Line, readings


@lru_cache(maxsize=KEPT_READINGS)
def in_genitive(token: str) -> bool:
    """Whether a Russian word can stand in the genitive, as complements of posts do."""
    known = readings(token.lower())[:3]
    return not any("PREP" in reading.tag for reading in known) and any(
        "gent" in reading.tag and ("NOUN" in reading.tag or "ADJF" in reading.tag)
        for reading in known
    )


def behind_po(line: Line, position: int) -> bool:
    """«Министр по инновациям и технологическому развитию»: the dative behind «по»."""
    for place in range(position, max(0, position - BEHIND_PO), -1):
        if line.lemmas[place] == "по":
            return True
        known = readings(line.tokens[place].text.lower())[:3]
        if line.lemmas[place] != "и" and not any(
            "datv" in one.tag and one.tag.POS in ("NOUN", "ADJF") for one in known
        ):
            return False
    return False


BEHIND_PO = 6
"""Words of the field that stands behind «по»."""


def occasion(line: Line, start: int, within: int) -> int:
    """Where «по итогам переговоров» begins: it is no part of what an office is called."""
    places = range(start, min(len(line.tokens), start + within) - 1)
    found = (at for at in places if line.lemmas[at] == "по" and line.lemmas[at + 1] in _OUTCOMES)
    return next(found, len(line.tokens))


_OUTCOMES = frozenset({"итог", "результат", "окончание", "завершение", "случай", "поручение"})

"""Titles: the words of a post as they are given, its head in the nominative."""

from functools import lru_cache

from visavis.reading.morphology import KEPT_READINGS, Line, readings


def title(line: Line, first: int, last: int, several: bool) -> str:
    """The post in the nominative: its head noun and the adjectives before it are turned."""
    written = line.span(first, last).text
    if line.language != "ru":
        return written
    for token in line.tokens[first:last]:
        turned, is_noun = _in_nominative(token.text, several)
        if turned is None:
            break
        written = written.replace(token.text, turned, 1)
        if is_noun:
            break
    return written


@lru_cache(maxsize=KEPT_READINGS)
def _in_nominative(word: str, several: bool) -> tuple[str | None, bool]:
    """A noun or adjective in the nominative, as capitalised as it was, and whether it is a noun."""
    if word.lower() in ("и", ","):
        return word, False
    known = readings(word.lower())
    wanted = [reading for reading in known if several and "plur" in reading.tag]
    wanted = wanted or [reading for reading in known if "NOUN,anim" in str(reading.tag)] or [*known]
    for reading in wanted[:1]:
        if "NOUN" not in reading.tag and "ADJF" not in reading.tag:
            return None, False
        number = {"nomn"} if "plur" in reading.tag else {"nomn", "sing"}
        masculine = "ADJF" in reading.tag and "neut" in reading.tag
        turned = reading.inflect(number | {"masc"} if masculine else number)
        if turned is None:
            return None, False
        text = str(turned.word)
        return (text[:1].upper() + text[1:] if word[:1].isupper() else text), "NOUN" in reading.tag
    return None, False

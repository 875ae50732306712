"""Nominative: a noun phrase in its dictionary form, the rest of it as it stands."""

from typing import Any

from visavis.reading.morphology import readings
from visavis.reading.page import Row


def nominative(row: Row, first: int, last: int) -> str:
    """«сборочного производства автобусов» → «сборочное производство автобусов».

    The adjectives in front and the first noun are turned, in their own number; what follows
    depends on the noun and stays. Words that no dictionary has stay as well.
    """
    text = row.line.span(first, last).text
    if row.line.language != "ru":
        return text
    base, put = row.line.tokens[first].start, []
    number = _number(row.line.tokens[first].text)
    noun = _noun(row, first, last, number)
    if noun is None:
        return text
    index, head = noun
    for place in range(first, index):
        token = row.line.tokens[place]
        put.append((token, _turned(token.text, {"nomn", number, *_gender(head, number)})))
    put.append((row.line.tokens[index], _in_number(head, row.line.tokens[index].text)))
    for token, word in reversed(put):
        text = text[: token.start - base] + word + text[token.stop - base :]
    return text


def _number(word: str) -> str:
    """The number of the phrase, as its first word has it."""
    return next(
        (str(one.tag.number) for one in readings(word.lower())[:1] if one.tag.number), "sing"
    )


def _noun(row: Row, first: int, last: int, number: str) -> tuple[int, Any] | None:
    """The first noun and its reading, if only adjectives stand before it."""
    for index in range(first, last):
        known = readings(row.line.tokens[index].text.lower())
        if known and known[0].tag.POS == "NOUN":
            same = (one for one in known if one.tag.POS == "NOUN" and one.tag.number == number)
            turned = next(same, None)
            return (index, turned) if turned is not None else None
        if not known or known[0].tag.POS not in ("ADJF", "PRTF"):
            return None
    return None


def _gender(noun: Any, number: str) -> set[str]:
    gender = noun.tag.gender
    return {str(gender)} if gender and number == "sing" else set()


def _in_number(noun: Any, word: str) -> str:
    turned = noun.inflect({"nomn", str(noun.tag.number)})
    return _as_written(str(turned.word) if turned is not None else word, word)


def _turned(word: str, grammemes: set[str]) -> str:
    """The adjective in the form asked for; as it is if it has no such form."""
    known = (one for one in readings(word.lower()) if one.tag.POS in ("ADJF", "PRTF"))
    forms = (one.inflect(grammemes) for one in known)
    return next((_as_written(str(one.word), word) for one in forms if one is not None), word)


def _as_written(turned: str, word: str) -> str:
    return turned.capitalize() if word[:1].isupper() else turned

"""Common nouns in capitals, which a model of names may take for a surname."""

from visavis.reading.morphology import Line, is_known, readings
from visavis.reading.spans import Span

_NAMES = ("Name", "Surn", "Patr", "Geox")
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")


def is_common_noun(line: Line, span: Span) -> bool:
    """Whether one Russian word is a noun of the dictionary, with an adjective right before it.

    «Могиле Неизвестного Солдата» names nobody: an adjective that agrees with a known noun makes a
    phrase, while in «молодого Мороза» the dictionary knows a surname too.
    """
    at = next((i for i, token in enumerate(line.tokens) if token.start == span.start), 0)
    if line.language == "ru" and _is_gerund(span.text):
        return True
    if at == 0 or line.language != "ru" or line.tokens[at].text != span.text:
        return False
    known = readings(span.text.lower())
    if not is_known(span.text) or any(name in one.tag for one in known for name in _NAMES):
        return False
    return bool(_cases(span.text, "NOUN") & _cases(line.tokens[at - 1].text, "ADJF"))


def _is_gerund(word: str) -> bool:
    """«Выразив признательность» opens a sentence and names nobody."""
    return is_known(word) and all("GRND" in one.tag for one in readings(word.lower()))


def _cases(word: str, part_of_speech: str) -> set[str]:
    """The cases and genders in which a word may stand as this part of speech."""
    return {
        f"{case} {one.tag.gender}"
        for one in readings(word.lower())
        if part_of_speech in one.tag
        for case in _CASES
        if case in one.tag
    }

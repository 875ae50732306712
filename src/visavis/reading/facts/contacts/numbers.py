"""Numbers: which session of a commission it is."""

import re

from visavis.reading.facts.contacts.clauses import Clause

_ORDINAL = re.compile(r"^(\d{1,3})-?(?:е|го|м|ое|ом|th|st|nd|rd|й)?$")
_SESSIONS = (
    "заседание",
    "session",
    "meeting",
    "сессия",
    "round",
    "раунд",
    "-",
    "е",
    "го",
    "th",
    "st",
    "nd",
    "rd",
)
_UNITS = {
    "ru": "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый "
    "одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый "
    "восемнадцатый девятнадцатый двадцатый",
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
}
_TENS = {"двадцать": 20, "тридцать": 30, "сорок": 40, "twenty": 20, "thirty": 30, "forty": 40}


def session(clause: Clause) -> int | None:
    """The number of a session: «12-е заседание», "the 12th session", «двадцать шестая сессия»."""
    line = clause.row.line
    ends = len("ое") if line.language == "ru" else 0  # «второе» is a noun to the dictionary
    units = {word[: len(word) - ends]: n for n, word in enumerate(_UNITS[line.language].split(), 1)}
    for index, (token, follows) in enumerate(zip(line.tokens, line.lemmas[1:], strict=False)):
        if follows not in _SESSIONS:
            continue
        match = _ORDINAL.match(token.text.lower())
        if match:
            return int(match.group(1)) or None
        tens, _dash, unit = line.lemmas[index].replace("ё", "е").rpartition("-")
        unit = unit[: len(unit) - ends]
        tens = tens or (line.lemmas[index - 1] if index else "")
        if unit in units:
            return _TENS.get(tens, 0) + units[unit]
    return None

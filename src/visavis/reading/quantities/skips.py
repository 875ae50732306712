"""Skips: numbers that are no quantities. The first rule that matches passes the number over."""

import re
from collections.abc import Callable

from visavis.reading.quantities.line import Line

Skip = Callable[[Line, int], int | None]

_DIGIT_RUN = re.compile(r"[0-9](?:[0-9.,:/\\-]*[0-9])?")
_CODE_BEFORE = re.compile(r"(?:[^\W\d_]-?|[0-9_]|[^\W_][-/]|%[a-f]?)$")
_DATE = re.compile(r"[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}(?![0-9])|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])")
_SCORE = re.compile(r"[0-9]+:[0-9]+")
_PHONE = re.compile(
    r"[0-9]{1,4}[ -]?(?:\([0-9]{2,5}\)[ -]?)[0-9]{2,4}(?:[ -][0-9]{2,4})*"
    r"|[0-9]{1,4}(?:[ -][0-9]{2,4}){0,3}-[0-9]{2}-[0-9]{2}(?![0-9])"
    r"|[0-9]{3}(?: [0-9]{2,3}){1,2} [0-9]{2} [0-9]{2}(?![0-9])"
)
_FRACTION = re.compile(r"[0-9]+[/\\][0-9]+")
_VERSION = re.compile(r"[0-9]+(?:\.[0-9]{1,2}){2,}(?![0-9])")
_YEAR = r"(?:1[89]|20|21)[0-9]{2}(?![0-9])"
_YEARS = re.compile(
    rf"{_YEAR}(?: ?[-/] ?(?:{_YEAR}|[0-9]{{2}}(?![0-9])))?(?:,? (?:и|and) {_YEAR})?"
)
_DAYS = r"[0-9]{1,2}(?![0-9])(?:(?: ?- ?| и | and |, )[0-9]{1,2}(?![0-9]))*"
_MONTH_BEFORE = re.compile(r"(?:[a-z]+)\.? $")


def part_of_a_code(line: Line, start: int) -> int | None:
    """«COVID-19», «Ту-154», "G20": the number belongs to a name."""
    if not _digit(line, start):
        return None
    if start and _CODE_BEFORE.search(line.text[max(0, start - 2) : start]):
        return _run(line, start)
    return None


def phone(line: Line, start: int) -> int | None:
    """«+375 17 222-33-44», «8 (017) 222-33-44»."""
    if match := _PHONE.match(line.text, start):
        return match.end()
    if line.text[max(0, start - 1) : start] == "+":
        match = re.compile(r"[0-9]{1,3}[ (-]+[0-9]{2,}[0-9 ()-]*[0-9]").match(line.text, start)
        return match.end() if match else None
    return None


def numeric_date(line: Line, start: int) -> int | None:
    """«29.09.2025», "2025-09-29"."""
    return _end(_DATE.match(line.text, start))


def clock(line: Line, start: int) -> int | None:
    """«в 15:30», "at 3 p.m."."""
    if match := _CLOCK.match(line.text, start):
        return match.end()
    number = _NUMBER.match(line.text, start)
    if number is None:
        return None
    at = number.end() + (line.text[number.end() : number.end() + 1] == " ")
    return _end(line.words.words["clock"].match(line.text, at))


def score(line: Line, start: int) -> int | None:
    """«со счетом 3:1»."""
    return _end(_SCORE.match(line.text, start))


def slashed(line: Line, start: int) -> int | None:
    """«№ 5/12», «и 24/7»."""
    return _end(_FRACTION.match(line.text, start) or _VERSION.match(line.text, start))


def day_of_month(line: Line, start: int) -> int | None:
    """«28–30 сентября», "29 and 30 September", "September 29"."""
    months = line.words.words["months"]
    if days := _DAYS_PATTERN.match(line.text, start):
        at = days.end() + (line.text[days.end() : days.end() + 1] == " ")
        if line.text[at : at + 3] == "of ":
            at += 3
        if (match := months.match(line.text, at)) and at > days.end():
            return match.end()
        if line.words.language == "en" and (before := _MONTH_BEFORE.search(line.before(start, 12))):
            named = months.fullmatch(before[0].strip())
            if named and not line.words.unit.match(line.text, days.end()):
                return days.end()
    return None


def numbered(line: Line, start: int) -> int | None:
    """«№ 5», «статья 12», "Article 5": the number is a name."""
    if not _digit(line, start) or not line.words.words["numbered"].search(line.before(start, 20)):
        return None
    stop = _run(line, start)
    counts = (
        line.words.scale.match(line.text, stop) or line.text[stop : stop + 2].strip()[:1] == "%"
    )
    return None if counts else stop


def ordinal(line: Line, start: int) -> int | None:
    """«12-е заседание», "the 12th session", «1990-х»."""
    number = _NUMBER.match(line.text, start)
    if number is None:
        return None
    return _end(line.words.words["ordinal_endings"].match(line.text, number.end()))


_OF_THEM = re.compile(r"(?:из (?:них|которых)|of (?:them|whom|which|these)),? $")
"""What a number behind it is a part of: «из них 1860 – за счет бюджета»."""


def year(line: Line, start: int) -> int | None:
    """«в 2024 году», "in 2023–2024": four digits with the word year, or with no unit."""
    match = _YEARS.match(line.text, start)
    if match is None:
        return None
    after = match.end() + (line.text[match.end() : match.end() + 1] == " ")
    if named := line.words.words["year_words"].match(line.text, after):
        return named.end()
    if (
        line.text[match.end() : match.end() + 1] in (",", ".")
        and line.text[match.end() + 1 : match.end() + 2].isdigit()
    ):
        return None
    counted = line.words.scale.match(line.text, match.end()) or line.words.unit.match(
        line.text, match.end()
    )
    money = line.words.sign_before.search(line.before(start, 8))
    money = money or _OF_THEM.search(line.before(start, 16))
    return None if counted or money or _of_things(line, match) else match.end()


_BEFORE_A_YEAR = re.compile(
    r"(?:^|[^а-яa-z])(?:в|за|с|до|по|к|от|in|of|by|since|from|to|for|and|и) $"
)
_IN_FULL = re.compile(r"(?:в том числе|включая|including) $")
FIRST_YEAR = 1900
"""What a text tells of is no older."""


def _of_things(line: Line, years: "re.Match[str]") -> bool:
    """«включено 2114 казахстанских компаний», «в том числе 1046»: no year, things are counted."""
    if not years[0].isdigit() or _BEFORE_A_YEAR.search(line.before(years.start(), 8)):
        return False
    if int(years[0]) < FIRST_YEAR and _IN_FULL.search(line.before(years.start(), 14)):
        return True
    adjective = line.words.adjective.match(line.text, years.end() + 1)
    return adjective is not None and bool(line.words.unit.match(line.text, adjective.end()))


def the_pair_itself(line: Line, start: int) -> int | None:
    """«отношения двух стран», "the two sides": the sides are meant, not their number."""
    match = line.words.words["the_pair"].match(line.text, start)
    if match is None or line.text[match.end() : match.end() + 1] != " ":
        return None
    return _end(line.words.words["the_sides"].match(line.text, match.end() + 1))


SKIPS: tuple[Skip, ...] = (
    part_of_a_code,
    numeric_date,
    phone,
    clock,
    score,
    slashed,
    day_of_month,
    numbered,
    ordinal,
    year,
    the_pair_itself,
)

_NUMBER = re.compile(r"[0-9]+(?![0-9])")
_DAYS_PATTERN = re.compile(_DAYS)


def _digit(line: Line, start: int) -> bool:
    return "0" <= line.text[start : start + 1] <= "9"


def _run(line: Line, start: int) -> int:
    match = _DIGIT_RUN.match(line.text, start)
    return match.end() if match else start + 1


def _end(match: "re.Match[str] | None") -> int | None:
    return match.end() if match else None

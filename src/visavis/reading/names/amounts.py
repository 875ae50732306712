"""Shares and sums of money by rule: their form is so regular that a rule is surer than a network.

A rule names one form; `RULES` lists them in order, each with sentences that show it. The network
is not asked: on documents it was not trained on it added nothing right (docs/models.md).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from visavis.reading.names.amounts_words import (
    ADJECTIVE,
    CHANGE,
    COIN,
    COIN_ALONE,
    DIGITS,
    END,
    HEDGE,
    MONEY_MARK,
    NUMBER,
    PRICE,
    QUANTITY,
    RANGE,
    SCALE,
    SCALED,
    SHARE,
    SHARE_MARK,
    SIGN,
    SIGN_BEFORE,
    SMALL_COIN,
    SPACE,
    WHOSE,
)
from visavis.reading.names.mention import Mention

TYPES = frozenset({"MONEY", "PERCENT"})
"""The types of mention told here."""

_SIGNED = rf"{SIGN_BEFORE}{SPACE}?{DIGITS}(?:{SPACE}?[-–—]{SPACE}?{DIGITS})?(?:{SPACE}?{SCALE})?"
_OF_COIN = rf"(?:{SPACE}|(?<=[.\d]))(?:{ADJECTIVE}{SPACE}?){{0,2}}{COIN}{WHOSE}"
_ENDING = r"(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)\b"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form: what it tells, the pattern, and phrases it finds whole."""

    name: str
    type: str
    pattern: re.Pattern[str]
    """What is found is its group `it`; what stands around that only shows it."""
    phrases: tuple[str, ...]
    """Found whole, or what is in braces: «обошлась в {930 тысяч} в год»."""


class _Span(NamedTuple):
    start: int
    stop: int
    type: str


def _rule(name: str, kind: str, pattern: str, *phrases: str, behind: str = "") -> Rule:
    whole = rf"{behind}(?<![\w%])(?P<it>{pattern})"
    return Rule(name, kind, re.compile(whole, re.IGNORECASE), phrases)


RULES = (
    _rule(
        "points",
        "PERCENT",
        rf"{HEDGE}{RANGE}{SPACE}?(?:процентн(?:ый|ого|ому|ым|ом|ые|ых|ыми){SPACE}пункт\w*|п\.{SPACE}?п\.)",
        "0,5 процентного пункта",
        "около двух процентных пунктов",
        "0,1 п.п.",
    ),
    _rule(
        "share from to",
        "PERCENT",
        rf"(?:от{SPACE}{NUMBER}(?:{SPACE}?%)?|с{SPACE}{NUMBER}){SPACE}до{SPACE}{NUMBER}{SPACE}?{SHARE}",
        "от 5 до 7 процентов",
        "от 5% до 7%",
        "с 5 до 7 процентов",
    ),
    _rule(
        "share as an adjective",
        "PERCENT",
        rf"{DIGITS}{SPACE}?(?:(?:%?-)?процентн{_ENDING}|%-(?:н{_ENDING}|[а-яё]{{1,2}}\b))",
        "70-процентное",
        "54 процентным",
        "5%-ный",
        "10%-й",
    ),
    _rule(
        "share",
        "PERCENT",
        rf"{HEDGE}(?:{RANGE}|{SCALE}){SPACE}?{SHARE}",
        "15 процентов",
        "более 50 %",
        "4,5–5 процентов",
        "менее одного процента",
        "пятьюдесятью процентами",
        "десятки процентов",
        "практически 100%",
    ),
    _rule(
        "sum from to",
        "MONEY",
        rf"(?:от{SPACE}{QUANTITY}(?:{_OF_COIN})?|с{SPACE}{QUANTITY}){SPACE}до{SPACE}{QUANTITY}{_OF_COIN}",
        "от 500 тыс. до 1 млн рублей",
        "с 10,6 миллиарда до 11,3 миллиарда долларов",
        "от 10 рублей до миллиона рублей",
    ),
    _rule(
        "sum",
        "MONEY",
        rf"{HEDGE}{QUANTITY}{_OF_COIN}(?:{SPACE}{NUMBER}{SPACE}{SMALL_COIN})?",
        "8,1 млн долларов США",
        "до миллиона рублей",
        "50-70 млн рублей",
        "6 миллионов норвежских крон",
        "полтора миллиона долларов",
        "2 миллиона 300 тысяч рублей",
        "миллион двести тысяч рублей",
        "1 млн 200 тыс. 500 рублей",
        "2 рубля 50 копеек",
        "68 руб. 50 коп",
        "сотни миллионов рублей",
        "полмиллиарда долларов",
        "5 млн USD",
        "3 с половиной миллиона тугриков",
        "40 тыс.руб",
        "12 млн. долл. США",
        "немногим более 200 тысяч динаров",
        "30 млн фунтов",
        "5 млн египетских фунтов",
        "12-ти миллионов рублей",
        "двумястами долларами",
        "многие миллионы долларов",
        "500 баксов",
        "20 тыс. бел. руб",
    ),
    _rule(
        "sum with a sign, from to",
        "MONEY",
        rf"от{SPACE}{_SIGNED}{SPACE}до{SPACE}{_SIGNED}",
        "от $2 до $3 млрд",
        "от €2 млн до €3 млн",
    ),
    _rule(
        "sum with a sign",
        "MONEY",
        rf"{HEDGE}{_SIGNED}(?:{SPACE}долларов)?",
        "$5,4 млрд",
        "более $500 млн",
        "€300 тыс.",
        "US$ 5 млн",
        "EUR 40 000",
    ),
    _rule(
        "sum with a sign behind it",
        "MONEY",
        rf"{HEDGE}{RANGE}(?:{SPACE}?{SCALE})?{SPACE}?{SIGN}(?!\d)",
        "20 000 $",
        "до 10 тыс. €",
    ),
    _rule(
        "sum as an adjective",
        "MONEY",
        rf"{DIGITS}-(?:долларов|рубл[её]в|фунтов|евров){_ENDING}",
        "100-рублёвой",
    ),
    _rule(
        "currency without a sum",
        "MONEY",
        COIN_ALONE,
        "рублях",
        "биткоины",
        "зарплата в {евро} растёт",
    ),
    _rule(
        "sum without its currency",
        "MONEY",
        rf"{HEDGE}{SCALED}{END}",
        "стройка обошлась в {930 тысяч} в год",
        "стоимостью {около 2 млрд}, он",
        "прибыль в {6 миллиардов}, это",
        "дом был куплен за {миллион}, он",
        behind=PRICE,
    ),
)

MARKS = {"PERCENT": re.compile(SHARE_MARK), "MONEY": re.compile(MONEY_MARK)}
"""What a text in small letters must hold for the rules of a type to be tried."""

_BARE = re.compile(rf"(?<![\w%]){HEDGE}{RANGE}{SPACE}?{SCALE}{END}", re.IGNORECASE)
"""Thousands of nothing: beside a sum in the same sentence they are of its currency."""

_NEXT = re.compile(rf"{SPACE}?(?:,|и|или|\(|[-–—]){SPACE}?")

_UP_TO = re.compile(rf"до{SPACE}", re.IGNORECASE)
_CHANGED = re.compile(rf"{CHANGE}[^.;:!?]*$", re.IGNORECASE)


def amounts(text: str, offset: int) -> Iterator[Mention]:
    """The shares and sums in a row's text, none over another."""
    small = text.lower()
    types = {kind for kind, mark in MARKS.items() if mark.search(small)}
    if not types:
        return
    found: list[_Span] = []
    for rule in RULES:
        if rule.type not in types:
            continue
        for match in rule.pattern.finditer(text):
            start, stop = match.span("it")
            _add(found, _Span(start + _where_to(text, start), stop, rule.type))
    for match in _BARE.finditer(text) if found else ():
        if _beside_a_sum(text, match, found):
            _add(found, _Span(*match.span(), "MONEY"))
    for one in found:
        yield Mention(offset + one.start, offset + one.stop, text[one.start : one.stop], one.type)


def _beside_a_sum(text: str, bare: re.Match[str], found: list[_Span]) -> bool:
    """Whether a sum that tells its currency stands before in the sentence, or right behind."""
    return any(
        one.start < bare.start() or _NEXT.fullmatch(text, bare.end(), one.start)
        for one in found
        if one.type == "MONEY"
    )


def _add(found: list[_Span], span: _Span) -> None:
    """Add what lies over nothing found before."""
    if all(span.stop <= other.start or other.stop <= span.start for other in found):
        found.append(span)


def _where_to(text: str, start: int) -> int:
    """The length of «до » where it tells how far something rose or fell («вырос до 5 %»)."""
    up_to = _UP_TO.match(text, start)
    if up_to is None or not _CHANGED.search(text, 0, start):
        return 0
    return up_to.end() - start

"""Shares and sums of money by rule: their form is so regular that a rule is surer than a network.

A rule names one form; `RULES` lists them in order, each with sentences that show it. Where a rule
and the network differ on a share or a sum, the rule is right more often (on NEREL train).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from visavis.reading.names.amounts_words import (
    ADJECTIVE,
    CHANGE,
    COIN,
    DIGITS,
    END,
    MEASURED,
    MORE,
    NUMBER,
    PRICE,
    RANGE,
    SCALE,
    SIGN,
    SPACE,
    WHOSE,
)
from visavis.reading.names.mention import Mention

_SCALES = rf"{SCALE}(?:{SPACE}{SCALE})?"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form: what it tells, the pattern, and phrases it finds whole."""

    name: str
    type: str
    pattern: re.Pattern[str]
    """What is found is its group `it`; what stands around that only shows it."""
    phrases: tuple[str, ...]
    """Found whole, or what is in braces: «обошлась в {930 тысяч} в год»."""


def _rule(name: str, kind: str, pattern: str, *phrases: str, behind: str = "") -> Rule:
    whole = rf"{behind}(?<![\w%])(?P<it>{pattern})"
    return Rule(name, kind, re.compile(whole, re.IGNORECASE), phrases)


RULES = (
    _rule(
        "share",
        "PERCENT",
        rf"(?:{MORE}{SPACE})?{RANGE}{SPACE}?"
        rf"(?:%(?:{SPACE}?процент\w*|(?!\w))|процент(?:а|у|ом|е|ов|ы|ам|ами|ах)?\b)",
        "15 процентов",
        "более 50 %",
        "4,5–5 процентов",
        "менее одного процента",
        "40 % процентов",
    ),
    _rule(
        "share as an adjective",
        "PERCENT",
        rf"{DIGITS}(?:-|{SPACE})?(?:%-|-)?процентн(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)\b",
        "70-процентное",
        "50-процентным",
    ),
    _rule(
        "sum from to",
        "MONEY",
        rf"(?:от|с){SPACE}{NUMBER}(?:{SPACE}?{SCALE}){{0,2}}(?:{SPACE}{COIN})?{SPACE}до{SPACE}"
        rf"{NUMBER}(?:{SPACE}?{SCALE}){{0,2}}{SPACE}(?:{ADJECTIVE}{SPACE})?{COIN}{WHOSE}",
        "от 500 тыс. до 1 млн рублей",
        "с 10,6 миллиарда до 11,3 миллиарда долларов",
    ),
    _rule(
        "sum",
        "MONEY",
        rf"(?:{MORE}{SPACE})?(?:{RANGE}(?:{SPACE}?{_SCALES}(?:{SPACE}{NUMBER}"
        rf"(?:{SPACE}{SCALE})?)?)?|{_SCALES})"
        rf"(?:{SPACE}|(?<=[.\d]))(?:{ADJECTIVE}{SPACE})?{COIN}{WHOSE}",
        "8,1 млн долларов США",
        "до миллиона рублей",
        "50-70 млн рублей",
        "6 миллионов норвежских крон",
        "полтора миллиона долларов",
        "2 миллиона 300 тысяч рублей",
        "сотни миллионов рублей",
        "полмиллиарда долларов",
        "5 млн USD",
        "3 с половиной миллиона тугриков",
        "40 тыс.руб",
        "12 млн. долл. США",
        "немногим более 200 тысяч динаров",
    ),
    _rule(
        "sum in pounds",
        "MONEY",
        rf"(?:{MORE}{SPACE})?{RANGE}(?:{SPACE}?{SCALE}){{1,2}}{SPACE}фунтов\b",
        "30 млн фунтов",
    ),
    _rule(
        "sum with a sign",
        "MONEY",
        rf"(?:{MORE}{SPACE})?{SIGN}{SPACE}?{DIGITS}(?:{SPACE}?[-–—]{SPACE}?{DIGITS})?"
        rf"(?:{SPACE}?{SCALE})?(?:{SPACE}долларов)?",
        "$5,4 млрд",
        "более $500 млн",
        "€300 тыс.",
    ),
    _rule(
        "sum with a sign behind it",
        "MONEY",
        rf"(?:{MORE}{SPACE})?{RANGE}(?:{SPACE}?{SCALE})?{SPACE}?{SIGN}(?!\d)",
        "20 000 $",
        "до 10 тыс. €",
    ),
    _rule(
        "sum as an adjective",
        "MONEY",
        rf"{DIGITS}-(?:долларов|рубл[её]в|фунтов|евров)(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)\b",
        "100-рублёвой",
    ),
    _rule(
        "currency that is held or counted in",
        "MONEY",
        r"(?:рублях|долларах|фунтах|франках|юанях|кронах|гривнах|биткоин(?:ы|ов|ами|ах))\b",
        "рублях",
        "биткоины",
    ),
    _rule(
        "sum without its currency",
        "MONEY",
        rf"(?:{MORE}{SPACE})?{RANGE}{SPACE}?{SCALE}{END}",
        "стройка обошлась в {930 тысяч} в год",
        "стоимостью {около 2 млрд}, он",
        behind=PRICE,
    ),
)

MARK = re.compile(
    r"[%€£¥$₽₴₸₾֏₼]|процент|\b(?:руб|долл|евро|фунт|[ий]ен|юан|крон|франк|мар[ко]|тенге|тиын|сом|сум|"
    r"драм|манат|лар|тугрик|грив|ле[йеюяи]|рупи|лир|злот|форинт|динар|риал|томан|афгани|донг|вон|реал|"
    r"песо|дирхам|шекел|бат|шиллинг|драхм|асп|ранд|цент|копе|биткоин|тыс|млн|млрд|трлн|миллион|миллиард|"
    r"usd|eur|rub|byn|kgs|kzt|uzs|cny|gbp|azn|gel|amd|tjs|mdl|uah|try|jpy|chf)",
    re.IGNORECASE,
)
"""What a text must hold for a rule to be tried: most sentences do not."""

_UP_TO = re.compile(rf"до{SPACE}", re.IGNORECASE)
_CHANGED = re.compile(rf"{CHANGE}[^.;:!?]*$", re.IGNORECASE)
_MEASURED = re.compile(rf"\b(?:{MEASURED})", re.IGNORECASE)


def amounts(text: str, offset: int) -> Iterator[Mention]:
    """The shares and sums in a row's text, none over another."""
    if not MARK.search(text):
        return
    taken: list[tuple[int, int]] = []
    for rule in RULES:
        for match in rule.pattern.finditer(text):
            start, stop = match.span("it")
            start += _where_to(text, start)
            if all(stop <= a or b <= start for a, b in taken):
                taken.append((start, stop))
                yield Mention(offset + start, offset + stop, text[start:stop], rule.type)


def is_measure(mention: Mention) -> bool:
    """Whether what was taken for a sum names a unit of measure: «8 фунтов 6 унций»."""
    return mention.type == "MONEY" and _MEASURED.search(mention.text) is not None


def _where_to(text: str, start: int) -> int:
    """The length of «до » where it tells how far something rose or fell («вырос до 5 %»)."""
    up_to = _UP_TO.match(text, start)
    if up_to is None or not _CHANGED.search(text, 0, start):
        return 0
    return up_to.end() - start

"""Shares and sums of money by rule: their form is so regular that a rule is surer than a network.

A rule names one form; `RULES` lists them in order, each with sentences that show it. Where a rule
and the network differ on a share or a sum, the rule is right more often (on NEREL train).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from visavis.reading.names.mention import Mention

_SPACE = r"(?:[ \u00a0\u2009\u202f]|&nbsp;)"
_DIGITS = rf"\d{{1,15}}(?:{_SPACE}\d{{3}}(?!\d)){{0,4}}(?:[.,]\d{{1,6}}){{0,4}}"
_WORD = (
    r"(?:од(?:ин|ного|ному|ним|ном|на|ной|ну)|дв(?:а|е|ух|ум|умя)|тр(?:и|ёх|ех|ём|ем|емя)|"
    r"четыр(?:е|ёх|ех|ём|ем|ьмя)|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|вос(?:емь|ьми|емью)|"
    r"девят(?:ь|и|ью)|десят(?:ь|и|ью)|\w{3,7}надцат(?:ь|и|ью)|двадцат(?:ь|и|ью)|тридцат(?:ь|и|ью)|"
    r"сорока?|(?:пять|шесть|семь|восемь|пяти|шести|семи|восьми)десяти?|девяносто?а?|сто|ста|"
    r"двести|двухсот|триста|трёхсот|(?:пять|шесть|семь|восемь|девять)сот|"
    r"полтор(?:а|ы|ых)|пол|половин(?:а|ы|у|ой)|нескольк(?:о|их|ими|им)|пар(?:а|ы|у|ой))"
)
_WORDS = rf"{_WORD}(?:{_SPACE}{_WORD}){{0,3}}"
_DOT = r"(?:\.(?=[ \u00a0\u2009\u202f]{0,2}(?-i:[a-zа-яё\d(,;)$€£])))?"
"""The point of an abbreviation; one before a capital, or at the end, ends the sentence."""
_SCALE = (
    r"(?:сот(?:ен|ни|ням|нями|нях)|полмиллион[ау]|полмиллиард[ау]|десятк(?:а|ов|ам|ами|ах|и)|тысяч(?:а|и|у|е|ей|ам|ами|ах)?\b|"
    r"миллион(?:а|у|ом|е|ов|ы|ам|ами|ах)?|миллиард(?:а|у|ом|е|ов|ы|ам|ами|ах)?|"
    r"триллион(?:а|у|ом|е|ов|ы|ам|ами|ах)?|"
    rf"(?:тыс|млн|млрд|трлн)\b{_DOT})"
)
_NUMBER = rf"(?:{_DIGITS}|{_WORDS})"
_SCALES = rf"{_SCALE}(?:{_SPACE}{_SCALE})?"
_RANGE = rf"{_NUMBER}(?:{_SPACE}?[-–—]{_SPACE}?{_NUMBER})?"
_MORE = (
    rf"(?:(?:чуть{_SPACE})?(?:не{_SPACE})?(?:более|менее|больше|меньше)(?:{_SPACE}чем)?|свыше|около|"
    rf"порядка|почти|примерно|приблизительно|до|максимум|минимум|как{_SPACE}минимум)"
)
_ADJECTIVE = r"[а-яё]{3,20}(?:ских|ские|ский|ского|ским|ую|ых|ной|ая|цких)"
_COIN = (
    rf"(?:рубл(?:ь|я|ю|ём|ем|е|ей|и|ям|ями|ях)\b|руб\b{_DOT}|долл\b{_DOT}|"
    r"доллар(?:а|у|ом|е|ов|ы|ам|ами|ах)?\b|евро\b|фунт(?:а|у|ом|е|ов|ы|ам|ами|ах)?(?= стерл)|"
    r"иен(?:а|ы|е|у|ой|ам|ами|ах)?\b|"
    r"йен(?:а|ы|е|у|ой|ам|ами|ах)?\b|юан(?:ь|я|ю|ем|е|ей|и|ям|ями|ях)\b|"
    r"крон(?:а|ы|е|у|ой|ам|ами|ах)?\b|франк(?:а|у|ом|е|ов|и|ам|ами|ах)?\b|"
    r"тенге\b|сом(?:а|у|ом|е|ов|ы|ам|ами|ах)?\b|сум(?:а|у|ом|е|ов|ы|ам|ами|ах)?\b|"
    r"сомони\b|драм(?:а|у|ом|е|ов|ы|ам|ами|ах)?\b|манат(?:а|у|ом|е|ов|ы|ам|ами|ах)?\b|"
    r"лар(?:и)\b|гри(?:вна|вны|вне|вну|вной|вен|внам|внами|внах)\b|лей\b|леев\b|"
    r"рупи(?:я|и|ю|ей|й|ям|ями|ях)\b|лир(?:а|ы|е|у|ой|ам|ами|ах)?\b|злот(?:ый|ого|ых|ым|ые)\b|"
    r"вон\b|реал(?:а|ов|ы)?\b|песо\b|дирхам(?:а|ов|ы)?\b|шекел(?:ь|я|ей|и)\b|бат(?:а|ов)?\b|"
    r"цент(?:а|ов|ы)?\b|копе(?:йка|йки|йку|ек)\b|биткоин(?:а|у|ом|ы|ов|ами|ах)?\b|"
    r"(?-i:USD|EUR|RUB|BYN|KGS|KZT|UZS|CNY|GBP)\b"
    r")"
)
_WHOSE = rf"(?:{_SPACE}(?:США|стерлингов|Сингапура|Канады|Австралии|Гонконга))?"
_SIGN = r"(?:US\$|[$€£¥₽₴₸₾֏₼])"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form: what it tells, the pattern, and phrases it finds whole."""

    name: str
    type: str
    pattern: re.Pattern[str]
    phrases: tuple[str, ...]


def _rule(name: str, kind: str, pattern: str, *phrases: str) -> Rule:
    return Rule(name, kind, re.compile(rf"(?<![\w%]){pattern}", re.IGNORECASE), phrases)


RULES = (
    _rule(
        "share",
        "PERCENT",
        rf"(?:{_MORE}{_SPACE})?{_RANGE}{_SPACE}?(?:%(?!\w)|процент(?:а|у|ом|е|ов|ы|ам|ами|ах)?\b)",
        "15 процентов",
        "более 50 %",
        "4,5–5 процентов",
        "менее одного процента",
    ),
    _rule(
        "share as an adjective",
        "PERCENT",
        rf"{_DIGITS}(?:-|{_SPACE})?(?:%-|-)?процентн(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)\b",
        "70-процентное",
        "50-процентным",
    ),
    _rule(
        "sum from to",
        "MONEY",
        rf"(?:от|с){_SPACE}{_NUMBER}(?:{_SPACE}?{_SCALE}){{0,2}}(?:{_SPACE}{_COIN})?{_SPACE}до{_SPACE}"
        rf"{_NUMBER}(?:{_SPACE}?{_SCALE}){{0,2}}{_SPACE}(?:{_ADJECTIVE}{_SPACE})?{_COIN}{_WHOSE}",
        "от 500 тыс. до 1 млн рублей",
        "с 10,6 миллиарда до 11,3 миллиарда долларов",
    ),
    _rule(
        "sum",
        "MONEY",
        rf"(?:{_MORE}{_SPACE})?(?:{_RANGE}(?:{_SPACE}?{_SCALES}(?:{_SPACE}{_NUMBER}"
        rf"(?:{_SPACE}{_SCALE})?)?)?|{_SCALES})"
        rf"{_SPACE}(?:{_ADJECTIVE}{_SPACE})?{_COIN}{_WHOSE}",
        "8,1 млн долларов США",
        "до миллиона рублей",
        "50-70 млн рублей",
        "6 миллионов норвежских крон",
        "полтора миллиона долларов",
        "2 миллиона 300 тысяч рублей",
        "сотни миллионов рублей",
        "полмиллиарда долларов",
        "5 млн USD",
    ),
    _rule(
        "sum in pounds",
        "MONEY",
        rf"(?:{_MORE}{_SPACE})?{_RANGE}(?:{_SPACE}?{_SCALE}){{1,2}}{_SPACE}фунтов\b",
        "30 млн фунтов",
    ),
    _rule(
        "sum with a sign",
        "MONEY",
        rf"(?:{_MORE}{_SPACE})?{_SIGN}{_SPACE}?{_DIGITS}(?:{_SPACE}?[-–—]{_SPACE}?{_DIGITS})?"
        rf"(?:{_SPACE}?{_SCALE})?(?:{_SPACE}долларов)?",
        "$5,4 млрд",
        "более $500 млн",
        "€300 тыс.",
    ),
    _rule(
        "sum with a sign behind it",
        "MONEY",
        rf"(?:{_MORE}{_SPACE})?{_RANGE}(?:{_SPACE}?{_SCALE})?{_SPACE}?{_SIGN}(?!\d)",
        "20 000 $",
        "до 10 тыс. €",
    ),
)

MARK = re.compile(
    r"[%€£¥$₽₴₸₾֏₼]|процент|\b(?:руб|долл|евро|фунт|[ий]ен|юан|крон|франк|тенге|сом|сум|драм|манат|"
    r"лар|грив|ле[йе]|рупи|лир|злот|вон|реал|песо|дирхам|шекел|бат|цент|копе|биткоин|usd|eur|rub|byn|kgs|kzt|uzs|cny|gbp)",
    re.IGNORECASE,
)
"""What a text must hold for a rule to be tried: most sentences do not."""


def amounts(text: str, offset: int) -> Iterator[Mention]:
    """The shares and sums in a row's text, none over another."""
    if not MARK.search(text):
        return
    taken: list[tuple[int, int]] = []
    for rule in RULES:
        for match in rule.pattern.finditer(text):
            start, stop = match.span()
            if all(stop <= a or b <= start for a, b in taken):
                taken.append((start, stop))
                yield Mention(offset + start, offset + stop, text[start:stop], rule.type)

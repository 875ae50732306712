"""Amounts: a number in digits or words with its thousands and millions, and ranges of two."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from visavis.reading.quantities.vocabulary import Vocabulary

MOST_DIGITS = 30
"""A number of more digits is no quantity of anything on earth."""

_DIGITS = {
    "ru": re.compile(
        r"(?P<grouped>[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9])"
        r"|[0-9]{1,3}(?:,[0-9]{3}){2,}(?![0-9]))(?:[.,](?P<part>[0-9]+)(?![0-9]))?"
        r"|(?P<whole>[0-9]+)(?:[.,](?P<decimals>[0-9]+))?(?!\.[0-9])"
    ),
    "en": re.compile(
        r"(?P<grouped>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,3}(?: [0-9]{3})+(?![0-9])"
        r"|[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9]))(?:\.(?P<part>[0-9]+)(?![0-9]))?"
        r"|(?P<whole>[0-9]+)(?:[.,](?P<decimals>[0-9]+))?(?!\.[0-9])"
    ),
}
_DASH = re.compile(r"( ?)-( ?)(?=[$€£₽¥]?[^ ])")
_THOUSANDS_IN_DISGUISE = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])")
_NEXT_WORD = re.compile(r"(?: and|)[ -](?=[^\W\d_])")
_COMPOUND = re.compile(r" (?:и |and )?")
_VAGUE = frozenset({"тысячи"})
"""«Тысячи людей» is no number, «более тысячи человек» is one."""

_HEDGED = re.compile(
    r"(?:более(?: чем)?|свыше|около|порядка|больше|менее|меньше|не менее|до|от|выше|с"
    r"|достиг[а-я]*|превыш[а-я]+) $"
)
_THOUSAND = Decimal(1000)
_HUNDRED, _TEN, _TWENTY = Decimal(100), Decimal(10), Decimal(20)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range; `place` is the worth of a written decimal zero, else None.

    A decimal zero is meant: «5,0 млрд» says more than «5 млрд». Otherwise the model's own rule
    takes the last digit that is not zero for the last that was meant, which suits round numbers.
    """

    low: Decimal
    high: Decimal
    stop: int
    place: Decimal | None = None
    worth: Decimal = Decimal(1)
    in_words: bool = False
    with_more: bool = False

    @property
    def is_range(self) -> bool:
        """Whether it is two numbers."""
        return self.low != self.high

    @property
    def scaled(self) -> bool:
        """Whether thousands, millions or more were said in words."""
        return self.worth != 1

    def times(self, factor: Decimal, worth: Decimal | None = None) -> "Amount":
        """The amount in a unit so many times smaller."""
        place = None if self.place is None else self.place * factor
        return replace(
            self,
            low=self.low * factor,
            high=self.high * factor,
            place=place,
            worth=worth or self.worth,
        )


def read_amount(text: str, start: int, words: Vocabulary, *, signed: bool) -> Amount | None:
    """The number at `start` with its scales: «1 млрд 200 млн», «полмиллиона», "230 thousand"."""
    lone = words.lone_scale.match(text, start)
    if lone and (lone[0] not in _VAGUE or _HEDGED.search(text[:start])):
        value = words.lone_scales[lone[0]]
        return Amount(value, value, lone.end(), worth=value, in_words=True)
    number = read_number(text, start, words)
    if number is None:
        return None
    if inside := words.hedge_inside.match(text, number.stop):
        number = replace(number, stop=inside.end(), with_more=True)
    scaled = _scaled(text, number, words, signed=signed)
    if scaled.scaled:
        return _compound(text, scaled, words)
    return scaled


def read_range(text: str, amount: Amount, words: Vocabulary, *, signed: bool) -> Amount | None:
    """The range whose lower end is `amount`, if a dash and a higher number follow: «68–69 млн»."""
    dash = _DASH.match(text, amount.stop)
    if dash is None or dash[1] != dash[2] or amount.with_more:
        return None
    at = dash.end() + (text[dash.end()] in "$€£₽¥")
    upper = read_amount(text, at, words, signed=signed)
    return None if upper is None else joined(amount, upper)


def joined(lower: Amount, upper: Amount, *, own_unit: bool = False) -> Amount | None:
    """The range of two amounts; a lower end with no scale or unit takes the upper one's scale."""
    if not own_unit and not lower.scaled and upper.scaled and lower.low < upper.low:
        lower = lower.times(upper.worth, upper.worth)
    if not lower.low < upper.high:
        return None
    return replace(upper, low=lower.low, place=None, in_words=lower.in_words)


def read_number(text: str, start: int, words: Vocabulary) -> Amount | None:
    """A number in digits or words, without scales."""
    if "0" <= text[start : start + 1] <= "9":
        return _digits(text, start, words)
    return _words(text, start, words)


def _digits(text: str, start: int, words: Vocabulary) -> Amount | None:
    match = _DIGITS[words.language].match(text, start)
    if match is None or len(match[0]) > MOST_DIGITS:
        return None
    whole = re.sub(r"[^0-9]", "", match["grouped"] or match["whole"])
    decimals = match["part"] or match["decimals"] or ""
    disguised = words.language == "ru" and _THOUSANDS_IN_DISGUISE.fullmatch(match[0])
    if disguised and not words.scale.match(text, match.end()):
        whole, decimals = whole + decimals, ""
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    place = Decimal(1).scaleb(-len(decimals)) if decimals.endswith("0") else None
    return Amount(value, value, match.end(), place)


def _words(text: str, start: int, words: Vocabulary) -> Amount | None:
    """Hundreds, tens and ones in falling order: «двести тридцать», "two hundred and thirty"."""
    match = words.number_word.match(text, start)
    if match is None:
        return None
    value = words.number_words[match[0]]
    limit = _below(value)
    stop = match.end()
    while gap := _NEXT_WORD.match(text, stop):
        following = words.number_word.match(text, gap.end())
        if following is None:
            break
        more = words.number_words[following[0]]
        if more == _HUNDRED and value < _TEN and words.language == "en":
            value, limit = value * more, _HUNDRED
        elif 0 < more < limit:
            value, limit = value + more, _below(more)
        else:
            break
        stop = following.end()
    return Amount(value, value, stop, in_words=True)


def _below(value: Decimal) -> Decimal:
    """What a following word must stay below: after «двести» any of one or two digits."""
    if value % 1:
        return Decimal(0)
    if value >= _HUNDRED:
        return _HUNDRED
    return _TEN if value >= _TWENTY else Decimal(0)


def _scaled(text: str, amount: Amount, words: Vocabulary, *, signed: bool) -> Amount:
    match = words.scale.match(text, amount.stop)
    if match is None:
        return amount
    letter = match[0].strip(" -")
    if len(letter) == 1 and not signed and not words.unit.match(text, match.end()):
        return amount
    worth = words.scale_worths[(match.lastindex or 1) - 1]
    return replace(amount.times(worth, worth), stop=match.end())


def _compound(text: str, amount: Amount, words: Vocabulary) -> Amount:
    """Add what follows in a smaller scale: «1 млрд 200 млн», «двести тысяч пятьсот»."""
    while gap := _COMPOUND.match(text, amount.stop):
        more = read_number(text, gap.end(), words)
        if more is None or more.low >= _THOUSAND or (gap[0] != " " and not more.in_words):
            break
        more = _scaled(text, more, words, signed=False)
        smaller = more.scaled and more.worth < amount.worth
        in_words = amount.in_words and more.in_words and not more.scaled and gap[0] == " "
        if not (smaller or in_words):
            break
        total = amount.low + more.low
        amount = replace(more, low=total, high=total, worth=more.worth, place=None)
        if not smaller:
            break
    return amount

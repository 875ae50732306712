"""Numbers: numbers, money and quantities as the language writes them, with no-break spaces.

Nothing is made more precise than it is: 133 000 000 is «133 млн», 33 970 000 «33,97 млн».
A quantity is written as it was stated, to the last digit; only what we compute is rounded.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Literal

from babel.numbers import format_decimal

from visavis.model import Hedge, Quantity
from visavis.world.units import Unit, unit

NBSP = "\u00a0"
MINUS = "\u2212"

COMPUTED_DIGITS = 4
"""Significant digits of an amount we compute. Mirror figures rarely agree to three, so a fifth
would say nothing; three would hide small changes. Callers may ask for others."""

SHORT_DIGITS = 4
"""A count of a million or more is written short («2 млн человек») if so many digits hold it."""

_SCALES = {
    "ru": ((12, "трлн"), (9, "млрд"), (6, "млн"), (3, "тыс.")),
    "en": ((12, "trillion"), (9, "billion"), (6, "million")),
}
"""Powers of ten with their words; English writes thousands in full."""

THOUSANDS_FROM = Decimal(10_000)
"""Below it money is written in full in Russian too: «1 234 сома», but «12,3 тыс. сомов»."""

_HEDGES = {
    "ru": {
        Hedge.EXACT: "",
        Hedge.ABOUT: "около",
        Hedge.ALMOST: "почти",
        Hedge.MORE_THAN: "более",
        Hedge.AT_LEAST: "не менее",
        Hedge.LESS_THAN: "менее",
        Hedge.AT_MOST: "не более",
    },
    "en": {
        Hedge.EXACT: "",
        Hedge.ABOUT: "about",
        Hedge.ALMOST: "almost",
        Hedge.MORE_THAN: "more than",
        Hedge.AT_LEAST: "at least",
        Hedge.LESS_THAN: "less than",
        Hedge.AT_MOST: "at most",
    },
}

_NOMINATIVE = (Hedge.EXACT, Hedge.ALMOST)
"""After these the Russian number stays in the nominative; after the others it is genitive."""

_FACTOR_HEDGES = {
    Hedge.EXACT: "",
    Hedge.ABOUT: "примерно",
    Hedge.ALMOST: "почти",
    Hedge.MORE_THAN: "более чем",
    Hedge.AT_LEAST: "не менее чем",
    Hedge.LESS_THAN: "менее чем",
    Hedge.AT_MOST: "не более чем",
}
"""Before «в 1,5 раза» Russian hedges otherwise: «более чем в 1,5 раза»."""

_RANGE = {"ru": "от {low} до {high}", "en": "from {low} to {high}"}
_OPEN_ENDS = {"ru": ("выше", "ниже"), "en": ("above", "below")}
_CLOSED_ENDS = {"ru": ("не менее", "не более"), "en": ("at least", "at most")}


def write_number(value: Decimal | float, language: str, digits: int | None = None) -> str:
    """A number; with `digits`, exactly so many after the decimal sign, else all it has."""
    number = _decimal(value)
    if digits is None:
        written = format_decimal(number, locale=language, decimal_quantization=False)
    else:
        pattern = "#,##0." + "0" * digits if digits else "#,##0"
        written = format_decimal(_quantized(number, digits), format=pattern, locale=language)
    return written.replace("-", MINUS)


def write_money(usd: Decimal | float, language: str, digits: int | None = COMPUTED_DIGITS) -> str:
    """An amount in US dollars, to so many significant digits; None keeps all it has."""
    amount = _decimal(usd)
    return _amount(amount if digits is None else significant(amount, digits), unit("USD"), language)


def write_quantity(quantity: Quantity, language: str) -> str:
    """A quantity as stated: hedge, number, unit; or its band when it has no number."""
    measure = unit(quantity.unit)
    if quantity.value is None:
        return _band(quantity, measure, language)
    if measure.kind == "factor" and language == "ru":
        return _joined(_FACTOR_HEDGES[quantity.hedge], _factor(quantity.value, measure))
    genitive = quantity.hedge not in _NOMINATIVE
    hedge = _HEDGES[language][quantity.hedge]
    return _joined(hedge, _amount(quantity.value, measure, language, genitive=genitive))


def significant(value: Decimal, digits: int) -> Decimal:
    """The number rounded to so many significant digits, half to even."""
    return Context(prec=digits, rounding=ROUND_HALF_EVEN).plus(value)


def _amount(value: Decimal, measure: Unit, language: str, *, genitive: bool = False) -> str:
    """A number with its unit, in thousands, millions or billions where that is usual."""
    power, word = _scale(value, measure, language)
    number = write_number(value.scaleb(-power), language)
    if language == "en" and measure.suffix:
        return f"{number}{measure.suffix}"
    if language == "en" and measure.prefix:
        sign = MINUS if number.startswith(MINUS) else ""
        return _tied(f"{sign}{measure.prefix}{number.removeprefix(MINUS)}", word)
    if word:
        return _tied(number, word, measure.after_scale(language))
    beside = measure.genitive(value) if genitive and language == "ru" else None
    return _tied(number, beside or measure.form(value, language))


def _scale(value: Decimal, measure: Unit, language: str) -> tuple[int, str]:
    """The power of ten to write in words, and the word; 0 and nothing to write in full."""
    if not measure.scale or measure.kind in ("ratio", "factor", "time", "unknown"):
        return 0, ""
    if measure.kind == "money" and abs(value) < THOUSANDS_FROM:
        return 0, ""
    for power, word in _SCALES[language]:
        if abs(value) >= Decimal(1).scaleb(power) and _worth(value, power, measure):
            return power, word
    return 0, ""


def _worth(value: Decimal, power: int, measure: Unit) -> bool:
    """Money always; other things only in millions, and only when they are round."""
    if measure.kind == "money":
        return True
    return power >= len("000000") and len(value.normalize().as_tuple().digits) <= SHORT_DIGITS


def _factor(value: Decimal, measure: Unit) -> str:
    return _tied("в", write_number(value, "ru"), measure.form(value, "ru"))


def _band(quantity: Quantity, measure: Unit, language: str) -> str:
    """A band without a number: "above 0%", «от 100 до 150 млн долл. США»."""
    if quantity.low is not None and quantity.high is not None:
        return _range(quantity.low, quantity.high, measure, language)
    upper = quantity.low is None
    end = quantity.high if upper else quantity.low
    is_open = quantity.high_open if upper else quantity.low_open
    words = (_OPEN_ENDS if is_open else _CLOSED_ENDS)[language]
    return _joined(words[upper], _amount(end or Decimal(0), measure, language, genitive=True))


def _range(low: Decimal, high: Decimal, measure: Unit, language: str) -> str:
    """From one end to the other; what both ends share is written once."""
    last = _amount(high, measure, language, genitive=True)
    if low == high:
        return _amount(low, measure, language)
    first = _amount(low, measure, language, genitive=True)
    power, word = _scale(high, measure, language)
    if (power, word) == _scale(low, measure, language) and not (
        measure.prefix and language == "en"
    ):
        first = write_number(low.scaleb(-power), language)
    return _RANGE[language].format(low=first, high=last)


def _decimal(value: Decimal | float) -> Decimal:
    """Through `str`, so that a float is the short number it prints as."""
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _quantized(number: Decimal, digits: int) -> Decimal:
    """Rounded half to even; a zero loses its sign."""
    rounded = number.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_EVEN)
    return abs(rounded) if rounded == 0 else rounded


def _tied(*parts: str) -> str:
    return NBSP.join(part for part in parts if part).replace(" ", NBSP)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def ordinal(number: int, language: str, case: Literal["nom", "gen"] = "nom") -> str:
    """Which one of a row it is, with the ending of a Russian neuter: "12th", «12-е», «12-го»."""
    if language == "ru":
        return f"{number}-{_NEUTER[case]}"
    teen = number % 100 in range(11, 14)
    return f"{number}{'th' if teen else _ORDINALS.get(number % 10, 'th')}"


_NEUTER = {"nom": "е", "gen": "го"}
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}

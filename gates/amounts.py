"""Amounts: the band that the gold words of a figure stand for, worked out apart from the reader.

The reader has its own way with numbers; this one is kept small and separate on purpose, so that
a mistake there does not pass by being made twice. What it cannot read (numbers in words) the
corpus writes out in braces: `вдвое {100 %}`, `полтора миллиарда {1500000000}`.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from visavis.model import Quantity
from visavis.model.quantity import Hedge

RELATIVE_TOLERANCE = Decimal("0.002")
"""Two numbers closer than this are one number written two ways (a third, 33.3 %)."""

HEDGES: tuple[tuple[str, str], ...] = (
    (r"не менее|как минимум|at least|no(?:t)? less than|no fewer than", "up"),
    (r"не более|не превы|not more than|no more than|at most|up to|less than", "down"),
    (r"fewer than|менее|меньше|не дотян|(?<!от )\bдо(?= [\d$€])|below|under", "down"),
    (r"более|больше|свыше|превы|выше|перевали|more than|over\b|above|excess|exceed", "up"),
    (r"почти|без малого|приблизил|almost|nearly|approach", "almost"),
    (r"около|порядка|примерно|приблизительно|ориентировочно|about|around|roughly|some\b", "about"),
    (r"approximately|в районе", "about"),
)
"""How the number is hedged: the first that is found wins."""

SCALES: tuple[tuple[str, int], ...] = (
    (r"трлн|триллион|trillion", 10**12),
    (r"млрд|миллиард|billion|bn\b|bln\b", 10**9),
    (r"млн|миллион|million|mln|\dm\b", 10**6),
    (r"тыс|thousand", 10**3),
)

UNITS: tuple[tuple[str, str], ...] = (
    (r"процентн\w+ пункт|п\. ?п\.|percentage point", "percentage_points"),
    (r"%|процент|проц\.|per ?cent", "percent"),
    (r"\bраз(?:а)?\b|\btimes\b|fold\b", "times"),
    (r"долл|\$|dollar|USD", "USD"),
    (r"евро|€|\beuros?\b|\beur\b", "EUR"),
    (r"(?:российск\w+|рос\.) руб|russian r", "RUB"),
    (r"(?:белорусск\w+|бел\.) руб|belarusian r", "BYN"),
    (r"тенге|tenge", "KZT"),
    (r"юан|yuan", "CNY"),
    (r"драм|dram", "AMD"),
    (r"сомони|somoni", "TJS"),
    (r"\bсум(?:ов|а)?\b|\bso[uʻ'’]?m\b", "UZS"),
    (r"\bсом(?:ов|а)?\b|\bsoms?\b", "KGS"),
)

EXPLICIT = re.compile(
    r"^(?P<hedge>>=|<=|[><~^])?\s*(?P<low>-?\d+(?:\.\d+)?)(?:\.\.(?P<high>-?\d+(?:\.\d+)?))?\s*(?P<unit>\S+)?$"
)
_EXPLICIT_HEDGES = {">": "up", ">=": "up", "<": "down", "<=": "down", "~": "about", "^": "almost"}
_NUMBER = re.compile(r"\d{1,3}(?:[\s\u00a0\u202f,]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?")
_CYRILLIC = re.compile(r"[а-яё]")
_RANGE = re.compile(rf"({_NUMBER.pattern})\s*(?:[-–—]|до|to|and)\s*({_NUMBER.pattern})")


@dataclass(frozen=True, slots=True)
class Amount:
    """One number, or the two ends of a range, with its unit and the way it was hedged."""

    low: Decimal
    high: Decimal
    unit: str
    """A code of money, `percent`, `times`, `percentage_points`; empty for all else."""
    hedge: str
    """exact, about, almost, up or down."""


def amount_of(words: str, explicit: str | None = None) -> Amount:
    """The amount in the words, or the one written out; ValueError if there is none."""
    if explicit is not None:
        return _explicit(explicit, words)
    lowered = words.lower()
    if _CYRILLIC.search(lowered):  # «12,986 миллиарда», but "12,986 companies"
        lowered = lowered.replace(",", ".")
    numbers = _RANGE.search(lowered)
    ends = numbers.groups()[:2] if numbers else _NUMBER.findall(lowered)
    if not ends:
        raise ValueError("no digits in the words: write the amount out in braces")
    if len(ends) > 2 or (len(ends) > 1 and not numbers):
        raise ValueError("more than one number in the words: give the slice of one")
    scale = next((factor for form, factor in SCALES if re.search(form, lowered)), 1)
    values = [_decimal(end) * scale for end in ends]
    hedge = "exact" if numbers else _hedge(lowered)
    return Amount(values[0], values[-1], _unit(words), hedge)


def agrees(
    amount: Amount, given: Quantity, *, falling: bool = False, absolute: bool = False
) -> bool:
    """Whether the reader's quantity is this amount; `falling` expects it below zero."""
    if not _same_unit(amount.unit, given.unit):
        return False
    low, value, high = given.low, given.value, given.high
    if falling or (absolute and value is not None and value < 0):
        low, value, high = (None if end is None else -end for end in (high, value, low))
    if _shape(value, low, high, given.hedge) != amount.hedge and amount.low == amount.high:
        return False
    wanted = amount
    if "times" in (amount.unit, given.unit) and amount.unit != given.unit:
        wanted = _as_percent(amount)
        low, value, high = (_percent(end, given.unit) for end in (low, value, high))
    factors = (Decimal(1), Decimal(1000), Decimal("0.001")) if not amount.unit else (Decimal(1),)
    return any(_close(wanted, low, value, high, factor) for factor in factors)


def rises(given: Quantity) -> bool:
    """Whether it is above zero whatever member of the band is true."""
    return given.low is not None and (given.low > 0 or (given.low == 0 and given.low_open))


def falls(given: Quantity) -> bool:
    """Whether it is below zero whatever member of the band is true."""
    return given.high is not None and (given.high < 0 or (given.high == 0 and given.high_open))


def _explicit(text: str, words: str) -> Amount:
    match = EXPLICIT.match(text.strip())
    if match is None:
        raise ValueError(f"not an amount: {{{text}}}; write such as {{>50 %}} or {{1.5..2 USD}}")
    low = Decimal(match["low"])
    high = Decimal(match["high"]) if match["high"] else low
    hedge = _EXPLICIT_HEDGES.get(match["hedge"] or "", "exact")
    return Amount(low, high, _unit(match["unit"] or words), hedge)


def _decimal(text: str) -> Decimal:
    if re.fullmatch(r"\d{1,3}(?:[\s\u00a0\u202f,]\d{3})+(?:\.\d+)?", text):
        return Decimal(re.sub(r"[\s\u00a0\u202f,]", "", text))
    return Decimal(text.replace(",", "."))


def _hedge(lowered: str) -> str:
    return next((hedge for form, hedge in HEDGES if re.search(form, lowered)), "exact")


def _unit(words: str) -> str:
    return next((unit for form, unit in UNITS if re.search(form, words, re.IGNORECASE)), "")


def _same_unit(wanted: str, given: str) -> bool:
    if wanted in ("percent", "times"):
        return given in ("percent", "times")
    named = {unit for __, unit in UNITS}
    return wanted == given if wanted else given not in named or len(given) == len("USD")


def _shape(value: Decimal | None, low: Decimal | None, high: Decimal | None, hedge: Hedge) -> str:
    if high is None:
        return "up"
    if low is None or hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return "down"
    if hedge is Hedge.ALMOST or (value == high != low):
        return "almost"
    return "about" if hedge is Hedge.ABOUT else "exact"


def _as_percent(amount: Amount) -> Amount:
    if amount.unit != "times":
        return amount
    low, high = ((end - 1) * 100 for end in (amount.low, amount.high))
    return Amount(low, high, "percent", amount.hedge)


def _percent(end: Decimal | None, unit: str) -> Decimal | None:
    return (end - 1) * 100 if end is not None and unit == "times" else end


def _close(
    amount: Amount,
    low: Decimal | None,
    value: Decimal | None,
    high: Decimal | None,
    factor: Decimal,
) -> bool:
    if amount.low != amount.high:
        return low is not None and high is not None and _covers(amount, low * factor, high * factor)
    if value is None:
        value = high if amount.hedge in ("down", "almost") else low
    return _near(amount.low, value, factor)


def _covers(amount: Amount, low: Decimal, high: Decimal) -> bool:
    """Whether the band holds the whole range and, rounding allowed for, not much more."""
    inside = low <= amount.low and amount.high <= high
    return inside and high - low <= 2 * (amount.high - amount.low)


def _near(wanted: Decimal, given: Decimal | None, factor: Decimal) -> bool:
    if given is None:
        return False
    return abs(given * factor - wanted) <= abs(wanted) * RELATIVE_TOLERANCE

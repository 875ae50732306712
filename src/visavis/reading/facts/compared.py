"""Compared: levels of the time before, that a text gives beside those of its own period."""

import re
from collections.abc import Sequence
from dataclasses import replace

from visavis.model import Period
from visavis.reading.page import Row
from visavis.reading.periods import PeriodMention
from visavis.reading.quantities import QuantityMention
from visavis.reading.spans import Span

_WITH_ITS_BASE = re.compile(r"^[\s,(]{0,2}(?:в|во|за|in|for|during)?\s?$")
"""Between a number and the period behind it: «с 905 млн в 2023 году»."""

_AGAINST = re.compile(
    r"(?:против|по сравнению с|в сравнении с|после|against|versus|vs\.?|compared (?:to|with)|from)"
    r"\s+(?:(?:the|about|some|около|почти|более чем|примерно|just|nearly|over)\s+)*[$€£₽]?$",
    re.IGNORECASE,
)
"""What stands before a number of the time before: «против 115 млн», "compared with $3 bn"."""

_OPENS = re.compile(r"^\s?[-–—:]|^[^.,;)]{0,30}\d")
"""Behind a period that has a number of its own: «(за тот же период 2024 года – 1,8 млрд)»."""

_BRACKET = re.compile(r"^\s?\(\s?[$€£₽]?$")
_STATES = re.compile(r"^[^,;:.!?()%]{0,60}$")
_COMPARES = re.compile(
    r"(?:сравнени[еюи] с(?:о)?|чем|нежели|отношению к|относительно|против|\bко?|\bот|\bс|than|"
    r"compared (?:to|with)|against|versus|from|over|on|relative to)\s+(?:\S+\s+){0,2}$",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?:в|во|за|in|for|during|over)\s+(?:the\s+)?$", re.IGNORECASE)


def period_of_before(
    row: Row,
    mention: QuantityMention,
    own: Sequence[PeriodMention],
    bases: Sequence[PeriodMention],
    chosen: Period | None,
) -> tuple[bool, Period | None]:
    """Whether a level is of the time before, and that time; None where it cannot be told.

    `own` are the periods that the number may have, `bases` those that something is compared with,
    `chosen` the one it would have otherwise.
    """
    is_share = mention.quantity.unit in ("percent", "times")
    if mention.role != "from" and (mention.role != "level" or is_share):
        return False, None
    for one in (*own, *bases):
        if _BRACKET.match(_between(row, one, mention)) and one.stop <= mention.start:
            return (True, _time(one, chosen)) if one in bases else (True, one.period)
    is_against = mention.role == "from" or _is_against(row, mention)
    for one in (*own, *bases):
        touching = _WITH_ITS_BASE.match(_between(row, mention, one))
        opens = mention.role != "from" and _OPENS.match(_behind(row, one))
        if one.start < mention.stop or not touching or opens:
            continue
        if is_against or one in bases:
            return True, _time(one, chosen)
    for one in bases:
        if one.stop <= mention.start and _is_said_of(row, one, mention):
            return True, _time(one, chosen)
    if not is_against:
        return False, None
    return True, _time(bases[0], chosen) if bases else _a_year_earlier(chosen)


def parted(row: Row, told: Period | None) -> tuple[list[PeriodMention], list[PeriodMention]]:
    """The times that numbers of a sentence can be for, and those that they are compared with.

    «Год назад – 143 млн» behind half a year told before is the half a year before that.
    """
    said = [one for one in row.periods if one.kind in ("absolute", "relative")]
    bases = [one for one in row.periods if one.kind == "base"]
    ago = [one for one in said if _is_a_year_ago(row, one)]
    if ago and (told is not None or len(said) > len(ago)):
        said = [one for one in said if one not in ago]
        bases += [replace(one, kind="base", period=None) for one in ago]
    return said, bases


def _is_a_year_ago(row: Row, one: PeriodMention) -> bool:
    """«Год назад», "one year ago"; «пять лет назад» is compared with nothing."""
    long = one.rule in ("one_time", "some_time") and one.period is not None
    day = row.scene.day
    return long and day is not None and one.period == Period.year(day.year - 1)


def period_by_its_base(
    row: Row,
    mention: QuantityMention,
    said: Sequence[PeriodMention],
    bases: Sequence[PeriodMention],
) -> Period | None:
    """«… в 2023 году, тогда как нефти – 1,4 млн тонн, в пять раз больше, чем в 2022-м»: of 2023.

    What is compared with a year is of the one told a year later.
    """
    base = next((one for one in bases if one.start >= mention.stop), None)
    if base is None or base.period is None:
        return None
    if any(mention.stop <= one.start < base.start for one in said):
        return None
    return next(
        (one.period for one in said if one.period and _is_a_year_before(base.period, one.period)),
        None,
    )


def _is_a_year_before(one: Period, other: Period) -> bool:
    return other.precision != "day" and other.a_year_earlier() == one


def without_bases_of_others(
    row: Row, mention: QuantityMention, own: Sequence[PeriodMention]
) -> list[PeriodMention]:
    """The periods but those of a number of before: «1,6 млн против 1,5 млн в 2024 году»."""
    others = [
        one
        for one in row.quantities
        if one is not mention and (one.role == "from" or _is_against(row, one))
    ]
    return [
        period
        for period in own
        if not any(
            other.stop <= period.start and _WITH_ITS_BASE.match(_between(row, other, period))
            for other in others
        )
    ]


def _is_against(row: Row, mention: QuantityMention) -> bool:
    return _AGAINST.search(_before(row, mention)) is not None


def _is_said_of(row: Row, base: PeriodMention, mention: QuantityMention) -> bool:
    """«Годом ранее он составлял 3,5 млрд», «за тот же период 2023 года – 1,8 млрд»."""
    if not _STATES.match(_between(row, base, mention)):
        return False
    before = _before(row, base)
    plainly = _PLAIN.search(base.text[: base.core.start - base.start] or before)
    return bool(plainly) or not _COMPARES.search(before + base.text[: base.core.start - base.start])


def _before(row: Row, one: Span) -> str:
    return row.line.sentence.text[: one.start - row.line.sentence.start]


def _behind(row: Row, one: Span) -> str:
    return row.line.sentence.text[one.stop - row.line.sentence.start :]


def _between(row: Row, one: Span, other: Span) -> str:
    """The text between two mentions of a sentence."""
    first, last = sorted((one, other), key=lambda span: span.start)
    start = row.line.sentence.start
    return row.line.sentence.text[first.stop - start : max(last.start, first.stop) - start]


def _time(one: PeriodMention, chosen: Period | None) -> Period | None:
    return one.period if one.period is not None else _a_year_earlier(chosen)


def _a_year_earlier(period: Period | None) -> Period | None:
    """The same months a year before; of a stretch that is no part of a year nothing is known."""
    return None if period is None or period.precision == "day" else period.a_year_earlier()

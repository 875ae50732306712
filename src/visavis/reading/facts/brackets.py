"""Brackets: a time told in brackets is of what is told there."""

import re
from collections.abc import Sequence

from visavis.reading.page import Row
from visavis.reading.periods import PeriodMention
from visavis.reading.quantities import QuantityMention
from visavis.reading.spans import Span

_INSIDE = re.compile(r"\([^()]*\)")


def without_those_of_asides(
    row: Row, mention: QuantityMention, said: Sequence[PeriodMention]
) -> list[PeriodMention]:
    """The periods a number may have by the brackets of its sentence.

    «231 млн (год назад – 262 млн), импорт – 172 млн»: a time beside a number in brackets is of
    that one; one alone in brackets, «262 млн (за год)», is of whatever stands before them.
    """
    if not said or "(" not in row.line.sentence.text:
        return list(said)
    own = _around(row, mention)
    inside = [one for one in said if own is not None and _around(row, one) == own]
    if inside:
        return inside
    return [one for one in said if (at := _around(row, one)) is None or not _has_number(row, at)]


def _around(row: Row, one: Span) -> tuple[int, int] | None:
    """The characters of the text that the brackets around a mention enclose."""
    base = row.line.sentence.start
    found = (match.span() for match in _INSIDE.finditer(row.line.sentence.text))
    spans = ((base + first, base + last) for first, last in found)
    return next((at for at in spans if at[0] <= one.start < at[1]), None)


def _has_number(row: Row, at: tuple[int, int]) -> bool:
    return any(at[0] <= one.start < at[1] for one in row.quantities)

"""Headlines: a number that the text below says again is told there, and told once."""

from collections.abc import Sequence
from decimal import Decimal

from visavis.model import Figure, Quantity, Target
from visavis.reading.page import Page

ENDS = (".", "!", "?", "…", ":", ";", ".»", ".”", '."')
"""What ends a sentence of a text; a headline has none of these."""

ROUNDED = Decimal("0.05")
"""How much rounder than the text a headline may be: "over 2,200" of 2,214. No more than what
rounding may do anywhere (model/quantity.py)."""


def without_headlines(page: Page, found: Sequence[Figure | Target]) -> list[Figure | Target]:
    """The figures without those of the headline that the text says again."""
    stop = _end_of_headline(page)
    below = [one for one in found if _place(one) >= stop]
    return [
        one
        for one in found
        if _place(one) >= stop or not any(_says_again(one, other) for other in below)
    ]


def _place(one: Figure | Target) -> int:
    """Where its sentence begins."""
    return one.evidence[0].start or 0


def _end_of_headline(page: Page) -> int:
    """Where the headline ends; 0 where the text has none."""
    first = [row for row in page.rows if row.paragraph == page.rows[0].paragraph]
    if len(first) == len(page.rows) or first[-1].line.sentence.text.rstrip().endswith(ENDS):
        return 0
    return first[-1].line.sentence.stop


def _says_again(one: Figure | Target, other: Figure | Target) -> bool:
    same = one.kind == other.kind and one.indicator is other.indicator
    ways = {one.direction, other.direction} - {None}
    times = {one.when, other.when} - {None}
    together = len(ways) <= 1 and len(times) <= 1
    return same and together and _is_about(one.quantity, other.quantity)


def _is_about(one: Quantity | None, other: Quantity | None) -> bool:
    """Whether two quantities may be one, the first of them rounded."""
    if one is None or other is None or one.unit != other.unit:
        return one is other
    mine, its = _middle(one), _middle(other)
    if mine is None or its is None:
        return one.low == other.low and one.high == other.high
    return abs(mine - its) <= ROUNDED * abs(its)


def _middle(quantity: Quantity) -> Decimal | None:
    told = (quantity.value, quantity.low, quantity.high)
    return next((end for end in told if end is not None), None)

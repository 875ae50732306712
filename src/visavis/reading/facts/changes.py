"""Changes: a growth that a text tells by its two ends, «увеличился с 310 до 398 млн»."""

from collections.abc import Iterator

from visavis.model import Figure
from visavis.reading.facts.figure_words import GROWTH_OF, figure_words, token_of
from visavis.reading.facts.subjects import subjects
from visavis.reading.facts.trends import FALLING, RISING
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention

ENDS = {"from", "to"}
UP_FROM = {"from", "level"}
"""A level with the one before it: "stood at 84 million, up from 64 million"."""

Told = tuple[QuantityMention, Figure]
"""A number and the figure it tells."""


def change_from_one_to_another(page: Page, row: Row, first: Told, second: Told) -> Iterator[Figure]:
    """The growth, above or below zero, from one level to the other, for the later one's period.

    Nothing when the two are not the ends of one change, or the growth has a number of its own.
    """
    (one, __), (other, ___) = first, second
    upper, level = second if other.role == "to" else first
    ends = {one.role, other.role}
    if ends == {"level", "from"} and other.role == "from":
        upper, level = second[0], first[1]
    rise = {"up": RISING, "down": FALLING}.get(upper.direction or "")
    indicator = GROWTH_OF.get(level.indicator)
    told = any(_is_of_the_same(row, mention, one, other) for mention in row.quantities)
    same = one.quantity.unit == other.quantity.unit and not told
    if rise is None or indicator is None or not same or ends not in (ENDS, UP_FROM):
        return
    start, stop = min(one.start, other.start), max(one.stop, other.stop)
    written = page.text[start:stop]
    yield level.model_copy(
        update={
            "indicator": indicator,
            "quantity": rise.model_copy(update={"written": written}),
        }
    )


def _is_of_the_same(
    row: Row, mention: QuantityMention, one: QuantityMention, other: QuantityMention
) -> bool:
    """Whether a growth is told of what changes from one to the other: nothing else in between."""
    if mention.role != "growth":
        return False
    first, *_, last = sorted(token_of(row, found) for found in (mention, one, other))
    others = [
        token_of(row, found) for found in row.quantities if found not in (mention, one, other)
    ]
    named = [subject.first for subject in subjects(row.line) if subject.indicator is not None]
    return not any(first < place < last for place in (*others, *named))


NEAR = 5
"""Tokens behind a number in which «во встречном потоке» turns its direction."""


def the_other_way(row: Row, mention: QuantityMention, figure: Figure, before: Figure) -> Figure:
    """«9 процентов – во встречном направлении», «…, а встречные поставки – 210 млн»."""
    if before.direction is None or figure.indicator is not before.indicator:
        return figure
    hits = [hit.first for hit in row.line.find(figure_words(row.line.language).reverse)]
    if not hits or figure.direction not in (None, before.direction):
        return figure
    ends = [one.stop for one in row.quantities if one.stop <= mention.start][-1:]
    start, stop = (_tokens_before(row, place) for place in (*ends, mention.stop)[-2:])
    if not any(start <= first <= stop + NEAR for first in hits):
        return figure
    return figure.model_copy(update={"direction": before.direction.reverse})


def _tokens_before(row: Row, place: int) -> int:
    return sum(1 for token in row.line.tokens if token.start < place)

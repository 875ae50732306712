"""Told: what the sentences before were of, for those that go on about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from visavis import world
from visavis.model import Direction, Indicator
from visavis.reading.facts.counted import Counted, indicators
from visavis.reading.facts.dated import Dated
from visavis.reading.facts.directions import direction_of, way_of_its_exports
from visavis.reading.facts.figure_words import GROWTH_OF
from visavis.reading.morphology import words
from visavis.reading.page import Page
from visavis.reading.quantities import QuantityMention

MOST_SENTENCES = 3
"""Sentences after which «он вырос» speaks of something else than the trade named before."""

MOST_PARAGRAPHS = 2
"""Line feeds after which it does: one with an empty line."""


_PARTS = words("в тот число|из который|из они|of which|include|of these")
"""Behind a whole its parts: «он» of the next sentence is the whole."""

_ANEW = frozenset({"цифра", "figure"})
"""«Назвала другую цифру»: of what the talk is about, which is the trade as a whole."""


@dataclass(slots=True)
class Told:
    """The indicator last named, the last that was a turnover, the last money, the last count.

    Each with the number of its sentence; what is too far behind is as if never told.
    """

    topic: tuple[int, Counted] | None = None
    turnover: tuple[int, Counted] | None = None
    money: tuple[int, str] | None = None
    things: tuple[int, str] | None = None
    dated: Dated = field(default_factory=Dated)
    ways: dict[Indicator, Direction] = field(default_factory=dict)
    """The direction last told of exports and of imports."""

    def learn_ways(self, page: Page, number: int) -> None:
        """Take in from where to where a sentence says that goods go, with a number or without."""
        row = page.rows[number]
        for one in indicators(row):
            if one.indicator in (Indicator.EXPORTS, Indicator.IMPORTS):
                way = direction_of(page, row, one.indicator, one.place, None)
                self.ways |= {one.indicator: way} if way is not None else {}
            elif one.indicator is Indicator.TURNOVER and not self.ways:
                way = way_of_its_exports(page, row)
                self.ways |= {Indicator.EXPORTS: way} if way is not None else {}

    def learn(self, page: Page, number: int) -> None:
        """Take in what a sentence names; balances and shares are no topic to go on about."""
        row = page.rows[number]
        named = [one for one in indicators(row) if one.indicator in GROWTH_OF]
        if named and not self._are_parts(page, number, named):
            whole = named[0].indicator is Indicator.TURNOVER
            self.topic = (number, named[0] if whole else named[-1])
        for one in named:
            if one.indicator is Indicator.TURNOVER:
                self.turnover = (number, one)
        for mention in row.quantities:
            if world.unit(mention.quantity.unit).kind == "money":
                self.money = (number, mention.quantity.unit)

    def _are_parts(self, page: Page, number: int, named: Sequence[Counted]) -> bool:
        """«Поднялись до 67 млн, в том числе продали на 48»: a part of the topic is named."""
        row = page.rows[number]
        parts = next((hit.first for hit in row.line.find(_PARTS)), None)
        if parts is None or parts > named[0].place:
            return False
        whole = any(one.start < row.line.tokens[parts].start for one in row.quantities)
        return whole and _near(page, self.turnover, number) is not None

    def carried(self, page: Page, number: int, *, ahead: bool) -> Counted | None:
        """What a number of sentence `number` may be of; an aim is of the whole turnover first."""
        anew = not _ANEW.isdisjoint(page.rows[number].line.lemmas)
        if (ahead or anew) and (found := _near(page, self.turnover, number)) is not None:
            return found
        return _near(page, self.topic, number)

    def follows_things(self, page: Page, number: int, kind: str) -> bool:
        """Whether this sentence or the one before told a count of the two, or their goods."""
        if self.things is None or page.rows[number].countries:
            return False
        if (world.unit(self.things[1]).kind == "count") != (kind == "count"):
            return False
        same = page.rows[self.things[0]].paragraph == page.rows[number].paragraph
        return same and number - self.things[0] <= 1

    def way(self, level: Indicator) -> Direction | None:
        """The way told of before; imports go against the exports they stand beside."""
        other = Indicator.IMPORTS if level is Indicator.EXPORTS else Indicator.EXPORTS
        return self.ways.get(level) or (self.ways[other].reverse if other in self.ways else None)

    def in_money(self, page: Page, number: int, mention: QuantityMention) -> QuantityMention:
        """«довести его до 3 млрд»: a bare number of millions is of the money told before."""
        unit = _near(page, self.money, number)
        if mention.rule != "scaled_without_unit" or unit is None:
            return mention
        quantity = mention.quantity.model_copy(update={"unit": unit})
        return replace(mention, quantity=quantity, rule="unit_told_before")


T = TypeVar("T")


def _near(page: Page, told: tuple[int, T] | None, number: int) -> T | None:
    if told is None or number - told[0] > MOST_SENTENCES:
        return None
    paragraphs = page.rows[number].paragraph - page.rows[told[0]].paragraph
    return told[1] if paragraphs <= MOST_PARAGRAPHS else None

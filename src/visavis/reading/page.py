"""Page: a text with all that has been found in it, sentence by sentence, for the rules of facts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import Any, TypeVar

from visavis.model import Evidence, Pair
from visavis.reading.actors import Actor
from visavis.reading.localities import named
from visavis.reading.morphology import Line
from visavis.reading.periods import PeriodMention, periods
from visavis.reading.places import CountryMention
from visavis.reading.quantities import QuantityMention, quantities
from visavis.reading.scene import Scene
from visavis.reading.spans import Span
from visavis.reading.voices import Voice


@dataclass(frozen=True, eq=False)
class Row:
    """One sentence and what stands in it, each looked for when a rule first asks."""

    line: Line
    paragraph: int
    number: int
    scene: Scene

    @cached_property
    def countries(self) -> tuple[CountryMention, ...]:
        """The countries it names, the regions and cities of the two among them."""
        return named(self.line, self.scene.pair)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Who acts in it."""
        return self.scene.actors[self.number]

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """The quantities it states."""
        return quantities(self.line.sentence, self.line.language)

    @cached_property
    def periods(self) -> tuple[PeriodMention, ...]:
        """The times it states."""
        return periods(self.line.sentence, self.line.language, self.scene.day)

    @cached_property
    def voice(self) -> Voice:
        """Whose words it gives."""
        return self.scene.voices[self.number]


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that fired: its name and the slice it fired on."""

    rule: str
    span: Span


@dataclass(frozen=True)
class Page:
    """A document as the rules see it."""

    document: str
    text: str
    language: str
    date: date | None
    pair: Pair
    rows: Sequence[Row]
    trace: list[Fired] = field(default_factory=list)
    kept: dict[tuple[object, Line], Any] = field(default_factory=dict, repr=False, compare=False)
    """What is asked of a row more than once, by what is asked and by its line."""

    def evidence(self, span: Span) -> tuple[Evidence, ...]:
        """The slice as evidence."""
        return (Evidence(document=self.document, start=span.start, stop=span.stop, text=span.text),)

    def fired(self, rule: str, span: Span) -> None:
        """Note in the trace that a rule fired."""
        self.trace.append(Fired(rule, span))

    def side_of(self, row: Row, at: Span | None = None) -> tuple[str | None, bool]:
        """Whose voice a sentence is, or a slice of it, and whether the sentence itself says so.

        Words of a third country, of nobody and of both are of neither side.
        """
        actor = row.voice.actor if at is None else row.voice.at(at.start)
        if actor is None or actor.side not in self.pair.sides:
            return None, False
        return actor.side, row.voice.said and "side" not in actor.resolved


Answer = TypeVar("Answer")


def once_a_row(asked: Callable[[Page, Row], Answer]) -> Callable[[Page, Row], Answer]:
    """A question to a page and one of its rows, that is worked out once and then kept."""

    @wraps(asked)
    def answer(page: Page, row: Row) -> Answer:
        key = (asked, row.line)
        if key not in page.kept:
            page.kept[key] = asked(page, row)
        found: Answer = page.kept[key]
        return found

    return answer

"""Clauses: the part of a sentence that tells of one contact."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.vocabulary import Vocabulary, vocabulary
from visavis.reading.localities import named
from visavis.reading.morphology import Hit
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention
from visavis.reading.places import CountryMention
from visavis.reading.spans import Span


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` to `last` (without) of the sentence `row`, the `number`th of the page."""

    page: Page
    row: Row
    number: int
    first: int
    last: int
    without: tuple[tuple[int, int], ...] = ()
    """Tokens inside it that tell of somebody by the way: «…, прибывший накануне, …»."""

    @property
    def words(self) -> Vocabulary:
        """The words of contacts in the language of the page."""
        return vocabulary(self.page.language)

    @property
    def whole(self) -> "Clause":
        """The sentence it is a part of."""
        return Clause(self.page, self.row, self.number, 0, len(self.row.line.tokens))

    @property
    def sentence(self) -> Span:
        """The slice of the whole sentence."""
        return self.row.line.span(0, len(self.row.line.tokens))

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors that stand in the clause."""
        return tuple(one for one in self.row.actors if self._has(one.first))

    @property
    def countries(self) -> tuple[CountryMention, ...]:
        """The countries, regions and cities named in the clause."""
        found = named(self.row.line, self.page.pair)
        return tuple(one for one in found if self._has(one.first))

    @property
    def periods(self) -> tuple[PeriodMention, ...]:
        """The times named in the clause."""
        here, *holes = (
            self.row.line.span(*one) for one in ((self.first, self.last), *self.without)
        )
        return tuple(
            one
            for one in self.row.periods
            if here.start <= one.start < here.stop
            and not any(hole.start <= one.start < hole.stop for hole in holes)
        )

    def find(self, name: str) -> Iterator[Hit]:
        """Where the words of an entry of the vocabulary stand in the clause."""
        for hit in self._in_sentence(name):
            if self.holds(hit):
                yield hit

    def _in_sentence(self, name: str) -> tuple[Hit, ...]:
        """The same in the whole sentence, looked for once."""
        line = self.row.line
        key = (name, line)
        if key not in self.page.kept:
            self.page.kept[key] = tuple(line.find(getattr(self.words, name)))
        found: tuple[Hit, ...] = self.page.kept[key]
        return found

    def has(self, name: str) -> bool:
        """Whether they stand anywhere in the clause."""
        return next(self.find(name), None) is not None

    def holds(self, hit: Hit) -> bool:
        """Whether a match of the whole sentence lies in the clause."""
        return self._has(hit.first)

    def _has(self, index: int) -> bool:
        inside = self.first <= index < self.last
        return inside and not any(first <= index < last for first, last in self.without)

    def lemmas(self, start: int, stop: int) -> tuple[str, ...]:
        """The lemmas of some of its tokens."""
        return self.row.line.lemmas[max(start, self.first) : min(stop, self.last)]


def clauses(page: Page, row: Row, number: int) -> list[Clause]:
    """The sentence, cut where it goes on to the next step («…, а спустя два дня встретились»)."""
    whole = Clause(page, row, number, 0, len(row.line.tokens))
    steps = {hit.first for hit in whole.find("next_step") if hit.first}
    steps |= {at + 1 for at, word in enumerate(row.line.lemmas) if word == ";"} - {whole.last}
    cuts = [0, *(sorted(steps) or prepared(whole)), whole.last]
    return [
        Clause(page, row, number, first, last) for first, last in pairwise(cuts) if last > first
    ]


def prepared(whole: Clause) -> list[int]:
    """«Обсудили подготовку к заседанию, которое пройдёт в мае»: the talk, then the news in it."""
    lemmas = whole.row.line.lemmas
    told = [hit.first for hit in whole.find("weak")]
    return [
        hit.first
        for hit in whole.find("agenda")
        if any(place < hit.first for place in told)
        and not _RELATIVE.isdisjoint(lemmas[hit.last :])
        and any(one.first > hit.last for one in whole.find("planned"))
    ][:1]


_RELATIVE = frozenset({"который", "which"})


def said_from(clause: Clause, before: int) -> int:
    """Where the reported words begin that the token `before` is in: «сообщил, что …»."""
    starts = [hit.last for hit in clause.find("that") if hit.last <= before]
    return starts[-1] if starts and clause.row.voice.said else clause.first

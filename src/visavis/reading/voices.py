"""Voices: whose words each sentence of a document gives, through quotes, turns and paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from visavis.reading.actors import Actor
from visavis.reading.morphology import Line
from visavis.reading.posts import BODY
from visavis.reading.quotes import Quote, author_in, quotes
from visavis.reading.sources import publishes
from visavis.reading.speakers import Attribution, Before, attributions
from visavis.reading.speech import speech_words
from visavis.reading.subjects import may_be_subject
from visavis.reading.turns import Turn, turns


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a line; `said` is false when it is carried on from an earlier sentence.

    `changes` are the places (characters of the text) at which another begins to speak within it.
    """

    actor: Actor | None
    said: bool
    changes: tuple[tuple[int, Actor | None], ...] = ()

    def at(self, place: int) -> Actor | None:
        """Who speaks at a character of the text: the last to begin before it, else the first."""
        begun = [actor for start, actor in self.changes if start <= place]
        return begun[-1] if begun else self.actor


_DASHES = frozenset({"–", "—", "-"})

LEAD = 3
"""Sentences in which an office that publishes its data is named: a dateline, a title, the lead."""

SILENCE = Voice(None, said=False)


def voices(
    lines: Sequence[Line],
    cast: Sequence[Sequence[Actor]],
    paragraphs: Sequence[int],
    home: str | None = None,
) -> tuple[Voice, ...]:
    """The voice of each line of a text that is told from `home`.

    Direct speech is of whom its sentence names, however many sentences it runs through. Else a
    speaker holds until the next one speaks or the paragraph ends; an office that publishes its
    data holds through the document.
    """
    floor = turns(lines, cast, paragraphs)
    spoken = quotes(lines, paragraphs)
    heard = _Heard(lines, cast, paragraphs, floor, spoken, home=home)
    for number in range(len(lines)):
        heard.listen(number)
    return tuple(heard.found)


class _Heard:
    """The voices found so far, and who spoke last."""

    def __init__(
        self,
        lines: Sequence[Line],
        cast: Sequence[Sequence[Actor]],
        paragraphs: Sequence[int],
        floor: Sequence[Turn | None],
        spoken: Sequence[Quote],
        *,
        home: str | None,
    ) -> None:
        self._home = home
        self._lines, self._cast, self._paragraphs = lines, cast, paragraphs
        self._floor, self._spoken = floor, _by_line(spoken)
        self._last: Actor | None = None
        self._holds: Actor | None = None
        self._release: Actor | None = None
        self._author: Actor | None = None
        self._guest: Actor | None = None
        self._known: list[Actor] = []
        self._spoke: list[Actor] = []
        self.found: list[Voice] = []

    def listen(self, number: int) -> None:
        """Hear the next line."""
        line = self._lines[number]
        if number and self._paragraphs[number] != self._paragraphs[number - 1]:
            self._holds = None
        self._publish(number)
        turn = self._floor[number]
        if turn is not None:
            self._begin(turn)
        quoted = self._quoted(number)
        before = Before(
            self._last, self._known, self._author_of(), self._sole(), self._guest, self._home
        )
        named = attributions(line, self._cast[number], before, quoted)
        if turn is not None and turn.who == "asks":
            named = []
        self.found.append(self._voice(number, named, turn))
        self._tell_back(number, named)
        self._known = [*self._cast[number], *self._known]
        self._receive(number)
        if not named:
            self._mean(number)

    def _publish(self, number: int) -> None:
        """«Нацстатком подвел итоги торговли», "the Statistics Office presents": a release of it."""
        line = self._lines[number]
        papers = line.has(speech_words(line.language).papers)
        for actor in self._cast[number] if number < LEAD else ():
            if actor.first and not may_be_subject(line, actor):
                continue
            if publishes(line, actor):
                self._release = self._release or actor
            if papers and actor.office == BODY and actor.side is not None:
                self._author = actor

    def _receive(self, number: int) -> None:
        """«Министр принял посла»: of the two named it is who is no subject."""
        line = self._lines[number]
        if not line.has(speech_words(line.language).receives):
            return
        people = [one for one in self._cast[number] if one.office != BODY and one.side]
        host = next((one for one in people if may_be_subject(line, one)), None)
        guests = [one for one in people if host is not None and one.side != host.side]
        self._guest = guests[0] if guests else self._guest

    def _author_of(self) -> Actor | None:
        """Whose "the document" is: of whom it was told, else of the office that spoke last."""
        if self._author is not None or self._last is None or self._last.office != BODY:
            return self._author
        return self._last

    def _sole(self) -> Actor | None:
        """The last who spoke, if nobody of another side did; his side is found out, not said."""
        if len({actor.side for actor in self._spoke}) != 1:
            return None
        return replace(self._spoke[-1], resolved=self._spoke[-1].resolved | {"side"})

    def _mean(self, number: int) -> None:
        """«Он» of the next sentence: whoever this one is about, though he says nothing in it."""
        line, present = self._lines[number], self._cast[number]
        subjects = [
            actor for actor in present if actor.office != BODY and may_be_subject(line, actor)
        ]
        if len(subjects) == 1 and subjects[0].side is not None:
            self._last = subjects[0]

    def _begin(self, turn: Turn) -> None:
        """Give the floor: what a turn says is of its speaker until the text names another."""
        self._holds = turn.actor
        if turn.actor is not None:
            self._last = turn.actor

    def _quoted(self, number: int) -> frozenset[int]:
        count = len(self._lines[number].tokens)
        inside = self._spoken.get(number, ())
        aside = self._aside(number)
        return frozenset(
            token
            for quote in inside
            for token in range(count)
            if quote.covers(number, token) and token not in aside
        )

    def _aside(self, number: int) -> range:
        """The author's words inside a quote: «…, – отметил он. – …»."""
        line = self._lines[number]
        first = author_in(line)
        if first is None:
            return range(0)
        behind = range(first + 1, len(line.tokens))
        closed = (at for at in behind if line.tokens[at].text in _DASHES)
        return range(first, next(closed, len(line.tokens)))

    def _voice(self, number: int, named: Sequence[Attribution], turn: Turn | None) -> Voice:
        if not named:
            held = self._holds or (self._release if turn is None else None)
            return Voice(held, said=turn is not None and held is not None)
        line = self._lines[number]
        known = [one.actor for one in named if one.actor is not None]
        first = next((actor for actor in known if actor.side), known[0] if known else None)
        self._holds = named[-1].actor
        if self._holds is not None:
            self._last = self._holds
            self._remember(line, self._holds)
            self._holds = None if self._holds.agency else self._holds
        several = len({id(one.actor) for one in named}) > 1
        changes = tuple((line.tokens[one.place].start, one.actor) for one in named)
        return Voice(first, said=True, changes=changes if several else ())

    def _remember(self, line: Line, actor: Actor) -> None:
        """An office of statistics that publishes its numbers holds through the document.

        «Ведомство» of the same country is that office again.
        """
        self._known.insert(0, actor)
        self._spoke.append(actor)
        again = " " not in (actor.post or "") and actor.office == BODY
        if again and self._release is not None and actor.side == self._release.side:
            return
        self._release = actor if publishes(line, actor) else None

    def _tell_back(self, number: int, named: Sequence[Attribution]) -> None:
        """«Об этом сообщил министр», «…», – сказал он: the speaker of the sentences before."""
        if not named or named[0].actor is None:
            return
        line, actor = self._lines[number], named[0].actor
        back: list[int] = []
        if line.has(speech_words(line.language).of_this):
            back = self._before(number)
        for quote in self._spoken.get(number, ()):
            closes = quote.last[0] == number and quote.first[0] < number
            inside = quote.covers(number, named[0].place)
            if inside or (closes and named[0].place >= quote.last[1]):
                back += range(quote.first[0], number)
        for earlier in back:
            if not self.found[earlier].said:
                self.found[earlier] = Voice(actor, said=True)

    def _before(self, number: int) -> list[int]:
        """The earlier lines of the paragraph, or all of the paragraph before that."""
        where = self._paragraphs[number - 1] if number else None
        found = []
        for earlier in range(number - 1, -1, -1):
            if self._paragraphs[earlier] != where:
                break
            found.append(earlier)
        return found


def _by_line(spoken: Sequence[Quote]) -> dict[int, list[Quote]]:
    """The quotes that run through each line."""
    found: dict[int, list[Quote]] = {}
    for quote in spoken:
        for number in range(quote.first[0], quote.last[0] + 1):
            found.setdefault(number, []).append(quote)
    return found

"""Scene: who acts and who speaks in each sentence of a text.

It takes the names of the whole text, which are half of all the work of reading; many texts have no
sentence of which it is ever asked, so that it is worked out only when it is.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from visavis.model import Pair
from visavis.reading.actors import Actor, actors
from visavis.reading.cast import Cast
from visavis.reading.common_nouns import is_common_noun
from visavis.reading.english_names import english_names
from visavis.reading.homes import at_home, home_of
from visavis.reading.morphology import Line
from visavis.reading.names import tagger
from visavis.reading.people import Named, behind_posts, named_people
from visavis.reading.posts import posts
from visavis.reading.referents import settled
from visavis.reading.spans import Span
from visavis.reading.voices import Voice, voices


@dataclass(frozen=True)
class Scene:
    """The sentences of a text as far as it matters who acts and who speaks in them."""

    lines: Sequence[Line]
    paragraphs: Sequence[int]
    language: str
    day: date | None
    pair: Pair

    @cached_property
    def actors(self) -> Sequence[tuple[Actor, ...]]:
        """The actors of each sentence."""
        cast = Cast(self.pair, self.day, self.language)
        present = []
        for line, own in zip(self.lines, self._people(), strict=True):
            held = posts(line, [(one.first, one.last) for one in own])
            found = actors(line, own, held, self.pair)
            for actor in found:
                cast.learn(actor)
            present.append(found)
        full = [[cast.full(actor) for actor in found] for found in present]
        return settled(self.lines, full, self.pair)

    @cached_property
    def home(self) -> str | None:
        """The country the text is told from."""
        return home_of(self.lines, self.actors, self.pair)

    @cached_property
    def voices(self) -> Sequence[Voice]:
        """The voice of each sentence."""
        present = at_home(self.lines, self.actors, self.pair, self.home)
        return voices(self.lines, present, self.paragraphs, self.home)

    def _people(self) -> tuple[tuple[Named, ...], ...]:
        lines = self.lines
        if self.language == "en":
            own = [[(post.first, post.last) for post in posts(line)] for line in lines]
            return named_people(lines, english_names(lines, own))
        found = tagger().people([line.sentence for line in lines])
        return named_people(lines, [behind_posts(line, _within(line, found)) for line in lines])


def _within(line: Line, mentions: Sequence[Span]) -> tuple[Span, ...]:
    """The mentions of a line, of nested ones the widest. All are given in the text's order."""
    first, last = (
        bisect_left(mentions, offset, key=lambda mention: mention.start)
        for offset in (line.sentence.start, line.sentence.stop)
    )
    own = mentions[first:last]
    return tuple(
        mention
        for mention in own
        if not any(mention is not other and mention.inside(other) for other in own)
        and not is_common_noun(line, mention)
    )

"""Spans: slices of a text with what stands there; the text of a span is always the slice."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters from `start` to `stop` of a text, `text` being exactly that slice."""

    start: int
    stop: int
    text: str

    @classmethod
    def of(cls, source: str, start: int, stop: int) -> Self:
        """The span of `source` between two offsets."""
        return cls(start, stop, source[start:stop])

    def inside(self, other: "Span") -> bool:
        """Whether it lies in `other` or is as wide."""
        return other.start <= self.start and self.stop <= other.stop

    def overlaps(self, other: "Span") -> bool:
        """Whether both share a character."""
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True, slots=True, order=True)
class Token(Span):
    """A word, number or mark."""


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence with its tokens, whose offsets are those of the whole text."""

    tokens: tuple[Token, ...] = ()

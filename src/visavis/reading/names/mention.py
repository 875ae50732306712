"""A mention: the slice of a text that names something, and what kind of thing it names."""

from dataclasses import dataclass

from visavis.reading.spans import Span


@dataclass(frozen=True, slots=True, order=True)
class Mention(Span):
    """A named thing as it stands in a text; mentions may lie inside one another."""

    type: str = ""

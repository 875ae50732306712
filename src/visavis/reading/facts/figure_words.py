"""Words that tell what a number counts, and small things that figures, targets and trends share."""

import re
from dataclasses import dataclass
from functools import cache

from visavis.model import Indicator, Words
from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import words
from visavis.reading.page import Row
from visavis.reading.quantities import QuantityMention
from visavis.reading.spans import Span

GROWTH_OF = {
    Indicator.TURNOVER: Indicator.TURNOVER_GROWTH,
    Indicator.EXPORTS: Indicator.EXPORTS_GROWTH,
    Indicator.IMPORTS: Indicator.IMPORTS_GROWTH,
    Indicator.INVESTMENT: Indicator.INVESTMENT_GROWTH,
}


DIRECTED = (Indicator.EXPORTS, Indicator.IMPORTS, *(
    GROWTH_OF[level] for level in (Indicator.EXPORTS, Indicator.IMPORTS)
))  # fmt: skip


RATIOS = frozenset({"percent", "times"})


OF_TRADE = frozenset(
    {Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS, Indicator.BALANCE}
    | {GROWTH_OF[level] for level in (Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS)}
)
"""What goes on with the period of the sentence before: «Экспорт составил …, импорт …». A stock of
investment or a number of companies does not."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The patterns of `figures.yaml` of one language."""

    indicators: tuple[tuple[Indicator, re.Pattern[str]], ...]
    rising: re.Pattern[str]
    falling: re.Pattern[str]
    both_sides: re.Pattern[str]
    target: re.Pattern[str]
    carries: re.Pattern[str]
    overall: re.Pattern[str]
    third: re.Pattern[str]
    joint: re.Pattern[str]
    rises: re.Pattern[str]
    falls: re.Pattern[str]
    two: re.Pattern[str]
    as_of: re.Pattern[str]


@cache
def figure_words(language: str) -> FigureWords:
    """The patterns of a language, compiled once."""
    table = dictionary(language, "figures")
    return FigureWords(
        tuple((Indicator(name), words(text)) for name, text in table["indicators"].items()),
        *(words(table[name]) for name in _NAMED),
    )


_NAMED = (
    "rising",
    "falling",
    "both_sides",
    "target",
    "carries",
    "overall",
    "third",
    "joint",
    "rises",
    "falls",
    "two",
    "as_of",
)


def is_amount(mention: QuantityMention) -> bool:
    """Whether it is money, a percentage or a factor."""
    unit = mention.quantity.unit
    return unit in RATIOS or (len(unit) == len("USD") and unit.isupper())


def token_of(row: Row, mention: Span) -> int:
    """The token of the row at which a span begins."""
    for index, token in enumerate(row.line.tokens):
        if token.stop > mention.start:
            return index
    return 0


def speaker_of(row: Row) -> Words | None:
    """Who speaks in the sentence: name and post."""
    actor = row.voice.actor
    if actor is None:
        return None
    said = ", ".join(part for part in (actor.name, actor.post) if part)
    return Words(said) if said else None


def sentence_of(row: Row) -> Span:
    """The whole sentence as a span."""
    return row.line.span(0, len(row.line.tokens))


def span_of(mention: Span) -> Span:
    """The slice of a mention, without what was read from it."""
    return Span(mention.start, mention.stop, mention.text)

"""Words that tell what a number counts, and small things that figures, targets and trends share."""

import re
from dataclasses import dataclass, fields
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
    """The patterns of `figures.yaml` of one language, over lemmas."""

    indicators: tuple[tuple[Indicator, re.Pattern[str]], ...]
    value: re.Pattern[str]
    total: re.Pattern[str]
    sums: re.Pattern[str]
    other: re.Pattern[str]
    moved: re.Pattern[str]
    gives: re.Pattern[str]
    gets: re.Pattern[str]
    measures: re.Pattern[str]
    reverse: re.Pattern[str]
    that_country: re.Pattern[str]
    rising: re.Pattern[str]
    falling: re.Pattern[str]
    both_sides: re.Pattern[str]
    rises: re.Pattern[str]
    falls: re.Pattern[str]
    wished: re.Pattern[str]
    noted: re.Pattern[str]
    target: re.Pattern[str]
    aims: re.Pattern[str]
    reaches: re.Pattern[str]
    ahead: re.Pattern[str]
    managed: re.Pattern[str]
    carries: re.Pattern[str]
    overall: re.Pattern[str]
    foreign: re.Pattern[str]
    third: re.Pattern[str]
    joint: re.Pattern[str]
    shared: re.Pattern[str]
    signed: re.Pattern[str]
    host: re.Pattern[str]
    permitted: re.Pattern[str]
    wholes: re.Pattern[str]
    population: re.Pattern[str]
    sides: re.Pattern[str]
    uncounted: re.Pattern[str]
    two: re.Pattern[str]
    as_of: re.Pattern[str]
    made: re.Pattern[str]


@cache
def figure_words(language: str) -> FigureWords:
    """The patterns of a language, compiled once."""
    table = dictionary(language, "figures")
    named = [field.name for field in fields(FigureWords) if field.name != "indicators"]
    return FigureWords(
        tuple((Indicator(name), words(text)) for name, text in table["indicators"].items()),
        **{name: words(table[name]) for name in named},
    )


def is_amount(mention: QuantityMention) -> bool:
    """Whether it is money, a percentage or a factor."""
    return mention.quantity.unit in RATIOS or is_money(mention)


def is_money(mention: QuantityMention) -> bool:
    """Whether its unit is the code of a currency."""
    unit = mention.quantity.unit
    return len(unit) == len("USD") and unit.isupper()


def token_of(row: Row, mention: Span) -> int:
    """The token of the row at which a span begins."""
    for index, token in enumerate(row.line.tokens):
        if token.stop > mention.start:
            return index
    return 0


def speaker_of(row: Row, at: Span | None = None) -> Words | None:
    """Who speaks in the sentence, or in a slice of it: name and post."""
    actor = row.voice.actor if at is None else row.voice.at(at.start)
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

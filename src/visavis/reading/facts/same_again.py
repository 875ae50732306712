"""Same again: a number of what the number before it was of."""

from visavis.model import Indicator
from visavis.reading.facts.counted import Counted, fits
from visavis.reading.facts.figure_words import token_of
from visavis.reading.facts.subjects import subjects
from visavis.reading.page import Row
from visavis.reading.quantities import QuantityMention

_IN_BRACKETS = 14
"""Tokens between a number and one in the brackets behind it: «11 млн (в 2024 году – 9 млн)»."""


def in_its_brackets(
    row: Row, mention: QuantityMention, before: QuantityMention, last: Counted
) -> Counted | None:
    """«Экспорт – 11 млн (рост на 5 %)»: brackets behind a number tell more of the same."""
    place = token_of(row, mention)
    start = sum(1 for token in row.line.tokens if token.start < before.stop)
    opens = [at for at in range(start, place) if row.line.lemmas[at] == "("]
    named = any(start <= one.first < place and one.indicator for one in subjects(row.line))
    may_be = fits(last.indicator, mention) or last.indicator is Indicator.COUNT
    if last.place >= start and _goes_on_behind(row, mention, last):
        return last
    if not opens or place - start > _IN_BRACKETS or named or not may_be:
        return None
    return None if ")" in row.line.lemmas[opens[-1] : place] else last


def _goes_on_behind(row: Row, mention: QuantityMention, last: Counted) -> bool:
    """What stood behind its number has the growth too: "spent 3 billion on imports, down 2%"."""
    place = token_of(row, mention)
    named = any(last.place < one.first < place and one.indicator for one in subjects(row.line))
    near = place - last.place <= _IN_BRACKETS
    return mention.role == "growth" and fits(last.indicator, mention) and near and not named

"""Things: whether things counted one by one, or goods by weight, are a figure of the pair."""

from visavis.reading.facts.directions import way_of_goods
from visavis.reading.facts.figure_words import figure_words, token_of
from visavis.reading.facts.joined import in_clause, is_joined, nouns
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention

NEVER = frozenset({"countries", "regions", "cities", "places"})
"""Units of which a number is never told for its own sake: «двух стран», «в десяти регионах»."""

FEW_IN_WORDS = 4
"""«по двум проектам» counts, «в трех корпусах» hardly: small numbers in words of other things."""


def is_counted(page: Page, row: Row, mention: QuantityMention, *, follows: bool) -> bool:
    """Whether a number of things is told as such and joins the two countries.

    `follows` says that the sentence before told such a number and this one goes on.
    """
    if mention.role not in ("level", "to", "from") or mention.quantity.unit in NEVER:
        return False
    if mention.rule == "scaled_without_unit":
        return False
    if mention.quantity.value == 1 or _is_few(row, mention) or _is_uncounted(page, row, mention):
        return False
    if in_clause(row, mention, figure_words(page.language).population):
        return False
    return follows or is_joined(page, row, mention)


def is_moved(page: Page, row: Row, mention: QuantityMention, *, follows: bool) -> bool:
    """Whether tonnes, cubic metres or kilowatt hours are said to go from one to the other.

    `follows`: the sentence before told of such, and this one goes on.
    """
    if mention.role not in ("level", "to"):
        return False
    patterns = figure_words(page.language)
    going = row.line.has(patterns.moved) or row.line.has(patterns.gives)
    if not going and way_of_goods(page, row, mention) is None:
        return False
    return follows or not row.countries or _names_one(page, row) or is_joined(page, row, mention)


def _names_one(page: Page, row: Row) -> bool:
    return any(found.code in page.pair.sides for found in row.countries)


def _is_few(row: Row, mention: QuantityMention) -> bool:
    value = mention.quantity.value
    few = value is not None and value <= FEW_IN_WORDS and not _is_shared_by_both(mention)
    in_words = few and mention.core.text[:1].isalpha()
    return in_words and mention.quantity.unit in ("units", "people") and not _is_made(row, mention)


def _is_made(row: Row, mention: QuantityMention) -> bool:
    """«Построили в Оше три фабрики», "have opened two plants": things that there were not before.

    A verb in the past governs them, no preposition stands between.
    """
    line, place = row.line, token_of(row, mention)
    verbs = [hit.last for hit in line.find(figure_words(line.language).made) if hit.last <= place]
    return bool(verbs) and line.lemmas[place - 1] not in BEFORE and place - verbs[-1] <= MADE


MADE = 4
"""Tokens between a verb and its object: «открыли в Ташкенте за год две фабрики»."""

BEFORE = frozenset({"в", "во", "на", "из", "по", "с", "для", "о", "in", "at", "on", "of", "for"})


def _is_shared_by_both(mention: QuantityMention) -> bool:
    """«Три совместные программы»: told because they are of both."""
    said = mention.text.lower()
    return any(word in said for word in ("совместн", "joint"))


def _is_uncounted(page: Page, row: Row, mention: QuantityMention) -> bool:
    """Whether the noun is one of «раунд», «направление», "delegate"."""
    if mention.counted is None or mention.quantity.unit == "workers":
        return False
    before = row.line.lemmas[token_of(row, mention) - 1 : token_of(row, mention)]
    if not LEADING.isdisjoint(before):
        return True
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    counted = f" {' '.join(nouns(page, mention))} "
    text = counted + " ".join(row.line.lemmas[stop : stop + _FOLLOWING]) + " "
    found = figure_words(page.language).uncounted.finditer(text)
    return any(match.end() == len(counted) - 1 for match in found)


_FOLLOWING = 5
"""Tokens behind a noun that tell what it is: «29 видов растениеводческой продукции»."""

LEADING = frozenset({"top", "leading", "ведущий", "топ", "топ-", "крупнейший"})
"""Before a number that is a rank: "the top five investors"."""

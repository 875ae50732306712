"""Between: whether a number is of the two countries, and not of one of them with the world."""

from visavis.reading.facts.clauses import clause_of
from visavis.reading.facts.figure_words import figure_words, token_of
from visavis.reading.page import Page, Row
from visavis.reading.places import CountryMention
from visavis.reading.quantities import QuantityMention

PARTNER = frozenset({"с", "со", "в", "во", "из", "и", "with", "to", "from", "and", "of", "into"})
"""What stands before a partner in trade."""

WITH = {"ru": frozenset({"с", "со"}), "en": frozenset({"with"})}


def of_the_two(page: Page, row: Row, mention: QuantityMention) -> bool:
    """Whether nothing says that the number is of one country's whole trade or of a third's."""
    patterns = figure_words(page.language)
    if _of_a_third(page, row, mention):
        return False
    named = {found.code for found in row.countries}
    own = [found for found in row.countries if found.code in page.pair.sides]
    codes = {found.code for found in own}
    if len(codes) == len(page.pair.sides) or row.line.has(patterns.two):
        return True
    if named - codes or row.line.has(patterns.third) or row.line.has(patterns.overall):
        return False
    return not (codes and row.line.has(patterns.foreign) and not _with_the_other(row, own))


def _of_a_third(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«…, а доля Казахстана составила 2 процента»: the clause names another country alone."""
    clause = clause_of(row.line, token_of(row, mention))
    here = {found.code for found in row.countries if found.first in clause}
    own = here & set(page.pair.sides)
    return (bool(here) and not own) or (len(own) < len(page.pair.sides) and _with_many(row, clause))


def _with_many(row: Row, clause: range) -> bool:
    """«торговля с ЕС», "trade with the EU": with a bloc, not at a summit of it."""
    for hit in row.line.find(figure_words(row.line.language).third):
        before = [one for one in row.line.lemmas[max(0, hit.first - 2) : hit.first] if one != "the"]
        if hit.first in clause and before and before[-1] in PARTNER:
            return True
    return False


def _with_the_other(row: Row, own: list[CountryMention]) -> bool:
    """«внешнеторговый оборот с Китаем»: trade with the counterpart is of the pair."""
    return any(
        found.first and row.line.lemmas[found.first - 1] in WITH[row.line.language] for found in own
    )

"""Between: whether a number is of the two countries, and not of one of them with the world."""

from visavis.reading.facts.clauses import clause_of
from visavis.reading.facts.figure_words import figure_words, token_of
from visavis.reading.page import Page, Row
from visavis.reading.places import CountryMention
from visavis.reading.quantities import QuantityMention
from visavis.reading.verbs import is_plural

PARTNER = frozenset({"с", "со", "в", "во", "из", "и", "with", "to", "from", "and", "of", "into"})
"""What stands before a partner in trade."""

WITH = {"ru": frozenset({"с", "со"}), "en": frozenset({"with"})}


def of_the_two(page: Page, row: Row, mention: QuantityMention, place: int) -> bool:
    """Whether nothing says that the number is of one country's whole trade or of a third's.

    `place` is the token at which what it counts is named.
    """
    patterns = figure_words(page.language)
    named_in = clause_of(row.line, place)
    if _with_a_group(row, named_in) and not {
        found.code for found in row.countries if found.first >= named_in.stop
    } & set(page.pair.sides):
        return False
    if _of_a_third(page, row, mention) or _of_others(page, row, mention):
        return False
    named = {found.code for found in row.countries}
    own = [found for found in row.countries if found.code in page.pair.sides]
    codes = {found.code for found in own}
    if _is_whole(row, mention, place) or _with_how_many(row):
        return False
    if len(codes) == len(page.pair.sides) or row.line.has(patterns.two):
        return True
    if _in_a_clause_of_theirs(page, row, mention):
        return True
    return not (named - codes or row.line.has(patterns.third) or row.line.has(patterns.overall))


def _in_a_clause_of_theirs(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«На Россию приходится 18,3 %, больше только у Китая»: its clause names one side alone."""
    clause = clause_of(row.line, token_of(row, mention))
    here = {one.code for one in row.countries if one.first in clause}
    others = [one for one in row.countries if one.code not in page.pair.sides]
    patterns = figure_words(page.language)
    later = bool(others) and all(one.first >= clause.stop for one in others)
    if later and not row.line.has(patterns.third):
        return True
    broad = (*row.line.find(patterns.third), *row.line.find(patterns.overall))
    return (
        bool(here)
        and here <= set(page.pair.sides)
        and not any(hit.first in clause for hit in broad)
    )


def _is_whole(row: Row, mention: QuantityMention, place: int) -> bool:
    """«Внешнеторговый оборот Казахстана»: one country's trade with all the world.

    A part of it may well be the other's: «доля в обороте», "10 per cent of its foreign trade".
    """
    if mention.quantity.unit == "percent" and mention.role != "growth":
        return False
    clause = clause_of(row.line, place)
    if _is_total(row, place) and not row.line.lemmas[place].startswith(("инвест", "invest")):
        return not _with_the_other(row, [one for one in row.countries if one.first in clause])
    foreign = figure_words(row.line.language).foreign
    hits = [
        hit
        for hit in row.line.find(foreign)
        if hit.first <= place and not _is_between(row, clause_of(row.line, hit.first))
    ]
    wholes = [hit.first for hit in hits if _is_part_of(row, hit.last, place)]
    if wholes:
        clause = range(clause_of(row.line, wholes[0]).start, clause.stop)
    if not any(hit.first in clause for hit in hits):
        return False
    here = [found for found in row.countries if found.first in clause]
    return len({found.code for found in here}) == 1 and not _with_the_other(row, here)


def _is_between(row: Row, clause: range) -> bool:
    """«Внешнеторговый оборот между странами», "foreign trade of the two countries"."""
    if not _BETWEEN.isdisjoint(row.line.lemmas[clause.start : clause.stop]):
        return True
    return any(hit.first in clause for hit in row.line.find(figure_words(row.line.language).two))


_BETWEEN = frozenset({"между", "between"})


def _is_part_of(row: Row, start: int, place: int) -> bool:
    """«…, из которых 80 млрд – экспорт», "of which $25 billion were exports": of the whole."""
    between = row.line.lemmas[start:place]
    return not {"который", "which", "include", "including"}.isdisjoint(between) or (
        "число" in between and not {"том", "тот"}.isdisjoint(between)
    )


def _is_total(row: Row, place: int) -> bool:
    """One country's whole trade: "Türkiye's total exports", «совокупный экспорт Казахстана»."""
    before = row.line.lemmas[max(0, place - 2) : place]
    one = len({found.code for found in row.countries}) == 1
    owned = any(found.how == "name" or place > found.first for found in row.countries)
    return one and owned and not {"total", "overall", "совокупный"}.isdisjoint(before)


def _of_a_third(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«…, а доля Казахстана составила 2 процента»: the clause names another country alone."""
    clause = clause_of(row.line, token_of(row, mention))
    if _with_a_group(row, clause) or _in_brackets_of_a_third(page, row, clause):
        return True
    here = {found.code for found in row.countries if found.first in clause}
    own = here & set(page.pair.sides)
    return (bool(here) and not own) or (len(own) < len(page.pair.sides) and _with_many(row, clause))


def _in_brackets_of_a_third(page: Page, row: Row, clause: range) -> bool:
    """«уступив Китаю (5012) и России (3245)»: a number in brackets is of the name before them."""
    if not clause.start or row.line.lemmas[clause.start] != "(":
        return False
    return any(
        one.last == clause.start and one.code not in page.pair.sides for one in row.countries
    )


def _of_others(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«Китая, России, на долю которых приходится …», "of a bloc, whose trade": of those before."""
    clause = clause_of(row.line, token_of(row, mention))
    opens = [at for at in clause if row.line.lemmas[at] in ("который", "whose")]
    if not opens or clause.start == 0:
        return False
    before = clause_of(row.line, clause.start - 1)
    named = [found for found in row.countries if found.first in before]
    if row.line.language == "en":
        return not any(found.last == clause.start for found in named)
    return any(found.code not in page.pair.sides for found in named)


def _with_many(row: Row, clause: range) -> bool:
    """«торговля с ЕС», "trade with the EU": with a bloc, not at a summit of it."""
    for hit in row.line.find(figure_words(row.line.language).third):
        before = [one for one in row.line.lemmas[max(0, hit.first - 2) : hit.first] if one != "the"]
        if hit.first in clause and before and before[-1] in PARTNER:
            return True
    return False


def _with_a_group(row: Row, clause: range) -> bool:
    """«со странами Евросоюза», "with all countries of the Caucasus": with many, and not two."""
    ties, nouns = WITH[row.line.language], GROUPS[row.line.language]
    for place in clause:
        if row.line.lemmas[place] not in ties:
            continue
        phrase = row.line.lemmas[place + 1 : min(clause.stop, place + 1 + GROUP)]
        if not _ALL_THE_WORLD.isdisjoint(phrase[: len(("the", "world"))]):
            return True
        plural = [at for at, word in enumerate(phrase, place + 1) if word in nouns]
        if plural and is_plural(row.line, plural[0]) and not _OF_TWO & set(phrase):
            return True
    return False


_ALL_THE_WORLD = frozenset({"мир", "world", "зарубежье", "rest"})

GROUP = 4
"""Tokens of "all the Central Asian countries"."""

GROUPS = {
    "ru": frozenset({"страна", "государство"}),
    "en": frozenset({"country", "state", "nation"}),
}
_OF_TWO = frozenset({"два", "оба", "two", "both", "данный", "этот", "this"})


def _with_how_many(row: Row) -> bool:
    """«Республика торговала с 97 странами»: what follows is its trade with all of them."""
    many = [one for one in row.quantities if one.quantity.unit == "countries"]
    return any((one.quantity.value or 0) > len(("one", "other")) for one in many)


def _with_the_other(row: Row, own: list[CountryMention]) -> bool:
    """«внешнеторговый оборот с Китаем»: trade with the counterpart is of the pair."""
    return any(
        found.first and row.line.lemmas[found.first - 1] in WITH[row.line.language] for found in own
    )

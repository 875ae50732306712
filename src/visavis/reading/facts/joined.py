"""Joined: whether things counted belong to both countries, and not to one of them alone."""

import re
from collections.abc import Sequence

from visavis import world
from visavis.reading.facts.clauses import clause_of
from visavis.reading.facts.directions import way_of_goods
from visavis.reading.facts.figure_words import figure_words, token_of
from visavis.reading.morphology import lemma
from visavis.reading.page import Page, Row
from visavis.reading.places import CountryMention
from visavis.reading.quantities import QuantityMention
from visavis.reading.verbs import is_plural

STEM = 5
"""Letters that a people shares with its country: «кыргызстанцев», «белорусов», "Russians"."""

PEOPLE = frozenset({"people", "students", "tourists", "workers", "families"})
"""Units in which persons are counted."""

BUSINESS = frozenset({"companies", "projects", "flights"})
"""Units that a text on two countries, where it names none, tells of their business together."""

WHENCE = frozenset({"из", "from"})
WHERE = frozenset({"в", "во", "на", "in", "at", "on"})
"""«500 человек на белорусском заводе» are of one country alone."""


def is_joined(page: Page, row: Row, mention: QuantityMention) -> bool:
    """Whether the things are of both: both are named, or one of them as whose the things are."""
    if mention.rule in ("part_of_a_count", "same_noun"):
        return _is_ones(page, row, mention) or _follows_a_joined(page, row, mention)
    return _is_of_both(page, row, mention) or _is_ones(page, row, mention)


def in_clause(row: Row, mention: QuantityMention, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern matches in the clause of the number."""
    clause = clause_of(row.line, token_of(row, mention))
    return any(hit.first in clause for hit in row.line.find(pattern))


def nouns(page: Page, mention: QuantityMention) -> list[str]:
    """The lemmas of the counted phrase; none where the number stands alone."""
    text = mention.counted.text if mention.counted is not None else ""
    return [lemma(word, page.language) for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)]


def _is_of_both(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«двух стран», «совместных», «стороны», or a forum of theirs."""
    patterns = figure_words(page.language)
    codes = {found.code for found in row.countries} & set(page.pair.sides)
    if len(codes) == len(page.pair.sides):
        return True
    if any(row.line.has(pattern) for pattern in (patterns.two, patterns.signed)):
        return True
    clause = clause_of(row.line, token_of(row, mention))
    opens = range(len(("the", "sides")) + 1)
    speaking = any(
        hit.last in opens or (hit.first in clause and is_plural(row.line, hit.first))
        for hit in row.line.find(patterns.sides)
    )
    return speaking or in_clause(row, mention, patterns.joint)


def _is_ones(page: Page, row: Row, mention: QuantityMention) -> bool:
    """Of one of them, told for the other: its people, its goods on the way, such as are shared."""
    own = [found for found in row.countries if found.code in page.pair.sides]
    patterns = figure_words(page.language)
    permitted = row.line.has(patterns.permitted) and not row.countries
    if permitted or (own and (row.line.has(patterns.moved) or _of_the_other(row, own))):
        return True
    if row.line.has(patterns.host) and any(_acts(row, one) for one in own):
        return True
    if way_of_goods(page, row, mention) is not None and _is_here(row, mention):
        return True
    told = (
        _is_shared(page, mention),
        _is_of_a_nation(page, row, mention),
        mention.quantity.unit in BUSINESS and not _is_placed(page, row, mention),
    )
    return (
        any(told)
        or _has_its_money(page, row, mention)
        or any(_is_beside(row, mention, one) for one in own)
    )


def _is_placed(page: Page, row: Row, mention: QuantityMention) -> bool:
    """Whether its clause or what follows names a country, or the sentence another than the two."""
    start = clause_of(row.line, token_of(row, mention)).start
    codes = {one.code for one in row.countries}
    return any(one.first >= start for one in row.countries) or not codes <= set(page.pair.sides)


def _acts(row: Row, country: CountryMention) -> bool:
    """Whether a country does something in another, and is not where it is done.

    "Japan had carried out 190 projects in the country", «турецкий фонд содержит в стране школы».
    """
    before = row.line.lemmas[max(0, country.first - 2) : country.first]
    return country.how == "adjective" or WHERE.isdisjoint(before)


def _is_here(row: Row, mention: QuantityMention) -> bool:
    """Whether a side stands in the clause of the number: "318 trains were bound for Baku"."""
    clause = clause_of(row.line, token_of(row, mention))
    return any(found.first in clause for found in row.countries)


def _follows_a_joined(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«14 тысяч кыргызстанцев, в том числе 5 тысяч …»: what holds of the whole holds of a part."""
    unit = mention.quantity.unit
    before = [one for one in row.quantities if one.stop <= mention.start]
    whole = next((one for one in reversed(before) if one.quantity.unit == unit), None)
    return whole is not None and is_joined(page, row, whole)


def _of_the_other(row: Row, own: Sequence[CountryMention]) -> bool:
    """«Турецкие фирмы дают работу 10 тысячам человек», said by the other side."""
    words = [
        one
        for one in own
        if one.how == "adjective" and row.line.lemmas[max(0, one.first - 1)] not in WHERE
    ]
    side = row.voice.actor.side if words and row.voice.actor is not None else None
    return side is not None and any(one.code != side for one in words)


def _is_shared(page: Page, mention: QuantityMention) -> bool:
    """Documents and flights: such as there are only between the two."""
    text = f" {' '.join(nouns(page, mention))} "
    return figure_words(page.language).shared.search(text) is not None


def _is_of_a_nation(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«14 тысяч кыргызстанцев», «150 граждан Узбекистана»: one's people, told for the other."""
    sides = page.pair.sides
    names = [world.name(code, page.language).lower() for code in sides]
    names += [
        (world.adjective(code, page.language) or name).lower()
        for code, name in zip(sides, names, strict=True)
    ]
    if any(word[:STEM] == name[:STEM] for word in nouns(page, mention)[-1:] for name in names):
        return True
    people = mention.quantity.unit in PEOPLE
    if people and any(_stands_before_its_bracket(row, mention, one) for one in row.countries):
        return True
    return people and any(_follows(row, mention, one) for one in row.countries)


def _stands_before_its_bracket(row: Row, mention: QuantityMention, country: CountryMention) -> bool:
    """«Казахская диаспора (около 120 тысяч человек)»: brackets count what stands before them."""
    clause = clause_of(row.line, token_of(row, mention))
    before = range(max(0, clause.start - _NAMED), clause.start)
    return row.line.lemmas[clause.start] == "(" and country.first in before


_NAMED = 4
"""Tokens before a bracket that name what it counts."""


def _follows(row: Row, mention: QuantityMention, country: CountryMention) -> bool:
    """Whether the country is the next word, but for "of" and an article."""
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    return set(row.line.lemmas[stop : country.first]) <= {"of", "the"} and stop <= country.first


def _has_its_money(page: Page, row: Row, mention: QuantityMention) -> bool:
    """Whether a compound names a country: "250 French-funded companies"."""
    if page.language != "en":
        return False
    named = [world.adjective(code, "en") for code in page.pair.sides]
    compounds = tuple(f"{name.lower().split()[-1]}-" for name in named if name)
    clause = clause_of(row.line, token_of(row, mention))
    return any(row.line.tokens[place].text.lower().startswith(compounds) for place in clause)


def _is_beside(row: Row, mention: QuantityMention, country: CountryMention) -> bool:
    """«1,9 тысячи белорусских тракторов», «туристов из Турции», "60 of them Chinese".

    The name of a country is no such thing: «в Монголии около 60 млн голов скота».
    """
    clause, place = clause_of(row.line, token_of(row, mention)), token_of(row, mention)
    before = row.line.lemmas[country.first - 1] if country.first else ""
    if country.how != "adjective" and before not in WHENCE:
        return False
    if mention.rule == "number_of":
        return country.first in clause
    return (
        country.first in clause
        and before not in WHERE
        and (place <= country.first or mention.quantity.unit in BUSINESS)
    )

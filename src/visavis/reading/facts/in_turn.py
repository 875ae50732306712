"""In turn: several numbers told of as many subjects, «экспорт и импорт – 5 и 7 млн»."""

from visavis.reading.facts.clauses import clause_of
from visavis.reading.facts.figure_words import token_of
from visavis.reading.facts.subjects import Subject, subjects
from visavis.reading.page import Row
from visavis.reading.quantities import QuantityMention

IN_TURN = frozenset({"соответственно", "respectively"})
JOINING = frozenset({"и", "and", ",", "а", "также", "as", "well"})


def in_turn(row: Row, mention: QuantityMention) -> Subject | None:
    """The subject of one of several numbers that stand together, by its place among them.

    The word for it allows subjects told apart, "exported … and imported …, up 9% and 11%
    respectively"; without it they must stand together as the numbers do.
    """
    together = _together(row, mention)
    if len(together) < len(("one", "other")):
        return None
    first = token_of(row, together[0])
    named = [one for one in subjects(row.line) if one.indicator and one.first < first]
    heads = [one for one in named if one.head]
    before = (heads if len(heads) >= len(together) else named)[-len(together) :]
    if len(before) < len(together) or len({one.indicator for one in before}) < len(together):
        return None
    said = not IN_TURN.isdisjoint(row.line.lemmas[token_of(row, together[-1]) :])
    if not said and not _stand_together(row, before):
        return None
    return before[together.index(mention)]


def _together(row: Row, mention: QuantityMention) -> list[QuantityMention]:
    """The numbers of one kind that stand with nothing but a comma or «и» between them."""
    found: list[QuantityMention] = []
    for one in row.quantities:
        if found and not _is_joined_to(row, found[-1], one):
            if mention in found:
                break
            found = []
        found.append(one)
    return found if mention in found else []


def _is_joined_to(row: Row, one: QuantityMention, other: QuantityMention) -> bool:
    start = row.line.sentence.start
    between = row.line.sentence.text[one.stop - start : max(one.stop, other.start) - start]
    same = one.quantity.unit == other.quantity.unit and one.role == other.role
    words = set(between.replace(",", " , ").lower().split()) - {"на", "by", "to", "до"}
    return same and bool(words) and words <= JOINING


def _stand_together(row: Row, found: list[Subject]) -> bool:
    """«экспорт и импорт», "exports to and imports from": in one clause, with «и» between."""
    clause = clause_of(row.line, found[-1].first)
    between = row.line.lemmas[found[0].last : found[-1].first]
    return found[0].first in clause and not {"и", "and"}.isdisjoint(between)

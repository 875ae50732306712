"""Counted: which indicator a number of a sentence belongs to, and whether it is the pair's."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis import world
from visavis.model import Indicator
from visavis.reading.facts.figure_words import GROWTH_OF, RATIOS, figure_words, token_of
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention


@dataclass(frozen=True, slots=True)
class Counted:
    """The indicator a number belongs to, and the token at which it is named."""

    indicator: Indicator
    place: int
    carried: bool = False


def indicators(page: Page, row: Row) -> list[Counted]:
    """The indicators a sentence names, each with its token, in order."""
    hits: list[tuple[int, int, Indicator]] = []
    for indicator, pattern in figure_words(page.language).indicators:
        for hit in row.line.find(pattern):
            if not any(first < hit.last and hit.first < last for first, last, _ in hits):
                hits.append((hit.first, hit.last, indicator))
    return [Counted(indicator, first) for first, _last, indicator in sorted(hits)]


def counted_by(
    page: Page,
    row: Row,
    mention: QuantityMention,
    named: Sequence[Counted],
    *,
    last: Counted | None,
    used: set[tuple[int, str]],
) -> Counted | None:
    """The indicator nearest before the number, else behind it, else that of the last sentence."""
    place = token_of(row, mention)
    unit = mention.quantity.unit
    fit = [counted for counted in named if _fits(counted.indicator, unit, mention.role)]
    before = [counted for counted in fit if counted.place <= place]
    behind = [counted for counted in fit if counted.place > place]
    if before and behind and (before[-1].place, mention.role) in used:
        return behind[0]
    if before:
        return before[-1]
    if fit:
        return fit[0]
    if _is_count(mention):
        return Counted(Indicator.COUNT, place)
    if last is not None and _fits(last.indicator, unit, mention.role) and _carries_on(page, row):
        return Counted(last.indicator, 0, carried=True)
    return None


def _is_count(mention: QuantityMention) -> bool:
    """Whether things are counted one by one: people, companies, tractors, documents."""
    return mention.role == "level" and world.unit(mention.quantity.unit).kind == "count"


def _fits(indicator: Indicator, unit: str, role: str) -> bool:
    if indicator is Indicator.SHARE:
        return unit == "percent" and role != "growth"
    if unit in RATIOS:
        return role == "growth" and indicator in GROWTH_OF
    return len(unit) == len("USD") and unit.isupper()


def _carries_on(page: Page, row: Row) -> bool:
    return row.line.has(figure_words(page.language).carries)


def of_the_two(page: Page, row: Row, indicator: Indicator) -> bool:
    """Whether a number of the sentence is of the pair, and not of one country with the world."""
    patterns = figure_words(page.language)
    named = {mention.code for mention in row.countries}
    own = named & set(page.pair.sides)
    both = len(own) == len(page.pair.sides) or row.line.has(patterns.two)
    if not both and (named - own or row.line.has(patterns.third)):
        return False
    if not both and row.line.has(patterns.overall):
        return False
    if indicator is Indicator.COUNT:
        return (
            both
            or row.line.has(patterns.joint)
            or any(mention.how == "adjective" for mention in row.countries if mention.code in own)
        )
    return True


def is_change(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«Увеличились на 3,4 млн долларов»: a change in money is neither a level nor a growth."""
    if mention.quantity.unit in RATIOS or mention.role not in ("level", "growth"):
        return False
    place = token_of(row, mention)
    before = row.line.lemmas[place - 1] if place else ""
    inside = mention.text.split()[0].lower()
    patterns = figure_words(page.language)
    moves = row.line.has(patterns.rises) or row.line.has(patterns.falls)
    return moves and (before in ("на", "by") or inside in ("на", "by"))

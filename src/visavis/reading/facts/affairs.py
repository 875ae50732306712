"""Affairs: whether a sentence is about the two sides, one of them alone, or a third country."""

from enum import Enum

from visavis.reading.facts.commitment_words import commitment_words
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page, Row, once_a_row
from visavis.reading.places import CountryMention


class Affair(Enum):
    """Whose affair it is, as far as the words of the sentence tell."""

    BOTH = "both"
    """Both are named, or «стороны», «совместный», "the presidents"."""
    ONE = "one"
    """One of the pair is named and nobody else."""
    OPEN = "open"
    """Nobody is named: what the document is about goes on."""
    THIRD = "third"
    """A third country takes the place of at least one of the two."""


@once_a_row
def affair_of(page: Page, row: Row) -> Affair:
    """Whose affair a sentence is."""
    ours, named = set(page.pair.sides), {mention.code for mention in row.countries}
    if ours <= named or is_joint(page, row):
        return Affair.BOTH
    own = sides_named(page, row)
    if ours <= own:
        return Affair.BOTH
    if named - ours:
        return Affair.THIRD
    return Affair.ONE if own else Affair.OPEN


def sides_named(page: Page, row: Row, first: int = 0, last: int | None = None) -> set[str]:
    """The sides of the pair that tokens name: a country, or somebody whose side they say."""
    stop = len(row.line.tokens) if last is None else last
    named = {m.code for m in row.countries if first <= m.first and m.last <= stop}
    named |= {
        actor.side
        for actor in row.actors
        if actor.side and "side" not in actor.resolved and first <= actor.first < stop
    }
    return named & set(page.pair.sides)


def acting(page: Page, row: Row, first: int, last: int) -> set[str]:
    """The sides that tokens name, without those that are only where something happens."""
    places = {m.code for m in row.countries if first <= m.first < last and _is_place(row, m)}
    named = sides_named(page, row, first, last)
    return named - places or named


def is_joint(page: Page, row: Row, first: int = 0, last: int | None = None) -> bool:
    """Whether tokens speak of the two together, though without their names."""
    stop = len(row.line.tokens) if last is None else last
    patterns = commitment_words(page.language)
    if any(first <= hit.first < stop for hit in row.line.find(patterns.joint)):
        return True
    return any(
        first <= hit.first < stop and is_plural(page, row, hit.first) and not _is_cabinet(row, hit)
        for hit in row.line.find(patterns.heads)
    )


def _is_cabinet(row: Row, hit: Hit) -> bool:
    """«Кабинет министров», "Council of Ministers": one body of one country."""
    before = row.line.lemmas[max(0, hit.first - 2) : hit.first]
    return any(word in ("кабинет", "совет", "cabinet", "council") for word in before)


def is_plural(page: Page, row: Row, index: int) -> bool:
    """Whether a noun is in the plural: "the presidents", «главы государств»."""
    word = row.line.tokens[index].text.lower()
    if page.language == "en":
        return word.endswith("s") and row.line.lemmas[index] != word
    tags = [str(reading.tag) for reading in readings(word)[:4]]
    before = row.line.tokens[index - 1].text.lower() if index else ""
    attributes = [str(one.tag) for one in readings(before)[:4] if "ADJF" in one.tag]
    one_of_them = attributes and not any("plur" in tag for tag in attributes)
    return any("plur" in tag for tag in tags) and not one_of_them


def third_acts(page: Page, row: Row, first: int, last: int) -> bool:
    """Whether a third country is who acts in these tokens, and not merely where it happens."""
    thirds = [
        mention
        for mention in row.countries
        if first <= mention.first < last
        and mention.code not in page.pair.sides
        and not _is_place(row, mention)
    ]
    return bool(thirds) and not set(page.pair.sides) <= sides_named(page, row)


_IN = frozenset({"в", "во", "на", "из", "при", "in", "at", "from", "near"})


def _is_place(row: Row, mention: CountryMention) -> bool:
    before = row.line.lemmas[mention.first - 1] if mention.first else ""
    return before in _IN or mention.how == "capital"

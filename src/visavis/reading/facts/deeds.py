"""Deeds: from where to where goods go, as told by who gives or gets them."""

from visavis.model import Direction, Indicator
from visavis.reading.facts.directions import person
from visavis.reading.facts.figure_words import figure_words
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page, Row
from visavis.reading.places import CountryMention


def way_of_the_deed(page: Page, row: Row, side: str | None) -> Direction | None:
    """«Армения получила 430 млн кубометров», "we sent 3,000 tonnes": to or from the subject."""
    patterns = figure_words(page.language)
    flows = dict(patterns.indicators)
    gives = [*row.line.find(flows[Indicator.EXPORTS]), *row.line.find(patterns.gives)]
    gets = [*row.line.find(flows[Indicator.IMPORTS]), *row.line.find(patterns.gets)]
    for hits, giving in ((gets, False), (gives, True)):
        for hit in (one for one in hits if _is_active(row, one)):
            code = _subject(page, row, hit) or person(page, row, hit.first, side)
            if code in page.pair.sides:
                other = page.pair.counterpart(str(code))
                return Direction.of(str(code), other) if giving else Direction.of(other, str(code))
    return None


def _subject(page: Page, row: Row, hit: Hit) -> str | None:
    """The side whose name or whose "side" stands before the verb and under no preposition."""
    before = [one for one in row.countries if one.last <= hit.first]
    near = [one for one in before if one.code in page.pair.sides and _is_subject(row, one)]
    return near[-1].code if near else None


def _is_subject(row: Row, country: CountryMention) -> bool:
    if row.line.language == "en":
        return country.how == "name" and country.first <= SOON
    place = country.first
    if country.how == "adjective":
        place = min(country.last, len(row.line.tokens) - 1)
        if row.line.lemmas[place] != "сторона":
            return False
    tags = [one.tag for one in readings(row.line.tokens[place].text.lower())[:3]]
    before = row.line.lemmas[place - 1] if place else ""
    return any("nomn" in tag for tag in tags) and before not in ("в", "на", "через", "из")


def _is_active(row: Row, hit: Hit) -> bool:
    """Whether it is a verb with a subject, and not "is sent", «направлено»."""
    if row.line.language == "en":
        return "be" not in row.line.lemmas[max(0, hit.first - 2) : hit.first]
    known = readings(row.line.tokens[hit.first].text.lower())[:1]
    return any("VERB" in one.tag for one in known)


SOON = 6
"""Tokens of an English sentence before its subject."""

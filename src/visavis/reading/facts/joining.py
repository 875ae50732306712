"""Joining: whether a sentence on a project, a paper or a tie joins the two sides of the pair."""

from visavis.reading.facts.affairs import Affair, affair_of, sides_named
from visavis.reading.facts.commitment_words import commitment_words
from visavis.reading.page import Page, Row, once_a_row
from visavis.reading.places import CountryMention


@once_a_row
def joins(page: Page, row: Row) -> bool:
    """Whether what the sentence tells joins the two: both are named, or a word for both is.

    Where nobody is named the document's own two are meant. Where one side alone is named it may be
    the place or the partner («в Шымкенте строится завод»); it is its own affair only where its own
    people or bodies act at home and nobody of the other side tells of it.
    """
    affair = affair_of(page, row)
    if affair is not Affair.ONE:
        return affair is not Affair.THIRD
    (named,) = sides_named(page, row)
    speaker, __ = page.side_of(row)
    return speaker not in (None, named) or not _acts_at_home(page, row, named)


def _acts_at_home(page: Page, row: Row, side: str) -> bool:
    """Whether a person or a body of the side is named, with nobody beside them."""
    people = [actor for actor in row.actors if actor.side == side and not actor.resolved]
    bodies = [hit.first for hit in row.line.find(commitment_words(page.language).bodies)]
    told = any(_beside(mention, index) for mention in row.countries for index in bodies)
    subject = any(m.first == 0 and m.how == "name" for m in row.countries)
    return (len(people) == 1 and len(row.actors) == 1) or told or subject


def _beside(mention: CountryMention, index: int) -> bool:
    """«Кабинет министров Узбекистана», "Uzbekistan's Cabinet": within a few words."""
    return abs(index - mention.first) <= _NEAR


_NEAR = 3
"""Words between a body and its country: «кабинет», «министров», «Узбекистана»."""

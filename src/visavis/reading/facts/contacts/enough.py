"""Enough: whether what a text tells of a contact makes it one of the two sides."""

from collections.abc import Sequence

from visavis.model import ContactForm, Framework
from visavis.reading.actors import Actor
from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.facts.contacts.merging import shared
from visavis.reading.facts.contacts.places import goes_to
from visavis.reading.facts.contacts.seen import BY_THEMSELVES, OF_ONE_A_COUNTRY, VISITS, Seen
from visavis.reading.page import Page
from visavis.reading.posts import BODY


def with_a_third(clause: Clause) -> bool:
    """Whether one side meets somebody of a third country, or goes there: no contact of the pair."""
    ours = set(clause.page.pair.sides)
    named = {actor.side for actor in clause.actors if actor.side and actor.office != BODY}
    if ours <= named:
        return False
    there = goes_to(clause) if clause.has("visit") else None
    return bool(named - ours) or (len(named) == 1 and there is not None and there.code not in ours)


def says_why(seen: Seen, found: Sequence[Seen]) -> bool:
    """«Министр, находящийся там с визитом, провёл консультации»: a visit told by the way, undated.

    It is known by what he came for, which the same sentence tells.
    """
    alone = len({one.side for one in seen.people}) == 1
    return (
        seen.aside
        and seen.form is ContactForm.WORKING_VISIT
        and alone
        and seen.dates is None
        and any(
            one is not seen and shared(one.people, seen.people) and set(one.rows) & set(seen.rows)
            for one in found
        )
    )


def enough(page: Page, seen: Seen) -> bool:
    """A contact says who took part, or in which framework; a bare «на встрече» says nothing.

    One side alone is a contact when the words show the other, as a delegation or by where a
    visit goes: a prime minister holds meetings at home too.
    """
    ours = set(page.pair.sides)
    recalled = seen.form in VISITS and seen.dates is not None
    named = seen.form in BY_THEMSELVES and seen.dates is not None and ours <= seen.sides
    numbered = seen.form is ContactForm.COMMISSION_SESSION and seen.held and seen.number
    if named or numbered:  # «на казахстанско-китайском форуме министр сообщил», «пройдет 26-е»
        return True
    if seen.reference and seen.people and not recalled:
        return ours <= {one.side for one in seen.people} and _said_whose(seen)
    if seen.people:
        return ours <= seen.sides or _of_two_countries(seen)
    if seen.framework not in (None, Framework.BILATERAL):
        return True
    if seen.form in BY_THEMSELVES:
        return seen.held or seen.number is not None or (seen.reference and seen.dates is not None)
    told = (seen.noun and seen.held) or seen.form in VISITS
    return told and ours <= seen.sides and not seen.reference


def _said_whose(seen: Seen) -> bool:
    """Whether the words name a person or a side, not only «министры» of whoever they are."""
    return any(one.name or "side" not in one.resolved for one in seen.people)


def _of_two_countries(seen: Seen) -> bool:
    """Two people of no known side: by name alone, or in posts of which a country has one."""
    if len(seen.people) < len(("one", "other")) or any(one.side for one in seen.people):
        return False
    between_two = seen.framework is not None or seen.form in (*VISITS, ContactForm.CALL)
    if between_two and all(one.name for one in seen.people):
        return all(one.level is None or one.level in OF_ONE_A_COUNTRY for one in seen.people)
    return (_bare(seen.people) and not seen.past) or _of_one_rank(seen.people)


def _bare(people: Sequence[Actor]) -> bool:
    return all(one.name and one.post is None for one in people)


def _of_one_rank(people: Sequence[Actor]) -> bool:
    """Presidents who meet; «министры A и B»: of one post in the plural, told for both."""
    posts = {one.post for one in people}
    if len(posts) == 1 and any("post" in one.resolved for one in people):
        return None not in posts and len({one.surname for one in people}) > 1
    return len({one.level for one in people}) == 1 and people[0].level in OF_ONE_A_COUNTRY

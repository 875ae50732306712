"""Responsible: whose undertaking it is, which bodies answer for it, and by when."""

import re
from collections.abc import Iterator

from visavis.model import CommitmentForm, Due, Period, Words
from visavis.model.fact import Party
from visavis.reading.facts.affairs import acting, is_joint
from visavis.reading.facts.commitment_words import commitment_words
from visavis.reading.facts.nominative import nominative
from visavis.reading.facts.undertaken import clause_start
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention

ADDRESSED_WITHIN = 8
"""Tokens behind «поручил» in which those who are told stand."""

TOLD = (CommitmentForm.INSTRUCTED, CommitmentForm.PROPOSED)
"""Forms of which those who are told or asked answer for it, not those who tell."""


def side_of(
    page: Page, row: Row, form: CommitmentForm, hit: Hit, start: int
) -> tuple[str | None, bool]:
    """Whose undertaking it is, and whether the sentence itself says so; null for both.

    `start`: where the words on who acts begin. What is agreed is of both, unless the word is one
    that a side says alone («обязалась», "pledged").
    """
    one_sided = commitment_words(page.language).one_sided
    mutual = form is CommitmentForm.AGREED and not one_sided.search(
        f" {hit.match.group().strip()} "
    )
    if mutual:
        return None, True
    for since in (max(start, clause_start(row, hit.first)), start):
        named = acting(page, row, since, hit.first)
        if len(named) == 1 and not is_joint(page, row, since, hit.first):
            return named.pop(), True
        if named or is_joint(page, row, since, hit.first):
            return None, True
    return (None, True) if form is CommitmentForm.AGREED else page.side_of(row)


def bodies_of(
    page: Page, row: Row, form: CommitmentForm, hit: Hit, start: int
) -> tuple[Party, ...]:
    """The bodies that answer for it: those who act, or those who are told or asked to."""
    if form not in TOLD:
        own = max(start, clause_start(row, hit.first))
        return _found(page, row, own, hit.first, "" if page.language == "en" else "nomn")
    last = min(len(row.line.tokens), hit.last + ADDRESSED_WITHIN)
    if page.language == "en":
        before = max(start, clause_start(row, hit.first))
        passive = "be" in row.line.lemmas[max(0, hit.first - 1) : hit.first + 1]
        return _found(page, row, before if passive else hit.first, hit.last, "")
    holders = _holders(row, hit, last) if form is CommitmentForm.INSTRUCTED else ()
    found = _found(page, row, start, last, "datv")
    named = {str(party.name).lower() for party in found}
    extra = (one for one in holders if not any(str(one.name).lower() in name for name in named))
    return tuple(dict.fromkeys((*found, *extra)))


def addressed(page: Page, row: Row, first: int, last: int) -> tuple[Party, ...]:
    """Who is told in a point of a list: «Министерству транспорта согласовать маршрут»."""
    if page.language == "en":
        return ()
    return _found(page, row, first, min(last, first + ADDRESSED_WITHIN), "datv")


def _found(page: Page, row: Row, start: int, stop: int, case: str) -> tuple[Party, ...]:
    """The bodies in a stretch of tokens, in a case; each once."""
    found = []
    for hit in row.line.find(commitment_words(page.language).bodies):
        if start <= hit.first < stop and _is_in(row, hit, case):
            found.append(_party(page, row, hit.first, _end(page, row, hit.last)))
    return tuple(dict.fromkeys(found))


def _is_in(row: Row, hit: Hit, case: str) -> bool:
    """Whether the noun of the body, its last word that is one, stands in a case."""
    if not case:
        return True
    nouns = [
        [str(one.tag) for one in readings(token.text.lower()) if one.tag.POS == "NOUN"]
        for token in row.line.tokens[hit.first : hit.last]
    ]
    heads = [tags for tags in nouns if tags]
    return not heads or any(case in tag for tag in heads[0])


def _end(page: Page, row: Row, last: int) -> int:
    """«Министерствам водного хозяйства»: what stands in the genitive belongs to the name."""
    while page.language == "ru" and last < len(row.line.tokens) and _goes_on(row, last):
        last += 1
    return last


def _goes_on(row: Row, index: int) -> bool:
    tags = [one.tag for one in readings(row.line.tokens[index].text.lower())[:1]]
    return any(tag.case == "gent" and tag.POS in ("NOUN", "ADJF") for tag in tags)


def _party(page: Page, row: Row, first: int, last: int) -> Party:
    """With a side where a country stands beside it."""
    near = [m for m in row.countries if first - 1 <= m.first <= last]
    side = near[0].code if near and near[0].code in page.pair.sides else None
    return Party(name=Words(nominative(row, first, last)), side=side)


def _holders(row: Row, hit: Hit, last: int) -> Iterator[Party]:
    """Those who are told and named by a post alone."""
    for actor in row.actors:
        alone = actor.post is not None and actor.name is None and "name" not in actor.resolved
        if alone and hit.last <= actor.first < last:
            side = None if "side" in actor.resolved else actor.side
            yield Party(name=Words(actor.post or ""), side=side)


def due_of(page: Page, row: Row, first: int, last: int) -> Due | None:
    """By when: a horizon among the tokens («до конца года»), else a time that is to come."""
    start, stop = row.line.tokens[first].start, row.line.tokens[last - 1].stop
    inside = [p for p in row.periods if start <= p.start and p.stop <= stop and p.kind != "base"]
    ahead = [p for p in inside if p.kind == "horizon"]
    ahead += [p for p in inside if p.kind != "horizon" and _to_come(page, p) is not None]
    if not ahead:
        return None
    return Due(words=Words(ahead[0].text), by=ahead[0].by or _to_come(page, ahead[0]))


_OF_A_YEAR = frozenset({"month", "months", "quarter", "half"})
"""Rules of times that come every year: «в октябре» of an undertaking is the next October."""

_YEAR = re.compile(r"\d{4}")


def _to_come(page: Page, mention: PeriodMention) -> Period | None:
    """The period, if it has not ended; one that names no year is the next of its kind."""
    period = mention.period
    if period is None or page.date is None or period.end >= page.date:
        return period if page.date else None
    if mention.kind != "relative" or mention.rule not in _OF_A_YEAR or _YEAR.search(mention.text):
        return None
    return Period.parse(_YEAR.sub(lambda year: str(int(year[0]) + 1), str(period)))

"""Commitments: what a side undertook, asked for or was told to do."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from visavis.model import Commitment, CommitmentForm, Period, Words
from visavis.model.fact import Party
from visavis.reading.facts.affairs import Affair, affair_of, is_joint, sides_named, third_acts
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.bonds import Bond, futures
from visavis.reading.facts.bonds import bonds as bonds_of
from visavis.reading.facts.commitment_words import commitment_words
from visavis.reading.facts.figure_words import figure_words, is_amount
from visavis.reading.facts.points import all_points, is_point, opens_list, points
from visavis.reading.facts.responsible import TOLD, addressed, bodies_of, due_of, side_of
from visavis.reading.facts.targets import is_aim
from visavis.reading.facts.undertaken import (
    SHORTEST,
    clause_start,
    coordinated,
    subject_start,
    undertaken,
)
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention


def commitments(page: Page) -> list[Commitment]:
    """The commitments of a document, one for each undertaking clause and each point of a list."""
    found: list[Commitment] = []
    listed: tuple[Bond, Row] | None = None
    point = -1
    for row in page.rows:
        if listed is not None and is_point(row):
            for span in all_points(row):
                found += _of_point(page, row, listed, span)
            point = row.paragraph
            continue
        found += _of_row(page, row)
        if row.paragraph != point:
            bonds = bonds_of(page, row) if opens_list(row) else []
            listed = (bonds[-1], row) if bonds else None
    return found


def _of_point(
    page: Page, row: Row, listed: tuple[Bond, Row], span: tuple[int, int]
) -> Iterator[Commitment]:
    """A point of a list: who is told may stand in the point itself («1. Министерству …»)."""
    bond, head = listed
    if span[0] >= span[1]:
        return
    page.fired(f"commitment: {bond.form}", row.line.span(*span))
    told = _told(page, head, bond, (), alone=False)
    own = addressed(page, row, *span) if bond.form in TOLD else ()
    yield _fact(page, row, bond, span, told._replace(bodies=own or told.bodies, since=span[0]))


class Told(NamedTuple):
    """Whose an undertaking is, whether the sentence says so, who answers, from which token on."""

    side: str | None
    said: bool
    bodies: tuple[Party, ...]
    since: int


def _told(page: Page, row: Row, bond: Bond, bonds: Sequence[Bond], *, alone: bool) -> Told:
    """`alone`: no other word binds, so that a time anywhere in the sentence is its own."""
    start = subject_start(bond.hit, [one.hit for one in bonds if one is not bond])
    side, said = side_of(page, row, bond.form, bond.hit, start)
    bodies = bodies_of(page, row, bond.form, bond.hit, start)
    return Told(side, said, bodies, 0 if alone else len(row.line.tokens))


def _of_row(page: Page, row: Row) -> Iterator[Commitment]:
    taken: list[tuple[int, int]] = []
    for bonds in (bonds_of(page, row), futures(page, row)):
        for bond in bonds:
            hit = bond.hit
            if any(first < hit.last and hit.first < last for first, last in taken):
                continue
            listed = points(row, hit.last)
            if listed and ":" in row.line.lemmas[hit.last : listed[0][0]]:
                taken.append((hit.first, len(row.line.tokens)))
                for span in listed:
                    yield from _of_point(page, row, (bond, row), span)
                continue
            said = _said(page, row, bond, bonds)
            if said is None or (opens_list(row) and said[1] - said[0] <= SHORTEST):
                continue  # «договорились о следующем:» only opens the list
            taken.append((min(hit.first, said[0]), said[1]))
            page.fired(f"commitment: {bond.form}", hit.span)
            alone = len(bonds) == 1
            yield _fact(page, row, bond, said, _told(page, row, bond, bonds, alone=alone))


def _said(page: Page, row: Row, bond: Bond, bonds: Sequence[Bond]) -> tuple[int, int] | None:
    """The tokens that say what is undertaken, if the words bind the two to it."""
    others = [one.hit for one in bonds if one is not bond]
    said = _before_task(page, row, bond)
    said = said or undertaken(page, row, bond.hit, others, itself=bond.itself)
    said = said and _without_targets(page, row, bond, said)
    if said is None or not _binds(page, row, bond, said, subject_start(bond.hit, others)):
        return None
    return said


def _without_targets(page: Page, row: Row, bond: Bond, said: tuple[int, int]) -> tuple[int, int]:
    """«Довести оборот до 2 млрд и провести форум»: the one is a target, the other is to be done.

    All of it where there is nothing else.
    """
    parts = coordinated(row, *said)
    free = [
        part
        for part in parts
        if not any(_reaches(page, row, mention, part, bond.hit) for mention in row.quantities)
    ]
    if not free or len(free) == len(parts):
        return said
    first, stop = free[0]
    for start, end in free[1:]:
        stop = end if start - stop <= len((",", "а", "также")) else stop
    return first, stop


def _before_task(page: Page, row: Row, bond: Bond) -> tuple[int, int] | None:
    """«Приумножить темпы – задача комиссии»: what is to be done stands before the dash."""
    if page.language != "ru" or row.line.lemmas[bond.hit.last - 1] != "задача":
        return None
    dashes = [i for i in range(bond.hit.first) if row.line.lemmas[i] in ("–", "—", "-")]
    return (0, dashes[-1]) if dashes else None


def _binds(page: Page, row: Row, bond: Bond, said: tuple[int, int], start: int) -> bool:
    """Whether it is an undertaking of the two: no number to reach, no mere wish, no own affair."""
    if bond.form is not CommitmentForm.INTENDED and not _ought(page, bond.hit):
        if not _is_to_come(page, row, bond.hit, said):
            return False
    elif _is_vague(page, row, said) or _is_news(page, row, bond, said):
        return False
    if any(_reaches(page, row, mention, said, bond.hit) for mention in row.quantities):
        return False
    if third_acts(page, row, start, _partner_end(row, bond.hit)):
        return False
    return _is_official(page, row, bond.hit) and not _is_own_affair(
        page, row, bond.hit, said, start
    )


def _partner_end(row: Row, hit: Hit) -> int:
    """The end of the words on who acts: «договорился с Китаем» names him behind the verb."""
    with_whom = row.line.lemmas[hit.last : hit.last + 1] in (("с",), ("with",), ("между",))
    return hit.last + len(("с", "Китаем", "и")) if with_whom else hit.first


def _ought(page: Page, hit: Hit) -> bool:
    return (
        commitment_words(page.language).ought.search(f" {hit.match.group().strip()} ") is not None
    )


def _is_to_come(page: Page, row: Row, hit: Hit, said: tuple[int, int]) -> bool:
    """«Согласились, что торговля растёт» is no undertaking, «что построят завод» is one."""
    that = any(word in ("что", "that") for word in row.line.lemmas[hit.last - 1 : hit.last + 2])
    if not that:
        return True
    ahead = row.line.tokens[said[0] : said[1]]
    if page.language == "en":
        words = {token.text.lower() for token in ahead}
        proposed = commitment_words("en").proposed.search(f" {hit.match.group().strip()} ")
        return words.isdisjoint(_INDICATIVES) if proposed else not words.isdisjoint(_MODALS)
    tags = [str(one.tag) for token in ahead for one in readings(token.text.lower())[:1]]
    return any("futr" in tag or "INFN" in tag for tag in tags)


_MODALS = frozenset({"will", "would", "should", "shall", "must"})
_INDICATIVES = frozenset({"will", "is", "are", "was", "were", "has", "have", "had"})
"""A proposal has the plain form behind "that": "proposed that the sides meet"."""


def _is_official(page: Page, row: Row, hit: Hit) -> bool:
    """Whether somebody who can bind a side speaks: no private person's plans.

    A side, a post, a body or «стороны» is named, the speaker has a post, or nobody is the subject.
    """
    patterns = commitment_words(page.language)
    if hit.first == 0 and page.language == "ru":  # «Условились согласовать позиции»
        return True
    if row.line.has(patterns.bodies) or row.line.has(patterns.official):
        return True
    if not _has_subject(row, hit) or affair_of(page, row) is not Affair.OPEN:
        return True
    speaker = row.voice.actor
    posts = (actor.post for actor in (*row.actors, speaker) if actor is not None)
    return any(posts)


def _is_own_affair(page: Page, row: Row, hit: Hit, said: tuple[int, int], start: int) -> bool:
    """Whether one country alone decides or tells its own to do what names nobody else."""
    patterns = commitment_words(page.language)
    if not patterns.own_affairs.search(f" {hit.match.group().strip()} "):
        return False
    acting = sides_named(page, row, start, hit.first)
    touched = sides_named(page, row, *said)
    joint = is_joint(page, row, start, hit.first) or is_joint(page, row, *said)
    if joint or len(acting) != 1 or touched - acting:
        return False
    around = [one for one in page.rows if one.paragraph == row.paragraph and one is not row]
    return not any(affair_of(page, one) is Affair.BOTH for one in around)


def _reaches(
    page: Page, row: Row, mention: QuantityMention, said: tuple[int, int], hit: Hit
) -> bool:
    """A money or percent figure in the clause that is to be reached: that is a target.

    What is told before the word that binds ("in order to bring trade to …, it was agreed to open a
    house with a capital of …") is no aim of what is undertaken. Of goods and things only what is
    said to be brought up to: «довести перевозки до 15 млн тонн».
    """
    inside = row.line.span(*said)
    money = is_amount(mention) or mention.role == "to"
    if not (money and inside.start <= mention.start < inside.stop and is_aim(page, row)):
        return False
    aims = row.line.find(figure_words(page.language).target)
    return mention.role == "to" or any(one.last > clause_start(row, hit.first) for one in aims)


VAGUE_WITHIN = 3
"""The verb that says what is intended is among the first words of the clause."""


def _is_vague(page: Page, row: Row, said: tuple[int, int]) -> bool:
    patterns = commitment_words(page.language)
    words = row.line.lemmas[said[0] : said[1]]
    ahead = f" {' '.join(words[:VAGUE_WITHIN])} "
    concrete = patterns.concrete.search(f" {' '.join(words[: VAGUE_WITHIN * 2])} ")
    return patterns.vague.search(ahead) is not None and concrete is None


MEETING_WITHIN = 5
"""The meeting that is announced is among the first words."""


def _is_news(page: Page, row: Row, bond: Bond, said: tuple[int, int]) -> bool:
    """«Планируется провести заседание»: the news of a meeting is a contact."""
    impersonal = bond.itself or not _has_subject(row, bond.hit)
    words = row.line.lemmas[said[0] : said[0] + MEETING_WITHIN]
    if not _HELD.isdisjoint(words[:2]):
        words = (*row.line.lemmas[clause_start(row, bond.hit.first) : bond.hit.first], *words)
    meeting = commitment_words(page.language).meeting
    return impersonal and meeting.search(f" {' '.join(words)} ") is not None


_HELD = frozenset({"провести", "состояться", "организовать", "созвать", "hold", "take", "convene"})
"""«Заседание планируется провести», "the session is expected to take place"."""


def _has_subject(row: Row, hit: Hit) -> bool:
    """«Стороны намерены», unlike «планируется», «запланирована» and "is scheduled"."""
    if row.line.language == "en":
        return row.line.lemmas[hit.first] != "be"
    word = row.line.tokens[hit.first].text.lower()
    return not word.endswith("ся") and not any(one.tag.POS == "PRTS" for one in readings(word)[:1])


def _form(row: Row, bond: Bond) -> CommitmentForm:
    """Readiness («готов поставить», "is prepared to build") is an offer, not yet an intention."""
    words = (token.text.lower() for token in row.line.tokens[bond.hit.first : bond.hit.last])
    ready = bond.form is CommitmentForm.INTENDED and any(one.startswith(_READY) for one in words)
    return CommitmentForm.PROPOSED if ready else bond.form


_READY = ("готов", "ready", "readiness", "prepared", "willing")


def _fact(page: Page, row: Row, bond: Bond, said: tuple[int, int], told: Told) -> Commitment:
    """The commitment that tokens of a row say; `told` says whose it is and since which token."""
    return Commitment(
        pair=page.pair,
        form=_form(row, bond),
        text=Words(row.line.span(*said).text),
        responsible=told.bodies,
        due=due_of(page, row, min(said[0], told.since), said[1]),
        made_on=Period.day(page.date) if page.date else None,
        side=told.side,
        areas=areas_in(row.line),
        resolved=("side",) if told.side and not told.said else (),
        evidence=page.evidence(row.line.span(0, len(row.line.tokens))),
    )

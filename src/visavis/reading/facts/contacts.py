"""Contacts: who met whom, in which form and framework, when and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from visavis import world
from visavis.model import (
    Contact,
    ContactForm,
    ContactStatus,
    Framework,
    Level,
    Participant,
    Period,
    Words,
)
from visavis.reading.actors import Actor
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.areas import areas_of
from visavis.reading.morphology import Hit, words
from visavis.reading.page import Page, Row
from visavis.reading.posts import BODY
from visavis.reading.spans import Span

BY_THEMSELVES = (ContactForm.COMMISSION_SESSION, ContactForm.CONSULTATIONS, ContactForm.FORUM)
"""Forms that are contacts of the two sides though nobody is named, if they are said to be held."""

VISITS = (ContactForm.STATE_VISIT, ContactForm.OFFICIAL_VISIT, ContactForm.WORKING_VISIT)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A contact as one sentence, or several that speak of the same, show it."""

    form: ContactForm
    people: tuple[Actor, ...]
    spans: tuple[Span, ...]
    rule: str
    framework: Framework | None = None
    dates: Period | None = None
    place: tuple[str, str] | None = None
    planned: bool = False
    number: int | None = None
    held: bool = False
    two: bool = False
    """Whether the sentence names both countries, or speaks of the two sides."""
    rows: tuple[int, ...] = field(default=())


def contacts(page: Page) -> list[Contact]:
    """The contacts of a document; sentences that speak of the same one are put together."""
    found: list[_Seen] = []
    for number, row in enumerate(page.rows):
        seen_here = list(_of_row(page, row, number))
        for seen in seen_here:
            _put(found, seen)
        if not seen_here and found and row.line.has(_patterns(page.language).led):
            found[-1] = _led(page, found[-1], row, number)
    kept = [seen for seen in found if _enough(page, seen)]
    return [_fact(page, seen) for seen in _with_the_rest(page, kept)]


def _with_the_rest(page: Page, kept: Sequence[_Seen]) -> list[_Seen]:
    """What no other contact speaks of was talked about at the main one: the first with people."""
    main = next((seen for seen in kept if seen.people), None)
    if main is None:
        return list(kept)
    elsewhere = {number for seen in kept if seen is not main for number in seen.rows}
    rows = tuple(number for number in range(len(page.rows)) if number not in elsewhere)
    return [replace(seen, rows=rows) if seen is main else seen for seen in kept]


def _led(page: Page, known: _Seen, row: Row, number: int) -> _Seen:
    """«Делегации возглавили …» behind the sentence that tells of the session."""
    people = tuple(actor for actor in row.actors if _takes_part(page, row, actor))
    new = tuple(actor for actor in people if not _shared(known.people, (actor,)))
    return replace(
        known,
        people=known.people + new,
        spans=(*known.spans, _sentence(row)),
        rows=(*known.rows, number),
    )


def _of_row(page: Page, row: Row, number: int) -> Iterator[_Seen]:
    patterns = _patterns(page.language)
    hits = _hits(page, row, patterns)
    if not hits or _with_a_third(page, row):
        return
    form, hit = hits[0]
    for _other, behind in hits[1:]:
        page.fired("contact: a further word for it", behind.span)
    frameworks = _frameworks(row, patterns)
    on_margins = row.line.has(patterns.margins) and bool(frameworks)
    seen = _Seen(
        form=form,
        people=_people(page, row),
        spans=(_sentence(row),),
        rule=f"contact: {form}",
        framework=frameworks[0] if on_margins else None,
        dates=_date(row, patterns),
        place=_place(page, row, hit),
        planned=row.line.has(patterns.planned),
        held=row.line.has(patterns.held),
        two=_names_both(page, row, patterns),
        number=_session(row) if form is ContactForm.COMMISSION_SESSION else None,
        rows=(number,),
    )
    if on_margins and not seen.people:
        for framework in frameworks:
            yield replace(seen, framework=framework)
        return
    yield seen


def _names_both(page: Page, row: Row, patterns: "_Patterns") -> bool:
    named = {mention.code for mention in row.countries}
    return set(page.pair.sides) <= named or row.line.has(patterns.two)


def _hits(page: Page, row: Row, patterns: "_Patterns") -> list[tuple[ContactForm, Hit]]:
    barred = [(hit.first, hit.last) for hit in row.line.find(patterns.no_contact)]
    found = []
    for form, pattern in patterns.forms:
        for hit in row.line.find(pattern):
            if any(start <= hit.first < stop for start, stop in barred) or _ahead(
                row, hit, patterns
            ):
                continue
            found.append((form, hit))
            break
    return found or _further_hits(page, row, patterns)


def _further_hits(page: Page, row: Row, patterns: "_Patterns") -> list[tuple[ContactForm, Hit]]:
    """A visit of a kind that is not said, or a talk told by its subject («обсудили»)."""
    own = [actor for actor in row.actors if actor.office != BODY]
    visit = next(row.line.find(patterns.visit), None)
    if visit is not None and own and not row.line.has(patterns.anaphora) and _abroad(page, row):
        return [(ContactForm.WORKING_VISIT, visit)]
    weak = next(row.line.find(patterns.weak), None)
    sides = {actor.side for actor in own if actor.side in page.pair.sides}
    if weak is not None and (len(sides) > 1 or (sides and len(own) > 1)):
        return [(ContactForm.MEETING, weak)]
    return []


def _abroad(page: Page, row: Row) -> bool:
    """Whether the sentence names the other country or its capital, or both sides have people."""
    sides = {actor.side for actor in row.actors if actor.side}
    named = {mention.code for mention in row.countries} & set(page.pair.sides)
    return len(sides) > 1 or bool(named - sides) or len(row.actors) > 1


AHEAD = 4
"""Words before «заседание» in which «подготовка» or «следующее» make it one that is yet to come."""


def _ahead(row: Row, hit: Hit, patterns: "_Patterns") -> bool:
    """«Обсудили подготовку заседания комиссии»: a subject of the talks, not itself a contact."""
    before = f" {' '.join(row.line.lemmas[max(0, hit.first - AHEAD) : hit.last])} "
    return patterns.ahead.search(before) is not None


def _with_a_third(page: Page, row: Row) -> bool:
    """Whether one side meets somebody of a third country: no contact of the pair."""
    named = {actor.side for actor in row.actors if actor.side and actor.office != BODY}
    return bool(named - set(page.pair.sides)) and len(named & set(page.pair.sides)) < len(
        page.pair.sides
    )


def _people(page: Page, row: Row) -> tuple[Actor, ...]:
    """Who takes part; where one side is known, those of no known side are its counterparts."""
    people = [actor for actor in row.actors if _takes_part(page, row, actor)]
    known = {actor.side for actor in people if actor.side}
    if len(known) != 1:
        return tuple(people)
    other = page.pair.counterpart(next(iter(known)))
    return tuple(
        actor if actor.side else replace(actor, side=other, resolved=actor.resolved | {"side"})
        for actor in people
    )


def _takes_part(page: Page, row: Row, actor: Actor) -> bool:
    """Of the pair, or of no known side; a third country's people are at another contact."""
    if actor.office == BODY:
        return False
    return actor.side is None or actor.side in page.pair.sides


def _frameworks(row: Row, patterns: "_Patterns") -> list[Framework]:
    return [framework for framework, pattern in patterns.frameworks if row.line.has(pattern)]


def _date(row: Row, patterns: "_Patterns") -> Period | None:
    """The day named in the sentence; else its month, or its year where no number has it."""
    named = [
        mention.period
        for mention in row.periods
        if mention.period is not None and mention.kind in ("absolute", "relative")
    ]
    days = [period for period in named if period.precision == "day"]
    months = [period for period in named if period.kind == "month"]
    years = [period for period in named if period.kind == "year" and not row.quantities]
    return next(iter((*days, *months, *years)), None)


def _place(page: Page, row: Row, hit: Hit) -> tuple[str, str] | None:
    """A capital named with «в» or "in": the city, its country."""
    for mention in row.countries:
        before = row.line.lemmas[mention.first - 1] if mention.first else ""
        if mention.how == "capital" and before in ("в", "во", "in"):
            city = world.capital(mention.code, page.language)
            return (city, mention.code) if city else None
    return None


_ORDINAL = re.compile(r"^(\d{1,3})-?(?:е|го|м|ое|ом|th|st|nd|rd|й)?$")


def _session(row: Row) -> int | None:
    """The number of a session written in digits: «12-е заседание», "the 12th session"."""
    for token, follows in zip(row.line.tokens, row.line.lemmas[1:], strict=False):
        match = _ORDINAL.match(token.text.lower())
        if match and follows in ("заседание", "session", "meeting", "-", "е", "го"):
            return int(match.group(1)) or None
    return None


def _put(found: list[_Seen], seen: _Seen) -> None:
    """Join it with the earlier contact it speaks of, or keep it as a new one."""
    for index, known in enumerate(found):
        if _same(known, seen):
            found[index] = _joined(known, seen)
            return
    found.append(seen)


def _same(known: _Seen, seen: _Seen) -> bool:
    if known.dates and seen.dates and not known.dates.agrees_with(seen.dates):
        return False
    if not _forms_agree(known.form, seen.form) or known.planned != seen.planned:
        return False
    if not _frameworks_agree(known, seen):
        return False
    if known.number and seen.number and known.number != seen.number:
        return False
    if not known.people or not seen.people:
        return True
    return _shared(known.people, seen.people) and not _others(known.people, seen.people)


def _shared(known: Sequence[Actor], seen: Sequence[Actor]) -> bool:
    """Whether somebody is of both: by surname, or a post alone by its side and level."""
    return any(_is_one(one, other) for one in known for other in seen)


def _is_one(one: Actor, other: Actor) -> bool:
    if one.surname and other.surname:
        return one.surname == other.surname
    sides = one.side is None or other.side is None or one.side == other.side
    levels = one.level is None or other.level is None or one.level is other.level
    return sides and levels


def _others(known: Sequence[Actor], seen: Sequence[Actor]) -> bool:
    """Whether the later sentence names another person for a side that has one already.

    «Затем гостя принял президент»: a meeting of its own.
    """
    return any(
        other.surname
        and other.side
        and not any(_is_one(one, other) for one in known)
        and any(one.surname and one.side == other.side for one in known)
        for other in seen
    )


def _frameworks_agree(known: _Seen, seen: _Seen) -> bool:
    """«Встречаемся на площадках СНГ», with nobody named, is no part of a bilateral meeting."""
    if not seen.people and seen.framework is not None:
        return known.framework is seen.framework
    return None in (known.framework, seen.framework) or known.framework is seen.framework


def _forms_agree(one: ContactForm, other: ContactForm) -> bool:
    """Talks are part of a visit, of a session or of consultations; a call is none of them."""
    if one is other:
        return True
    pair = {one, other}
    return ContactForm.MEETING in pair and ContactForm.CALL not in pair


def _joined(known: _Seen, seen: _Seen) -> _Seen:
    new = tuple(
        actor for actor in seen.people if not any(_is_one(one, actor) for one in known.people)
    )
    together = not known.people or _shared(known.people, seen.people)
    return replace(
        known,
        form=seen.form if known.form is ContactForm.MEETING else known.form,
        people=known.people + (new if together else ()),
        spans=known.spans if seen.spans[0] in known.spans else known.spans + seen.spans,
        framework=known.framework or seen.framework,
        dates=known.dates or seen.dates,
        place=known.place or seen.place,
        number=known.number or seen.number,
        held=known.held or seen.held,
        two=known.two or seen.two,
        rows=known.rows + seen.rows,
    )


def _enough(page: Page, seen: _Seen) -> bool:
    """A contact says who took part, or in which framework; a bare «на встрече» says nothing.

    One side alone is a contact when the sentence names the other, or on a visit: a prime minister
    holds meetings at home too.
    """
    if seen.people:
        known = {actor.side for actor in seen.people if actor.side}
        return len(known) != 1 or len(seen.people) > 1 or seen.form in VISITS or seen.two
    if seen.framework is not None and seen.framework is not Framework.BILATERAL:
        return True
    return seen.form in BY_THEMSELVES and seen.held


def _fact(page: Page, seen: _Seen) -> Contact:
    people, resolved = _participants(page, seen)
    for span in seen.spans:
        page.fired(seen.rule, span)
    return Contact(
        pair=page.pair,
        form=seen.form,
        level=_level(page, people),
        framework=seen.framework or Framework.BILATERAL,
        dates=seen.dates,
        place=Words(seen.place[0]) if seen.place else None,
        country=seen.place[1] if seen.place else None,
        participants=people,
        status=ContactStatus.AGREED if seen.planned else ContactStatus.HELD,
        number=seen.number,
        areas=areas_of(page, seen.rows),
        resolved=resolved,
        evidence=tuple(piece for span in seen.spans for piece in page.evidence(span)),
    )


def _participants(page: Page, seen: _Seen) -> tuple[tuple[Participant, ...], tuple[str, ...]]:
    """The participants; one without a side gets the other's counterpart, marked as resolved."""
    known = {actor.side for actor in seen.people if actor.side}
    other = page.pair.counterpart(next(iter(known))) if len(known) == 1 else None
    people: list[Participant] = []
    resolved: list[str] = []
    for index, actor in enumerate(seen.people):
        side = actor.side or other
        people.append(
            Participant(
                name=Words(actor.name) if actor.name else None,
                post=Words(actor.post) if actor.post else None,
                side=side,
                level=actor.level,
            )
        )
        marks = set(actor.resolved) | ({"side"} if actor.side is None and side else set())
        resolved += [f"participants.{index}.{part}" for part in sorted(marks)]
    return tuple(people), tuple(resolved)


def _level(page: Page, people: Sequence[Participant]) -> Level | None:
    """Of each side its highest participant, of the two the lower."""
    order = list(Level)
    tops = [
        min(order.index(p.level) for p in people if p.side == side and p.level is not None)
        for side in page.pair.sides
        if any(p.side == side and p.level is not None for p in people)
    ]
    return order[max(tops)] if tops else None


def _sentence(row: Row) -> Span:
    return row.line.span(0, len(row.line.tokens))


@dataclass(frozen=True, slots=True)
class _Patterns:
    forms: tuple[tuple[ContactForm, re.Pattern[str]], ...]
    frameworks: tuple[tuple[Framework, re.Pattern[str]], ...]
    visit: re.Pattern[str]
    margins: re.Pattern[str]
    no_contact: re.Pattern[str]
    planned: re.Pattern[str]
    held: re.Pattern[str]
    led: re.Pattern[str]
    ahead: re.Pattern[str]
    two: re.Pattern[str]
    weak: re.Pattern[str]
    anaphora: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "contacts")
    return _Patterns(
        tuple((ContactForm(row["form"]), words(row["lemmas"])) for row in table["forms"]),
        tuple((Framework(name), words(text)) for name, text in table["frameworks"].items()),
        words(table["visit"]),
        words(table["margins"]),
        words(table["not"]),
        *(
            words(table[name])
            for name in ("planned", "held", "led", "ahead", "two", "weak", "anaphora")
        ),
    )

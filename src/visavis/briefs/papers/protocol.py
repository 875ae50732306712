"""The protocol of a session of the commission: a draft of the next, or the points of one held."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count, groupby

from visavis.briefs.chapters.next_session import agenda_items
from visavis.briefs.chapters.parts import delegation
from visavis.briefs.material import Material
from visavis.briefs.papers.noted import noted
from visavis.briefs.papers.paper import BLANK, Language, paper, writer_for
from visavis.briefs.tree import (
    Block,
    Brief,
    Bullets,
    Facing,
    Inline,
    Inlines,
    Note,
    Paragraph,
    Point,
    Points,
    Section,
    Text,
)
from visavis.briefs.writer import Writer
from visavis.checking.saying import Nth, say
from visavis.model import Area, Contact
from visavis.planning import (
    Decision,
    Heading,
    Session,
    draft_points,
    held_session,
    is_body,
    next_session,
    points_of,
)
from visavis.planning.remarks import without_remarks


def protocol_paper(material: Material, language: Language, number: int | None = None) -> Brief:
    """The draft of the next session's protocol; of a session held the points in the record."""
    material = _bare(material)
    writer = writer_for(material, language)
    session = None if number is None else held_session(material.contacts, number, material.as_of)
    if session is None:
        return _draft(material, writer, language)
    return _held(material, writer, language, session)


def _bare(material: Material) -> Material:
    """The material without what the record remarks on its sources: a protocol has decisions."""
    return replace(
        material,
        contacts=tuple(map(without_remarks, material.contacts)),
        commitments=tuple(map(without_remarks, material.commitments)),
        projects=tuple(map(without_remarks, material.projects)),
    )


def held_points(material: Material, session: Contact) -> tuple[Decision, ...]:
    """The points of a session that was held, as far as the record has them."""
    material = _bare(material)
    contacts = {contact.id: contact for contact in material.contacts}
    return points_of(session, material.followed, contacts)


def draft_of(material: Material) -> tuple[Decision, ...]:
    """The points proposed for the next session."""
    material = _bare(material)
    facts = (*material.facts, *material.cases)
    items = agenda_items(material)
    return draft_points(material.pair, facts, items, material.followed, material.as_of)


def numbered(points: Iterable[Decision]) -> list[tuple[str, Area | Heading | None, Decision]]:
    """Each with its number: areas are counted, and in each the points."""
    found = []
    for part, (group, own) in enumerate(groupby(points, key=lambda point: point.group), 1):
        found += [(f"{part}.{at}.", group, point) for at, point in enumerate(own, 1)]
    return found


def _draft(material: Material, writer: Writer, language: Language) -> Brief:
    session = next_session(material.contacts, material.as_of)
    sections = [
        _opening(writer, session),
        *noted(material, writer, session),
        _agreed(writer, draft_of(material)),
        _signatures(writer),
    ]
    title = (
        writer.say("Draft protocol of the session of the intergovernmental commission")
        if session.number is None
        else writer.told(
            say(
                "Draft protocol of the {nth} session of the intergovernmental commission",
                nth=Nth(session.number, "gen"),
            )
        )
    )
    return paper(material, language, title, sections, writer)


def _opening(writer: Writer, session: Session) -> Section:
    """Place and date to be filled in, and who leads the delegations as far as it can be known."""
    host = writer.country(session.host) + ", " if session.host else ""
    place = (Text(f"{host}{BLANK}"),)
    day = (writer.line("Date: {blank}", blank=BLANK),)
    lines = tuple(_head(writer, session.last, side) for side in writer.pair.sides)
    said = writer.line("The delegations were led by the co-chairs of the commission:")
    blocks: tuple[Block, ...] = (Facing((place,), (day,)), Paragraph((said,)), Bullets(lines))
    return Section("opening", writer.say("The session"), blocks)


def _head(writer: Writer, last: Contact | None, side: str) -> Inlines:
    """A line to fill in, with the co-chair of the last session as a hint."""
    lead = writer.line("{country}: {blank}", country=writer.country(side), blank=BLANK)
    if last is None or not any(person.side == side for person in last.participants):
        return (lead,)
    of_last = writer.told(
        say("at the {nth} session", nth=Nth(last.number, "gen"))
        if last.number
        else say("at the last session")
    )
    hint = Text(f" ({of_last[:1].lower()}{of_last[1:]}: ", emphasis=True)
    return (lead, hint, *delegation(writer, last, side), Text(") "), writer.cite(last))


def _agreed(writer: Writer, points: Sequence[Decision]) -> Section:
    title = writer.say("The sides agreed")
    if not points:
        said = writer.line("Nothing in the record calls for a point of the protocol.")
        return Section("agreed", title, (Note("empty", (said,)),))
    parts = []
    for part, (group, own) in enumerate(groupby(numbered(points), key=lambda row: row[1]), 1):
        name = writer.label(group) if group else writer.say("other matters")
        heading = f"{part}. {name[:1].upper()}{name[1:]}"
        items = tuple(_point(writer, number, point) for number, _group, point in own)
        parts.append(Section(f"agreed-{part}", heading, (Points(items),)))
    return Section("agreed", title, tuple(parts))


def _point(writer: Writer, number: str, point: Decision) -> Point:
    text = (Text(_ended(writer.told(point.text))), writer.cite(*point.facts))
    under: list[Inlines] = []
    if point.group is not Heading.NEXT:
        under.append(_responsible(writer, point))
    term = writer.told(point.term) if point.term else writer.say("Term: {term}.", term=BLANK)
    under.append((Text(term),))
    if point.origins:
        why = " ".join(_ended(writer.told(origin)) for origin in point.origins)
        under.append((writer.line("Ground: {why}", why=why),))
    return Point(number, text, tuple(under))


def _responsible(writer: Writer, point: Decision) -> Inlines:
    """Who answers for it on each side; a line to fill in where nobody is known."""
    inlines: list[Inline] = [writer.line("Responsible: ")]
    for place, side in enumerate(writer.pair.sides):
        own = [party for party in point.responsible if party.side == side and is_body(party)]
        lead = writer.line("for {country}: ", country=writer.country(side, "gen"))
        inlines += [Text("; " if place else ""), lead]
        inlines += writer.parties(own) if own else (Text(BLANK),)
    return (*inlines, Text("."))


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _signatures(writer: Writer) -> Section:
    left, right = (_signature(writer, side) for side in writer.pair.sides)
    return Section("signatures", writer.say("Signatures"), (Facing(left, right),))


def _signature(writer: Writer, side: str) -> tuple[Inlines, ...]:
    return (
        (writer.line("Co-chair of the commission"),),
        (writer.line("for {country}", country=writer.country(side, "gen")),),
        (Text(f"{BLANK} / {BLANK}"),),
    )


def _held(material: Material, writer: Writer, language: Language, session: Contact) -> Brief:
    nth = Nth(session.number or 0, "gen")
    title = writer.told(
        say(
            "Points of the protocol of the {nth} session of the intergovernmental commission",
            nth=nth,
        )
    )
    place = writer.words(session.place).text if session.place else BLANK
    day = writer.period(session.dates) if session.dates else BLANK
    heads = tuple(
        (
            writer.line("{country}: ", country=writer.country(side)),
            *delegation(writer, session, side),
        )
        for side in writer.pair.sides
    )
    said = writer.line("The delegations were led by:")
    opening = Section(
        "opening",
        writer.say("The session"),
        (
            Facing(((Text(place),),), ((Text(day), writer.cite(session)),)),
            Paragraph((said,)),
            Bullets(heads),
        ),
    )
    points = held_points(material, session)
    return paper(material, language, title, [opening, _decided(writer, points)], writer)


def _decided(writer: Writer, points: Sequence[Decision]) -> Section:
    title = writer.say("The sides agreed")
    if not points:
        said = writer.line("The record holds no point of this protocol.")
        return Section("agreed", title, (Note("empty", (said,)),))
    running = count(1)
    items = tuple(
        _point(writer, f"{point.number or next(running)}.".replace("..", "."), point)
        for point in points
    )
    without = sum(point.number is None for point in points)
    note = writer.line("Points whose number is not in the record are counted from 1.")
    blocks: tuple[Block, ...] = (Points(items),)
    return Section("agreed", title, (*blocks, *((Note("info", (note,)),) if without else ())))

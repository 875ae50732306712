"""The agenda proposed for the next session of the commission, in short form."""

from itertools import groupby

from visavis.briefs.material import Material
from visavis.briefs.tree import Column, Inlines, Note, Paragraph, Section, Table, Text
from visavis.briefs.typesetting import typeset
from visavis.briefs.writer import Writer
from visavis.planning import Item, Session, agenda, next_session, not_screened


def next_agenda(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("Proposed agenda of the next session")
    items = agenda_items(material)
    if not items:
        said = writer.line("Nothing in the record calls for a point of the agenda.")
        return Section("next-session", title, (Paragraph((said,)),))
    session = next_session(material.contacts, material.as_of)
    missing = missing_goods(writer, material)
    blocks = (Paragraph((introduction(writer, session),)), _table(writer, items))
    return Section("next-session", title, (*blocks, *((missing,) if missing else ())))


def agenda_items(material: Material) -> tuple[Item, ...]:
    """The items, from all that the material holds."""
    facts = (*material.facts, *material.cases)
    return agenda(
        material.pair,
        facts,
        material.findings,
        material.followed,
        material.as_of,
        flows=material.flows,
    )


def missing_goods(writer: Writer, material: Material) -> Note | None:
    """Why goods with room to grow are not among the items; None where both ways were screened."""
    reasons = not_screened(material.pair, material.flows)
    if not reasons:
        return None
    return Note("info", (Text(" ".join(map(writer.told, reasons))),))


def introduction(writer: Writer, session: Session) -> Text:
    """Where the session is due, and by when."""
    if session.planned is not None:
        return _planned(writer, session)
    if session.last is None:
        return writer.line("The record holds no earlier session of the commission.")
    if session.host is None:
        return writer.line("Where the last session was held is not in the record.")
    if session.due is None:
        return writer.line("To be held in {country}.", country=writer.country(session.host))
    return writer.line(
        "To be held in {country}, since sessions alternate; a year after the last one was {due}.",
        country=writer.country(session.host),
        due=writer.period(session.when),
    )


def _planned(writer: Writer, session: Session) -> Text:
    """What the record has of a session that is planned."""
    dates = session.planned.dates if session.planned else None
    day = writer.period(dates) if dates else writer.say("no date")
    if session.host is None:
        return writer.line("The session is planned: {day}.", day=day)
    country = writer.country(session.host)
    return writer.line("The session is planned: {country}, {day}.", country=country, day=day)


def item_groups(writer: Writer, items: tuple[Item, ...]) -> tuple[tuple[int, str], ...]:
    """The heading before the first item of each part."""
    groups, at = [], 0
    for heading, some in groupby(items, key=lambda item: item.heading):
        label = writer.label(heading)
        groups.append((at, label[:1].upper() + label[1:]))
        at += len(list(some))
    return tuple(groups)


def _table(writer: Writer, items: tuple[Item, ...]) -> Table:
    """The items without their reasons: those stand in the paper of the commission."""
    columns = (Column(writer.say("No."), "right", 0.4), Column(writer.say("Item"), weight=7))
    rows: tuple[tuple[Inlines, ...], ...] = tuple(
        (
            (Text(str(number)),),
            (
                Text(typeset(item.text.within(writer.code), writer.code)),
                Text(" "),
                writer.cite(*item.facts),
            ),
        )
        for number, item in enumerate(items, 1)
    )
    remark = writer.line(
        "The reason for each item stands in the draft agenda, a paper of its own.",
    )
    caption = writer.say("Items proposed from the record")
    return Table(caption, columns, rows, (remark,), item_groups(writer, items))

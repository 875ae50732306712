"""The agenda proposed for the next session of the commission, each item with its reason."""

from itertools import groupby

from visavis.briefs.material import Material
from visavis.briefs.papers.paper import Language, paper, writer_for
from visavis.briefs.tree import Brief, Column, Inlines, Note, Paragraph, Section, Table, Text
from visavis.briefs.writer import Writer
from visavis.checking import check
from visavis.planning import Item, Session, agenda, next_session


def agenda_paper(material: Material, language: Language) -> Brief:
    """A first draft that a secretariat can put to both sides."""
    writer = writer_for(material, language)
    session = next_session(material.contacts, material.as_of)
    items = agenda_items(material)
    title = _title(writer, session)
    if not items:
        said = writer.line("Nothing in the record calls for a point of the agenda.")
        section = Section("agenda", title, (Note("empty", (said,)),))
        return paper(material, language, title, [section], writer)
    blocks = (Paragraph((_introduction(writer, session),)), _table(writer, items))
    section = Section("agenda", writer.say("Draft agenda"), blocks)
    return paper(material, language, title, [section], writer)


def agenda_items(material: Material) -> tuple[Item, ...]:
    """The items, from all that the material holds."""
    facts = (*material.facts, *material.cases)
    findings = check(material.pair, material.facts)
    return agenda(material.pair, facts, findings, material.followed, material.as_of)


def _title(writer: Writer, session: Session) -> str:
    if session.number is None:
        return writer.say("Draft agenda of the intergovernmental commission")
    return writer.say(
        "Draft agenda of the {nth} session of the intergovernmental commission",
        nth=writer.nth(session.number),
    )


def _introduction(writer: Writer, session: Session) -> Text:
    if session.last is None or session.host is None:
        return writer.line("The record holds no earlier session of the commission.")
    if session.due is None:
        return writer.line("To be held in {country}.", country=writer.country(session.host))
    return writer.line(
        "To be held in {country}, since sessions alternate; a year after the last one was {due}.",
        country=writer.country(session.host),
        due=writer.date(session.due),
    )


def _table(writer: Writer, items: tuple[Item, ...]) -> Table:
    columns = (
        Column(writer.say("No."), "right", 0.4),
        Column(writer.say("Item"), weight=3),
        Column(writer.say("Why"), weight=4),
    )
    rows = tuple(
        (
            (Text(str(number)),),
            (Text(writer.told(item.text)),),
            _reason(writer, item),
        )
        for number, item in enumerate(items, 1)
    )
    groups, at = [], 0
    for heading, some in groupby(items, key=lambda item: item.heading):
        label = writer.label(heading)
        groups.append((at, label[:1].upper() + label[1:]))
        at += len(list(some))
    return Table(writer.say("Items, each with its reason"), columns, rows, (), tuple(groups))


def _reason(writer: Writer, item: Item) -> Inlines:
    return (Text(writer.told(item.reason)), Text(" "), writer.cite(*item.facts))

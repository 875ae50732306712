"""The agenda proposed for the next session of the commission, each item with its reason."""

from visavis.briefs.chapters.next_session import (
    agenda_items,
    introduction,
    item_groups,
    missing_goods,
)
from visavis.briefs.material import Material
from visavis.briefs.papers.paper import Language, paper, writer_for
from visavis.briefs.tree import Brief, Column, Inlines, Note, Paragraph, Section, Table, Text
from visavis.briefs.writer import Writer
from visavis.planning import Item, Session, next_session


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
    missing = missing_goods(writer, material)
    blocks = (Paragraph((introduction(writer, session),)), _table(writer, items))
    blocks = (*blocks, *((missing,) if missing else ()))
    section = Section("agenda", writer.say("Draft agenda"), blocks)
    return paper(material, language, title, [section], writer)


def _title(writer: Writer, session: Session) -> str:
    if session.number is None:
        return writer.say("Draft agenda of the intergovernmental commission")
    return writer.say(
        "Draft agenda of the {nth} session of the intergovernmental commission",
        nth=writer.nth(session.number),
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
    return Table(
        writer.say("Items, each with its reason"), columns, rows, (), item_groups(writer, items)
    )


def _reason(writer: Writer, item: Item) -> Inlines:
    return (Text(writer.told(item.reason)), Text(" "), writer.cite(*item.facts))

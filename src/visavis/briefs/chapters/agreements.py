"""Agreements: what has been signed, and what is being prepared."""

from visavis.briefs.chapters.parts import newest_first, none_in_record, remark_only, undated_group
from visavis.briefs.material import Material
from visavis.briefs.tree import Column, Section, Table, Text
from visavis.briefs.writer import Writer
from visavis.model import Agreement


def agreements(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("Agreements")
    if not material.agreements:
        return Section("agreements", title, (none_in_record(writer, writer.say("agreements")),))
    listed = [fact for fact in newest_first(material.agreements) if isinstance(fact, Agreement)]
    columns = (
        Column(writer.say("Signed"), weight=1.2),
        Column(writer.say("Title"), weight=3.5),
        Column(writer.say("Type"), weight=1.4),
        Column(writer.say("State"), weight=1),
        Column(writer.say("Remarks and sources"), weight=2.2),
    )
    rows = tuple(
        (
            (Text(writer.period(item.signed)),),
            (writer.words(item.title),),
            (Text(writer.label(item.type)),),
            (Text(writer.label(item.status)),),
            remark_only(writer, item),
        )
        for item in listed
    )
    caption = writer.say("Agreements in the record, latest first")
    table = Table(caption, columns, rows, groups=undated_group(writer, listed))
    return Section("agreements", title, (table,))

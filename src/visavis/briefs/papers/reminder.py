"""The letter to a body that answers for points which are late or of which nothing was heard."""

from datetime import date

from visavis.briefs.chapters.commission import point_at
from visavis.briefs.material import Material
from visavis.briefs.papers.paper import BLANK, Language, paper, writer_for
from visavis.briefs.tree import (
    Brief,
    Column,
    Facing,
    Inline,
    Inlines,
    Paragraph,
    Section,
    Table,
    Text,
)
from visavis.briefs.writer import Writer
from visavis.planning import Alarm, Followed, Reminder, asked, made_on


def reminder_paper(
    material: Material, language: Language, reminder: Reminder, answer_by: date
) -> Brief:
    """One letter, with the points, how late they are and what is asked for by when."""
    writer = writer_for(material, language)
    number = writer.line("No. {blank}", blank=BLANK)
    day = writer.line("Date: {blank}", blank=BLANK)
    addressee = writer.words(reminder.body.name)
    lead = writer.line("To:")
    blocks = (
        Facing(((number,), (day,)), ((lead,), (Text(addressee.text, strong=True),))),
        Paragraph((_said(writer, reminder),)),
        _table(material, writer, reminder),
        Paragraph((_request(writer, answer_by),)),
        Facing(((writer.line("Secretary of the commission"),),), ((Text(f"{BLANK} / {BLANK}"),),)),
    )
    title = writer.say("On the implementation of commitments")
    section = Section("reminder", writer.say("Reminder"), blocks)
    return paper(material, language, title, [section], writer)


def _said(writer: Writer, reminder: Reminder) -> Text:
    count = len(reminder.points)
    return Text(
        writer.count(
            "The secretariat of the intergovernmental commission reminds you of {n} point for which"
            " you are named as responsible and whose term has passed or of which nothing has been"
            " heard for half a year.",
            "The secretariat of the intergovernmental commission reminds you of {n} points for"
            " which you are named as responsible and whose term has passed or of which nothing has"
            " been heard for half a year.",
            count,
        )
    )


def _request(writer: Writer, answer_by: date) -> Text:
    return writer.line(
        "Please send the information named in the table to the secretariat of the commission by"
        " {day}. If it has been sent already, please give the number and date of the letter.",
        day=writer.date(answer_by),
    )


def _table(material: Material, writer: Writer, reminder: Reminder) -> Table:
    columns = (
        Column(writer.say("No."), "right", 0.5),
        Column(writer.say("Point; where it was given"), weight=2.7),
        Column(writer.say("Term; how late"), weight=1.6),
        Column(writer.say("What was last heard"), weight=1.6),
        Column(writer.say("What is asked for"), weight=1.8),
    )
    rows = tuple(
        (
            (Text(str(number)),),
            _point(material, writer, one),
            _term(material, writer, one),
            _heard(material, writer, one),
            (Text(writer.told(asked(one))),),
        )
        for number, one in enumerate(reminder.points, 1)
    )
    return Table(writer.say("Points that call for an answer"), columns, rows)


def _point(material: Material, writer: Writer, one: Followed) -> Inlines:
    item = one.item
    given = point_at(material, writer, item)
    return (writer.words(item.text), Text(f" ({given})"), writer.cite(item))


def _term(material: Material, writer: Writer, one: Followed) -> Inlines:
    """The term, and the days since it or since the day on which it was to be reviewed."""
    term = writer.words(one.term.words) if one.term else writer.line("not set")
    if one.due is None:
        return (term,)
    days = (material.as_of - one.due).days
    if one.alarm is Alarm.OVERDUE:
        late = writer.count("{n} day after the term", "{n} days after the term", days)
    else:
        late = writer.count("review due for {n} day", "review due for {n} days", days)
    return (term, Text("; "), Text(late))


def _heard(material: Material, writer: Writer, one: Followed) -> Inlines:
    if one.last is None:
        made = made_on(one.item, {contact.id: contact for contact in material.contacts})
        if made is None:
            return (writer.line("nothing since it was made"),)
        return (writer.line("nothing since {day}", day=writer.period(made)),)
    inlines: list[Inline] = [
        Text(f"{writer.period(one.last.date)}: "),
        writer.words(one.last.text),
    ]
    return (*inlines, writer.cite_evidence(one.last.evidence))

"""Contacts: when the two last met at each level, the timeline, and every contact."""

from collections import Counter
from datetime import date

from visavis.briefs.chapters.parts import contact_table, none_in_record
from visavis.briefs.charts import contact_timeline
from visavis.briefs.material import Material
from visavis.briefs.tree import Chart, Column, Inlines, Section, Table, Text
from visavis.briefs.writer import DASH, Writer
from visavis.model import Contact, ContactForm, Framework, Level, Period
from visavis.planning import LevelLedger, last_of_equals, level_ledger
from visavis.world import office_holders


def contacts(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("Official contacts")
    meetings = [c for c in material.contacts if c.form is not ContactForm.EXCHANGE]
    exchanges = [c for c in material.contacts if c.form is ContactForm.EXCHANGE]
    people = _posts(material, writer)
    if not meetings:
        return Section("contacts", title, (none_in_record(writer, writer.say("contacts")), *people))
    blocks: list[Table | Chart] = [
        last_met(material, writer, meetings),
        *people,
        contact_timeline(writer, meetings),
        _by_framework(writer, meetings),
        contact_table(writer, writer.say("All contacts in the record, latest first"), meetings),
    ]
    if exchanges:
        blocks.append(_exchanges(writer, exchanges))
    return Section("contacts", title, tuple(blocks))


def last_met(material: Material, writer: Writer, meetings: list[Contact]) -> Table:
    """When the two last met at each level: between themselves, on margins, by call."""
    ledger = level_ledger(meetings, material.as_of)
    columns = (
        Column(writer.say("Level"), weight=1.7),
        Column(writer.say("Last met bilaterally"), weight=2),
        Column(writer.say("Last met on the margins of a bloc"), weight=2),
        Column(writer.say("Last call"), weight=1.5),
        Column(writer.say("Meetings: bilateral"), "right", 0.9),
        Column(writer.say("on margins"), "right", 0.9),
    )
    rows = tuple(
        (
            (Text(writer.label(row.level)),),
            _last_bilateral(material, writer, row),
            _last(writer, row.last_on_margins, row.on_margins),
            _last_call(writer, row.last_call),
            (Text(str(row.bilateral)),),
            (Text(str(row.on_margins)),),
        )
        for row in ledger
    )
    remark = writer.line(
        "The level of a contact is that at which both sides were represented: of each side its"
        " highest participant, of the two the lower. Only contacts at which the sources name both"
        " sides are counted; those without a date are counted but cannot be the last. “With each"
        " other” stands where the last meeting was with somebody of a higher level."
    )
    return Table(writer.say("When the two last met at each level"), columns, rows, (remark,))


def _last_bilateral(material: Material, writer: Writer, row: LevelLedger) -> Inlines:
    """The last at this level; where it was with somebody higher, also the last of equals."""
    last = row.last_bilateral
    equals = last_of_equals(material.contacts, row.level, material.as_of, bilateral=True)
    if last is None or equals is None or equals == last:
        return _last(writer, last, row.bilateral)
    if equals.dates == last.dates:
        return _last(writer, equals, row.bilateral)
    other = writer.line("; with each other: {date}", date=writer.period(equals.dates))
    return (*_last(writer, last, row.bilateral), other, Text(" "), writer.cite(equals))


def _last(writer: Writer, contact: Contact | None, count: int) -> Inlines:
    if contact is None:
        return (Text(writer.say("date not known"), emphasis=True),) if count else (Text(DASH),)
    place = f", {writer.words(contact.place).text}" if contact.place else ""
    text = f"{writer.period(contact.dates)}{place} ({writer.label(contact.form)})"
    return (Text(text), Text(" "), writer.cite(contact))


def _last_call(writer: Writer, call: Contact | None) -> Inlines:
    if call is None:
        return (Text(DASH),)
    return (Text(writer.period(call.dates)), Text(" "), writer.cite(call))


def _by_framework(writer: Writer, meetings: list[Contact]) -> Table:
    frameworks = [f for f in Framework if any(c.framework is f for c in meetings)]
    counted = Counter((contact.level, contact.framework) for contact in meetings)
    columns = (
        Column(writer.say("Level"), weight=2.5),
        *(Column(writer.label(framework), "right") for framework in frameworks),
        Column(writer.say("Total"), "right"),
    )
    levels: list[Level | None] = [
        level for level in (*Level, None) if any(c.level is level for c in meetings)
    ]
    rows = tuple(
        (
            (Text(writer.label(level) if level else writer.say("not told")),),
            *((Text(str(counted[level, f] or DASH)),) for f in frameworks),
            (Text(str(sum(counted[level, f] for f in frameworks)), strong=True),),
        )
        for level in levels
    )
    caption = writer.say("All contacts in the record by level and framework")
    return Table(caption, columns, rows)


def _exchanges(writer: Writer, exchanges: list[Contact]) -> Table:
    columns = (
        Column(writer.say("Date"), weight=1.2),
        Column(writer.say("What happened"), weight=5),
    )
    listed = sorted(exchanges, key=lambda c: c.dates.end if c.dates else date.min, reverse=True)
    rows = tuple(
        (
            (Text(writer.period(contact.dates)),),
            (writer.words(contact.summary), Text(" "), writer.cite(contact)),
        )
        for contact in listed
    )
    return Table(writer.say("Messages, notes, statements and gestures"), columns, rows)


def _posts(material: Material, writer: Writer) -> tuple[Table, ...]:
    """Who holds the posts of both sides on the day of the brief, as far as the reference goes."""
    rows = [
        (
            (Text(writer.country(side)),),
            (writer.words(office.post),),
            (writer.words(office.holder),),
            (Text(_since(writer, office.start)), Text(" "), writer.cite_evidence(office.evidence)),
        )
        for side in material.pair.sides
        for office in office_holders(side, material.as_of, material.pair.counterpart(side))
    ]
    if not rows:
        return ()
    columns = (
        Column(writer.say("Side"), weight=1.1),
        Column(writer.say("Post"), weight=2.6),
        Column(writer.say("Holder"), weight=2),
        Column(writer.say("Since"), weight=1.6),
    )
    caption = writer.say("Who holds the posts on {date}", date=writer.date(material.as_of))
    remark = writer.line(
        "As far as the sources in hand go: a term lasts until a source shows its end. Posts that"
        " are not listed have no known holder here."
    )
    return (Table(caption, columns, tuple(rows), (remark,)),)


def _since(writer: Writer, start: Period | None) -> str:
    """The first day; where only a range is known, the days between which the term began."""
    if start is None or start.kind != "days":
        return writer.period(start)
    return writer.say(
        "between {first} and {last}", first=writer.date(start.start), last=writer.date(start.end)
    )

"""The paper on contacts: what is overdue, whose turn it is to host, what is planned."""

from collections.abc import Sequence

from visavis.briefs.chapters.contacts import last_met
from visavis.briefs.chapters.overdue import meeting_line
from visavis.briefs.chapters.parts import contact_table, none_in_record
from visavis.briefs.material import Material
from visavis.briefs.papers.paper import Language, paper, writer_for
from visavis.briefs.tree import (
    Brief,
    Bullets,
    Column,
    Inlines,
    Note,
    Paragraph,
    Section,
    Table,
    Text,
)
from visavis.briefs.writer import DASH, Writer
from visavis.model import Contact, ContactForm
from visavis.planning import Rhythm, Turn, due_by, longest_gaps, outlook, rhythms, turns
from visavis.planning.rhythm import DAYS_IN_MONTH


def contacts_paper(material: Material, language: Language, year: int | None = None) -> Brief:
    """The ledger of contacts as of a day; with `year`, the contacts of that year beside it."""
    writer = writer_for(material, language)
    meetings = [c for c in material.contacts if c.form is not ContactForm.EXCHANGE]
    title = writer.say("Official contacts")
    if not meetings:
        empty = none_in_record(writer, writer.say("contacts"))
        return paper(material, language, title, [Section("contacts", title, (empty,))], writer)
    sections = [
        _attention(material, writer),
        Section("levels", writer.say("By level"), (last_met(material, writer, meetings),)),
        _rhythm(material, writer),
        _hosting(material, writer),
        _planned(material, writer),
        *_of_year(writer, meetings, year),
    ]
    return paper(material, language, title, sections, writer)


def _attention(material: Material, writer: Writer) -> Section:
    """What a planner has to see first: overdue levels and the longest gaps."""
    late = [one for one in rhythms(material.contacts, material.as_of) if one.overdue]
    lines = [meeting_line(writer, one) for one in late] + [
        (
            writer.line(
                "{level}: {years} years passed between the visits of {before} and {after}.",
                level=writer.levels(gap.level),
                years=writer.number(gap.years, 0),
                before=writer.period(gap.before.dates),
                after=writer.period(gap.after.dates if gap.after else None),
            ),
            Text(" "),
            writer.cite(gap.before, *((gap.after,) if gap.after else ())),
        )
        for gap in longest_gaps(material.contacts, material.as_of)
    ]
    title = writer.say("What needs attention")
    if not lines:
        said = writer.line("No level at which the two met is overdue.")
        return Section("attention", title, (Paragraph((said,)),))
    return Section("attention", title, (Bullets(tuple(lines)),))


def _rhythm(material: Material, writer: Writer) -> Section:
    columns = (
        Column(writer.say("Level"), weight=2),
        Column(writer.say("Bilateral occasions with a date"), "right"),
        Column(writer.say("Usual interval, months"), "right"),
        Column(writer.say("Where from"), weight=1.6),
        Column(writer.say("Months since the last"), "right"),
        Column(writer.say("Next due by"), weight=1.4),
    )
    rows = tuple(_rhythm_row(writer, one) for one in rhythms(material.contacts, material.as_of))
    remark = writer.line(
        "A level is called overdue when one and a half times its usual interval has passed. The"
        " interval is the middle one of those seen where there were at least five occasions; else"
        " what is usual between states."
    )
    table = Table(writer.say("Rhythm of bilateral meetings"), columns, rows, (remark,))
    return Section("rhythm", writer.say("Rhythm"), (table,))


def _rhythm_row(writer: Writer, one: Rhythm) -> tuple[Inlines, ...]:
    due = due_by(one)
    source = writer.say("seen") if one.observed else writer.say("taken as usual")
    since = _months(writer, one.open_gap.days) if one.open_gap else DASH
    return (
        (Text(writer.levels(one.level)),),
        (Text(str(one.seen)),),
        (Text(_months(writer, one.usual_days)),),
        (Text(source if one.usual_days is not None else DASH),),
        (Text(since),),
        (Text(writer.date(due) if due else DASH, strong=one.overdue),),
    )


def _months(writer: Writer, days: int | None) -> str:
    return DASH if days is None else writer.number(days / DAYS_IN_MONTH, 0)


def _hosting(material: Material, writer: Writer) -> Section:
    lines = tuple(_turn(writer, one) for one in turns(material.contacts, material.as_of))
    title = writer.say("Whose turn it is to host")
    if not lines:
        said = writer.line("No visit or session in one of the two countries is in the record.")
        return Section("hosting", title, (Note("empty", (said,)),))
    return Section("hosting", title, (Bullets(lines),))


def _turn(writer: Writer, turn: Turn) -> Inlines:
    what = (
        writer.say("Intergovernmental commission")
        if turn.commission
        else writer.say("{level}, visits", level=writer.levels(turn.level))
    )
    said = writer.line(
        "{what}: it is the turn of {next}. The last was in {last} ({day}), {count} in a row there.",
        what=what,
        next=writer.country(turn.next_host),
        last=writer.country(turn.hosts[0]),
        day=writer.period(turn.last.dates),
        count=turn.in_a_row,
    )
    return (said, Text(" "), writer.cite(turn.last))


def _planned(material: Material, writer: Writer) -> Section:
    seen = outlook(material.contacts, material.as_of)
    groups = (
        (writer.say("To come"), seen.coming),
        (writer.say("Planned, the date has passed, not told of as held"), seen.lapsed),
        (writer.say("Put off"), seen.postponed),
        (writer.say("Cancelled"), seen.cancelled),
        (writer.say("Planned without a date"), seen.undated),
    )
    tables = tuple(contact_table(writer, name, some) for name, some in groups if some)
    title = writer.say("Planned against held")
    if not tables:
        said = writer.line("The record holds no contact that is planned, put off or cancelled.")
        return Section("planned", title, (Paragraph((said,)),))
    return Section("planned", title, tables)


def _of_year(writer: Writer, meetings: Sequence[Contact], year: int | None) -> list[Section]:
    if year is None:
        return []
    chosen = [c for c in meetings if c.dates and c.dates.start.year <= year <= c.dates.end.year]
    title = writer.say("Contacts of {year}", year=year)
    if not chosen:
        said = writer.line("The record holds no contact of {year}.", year=year)
        return [Section("year", title, (Paragraph((said,)),))]
    return [Section("year", title, (contact_table(writer, title, chosen),))]

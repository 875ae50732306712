"""The intergovernmental commission: its sessions, and the commitments by area."""

from visavis.briefs.chapters.parts import contact_table, none_in_record
from visavis.briefs.material import Material
from visavis.briefs.tree import Column, Inline, Inlines, Note, Section, Table, Text
from visavis.briefs.writer import DASH, Writer
from visavis.model import Area, Commitment, CommitmentStatus, ContactForm
from visavis.planning import Alarm, Followed, Standing, made_on, sessions


def commission(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("Commission and commitments")
    blocks = (session_table(material, writer), *_commitments(material, writer))
    return Section("commission", title, blocks)


def session_table(material: Material, writer: Writer) -> Table | Note:
    """The sessions in the record, latest first."""
    held = sessions(material.contacts)
    if not held:
        return none_in_record(writer, writer.say("sessions of an intergovernmental commission"))
    return contact_table(writer, writer.say("Sessions of the commission in the record"), held)


def _commitments(material: Material, writer: Writer) -> tuple[Table | Note, ...]:
    if not material.commitments:
        return (none_in_record(writer, writer.say("commitments")),)
    grouped = [(area, _of_area(material, area)) for area in (*Area, None)]
    rows: list[tuple[Inlines, ...]] = []
    groups: list[tuple[int, str]] = []
    for area, items in grouped:
        if not items:
            continue
        groups.append((len(rows), _area_title(writer, area)))
        rows += [_row(material, writer, item) for item in items]
    caption = writer.say("Commitments by area, latest first")
    remark = writer.line(
        "“Nothing shows it done” says only what the sources in hand hold; it does not say that"
        " nothing was done."
    )
    table = Table(caption, _columns(writer), tuple(rows), (remark,), tuple(groups))
    return (table,)


def _columns(writer: Writer) -> tuple[Column, ...]:
    return (
        Column(writer.say("What; where and when it was made"), weight=3.4),
        *(Column(writer.country(side), weight=1.6) for side in writer.pair.sides),
        Column(writer.say("By when"), weight=1.4),
        Column(writer.say("State"), weight=1.5),
    )


def _of_area(material: Material, area: Area | None) -> list[Followed]:
    """The commitments whose first area it is, so that each stands in the table once."""
    contacts = {contact.id: contact for contact in material.contacts}
    own = [one for one in material.followed if (*one.item.areas, None)[0] is area]
    return sorted(own, key=lambda one: str(made_on(one.item, contacts) or ""), reverse=True)


def _area_title(writer: Writer, area: Area | None) -> str:
    label = writer.label(area) if area else writer.say("no area")
    return label[:1].upper() + label[1:]


def _row(material: Material, writer: Writer, one: Followed) -> tuple[Inlines, ...]:
    return (
        _what(material, writer, one.item),
        *(responsible(writer, one.item, side) for side in writer.pair.sides),
        (writer.words(one.term.words) if one.term else Text(DASH),),
        _with_steps(state(writer, one), steps(writer, one)),
    )


def _what(material: Material, writer: Writer, item: Commitment) -> Inlines:
    made = f" ({writer.label(item.form)}; {given_at(material, writer, item)})"
    inlines: list[Inline] = [writer.words(item.text), Text(made)]
    if item.note is not None:
        note = writer.words(item.note)
        inlines += [Text(". "), Text(note.text, emphasis=True, language=note.language)]
    return (*inlines, Text(" "), writer.cite(item))


def responsible(writer: Writer, item: Commitment, side: str) -> Inlines:
    """Who answers for it on a side."""
    own = [party for party in item.responsible if party.side == side]
    return writer.parties(own)


def given_at(material: Material, writer: Writer, item: Commitment) -> str:
    """The contact at which it was made, and when."""
    contact = material.contact(item.contact)
    if contact is None:
        return writer.period(item.made_on) if item.made_on else writer.say("no date")
    form = writer.label(contact.form)
    if contact.form is ContactForm.COMMISSION_SESSION and contact.number is not None:
        form = writer.say("{nth} session of the commission", nth=writer.nth(contact.number))
    when = writer.period(contact.dates) if contact.dates else writer.say("no date")
    return f"{form}, {when}"


def point_at(material: Material, writer: Writer, item: Commitment) -> str:
    """The same with its point there, where the record has it."""
    given = given_at(material, writer, item)
    if item.point is None:
        return given
    return writer.say("{given}, point {point}", given=given, point=item.point)


def state(writer: Writer, one: Followed) -> Inlines:
    """Where it stands, whose confirmation is awaited, and why it calls for attention."""
    nothing_heard = one.standing in (Standing.PROPOSED, Standing.AGREED)
    said = writer.label(CommitmentStatus.OPEN if nothing_heard else one.standing)
    inlines: list[Inline] = [Text(said, strong=not nothing_heard)]
    if one.waits_for:
        awaited = writer.together(writer.country(side) for side in one.waits_for)
        inlines.append(Text(writer.say("; not confirmed: {sides}", sides=awaited)))
    if one.alarm is Alarm.OVERDUE:
        inlines += [Text("; "), Text(writer.label(one.alarm), strong=True)]
    if one.carried:
        inlines.append(Text(writer.say("; carried over: {times}", times=one.carried)))
    return tuple(inlines)


def _with_steps(said: Inlines, heard: Inlines) -> Inlines:
    return (*said, Text("; "), *heard) if heard else said


def steps(writer: Writer, one: Followed) -> Inlines:
    """What was heard of it, each with its source."""
    inlines: list[Inline] = []
    for step in one.item.history:
        between = "; " if inlines else ""
        when = f"{writer.period(step.date)}: " if step.date else ""
        inlines += [Text(between + when)] if between + when else []
        inlines.append(writer.words(step.text))
        if step.evidence:
            inlines += [Text(" "), writer.cite_evidence(step.evidence)]
        elif step.by:
            inlines.append(Text(writer.say(" (entered by {name})", name=step.by)))
    return tuple(inlines)

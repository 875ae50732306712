"""The table of implementation, session by session, and the list of sessions."""

import re
from collections.abc import Sequence

from visavis.briefs.chapters.commission import point_at, responsible, session_table, state, steps
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
from visavis.briefs.typesetting import typeset
from visavis.briefs.writer import DASH, Writer
from visavis.model import Commitment, Contact
from visavis.planning import Followed, faults, number_at, of_session, sessions, working_groups


def report_paper(material: Material, language: Language) -> Brief:
    """Every commitment made at a session: who answers for it, by when, and where it stands."""
    writer = writer_for(material, language)
    title = writer.say("Implementation of the commission's decisions")
    held = sessions(material.contacts)
    found = [(one, of_session(material.followed, one.id)) for one in held]
    parts = [_session(material, writer, one, made) for one, made in found if made]
    if not parts:
        said = writer.line("The record holds no commitment made at a session of the commission.")
        parts = [Section("report", title, (Note("empty", (said,)),))]
    else:
        parts.append(_rule(writer))
    parts += _to_be_put_right(material, writer)
    return paper(material, language, title, parts, writer)


def sessions_paper(material: Material, language: Language) -> Brief:
    """The sessions in their order, with hosts and co-chairs."""
    writer = writer_for(material, language)
    title = writer.say("Sessions of the intergovernmental commission")
    section = Section("sessions", title, (session_table(material, writer),))
    parts = [section, _groups(material, writer), *_to_be_put_right(material, writer)]
    return paper(material, language, title, parts, writer)


def _groups(material: Material, writer: Writer) -> Section:
    """The working groups, each with the fact that named it last."""
    title = writer.say("Working groups")
    found = working_groups((*material.contacts, *material.commitments))
    if not found:
        said = writer.line("The record names no working group or subcommission.")
        return Section("groups", title, (Note("empty", (said,)),))
    lines = tuple((writer.words(one.name), Text(" "), writer.cite(one.fact)) for one in found)
    return Section("groups", title, (Bullets(lines),))


def _to_be_put_right(material: Material, writer: Writer) -> list[Section]:
    """What cannot be right in the record, if anything."""
    found = faults(material.contacts, material.followed, material.as_of)
    if not found:
        return []
    lines = tuple(
        (
            Text(typeset(one.text.within(writer.code), writer.code)),
            Text(" "),
            writer.cite(*one.facts),
        )
        for one in found
    )
    return [Section("faults", writer.say("To be put right"), (Bullets(lines),))]


def register_paper(material: Material, language: Language, chosen: Sequence[Followed]) -> Brief:
    """The commitments chosen, wherever they were made: those still open, then the others."""
    writer = writer_for(material, language)
    title = writer.say("Register of commitments")
    parts = []
    for name, caption, some in (
        ("open", writer.say("Open"), [one for one in chosen if one.is_open]),
        ("ended", writer.say("Ended"), [one for one in chosen if not one.is_open]),
    ):
        if some:
            counted = writer.count("{n} commitment", "{n} commitments", len(some))
            parts.append(Section(name, caption, (_table(material, writer, counted, some),)))
    if not parts:
        said = writer.line("No commitment in the record is as asked for.")
        parts = [Section("register", title, (Note("empty", (said,)),))]
    return paper(material, language, title, [*parts, _rule(writer)], writer)


def _session(
    material: Material, writer: Writer, session: Contact, made: Sequence[Followed]
) -> Section:
    nth = writer.nth(session.number) if session.number else writer.say("no number")
    day = writer.period(session.dates) if session.dates else writer.say("no date")
    title = writer.say("{nth} session of the commission, {day}", nth=nth, day=day)
    counted = writer.count("{n} commitment", "{n} commitments", len(made))
    return Section(session.id, title, (_table(material, writer, counted, made, session),))


def _table(
    material: Material,
    writer: Writer,
    caption: str,
    made: Sequence[Followed],
    session: Contact | None = None,
) -> Table:
    columns = (
        Column(writer.say("Point"), weight=1.3),
        Column(writer.say("What was decided"), weight=2.6),
        *(Column(writer.country(side), weight=1.5) for side in writer.pair.sides),
        Column(writer.say("By when"), weight=1.2),
        Column(writer.say("State"), weight=1.6),
        Column(writer.say("What was done"), weight=1.8),
    )
    rows = tuple(
        (
            _point(material, writer, number, one.item, session),
            (writer.words(one.item.text), Text(" "), writer.cite(one.item)),
            *_row(writer, one),
        )
        for number, one in enumerate(made, 1)
    )
    return Table(caption, columns, rows)


def _point(
    material: Material, writer: Writer, number: int, item: Commitment, session: Contact | None
) -> Inlines:
    """Its number at the session, else its place and where it was made; the id to read it by."""
    point = number_at(item, session.id) if session else None
    own = session is not None and item.contact == session.id
    made = "" if own or not item.contact else f"({point_at(material, writer, item)}) "
    return (Text(f"{point or number} {made}"), Text(f"[{_breakable(item.id)}]", emphasis=True))


def _row(writer: Writer, one: Followed) -> tuple[Inlines, ...]:
    item = one.item
    heard = steps(writer, one)
    return (
        *(responsible(writer, item, side) for side in writer.pair.sides),
        (writer.words(one.term.words) if one.term else Text(DASH),),
        (*state(writer, one), *_score(writer, one)),
        heard or (Text(DASH),),
    )


def _score(writer: Writer, one: Followed) -> Inlines:
    return () if one.score is None else (Text(writer.say("; score {score}", score=one.score)),)


def _breakable(name: str) -> str:
    """An id that may be broken anywhere in a narrow column; reading back takes the breaks out."""
    return "\u200b".join(re.findall(r".{1,6}", name))


def _rule(writer: Writer) -> Section:
    """How the score is given, for whoever reads the table without the handbook."""
    said = writer.line(
        "Score: 0, nothing shows that work began; 1, somebody says that it began; 2, one side or a"
        " third party says that it is done; 3, both sides say so. A point stays open until both"
        " sides confirm it."
    )
    return Section("rule", writer.say("How to read the table"), (Paragraph((said,)),))

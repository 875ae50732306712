"""The table of implementation, session by session, and the list of sessions."""

from visavis.briefs.chapters.commission import commitment_rows, session_table
from visavis.briefs.material import Material
from visavis.briefs.papers.paper import Language, paper, writer_for
from visavis.briefs.tree import Brief, Note, Section
from visavis.briefs.writer import Writer
from visavis.model import Commitment, Contact
from visavis.planning import sessions


def report_paper(material: Material, language: Language) -> Brief:
    """Every commitment made at a session: who answers for it, by when, and where it stands."""
    writer = writer_for(material, language)
    title = writer.say("Implementation of the commission's decisions")
    found = [(one, _made_at(material, one)) for one in sessions(material.contacts)]
    parts = [_session(material, writer, one, made) for one, made in found if made]
    if not parts:
        said = writer.line("The record holds no commitment made at a session of the commission.")
        parts = [Section("report", title, (Note("empty", (said,)),))]
    return paper(material, language, title, parts, writer)


def sessions_paper(material: Material, language: Language) -> Brief:
    """The sessions in their order, with hosts and co-chairs."""
    writer = writer_for(material, language)
    title = writer.say("Sessions of the intergovernmental commission")
    section = Section("sessions", title, (session_table(material, writer),))
    return paper(material, language, title, [section], writer)


def _made_at(material: Material, session: Contact) -> list[Commitment]:
    return [one for one in material.commitments if one.contact == session.id]


def _session(
    material: Material, writer: Writer, session: Contact, made: list[Commitment]
) -> Section:
    nth = writer.nth(session.number) if session.number else writer.say("no number")
    title = writer.say(
        "{nth} session of the commission, {day}", nth=nth, day=writer.period(session.dates)
    )
    return Section(session.id, title, (commitment_rows(material, writer, title, made),))

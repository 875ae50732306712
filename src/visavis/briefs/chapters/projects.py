"""Projects and industrial cooperation: how far each is, and how it came there."""

from visavis import world
from visavis.briefs.chapters.parts import none_in_record
from visavis.briefs.material import Material
from visavis.briefs.tree import Bullets, Column, Inlines, Paragraph, Section, Table, Text
from visavis.briefs.writer import DASH, Writer
from visavis.model import Project, ProjectEvent


def projects(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("Projects and industrial cooperation")
    if not material.projects:
        return Section("projects", title, (none_in_record(writer, writer.say("projects")),))
    ordered = sorted(material.projects, key=lambda p: str(p.when or ""), reverse=True)
    columns = (
        Column(writer.say("Project"), weight=2.6),
        Column(writer.say("Sector"), weight=1.3),
        Column(writer.say("Partners"), weight=2),
        Column(writer.say("Stage"), weight=1.2),
        Column(writer.say("Where it stands"), weight=2.4),
    )
    table = Table(
        writer.say("Projects in the record, the latest news first"),
        columns,
        tuple(_row(writer, project) for project in ordered),
    )
    return Section("projects", title, (table, _histories(writer, ordered)))


def _row(writer: Writer, project: Project) -> tuple[Inlines, ...]:
    place = f", {writer.words(project.place).text}" if project.place else ""
    sector = writer.words(world.sector(project.sector).label).text if project.sector else DASH
    return (
        (writer.words(project.name), Text(place)),
        (Text(sector),),
        writer.parties(project.partners),
        (Text(writer.label(project.stage)),),
        (writer.words(project.status), Text(" "), writer.cite(project)),
    )


def _histories(writer: Writer, ordered: list[Project]) -> Section:
    blocks: list[Paragraph | Bullets] = []
    for project in ordered:
        if not project.history:
            continue
        blocks.append(Paragraph((Text(writer.words(project.name).text, strong=True),)))
        blocks.append(Bullets(tuple(_step(writer, step) for step in project.history)))
    return Section("project-histories", writer.say("How each project came there"), tuple(blocks))


def _step(writer: Writer, step: ProjectEvent) -> Inlines:
    when = writer.period(step.date) if step.date else writer.say("no date")
    text = writer.words(step.text)
    return (Text(f"{when}: "), text, Text(" "), writer.cite_evidence(step.evidence))

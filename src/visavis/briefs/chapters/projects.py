"""Projects and industrial cooperation: how far each is, and how it came there."""

from visavis import world
from visavis.briefs.chapters.parts import none_in_record
from visavis.briefs.material import Material
from visavis.briefs.tree import Bullets, Column, Inlines, Section, Table, Text
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
    name = writer.words(project.name)
    known = writer.words(project.place).text if project.place else ""
    place = f", {known}" if known and not _names(name.text, known) else ""
    sector = writer.words(world.sector(project.sector).label).text if project.sector else DASH
    return (
        (name, Text(place)),
        (Text(sector),),
        writer.parties(project.partners),
        (Text(writer.label(project.stage)),),
        (writer.words(project.status), Text(" "), writer.cite(project)),
    )


def _names(name: str, place: str) -> bool:
    """Whether the name tells the place already, in whatever case: «в Бишкеке»."""
    stems = [part[: max(4, len(part) - 2)] for part in place.replace(";", " ").split()]
    return all(stem in name for stem in stems)


def _histories(writer: Writer, ordered: list[Project]) -> Section:
    told = tuple(
        Section(
            project.id,
            writer.words(project.name).text,
            (Bullets(tuple(_step(writer, step) for step in project.history)),),
        )
        for project in ordered
        if project.history
    )
    return Section("project-histories", writer.say("How each project came there"), told)


def _step(writer: Writer, step: ProjectEvent) -> Inlines:
    when = writer.period(step.date) if step.date else writer.say("no date")
    text = writer.words(step.text)
    return (Text(f"{when}: "), text, Text(" "), writer.cite_evidence(step.evidence))

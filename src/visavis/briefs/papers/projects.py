"""The paper on projects: what stands still and since when, the next step, how each came there."""

from collections.abc import Sequence

from visavis.briefs.chapters.parts import none_in_record
from visavis.briefs.material import Material
from visavis.briefs.papers.paper import Language, paper, writer_for
from visavis.briefs.tree import Brief, Bullets, Column, Inlines, Note, Section, Table, Text
from visavis.briefs.typesetting import typeset
from visavis.briefs.writer import DASH, Writer
from visavis.model import ProjectEvent, Stage
from visavis.planning import Progress, announced_again, progress
from visavis.planning.rhythm import DAYS_IN_MONTH
from visavis.planning.standstill import QUIET_DAYS


def projects_paper(material: Material, language: Language, *, still: bool = False) -> Brief:
    """The projects as of a day; with `still` those alone that stand still."""
    writer = writer_for(material, language)
    title = writer.say("Projects standing still") if still else writer.say("Joint projects")
    known = [
        one for one in progress(material.projects, material.as_of) if one.stands_still or not still
    ]
    if not material.projects:
        empty = none_in_record(writer, writer.say("projects"))
        return paper(material, language, title, [Section("projects", title, (empty,))], writer)
    if not known:
        said = writer.line("No project in the record stands still.")
        note = Section("projects", title, (Note("empty", (said,)),))
        return paper(material, language, title, [note], writer)
    sections = [
        Section("projects", writer.say("Stages and next steps"), (_table(writer, known),)),
        *_again(material, writer, known),
        _histories(writer, known),
    ]
    return paper(material, language, title, sections, writer)


def _table(writer: Writer, known: Sequence[Progress]) -> Table:
    columns = (
        Column(writer.say("Project"), weight=2.2),
        Column(writer.say("Stage"), weight=1.4),
        Column(writer.say("Last step"), weight=3.4),
        Column(writer.say("Months without news"), "right", 1),
        Column(writer.say("Next step (our suggestion)"), weight=2.3),
        Column(writer.say("For whom"), weight=1.9),
    )
    rows: list[tuple[Inlines, ...]] = []
    groups = []
    for label, some in _grouped(writer, known):
        groups.append((len(rows), label))
        rows += [_row(writer, one) for one in some]
    remark = writer.line(
        "A project stands still when nothing was heard of it for a year and it has not come to its"
        " end: what works, is done or was stopped does not stand still. The next step is our"
        " suggestion from its stage, not the record's word; for whom it is, are the partners that"
        " the record names."
    )
    caption = writer.say("Where the projects stand")
    return Table(caption, columns, tuple(rows), (remark,), tuple(groups))


def _grouped(writer: Writer, known: Sequence[Progress]) -> list[tuple[str, list[Progress]]]:
    still = [one for one in known if one.stands_still]
    moving = [one for one in known if _is_moving(one)]
    ended = [one for one in known if one.has_ended and one not in moving]
    undated = [one for one in known if one not in (*still, *ended, *moving)]
    groups = (
        (writer.say("Standing still"), still),
        (writer.say("News within the last year"), moving[::-1]),
        (writer.say("Without a dated step: it cannot be told"), undated),
        (writer.say("Working, completed or stopped"), ended[::-1]),
    )
    return [(label, some) for label, some in groups if some]


def _is_moving(one: Progress) -> bool:
    """Whether there was news of late of something that is still to be carried on."""
    is_late = one.quiet_days is not None and one.quiet_days <= QUIET_DAYS
    return is_late and one.stage not in (Stage.DONE, Stage.STOPPED)


def _row(writer: Writer, one: Progress) -> tuple[Inlines, ...]:
    return (
        (writer.words(one.project.name), Text(" "), writer.cite(one.project)),
        _stage(writer, one),
        step(writer, one.last) if one.last else (Text(DASH),),
        (Text(_months(writer, one), strong=one.stands_still),),
        (Text(_next(writer, one)),),
        _who(writer, one),
    )


def _stage(writer: Writer, one: Progress) -> Inlines:
    """The stage, and since when the record shows it."""
    label, reached = writer.label(one.stage), one.reached
    if reached is None or reached.date is None:
        return (Text(label),)
    return (Text(label), Text(f" ({writer.period(reached.date)})"))


def _months(writer: Writer, one: Progress) -> str:
    if one.quiet_days is None:
        return DASH
    return writer.number(one.quiet_days / DAYS_IN_MONTH, 0)


def _next(writer: Writer, one: Progress) -> str:
    return (
        DASH if one.next_step is None else typeset(one.next_step.within(writer.code), writer.code)
    )


def _who(writer: Writer, one: Progress) -> Inlines:
    if one.next_step is None:
        return (Text(DASH),)
    if not one.who:
        return (Text(writer.say("the record names nobody"), emphasis=True),)
    return writer.parties(one.who)


def step(writer: Writer, event: ProjectEvent) -> Inlines:
    """A step of a project: when, its stage where it shows one, what, its sources."""
    when = writer.period(event.date) if event.date else writer.say("no date")
    stage = f" ({writer.label(event.stage)})" if event.stage else ""
    return (
        Text(f"{when}{stage}: "),
        writer.words(event.text),
        Text(" "),
        writer.cite_evidence(event.evidence),
    )


def _again(material: Material, writer: Writer, known: Sequence[Progress]) -> list[Section]:
    """What was said to work and was announced again, or is much like what worked before."""
    found = announced_again(material.pair, material.projects)
    lines = tuple(
        (Text(typeset(one.sentence.within(writer.code), writer.code)), Text(" "),
         writer.cite(*one.facts))
        for project in known
        for one in found.get(project.project.id, ())
    )  # fmt: skip
    if not lines:
        return []
    return [Section("again", writer.say("Announced more than once"), (Bullets(lines),))]


def _histories(writer: Writer, known: Sequence[Progress]) -> Section:
    told = tuple(
        Section(
            one.project.id,
            writer.words(one.project.name).text,
            (Bullets(tuple(step(writer, event) for event in one.steps)),),
        )
        for one in known
        if one.steps
    )
    return Section("project-histories", writer.say("How each project came there"), told)

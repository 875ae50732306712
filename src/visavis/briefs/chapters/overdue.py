"""What is overdue: meetings, commitments, confirmations, targets and projects, each in a line."""

from collections.abc import Sequence
from datetime import timedelta

from visavis.briefs.material import Material
from visavis.briefs.tree import Bullets, Inlines, Paragraph, Section, Text
from visavis.briefs.writer import Writer
from visavis.checking.amounts import Computed
from visavis.model import Target
from visavis.planning import (
    Alarm,
    Course,
    Followed,
    Path,
    Progress,
    Rhythm,
    Version,
    due_by,
    progress,
    rhythms,
)
from visavis.planning.agenda import FORGOTTEN_DAYS

MOST = 6
"""Lines of one kind: the chapter is read on the way; the papers have the rest."""


def overdue(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("What is overdue")
    late = [one for one in material.followed if one.alarm is Alarm.OVERDUE and not one.waits_for]
    forgotten = material.as_of - timedelta(days=FORGOTTEN_DAYS)
    fresh = [one for one in late if one.due and one.due >= forgotten]
    half = [one for one in material.followed if one.waits_for]
    still = [one for one in progress(material.projects, material.as_of) if one.stands_still]
    parts = (
        _part(writer, writer.say("Meetings"), _meetings(material, writer)),
        _part(writer, writer.say("Commitments whose date has passed"),
              [_commitment(writer, one) for one in sorted(fresh, key=_due, reverse=True)],
              len(late) - len(fresh)),
        _part(writer, writer.say("Said to be done, not confirmed by both sides"),
              [_unconfirmed(writer, one) for one in half]),
        _part(writer, writer.say("Targets off track"), _targets(material, writer)),
        _part(writer, writer.say("Projects standing still"),
              [_project(writer, one) for one in sorted(still, key=_quiet)]),
    )  # fmt: skip
    blocks = tuple(block for part in parts for block in part)
    if not blocks:
        said = writer.line("Nothing in the record is overdue.")
        return Section("overdue", title, (Paragraph((said,)),))
    return Section("overdue", title, blocks)


def _part(
    writer: Writer, title: str, lines: Sequence[Inlines], older: int = 0
) -> tuple[Paragraph | Bullets, ...]:
    """The latest lines, and how many there are besides, `older` ones among them.

    Not a section: five more lines would push the contents of a brief over its first page.
    """
    if not lines and not older:
        return ()
    shown = list(lines[:MOST])
    if left := len(lines) - len(shown) + older:
        shown.append((Text(writer.say("… and {count} more", count=left), emphasis=True),))
    return Paragraph((Text(title, strong=True),)), Bullets(tuple(shown))


def _meetings(material: Material, writer: Writer) -> list[Inlines]:
    late = [one for one in rhythms(material.contacts, material.as_of) if one.overdue]
    return [meeting_line(writer, one) for one in late]


def meeting_line(writer: Writer, one: Rhythm) -> Inlines:
    """A level at which the two should have met by now."""
    due = due_by(one)
    if one.open_gap is None or due is None:
        said = writer.line(
            "{level}: no bilateral meeting with a date in the record.",
            level=writer.levels(one.level),
        )
        return (said,)
    said = writer.line(
        "{level}: overdue. The last bilateral meeting was on {day}; the next was due by {due}.",
        level=writer.levels(one.level),
        day=writer.period(one.open_gap.before.dates),
        due=writer.date(due),
    )
    return (said, Text(" "), writer.cite(one.open_gap.before))


def _due(one: Followed) -> str:
    return one.due.isoformat() if one.due else ""


def _commitment(writer: Writer, one: Followed) -> Inlines:
    term = one.term.by if one.term else None
    by = writer.say(" (due: {day})", day=writer.period(term))
    return (writer.words(one.item.text), Text(by), Text(" "), writer.cite(one.item))


def _unconfirmed(writer: Writer, one: Followed) -> Inlines:
    sides = writer.together(writer.country(side) for side in one.waits_for)
    awaited = writer.say("; not confirmed: {sides}", sides=sides)
    return (writer.words(one.item.text), Text(awaited), Text(" "), writer.cite(one.item))


def _targets(material: Material, writer: Writer) -> list[Inlines]:
    return [
        _target(writer, version, path)
        for aim in material.aims
        for version in aim.versions
        for path in version.paths
        if path.course is Course.OFF_TRACK
    ]


def _target(writer: Writer, version: Version, path: Path) -> Inlines:
    """What one account should have reached, and what it did."""
    target: Target = version.targets[0]
    assert path.latest is not None
    assert path.expected is not None
    said = writer.line(
        "Turnover of {goal} by {year}: by the account of {country} {reached} was reached in"
        " {latest}; a steady path needed {expected}.",
        goal=writer.quantity(target.quantity),
        year=version.year,
        country=writer.country(path.account.side, "gen"),
        reached=writer.turnover(path.latest),
        latest=path.latest.year,
        expected=Computed(path.expected, "USD").within(writer.code),
    )
    return (said, Text(" "), writer.cite(*version.targets, *path.latest.figures))


def _quiet(one: Progress) -> int:
    return one.quiet_days or 0


def _project(writer: Writer, one: Progress) -> Inlines:
    day = writer.period(one.last.date) if one.last else writer.say("no date")
    stage = writer.label(one.project.stage)
    rest = writer.say(" ({stage}): nothing was heard since {day}", stage=stage, day=day)
    return (writer.words(one.project.name), Text(rest), Text(" "), writer.cite(one.project))

"""Projects under way: their steps, since when nothing was heard, what is next and for whom.

What is next is our suggestion by the written table `NEXT`, not the record's word. For whom it is,
the record says or nobody does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from visavis.checking.announcements import announcements, resemblances
from visavis.checking.book import Book
from visavis.checking.finding import Finding
from visavis.checking.saying import Saying, say
from visavis.model import Pair, Party, Project, ProjectEvent, Stage
from visavis.reading.facts.projects import stage_told
from visavis.record.spelling import said

REACHED = (Stage.WORKING, Stage.DONE, Stage.STOPPED)
"""The stages at which a project has come to its end: silence about it is no standstill."""

QUIET_DAYS = 365
"""A project of which nothing was heard for so long stands still as far as the record goes."""

NEXT: dict[Stage, Saying] = {
    Stage.IDEA: say("Agree who takes part and what is to be made or supplied"),
    Stage.PROPOSED: say("Agree the answer of the other side to the proposal, and its term"),
    Stage.AGREED: say("Agree a schedule: who does what, by when, with whose money"),
    Stage.UNDER_WAY: say("Agree the day of completion, and what stands in its way"),
    Stage.WORKING: say("Agree how output and sales are reported each year"),
    Stage.UNKNOWN: say("Agree at what stage the project is"),
}
"""What a project of a stage needs next; one that is done or stopped needs nothing."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a project is, its last dated step, and for how many days nothing was heard of it.

    `stage` is the record's, or the end that the last news tells of where the record is behind it.
    `steps` are those known by then, in the order of the record; `quiet_days` is None where no step
    has a date: nothing can be told then.
    """

    project: Project
    stage: Stage
    last: ProjectEvent | None
    quiet_days: int | None
    steps: tuple[ProjectEvent, ...]

    @property
    def stands_still(self) -> bool:
        """Whether it has been quiet for long without having come to its end."""
        quiet = self.quiet_days is not None and self.quiet_days > QUIET_DAYS
        return quiet and not self.has_ended

    @property
    def has_ended(self) -> bool:
        """Whether it works, is done or was stopped, by the record or by the last news."""
        return self.stage in REACHED

    @property
    def next_step(self) -> Saying | None:
        """What a project of this stage needs next, as we suggest."""
        return NEXT.get(self.stage)

    @property
    def who(self) -> tuple[Party, ...]:
        """For whom the next step is: the partners of the two sides that the record names."""
        sides = self.project.pair.sides
        return tuple(one for one in self.project.partners if one.side in sides)

    @property
    def reached(self) -> ProjectEvent | None:
        """The step at which it came to its present stage; None where no step shows it."""
        shown = [step for step in self.steps if step.stage is not None]
        found = None
        for step in reversed(shown):
            if step.stage is not self.stage:
                break
            found = step
        return found


def progress(projects: Iterable[Project], today: date) -> tuple[Progress, ...]:
    """Every project, those quiet for longest first, those without dates last."""
    found = [_progress(project, today) for project in projects]
    return tuple(sorted(found, key=lambda one: -1 if one.quiet_days is None else one.quiet_days,
                        reverse=True))  # fmt: skip


def _progress(project: Project, today: date) -> Progress:
    steps = [step for step in project.history if not step.date or step.date.start <= today]
    dated = [step for step in steps if step.date]
    last = max(dated, key=lambda step: step.date.end if step.date else date.min, default=None)
    quiet = (today - min(last.date.end, today)).days if last and last.date else None
    return Progress(project, _stage(project, last, steps), last, quiet, tuple(steps))


def _stage(project: Project, last: ProjectEvent | None, steps: Sequence[ProjectEvent]) -> Stage:
    """The record's; where that is no end yet, the end that the last news shows, if it shows one.

    Of steps without a date the one that closes the record may be the last as well.
    """
    if project.stage in REACHED:
        return project.stage
    news = [step for step in (last, *steps[-1:]) if step is not None]
    return next((end for step in news if (end := _end(step)) is not None), project.stage)


def _end(step: ProjectEvent) -> Stage | None:
    """The end at which a step shows the project: by its stage, else by its words."""
    shown = [step.stage] if step.stage else [stage_told(text) for text in said(step.text)]
    return next((stage for stage in shown if stage in REACHED), None)


def announced_again(pair: Pair, projects: Iterable[Project]) -> dict[str, tuple[Finding, ...]]:
    """By the id of a project: what shows that it, or one much like it, was announced before."""
    book = Book(pair, projects)
    found: dict[str, list[Finding]] = {}
    for finding in (*announcements(book), *resemblances(book)):
        found.setdefault(finding.one.facts[0].id, []).append(finding)
    return {name: tuple(same) for name, same in found.items()}

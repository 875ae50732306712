"""Projects under way: since when nothing was heard of each, and its last step."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from visavis.model import Project, ProjectEvent, Stage

ENDED = (Stage.DONE, Stage.STOPPED)
QUIET_DAYS = 365
"""A project of which nothing was heard for so long stands still as far as the record goes."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a project is, its last dated step, and for how many days nothing was heard of it.

    `quiet_days` is None where no step has a date: nothing can be told then.
    """

    project: Project
    last: ProjectEvent | None
    quiet_days: int | None

    @property
    def stands_still(self) -> bool:
        """Whether it is neither done nor stopped and has been quiet for long."""
        quiet = self.quiet_days is not None and self.quiet_days > QUIET_DAYS
        return quiet and self.project.stage not in ENDED


def progress(projects: Iterable[Project], today: date) -> tuple[Progress, ...]:
    """Every project, those quiet for longest first, those without dates last."""
    found = [_progress(project, today) for project in projects]
    return tuple(sorted(found, key=lambda one: -1 if one.quiet_days is None else one.quiet_days,
                        reverse=True))  # fmt: skip


def _progress(project: Project, today: date) -> Progress:
    dated = [step for step in project.history if step.date and step.date.start <= today]
    last = max(dated, key=lambda step: step.date.end if step.date else date.min, default=None)
    quiet = (today - min(last.date.end, today)).days if last and last.date else None
    return Progress(project, last, quiet)

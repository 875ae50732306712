"""Project against project: one said to work is announced again, or one much like it is new."""

from collections.abc import Iterator

from visavis import world
from visavis.checking.book import Book
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import Span, Text, say
from visavis.model import Project, ProjectEvent, Stage, Verdict

WORKING = (Stage.WORKING, Stage.DONE)
BEFORE_WORK = (Stage.IDEA, Stage.PROPOSED, Stage.AGREED)


def announcements(book: Book) -> Iterator[Finding]:
    """A project said to work and then announced, agreed or opened as if it were new."""
    for project in book.projects:
        dated = _dated(project)
        worked = _working(project)
        again = next(
            (
                step
                for step in dated
                if worked and _after(step, worked) and step.stage in BEFORE_WORK
            ),
            None,
        )
        if worked is not None and again is not None:
            yield _announced(book, project, worked, again)


def _dated(project: Project) -> list[ProjectEvent]:
    """Its steps with a date and a stage, the oldest first."""
    steps = [step for step in project.history if step.date and step.stage]
    return sorted(steps, key=lambda step: str(step.date))


def _working(project: Project) -> ProjectEvent | None:
    return next((step for step in _dated(project) if step.stage in WORKING), None)


def resemblances(book: Book) -> Iterator[Finding]:
    """A project announced as new where one of its sector, country and subject worked before."""
    alike: dict[tuple[str, str, str], list[Project]] = {}
    for project in book.projects:
        if project.country is None or project.sector is None:
            continue
        for subject in world.subjects_in(_named(project)):
            alike.setdefault((project.country, project.sector, subject), []).append(project)
    for (__, ___, subject), projects in alike.items():
        worked = [(str(step.date), project.id, project) for project in projects
                  if (step := _working(project))]  # fmt: skip
        if worked:
            yield from _like(book, subject, min(worked)[-1], projects)


def _named(project: Project) -> str:
    return " ".join(project.name.within(language) for language in project.name.languages)


def _like(book: Book, subject: str, oldest: Project, projects: list[Project]) -> Iterator[Finding]:
    working = [step for step in _dated(oldest) if step.stage in WORKING]
    for project in projects:
        first = next(iter(_dated(project)), None)
        if project is oldest or first is None or first.stage not in BEFORE_WORK:
            continue
        before = [step for step in working if _after(first, step)]
        if before:
            yield _resembling(book, subject, (oldest, before[-1]), (project, first))


def _resembling(
    book: Book,
    subject: str,
    old: tuple[Project, ProjectEvent],
    new: tuple[Project, ProjectEvent],
) -> Finding:
    (before, worked), (project, step) = old, new
    sentence = say(
        "{project}: spoken of as new on {day} (“{text}”); “{before}” was said to work on {earlier}"
        " (“{worked}”).",
        project=Text(project.name),
        day=Span(step.date),
        text=Text(step.text),
        before=Text(before.name),
        earlier=Span(worked.date),
        worked=Text(worked.text),
    )
    what = say(
        "In what does “{project}” differ from “{before}”, and what became of the latter?",
        project=Text(project.name),
        before=Text(before.name),
    )
    side = project.country if project.country in book.pair.sides else None
    asked = tuple(Question(one, what) for one in ((side,) if side else book.pair.sides))
    return Finding("resemblances", Verdict.REPEATED, book.pair, _step(project, step),
                   _step(before, worked), sentence, (), asked, topic=subject)  # fmt: skip


def _after(step: ProjectEvent, other: ProjectEvent) -> bool:
    return str(step.date) > str(other.date)


def _announced(book: Book, project: Project, worked: ProjectEvent, again: ProjectEvent) -> Finding:
    sentence = say(
        "{project}: said to work on {day} (“{worked}”), announced again on {later} (“{again}”).",
        project=Text(project.name),
        day=Span(worked.date),
        worked=Text(worked.text),
        later=Span(again.date),
        again=Text(again.text),
    )
    what = say("What does “{project}” produce now, and since when?", project=Text(project.name))
    side = project.country if project.country in book.pair.sides else None
    asked = tuple(Question(one, what) for one in ((side,) if side else book.pair.sides))
    return Finding("announcements", Verdict.REPEATED, book.pair, _step(project, worked),
                   _step(project, again), sentence, (), asked)  # fmt: skip


def _step(project: Project, step: ProjectEvent) -> Value:
    label = say("{day}: “{text}”", day=Span(step.date), text=Text(step.text))
    return Value(project.country, label, None, None, (project,))

"""Commitment against commitment: the same undertaking again, with no result in the record."""

from collections.abc import Iterator, Sequence

from visavis import world
from visavis.checking.book import Book
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import Saying, Span, Text, say
from visavis.model import (
    Commitment,
    CommitmentStatus,
    Period,
    Project,
    ProjectEvent,
    Stage,
    Verdict,
)

SETTLED = (CommitmentStatus.DONE, CommitmentStatus.DROPPED)
WORKING = (Stage.WORKING, Stage.DONE)
BEFORE_WORK = (Stage.IDEA, Stage.PROPOSED, Stage.AGREED)


def repeats(book: Book) -> Iterator[Finding]:
    """Undertakings on one subject, made more than once, of which none was carried out."""
    by_subject: dict[str, list[Commitment]] = {}
    for commitment in book.commitments:
        for subject in _subjects(commitment):
            by_subject.setdefault(subject, []).append(commitment)
    for subject, made in by_subject.items():
        ordered = sorted(made, key=lambda commitment: str(_made_on(book, commitment) or ""))
        moments = {str(_made_on(book, one) or one.contact or one.id) for one in ordered}
        if len(moments) > 1 and not any(one.status in SETTLED for one in ordered):
            yield _again(book, subject, ordered)


def _subjects(commitment: Commitment) -> frozenset[str]:
    said = " ".join(commitment.text.within(language) for language in commitment.text.languages)
    return world.subjects_in(said)


def _made_on(book: Book, commitment: Commitment) -> Period | None:
    if commitment.made_on is not None:
        return commitment.made_on
    contact = book.contacts.get(commitment.contact or "")
    return contact.dates if contact else None


def _again(book: Book, subject: str, ordered: Sequence[Commitment]) -> Finding:
    dated = [one for one in ordered if _made_on(book, one)]
    first, last = (dated or list(ordered))[0], (dated or list(ordered))[-1]
    sentence = say(
        "{subject}: undertaken {times} times, from {first} to {last}, and the record shows no"
        " result. Last: “{text}”.",
        subject=Text(world.subject_label(subject)),
        times=len(ordered),
        first=Span(_made_on(book, first)),
        last=Span(_made_on(book, last)),
        text=Text(last.text),
    )
    what = say("What was done about “{text}”, and by when will it be?", text=Text(last.text))
    one = Value(first.side, _label(book, first), None, None, tuple(ordered))
    asked = tuple(Question(side, what) for side in book.pair.sides)
    return Finding("repeats", Verdict.REPEATED, book.pair, one,
                   Value(last.side, _label(book, last), None, None, (last,)), sentence, (), asked,
                   float(len(ordered)))  # fmt: skip


def _label(book: Book, commitment: Commitment) -> Saying:
    return say("{day}: “{text}”", day=Span(_made_on(book, commitment)), text=Text(commitment.text))


def announcements(book: Book) -> Iterator[Finding]:
    """A project said to work and then announced, agreed or opened as if it were new."""
    for project in book.projects:
        dated = sorted(
            (step for step in project.history if step.date and step.stage),
            key=lambda step: str(step.date),
        )
        worked = next((step for step in dated if step.stage in WORKING), None)
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

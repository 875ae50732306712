"""Commitment against commitment: the same undertaking again, with no result in the record."""

from collections.abc import Iterator, Sequence

from visavis import world
from visavis.checking.book import Book
from visavis.checking.finding import Finding, Question, Value
from visavis.checking.saying import Saying, Slot, Span, Text, say
from visavis.model import (
    Commitment,
    CommitmentStatus,
    Period,
    Verdict,
)

SETTLED = (CommitmentStatus.DONE, CommitmentStatus.DROPPED)


def repeats(book: Book) -> Iterator[Finding]:
    """Undertakings on one subject, made more than once: with no result, or after one."""
    by_subject: dict[str, list[Commitment]] = {}
    for commitment in book.commitments:
        for subject in _subjects(commitment):
            by_subject.setdefault(subject, []).append(commitment)
    for subject, made in by_subject.items():
        ordered = sorted(made, key=lambda commitment: _day(book, commitment))
        moments = {_day(book, one) or one.contact or one.id for one in ordered}
        if any(one.told in SETTLED for one in ordered):
            yield from _after_a_result(book, subject, ordered)
        elif len(moments) > 1:
            yield _again(book, subject, ordered)


def _day(book: Book, commitment: Commitment) -> str:
    """When it was made, for sorting; nothing where that is not known."""
    return str(_made_on(book, commitment) or "")


def _after_a_result(book: Book, subject: str, ordered: Sequence[Commitment]) -> Iterator[Finding]:
    """What was recorded as carried out, and is undertaken again."""
    done = [one for one in ordered if one.told is CommitmentStatus.DONE and _day(book, one)]
    if not done:
        return
    later = [
        one for one in ordered
        if one.told not in SETTLED and _day(book, one) > _day(book, done[-1])
    ]  # fmt: skip
    if later:
        yield _taken_up(book, subject, done[-1], later)


def _taken_up(book: Book, subject: str, done: Commitment, later: Sequence[Commitment]) -> Finding:
    last = later[-1]
    sentence = say(
        "{subject}: recorded as carried out is “{done}” ({day}), but the subject was taken up again"
        " (times: {times}), last on {last}: “{text}”.",
        subject=Text(world.subject_label(subject)),
        done=Text(done.text),
        day=Span(_made_on(book, done)),
        times=len(later),
        last=Span(_made_on(book, last)),
        text=Text(last.text),
    )
    what = say(
        "What came of “{done}”, and what is new in “{text}”?",
        done=Text(done.text),
        text=Text(last.text),
    )
    one = Value(done.side, _label(book, done), None, None, (done,))
    other = Value(last.side, _label(book, last), None, None, tuple(later))
    asked = tuple(Question(side, what) for side in book.pair.sides)
    return Finding("repeats", Verdict.REPEATED, book.pair, one, other, sentence, (), asked,
                   float(len(later)), subject)  # fmt: skip


def _subjects(commitment: Commitment) -> frozenset[str]:
    said = " ".join(commitment.text.within(language) for language in commitment.text.languages)
    return world.subjects_in(said)


def _made_on(book: Book, commitment: Commitment) -> Period | None:
    if commitment.made_on is not None:
        return commitment.made_on
    contact = book.contacts.get(commitment.contact or "")
    return contact.dates if contact else None


def _again(book: Book, subject: str, ordered: Sequence[Commitment]) -> Finding:
    """Those without a date are counted apart, and no order is claimed against them."""
    dated = [one for one in ordered if _made_on(book, one)]
    first, last = ordered[0], ordered[-1]
    undated = len(ordered) - len(dated)
    terms: dict[str, Slot | str | int] = {
        "subject": Text(world.subject_label(subject)),
        "times": len(dated),
        "last": Span(_made_on(book, last)),
        "text": Text(last.text),
    }
    if not dated:
        sentence = say(
            "{subject}: taken up more than once (times: {undated}, none with a date), and the"
            " record shows no result. So for one: “{text}”.",
            subject=terms["subject"],
            undated=undated,
            text=terms["text"],
        )
    elif undated:
        sentence = say(
            "{subject}: taken up from {first} to {last} (times: {times}, and {undated} without a"
            " date), and the record shows no result. Last of those with a date: “{text}”.",
            undated=undated,
            first=Span(_made_on(book, dated[0])),
            **terms,
        )
    else:
        sentence = say(
            "{subject}: taken up from {first} to {last} (times: {times}), and the record shows no"
            " result. Last: “{text}”.",
            first=Span(_made_on(book, first)),
            **terms,
        )
    what = say("What was done about “{text}”, and by when will it be?", text=Text(last.text))
    one = Value(first.side, _label(book, first), None, None, tuple(ordered))
    asked = tuple(Question(side, what) for side in book.pair.sides)
    return Finding("repeats", Verdict.REPEATED, book.pair, one,
                   Value(last.side, _label(book, last), None, None, (last,)), sentence, (), asked,
                   float(len(ordered)), subject)  # fmt: skip


def _label(book: Book, commitment: Commitment) -> Saying:
    return say("{day}: “{text}”", day=Span(_made_on(book, commitment)), text=Text(commitment.text))

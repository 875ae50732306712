"""Agenda: what the next session of the commission should take up, each item with its reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from math import inf

from visavis.checking import Finding
from visavis.checking.saying import Countries, Country, Saying, Span, Text, say
from visavis.model import (
    AnyFact,
    Case,
    CaseStatus,
    Contact,
    ContactStatus,
    Flow,
    Pair,
    Period,
    Project,
    Verdict,
)
from visavis.planning.item import MOST, Heading, Item
from visavis.planning.meetings import sessions, was_held
from visavis.planning.points import of_session
from visavis.planning.potential import LIVELY, potential_items
from visavis.planning.standing import Alarm, Followed
from visavis.planning.standstill import progress

YEARLY = 365
"""Days from one session to the next where the record shows no other interval."""

TO_RECONCILE = ("sides", "official", "sums", "parts", "growths", "horizons")
FRESH_DAYS = 730
FORGOTTEN_DAYS = 3 * 365
"""What has been overdue for longer is for the table of implementation, not for an agenda."""


@dataclass(frozen=True, slots=True)
class Session:
    """The session to come: its number, host and the day by which it is due, as far as known.

    `last` is the one held before it; `planned` is the session itself, where one is planned.
    """

    number: int | None
    host: str | None
    due: date | None
    last: Contact | None
    planned: Contact | None = None

    @property
    def when(self) -> Period | None:
        """When it is due, as closely as the date it rests on is known."""
        if self.planned is not None and self.planned.dates is not None:
            return self.planned.dates
        if self.due is None or self.last is None or self.last.dates is None:
            return None
        if self.last.dates.precision == "year":
            return Period.year(self.due.year)
        if self.last.dates.precision == "month":
            return Period.months(self.due.year, self.due.month, self.due.month)
        return Period.day(self.due)


def next_session(contacts: Iterable[Contact], today: date) -> Session:
    """As it is planned; else the number after the last one held, the other host, a year later."""
    known = sessions(contacts)
    last = next((one for one in known if was_held(one, today)), None)
    number = last.number + 1 if last and last.number else None
    host = last.pair.counterpart(last.country) if last and last.country in last.pair.sides else None
    due = last.dates.end + timedelta(days=YEARLY) if last and last.dates else None
    planned = _planned(known, last, today)
    if planned is not None:
        number, host = planned.number or number, planned.country or host
        due = planned.dates.end if planned.dates else due
    return Session(number, host, due, last, planned)


def _planned(known: Sequence[Contact], last: Contact | None, today: date) -> Contact | None:
    """The first session to come that was neither put off nor called off; a dated one first."""
    coming = [
        one
        for one in known
        if one.status not in (ContactStatus.POSTPONED, ContactStatus.CANCELLED)
        and not was_held(one, today)
        and (one.dates is None or one.dates.end >= today)
        and (last is None or (one.number or inf) > (last.number or 0))
    ]
    return min(
        coming,
        key=lambda one: (one.dates.start if one.dates else date.max, one.number or inf, one.id),
        default=None,
    )


def agenda(
    pair: Pair,
    facts: Sequence[AnyFact],
    findings: Sequence[Finding],
    followed: Sequence[Followed],
    today: date,
    *,
    flows: Sequence[Flow] = (),
) -> tuple[Item, ...]:
    """The items proposed for the next session, in the order of their headings.

    `flows` is the trade by product, as far as any was given.
    """
    contacts = [fact for fact in facts if isinstance(fact, Contact)]
    projects = [fact for fact in facts if isinstance(fact, Project)]
    session = next_session(contacts, today)
    return (
        *_results(session, followed),
        *_overdue(followed, today),
        *_found(findings, Heading.REPEATED, [Verdict.REPEATED]),
        *_cases(facts),
        *_figures(findings),
        *_targets(pair, findings),
        *potential_items(pair, facts, flows, today),
        *_standstill(projects, today),
        *_fresh(projects, today),
        *_next(session, today),
    )


def _results(session: Session, followed: Sequence[Followed]) -> Iterable[Item]:
    last = session.last
    if last is None:
        return
    made = [one.item for one in of_session(followed, last.id)]
    yield Item(
        Heading.RESULTS,
        say("How the protocol of the last session was carried out"),
        say(
            "The record has {count} commitments of that session ({day}).",
            count=len(made),
            day=Span(last.dates),
        ),
        (last, *made),
    )


def _overdue(followed: Sequence[Followed], today: date) -> Iterable[Item]:
    forgotten = today - timedelta(days=FORGOTTEN_DAYS)
    late = [
        (one.due, one)
        for one in followed
        if one.alarm is Alarm.OVERDUE and not one.has_lapsed and one.due and one.due >= forgotten
    ]
    for _day, one in sorted(late, key=lambda row: row[0])[-MOST:][::-1]:
        item = one.item
        yield Item(Heading.OVERDUE, say("“{text}”", text=Text(item.text)), _why_late(one), (item,))


def _why_late(one: Followed) -> Saying:
    due = Span(one.term.by if one.term else None)
    if one.waits_for:
        return say(
            "It was due ({due}); it is said to be done, with no confirmation from {country}.",
            due=due,
            country=Countries(one.waits_for, "gen"),
        )
    return say("It was due ({due}); nothing in the record shows it done.", due=due)


def _found(
    findings: Sequence[Finding], heading: Heading, verdicts: Sequence[Verdict]
) -> Iterable[Item]:
    for finding in [one for one in findings if one.verdict in verdicts][:MOST]:
        what = finding.questions[0].what if finding.questions else finding.sentence
        yield Item(heading, what, finding.sentence, finding.facts)


def _cases(facts: Sequence[AnyFact]) -> Iterable[Item]:
    for case in facts:
        if isinstance(case, Case) and case.status is CaseStatus.OPEN:
            yield Item(
                Heading.FIGURES,
                say("Settle the open case: “{text}”", text=Text(case.text)),
                say("The case was opened on {day}.", day=Span(case.opened_on)),
                (case,),
            )


def _figures(findings: Sequence[Finding]) -> Iterable[Item]:
    worst = [
        one
        for one in findings
        if one.check in TO_RECONCILE and one.verdict in (Verdict.CONTRADICTS, Verdict.IMPOSSIBLE)
    ]
    by_span: dict[Period | None, list[Finding]] = {}
    for finding in worst:
        by_span.setdefault(finding.facts[0].when, []).append(finding)
    for span, every in list(by_span.items())[:MOST]:
        same = every[:MOST]
        yield Item(
            Heading.FIGURES,
            say("Reconcile the figures of both sides: {span}", span=Span(span)),
            reduce(_both, (one.sentence for one in same)),
            tuple(dict.fromkeys(fact for one in same for fact in one.facts)),
        )


def _both(one: Saying, other: Saying) -> Saying:
    return say("{one} {other}", one=one, other=other)


def _targets(pair: Pair, findings: Sequence[Finding]) -> Iterable[Item]:
    """What the nearest goal needs, from each side's base."""
    needs = [one for one in findings if one.check == "targets" and one.verdict is Verdict.FOLLOWS]
    for side in pair.sides:
        own = [one for one in needs if one.other and one.other.side == side]
        if own:
            yield Item(
                Heading.TARGETS,
                say(
                    "The path to the target by the figures of {country}",
                    country=Country(side, "gen"),
                ),
                own[0].sentence,
                own[0].facts,
            )  # fmt: skip


def _standstill(projects: Sequence[Project], today: date) -> Iterable[Item]:
    still = [one for one in progress(projects, today) if one.stands_still]
    for one in still[-2 * MOST :][::-1]:
        assert one.last is not None
        yield Item(
            Heading.STANDSTILL,
            say("Where “{project}” stands", project=Text(one.project.name)),
            say(
                "Nothing was heard of it since {day}: “{text}”.",
                day=Span(one.last.date),
                text=Text(one.last.text),
            ),
            (one.project,),
        )


def _fresh(projects: Sequence[Project], today: date) -> Iterable[Item]:
    """Ideas and proposals of late, which a commission is there to move."""
    shown = 0
    for one in reversed(progress(projects, today)):
        lively = one.stage in LIVELY and one.last is not None
        if not lively or one.stands_still or (one.quiet_days or 0) > FRESH_DAYS:
            continue
        assert one.last is not None
        yield Item(
            Heading.PROJECTS,
            say("Next steps: “{project}”", project=Text(one.project.name)),
            say("Last: “{text}” ({day}).", text=Text(one.last.text), day=Span(one.last.date)),
            (one.project,),
        )
        shown += 1
        if shown == MOST:
            return


def _next(session: Session, today: date) -> Iterable[Item]:
    if session.last is None:
        return
    due = (session.due or today) + timedelta(days=YEARLY)
    yield Item(
        Heading.NEXT,
        say("Date and place of the session after this one"),
        say(
            "Sessions alternate between the countries; a year after this one is {day}.",
            day=Span(Period.parse(f"{max(due, today + timedelta(days=YEARLY)):%Y-%m}")),
        ),
        (session.last,),
    )

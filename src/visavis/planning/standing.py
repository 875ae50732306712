"""Standing: where a commitment stands, by a written rule from its steps and whose word they are.

The rule is docs/planning.md's. A commitment is done when both sides say so; the word of one side,
or of a third party, leaves it open. Pure: `today` and the documents' sides are arguments.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from visavis.model import (
    Commitment,
    CommitmentForm,
    CommitmentStatus,
    CommitmentStep,
    Contact,
    Document,
    Due,
    Period,
)

REVIEW_DAYS = 183
"""After half a year without a due date and without news a commitment is called up for review:
users of such registers ask for it after six months, since due dates are seldom given."""


class Standing(StrEnum):
    """Where it stands; labels in `world/data/labels.yaml`."""

    PROPOSED = "proposed"
    """Proposed or intended by one side: the other has not agreed."""
    AGREED = "agreed"
    UNDER_WAY = "under_way"
    SAID_DONE = "said_done"
    """Done as one side, or a third party, says: it stays open until both do."""
    DONE = "done"
    DROPPED = "dropped"


ENDED = (Standing.DONE, Standing.DROPPED)

SCORES = {
    Standing.PROPOSED: 0,
    Standing.AGREED: 0,
    Standing.UNDER_WAY: 1,
    Standing.SAID_DONE: 2,
    Standing.DONE: 3,
}
"""0: nothing shows that work began. 1: somebody says it began. 2: somebody says it is done.
3: both sides say it is done. What was dropped has no score."""


class Alarm(StrEnum):
    """Why somebody should look at it."""

    OVERDUE = "overdue"
    REVIEW = "review"
    """No due date was given, and nothing was heard for `REVIEW_DAYS`, or it has no date at all."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A commitment and where it stands on a day.

    `term` is the one set last. `due` is its last day, or where none was given the day of its
    review; `said_by` are the sides (`third` among them) that call it done; `carried` counts later
    sessions that took it up again; `last` is the last step with a date.
    """

    item: Commitment
    term: Due | None
    standing: Standing
    said_by: tuple[str, ...]
    due: date | None
    alarm: Alarm | None
    carried: int
    last: CommitmentStep | None

    @property
    def score(self) -> int | None:
        """From 0 to 3 by `SCORES`; None for what was dropped."""
        return SCORES.get(self.standing)

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done, or to be confirmed."""
        return self.standing not in ENDED

    @property
    def has_lapsed(self) -> bool:
        """Whether it was a mere proposal or intention whose time is over: nobody is bound by it."""
        return self.standing is Standing.PROPOSED and self.alarm is Alarm.OVERDUE

    @property
    def waits_for(self) -> tuple[str, ...]:
        """The sides that have yet to confirm what is said to be done."""
        if self.standing is not Standing.SAID_DONE:
            return ()
        return tuple(side for side in self.item.pair.sides if side not in self.said_by)


def follow(
    commitments: Iterable[Commitment],
    documents: Mapping[str, Document],
    contacts: Mapping[str, Contact],
    today: date,
) -> tuple[Followed, ...]:
    """Where each stands, in the order given; documents and contacts by their ids."""
    return tuple(_followed(item, documents, contacts, today) for item in commitments)


def made_on(item: Commitment, contacts: Mapping[str, Contact]) -> Period | None:
    """When it was made: as stated, else when the contact was at which it was made."""
    contact = contacts.get(item.contact or "")
    return item.made_on or (contact.dates if contact else None)


def _followed(
    item: Commitment,
    documents: Mapping[str, Document],
    contacts: Mapping[str, Contact],
    today: date,
) -> Followed:
    steps = _in_order(item.history, today)
    term = next((step.due for step in reversed(steps) if step.due), item.due)
    said_by = _said_by(item, steps, documents)
    standing = _standing(item, steps, said_by)
    last = max((step for step in steps if step.date), key=_day, default=None)
    due, alarm = _alarm(term, last, made_on(item, contacts), today)
    return Followed(
        item,
        term,
        standing,
        said_by,
        due,
        alarm if standing not in ENDED else None,
        sum(step.carried_to is not None for step in steps),
        last,
    )


def _in_order(history: Sequence[CommitmentStep], today: date) -> list[CommitmentStep]:
    """The steps up to the day, by date; one without a date stays behind the one before it."""
    day = date.min
    dated: list[tuple[date, CommitmentStep]] = []
    for step in history:
        day = step.date.end if step.date else day
        dated.append((day, step))
    ordered = [step for __, step in sorted(dated, key=lambda row: row[0])]
    return [step for step in ordered if step.date is None or step.date.start <= today]


def _standing(item: Commitment, steps: list[CommitmentStep], said_by: tuple[str, ...]) -> Standing:
    shown = [_shows(item, step) for step in steps]
    last = next((status for status in reversed(shown) if status is not None), item.status)
    if last is CommitmentStatus.DROPPED:
        return Standing.DROPPED
    if last is CommitmentStatus.DONE:
        both = set(item.pair.sides) <= set(said_by)
        return Standing.DONE if both else Standing.SAID_DONE
    if CommitmentStatus.UNDER_WAY in (last, *shown):
        return Standing.UNDER_WAY
    binding = item.form in (CommitmentForm.AGREED, CommitmentForm.INSTRUCTED)
    agreed = binding or CommitmentStatus.AGREED in (last, *shown)
    return Standing.AGREED if agreed else Standing.PROPOSED


def _said_by(
    item: Commitment, steps: list[CommitmentStep], documents: Mapping[str, Document]
) -> tuple[str, ...]:
    """Who calls it done, since the last step that said otherwise."""
    said: dict[str, None] = {}
    for step in steps:
        status = _shows(item, step)
        if status is CommitmentStatus.DONE:
            said |= dict.fromkeys(_voices(step, documents))
        elif status is not None:
            said.clear()
    return tuple(said)


def _shows(item: Commitment, step: CommitmentStep) -> CommitmentStatus | None:
    """The state a step shows; steps that no person entered may leave it to the whole to say."""
    if step.status is not None or step.by is not None or item.status is CommitmentStatus.OPEN:
        return step.status
    return item.status


def _voices(step: CommitmentStep, documents: Mapping[str, Document]) -> list[str]:
    if step.side is not None:
        return [step.side]
    cited = [documents[one.document] for one in step.evidence if one.document in documents]
    return [document.side for document in cited if document.side is not None]


def _alarm(
    given: Due | None, last: CommitmentStep | None, made: Period | None, today: date
) -> tuple[date | None, Alarm | None]:
    """The day it is due or to be reviewed, and whether that day has passed."""
    term = given.by if given else None
    if term is not None:
        return term.end, Alarm.OVERDUE if term.end < today else None
    heard = [period.end for period in (made, last.date if last else None) if period]
    if not heard:
        return None, Alarm.REVIEW
    review = min(max(heard), today) + timedelta(days=REVIEW_DAYS)
    return review, Alarm.REVIEW if review < today else None


def _day(step: CommitmentStep) -> date:
    assert step.date is not None
    return step.date.end

"""Reminders: of which open points a body is to be asked, because they are late or unheard of."""

from collections.abc import Iterable
from dataclasses import dataclass

from visavis.checking.saying import Saying, say
from visavis.model import Commitment, Party
from visavis.planning.parties import is_body
from visavis.planning.standing import Alarm, Followed, Standing


@dataclass(frozen=True, slots=True)
class Reminder:
    """A body and its points that call for an answer, the longest overdue first."""

    body: Party
    points: tuple[Followed, ...]


def bodies(commitments: Iterable[Commitment]) -> tuple[Party, ...]:
    """Every body that answers for something, once: by its side and any wording of its name."""
    named = {
        (party.side or "", tuple(sorted(_wordings(party)))): party
        for item in commitments
        for party in item.responsible
        if is_body(party)
    }
    found: list[Party] = []
    for key in sorted(named):
        if not any(is_same(named[key], one) for one in found):
            found.append(named[key])
    return tuple(found)


def is_same(one: Party, other: Party) -> bool:
    """Whether both are one body: of one side, with a wording of the name in common."""
    return one.side == other.side and bool(_wordings(one) & _wordings(other))


def reminder(body: Party, followed: Iterable[Followed]) -> Reminder:
    """What the body is to be asked: its points with an alarm that do not wait for another side."""
    own = [
        one
        for one in followed
        if one.alarm is not None
        and any(is_same(party, body) for party in one.item.responsible)
        and not (one.standing is Standing.SAID_DONE and body.side in one.said_by)
    ]
    own.sort(key=lambda one: (one.due is None, str(one.due or ""), one.item.id))
    return Reminder(body, tuple(own))


def asked(one: Followed) -> Saying:
    """What the body is asked for."""
    if one.standing is Standing.SAID_DONE:
        return say("To confirm that it is done, or to say what remains to be done")
    if one.alarm is Alarm.OVERDUE:
        return say("To report on its completion; where it is not done, the reasons and a new term")
    return say("To report how it is carried out and to propose a term")


def _wordings(party: Party) -> set[str]:
    return {party.name.within(code).casefold() for code in party.name.languages}

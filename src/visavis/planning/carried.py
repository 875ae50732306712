"""Carried: a commitment taken up again by a later session of the commission."""

from collections.abc import Mapping

from visavis.language import CODES, Language, _
from visavis.model import Commitment, CommitmentStep, Contact, Due, Evidence, Period, Words
from visavis.planning.register.new import before_session
from visavis.planning.standing import Followed, made_on


def carried(
    session: Contact,
    on: Period,
    by: str,
    *,
    said: Words | None = None,
    due: Due | None = None,
    evidence: tuple[Evidence, ...] = (),
) -> CommitmentStep:
    """The step that says so; without words of its own it names the session."""
    return CommitmentStep(
        date=session.dates or on,
        text=said or _words(session),
        by=by,
        carried_to=session.id,
        due=due,
        evidence=evidence,
    )


def why_not(
    one: Followed, session: Contact, due: Due | None, contacts: Mapping[str, Contact]
) -> list[str]:
    """Why the session cannot take it up: all reasons at once, none when it can."""
    item, found = one.item, []
    if not one.is_open:
        found.append(_("It is done or dropped: there is nothing to carry over."))
    if session.id == item.contact:
        found.append(_("It was made at that session: there is nothing to carry over."))
    elif _is_earlier(session, item, contacts):
        found.append(_("That session was before the commitment was made."))
    if any(step.carried_to == session.id for step in item.history):
        found.append(_("It was carried over to that session already."))
    if due and due.by and session.dates and due.by.end < session.dates.start:
        said = before_session(due, session)
        found.append(said[:1].upper() + said[1:] + ".")
    return found


def _is_earlier(session: Contact, item: Commitment, contacts: Mapping[str, Contact]) -> bool:
    """By the days, else by the numbers of the sessions; where neither tells, it is not."""
    made = made_on(item, contacts)
    if made and session.dates:
        return session.dates.end < made.start
    at = contacts.get(item.contact or "")
    numbers = (session.number, at.number if at else None)
    return numbers[0] is not None and numbers[1] is not None and numbers[0] < numbers[1]


def _words(session: Contact) -> Words:
    number = session.number
    by_language = {}
    for code in CODES:
        words = Language(code)
        by_language[code] = (
            words.say("Carried over by session No. {number}", number=number)
            if number is not None
            else words.say("Carried over by a later session")
        )
    return Words(by_language)

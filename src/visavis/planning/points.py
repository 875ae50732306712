"""Points of a session: what was decided there, and what it took up again."""

from collections.abc import Collection, Iterable

from visavis.model import Commitment, Contact, ContactForm
from visavis.planning.standing import Followed


def of_session(followed: Iterable[Followed], session_id: str) -> tuple[Followed, ...]:
    """The commitments made at the session or carried over to it, in the order given."""
    return tuple(one for one in followed if is_of(one.item, {session_id}))


def of_commission(
    followed: Iterable[Followed], contacts: Iterable[Contact]
) -> tuple[Followed, ...]:
    """The commitments of all sessions: what a secretariat may remind bodies of on its own."""
    held = {one.id for one in contacts if one.form is ContactForm.COMMISSION_SESSION}
    return tuple(one for one in followed if is_of(one.item, held))


def is_of(item: Commitment, sessions: Collection[str]) -> bool:
    """Whether it was made at one of the sessions, or carried over to one."""
    return item.contact in sessions or any(step.carried_to in sessions for step in item.history)


def number_at(item: Commitment, session_id: str) -> str | None:
    """Its number in the protocol of the session; None where that session only took it up again."""
    return item.point if item.contact == session_id else None

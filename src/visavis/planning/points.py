"""Points of a session: what was decided there, and what it took up again."""

from collections.abc import Collection, Iterable

from visavis.model import Commitment
from visavis.planning.standing import Followed


def of_session(followed: Iterable[Followed], session_id: str) -> tuple[Followed, ...]:
    """The commitments made at the session or carried over to it, in the order given."""
    return tuple(one for one in followed if is_of(one.item, {session_id}))


def is_of(item: Commitment, sessions: Collection[str]) -> bool:
    """Whether it was made at one of the sessions, or carried over to one."""
    return item.contact in sessions or any(step.carried_to in sessions for step in item.history)


def number_at(item: Commitment, session_id: str) -> str | None:
    """Its number in the protocol of the session; None where that session only took it up again."""
    return item.point if item.contact == session_id else None

"""Commitments under way: which have a date that has passed."""

from datetime import date

from visavis.model import Commitment, CommitmentStatus

ENDED = (CommitmentStatus.DONE, CommitmentStatus.DROPPED)


def is_overdue(item: Commitment, today: date) -> bool:
    """Whether its date has passed and nothing shows it done; without a date it never is."""
    due = item.due.by if item.due else None
    return due is not None and due.end < today and item.status not in ENDED

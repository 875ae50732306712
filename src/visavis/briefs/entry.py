"""Entry: a line of a calendar of events, whatever it is made from."""

from dataclasses import dataclass
from typing import Literal

from visavis.model import Period

Status = Literal["tentative", "confirmed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a calendar: the whole days of `dates`.

    `id` stays in every run, so that a calendar program knows the entry again. `vague` says in
    words that the day within the dates is not known; None where it is.
    """

    id: str
    dates: Period
    title: str
    text: str
    place: str | None
    url: str | None
    categories: tuple[str, ...]
    status: Status
    vague: str | None

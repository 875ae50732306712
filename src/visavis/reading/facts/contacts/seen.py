"""Seen: a contact as one clause, or several that speak of the same, show it."""

from dataclasses import dataclass, field

from visavis.model import ContactForm, ContactStatus, Framework, Level, Period
from visavis.reading.actors import Actor
from visavis.reading.spans import Span

VISITS = (ContactForm.STATE_VISIT, ContactForm.OFFICIAL_VISIT, ContactForm.WORKING_VISIT)

BY_THEMSELVES = (ContactForm.COMMISSION_SESSION, ContactForm.CONSULTATIONS, ContactForm.FORUM)
"""Forms that are contacts of the two sides though nobody is named, if they are said to be held."""

OF_ONE_A_COUNTRY = frozenset(
    {Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT, Level.FOREIGN_MINISTER}
)
"""Posts of which a country has one: two holders who meet are of two countries."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A contact on its way to become a fact."""

    form: ContactForm
    people: tuple[Actor, ...]
    spans: tuple[Span, ...]
    rule: str
    rows: tuple[int, ...] = field(default=())
    framework: Framework | None = None
    dates: Period | None = None
    place: tuple[str, str] | None = None
    status: ContactStatus = ContactStatus.HELD
    number: int | None = None
    sides: frozenset[str] = frozenset()
    """The countries of the pair that the clause shows to take part: by people, by a delegation,
    by a word of two countries, by where the visit goes."""
    held: bool = False
    """Whether it is said to have been held, or to be held."""
    reference: bool = False
    """Whether the words only speak of it again («в ходе встречи»)."""
    past: bool = False
    """Whether it is recalled rather than told as the news of the day."""
    apart: bool = False
    """Whether the words set it apart from what was told before («позже», «в тот же день»)."""
    noun: bool = False
    """Whether it is told by a noun («встреча прошла»), which may stand without its people."""
    host: str | None = None
    """The country a visit goes to."""
    any_kind: bool = False
    """Whether it is a visit of which the words do not say the kind («прибыл», "visited")."""
    aside: bool = False
    """Whether it is told by the way of somebody («министр, находящийся с визитом в Баку, …»)."""

    @property
    def planned(self) -> bool:
        """Whether it is yet to come, or will not."""
        return self.status is not ContactStatus.HELD

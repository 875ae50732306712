"""Merging: whether a newly read fact tells of a fact that the record has already.

Kind by kind, and each time with a sentence that says why. Rather two facts for one event than one
fact for two: people can merge in a moment what was left apart, and hardly see what was lost in a
merge. So two figures of different sides are never one (two ledgers), a text in one language is not
held against one in another, and what is undated is one only where it was published at one time.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import cast

from visavis.language import _, language_of_user, plural
from visavis.model import (
    Agreement,
    AnyFact,
    Case,
    Commitment,
    Contact,
    ContactForm,
    ContactStatus,
    Figure,
    Framework,
    Horizon,
    Indicator,
    Level,
    Office,
    Participant,
    Period,
    Project,
    Quantity,
    Target,
    Tie,
    Words,
)
from visavis.model.quantity import rounding
from visavis.record.spelling import alikeness, same_name

PUBLISHED_DAYS = 3
"""An undated event is the one that was told of at most so many days before or after. Agencies
retell within a day, weeklies and ministries' sites within three."""

RETOLD_DAYS = 7
"""A statement made again within a week is the same one retold; later it is made anew."""

VISITS = frozenset({ContactForm.STATE_VISIT, ContactForm.OFFICIAL_VISIT, ContactForm.WORKING_VISIT})
OCCASIONS = VISITS | {
    ContactForm.COMMISSION_SESSION,
    ContactForm.CONSULTATIONS,
    ContactForm.FORUM,
}
"""What a plain meeting may be a part of."""
MEETINGS = OCCASIONS | {ContactForm.MEETING}
"""Forms of which one may be told as another."""

ONE_A_SIDE = frozenset(
    {
        Level.HEAD_OF_STATE,
        Level.HEAD_OF_GOVERNMENT,
        Level.FOREIGN_MINISTER,
        Level.AMBASSADOR,
    }
)
"""Levels at which a side has one person, so that the level alone says who it is."""


@dataclass(frozen=True, slots=True)
class Merge:
    """`score` ranks the facts that a new one might tell of; `features` are what `reason` says."""

    into: str
    reason: str
    score: float
    features: tuple[str, ...]


@dataclass(slots=True)
class _Shared:
    """What two facts have in common, gathered step by step."""

    features: list[str] = field(default_factory=list)
    score: float = 0.0

    def add(self, feature: str, score: float = 1.0) -> None:
        self.features.append(feature)
        self.score += score


Published = Collection[Period]
"""The dates of the documents that a fact rests on."""


def same(
    new: AnyFact, known: AnyFact, published: Published = (), known_published: Published = ()
) -> Merge | None:
    """Why `new` tells of `known`; None when nothing shows that it does."""
    if new.kind != known.kind or getattr(new, "pair", None) != getattr(known, "pair", None):
        return None
    shared = _RULES[new.kind](_Two(new, known, published, known_published))
    if shared is None:
        return None
    reason = _OPENINGS[new.kind]().format(features="; ".join(shared.features))
    return Merge(known.id, reason, shared.score, tuple(shared.features))


def one_moment(
    new: AnyFact, known: AnyFact, published: Published = (), known_published: Published = ()
) -> bool:
    """Whether both may be of one time; facts that say the same may be years apart."""
    return _same_time(_Two(new, known, published, known_published), _Shared(), PUBLISHED_DAYS)


@dataclass(frozen=True, slots=True)
class _Two:
    """A new fact and a known one, each with the dates at which it was published."""

    new: AnyFact
    known: AnyFact
    published: Published
    known_published: Published


# Time


def _same_time(two: _Two, shared: _Shared, days: int) -> bool:
    """Dates agree at the precision both have; undated, the publications are close."""
    new, known = two.new.when, two.known.when
    if new is not None and known is not None:
        if not (new.agrees_with(known) or _days_overlap(new, known)):
            return False
        shared.add(_("the same date: {date}").format(date=known if new.same(known) else new), 2)
        return True
    return _told_close(two, shared, days)


def _days_overlap(one: Period, other: Period) -> bool:
    return one.precision == other.precision == "day" and one.overlaps(other)


def _told_close(two: _Two, shared: _Shared, days: int) -> bool:
    mine = [*two.published, *([two.new.when] if two.new.when else [])]
    theirs = [*two.known_published, *([two.known.when] if two.known.when else [])]
    if not mine or not theirs:
        return False
    apart = min(_days_apart(one, other) for one, other in product(mine, theirs))
    if apart > days:
        return False
    shared.add(_apart(apart), 1 - apart / (days + 1))
    return True


def _apart(days: int) -> str:
    said = plural("told of {count} day apart", "told of {count} days apart", days)
    return said.format(count=days) if days else _("told of on the same day")


def _days_apart(one: Period, other: Period) -> int:
    """Days between two periods; 0 where they share one."""
    return max(0, (one.start - other.end).days, (other.start - one.end).days)


def _retold(new: Period | None, known: Period | None, two: _Two, shared: _Shared) -> bool:
    """Whether two statements were made within a week; undated, published within a week."""
    if new is None or known is None:
        return _told_close(two, shared, RETOLD_DAYS)
    apart = _days_apart(new, known)
    if apart > RETOLD_DAYS:
        return False
    shared.add(_apart(apart), 1 - apart / (RETOLD_DAYS + 1))
    return True


# Contacts


def _contact(two: _Two) -> _Shared | None:
    new, known, shared = cast(Contact, two.new), cast(Contact, two.known), _Shared()
    if not _same_form(new, known, shared) or stage(new) != stage(known):
        return None
    if _differ(new.number, known.number) or _differ(_bloc(new), _bloc(known)):
        return None
    if not _same_time(two, shared, PUBLISHED_DAYS):
        return None
    if new.number is not None and new.number == known.number:
        shared.add(_("the same number: {number}").format(number=new.number), 3)
        return shared
    return shared if _same_people(new, known, shared) else None


def _differ(one: object, other: object) -> bool:
    """Whether both are said and not the same."""
    return one is not None and other is not None and one != other


def _bloc(contact: Contact) -> Framework | None:
    """The bloc on whose margins it took place; that it was bilateral is seldom said, so none."""
    return None if contact.framework is Framework.BILATERAL else contact.framework


def _same_form(new: Contact, known: Contact, shared: _Shared) -> bool:
    if new.form is known.form:
        shared.add(_("the same form"))
        return True
    if ContactForm.MEETING in (new.form, known.form) and OCCASIONS & {new.form, known.form}:
        shared.add(_("a meeting is part of such a contact"), 0.5)
        return True
    return False


def stage(contact: Contact) -> ContactStatus:
    """What is proposed or agreed lies ahead; what was held is another telling than that."""
    ahead = (ContactStatus.PROPOSED, ContactStatus.AGREED)
    return ContactStatus.AGREED if contact.status in ahead else contact.status


def _same_people(new: Contact, known: Contact, shared: _Shared) -> bool:
    """Of each side on which both name somebody, somebody is the same.

    Both sides, that is; one is enough for two visits, since a person pays one at a time.
    """
    met: list[str] = []
    sides = {person.side for person in (*new.participants, *known.participants)}
    for side in sorted(sides, key=str):
        mine, theirs = _of(new, side), _of(known, side)
        if not mine or not theirs:
            continue
        found = next(filter(None, (_same_person(a, b) for a, b in product(mine, theirs))), None)
        if found is None:
            return False
        met.append(found)
    enough = 1 if {new.form, known.form} <= VISITS else len(known.pair.sides)
    if len(met) < enough:
        return False
    shared.add(_("the same participants: {names}").format(names=", ".join(met)), 2 * len(met))
    return True


def _of(contact: Contact, side: str | None) -> list[Participant]:
    return [person for person in contact.participants if person.side == side]


def _same_person(one: Participant, other: Participant) -> str | None:
    """The name, else the post, by which both are one; two names that differ are two people."""
    if one.name is not None and other.name is not None:
        return _said(other.name) if same_name(one.name, other.name) else None
    named = _said(one.name or other.name or other.post or one.post)
    if one.level is not None and one.level is other.level and one.level in ONE_A_SIDE:
        return named
    if one.level is not other.level:
        return None
    return named if alikeness(one.post, other.post) or one.post == other.post else None


def _said(words: Words | None) -> str:
    return words.within(language_of_user()) if words else ""


# Figures and targets


def _figure(two: _Two) -> _Shared | None:
    new, known, shared = cast(Figure, two.new), cast(Figure, two.known), _Shared()
    exact = ("indicator", "direction", "product", "side", "basis", "valuation", "vintage")
    if any(getattr(new, name) != getattr(known, name) for name in exact):
        return None
    if not _same_period(new.period, known.period) or _differ(new.base_period, known.base_period):
        return None
    if not _same_subject(new, known) or not _same_value(new, known, shared):
        return None
    shared.add(_("the same side: {side}").format(side=known.side or _("not said")))
    return shared if _retold(new.stated_on, known.stated_on, two, shared) else None


def _target(two: _Two) -> _Shared | None:
    new, known, shared = cast(Target, two.new), cast(Target, two.known), _Shared()
    if (new.indicator, new.direction) != (known.indicator, known.direction):
        return None
    if _differ(new.side, known.side) or not _same_subject(new, known):
        return None
    if not _same_value(new, known, shared) or not _same_horizon(new.horizon, known.horizon):
        return None
    return shared if _retold(new.stated_on, known.stated_on, two, shared) else None


def _same_period(one: Period | None, other: Period | None) -> bool:
    return one is other is None or (one is not None and other is not None and one.same(other))


def _same_subject(new: Figure | Target, known: Figure | Target) -> bool:
    """What is counted; money that is none of the usual indicators must say of what it is."""
    if new.subject is None or known.subject is None:
        unclear = new.indicator in (Indicator.COUNT, Indicator.VALUE)
        return new.subject is known.subject and not unclear
    return new.subject == known.subject or alikeness(new.subject, known.subject) > 0


def _same_value(new: Figure | Target, known: Figure | Target, shared: _Shared) -> bool:
    """Within the rounding of the rounder of both, and no hedge rules it out."""
    if new.quantity is None or known.quantity is None:
        missing = getattr(new, "missing", None), getattr(known, "missing", None)
        if new.quantity is not known.quantity or missing[0] != missing[1]:
            return False
        shared.add(_("no number in either"))
        return True
    if not _same_quantity(new.quantity, known.quantity):
        return False
    shared.add(
        _("the same value: {new} and {known}").format(
            new=_written(new.quantity), known=_written(known.quantity)
        ),
        2,
    )
    return True


def _same_quantity(one: Quantity, other: Quantity) -> bool:
    if one.unit != other.unit:
        return False
    if one.value is None or other.value is None:
        return (one.value, one.low, one.high) == (other.value, other.low, other.high)
    within = max(rounding(one.value), rounding(other.value))
    return abs(one.value - other.value) <= within and one.band.overlaps(other.band)


def _written(quantity: Quantity) -> str:
    return quantity.written or f"{quantity.value or quantity.band} {quantity.unit}"


def _same_horizon(one: Horizon | None, other: Horizon | None) -> bool:
    """One horizon may be left out in a retelling; two that differ are two targets."""
    if one is None or other is None:
        return True
    return not _differ(one.by, other.by) and not _differ(one.years, other.years)


# What is said in words


def _commitment(two: _Two) -> _Shared | None:
    new, known, shared = cast(Commitment, two.new), cast(Commitment, two.known), _Shared()
    if new.form is not known.form or _differ(new.side, known.side) or _areas_apart(new, known):
        return None
    if not _words(alikeness(new.text, known.text), shared):
        return None
    if new.contact is not None and new.contact == known.contact:
        shared.add(_("made at the same contact"), 2)
        return shared
    return shared if _retold(new.made_on, known.made_on, two, shared) else None


def _project(two: _Two) -> _Shared | None:
    new, known, shared = cast(Project, two.new), cast(Project, two.known), _Shared()
    if _differ(new.sector, known.sector) or _differ(new.country, known.country):
        return None
    return shared if _words(alikeness(new.name, known.name), shared) else None


def _agreement(two: _Two) -> _Shared | None:
    new, known, shared = cast(Agreement, two.new), cast(Agreement, two.known), _Shared()
    if new.type is not known.type:
        return None
    if new.signed and known.signed and not new.signed.agrees_with(known.signed):
        return None
    return shared if _words(alikeness(new.title, known.title), shared) else None


def _tie(two: _Two) -> _Shared | None:
    new, known, shared = cast(Tie, two.new), cast(Tie, two.known), _Shared()
    if new.type is not known.type:
        return None
    if new.date and known.date and not new.date.agrees_with(known.date):
        return None
    return shared if _words(alikeness(new.text, known.text), shared) else None


def _office(two: _Two) -> _Shared | None:
    new, known, shared = cast(Office, two.new), cast(Office, two.known), _Shared()
    if (new.side, new.post_code, new.to) != (known.side, known.post_code, known.to):
        return None
    if _differ(new.start, known.start) or not same_name(new.holder, known.holder):
        return None
    shared.add(_("the same participants: {names}").format(names=_said(known.holder)))
    return shared


def _case(two: _Two) -> _Shared | None:
    new, known, shared = cast(Case, two.new), cast(Case, two.known), _Shared()
    if new.finding != known.finding:
        return None
    shared.add(_("the same finding: {finding}").format(finding=known.finding), 3)
    return shared


def _areas_apart(one: AnyFact, other: AnyFact) -> bool:
    """Whether both say what they are about, and nothing of it is the same."""
    return bool(one.areas and other.areas) and not set(one.areas) & set(other.areas)


def _words(alike: float, shared: _Shared) -> bool:
    if not alike:
        return False
    shared.add(_("nearly the same words ({percent} %)").format(percent=round(100 * alike)), alike)
    return True


_RULES: dict[str, Callable[[_Two], _Shared | None]] = {
    "contact": _contact,
    "figure": _figure,
    "target": _target,
    "commitment": _commitment,
    "project": _project,
    "agreement": _agreement,
    "tie": _tie,
    "office": _office,
    "case": _case,
}

_OPENINGS: dict[str, Callable[[], str]] = {
    "contact": lambda: _("One contact told twice: {features}."),
    "figure": lambda: _("One statement of a figure told twice: {features}."),
    "target": lambda: _("One target told twice: {features}."),
    "commitment": lambda: _("One commitment told twice: {features}."),
    "project": lambda: _("One project told twice: {features}."),
    "agreement": lambda: _("One agreement told twice: {features}."),
    "tie": lambda: _("One tie told twice: {features}."),
    "office": lambda: _("One term of office told twice: {features}."),
    "case": lambda: _("One case opened twice: {features}."),
}


def best(merges: Iterable[Merge | None]) -> Merge | None:
    """The one with the highest score; of equals the first."""
    found = [merge for merge in merges if merge is not None]
    return max(found, key=lambda merge: merge.score, default=None)

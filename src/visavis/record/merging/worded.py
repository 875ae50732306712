"""What is said in words: commitments, projects, papers, ties; and terms of office, and cases."""

from typing import cast

from visavis.language import _
from visavis.model import Agreement, AnyFact, Case, Commitment, Office, Project, Tie
from visavis.record.merging.moments import retold
from visavis.record.merging.two import Shared, Two, differ, said
from visavis.record.spelling import alikeness, same_name


def commitment(two: Two) -> Shared | None:
    """Nearly the same words in one form, made at one contact or within a week."""
    new, known, shared = cast(Commitment, two.new), cast(Commitment, two.known), Shared()
    if new.form is not known.form or differ(new.side, known.side) or _areas_apart(new, known):
        return None
    if not _words(alikeness(new.text, known.text), shared):
        return None
    if new.contact is not None and new.contact == known.contact:
        shared.add(_("made at the same contact"), 2)
        return shared
    return shared if retold(new.made_on, known.made_on, two, shared) else None


def project(two: Two) -> Shared | None:
    """Nearly the same name, of one sector and country."""
    new, known, shared = cast(Project, two.new), cast(Project, two.known), Shared()
    if differ(new.sector, known.sector) or differ(new.country, known.country):
        return None
    return shared if _words(alikeness(new.name, known.name), shared) else None


def agreement(two: Two) -> Shared | None:
    """Nearly the same title, of one type and day."""
    new, known, shared = cast(Agreement, two.new), cast(Agreement, two.known), Shared()
    if new.type is not known.type:
        return None
    if new.signed and known.signed and not new.signed.agrees_with(known.signed):
        return None
    return shared if _words(alikeness(new.title, known.title), shared) else None


def tie(two: Two) -> Shared | None:
    """Nearly the same words, of one type and date."""
    new, known, shared = cast(Tie, two.new), cast(Tie, two.known), Shared()
    if new.type is not known.type:
        return None
    if new.date and known.date and not new.date.agrees_with(known.date):
        return None
    return shared if _words(alikeness(new.text, known.text), shared) else None


def office(two: Two) -> Shared | None:
    """One person in one post from one day on."""
    new, known, shared = cast(Office, two.new), cast(Office, two.known), Shared()
    if (new.side, new.post_code, new.to) != (known.side, known.post_code, known.to):
        return None
    if differ(new.start, known.start) or not same_name(new.holder, known.holder):
        return None
    shared.add(_("the same participants: {names}").format(names=said(known.holder)))
    return shared


def case(two: Two) -> Shared | None:
    """One finding."""
    new, known, shared = cast(Case, two.new), cast(Case, two.known), Shared()
    if new.finding != known.finding:
        return None
    shared.add(_("the same finding: {finding}").format(finding=known.finding), 3)
    return shared


def _areas_apart(one: AnyFact, other: AnyFact) -> bool:
    """Whether both say what they are about, and nothing of it is the same."""
    return bool(one.areas and other.areas) and not set(one.areas) & set(other.areas)


def _words(alike: float, shared: Shared) -> bool:
    if not alike:
        return False
    shared.add(_("nearly the same words ({percent} %)").format(percent=round(100 * alike)), alike)
    return True

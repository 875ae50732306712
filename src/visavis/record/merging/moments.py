"""Moments: whether two facts are of one time, or were told at one."""

from itertools import product

from visavis.language import _, plural
from visavis.model import Period
from visavis.record.merging.two import Shared, Two

PUBLISHED_DAYS = 3
"""An undated event is the one that was told of at most so many days before or after. Agencies
retell within a day, weeklies and ministries' sites within three."""

RETOLD_DAYS = 7
"""A statement made again within a week is the same one retold; later it is made anew."""


def same_time(two: Two, shared: Shared, days: int) -> bool:
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


def _told_close(two: Two, shared: Shared, days: int) -> bool:
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


def retold(new: Period | None, known: Period | None, two: Two, shared: Shared) -> bool:
    """Whether two statements were made within a week; undated, published within a week."""
    if new is None or known is None:
        return _told_close(two, shared, RETOLD_DAYS)
    apart = _days_apart(new, known)
    if apart > RETOLD_DAYS:
        return False
    shared.add(_apart(apart), 1 - apart / (RETOLD_DAYS + 1))
    return True

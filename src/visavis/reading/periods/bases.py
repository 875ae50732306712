"""Bases: what a growth is compared with, resolved by the period it follows."""

import re

from visavis.reading.periods.seen import VAGUE, Meaning, Seen

THEN = Meaning(kind="unresolved", reason="no_earlier_period")
_AGAIN = re.compile(
    r"(?<!than )(?<!чем )(?<!with )(?<!\bс )"
    r"\b(?:over|during|in|for|within|throughout|за|в|течение) $"
)
_OF_OLD = ("earlier", "ago", "before")


def same_period(seen: Seen) -> Meaning:
    """«по сравнению с аналогичным периодом прошлого года»: resolved by the period it follows.

    «За тот же период», "over the same year", with no other year and nothing compared, is the
    period told before, once again.
    """
    other = seen.group("y") or seen.group("shift") or seen.match[0].endswith(_OF_OLD)
    if not other and _AGAIN.search(seen.left):
        return THEN
    return Meaning(kind="base", base_of_previous=True, reason="no_earlier_period")


def told_period(seen: Seen) -> Meaning | None:
    """«За указанный период», "in the reporting period", "over the period": the one told before."""
    bare = seen.match[0].removeprefix("the ") == "period"
    return None if bare and not seen.follows("within_before") else THEN


def now(_seen: Seen) -> Meaning:
    """«Сейчас», "currently": no period, and none of those told before."""
    return VAGUE


def year_on_year(seen: Seen) -> Meaning:
    """«год к году», "year on year"."""
    return same_period(seen)


def a_year_earlier(seen: Seen) -> Meaning:
    """«годом ранее», "a year earlier"."""
    return same_period(seen)

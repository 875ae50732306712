"""Targets under way: from the base to each horizon, what should be reached by now, and what is.

A path is steady growth: expected in year t is base^(1 − s) · goal^s, with s = (t − base year) /
(horizon − base year). Base, goal and what was reached are bands; where the bands of the expected
and the reached meet, it cannot be told which is higher. Each side's account has its own path, and
so has each statistical office; they are never merged.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from visavis.checking import RequiredGrowth, crossing, required_growth
from visavis.checking.amounts import Dollars, Stated
from visavis.checking.saying import Country, Saying, say
from visavis.checking.targets import unclear
from visavis.model import Band, Basis, Contact, Figure, Indicator, Period, Quantity, Target
from visavis.planning.accounts import Account, accounts
from visavis.trade import AnnualTurnover

NOTHING = Band.point(0)


class Course(StrEnum):
    """Whether a target is on the way; labels in `world/data/labels.yaml`."""

    REACHED = "reached"
    MISSED = "missed"
    ON_TRACK = "on_track"
    OFF_TRACK = "off_track"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Path:
    """From the base of one account to one horizon, and how far along it the latest figure is.

    `expected` is what the year of the latest figure should have reached, `remains` what is left
    from there to the goal; `why` says what the course rests on. A target of the other side alone
    is held against this account with what two ledgers may differ by: `crossed`. A goal
    of no side is of both.
    """

    account: Account
    base: AnnualTurnover | None
    latest: AnnualTurnover | None
    from_base: RequiredGrowth | None
    from_latest: RequiredGrowth | None
    expected: Band | None
    remains: Band | None
    course: Course
    why: Saying
    crossed: bool


@dataclass(frozen=True, slots=True)
class Version:
    """A horizon of an aim: the year, every statement of it, a path for each account."""

    year: int
    targets: tuple[Target, ...]
    paths: tuple[Path, ...]

    @property
    def firm(self) -> bool:
        """Whether anybody gave it as a date and not as a wish."""
        return any(target.horizon is not None and target.horizon.firm for target in self.targets)


@dataclass(frozen=True, slots=True)
class Aim:
    """One amount of turnover to be reached, with every horizon ever stated for it.

    `set_on` is when it was first stated: an account's base is its last year before that.
    """

    first: Target
    set_on: Period | None
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Unfollowed:
    """A target that no path can be drawn to, and why."""

    target: Target
    why: Saying


def aims(
    targets: Iterable[Target],
    figures: Sequence[Figure],
    contacts: Mapping[str, Contact],
    sides: Sequence[str],
    today: date,
) -> tuple[Aim, ...]:
    """The amounts of turnover with a year, the latest set first; contacts by their ids."""
    same: dict[object, list[Target]] = {}
    for target in targets:
        if why_not(target) is None and target.quantity is not None:
            same.setdefault(target.quantity.value, []).append(target)
    known = [one for side in sides for one in accounts(figures, side, today)]
    found = [_aim(stated, known, contacts, today) for stated in same.values()]
    return tuple(sorted(found, key=lambda aim: str(aim.set_on or ""), reverse=True))


def unfollowed(targets: Iterable[Target]) -> tuple[Unfollowed, ...]:
    """The targets without a path, the latest stated first."""
    found = [Unfollowed(one, why) for one in targets if (why := why_not(one)) is not None]
    return tuple(sorted(found, key=lambda one: str(one.target.stated_on or ""), reverse=True))


def why_not(target: Target) -> Saying | None:
    """Why no path can be drawn to a target; None where one can."""
    if target.indicator is not Indicator.TURNOVER or target.subject is not None:
        if target.quantity is None:
            return say("no number is stated")
        return say("the record keeps no yearly figures of it")
    return unclear(target)


def _aim(
    stated: Sequence[Target],
    known: Sequence[Account],
    contacts: Mapping[str, Contact],
    today: date,
) -> Aim:
    days = [(day, one) for one in stated if (day := _set_on(one, contacts)) is not None]
    set_on, first = min(days, key=lambda row: row[0].start, default=(None, stated[0]))
    by_year: dict[int, list[Target]] = {}
    for target in stated:
        by_year.setdefault(_year(target), []).append(target)
    versions = tuple(
        Version(year, tuple(same), _paths(known, same, set_on, today))
        for year, same in sorted(by_year.items())
    )
    return Aim(first, set_on, versions)


def _set_on(target: Target, contacts: Mapping[str, Contact]) -> Period | None:
    """The day of the contact it was set at, else that on which it was stated."""
    contact = contacts.get(target.contact or "")
    return contact.dates if contact is not None and contact.dates else target.stated_on


def _year(target: Target) -> int:
    assert target.horizon is not None
    assert target.horizon.by is not None
    return target.horizon.by.end.year


def _paths(
    known: Sequence[Account], same: Sequence[Target], set_on: Period | None, today: date
) -> tuple[Path, ...]:
    """A path for each account; of an office alone, where it is not that of its side."""
    found: list[Path] = []
    for account in known:
        path = _path(account, same, set_on, today)
        if (account.side, path.base, path.latest) not in [
            (one.account.side, one.base, one.latest) for one in found
        ]:
            found.append(path)
    return tuple(found)


def _path(account: Account, same: Sequence[Target], set_on: Period | None, today: date) -> Path:
    goal, year = _goal(same), _year(same[0])
    sides = {target.side for target in same}
    crossed = account.side not in sides and None not in sides
    wanted = goal.band / crossing.turnover() if crossed else goal.band
    known = [one for one in account.years if one.year <= year]
    base = _base(known, set_on)
    latest = known[-1] if known else None
    expected = _expected(base, latest, wanted, year)
    if latest is not None and latest.year == year:
        course, why = _outcome(latest, wanted)
    elif year < today.year:
        course, why = Course.CANNOT_TELL, _no_outcome(account, year)
    else:
        course, why = _course(account, base, latest, expected)
    return Path(
        account,
        base,
        latest,
        _growth(goal, base, year),
        _growth(goal, latest, year),
        expected,
        None if latest is None else _left(goal.band, latest),
        course,
        why,
        crossed,
    )


def _goal(same: Sequence[Target]) -> Quantity:
    """The amount with room for every statement of it: "500" and "about 500" are about 500."""
    said = [target.quantity for target in same if target.quantity is not None]
    lowest = min(said, key=lambda one: (one.low is not None, one.low or 0, one.low_open))
    highest = max(said, key=lambda one: (one.high is None, one.high or 0, not one.high_open))
    return said[0].model_copy(
        update={
            "low": lowest.low,
            "low_open": lowest.low_open,
            "high": highest.high,
            "high_open": highest.high_open,
        }
    )


def _growth(goal: Quantity, start: AnnualTurnover | None, year: int) -> RequiredGrowth | None:
    return None if start is None else required_growth(goal, start.quantity, year - start.year)


def _base(known: Sequence[AnnualTurnover], set_on: Period | None) -> AnnualTurnover | None:
    """The last year before the target was set; without one, the first year known since."""
    if set_on is None or not known:
        return None
    before = [one for one in known if one.year < set_on.start.year]
    return before[-1] if before else known[0]


def _outcome(reached: AnnualTurnover, wanted: Band) -> tuple[Course, Saying]:
    """Of the year of the horizon: reached where the figure may be as high as the goal."""
    missed = _below(reached.quantity.band, wanted)
    amount = (
        Stated(reached.quantity)
        if reached.basis is Basis.STATEMENT
        else Dollars(reached.quantity.value or Fraction(0))
    )
    why = say("in {year}, the year of the horizon, it was {amount}",
              year=reached.year, amount=amount)  # fmt: skip
    return Course.MISSED if missed else Course.REACHED, why


def _no_outcome(account: Account, year: int) -> Saying:
    return say(
        "the record holds no turnover of {year}, the year of the horizon, by the account of"
        " {country}",
        year=year,
        country=Country(account.side, "gen"),
    )


def _course(
    account: Account,
    base: AnnualTurnover | None,
    latest: AnnualTurnover | None,
    expected: Band | None,
) -> tuple[Course, Saying]:
    if latest is not None and expected is not None:
        return _against(latest, expected)
    if latest is None:
        country = Country(account.side, "gen")
        why = say("the record holds no turnover of a whole year by the account of {country}",
                  country=country)  # fmt: skip
    elif base is None:
        why = say("nothing says when the target was set")
    elif latest.year <= base.year:
        why = say("by this account the record holds no whole year later than {year}",
                  year=base.year)  # fmt: skip
    else:
        why = say("the figures allow no path")
    return Course.CANNOT_TELL, why


def _against(latest: AnnualTurnover, expected: Band) -> tuple[Course, Saying]:
    """What was reached against what a steady path would have reached."""
    if _below(latest.quantity.band, expected):
        return Course.OFF_TRACK, say("below the steady path in {year}", year=latest.year)
    if _below(expected, latest.quantity.band):
        return Course.ON_TRACK, say("above the steady path in {year}", year=latest.year)
    why = say("what was reached in {year} is known too roughly: it may lie on either side of the"
              " steady path", year=latest.year)  # fmt: skip
    return Course.CANNOT_TELL, why


def _below(one: Band, other: Band) -> bool:
    """Whether every number of `one` is less than every number of `other`."""
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and not one.overlaps(other))


def _expected(
    base: AnnualTurnover | None, latest: AnnualTurnover | None, wanted: Band, year: int
) -> Band | None:
    """What a steady path has reached in the year of the latest figure."""
    if base is None or latest is None or not base.year < latest.year < year:
        return None
    share = (latest.year - base.year) / (year - base.year)
    start = base.quantity.band
    if start.low is None or start.low <= 0:
        return None
    low, high = _between(start.low, wanted.low, share), _between(start.high, wanted.high, share)
    return Band(low, high)


def _between(start: Fraction | None, end: Fraction | None, share: float) -> Fraction | None:
    """The number that many compound steps of the way from one to the other."""
    if start is None or end is None or end <= 0:
        return None
    return Fraction(float(start) ** (1 - share) * float(end) ** share)


def _left(goal: Band, latest: AnnualTurnover) -> Band:
    """What remains to the number that was stated; nothing where it is passed."""
    left = goal - latest.quantity.band
    if left.high is not None and left.high <= 0:
        return NOTHING
    return Band(max(left.low or Fraction(0), Fraction(0)), left.high)

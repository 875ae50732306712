"""Target arithmetic: the growth a year that a goal needs from each side's base, and what was seen.

A goal whose year has passed is held against that year instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from visavis.checking import crossing
from visavis.checking.amounts import Dollars, Percent, Stated
from visavis.checking.bands import apart
from visavis.checking.book import Book
from visavis.checking.finding import Finding, Value
from visavis.checking.office import TURNOVER, UNIT, Office
from visavis.checking.paths import RequiredGrowth, required_growth
from visavis.checking.saying import Country, Inside, Measured, Saying, Slot, Span, Text, say
from visavis.model import Band, Basis, Indicator, Period, Target, Verdict
from visavis.trade import AnnualTurnover, annual_turnovers


@dataclass(frozen=True, slots=True)
class Goal:
    """One amount by one year, with every statement of it."""

    quantity: Stated
    year: int
    targets: tuple[Target, ...]


def targets(book: Book) -> Iterator[Finding]:
    """Every goal on turnover from the latest year of each side; targets that cannot be judged."""
    bases = {
        side: annual_turnovers([*book.figures, *book.published], side) for side in book.pair.sides
    }
    goals: dict[tuple[object, int], list[Target]] = {}
    for target in book.targets:
        reason = unclear(target)
        if reason is not None:
            yield _cannot_tell(book, target, reason)
        elif target.indicator is Indicator.TURNOVER:
            assert target.quantity is not None
            goals.setdefault((target.quantity.value, _year(target)), []).append(target)
    for (__, year), stated in goals.items():
        assert stated[0].quantity is not None
        goal = Goal(Stated(stated[0].quantity), year, tuple(stated))
        for side in book.pair.sides:
            yield from _of_side(book, goal, side, bases[side])


def _year(target: Target) -> int:
    assert target.horizon is not None
    assert target.horizon.by is not None
    return target.horizon.by.end.year


def unclear(target: Target) -> Saying | None:
    """Why a target cannot be judged; only those on trade are asked."""
    if target.indicator not in (Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS):
        return None
    if target.quantity is None or target.quantity.value is None:
        return say("no number is stated")
    if target.horizon is None or target.horizon.by is None:
        return say("no date is stated by which it is to be reached")
    if target.quantity.unit != UNIT:
        return say("it is in {unit}, and no rate for its year is known", unit=target.quantity.unit)
    return None


def _of_side(
    book: Book, goal: Goal, side: str, turnovers: Sequence[AnnualTurnover]
) -> Iterator[Finding]:
    outcome = [turnover for turnover in turnovers if turnover.year == goal.year]
    if outcome:
        yield _held(book, goal, side, outcome[-1] if len(outcome) == 1 else outcome[0])
        return
    base = max(
        (turnover for turnover in turnovers if turnover.year < goal.year),
        key=lambda turnover: (turnover.year, turnover.basis is Basis.STATISTICS),
        default=None,
    )
    if base is None or goal.year <= _stated_in(goal):
        return
    needed = required_growth(goal.quantity.quantity, base.quantity, goal.year - base.year)
    if needed is not None:
        yield _needed(book, goal, base, needed)


def _stated_in(goal: Goal) -> int:
    return min((t.stated_on.start.year for t in goal.targets if t.stated_on), default=0) - 1


def _needed(book: Book, goal: Goal, base: AnnualTurnover, needed: RequiredGrowth) -> Finding:
    terms: dict[str, Slot | str | int] = {
        "goal": goal.quantity,
        "year": goal.year,
        "side": Country(base.side, "gen"),
        "base": Stated(base.quantity) if base.basis is Basis.STATEMENT else _dollars(base),
        "base_year": base.year,
        "growth": Percent(needed.value, signed=True),
    }
    seen = _seen(book.office(base.side), needed.years)
    if seen is None:
        sentence = say(
            "{goal} by {year} from {base} in {base_year} (by the account of {side}) needs {growth}"
            " a year.",
            **terms,
        )
    else:
        sentence = say(
            "{goal} by {year} from {base} in {base_year} (by the account of {side}) needs {growth}"
            " a year; by official figures it was {last} a year in {last_years} and at best {best}"
            " ({best_years}).",
            last=Percent(seen.last, signed=True),
            last_years=f"{seen.last_from}–{seen.last_from + needed.years}",
            best=Percent(seen.best, signed=True),
            best_years=f"{seen.best_from}–{seen.best_from + needed.years}",
            **terms,
        )
    one = Value(goal.targets[0].side, _label(goal.targets[0]), _band(goal), UNIT, goal.targets)
    other = Value(base.side, _base_label(base), base.quantity.band, UNIT, base.figures)
    compound = say("Growth is compounded from the base year to the year of the goal.")
    return Finding("targets", Verdict.FOLLOWS, book.pair, one, other, sentence, (compound,),
                   gap=1 + max(needed.value, 0))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """Compound growth a year in official figures over windows of some length, as shares of one."""

    last: float
    last_from: int
    best: float
    best_from: int


def _seen(office: Office | None, years: int) -> Seen | None:
    if office is None:
        return None
    numbers = {level.year: level.number for level in office.levels(TURNOVER) if level.number}
    windows = {
        year: float(numbers[year + years] / number) ** (1 / years) - 1
        for year, number in numbers.items()
        if year + years in numbers
    }
    if not windows:
        return None
    best = max(windows, key=lambda year: windows[year])
    last = max(windows)
    return Seen(windows[last], last, windows[best], best)


def _held(book: Book, goal: Goal, side: str, outcome: AnnualTurnover) -> Finding:
    """Reached or not, by one side's account; the other side's ledger is given its due."""
    target = goal.targets[0]
    across = Band.point(1) if side == target.side else crossing.turnover()
    reached_at = Fraction(goal.quantity.quantity.low or 0)
    reachable = outcome.quantity.band * across
    missed = reachable.high is not None and reachable.high < reached_at
    terms: dict[str, Slot | str | int] = {
        "goal": goal.quantity,
        "year": goal.year,
        "side": Country(side, "gen"),
        "outcome": Stated(outcome.quantity)
        if outcome.basis is Basis.STATEMENT
        else _dollars(outcome),
    }
    sentence = (
        say("{goal} by {year} was not reached: by the account of {side} it was {outcome}.", **terms)
        if missed
        else say(
            "{goal} by {year} was reached: by the account of {side} it was {outcome}.", **terms
        )
    )
    one = Value(target.side, _label(target), _band(goal), UNIT, goal.targets)
    other = Value(side, _base_label(outcome), outcome.quantity.band, UNIT, outcome.figures)
    gap = apart(reachable, Band(reached_at, None)) if missed else 1.0
    verdict = Verdict.CONTRADICTS if missed else Verdict.AGREES
    assumed = () if side == target.side else crossing.assumed()
    return Finding("targets", verdict, book.pair, one, other, sentence, assumed, (), gap)


def _band(goal: Goal) -> Band:
    return goal.quantity.quantity.band


def _dollars(base: AnnualTurnover) -> Dollars:
    return Dollars(base.quantity.value or Fraction(0))


def _base_label(base: AnnualTurnover) -> Saying:
    return say(
        "{amount}, {span}: {side}",
        amount=Stated(base.quantity) if base.basis is Basis.STATEMENT else _dollars(base),
        span=Span(Period.year(base.year)),
        side=Country(base.side),
    )


def _label(target: Target) -> Saying:
    assert target.quantity is not None
    speaker: Slot = Text(target.stated_by) if target.stated_by else Country(target.side)
    return say(
        "{goal}: {speaker}, {day}",
        goal=Stated(target.quantity),
        speaker=speaker,
        day=Span(target.stated_on),
    )


def _cannot_tell(book: Book, target: Target, reason: Saying) -> Finding:
    label = (
        _label(target)
        if target.quantity is not None
        else say("{speaker}, {day}",
                 speaker=Text(target.stated_by) if target.stated_by else Country(target.side),
                 day=Span(target.stated_on))
    )  # fmt: skip
    sentence = say(
        "Target, {measure} ({side}, {day}): whether it is on the way cannot be told, for {reason}.",
        measure=Measured(target.indicator, target.direction),
        side=Country(target.side),
        day=Span(target.stated_on),
        reason=Inside(reason),
    )
    band = target.quantity.band if target.quantity else None
    unit = target.quantity.unit if target.quantity else None
    one = Value(target.side, label, band, unit, (target,))
    return Finding("targets", Verdict.CANNOT_TELL, book.pair, one, None, sentence)

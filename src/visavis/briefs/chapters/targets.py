"""Targets: what is promised, by when, what growth a year it needs, how the horizon moved."""

from visavis.briefs.chapters.parts import none_in_record, remark_only
from visavis.briefs.charts import target_horizons
from visavis.briefs.material import Material
from visavis.briefs.tree import Column, Inlines, Section, Table, Text
from visavis.briefs.writer import DASH, Writer
from visavis.checking import RequiredGrowth, required_growth
from visavis.model import Basis, Indicator, Target
from visavis.trade import AnnualTurnover, latest_turnover


def targets(material: Material, writer: Writer) -> Section:
    """The chapter."""
    title = writer.say("Targets")
    if not material.targets:
        return Section("targets", title, (none_in_record(writer, writer.say("targets")),))
    ordered = sorted(material.targets, key=_stated, reverse=True)
    growth = _growth(material, writer, ordered)
    return Section(
        "targets", title, (_table(writer, ordered), *target_horizons(writer, ordered), *growth)
    )


def _stated(target: Target) -> str:
    return str(target.stated_on or "")


def _table(writer: Writer, ordered: list[Target]) -> Table:
    columns = (
        Column(writer.say("Who stated it, when"), weight=2.2),
        Column(writer.say("What is to be reached"), weight=2),
        Column(writer.say("By when, as stated"), weight=2),
        Column(writer.say("Remarks and sources"), weight=2),
    )
    rows = tuple(
        (
            _who(writer, target),
            _what(writer, target),
            _horizon(writer, target),
            remark_only(writer, target),
        )
        for target in ordered
    )
    return Table(writer.say("Every statement of a target, latest first"), columns, rows)


def _who(writer: Writer, target: Target) -> Inlines:
    when = writer.period(target.stated_on) if target.stated_on else writer.say("no date")
    side = writer.side(target.side)
    return (Text(f"{when}, {side}: "), writer.words(target.stated_by))


def _what(writer: Writer, target: Target) -> Inlines:
    what = (
        writer.words(target.subject)
        if target.subject is not None
        else Text(writer.indicator(target.indicator, target.direction))
    )
    if target.quantity is None:
        return (what, Text(", "), Text(writer.say("no number stated"), emphasis=True))
    return (what, Text(": "), Text(writer.quantity(target.quantity), strong=True))


def _horizon(writer: Writer, target: Target) -> Inlines:
    if target.horizon is None:
        return (Text(writer.say("none stated"), emphasis=True),)
    words = writer.words(target.horizon.words)
    if target.horizon.by is None:
        return (words,)
    ends = target.horizon.by
    said = str(ends.start.year) in words.text and str(ends.end.year) in words.text
    if not target.horizon.firm:
        by = writer.say("a wish, not a date")
    elif said:
        return (words,)
    else:
        by = writer.say("that is by {period}", period=writer.period(ends))
    return (words, Text(f" ({by})", emphasis=True))


def _growth(material: Material, writer: Writer, ordered: list[Target]) -> tuple[Table, ...]:
    """Growth a year that each stated horizon needs, from each side's own latest year."""
    bases = [
        base
        for side in material.pair.sides
        for basis in (Basis.STATISTICS, Basis.STATEMENT)
        if (base := latest_turnover(material.figures, side, basis)) is not None
    ]
    goals = _goals(ordered)
    if not bases or not goals:
        return ()
    columns = (
        Column(writer.say("Base: whose, for which year"), weight=3),
        *(Column(_goal_title(writer, goal), "right", 1.5) for goal in goals),
    )
    rows = tuple(
        (
            _base(writer, base),
            *((Text(_needed(writer, _required(goal, base))),) for goal in goals),
        )
        for base in bases
    )
    remark = writer.line(
        "Compound growth a year from the base year to the year of the horizon; in brackets, what"
        " the rounding of base and target leaves open. A base year is the latest one for which that"
        " side has a figure for the whole year."
    )
    return (Table(writer.say("Growth a year that the target needs"), columns, rows, (remark,)),)


def _goals(ordered: list[Target]) -> list[Target]:
    """One target for every amount and year of horizon still to come from its statement."""
    found: dict[tuple[object, int], Target] = {}
    for target in ordered:
        if target.indicator is not Indicator.TURNOVER or target.horizon is None:
            continue
        by, quantity = target.horizon.by, target.quantity
        if by is not None and quantity is not None and quantity.unit == "USD":
            found.setdefault((quantity.value, by.end.year), target)
    latest = max((_stated(target) for target in found.values()), default="")[:4]
    current = [t for (_, year), t in found.items() if latest and year >= int(latest)]
    return sorted(current, key=lambda t: t.horizon.by.end.year if t.horizon and t.horizon.by else 0)


def _goal_title(writer: Writer, goal: Target) -> str:
    year = goal.horizon.by.end.year if goal.horizon and goal.horizon.by else 0
    return writer.say("{quantity} by {year}", quantity=writer.quantity(goal.quantity), year=year)


def _base(writer: Writer, base: AnnualTurnover) -> Inlines:
    whose = (
        writer.say("{country}, official statistics", country=writer.country(base.side))
        if base.basis is Basis.STATISTICS
        else writer.say("{country}, stated", country=writer.country(base.side))
    )
    text = writer.say(
        "{whose}, {year}: {quantity}",
        whose=whose,
        year=base.year,
        quantity=writer.turnover(base),
    )
    return (Text(text), Text(" "), writer.cite(*base.figures))


def _required(goal: Target, base: AnnualTurnover) -> RequiredGrowth | None:
    if goal.quantity is None or goal.horizon is None or goal.horizon.by is None:
        return None
    return required_growth(goal.quantity, base.quantity, goal.horizon.by.end.year - base.year)


def _needed(writer: Writer, needed: RequiredGrowth | None) -> str:
    if needed is None:
        return DASH
    value = writer.percent(needed.value)
    if needed.low is None or needed.high is None:
        return value
    span = writer.say(
        "{low} to {high}", low=writer.percent(needed.low), high=writer.percent(needed.high)
    )
    return f"{value} ({span})"

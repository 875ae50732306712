"""The timeline of a plan: the months of a year, a row for each level and kind of entry.

Marks of a row that would cover each other stand in lanes of it, one below the other.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import count

from visavis.briefs.charts.scales import Spec
from visavis.briefs.palette import BILATERAL
from visavis.briefs.tree import Chart
from visavis.briefs.writer import Writer
from visavis.model import Level
from visavis.planning import EntryKind, YearEntry

BY_LEVEL = (EntryKind.CONTACT, EntryKind.DUE_MEETING)
POINT_DAYS = 7
"""A span of no more days is a point: on paper a day is a third of a millimetre wide."""

MARK_DAYS, COUNT_DAYS = 12, 24
"""How many days of the axis a point covers, and a number above a mark, where the names of the rows
leave least room: 400 pixels for the year, 13 for a point, 26 for "× 12"."""

GAP_DAYS = 2
"""Left free at the beginning of a bar, so that two of them do not run into each other."""

LANE = "\u2002"
"""Stands behind the name of a row, once for each of its further lanes, which bear no name."""

_NAME_OF_FIRST_LANE = f"indexof(datum.label, '{LANE}') < 0 ? datum.label : ''"


def year_timeline(
    writer: Writer, entries: Sequence[YearEntry], year: int, today: date
) -> tuple[Chart, ...]:
    """A mark for every entry that has a date; marks that fall together carry their number."""
    dated = [entry for entry in entries if entry.is_close]
    return (_chart(writer, dated, year, today),) if dated else ()


def _chart(writer: Writer, dated: Sequence[YearEntry], year: int, today: date) -> Chart:
    fixed, open_ = writer.say("date fixed"), writer.say("date not fixed")
    names = _row_names(writer, dated)
    marks = Counter(_mark(writer, entry, year) for entry in dated)
    lanes = in_lanes(
        (names.index(row), start, end, times > 1) for (row, start, end, __), times in marks.items()
    )
    rows = [
        {
            "row": _lane_name(row, lane),
            "start": start.isoformat(),
            "drawn_from": (start + timedelta(days=GAP_DAYS)).isoformat(),
            "end": end.isoformat(),
            "middle": (start + (end - start) / 2).isoformat(),
            "span": (end - start).days > POINT_DAYS,
            "fixed": fixed if is_fixed else open_,
            "times": f"× {times}" if times > 1 else "",
        }
        for ((row, start, end, is_fixed), times), lane in zip(marks.items(), lanes, strict=True)
    ]
    used = {(row, lane) for (row, *__), lane in zip(marks, lanes, strict=True)}
    order = [
        _lane_name(name, lane)
        for name in names
        for lane in sorted(lane for row, lane in used if row == name)
    ]
    x: Spec = {
        "type": "temporal",
        "title": None,
        "scale": {"type": "utc", "domain": [f"{year}-01-01", f"{year + 1}-01-01"]},
        "axis": {
            "format": "%b",
            "values": [f"{year}-{month:02d}-01" for month in range(1, 13)],
            "labelAlign": "left",
            "labelOffset": 6,
            "grid": True,
        },
    }
    fill: Spec = {
        "field": "fixed",
        "type": "nominal",
        "scale": {"domain": [fixed, open_], "range": [BILATERAL, "white"]},
        "legend": {"symbolType": "circle", "symbolStrokeColor": BILATERAL},
    }
    outline: Spec = {"stroke": BILATERAL, "strokeWidth": 1.8}
    spec: Spec = {
        "data": {"values": rows},
        "encoding": {
            "y": {
                "field": "row",
                "type": "nominal",
                "title": None,
                "sort": order,
                "axis": {"grid": True, "labelPadding": 10, "labelExpr": _NAME_OF_FIRST_LANE},
            }
        },
        "layer": [
            *_day_of_plan(year, today, x),
            {
                "transform": [{"filter": "datum.span"}],
                "mark": {"type": "bar", "height": 9, "cornerRadius": 4, **outline},
                "encoding": {
                    "x": {**x, "field": "drawn_from"},
                    "x2": {"field": "end"},
                    "fill": fill,
                },
            },
            {
                "transform": [{"filter": "!datum.span"}],
                "mark": {"type": "point", "shape": "circle", "size": 90, **outline},
                "encoding": {"x": {**x, "field": "middle"}, "fill": fill},
            },
            {
                "transform": [{"filter": "datum.times"}],
                "mark": {"type": "text", "align": "center", "dy": -11},
                "encoding": {"x": {**x, "field": "middle"}, "text": {"field": "times"}},
            },
        ],
        "height": {"step": 30},
    }
    caption = writer.say("The year {year} in one picture", year=year)
    alt = writer.say(
        "Months from left to right, a row for each level and kind: points for days, bars for what"
        " is known to a month or more; filled where the date is fixed, hollow where it is not."
    )
    remark = writer.line(
        "A point is a day, a bar a time within which it is to be; hollow is what is not fixed. A"
        " number by a mark counts what falls together there; a broken line is the day of the plan."
    )
    return Chart(caption, alt, spec, (remark,))


def in_lanes(marks: Iterable[tuple[int, date, date, bool]]) -> list[int]:
    """The lane of each mark within its row, from 0: the first in which it covers no other.

    A mark has its row, its first and last day, and whether it carries a number.
    """
    every = list(marks)
    found = [0] * len(every)
    taken: dict[tuple[int, int], date] = {}
    for at in sorted(range(len(every)), key=lambda at: (every[at][1:3], at)):
        row, start, end, has_count = every[at]
        first, last = _covered(start, end, has_count)
        lane = next(lane for lane in count(0) if taken.get((row, lane), date.min) <= first)
        taken[row, lane] = last
        found[at] = lane
    return found


def _covered(start: date, end: date, has_count: bool) -> tuple[date, date]:
    """The days of the axis that a mark covers, with its number."""
    middle = start + (end - start) / 2
    half = timedelta(days=(COUNT_DAYS if has_count else MARK_DAYS) // 2)
    first, last = middle - half, middle + half
    if (end - start).days <= POINT_DAYS:
        return first, last
    return min(start, first), max(end, last)


def _lane_name(row: str, lane: int) -> str:
    return row + LANE * lane


def _mark(writer: Writer, entry: YearEntry, year: int) -> tuple[str, date, date, bool]:
    """Where it is drawn, within the year."""
    days = entry.days_in(year)
    assert days is not None
    return _row_name(writer, entry), *days, entry.fixed


def _row_name(writer: Writer, entry: YearEntry) -> str:
    if entry.kind in BY_LEVEL and entry.level is not None:
        return writer.levels(entry.level)
    label = writer.several(entry.kind)
    return label[:1].upper() + label[1:]


def _row_names(writer: Writer, dated: Sequence[YearEntry]) -> list[str]:
    """Levels from the highest, then the other kinds in their order."""
    ordered = sorted(dated, key=_place)
    return list(dict.fromkeys(_row_name(writer, entry) for entry in ordered))


def _place(entry: YearEntry) -> tuple[int, int]:
    if entry.kind in BY_LEVEL:
        return 0, list(Level).index(entry.level) if entry.level else len(Level)
    return 1, list(EntryKind).index(entry.kind)


def _day_of_plan(year: int, today: date, x: Spec) -> list[Spec]:
    """A broken line on the day as of which the plan is, if it lies in the year."""
    if today.year != year:
        return []
    return [
        {
            "data": {"values": [{"day": today.isoformat()}]},
            "mark": {"type": "rule", "strokeDash": [4, 3]},
            "encoding": {"x": {**x, "field": "day"}, "y": None},
        }
    ]

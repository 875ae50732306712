"""The timeline of a plan: the months of a year, a row for each level and kind of entry."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from visavis.briefs.charts.scales import Spec
from visavis.briefs.palette import BILATERAL
from visavis.briefs.tree import Chart
from visavis.briefs.writer import Writer
from visavis.model import Level
from visavis.planning import EntryKind, YearEntry

BY_LEVEL = (EntryKind.CONTACT, EntryKind.DUE_MEETING)
POINT_DAYS = 7
"""A span of no more days is a point: on paper a day is half a millimetre wide."""


def year_timeline(
    writer: Writer, entries: Sequence[YearEntry], year: int, today: date
) -> tuple[Chart, ...]:
    """A mark for every entry that has a date; marks that fall together carry their number."""
    dated = [entry for entry in entries if entry.is_close]
    return (_chart(writer, dated, year, today),) if dated else ()


def _chart(writer: Writer, dated: Sequence[YearEntry], year: int, today: date) -> Chart:
    fixed, open_ = writer.say("date fixed"), writer.say("date not fixed")
    marks = Counter(_mark(writer, entry, year) for entry in dated)
    rows = [
        {
            "row": row,
            "start": start.isoformat(),
            "end": (end + timedelta(days=1)).isoformat(),
            "middle": (start + (end - start) / 2).isoformat(),
            "span": (end - start).days > POINT_DAYS,
            "fixed": fixed if is_fixed else open_,
            "times": f"× {count}" if count > 1 else "",
        }
        for (row, start, end, is_fixed), count in marks.items()
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
                "sort": _row_names(writer, dated),
                "axis": {"grid": True},
            }
        },
        "layer": [
            *_day_of_plan(year, today, x),
            {
                "transform": [{"filter": "datum.span"}],
                "mark": {"type": "bar", "height": 9, "cornerRadius": 4, **outline},
                "encoding": {
                    "x": {**x, "field": "start"},
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
        "height": {"step": 32},
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

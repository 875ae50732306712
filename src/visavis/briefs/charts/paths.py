"""The path of a target: from the base of each side's account to each horizon, and its figures."""

from visavis.briefs.charts.scales import MILLION, Spec, side_color
from visavis.briefs.tree import Chart
from visavis.briefs.writer import Writer
from visavis.planning import Aim, Path, Version
from visavis.trade import AnnualTurnover

YEARS_BEFORE = 6
"""How many years before the base are drawn: enough to see whence it came."""

Row = dict[str, object]


def target_paths(writer: Writer, aim: Aim) -> tuple[Chart, ...]:
    """One chart of an amount with a horizon still ahead of the latest figures, if any has a base.

    Of a side's accounts the one that reaches furthest: the office alone is in the table.
    """
    lines = [row for version in aim.versions for path in _drawn(version)
             for row in _line(writer, path, version.year)]  # fmt: skip
    if not lines:
        return ()
    paths = {path.account.side: path for one in aim.versions for path in _drawn(one)}
    points = [
        _point(writer, one)
        for path in paths.values()
        for one in path.account.years
        if path.base is not None and one.year >= path.base.year - YEARS_BEFORE
    ]
    return (_chart(writer, aim, lines, points, list(paths)),)


def _drawn(version: Version) -> list[Path]:
    """The first path of each side that leads on from its base and is not at its end."""
    found: dict[str, Path] = {}
    for path in version.paths:
        ended = path.latest is not None and path.latest.year == version.year
        if path.base is not None and path.from_base is not None and not ended:
            found.setdefault(path.account.side, path)
    return list(found.values())


def _line(writer: Writer, path: Path, year: int) -> list[Row]:
    """A steady path, a point a year."""
    assert path.base is not None
    assert path.from_base is not None
    start = _millions(path.base)
    return [
        {
            "path": f"{path.account.side}-{year}",
            "side": writer.side(path.account.side),
            "horizon": writer.say("by {year}", year=year),
            "year": path.base.year + step,
            "value": start * (1 + path.from_base.value) ** step,
        }
        for step in range(year - path.base.year + 1)
    ]


def _point(writer: Writer, one: AnnualTurnover) -> Row:
    value, quantity = _millions(one), one.quantity
    return {
        "side": writer.side(one.side),
        "year": one.year,
        "value": value,
        "low": value if quantity.low is None else float(quantity.low) / MILLION,
        "high": value if quantity.high is None else float(quantity.high) / MILLION,
    }


def _millions(one: AnnualTurnover) -> float:
    known = (one.quantity.value, one.quantity.low, one.quantity.high)
    return float(next(end for end in known if end is not None)) / MILLION


def _chart(
    writer: Writer, aim: Aim, lines: list[Row], points: list[Row], sides: list[str]
) -> Chart:
    x: Spec = {
        "field": "year",
        "type": "quantitative",
        "title": None,
        "axis": {"format": "d", "tickMinStep": 1},
        "scale": {"zero": False, "nice": False, "padding": 14},
    }
    y: Spec = {"type": "quantitative", "title": writer.say("million US dollars")}
    color = side_color(writer, sides)
    horizons = list(dict.fromkeys(str(row["horizon"]) for row in lines))
    dash: Spec = {
        "field": "horizon",
        "type": "nominal",
        "scale": {"domain": horizons, "range": [[6, 3], [2, 3], [10, 3, 2, 3]]},
    }
    spec: Spec = {
        "encoding": {"x": x, "color": color},
        "layer": [
            {
                "data": {"values": lines},
                "mark": {"type": "line", "strokeWidth": 1.6},
                "encoding": {
                    "y": {**y, "field": "value"},
                    "strokeDash": dash,
                    "detail": {"field": "path"},
                },
            },
            {
                "data": {"values": points},
                "mark": {"type": "rule", "strokeWidth": 6, "opacity": 0.45},
                "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}},
            },
            {
                "data": {"values": points},
                "mark": {"type": "point", "filled": True, "size": 60},
                "encoding": {"y": {**y, "field": "value"}},
            },
        ],
        "height": 230,
    }
    caption = writer.say(
        "The path to a turnover of {quantity}, by each side's own account",
        quantity=writer.quantity(aim.first.quantity),
    )
    alt = writer.say(
        "Broken lines: steady growth from the last year before the target was set to each horizon;"
        " points: turnover by year, in the colour of the side, bars where it is known roughly."
    )
    remark = writer.line(
        "Broken lines: steady growth to each horizon. Points: turnover of whole years by each"
        " side's own account; a bar where a figure is known roughly."
    )
    return Chart(caption, alt, spec, (remark,))

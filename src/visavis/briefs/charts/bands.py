"""Bands: what each side states of the turnover, by period, with what its words leave open."""

from collections.abc import Sequence

from visavis.briefs.charts.scales import MILLION, Spec, side_color
from visavis.briefs.tree import Chart
from visavis.briefs.writer import Writer
from visavis.model import Figure, Indicator
from visavis.trade import StatedRow

OPEN_BAND = 0.05
"""How far the band of a figure without an upper bound is drawn, as a share of it."""


def stated_bands(writer: Writer, stated: Sequence[StatedRow]) -> tuple[Chart, ...]:
    """One chart of statements by period, if there are any."""
    said = [row for row in stated if row.indicator is Indicator.TURNOVER and row.period]
    return (_chart(writer, said),) if said else ()


def _chart(writer: Writer, said: Sequence[StatedRow]) -> Chart:
    figures = [
        (side, row, figure)
        for row in said
        for side, figures in row.by_side.items()
        for figure in figures
        if figure.quantity is not None and figure.quantity.unit == "USD"
    ]
    rows = [_band(writer, side, row, figure) for side, row, figure in figures]
    order = [writer.period(row.period) for row in said]
    y: Spec = {"field": "period", "type": "ordinal", "title": None, "sort": order}
    x: Spec = {
        "field": "value",
        "type": "quantitative",
        "title": writer.say("million US dollars"),
        "scale": {"zero": True},
    }
    color = side_color(writer, (side for side, _, _ in figures))
    offset: Spec = {"field": "side", "sort": color["scale"]["domain"]}
    band: Spec = {**x, "field": "low"}
    spec: Spec = {
        "data": {"values": rows},
        "encoding": {"y": y, "yOffset": offset, "color": color},
        "layer": [
            {
                "mark": {"type": "rule", "strokeWidth": 7, "opacity": 0.45},
                "encoding": {"x": band, "x2": {"field": "high"}},
            },
            {"mark": {"type": "point", "style": "stated"}, "encoding": {"x": x}},
            {
                "mark": {"type": "text", "align": "left", "dx": 9},
                "encoding": {"x": {**x, "field": "high"}, "text": {"field": "label"}},
            },
        ],
        "height": {"step": 20},
    }
    caption = writer.say("Turnover as each side states it, by period")
    alt = writer.say(
        "For each period a point for the number stated and a bar for the band it leaves open,"
        " in the colour of the side that states it."
    )
    remark = writer.line(
        "The point is the number stated, the bar is how far the wording and the rounding let the"
        " truth lie if the speaker is right. Periods of different length cannot be compared."
    )
    return Chart(caption, alt, spec, (remark,))


def _band(writer: Writer, side: str, row: StatedRow, figure: Figure) -> dict[str, object]:
    quantity = figure.quantity
    if quantity is None:
        raise ValueError("a figure without a number is not drawn")
    known = [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]
    value = float(known[0]) / MILLION
    low = value if quantity.low is None else float(quantity.low) / MILLION
    high = value * (1 + OPEN_BAND) if quantity.high is None else float(quantity.high) / MILLION
    return {
        "period": writer.period(row.period),
        "side": writer.side(side),
        "value": value,
        "low": low,
        "high": high,
        "label": writer.quantity(quantity),
    }

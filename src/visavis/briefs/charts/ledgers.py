"""The ledgers: official turnover by year and office, and what is stated, with its band."""

from collections.abc import Mapping, Sequence

from visavis.briefs.charts.scales import MILLION, Spec, side_color
from visavis.briefs.tree import Chart
from visavis.briefs.writer import Writer
from visavis.model import Figure, Indicator
from visavis.trade import OfficialYear, StatedRow

YEARS_SHOWN = 15
"""The latest so many years: more would not be told apart on a page."""

OPEN_BAND = 0.05
"""How far the band of a figure without an upper bound is drawn, as a share of it."""


def trade_ledgers(
    writer: Writer, official: Mapping[str, Sequence[OfficialYear]], stated: Sequence[StatedRow]
) -> tuple[Chart, ...]:
    """One chart of official statistics by year, one of statements by period."""
    charts = []
    if any(year.turnover_usd is not None for years in official.values() for year in years):
        charts.append(_official(writer, official))
    said = [row for row in stated if row.indicator is Indicator.TURNOVER and row.period]
    if said:
        charts.append(_stated(writer, said))
    return tuple(charts)


def _official(writer: Writer, official: Mapping[str, Sequence[OfficialYear]]) -> Chart:
    published = sorted({year.year for years in official.values() for year in years})[-YEARS_SHOWN:]
    rows = [
        {
            "year": str(year.year),
            "side": writer.side(side),
            "value": float(year.turnover_usd / MILLION),
        }
        for side, years in official.items()
        for year in years
        if year.turnover_usd is not None and year.year in published
    ]
    sides = [side for side, years in official.items() if years]
    offset: Spec = {"xOffset": {"field": "side"}} if len(sides) > 1 else {}
    spec: Spec = {
        "data": {"values": rows},
        "mark": {"type": "bar", "style": "official"},
        "encoding": {
            "x": {"field": "year", "type": "ordinal", "title": None},
            "y": {
                "field": "value",
                "type": "quantitative",
                "title": writer.say("million US dollars"),
            },
            "color": side_color(writer, sides),
            **offset,
        },
        "height": 220,
    }
    names = writer.together(writer.country(side, "gen") for side in sides)
    caption = writer.say("Turnover by official statistics of {countries}", countries=names)
    alt = writer.say(
        "Bars: turnover in million US dollars by year, {first} to {last}, a bar for each office.",
        first=published[0],
        last=published[-1],
    )
    return Chart(caption, alt, spec)


def _stated(writer: Writer, said: Sequence[StatedRow]) -> Chart:
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

"""The ledgers: official turnover by year and office."""

from collections.abc import Mapping, Sequence

from visavis.briefs.charts.scales import MILLION, Spec, side_color
from visavis.briefs.tree import Chart
from visavis.briefs.writer import Writer
from visavis.trade import OfficialYear

YEARS_SHOWN = 15
"""The latest so many years: more would not be told apart on a page."""


def trade_ledgers(
    writer: Writer, official: Mapping[str, Sequence[OfficialYear]]
) -> tuple[Chart, ...]:
    """One chart of official statistics by year, if there are any."""
    published = any(year.turnover_usd is not None for years in official.values() for year in years)
    return (_official(writer, official),) if published else ()


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

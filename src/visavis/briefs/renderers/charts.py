"""Charts: a Vega-Lite specification becomes a picture that also speaks in black and white.

How a specification says whose a mark is and what kind it is:

- **Whose**: `color` by side, its scale's domain in the order side 1, side 2, third. The colours
  come from here: a dark, a middle and a light one, so that a copier keeps them apart.
- **Kind**: `mark: {"type": "bar", "style": "official"}` is official statistics, solid;
  `"style": "stated"` is what somebody said, outlined and never filled. A band is an `errorbar`
  or a `rule`, its middle or its known end a `point` with `"style": "stated"`.

A chart is drawn once: the SVG for HTML, the PDF (another font) and the PNG come from one drawing,
laid out in Liberation Sans, which is bundled with vl-convert and is as wide as Arial.
"""

import json
from functools import lru_cache
from typing import Any, Literal

import vl_convert

from visavis.briefs.palette import SIDES
from visavis.briefs.tree import Chart

SANS = "Liberation Sans, Arial, Helvetica, sans-serif"
SERIF = "Libertinus Serif"
"""Bundled with Typst; narrower than Liberation Sans, so what was laid out still fits."""

WIDTH = 640
"""Pixels. On A4 with margins of 30 and 15 mm (165 mm) 12 pixels become 8.8 points."""

CHARACTER_WIDTH = 8.5
"""Pixels of a character of a label and of its share of the space around it."""

VERSION = "5.21"
"""Of Vega-Lite: fixed, so that the same specification gives the same picture."""

INK, SOFT, LINE = "#1a1a1a", "#4b5563", "#d5d9df"

NUMBERS = {
    "ru": {"decimal": ",", "thousands": "\u00a0", "grouping": [3], "currency": ["", ""]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["$", ""]},
}
DATES: dict[str, Literal["ru-RU", "en-US"]] = {"ru": "ru-RU", "en": "en-US"}


def config() -> dict[str, Any]:
    """The one look of all charts."""
    words = {"labelFontSize": 12, "titleFontSize": 12, "labelColor": INK, "titleColor": SOFT}
    words |= {"titleFontWeight": "normal", "labelLimit": 220}
    return {
        "aria": False,
        "background": "white",
        "font": SANS,
        "padding": {"left": 2, "right": 8, "top": 4, "bottom": 2},
        "view": {"stroke": None, "continuousHeight": 240, "step": 26},
        "range": {"category": list(SIDES), "ordinal": list(SIDES)},
        "axis": words | {"gridColor": LINE, "domainColor": SOFT, "tickColor": SOFT, "tickSize": 4},
        "axisX": {"labelAngle": 0, "titlePadding": 8},
        "axisXQuantitative": {"labelOverlap": True},
        "axisXTemporal": {"labelOverlap": True},
        "axisBand": {"grid": False, "ticks": False, "labelPadding": 6},
        "legend": words | _legend(),
        "header": words,
        "title": {"fontSize": 13, "color": INK, "anchor": "start"},
        "text": {"fontSize": 11, "color": INK},
        **_marks(),
    }


def _legend() -> dict[str, Any]:
    signs = {"symbolSize": 110, "symbolStrokeWidth": 1.8}
    return {"orient": "top", "title": None, "columnPadding": 18} | signs


def _marks() -> dict[str, Any]:
    """How marks look: solid is official, outlined is stated."""
    outlined = {"filled": False, "fillOpacity": 0, "strokeWidth": 1.6}
    return {
        "mark": {"color": SIDES[0], "tooltip": None},
        "bar": {"discreteBandSize": {"band": 0.86}},
        "line": {"strokeWidth": 2.2},
        "rule": {"color": SOFT},
        "point": {"size": 70, "strokeWidth": 1.8, "opacity": 1},
        "errorbar": {"ticks": {"size": 10, "thickness": 1.8}, "rule": {"size": 1.8}},
        "style": {"official": {"filled": True}, "stated": outlined},
    }


def svg(chart: Chart, language: str, font: str = SANS) -> str:
    """The chart as SVG, its text in `font`."""
    drawn = _drawn(json.dumps(_sized(chart), ensure_ascii=False), language)
    return drawn if font == SANS else drawn.replace(SANS, font)


def png(chart: Chart, language: str, scale: float = 2) -> bytes:
    """The chart as PNG, `scale` pixels for each of the drawing's."""
    return bytes(vl_convert.svg_to_png(svg(chart, language), scale=scale))


def _sized(chart: Chart) -> dict[str, Any]:
    """The specification, as wide as the page with its labels, unless it says otherwise."""
    spec = _tilted(dict(chart.spec))
    if "mark" in spec or "layer" in spec:
        if spec.get("width", "container") == "container":
            spec["width"] = WIDTH
        spec.setdefault("autosize", {"type": "fit-x", "contains": "padding"})
    return spec


def _tilted(spec: dict[str, Any]) -> dict[str, Any]:
    """The specification with the names under a discrete axis aslant if they need more room."""
    encoding = spec.get("encoding", {})
    x = encoding.get("x", {})
    values = spec.get("data", {}).get("values", [])
    names = {str(row.get(x.get("field"))) for row in values}
    needed = max(map(len, names), default=0) * len(names) * CHARACTER_WIDTH
    if x.get("type") not in {"nominal", "ordinal"} or needed < WIDTH:
        return spec
    axis = {"labelAngle": -35, **(x.get("axis") or {})}
    return spec | {"encoding": encoding | {"x": x | {"axis": axis}}}


@lru_cache(maxsize=64)
def _drawn(spec: str, language: str) -> str:
    """Keep the drawings of a brief or two: the first of a process takes half a second."""
    return str(
        vl_convert.vegalite_to_svg(
            spec,
            vl_version=VERSION,
            config=config(),
            allowed_base_urls=[],
            format_locale=NUMBERS[language],
            time_format_locale=DATES[language],
        )
    )

"""How the horizon of a target moved: the year promised against the day it was said."""

from collections import Counter
from collections.abc import Sequence

from visavis.briefs.charts.scales import Spec, side_color
from visavis.briefs.tree import Chart, Text
from visavis.briefs.writer import Writer
from visavis.model import THIRD, Indicator, Target

FEWEST = 3
"""A chart of fewer statements says less than the table does."""


def target_horizons(writer: Writer, targets: Sequence[Target]) -> tuple[Chart, ...]:
    """A mark for every statement of the amount named most often, if its horizon has a year."""
    dated = [
        target
        for target in targets
        if target.indicator is Indicator.TURNOVER
        and target.quantity is not None
        and target.horizon is not None
        and target.horizon.by is not None
        and target.stated_on is not None
    ]
    amounts = [target.quantity.value for target in dated if target.quantity is not None]
    if not amounts:
        return ()
    usual = max(amounts, key=amounts.count)
    shown = [t for t in dated if t.quantity is not None and t.quantity.value == usual]
    return (_chart(writer, shown),) if len(shown) >= FEWEST else ()


def _chart(writer: Writer, shown: Sequence[Target]) -> Chart:
    rows = [
        {
            "said": writer.period(target.stated_on),
            "year": target.horizon.by.end.year,
            "side": writer.side(target.side or THIRD),
            "firm": writer.say("a date") if target.horizon.firm else writer.say("a wish"),
        }
        for target in shown
        if target.horizon is not None and target.horizon.by is not None
    ]
    ordered = sorted(shown, key=lambda target: str(target.stated_on))
    years = [int(str(row["year"])) for row in rows]
    color = side_color(writer, (target.side or THIRD for target in shown))
    spec: Spec = {
        "data": {"values": rows},
        "mark": {"type": "point", "size": 110, "strokeWidth": 2},
        "encoding": {
            "x": {
                "field": "said",
                "type": "ordinal",
                "title": writer.say("stated on"),
                "sort": [writer.period(target.stated_on) for target in ordered],
            },
            "xOffset": {"field": "side", "sort": color["scale"]["domain"]},
            "y": {
                "field": "year",
                "type": "quantitative",
                "title": writer.say("to be reached by"),
                "scale": {"domain": [min(years) - 1, max(years) + 1], "nice": False},
                "axis": {"format": "d", "tickMinStep": 1},
            },
            "color": color,
            "shape": {
                "field": "firm",
                "type": "nominal",
                "scale": {
                    "domain": [writer.say("a date"), writer.say("a wish")],
                    "range": ["circle", "square"],
                },
            },
        },
        "height": 170,
    }
    wordings = Counter(writer.quantity(target.quantity) for target in shown)
    quantity = wordings.most_common(1)[0][0]
    caption = writer.say("How the horizon moved: turnover of {quantity}", quantity=quantity)
    alt = writer.say(
        "For each day on which the target was stated, the year by which it is to be reached,"
        " in the colour of the side."
    )
    remark = Text(
        writer.say(
            "“In five years” is counted from the year of the statement, unless it says else."
        )
    )
    return Chart(caption, alt, spec, (remark,))

"""The timeline of contacts: when, at which level, between the two alone or on the margins."""

from collections.abc import Sequence

from visavis.briefs.charts.scales import Spec
from visavis.briefs.palette import BILATERAL, ON_MARGINS
from visavis.briefs.tree import Chart, Text
from visavis.briefs.writer import Writer
from visavis.model import Contact, Framework, Level


def contact_timeline(writer: Writer, contacts: Sequence[Contact]) -> Chart:
    """A mark for every dated contact; the level on the vertical axis, highest on top."""
    dated = [c for c in contacts if c.dates is not None and c.level is not None]
    present = [level for level in Level if any(c.level is level for c in dated)]
    bilateral, margins = writer.say("bilateral"), writer.say("on the margins of a bloc")
    rows = [
        {
            "date": contact.dates.start.isoformat(),
            "level": writer.label(contact.level),
            "framework": bilateral if contact.framework is Framework.BILATERAL else margins,
        }
        for contact in dated
        if contact.dates is not None
    ]
    kinds = {"domain": [bilateral, margins]}
    spec: Spec = {
        "data": {"values": rows},
        "mark": {"type": "point", "filled": True, "size": 80, "opacity": 0.85},
        "encoding": {
            "x": {
                "field": "date",
                "type": "temporal",
                "title": None,
                "axis": {"format": "%Y"},
                "scale": {"padding": 12},
            },
            "y": {
                "field": "level",
                "type": "nominal",
                "title": None,
                "sort": [writer.label(level) for level in present],
                "axis": {"grid": True},
            },
            "shape": {
                "field": "framework",
                "type": "nominal",
                "scale": {**kinds, "range": ["circle", "diamond"]},
            },
            "color": {
                "field": "framework",
                "type": "nominal",
                "scale": {**kinds, "range": [BILATERAL, ON_MARGINS]},
            },
        },
        "height": {"step": 26},
    }
    undated = len(contacts) - len(dated)
    remark = writer.count(
        "{n} contact without a date or a level is not drawn.",
        "{n} contacts without a date or a level are not drawn.",
        undated,
    )
    alt = writer.say(
        "Marks in time for every dated contact, by level: circles bilateral, diamonds on the"
        " margins of a bloc."
    )
    return Chart(writer.say("Contacts in time"), alt, spec, (Text(remark),) if undated else ())

"""Scales that all charts share: one colour a side, and sides in the order of the pair."""

from collections.abc import Iterable
from typing import Any

from visavis.briefs.palette import SIDES
from visavis.briefs.writer import Writer
from visavis.model import THIRD

MILLION = 1_000_000

Spec = dict[str, Any]


def side_color(writer: Writer, voices: Iterable[str]) -> Spec:
    """The colour channel: the pair's first country always has the first colour."""
    spoken = set(voices)
    order = [*writer.pair.sides, THIRD]
    shown = [
        (writer.side(side), color)
        for side, color in zip(order, SIDES, strict=True)
        if side in spoken
    ]
    return {
        "field": "side",
        "type": "nominal",
        "scale": {"domain": [name for name, _ in shown], "range": [color for _, color in shown]},
        "legend": {"symbolOpacity": 1},
    }

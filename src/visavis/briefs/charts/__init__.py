"""The charts of the brief, as Vega-Lite specifications; the renderers draw them."""

from visavis.briefs.charts.bands import stated_bands
from visavis.briefs.charts.horizons import target_horizons
from visavis.briefs.charts.ledgers import trade_ledgers
from visavis.briefs.charts.paths import target_paths
from visavis.briefs.charts.timeline import contact_timeline
from visavis.briefs.charts.year import year_timeline

__all__ = [
    "contact_timeline",
    "stated_bands",
    "target_horizons",
    "target_paths",
    "trade_ledgers",
    "year_timeline",
]

"""The colours of the brief's charts: one a side, everywhere the same."""

SIDES = ("#1d3f72", "#c0702a", "#a3a8b0")
"""Deep blue, warm ochre, grey for third parties: lightness (CIELAB) 27, 55 and 69, so that a
black-and-white copier keeps them apart."""

BILATERAL, ON_MARGINS = SIDES[0], "#8a8f98"

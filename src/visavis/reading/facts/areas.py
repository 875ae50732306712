"""Areas: what sentences are about."""

import re
from collections.abc import Iterable
from functools import cache

from visavis.model import Area
from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import Line, words
from visavis.reading.page import Page


def areas_in(line: Line) -> tuple[Area, ...]:
    """The areas a line names, in the order of the model."""
    return tuple(area for area, pattern in _patterns(line.language) if line.has(pattern))


def areas_of(page: Page, rows: Iterable[int]) -> tuple[Area, ...]:
    """The areas that some sentences name."""
    named = {area for number in rows for area in areas_in(page.rows[number].line)}
    return tuple(area for area in Area if area in named)


@cache
def _patterns(language: str) -> tuple[tuple[Area, re.Pattern[str]], ...]:
    table = dictionary(language, "areas")
    return tuple((Area(name), words(pattern)) for name, pattern in table.items())

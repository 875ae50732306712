"""Seldom: Python's search for cycles of dead objects, held back while rows stream through.

Rows make no cycles, so that reference counts free them; the search finds nothing, and with the
objects of a batch alive it takes a tenth of the time of an import and more.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

BETWEEN = 100_000
"""Objects made between two searches, where Python has 700: about a batch."""


@contextmanager
def searched_seldom() -> Iterator[None]:
    """Search for cycles seldom inside, and as before afterwards."""
    before = gc.get_threshold()
    gc.set_threshold(BETWEEN, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)

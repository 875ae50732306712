"""What the reader takes from a text of a pair, one kind at a time."""

from datetime import date

from visavis.model import Fact, Pair
from visavis.reading import read_text

DAY = date(2025, 3, 12)


def facts(kind: str, pair: str, text: str) -> list[Fact]:
    """The facts of a kind in a text about a pair, as on `DAY`."""
    found = read_text(text, date=DAY, pair=Pair(pair), document_id="text").facts
    return [fact for fact in found if fact.kind == kind]

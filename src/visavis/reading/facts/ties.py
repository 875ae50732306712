"""Ties: lasting links below the state that a text tells of."""

import re
from functools import cache

from visavis.model import Tie, TieType, Words
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.areas import areas_in
from visavis.reading.morphology import words
from visavis.reading.page import Page


def ties(page: Page) -> list[Tie]:
    """The ties of a document, one a kind and sentence."""
    found = []
    for row in page.rows:
        sentence = row.line.span(0, len(row.line.tokens))
        for kind, pattern in _patterns(page.language):
            hit = next(row.line.find(pattern), None)
            if hit is None:
                continue
            page.fired(f"tie: {kind}", hit.span)
            found.append(
                Tie(
                    pair=page.pair,
                    type=kind,
                    text=Words(sentence.text),
                    areas=areas_in(row.line),
                    evidence=page.evidence(sentence),
                )
            )
    return found


@cache
def _patterns(language: str) -> tuple[tuple[TieType, re.Pattern[str]], ...]:
    table = dictionary(language, "ties")
    return tuple((TieType(name), words(text)) for name, text in table.items())

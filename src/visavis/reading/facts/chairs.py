"""Chairs of the blocs: a country that chairs one, or takes the chair over."""

import re
from functools import cache

from visavis import world
from visavis.model import Level, Office, Words
from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import words
from visavis.reading.page import Page, Row


def chairs(page: Page) -> list[Office]:
    """The chairs that the sentences of a document tell of, one a bloc and country."""
    found = []
    for number, row in enumerate(page.rows):
        if not row.line.has(_chair(page.language)):
            continue
        code = next((one.code for one in row.countries if one.code in page.pair.sides), None)
        bloc = _bloc(page, number)
        if code is None or bloc is None:
            continue
        sentence = row.line.span(0, len(row.line.tokens))
        page.fired("chair of a bloc", sentence)
        post = "председательство" if page.language == "ru" else "chair"
        found.append(
            Office(
                side=code,
                post=Words(f"{post}: {world.bloc(bloc).name.within(page.language)}"),
                post_code=f"chair_{bloc}",
                level=Level.HEAD_OF_STATE,
                holder=Words(world.name(code, page.language)),
                evidence=page.evidence(sentence),
            )
        )
    return found


def _bloc(page: Page, number: int) -> str | None:
    """The bloc named in the sentence, else in the one before («в этой организации»)."""
    for row in (page.rows[number], page.rows[number - 1] if number else None):
        named = _named(row, page.language) if row is not None else None
        if named is not None:
            return named
    return None


def _named(row: Row, language: str) -> str | None:
    table = dictionary(language, "contacts")["frameworks"]
    for bloc, pattern in table.items():
        if bloc != "other" and row.line.has(words(pattern)):
            return str(bloc)
    return None


@cache
def _chair(language: str) -> re.Pattern[str]:
    table = {
        "ru": "председательство|председательствовать",
        "en": "chairmanship|chairpersonship|chair|presidency",
    }
    return words(table[language])

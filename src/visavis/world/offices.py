"""Offices: who held which post for which side, so that a title in a dated text is a person."""

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from visavis.model import Document, Evidence, Level, Office, Period, Words
from visavis.world.reference import reference

UNCONFIRMED = {
    "ru": "Даты – по общедоступным справочникам, по первоисточнику не проверены.",
    "en": "The dates are from general reference and not checked against a primary source.",
}
"""The remark on a term whose dates no page we have seen confirms."""


def sides_with_offices() -> tuple[str, ...]:
    """The countries whose office holders are shipped."""
    folder = files("visavis.world") / "data" / "offices"
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


@cache
def offices(side: str) -> tuple[Office, ...]:
    """Every term known of a side, post by post, each post in the order of time."""
    if side not in sides_with_offices():
        return ()
    table = reference(f"offices/{side}")
    return tuple(
        _office(side, code, post, term)
        for code, post in table["posts"].items()
        for term in post["terms"]
    )


@cache
def office_documents(side: str) -> tuple[Document, ...]:
    """The pages the terms of a side rest on; the evidence of the terms names them by id."""
    if side not in sides_with_offices():
        return ()
    return tuple(Document(**row) for row in reference(f"offices/{side}")["documents"])


def holders(
    side: str, on: date, *, post_code: str | None = None, level: Level | None = None
) -> tuple[Office, ...]:
    """Who is known to have held the posts on a day: of one code, of one level, or all."""
    return tuple(
        office
        for office in offices(side)
        if (post_code is None or office.post_code == post_code)
        and (level is None or office.level is level)
        and held_on(office, on)
    )


def office_holders(side: str, on: date, to: str | None = None) -> tuple[Office, ...]:
    """All who held a post of a side on a day; of its ambassadors only the one sent to `to`."""
    return tuple(office for office in holders(side, on) if office.to in (None, to))


def office_holder(side: str, post_code: str, on: date) -> Office | None:
    """The holder of a post on a day, the latest come where several hold it; None if not known."""
    held = holders(side, on, post_code=post_code)
    return held[-1] if held else None


def held_on(office: Office, on: date) -> bool:
    """Whether the term is known to cover the day.

    A term whose start is not known covers none. A date known to the month or year counts at
    its safe end: from the last day it may have begun, to the day before it may have ended. The
    day of handing over belongs to the successor.
    """
    if office.start is None or office.start.end > on:
        return False
    return office.end is None or on < office.end.start


def _office(side: str, code: str, post: dict[str, Any], term: dict[str, Any]) -> Office:
    return Office(
        id=f"office-{side}-{code}-{term['id']}",
        side=side,
        post=Words(term.get("post", post["post"])),
        post_code=code,
        level=Level(post["level"]),
        holder=Words(term["holder"]),
        start=_period(term.get("start")),
        end=_period(term.get("end")),
        to=post.get("to"),
        acting=term.get("acting", False),
        note=_note(term),
        evidence=tuple(Evidence(document=document) for document in term["sources"]),
    )


def _period(text: str | None) -> Period | None:
    return None if text is None else Period.parse(text)


def _note(term: dict[str, Any]) -> Words | None:
    """The remark of the row; of an unconfirmed term, that it wants checking."""
    note = term.get("note") or (None if term.get("confirmed", True) else UNCONFIRMED)
    return None if note is None else Words(note)

"""`visavis occasions`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from visavis.cli import papers
from visavis.cli.options import First, LangOption, Second, StoreOption, tongue
from visavis.cli.output import AsJson
from visavis.cli.planning import year_of
from visavis.language import CODES, _, plural

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.planning import Window
    from visavis.world import Occasion

YEARS = 2
"""Recurring events of a calendar are followed through this year and the next."""

Calendars = Annotated[
    list[str] | None,
    typer.Option(
        "--calendar",
        metavar="FILE_OR_ADDRESS",
        help=_(
            "More meetings: an iCalendar file or address, or a .yaml file in the form of the"
            " reference that ships; may be given several times."
        ),
        show_default=False,
    ),
]


def occasions(
    first: First,
    second: Second,
    as_of: papers.AsOf = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year", metavar="YEAR", help=_("Only the meetings of this year."), show_default=False
        ),
    ] = None,
    calendar: Calendars = None,
    to: papers.ToOrCalendar = None,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Show which meetings of blocs bring both sides together, and who is due to meet."""
    from visavis.briefs.papers import occasions_paper
    from visavis.planning import windows

    files = papers.targets(to, calendar=True)
    year = year_of(year)
    material = papers.material(first, second, as_of, store)
    start = year or material.as_of.year
    known = known_in(calendar or [], range(start, start + (1 if year else YEARS)))
    found = [
        one
        for one in windows(material.pair, known, material.facts, material.as_of)
        if year is None or one.occasion.dates.start.year <= year <= one.occasion.dates.end.year
    ]
    if as_json:
        papers.print_plain([_plain(one) for one in found])
        return
    code = papers.language(tongue(lang))
    paper = occasions_paper(material, code, found)
    papers.put(paper, files, lambda: _calendar(material, found, code, paper.title))


def known_in(calendars: list[str], years: range) -> "tuple[Occasion, ...]":
    """The meetings that ship and those of the calendars given, which go before them."""
    from visavis import world
    from visavis.sources import open_calendar

    groups = [world.calendar().occasions]
    for what in calendars:
        events = open_calendar(what, years)
        groups.append(events.occasions)
        if events.left_out:
            said = plural(
                "{n} event of {what} names no bloc and level, and is left out.",
                "{n} events of {what} name no bloc and level, and are left out.",
                events.left_out,
            )
            typer.echo(said.format(n=events.left_out, what=what), err=True)
    return world.together(*groups)


def _calendar(material: "Material", found: "list[Window]", code: str, title: str) -> bytes:
    from visavis.briefs.build import writer_of
    from visavis.briefs.entries import window_entries

    writer = writer_of(material, code)
    return papers.calendar_bytes(material, writer, title, window_entries(writer, found))


def _plain(window: "Window") -> dict[str, Any]:
    occasion = window.occasion
    return {
        "id": occasion.id,
        "bloc": occasion.bloc,
        "name": occasion.name.plain(),
        "dates": str(occasion.dates),
        "usual": occasion.usual,
        "confirmed": occasion.confirmed,
        "place": occasion.place.plain() if occasion.place else None,
        "country": occasion.country,
        "chair": occasion.chair,
        "source": occasion.source or None,
        "note": occasion.note.plain() if occasion.note else None,
        "days": window.days,
        "level": window.level,
        "need": window.need,
        "suggested": window.suggested,
        "reason": _both(window.reason),
        "ground": _both([window.ground]),
        "timing": _both(window.timing),
        "remarks": _both(window.remarks),
        "facts": [fact.id for fact in window.facts],
    }


def _both(sayings: Any) -> dict[str, str]:
    return {code: " ".join(one.within(code) for one in sayings) for code in CODES}

"""`visavis plan`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from visavis.cli import papers
from visavis.cli.occasions import Calendars, known_in
from visavis.cli.options import First, LangOption, Second, StoreOption, day_of, tongue
from visavis.cli.output import AsJson
from visavis.cli.planning import year_of
from visavis.language import CODES, _

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.planning import YearEntry


def plan(
    first: First,
    second: Second,
    year: Annotated[
        int | None,
        typer.Option(
            "--year", metavar="YEAR", help=_("The year; else that of the day."), show_default=False
        ),
    ] = None,
    as_of: papers.AsOf = None,
    calendar: Calendars = None,
    to: papers.ToOrCalendar = None,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Plan the contacts of a year: what is agreed, due and promised, and who hosts."""
    from visavis.briefs.papers import entries_of, year_paper

    chosen = year_of(year) or (day_of(as_of, "--as-of") or date.today()).year
    files = papers.targets(to, calendar=True)
    material = papers.material(first, second, as_of, store)
    met = known_in(calendar or [], range(chosen, chosen + 1))
    entries = entries_of(material, chosen, met)
    if as_json:
        papers.print_plain([_plain(entry) for entry in entries])
        return
    code = papers.language(tongue(lang))
    paper = year_paper(material, code, chosen, entries)
    papers.put(paper, files, lambda: _calendar(material, entries, code, paper.title))


def _calendar(
    material: "Material", entries: "tuple[YearEntry, ...]", code: str, title: str
) -> bytes:
    from visavis.briefs.build import writer_of
    from visavis.briefs.entries import year_calendar

    writer = writer_of(material, code)
    lines = year_calendar(material, writer, entries)
    return papers.calendar_bytes(material, writer, title, lines)


def _plain(entry: "YearEntry") -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "title": {code: entry.title.within(code) for code in CODES},
        "period": str(entry.period or "") or None,
        "fixed": entry.fixed,
        "status": entry.status,
        "level": entry.level,
        "country": entry.country,
        "place": entry.place.plain() if entry.place else None,
        "reason": {code: entry.reason.within(code) for code in CODES} if entry.reason else None,
        "facts": [fact.id for fact in entry.facts],
    }

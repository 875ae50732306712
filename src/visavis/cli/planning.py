"""`visavis contacts` and `visavis commission`."""

import json
import sys
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from visavis.cli import papers
from visavis.cli.options import First, LangOption, Second, StoreOption, day_of, pair_of, tongue
from visavis.cli.output import AsJson
from visavis.errors import InputError
from visavis.language import CODES, _

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.model import Contact
    from visavis.planning import Item

LEAST_YEAR, MOST_YEAR = 1900, 2200


class Paper(StrEnum):
    """What the commission is asked for."""

    SESSIONS = "sessions"
    AGENDA = "agenda"
    REPORT = "report"


def contacts(
    first: First,
    second: Second,
    as_of: papers.AsOf = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year", metavar="YEAR", help=_("List the contacts of this year."), show_default=False
        ),
    ] = None,
    to: papers.ToOrCalendar = None,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Show who met whom, what is overdue and whose turn it is to host."""
    from visavis.briefs.papers import contacts_paper

    files = papers.targets(to, calendar=True)
    check_year(year)
    material = material_of(first, second, as_of, store)
    if as_json:
        print_json(_contacts_plain(material))
        return
    code = papers.language(tongue(lang))
    paper = contacts_paper(material, code, year)
    papers.put(paper, files, lambda: _calendar(material, code, paper.title))


def commission(
    first: First,
    second: Second,
    paper: Annotated[
        Paper, typer.Argument(help=_("What to make of it."), show_default=False)
    ] = Paper.SESSIONS,
    as_of: papers.AsOf = None,
    to: papers.To = None,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Make the papers of the intergovernmental commission."""
    from visavis.briefs.papers import agenda_paper, report_paper, sessions_paper

    files = papers.targets(to)
    material = material_of(first, second, as_of, store)
    if as_json:
        print_json(_commission_plain(material, paper))
        return
    made = {
        Paper.SESSIONS: sessions_paper,
        Paper.AGENDA: agenda_paper,
        Paper.REPORT: report_paper,
    }[paper]
    papers.put(made(material, papers.language(tongue(lang))), files)


def material_of(first: str, second: str, as_of: str | None, store: str | None) -> "Material":
    """What the record holds on the pair as of the day, today if none is given."""
    from visavis.briefs import gather
    from visavis.record import open_record

    pair, day = pair_of(first, second), day_of(as_of, "--as-of") or date.today()
    with open_record(store) as shelf:
        return gather(shelf, pair, day)


def print_json(plain: Any) -> None:
    """Print JSON to stdout."""
    sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=1) + "\n")


def check_year(year: int | None) -> None:
    """InputError for what is no year of ours."""
    if year is not None and not LEAST_YEAR <= year <= MOST_YEAR:
        raise InputError(_("--year takes a year such as 2025, got {year}.").format(year=year))


def _calendar(material: "Material", code: str, title: str) -> bytes:
    from visavis.briefs.build import writer_of
    from visavis.briefs.entries import contact_entries
    from visavis.briefs.renderers.ical import render_calendar

    writer = writer_of(material, code)
    name = f"{title}: {' – '.join(writer.country(side) for side in material.pair.sides)}"
    return render_calendar(name, contact_entries(material, writer), material.as_of, code)


def _contacts_plain(material: "Material") -> dict[str, Any]:
    from visavis.planning import due_by, longest_gaps, outlook, rhythms, turns

    seen = outlook(material.contacts, material.as_of)
    return {
        "pair": material.pair,
        "as_of": material.as_of.isoformat(),
        "levels": [
            {
                "level": one.level,
                "occasions": one.seen,
                "usual_days": one.usual_days,
                "observed": one.observed,
                "last": _named(one.open_gap.before if one.open_gap else None),
                "days_since": one.open_gap.days if one.open_gap else None,
                "due_by": str(due_by(one) or "") or None,
                "overdue": one.overdue,
            }
            for one in rhythms(material.contacts, material.as_of)
        ],
        "longest_gaps": [
            {
                "level": gap.level,
                "before": _named(gap.before),
                "after": _named(gap.after),
                "years": round(gap.years, 1),
            }
            for gap in longest_gaps(material.contacts, material.as_of)
        ],
        "hosting": [
            {
                "level": turn.level,
                "commission": turn.commission,
                "last": _named(turn.last),
                "hosts": list(turn.hosts),
                "next_host": turn.next_host,
            }
            for turn in turns(material.contacts, material.as_of)
        ],
        "planned": {
            name: [_named(contact) for contact in getattr(seen, name)]
            for name in ("coming", "lapsed", "postponed", "cancelled", "undated")
        },
    }


def _named(contact: "Contact | None") -> dict[str, Any] | None:
    if contact is None:
        return None
    return {"id": contact.id, "dates": str(contact.dates or "") or None, "form": contact.form}


def _commission_plain(material: "Material", paper: Paper) -> Any:
    from visavis.briefs.papers.agenda import agenda_items
    from visavis.planning import next_session, sessions

    if paper is Paper.AGENDA:
        coming = next_session(material.contacts, material.as_of)
        return {
            "number": coming.number,
            "host": coming.host,
            "due": str(coming.due or "") or None,
            "items": [_item_plain(item) for item in agenda_items(material)],
        }
    held = sessions(material.contacts)
    if paper is Paper.SESSIONS:
        return [contact.model_dump(mode="json") for contact in held]
    return [
        {
            "session": _named(contact),
            "commitments": [
                one.model_dump(mode="json")
                for one in material.commitments
                if one.contact == contact.id
            ],
        }
        for contact in held
    ]


def _item_plain(item: "Item") -> dict[str, Any]:
    return {
        "heading": item.heading,
        "text": {code: item.text.within(code) for code in CODES},
        "reason": {code: item.reason.within(code) for code in CODES},
        "facts": [fact.id for fact in item.facts],
    }

"""The ledger of contacts: who met whom, what is overdue, whose turn it is to host."""

from typing import TYPE_CHECKING, Any

from visavis.cli import papers
from visavis.cli.options import tongue
from visavis.cli.planning import named, year_of

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.cli.options import Tongue


def ledger(
    first: str,
    second: str,
    as_of: str | None,
    year: int | None,
    to: list[str] | None,
    lang: "Tongue | None",
    store: str | None,
    *,
    as_json: bool,
) -> None:
    """Print the ledger, or write it to files."""
    from visavis.briefs.papers import contacts_paper

    files = papers.targets(to, calendar=True)
    year = year_of(year)
    material = papers.material(first, second, as_of, store)
    if as_json:
        papers.print_plain(_contacts_plain(material))
        return
    code = papers.language(tongue(lang))
    paper = contacts_paper(material, code, year)
    papers.put(paper, files, lambda: _calendar(material, code, paper.title))


def _calendar(material: "Material", code: str, title: str) -> bytes:
    from visavis.briefs.build import writer_of
    from visavis.briefs.entries import contact_entries

    writer = writer_of(material, code)
    return papers.calendar_bytes(material, writer, title, contact_entries(material, writer))


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
                "last": named(one.open_gap.before if one.open_gap else None),
                "days_since": one.open_gap.days if one.open_gap else None,
                "due_by": str(due_by(one) or "") or None,
                "overdue": one.overdue,
            }
            for one in rhythms(material.contacts, material.as_of)
        ],
        "longest_gaps": [
            {
                "level": gap.level,
                "before": named(gap.before),
                "after": named(gap.after),
                "years": round(gap.years, 1),
            }
            for gap in longest_gaps(material.contacts, material.as_of)
        ],
        "hosting": [
            {
                "level": turn.level,
                "commission": turn.commission,
                "last": named(turn.last),
                "hosts": list(turn.hosts),
                "next_host": turn.next_host,
            }
            for turn in turns(material.contacts, material.as_of)
        ],
        "planned": {
            name: [named(contact) for contact in getattr(seen, name)]
            for name in ("coming", "lapsed", "postponed", "cancelled", "undated")
        },
    }

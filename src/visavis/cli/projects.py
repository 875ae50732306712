"""`visavis projects`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from visavis.cli import papers
from visavis.cli.options import First, LangOption, Second, StoreOption, tongue
from visavis.cli.output import AsJson
from visavis.language import CODES, _

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.checking import Finding
    from visavis.planning import Progress


def projects(
    first: First,
    second: Second,
    as_of: papers.AsOf = None,
    still: Annotated[
        bool,
        typer.Option("--still", help=_("Only those of which nothing was heard for a year.")),
    ] = False,
    to: papers.To = None,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Show where each joint project stands and what is next."""
    from visavis.briefs.papers import projects_paper

    files = papers.targets(to)
    material = papers.material(first, second, as_of, store)
    if as_json:
        papers.print_plain(_plain(material, still))
        return
    papers.put(projects_paper(material, papers.language(tongue(lang)), still=still), files)


def _plain(material: "Material", still: bool) -> list[dict[str, Any]]:
    from visavis.planning import announced_again, progress

    again = announced_again(material.pair, material.projects)
    return [
        _project(one, again.get(one.project.id, ()))
        for one in progress(material.projects, material.as_of)
        if one.stands_still or not still
    ]


def _project(one: "Progress", again: "tuple[Finding, ...]") -> dict[str, Any]:
    suggested = one.next_step
    return {
        "id": one.project.id,
        "name": one.project.model_dump(mode="json")["name"],
        "stage": one.stage,
        "quiet_days": one.quiet_days,
        "since": str(one.last.date) if one.last else None,
        "stands_still": one.stands_still,
        "suggested_next_step": {code: suggested.within(code) for code in CODES}
        if suggested
        else None,
        "who": [party.model_dump(mode="json") for party in one.who],
        "announced_again": [finding.plain() for finding in again],
        "history": [step.model_dump(mode="json") for step in one.steps],
    }

"""Taking a table of commitments that was filled in."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.case import By, On
from visavis.cli.commitments.shared import (
    SideOption,
    asked_by,
    commitments,
    held_against,
    opened,
    show,
    side_of,
    warn_of_bodies,
)
from visavis.cli.options import LangOption, tongue
from visavis.cli.output import AsJson
from visavis.cli.speech import Command
from visavis.cli.typed import given_day
from visavis.errors import InputError, MalformedRecord
from visavis.language import _

if TYPE_CHECKING:
    from visavis.planning.register import Taken


@commitments.command(
    name="import",
    cls=Command,
    help=_(
        "Take a table that was filled in: CSV, Excel, or the table of implementation as Word"
        " document. Changed states become steps; rows without an id are new commitments; whatever"
        " is not clear is listed and not taken. Where a new row is faulty nothing is taken.\n\n"
        "Example: visavis commitments BLR KGZ import report.docx --side KGZ"
    ),
)
def import_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("The table."), show_default=False)],
    side: SideOption = None,
    on: On = None,
    by: By = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only say what would be taken."))
    ] = False,
    as_json: AsJson = False,
    lang: LangOption = None,
) -> None:
    """Take a table that was filled in."""
    from visavis.planning import register
    from visavis.sources.sheets import read_sheets

    asked = asked_by(ctx)
    sheets = read_sheets(file)
    with opened(asked, by) as record:
        held = held_against(record, asked.pair, given_day(on).end, side_of(side, asked.pair))
        found = register.taken(sheets, held)
        if not (found.new or found.changes or found.unclear or found.unchanged or found.problems):
            raise InputError(
                _("{file} has no table of commitments: no column is headed “{head}”.").format(
                    file=file.name, head=_("What was decided")
                )
            )
        if found.problems:
            raise MalformedRecord(file.name, found.problems, len(found.problems))
        names = []
        if not dry_run and (found.new or found.changes):
            names = record.take(found.new, found.changes, found.documents, file.name)
        typer.echo(
            _("New: {new}. Changed: {changed}. As before: {same}. Not taken: {unclear}.").format(
                new=len(found.new), changed=len(found.changes), same=found.unchanged,
                unclear=len(found.unclear),
            ),
            err=True,
        )  # fmt: skip
        for line in (*_understood(found, tongue(lang)), *found.unclear, *found.remarks):
            typer.echo(f"  {line}", err=True)
        warn_of_bodies(found.new, held.today, tongue(lang))
        show(asked, names, held.today, tongue(lang), as_json=as_json)


def _understood(found: "Taken", language: str) -> "Iterator[str]":
    """What each row was understood to say, so that it can be checked before it is taken."""
    from visavis import world

    for change in found.changes:
        for step in change.steps:
            state = world.label(step.status, language) if step.status else "—"
            side = f" ({world.name(step.side, language)})" if step.side else ""
            yield f"{change.item.id}: {state}{side}: {step.text.within(language)}"
    for item in found.new:
        yield _("new: {text}").format(text=item.text.within(language))

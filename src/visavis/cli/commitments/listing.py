"""Listing commitments, and what repeats what."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli import papers
from visavis.cli.commitments.shared import asked_by, commitments, gathered
from visavis.cli.options import LangOption, day_of, tongue
from visavis.cli.output import AsJson
from visavis.cli.speech import Command
from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.planning.register import Register

TABLES = (".csv", ".xlsx")


@commitments.command(
    name="list",
    cls=Command,
    help=_(
        "List the commitments: where each stands, whose word that is, what is late. With --to they"
        " are written as a table that can be filled in and taken back with `import`.\n\n"
        "Example: visavis commitments BLR KGZ list --open --to register.xlsx"
    ),
)
def list_(
    ctx: typer.Context,
    only_open: Annotated[bool, typer.Option("--open", help=_("Only those not ended."))] = False,
    overdue: Annotated[
        bool, typer.Option("--overdue", help=_("Only those late or up for review."))
    ] = False,
    at: Annotated[
        str | None,
        typer.Option(
            "--session", metavar="NUMBER", help=_("Only those of one session."), show_default=False
        ),
    ] = None,
    as_of: papers.AsOf = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="FILE",
            help=_("Where to write: .csv, .xlsx, .docx, .pdf, .html or .md; may be repeated."),
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
    lang: LangOption = None,
) -> None:
    """List the commitments."""
    from visavis.briefs.papers import register_paper
    from visavis.cli.commitments import table
    from visavis.planning import register

    asked, language = asked_by(ctx), tongue(lang)
    tables = [Path(name) for name in to or () if Path(name).suffix.lower() in TABLES]
    files = papers.targets([name for name in to or () if Path(name) not in tables])
    material = gathered(asked, day_of(as_of, "--as-of") or date.today())
    session = register.session(at, material.contacts).id if at is not None else None
    chosen = [
        one
        for one in material.followed
        if (not only_open or one.is_open)
        and (not overdue or one.alarm is not None)
        and (session is None or session in table.sessions_of(one.item))
    ]
    if as_json:
        table.as_json(chosen)
    elif not to:
        table.as_list(chosen, language)
        typer.echo(_("Commitments: {count}").format(count=len(chosen)), err=True)
    for path in tables:
        rows = register.rows(chosen, _register(material), language)
        head = register.columns(language, asked.pair)
        papers.write(path, table.table(path.suffix.lower(), head, rows))
    if files:
        papers.put(register_paper(material, papers.language(language), chosen), files)


@commitments.command(
    name="repeats",
    cls=Command,
    help=_(
        "Show which commitments say again what an earlier one had said, in Russian or English"
        " words, with how alike they are. Where one has no date, no order in time is claimed.\n\n"
        "Example: visavis commitments BLR KGZ repeats --least 0.6"
    ),
)
def repeats(
    ctx: typer.Context,
    least: Annotated[
        float, typer.Option("--least", metavar="0..1", help=_("How alike at least."))
    ] = 0.5,
    as_json: AsJson = False,
    lang: LangOption = None,
) -> None:
    """Show what repeats what."""
    from visavis.cli.commitments import table
    from visavis.planning import repeated

    if not 0 < least <= 1:
        raise InputError(_("--least takes a share from 0 to 1, got {least}.").format(least=least))
    material = gathered(asked_by(ctx), date.today())
    contacts = {contact.id: contact for contact in material.contacts}
    found = repeated.repeats(material.commitments, contacts, least)
    if as_json:
        table.repeats_as_json(found)
    else:
        table.as_repeats(found, material, tongue(lang))
        typer.echo(_("Repeats: {count}").format(count=len(found)), err=True)


def _register(material: "Material") -> "Register":
    """What rows are written from: what was known on the day."""
    from visavis.planning.register import Register

    return Register(
        material.pair,
        {one.item.id: one for one in material.followed},
        {contact.id: contact for contact in material.contacts},
        material.documents,
        "",
        material.as_of,
    )

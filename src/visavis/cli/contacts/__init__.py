"""`visavis contacts`: the ledger of contacts, and entering one."""

from typing import Annotated

import typer

from visavis.cli import papers
from visavis.cli.contacts import entering
from visavis.cli.contacts.listing import ledger
from visavis.cli.contacts.shared import Asked, contacts
from visavis.cli.options import First, LangOption, Second, StoreOption, pair_of
from visavis.cli.output import AsJson
from visavis.errors import InputError
from visavis.language import _

__all__ = ["contacts", "entering"]


@contacts.callback()
def group(
    ctx: typer.Context,
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
    ctx.obj = Asked(pair_of(first, second), store)
    if ctx.invoked_subcommand is None:
        ledger(first, second, as_of, year, to, lang, store, as_json=as_json)
    elif as_of or year or to or as_json or lang:
        raise InputError(
            _("Only --store may stand before `{command}`; what belongs to it comes after it.")
            .format(command=ctx.invoked_subcommand)
        )  # fmt: skip

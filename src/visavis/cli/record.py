"""`visavis record`: the store as a file: in, out, proved, found."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from visavis.cli.options import StoreOption, pair_of
from visavis.cli.speech import Command, Group
from visavis.errors import InputError, StoreDamaged
from visavis.language import _

if TYPE_CHECKING:
    from visavis.model import Pair
    from visavis.record import Outcome, Verification

record = typer.Typer(
    cls=Group, help=_("The store of facts: import, export, prove, find it."), no_args_is_help=True
)

STDIN = "-"


@record.command(
    name="import",
    cls=Command,
    help=_(
        "Import a record file (JSON Lines: documents, facts, judgements), all of it or nothing.\n\n"
        "Example: visavis record import facts.jsonl\n\n"
        "Example: zcat facts.jsonl.gz | visavis record import -"
    ),
)
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help=_("A file, or - for stdin."))],
    replace: Annotated[
        bool,
        typer.Option("--replace", help=_("Put facts in the place of those that have the same id.")),
    ] = False,
    store: StoreOption = None,
) -> None:
    """Import a record file."""
    from visavis.cli.progress import counting
    from visavis.record import open_record

    with open_record(store) as shelf, _opened(file) as stream, counting(_("lines read")) as tick:
        outcome = shelf.import_lines(
            stream, file, lambda lines, _bytes: tick(lines), replace=replace
        )
    typer.echo(_told(outcome), err=True)


@record.command(
    name="export",
    cls=Command,
    help=_(
        "Export the record, or that of one pair, as JSON Lines.\n\n"
        "Example: visavis record export BLR KGZ > blr-kgz.jsonl"
    ),
)
def export(
    countries: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FIRST SECOND]", help=_("Two countries; else everything.")),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Export the record."""
    from visavis.record import open_record

    with open_record(store) as shelf:
        for line in shelf.export_lines(_pair(countries)):
            sys.stdout.write(f"{line}\n")


@record.command(
    name="verify",
    cls=Command,
    help=_(
        "Prove that the state of the store follows from its journal, and that nothing in the"
        " journal was changed.\n\nExample: visavis record verify"
    ),
)
def verify(store: StoreOption = None) -> None:
    """Rebuild the state from the journal and compare."""
    from visavis.cli.progress import counting
    from visavis.record import open_record

    with open_record(store) as shelf, counting(_("journal entries replayed")) as tick:
        found = shelf.verify(lambda done, _of: tick(done))
    if not found.sound:
        raise StoreDamaged(_damage(found))
    typer.echo(
        _(
            "Sound: {entries} journal entries give exactly the {rows} rows of the store."
            " Last seal: {head}"
        ).format(entries=found.entries, rows=found.rows, head=found.head)
    )


@record.command(
    name="path", cls=Command, help=_("Print where the store lies.\n\nExample: visavis record path")
)
def path(store: StoreOption = None) -> None:
    """Print the address of the store."""
    from visavis.settings import store_address

    typer.echo(store_address(store))


def _told(outcome: "Outcome") -> str:
    counts = (
        (_("facts added"), outcome.added),
        (_("facts given further evidence"), outcome.merged),
        (_("facts replaced"), outcome.replaced),
        (_("already there"), outcome.same),
        (_("documents"), outcome.documents),
        (_("judgements"), outcome.judgements),
    )
    said = [f"{what}: {number}" for what, number in counts if number]
    return ", ".join(said) or _("Nothing to import.")


def _damage(found: "Verification") -> str:
    head = _("The store is not what its journal says; differences: {count}.").format(
        count=found.total
    )
    hint = _("Restore it from a copy, or import an export into a new store.")
    return "\n".join([head, *(f"  {difference}" for difference in found.differences), hint])


def _pair(countries: list[str] | None) -> "Pair | None":
    if not countries:
        return None
    if len(countries) != 2:  # noqa: PLR2004 - a pair is two
        raise InputError(
            _("Export takes two countries or none, got {count}.").format(count=len(countries))
        )
    return pair_of(*countries)


def _opened(file: str) -> BinaryIO:
    if file == STDIN:
        return sys.stdin.buffer
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise InputError(
            _("Cannot read {file}: {reason}.").format(file=file, reason=error.strerror)
        ) from error

"""`visavis facts`."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.options import (
    First,
    LangOption,
    Second,
    StoreOption,
    one_of,
    pair_of,
    period_of,
    tongue,
)
from visavis.cli.output import AsCsv, AsJson, AsTable, chosen, print_facts
from visavis.language import _

if TYPE_CHECKING:
    from visavis.record import Store


class StateChoice(StrEnum):
    """Where a fact stands, as `record` has it."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    MERGED = "merged"


def facts(
    first: First,
    second: Second,
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", help=_("Only this kind; may be repeated."), show_default=False),
    ] = None,
    area: Annotated[
        list[str] | None,
        typer.Option("--area", help=_("Only this area; may be repeated."), show_default=False),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            help=_("From this year, month or day on."),
            show_default=False,
        ),
    ] = None,
    state: Annotated[
        StateChoice,
        typer.Option("--state", help=_("Where they stand; what people accepted, if not said.")),
    ] = StateChoice.ACCEPTED,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    as_table: AsTable = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """List the facts of two countries."""
    from visavis.model import KINDS, Area
    from visavis.record import open_record

    form = chosen(as_json=as_json, as_csv=as_csv, as_table=as_table)
    pair, day = pair_of(first, second), period_of(since, "--since")
    kinds = one_of(kind, list(KINDS), _("kind of fact"))
    areas = one_of(area, [known.value for known in Area], _("area"))
    with open_record(store) as shelf:
        found = shelf.facts(
            pair, kinds=kinds, areas=areas, since=day.start if day else None, state=state
        )
        print_facts(found, pair, form, tongue(lang), _remarks(shelf, state))


def _remarks(shelf: "Store", state: StateChoice) -> Callable[[str], str]:
    """Of merged facts: into which, and why."""
    from visavis.record.deciding import merge_of

    def remark(name: str) -> str:
        merge = merge_of(shelf, name) if state is StateChoice.MERGED else None
        if merge is None:
            return ""
        said = _("→ {id} is merged into {into} by {by}").format(
            id=name, into=merge.into, by=merge.by
        )
        return f"{said}: {merge.why}" if merge.why else said

    return remark

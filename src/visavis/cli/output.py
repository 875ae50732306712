"""Ways to print facts, the same for every command: JSON, CSV, a table."""

import csv
import json
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from visavis.briefs.summary import FactLine
    from visavis.model import AnyFact, Pair

Form = Literal["json", "csv", "table"]

AsJson = Annotated[bool, typer.Option("--json", help=_("Print JSON: an array, a fact a line."))]
AsCsv = Annotated[bool, typer.Option("--csv", help=_("Print CSV."))]
AsTable = Annotated[
    bool, typer.Option("--table", help=_("Print a table (what you get without a choice)."))
]


def chosen(*, as_json: bool, as_csv: bool, as_table: bool) -> Form:
    """The one form asked for; the table when none is."""
    wanted: tuple[tuple[Form, bool], ...] = (
        ("json", as_json),
        ("csv", as_csv),
        ("table", as_table),
    )
    asked = [form for form, is_wanted in wanted if is_wanted]
    if len(asked) > 1:
        raise InputError(_("Choose one of --json, --csv and --table."))
    return asked[0] if asked else "table"


def print_facts(
    facts: Iterable["AnyFact"],
    pair: "Pair",
    form: Form,
    language: str,
    remark: Callable[[str], str] = lambda _name: "",
) -> None:
    """Print the facts to stdout; a table has a `remark` on each, found by its id, under it."""
    if form == "json":
        _print_json(facts)
        return
    from visavis.briefs.summary import fact_line

    lines = (fact_line(fact, pair, language) for fact in facts)
    if form == "csv":
        _print_csv(lines)
    else:
        _print_table(lines, remark)


def _print_json(facts: Iterable["AnyFact"]) -> None:
    separator = "[\n"
    for fact in facts:
        sys.stdout.write(separator + json.dumps(fact.model_dump(mode="json"), ensure_ascii=False))
        separator = ",\n"
    sys.stdout.write("\n]\n" if separator != "[\n" else "[]\n")


def _print_csv(lines: Iterable["FactLine"]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["id", "kind", "date", "areas", "side", "text", "documents"])
    for line in lines:
        row = [line.id, line.kind, line.date, " ".join(line.areas), line.side, line.text]
        writer.writerow([*row, " ".join(line.documents)])


def _print_table(lines: Iterable["FactLine"], remark: Callable[[str], str]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, header_style="bold", pad_edge=False, show_edge=False)
    table.add_column(_("Kind"), no_wrap=True)
    table.add_column(_("Date"), no_wrap=True)
    table.add_column(_("Side"), no_wrap=True)
    table.add_column(_("What"), overflow="fold", ratio=1)
    table.add_column(_("Documents"), justify="right", no_wrap=True)
    count = 0
    for line in lines:
        count += 1
        said = "\n".join(filter(None, (line.text, remark(line.id))))
        table.add_row(line.kind_label, line.date_words, line.side, said, str(len(line.documents)))
    if count:
        Console().print(table)
    typer.echo(_("Facts: {count}").format(count=count), err=True)

"""Writing a paper: to files, or as text to the terminal."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import typer

from visavis.cli.options import day_of, pair_of
from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.briefs.entry import Entry
    from visavis.briefs.tree import Brief
    from visavis.briefs.writer import Writer
    from visavis.model import Flow, Pair

FORMATS = {".html": "html", ".docx": "docx", ".pdf": "pdf", ".md": "md", ".txt": "md"}
CALENDAR = {".ics": "ics"}

To = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="FILE",
        help=_("Where to write: .html, .docx, .pdf or .md; may be given several times."),
        show_default=False,
    ),
]
ToOrCalendar = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="FILE",
        help=_(
            "Where to write: .html, .docx, .pdf, .md, or .ics for a calendar program; may be given"
            " several times."
        ),
        show_default=False,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help=_("As it was known on this day; else today."),
        show_default=False,
    ),
]
Trade = Annotated[
    list[str] | None,
    typer.Option(
        "--trade",
        metavar="FILE",
        help=_(
            "Yearly trade by product, for the goods with the best potential: CSV or JSON as UN"
            " Comtrade writes it; may be given several times."
        ),
        show_default=False,
    ),
]


def language(code: str) -> Literal["ru", "en"]:
    """The code as the papers take it."""
    return cast(Literal["ru", "en"], code)


def targets(names: Sequence[str] | None, *, calendar: bool = False) -> list[tuple[Path, str]]:
    """The files asked for, each with its format; InputError for an ending that is none."""
    known = FORMATS | CALENDAR if calendar else FORMATS
    return [(Path(name), _format(name, known)) for name in names or []]


def material(
    first: str,
    second: str,
    as_of: str | None,
    store: str | None,
    trade: Sequence[str] | None = None,
) -> "Material":
    """All that was known of a pair on the day asked for, or today."""
    from visavis.briefs import gather
    from visavis.record import open_record

    pair, day = pair_of(first, second), day_of(as_of, "--as-of") or date.today()
    flows = flows_in(trade or [], pair)
    with open_record(store) as shelf:
        return gather(shelf, pair, day, flows)


def flows_in(files: Sequence[str], pair: "Pair") -> "tuple[Flow, ...]":
    """The trade by product of the pair in the files; of one flow in two, the later file's."""
    from visavis.sources import read_flows

    known: dict[object, Flow] = {}
    for name in files:
        for flow in read_flows(Path(name).expanduser(), pair):
            known[(flow.reporter, flow.partner, flow.indicator, flow.product, flow.year)] = flow
    return tuple(known.values())


def print_plain(plain: Any) -> None:
    """The JSON form of a paper, to the terminal."""
    sys.stdout.write(json.dumps(plain, ensure_ascii=False, indent=1) + "\n")


def put(
    tree: "Brief",
    files: Sequence[tuple[Path, str]],
    calendar: Callable[[], bytes] | None = None,
) -> None:
    """Write the tree to every file, or the calendar; without files print the tree as text."""
    from visavis.briefs.renderers import render

    if not files:
        typer.echo(render(tree, "md").decode(), nl=False)
    for path, form in files:
        write(path, calendar() if form == "ics" and calendar else render(tree, form))


def calendar_bytes(
    material: "Material", writer: "Writer", title: str, entries: "Iterable[Entry]"
) -> bytes:
    """The entries as an iCalendar feed, named by the title and the two countries."""
    from visavis.briefs.renderers.ical import render_calendar

    name = f"{title}: {' – '.join(writer.country(side) for side in material.pair.sides)}"
    return render_calendar(name, tuple(entries), material.as_of, writer.code)


def _format(name: str, known: Mapping[str, str]) -> str:
    form = known.get(Path(name).suffix.lower())
    if form is None:
        raise InputError(
            _("--to takes a file that ends in {known}, got {name!r}.").format(
                known=", ".join(known), name=name
            )
        )
    return form


def write(path: Path, content: bytes) -> None:
    """Write beside the file and move it there, so that no half of a paper ever lies around."""
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(
            _("Cannot write {path}: {reason}.").format(path=path, reason=error.strerror)
        ) from error
    typer.echo(_("Wrote {path}").format(path=path), err=True)

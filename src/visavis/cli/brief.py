"""`visavis brief`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from visavis.cli.options import First, LangOption, Second, StoreOption, day_of, pair_of, tongue
from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    pass

FORMATS = {".html": "html", ".docx": "docx", ".pdf": "pdf", ".md": "md", ".txt": "md"}


def brief(
    first: First,
    second: Second,
    lang: LangOption = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar="FILE",
            help=_("Where to write: .html, .docx, .pdf or .md; may be given several times."),
            show_default=False,
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help=_("Write the brief as it was known on this day; else today."),
            show_default=False,
        ),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Write the brief on two countries."""
    from visavis.briefs import build_brief, gather
    from visavis.briefs.renderers import render
    from visavis.record import open_record

    pair, day = pair_of(first, second), day_of(as_of, "--as-of") or date.today()
    files = [(Path(name), _format(name)) for name in to or []]
    with open_record(store) as shelf:
        tree = build_brief(gather(shelf, pair, day), _language(tongue(lang)))
    if not files:
        typer.echo(render(tree, "md").decode(), nl=False)
    for path, form in files:
        _write(path, render(tree, form))


def _language(code: str) -> Literal["ru", "en"]:
    return cast(Literal["ru", "en"], code)


def _format(name: str) -> str:
    form = FORMATS.get(Path(name).suffix.lower())
    if form is None:
        raise InputError(
            _("--to takes a file that ends in {known}, got {name!r}.").format(
                known=", ".join(FORMATS), name=name
            )
        )
    return form


def _write(path: Path, content: bytes) -> None:
    """Write beside the file and move it there, so that no half of a brief ever lies around."""
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

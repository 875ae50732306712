"""`visavis brief`."""

from typing import Annotated

import typer

from visavis.cli import papers
from visavis.cli.options import First, LangOption, Second, StoreOption, tongue
from visavis.language import _


def brief(
    first: First,
    second: Second,
    lang: LangOption = None,
    to: papers.To = None,
    trade: papers.Trade = None,
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
    from visavis.briefs import build_brief

    files = papers.targets(to)
    material = papers.material(first, second, as_of, store, trade)
    papers.put(build_brief(material, papers.language(tongue(lang))), files)

"""`visavis brief`."""

from datetime import date
from typing import Annotated

import typer

from visavis.cli import papers
from visavis.cli.options import First, LangOption, Second, StoreOption, day_of, pair_of, tongue
from visavis.language import _


def brief(
    first: First,
    second: Second,
    lang: LangOption = None,
    to: papers.To = None,
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
    from visavis.record import open_record

    pair, day = pair_of(first, second), day_of(as_of, "--as-of") or date.today()
    files = papers.targets(to)
    with open_record(store) as shelf:
        tree = build_brief(gather(shelf, pair, day), papers.language(tongue(lang)))
    papers.put(tree, files)

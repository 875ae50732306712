"""`visavis commitments`: what was undertaken, followed until it is done."""

import typer

from visavis.cli.commitments import entering, taking
from visavis.cli.commitments.listing import list_
from visavis.cli.commitments.shared import Asked, commitments
from visavis.cli.options import First, Second, StoreOption, pair_of

__all__ = ["commitments", "entering", "taking"]


@commitments.callback()
def group(ctx: typer.Context, first: First, second: Second, store: StoreOption = None) -> None:
    """Follow what two countries undertook."""
    ctx.obj = Asked(pair_of(first, second), store)
    if ctx.invoked_subcommand is None:
        list_(ctx)

"""What all renderers do alike with runs of text: citations, addresses, plain text."""

import re
from collections.abc import Iterator

from visavis.briefs.tree import Cite, Inline, Inlines, Text

NO_BREAK_SPACE = "\u00a0"
GLUED_RUNS = 3
"""A citation of no more parts stays on one line; a longer one may be broken after a comma."""

SHORTEST_RUN = 3
"""So many numbers in a row are written as the first and the last: 5–7."""

LOOSE = re.compile(rf"(?<!\d)(?<!долл\.){NO_BREAK_SPACE}")


def spaced(inlines: Inlines, space: str = NO_BREAK_SPACE) -> Iterator[Inline]:
    """The inlines with one space before each citation, which keeps it by its words.

    In the narrow cells of a table that space is an ordinary one.
    """
    for place, inline in enumerate(inlines):
        follows = inlines[place + 1] if place + 1 < len(inlines) else None
        if isinstance(inline, Text) and isinstance(follows, Cite) and follows.numbers:
            yield Text(
                inline.text.rstrip() + space, inline.strong, inline.emphasis, inline.language
            )
        elif isinstance(inline, Text) or inline.numbers:
            yield inline


def runs(cite: Cite) -> list[tuple[int, ...]]:
    """The numbers of a citation, those that follow one another together: (5, 6, 7), (9,)."""
    found: list[tuple[int, ...]] = []
    for number in cite.numbers:
        if found and number == found[-1][-1] + 1:
            found[-1] += (number,)
        else:
            found.append((number,))
    return [
        part
        for run in found
        for part in ([run] if len(run) >= SHORTEST_RUN else [(number,) for number in run])
    ]


def comma(cite: Cite) -> str:
    """What stands between the parts of a citation."""
    return f",{NO_BREAK_SPACE}" if len(runs(cite)) <= GLUED_RUNS else ", "


def bracketed(cite: Cite) -> str:
    """`[3, 5–7]`."""
    return f"[{comma(cite).join(map(_run, runs(cite)))}]"


def _run(run: tuple[int, ...]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0])


def plain(inlines: Inlines, space: str = NO_BREAK_SPACE) -> str:
    """The words alone, citations in brackets."""
    return "".join(
        inline.text if isinstance(inline, Text) else bracketed(inline)
        for inline in spaced(inlines, space)
    )


def loosened(value: str) -> str:
    """A key figure that may be broken anywhere but after its number: `110,1 млн` `долл. США`."""
    return LOOSE.sub(" ", value)


def web_address(url: str | None) -> str | None:
    """The address if it is one that a reader may safely follow, else nothing."""
    return url if url and url.lower().startswith(("http://", "https://")) else None

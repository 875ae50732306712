"""Taking a table in, row by row."""

import re
from collections.abc import Iterator, Mapping, Sequence

from visavis import world
from visavis.language import CODES, _
from visavis.model import Pair
from visavis.planning.register.changes import take_change
from visavis.planning.register.held import Register, Taken
from visavis.planning.register.new import take_new
from visavis.planning.register.words import heads
from visavis.sources.sheets import Sheet, SheetRow

_ID = re.compile(r"\[([^\[\]\s]+)\]")


def taken(sheets: Sequence[Sheet], register: Register) -> Taken:
    """What the tables come to; those without the column of decisions are passed over."""
    found = Taken()
    seen: dict[str, tuple[int, tuple[str, ...]]] = {}
    for sheet in sheets:
        places = _places(sheet.head, register.pair)
        if "text" not in places:
            continue
        if "state" not in places and any(map(_ID.search, _cells(sheet))):
            found.unclear.append(
                _("a table has no column “{head}”: nothing of it is taken").format(head=_("State"))
            )
            continue
        for row in sheet.rows:
            cells = {name: row.cells[at] for name, at in places.items() if at < len(row.cells)}
            name = _named(cells)
            if name is None:
                take_new(cells, row.number, register, found)
            elif name in seen:
                first, same = seen[name]
                if same != row.cells[1:]:
                    found.unclear.append(
                        _("row {row}: {name} stands in row {first} already").format(
                            row=row.number, name=name, first=first
                        )
                    )
            else:
                seen[name] = row.number, row.cells[1:]
                take_change(name, cells, row.number, register, found)
    return found


def _places(head: SheetRow, pair: Pair) -> dict[str, int]:
    """Which column holds what, by the words of the head in either language."""
    known = {
        words.casefold(): name for language in CODES for name, words in heads(language).items()
    } | {name: name for name in heads("en")}
    for side in pair.sides:
        for language in CODES:
            known[world.name(side, language).casefold()] = side
        known[side.casefold()] = side
    found: dict[str, int] = {}
    for at, cell in enumerate(head.cells):
        name = known.get(cell.casefold().rstrip(":"))
        if name is not None:
            found.setdefault(name, at)
    return found


def _cells(sheet: Sheet) -> Iterator[str]:
    return (cell for row in sheet.rows for cell in row.cells)


def _named(cells: Mapping[str, str]) -> str | None:
    """The id that a row has: a column of its own, or in brackets behind the number of the point."""
    if cells.get("id"):
        return cells["id"]
    inside = _ID.search(cells.get("point", ""))
    return inside[1] if inside else None

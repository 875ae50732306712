"""Commitments as a terminal shows them, as JSON, and as the bytes of a table."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from visavis import world
from visavis.language import Language
from visavis.planning import Alarm, Followed, Standing, made_on

if TYPE_CHECKING:
    from rich.text import Text

    from visavis.briefs import Material
    from visavis.model import Commitment
    from visavis.planning.repeated import Repeat

COLOURS = {Standing.DONE: "green", Standing.SAID_DONE: "cyan", Standing.DROPPED: "dim"}
WIDEST = 60
"""Letters of a column in a workbook; longer texts are wrapped."""


def sessions_of(item: "Commitment") -> set[str | None]:
    """The contacts at which it was made and those to which it was carried."""
    return {item.contact, *(step.carried_to for step in item.history)} - {None}


def plain(one: Followed) -> dict[str, Any]:
    """The JSON form: where it stands, then the commitment itself."""
    return {
        "standing": one.standing,
        "score": one.score,
        "said_by": list(one.said_by),
        "waits_for": list(one.waits_for),
        "due": one.due.isoformat() if one.due else None,
        "alarm": one.alarm,
        "carried": one.carried,
        "commitment": one.item.model_dump(mode="json"),
    }


def as_json(chosen: Sequence[Followed]) -> None:
    """An array, a commitment a line."""
    _print([plain(one) for one in chosen])


def repeats_as_json(found: "Sequence[Repeat]") -> None:
    """An array, a repeat a line: `later` and `earlier`, or `one` and `other` without an order."""
    _print(
        [
            {"similarity": round(row.similarity, 3)}
            | {
                name: item.model_dump(mode="json")
                for name, item in zip(
                    ("later", "earlier") if row.is_later else ("one", "other"),
                    (row.one, row.other),
                    strict=True,
                )
            }
            for row in found
        ]
    )


def as_list(chosen: Sequence[Followed], language: str) -> None:
    """A paragraph a commitment: what, then who and by when, then where it stands."""
    from visavis.cli.shown import Screen

    screen, words = Screen(language), Language(language)
    for one in sorted(chosen, key=_urgency):
        item = one.item
        who = "; ".join(party.name.within(language) for party in item.responsible)
        due = one.term.words.within(language) if one.term else words.say("no term")
        screen.put(item.text.within(language), "bold")
        screen.put(" · ".join(part for part in (item.id, who, due) if part), indent=2)
        screen.put(_state(one, words), indent=2)


def _urgency(one: Followed) -> tuple[bool, bool, str]:
    """The late ones first, then those up for review, the latest term first among equals."""
    return one.alarm is not Alarm.OVERDUE, one.alarm is None, str(one.due or "")


def _state(one: Followed, words: Language) -> "Text":
    from rich.text import Text

    state = Text(world.label(one.standing, words.code), COLOURS.get(one.standing, ""))
    if one.waits_for:
        sides = ", ".join(world.name(side, words.code) for side in one.waits_for)
        state.append(words.say("; not confirmed: {sides}", sides=sides))
    if one.alarm is not None:
        colour = "bold red" if one.alarm is Alarm.OVERDUE else "yellow"
        state.append(f"; {world.label(one.alarm, words.code)}", colour)
    if one.carried:
        state.append(words.say("; carried over: {times}", times=one.carried))
    if one.score is not None:
        state.append(words.say("; score {score}", score=one.score))
    return state


def as_repeats(found: "Sequence[Repeat]", material: "Material", language: str) -> None:
    """Each repeat with what it repeats under it; where no order can be told, that is said."""
    from rich.console import Console

    console, words = Console(highlight=False), Language(language)
    before, beside = words.say("repeats"), words.say("like, in what order is not known")
    contacts = {contact.id: contact for contact in material.contacts}
    for row in found:
        share = world.write_number(100 * row.similarity, language, 0)
        lines = [_line(item, contacts, words) for item in (row.one, row.other)]
        console.print(f"{share} %  {lines[0]}", soft_wrap=True)
        lead = before if row.is_later else beside
        console.print(f"      {lead}: {lines[1]}", soft_wrap=True)


def table(ending: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The bytes of a CSV file (in UTF-8 with the mark that Excel wants) or of a workbook."""
    return _csv(head, rows) if ending == ".csv" else _workbook(head, rows)


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(head)
    writer.writerows(rows)
    return stream.getvalue().encode("utf-8-sig")


def _workbook(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(list(head))
    for row in rows:
        sheet.append(list(row))
    for number, column in enumerate(sheet.iter_cols(), 1):
        longest = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[get_column_letter(number)].width = min(longest + 2, WIDEST)
        for cell in column:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.data_type = "s" if cell.value else cell.data_type
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "B2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _line(item: "Commitment", contacts: Any, words: Language) -> str:
    made = made_on(item, contacts)
    when = world.write_period(made, words.code) if made else words.say("no date")
    return f"{item.text.within(words.code)} ({when}; {item.id})"


def _print(found: Sequence[Any]) -> None:
    body = ",\n".join(json.dumps(one, ensure_ascii=False) for one in found)
    sys.stdout.write(f"[\n{body}\n]\n" if body else "[]\n")

"""Entering a contact by hand."""

from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.case import By
from visavis.cli.contacts.shared import Asked, contacts, opened
from visavis.cli.options import LangOption, StoreOption, tongue
from visavis.cli.output import AsJson, Form, print_facts
from visavis.cli.speech import Command
from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from visavis.model import Document, Evidence
    from visavis.planning.entering import Typed
    from visavis.record.contacts import Contacts

ContactForm = Annotated[
    str,
    typer.Argument(
        metavar="FORM",
        help=_(
            "state_visit, official_visit, working_visit, meeting, call, commission_session,"
            " consultations, forum or exchange; or its name in Russian or English."
        ),
        show_default=False,
    ),
]
When = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="DATE",
        help=_("When: 2026-03-15, 15.03.2026, a month, or two days as 2026-03-15/2026-03-17."),
        show_default=False,
    ),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help=_("The last day."), show_default=False),
]
LevelOption = Annotated[
    str | None,
    typer.Option(
        "--level",
        metavar="LEVEL",
        help=_("The level at which both sides were represented; else by the posts named."),
        show_default=False,
    ),
]
FrameworkOption = Annotated[
    str | None,
    typer.Option(
        "--framework",
        metavar="BLOC",
        help=_("bilateral, or on whose margins: EAEU, CIS, SCO, CSTO, other."),
        show_default=False,
    ),
]
Place = Annotated[
    str | None, typer.Option("--place", metavar="TEXT", help=_("The city."), show_default=False)
]
Host = Annotated[
    str | None,
    typer.Option(
        "--host", metavar="COUNTRY", help=_("The country in which it is held."), show_default=False
    ),
]
Number = Annotated[
    int | None,
    typer.Option(
        "--number",
        metavar="NUMBER",
        help=_("The number of a session of the commission."),
        show_default=False,
    ),
]
Status = Annotated[
    str | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help=_(
            "proposed, planned (agreed), held, postponed or cancelled; else held if its day has"
            " come, and planned if not."
        ),
        show_default=False,
    ),
]
People = Annotated[
    list[str] | None,
    typer.Option(
        "--participant",
        metavar="TEXT",
        help=_("Who took part, as “post: name, country”; may be repeated."),
        show_default=False,
    ),
]
Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar="DOCUMENT",
        help=_("A document of the record that says so, by id or address; may be repeated."),
        show_default=False,
    ),
]
Note = Annotated[
    str | None,
    typer.Option("--note", metavar="TEXT", help=_("What it was about."), show_default=False),
]


@contacts.command(
    name="add",
    cls=Command,
    help=_(
        "Enter a contact: held, or planned. Without --evidence the entry itself, with your name,"
        " is its source. `visavis review FIRST SECOND --undo ID` takes it back.\n\n"
        "Example: visavis contacts BLR KGZ add commission_session --number 13 --date 2026-12-10"
        " --place Minsk --host BLR --participant 'Deputy Prime Minister: A. Ivanov, BLR'"
    ),
)
def add(
    ctx: typer.Context,
    form: ContactForm,
    date: When = None,
    until: Until = None,
    level: LevelOption = None,
    framework: FrameworkOption = None,
    place: Place = None,
    host: Host = None,
    number: Number = None,
    status: Status = None,
    participant: People = None,
    note: Note = None,
    evidence: Sources = None,
    by: By = None,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Enter a contact."""
    from visavis.planning.entering import Typed

    group = ctx.obj
    assert isinstance(group, Asked)
    asked = Asked(group.pair, store or group.store)
    typed = Typed(
        form, level, framework, date, until, place, host, number, status,
        tuple(participant or ()), note,
    )  # fmt: skip
    with opened(asked, by) as record:
        name, minded = _entered(record, asked, typed, evidence or [])
        typer.echo(_("{name}: entered").format(name=name), err=True)
        for said in minded:
            typer.echo(_("Mind: {said}.").format(said=said), err=True)
        fact = record.store.fact(name)
        printed: Form = "json" if as_json else "table"
        print_facts([fact] if fact else [], asked.pair, printed, tongue(lang))


def _entered(
    record: "Contacts", asked: Asked, typed: "Typed", names: list[str]
) -> tuple[str, tuple[str, ...]]:
    """The id of the new contact, and what to mind about it; InputError with all its faults."""
    from datetime import date

    from visavis.planning.entering import entered, remarks

    cited, documents = _sources(record, typed, names)
    known = record.of(asked.pair)
    contact, problems = entered(typed, asked.pair, known, cited, date.today())
    if contact is None:
        raise InputError("\n".join(problems))
    return record.add(contact, documents), tuple(remarks(contact, known))


def _sources(
    record: "Contacts", typed: "Typed", names: list[str]
) -> "tuple[list[Evidence], list[Document]]":
    """The documents named; else the entry itself, kept as a document under the user's name."""
    from datetime import date

    from visavis.model import Evidence
    from visavis.planning.register import cited, not_in_record, note

    if names:
        known, unknown = cited(names, record.documents().values())
        if unknown:
            raise InputError("\n".join(not_in_record(name) for name in unknown))
        return known, []
    own = note(typed.words, record.by, date.today())
    return [Evidence(document=own.id, start=0, stop=len(own.text or ""), text=own.text)], [own]

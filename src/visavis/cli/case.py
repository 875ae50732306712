"""`visavis case`: findings that people follow up until they are closed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.disputed import disputed
from visavis.cli.options import (
    First,
    LangOption,
    Second,
    StoreOption,
    one_of,
    pair_of,
    tongue,
)
from visavis.cli.output import AsJson, AsTable, chosen
from visavis.cli.speech import Command, Group
from visavis.cli.typed import given_day, owners_of, share_of, words_of
from visavis.errors import InputError
from visavis.language import _, language_of_user

if TYPE_CHECKING:
    from visavis.model import Explanation, Period, Words
    from visavis.record import Store
    from visavis.record.cases import CaseFile, Cases

case = typer.Typer(
    cls=Group,
    help=_("Discrepancy cases: a finding opened, its causes tested, closed with an outcome."),
    no_args_is_help=True,
)

CaseName = Annotated[
    str,
    typer.Argument(
        metavar="CASE",
        help=_("The case: its id, or that of its finding."),
        show_default=False,
    ),
]
Owners = Annotated[
    list[str] | None,
    typer.Option(
        "--owner",
        metavar="COUNTRY=TEXT",
        help=_("Who answers for it on a side; may be repeated."),
        show_default=False,
    ),
]
Point = Annotated[
    str | None,
    typer.Option(
        "--point",
        metavar="TEXT",
        help=_("The point of the commission that it goes to."),
        show_default=False,
    ),
]
On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help=_("The day; else today."), show_default=False),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by", metavar="NAME", help=_("Who decides; else your user name."), show_default=False
    ),
]


@case.command(
    name="open",
    cls=Command,
    help=_(
        "Open a case on a finding: what can be tested at once is tested, with the most of the gap"
        " that each cause can explain.\n\n"
        "Example: visavis case open BLR KGZ sides-1a2b3c4d --owner KGZ='Statistical Committee'"
        " --point '13th session, point 4'"
    ),
)
def open_(
    first: First,
    second: Second,
    finding: Annotated[
        str,
        typer.Argument(
            metavar="FINDING",
            help=_("The name of the finding, as `visavis check` prints it."),
            show_default=False,
        ),
    ],
    owner: Owners = None,
    point: Point = None,
    on: On = None,
    by: By = None,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Open a case on a finding."""
    from visavis.checking import check
    from visavis.checking.cases import opened

    pair, day = pair_of(first, second), given_day(on)
    owners, words = owners_of(owner, pair), words_of(point, "--point")
    with _cases(store, by) as cases:
        if (known := cases.on(pair, finding)) is not None:
            raise InputError(_exists(known))
        found = disputed(finding, pair, check(pair, list(cases.store.facts(pair))))
        file = cases.open(opened(found, day, owners, words))
        typer.echo(_("{case}: opened").format(case=file.name), err=True)
        _show(file, cases.store, tongue(lang))


@case.command(
    name="test",
    cls=Command,
    help=_(
        "Enter that a cause was tested, and the share of the gap that it explains, in percent; a"
        " later test of a cause takes the place of the one before.\n\n"
        "Example: visavis case test case-0123456789abcdef --cause attribution --share 30..45"
        " --note 'goods brought through Kazakhstan'"
    ),
)
def enter(
    name: CaseName,
    cause: Annotated[
        str,
        typer.Option(
            "--cause",
            metavar="CAUSE",
            help=_(
                "valuation, timing, attribution, classification, coverage, currency or rounding."
            ),
            show_default=False,
        ),
    ],
    share: Annotated[
        str | None,
        typer.Option(
            "--share",
            metavar="LOW..HIGH",
            help=_("Percent of the gap: 30..45, 30, ..45 or 30..; left out, it is not known."),
            show_default=False,
        ),
    ] = None,
    note: Annotated[
        str | None,
        typer.Option("--note", metavar="TEXT", help=_("How it was tested."), show_default=False),
    ] = None,
    on: On = None,
    by: By = None,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Enter the test of a cause."""
    from visavis.model import Cause, Explanation

    (known,) = one_of([cause], [one.value for one in Cause], _("cause"))
    made = Explanation(
        cause=Cause(known),
        share=share_of(share),
        note=words_of(note, "--note"),
        tested_on=given_day(on),
    )
    with _cases(store, by) as cases:
        file = _open(cases.find(name))
        changed = cases.change(file, {"causes": _with(file.case.causes, made)})
        typer.echo(_("{case}: {cause} tested").format(case=file.name, cause=_label(made)), err=True)
        _show(changed, cases.store, tongue(lang))


@case.command(
    name="assign",
    cls=Command,
    help=_(
        "Name who answers for a case on a side, or the point of the commission that it goes to."
        "\n\nExample: visavis case assign case-0123456789abcdef --owner BLR='Belstat'"
    ),
)
def assign(
    name: CaseName,
    owner: Owners = None,
    point: Point = None,
    by: By = None,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Name the owners and the commission point."""
    if not owner and point is None:
        raise InputError(_("There is nothing to change: give --owner or --point."))
    with _cases(store, by) as cases:
        file = _open(cases.find(name))
        owners = owners_of(owner, file.case.pair)
        sides = {one.side for one in owners}
        kept = [one for one in file.case.responsible if one.side not in sides]
        changes = {
            "responsible": (*kept, *owners),
            "point": words_of(point, "--point") or file.case.point,
        }
        if changes == {name: getattr(file.case, name) for name in changes}:
            raise InputError(_("The case {case} says just this already.").format(case=file.name))
        changed = cases.change(file, changes)
        typer.echo(_("{case}: changed").format(case=file.name), err=True)
        _show(changed, cases.store, tongue(lang))


@case.command(
    name="close",
    cls=Command,
    help=_(
        "Close a case, with its outcome.\n\n"
        "Example: visavis case close case-0123456789abcdef --outcome 'both offices now publish by"
        " origin'"
    ),
)
def close(
    name: CaseName,
    outcome: Annotated[
        str,
        typer.Option(
            "--outcome", metavar="TEXT", help=_("How it was settled."), show_default=False
        ),
    ],
    on: On = None,
    by: By = None,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Close a case."""
    from visavis.model import CaseStatus

    day, words = given_day(on), words_of(outcome, "--outcome")
    with _cases(store, by) as cases:
        file = _open(cases.find(name))
        if day.end < file.case.opened_on.start:
            raise InputError(
                _("The case {case} was opened on {opened}; it cannot be closed on {day}.").format(
                    case=file.name, opened=_date(file.case.opened_on), day=_date(day)
                )
            )
        changes = {"status": CaseStatus.CLOSED, "closed_on": day, "outcome": words}
        changed = cases.change(file, changes)
        typer.echo(_("{case}: closed").format(case=file.name), err=True)
        _show(changed, cases.store, tongue(lang))


@case.command(
    name="list",
    cls=Command,
    help=_("List the cases of two countries.\n\nExample: visavis case list BLR KGZ --open"),
)
def list_(
    first: First,
    second: Second,
    only_open: Annotated[bool, typer.Option("--open", help=_("Only those not closed."))] = False,
    as_json: AsJson = False,
    as_table: AsTable = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """List the cases of two countries."""
    from visavis.cli import casefile
    from visavis.model import CaseStatus

    form = chosen(as_json=as_json, as_csv=False, as_table=as_table)
    pair = pair_of(first, second)
    with _cases(store) as cases:
        files = [
            file for file in cases.of(pair) if not only_open or file.case.status is CaseStatus.OPEN
        ]
    if form == "json":
        casefile.as_json(files)
        return
    casefile.as_table(files, tongue(lang))
    typer.echo(_("Cases: {count}").format(count=len(files)), err=True)


@case.command(
    name="show",
    cls=Command,
    help=_(
        "Show a case with all that was done about it.\n\n"
        "Example: visavis case show case-0123456789abcdef"
    ),
)
def show(
    name: CaseName,
    as_json: AsJson = False,
    lang: LangOption = None,
    store: StoreOption = None,
) -> None:
    """Show one case."""
    import json

    from visavis.cli import casefile

    with _cases(store) as cases:
        file = cases.find(name)
        if as_json:
            typer.echo(json.dumps(casefile.plain(file, history=True), ensure_ascii=False, indent=2))
        else:
            _show(file, cases.store, tongue(lang))


# The record


@contextmanager
def _cases(store: str | None, by: str | None = None) -> "Iterator[Cases]":
    from visavis.record import open_record
    from visavis.record.cases import Cases
    from visavis.record.store import user

    with open_record(store) as shelf:
        yield Cases(shelf, by or user())


def _show(file: "CaseFile", store: "Store", language: str) -> None:
    from visavis.cli import casefile

    facts = [fact for name in file.case.facts if (fact := store.fact(name)) is not None]
    cited = {piece.document for fact in facts for piece in fact.evidence}
    documents = {document.id: document for document in store.documents(cited)}
    casefile.as_page(file, facts, documents, language)


def _open(file: "CaseFile") -> "CaseFile":
    """The case, if it may still be changed."""
    from visavis.model import CaseStatus

    if file.case.status is CaseStatus.OPEN:
        return file
    last = file.last_change
    said = _("The case {case} was closed on {day}: {outcome}.").format(
        case=file.name, day=_date(file.case.closed_on), outcome=_within(file.case.outcome)
    )
    hint = _("To take the closing back: visavis review --undo {id}")
    raise InputError(f"{said} {hint.format(id=last.fact if last else file.case.id)}")


def _exists(file: "CaseFile") -> str:
    said = _("The finding {finding} has a case already, opened on {day}: {case} ({status}).")
    filled = said.format(
        finding=file.case.finding,
        day=_date(file.case.opened_on),
        case=file.name,
        status=_status(file),
    )
    return f"{filled} " + _("See it: visavis case show {case}").format(case=file.name)


# The causes


def _with(causes: "Sequence[Explanation]", made: "Explanation") -> "tuple[Explanation, ...]":
    """The causes with this one in the place of a former test of it, in the order of the causes."""
    from visavis.model import Cause

    order = list(Cause)
    kept = [one for one in causes if one.cause is not made.cause]
    return tuple(sorted([*kept, made], key=lambda one: order.index(one.cause)))


# Words of the model in messages


def _label(made: "Explanation") -> str:
    from visavis.world import label

    return label(made.cause, language_of_user())


def _status(file: "CaseFile") -> str:
    from visavis.world import label

    return label(file.case.status, language_of_user())


def _date(day: "Period | None") -> str:
    from visavis.world import write_period

    return write_period(day, language_of_user()) if day else ""


def _within(words: "Words | None") -> str:
    return words.within(language_of_user()) if words else ""

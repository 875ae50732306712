"""Entering commitments and their steps: add, done, mark, carry."""

from dataclasses import replace
from typing import Annotated

import typer

from visavis.cli.case import By, On, Owners
from visavis.cli.commitments.shared import (
    Asked,
    DueOption,
    EvidenceOption,
    Name,
    NoteOption,
    SideOption,
    asked_by,
    commitments,
    evidence_of,
    found_in,
    held_against,
    opened,
    show,
    side_of,
    warn_of_bodies,
)
from visavis.cli.options import LangOption, one_of, tongue
from visavis.cli.output import AsJson
from visavis.cli.speech import Command
from visavis.cli.typed import given_day, owners_of, words_of
from visavis.errors import InputError
from visavis.language import _


@commitments.command(
    name="add",
    cls=Command,
    help=_(
        "Enter a new commitment. Without --evidence the entry itself, with your name, is its"
        " source.\n\n"
        "Example: visavis commitments BLR KGZ add 'Open a trading house in Osh' --session 12"
        " --point 3.2 --owner BLR='Ministry of Industry' --owner KGZ='Ministry of Economy'"
        " --due 2026-12-31"
    ),
)
def add(
    ctx: typer.Context,
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help=_("What is to be done."), show_default=False)
    ],
    form: Annotated[
        str,
        typer.Option("--form", metavar="FORM", help=_("agreed, proposed, intended, instructed.")),
    ] = "agreed",
    at: Annotated[
        str | None,
        typer.Option(
            "--session",
            metavar="NUMBER",
            help=_("The session at which it was made: its number or id."),
            show_default=False,
        ),
    ] = None,
    point: Annotated[
        str | None,
        typer.Option(
            "--point",
            metavar="NUMBER",
            help=_("The point of the protocol, such as 4.2."),
            show_default=False,
        ),
    ] = None,
    owner: Owners = None,
    due: DueOption = None,
    evidence: EvidenceOption = None,
    on: On = None,
    by: By = None,
    as_json: AsJson = False,
    lang: LangOption = None,
) -> None:
    """Enter a new commitment."""
    from visavis.planning import register
    from visavis.sources.sheets import Sheet, SheetRow

    asked = asked_by(ctx)
    owners_of(owner, asked.pair)
    words_of(text, "TEXT")
    with opened(asked, by) as record:
        day = given_day(on)
        held = replace(held_against(record, asked.pair, day.end), made_on=day)
        cells = {
            "text": text, "form": form, "session": at, "point": point, "due": due,
            "evidence": " ".join(evidence or ()),
        }  # fmt: skip
        for side in asked.pair.sides:
            own = [one.partition("=")[2] for one in owner or () if _is_of(one, side)]
            cells[side] = "; ".join(own)
        row = SheetRow(1, tuple(said or "" for said in cells.values()))
        found = register.taken([Sheet(SheetRow(0, tuple(cells)), (row,))], held)
        if found.problems:
            raise InputError("\n".join(f"{one.field}: {one.message}" for one in found.problems))
        if not found.new:
            raise InputError("\n".join(found.unclear) or _("The record has this point already."))
        (name,) = record.take(found.new, (), found.documents)
        typer.echo(_("{name}: entered").format(name=name), err=True)
        for line in found.remarks:
            typer.echo(line, err=True)
        warn_of_bodies(found.new, held.today, tongue(lang))
        show(asked, [name], held.today, tongue(lang), as_json=as_json)


@commitments.command(
    name="done",
    cls=Command,
    help=_(
        "Enter that a side says it is done. It is done when both sides have said so; until then it"
        " stays open.\n\n"
        "Example: visavis commitments BLR KGZ done blr-kgz-k002 --side KGZ --note 'First flight on"
        " 1 March'"
    ),
)
def done(
    ctx: typer.Context,
    name: Name,
    side: SideOption = None,
    evidence: EvidenceOption = None,
    note: NoteOption = None,
    on: On = None,
    by: By = None,
    as_json: AsJson = False,
    lang: LangOption = None,
) -> None:
    """Enter that a side says it is done."""
    _mark(asked_by(ctx), name, "done", side, evidence, note, on, by, tongue(lang), as_json=as_json)


@commitments.command(
    name="mark",
    cls=Command,
    help=_(
        "Enter another step: that a proposal was agreed, that work is under way, that a side takes"
        " back what was said (open), or that it was dropped.\n\n"
        "Example: visavis commitments BLR KGZ mark blr-kgz-k002 under_way --side BLR --note 'Talks"
        " with the airline'"
    ),
)
def mark(
    ctx: typer.Context,
    name: Name,
    state: Annotated[
        str,
        typer.Argument(
            metavar="STATE", help=_("agreed, under_way, open, done or dropped."), show_default=False
        ),
    ],
    side: SideOption = None,
    evidence: EvidenceOption = None,
    note: NoteOption = None,
    on: On = None,
    by: By = None,
    as_json: AsJson = False,
    lang: LangOption = None,
) -> None:
    """Enter a step."""
    _mark(asked_by(ctx), name, state, side, evidence, note, on, by, tongue(lang), as_json=as_json)


@commitments.command(
    name="carry",
    cls=Command,
    help=_(
        "Enter that a later session took a commitment up again, with a new term where it has one."
        "\n\nExample: visavis commitments BLR KGZ carry blr-kgz-k002 --to 12 --due 2027"
    ),
)
def carry(
    ctx: typer.Context,
    name: Name,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="NUMBER",
            help=_("The session that took it up: its number or id."),
            show_default=False,
        ),
    ],
    due: DueOption = None,
    evidence: EvidenceOption = None,
    note: NoteOption = None,
    on: On = None,
    by: By = None,
    as_json: AsJson = False,
    lang: LangOption = None,
) -> None:
    """Carry a commitment over to a later session."""
    from visavis.model import Period
    from visavis.planning import register
    from visavis.planning.carried import carried, why_not
    from visavis.planning.terms import term
    from visavis.record.commitments import Change

    asked = asked_by(ctx)
    with opened(asked, by) as record:
        day = given_day(on).end
        held = held_against(record, asked.pair, day)
        item = found_in(record, name, asked)
        session, new = register.session(to, held.contacts.values()), term(due or "", day)
        problems = why_not(held.followed[item.id], session, new, held.contacts)
        if problems:
            raise InputError("\n".join(problems))
        cited = tuple(evidence_of(evidence, held))
        said = words_of(note, "--note")
        step = carried(session, Period.day(day), record.by, said=said, due=new, evidence=cited)
        (made,) = record.take((), [Change(item, (step,))])
        typer.echo(_("{name}: carried over, now {id}").format(name=name, id=made), err=True)
        show(asked, [made], day, tongue(lang), as_json=as_json)


def _mark(
    asked: Asked,
    name: str,
    state: str,
    side: str | None,
    evidence: list[str] | None,
    note: str | None,
    on: str | None,
    by: str | None,
    language: str,
    *,
    as_json: bool,
) -> None:
    from visavis import world
    from visavis.model import CommitmentStatus, CommitmentStep, Words
    from visavis.planning import made_on
    from visavis.record.commitments import Change

    (known,) = one_of([state], [one.value for one in CommitmentStatus], _("state"))
    status, day = CommitmentStatus(known), given_day(on)
    with opened(asked, by) as record:
        held = held_against(record, asked.pair, day.end)
        item, voice = found_in(record, name, asked), side_of(side, asked.pair)
        made = made_on(item, held.contacts)
        if made and day.end < made.start:
            raise InputError(
                _("{name} was made on {made}: nothing was done about it on {day}.").format(
                    name=name, made=made, day=day
                )
            )
        cited = tuple(evidence_of(evidence, held))
        sides = {held.documents[one.document].side for one in cited}
        if status is CommitmentStatus.DONE and voice is None and not sides & set(asked.pair.sides):
            raise InputError(
                _("Whose word is it? Give --side {first} or --side {second}, or a document of one.")
                .format(first=asked.pair.first, second=asked.pair.second)
            )  # fmt: skip
        said = words_of(note, "--note") or Words(
            {code: world.label(status, code) for code in ("ru", "en")}
        )
        step = CommitmentStep(
            date=day, text=said, status=status, side=voice, by=record.by, evidence=cited
        )
        (new,) = record.take((), [Change(item, (step,))])
        typer.echo(_("{name}: entered, now {id}").format(name=name, id=new), err=True)
        show(asked, [new], day.end, language, as_json=as_json)


def _is_of(owner: str, side: str) -> bool:
    from visavis.world import country

    return country(owner.partition("=")[0].strip()) == side

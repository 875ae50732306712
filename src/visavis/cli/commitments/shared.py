"""What the commands on commitments share: the pair asked for, the record, what is shown."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.cli.speech import Group
from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.model import Commitment, Evidence, Pair
    from visavis.planning.register import Register
    from visavis.record.commitments import Commitments

commitments = typer.Typer(
    cls=Group,
    help=_(
        "Follow what two countries undertook until both say that it is done. Without a command the"
        " list is shown.\n\n"
        "Example: visavis commitments BLR KGZ list --overdue"
    ),
    invoke_without_command=True,
)

Name = Annotated[str, typer.Argument(metavar="COMMITMENT", help=_("Its id."), show_default=False)]
SideOption = Annotated[
    str | None,
    typer.Option(
        "--side", metavar="COUNTRY", help=_("The side whose word it is."), show_default=False
    ),
]
EvidenceOption = Annotated[
    list[str] | None,
    typer.Option(
        "--evidence",
        metavar="DOCUMENT",
        help=_("A document of the record that says so, by id or address; may be repeated."),
        show_default=False,
    ),
]
NoteOption = Annotated[
    str | None,
    typer.Option("--note", metavar="TEXT", help=_("What was done or said."), show_default=False),
]
DueOption = Annotated[
    str | None,
    typer.Option(
        "--due",
        metavar="WHEN",
        help=_("By when: 2026-06-30, 30.06.2026 or words such as “by the end of 2026”."),
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class Asked:
    """The pair and the store that all commands of the group work on."""

    pair: "Pair"
    store: str | None


def asked_by(ctx: typer.Context) -> Asked:
    """What the group was called with."""
    asked = ctx.obj
    assert isinstance(asked, Asked)
    return asked


@contextmanager
def opened(asked: Asked, by: str | None) -> "Iterator[Commitments]":
    """The commitments of the store, to be changed under a name."""
    from visavis.record import open_record
    from visavis.record.commitments import Commitments
    from visavis.record.store import user

    with open_record(asked.store) as shelf:
        yield Commitments(shelf, by or user())


def gathered(asked: Asked, day: date) -> "Material":
    """What was known of the pair on a day."""
    from visavis.briefs import gather
    from visavis.record import open_record

    with open_record(asked.store) as shelf:
        return gather(shelf, asked.pair, day)


def held_against(
    record: "Commitments", pair: "Pair", day: date, side: str | None = None
) -> "Register":
    """What a table or an entry is held against: all that the record has, not what was known then.

    A change must rest on the whole of a commitment, and any document of the record may be cited.
    """
    from visavis.model import Contact
    from visavis.planning import follow
    from visavis.planning.register import Register

    facts = record.store.facts(pair, kinds=("contact",))
    contacts = {fact.id: fact for fact in facts if isinstance(fact, Contact)}
    documents = record.documents()
    followed = follow(record.of(pair), documents, contacts, day)
    known = {one.item.id: one for one in followed}
    return Register(pair, known, contacts, documents, record.by, day, side)


def found_in(record: "Commitments", name: str, asked: Asked) -> "Commitment":
    """The commitment of the pair with an id; InputError where it is another pair's."""
    item = record.find(name)
    if item.pair != asked.pair:
        raise InputError(
            _("{name} is a commitment of {pair}, not of {asked}.").format(
                name=name, pair=item.pair, asked=asked.pair
            )
        )
    return item


def evidence_of(names: list[str] | None, held: "Register") -> "list[Evidence]":
    """The documents named; InputError with all that the record does not know."""
    from visavis.planning.register import not_in_record

    known, unknown = held.cited(" ".join(names or ()))
    if unknown:
        raise InputError("\n".join(not_in_record(name) for name in unknown))
    return known


def side_of(given: str | None, pair: "Pair") -> str | None:
    """The side named with --side; InputError where it is neither of the two."""
    from visavis.world import country

    if given is None:
        return None
    side = country(given)
    if side not in pair.sides:
        raise InputError(
            _("--side is one of the two countries, {first} or {second}; got {side}.").format(
                first=pair.first, second=pair.second, side=side
            )
        )
    return side


def warn_of_bodies(items: "Iterable[Commitment]", on: date, language: str) -> None:
    """Say which of the responsible bodies are not called so any more, or not yet."""
    from visavis.world import body_on

    told: dict[str, None] = {}
    for party in (party for item in items for party in item.responsible if party.side):
        for spoken in party.name.languages:
            name = party.name.within(spoken)
            known = body_on(name, str(party.side), on)
            if known is not None and not known.holds:
                told[f"{name}: {known.reason(language)}"] = None
    for said in told:
        typer.echo(_("Mind: {said}.").format(said=said), err=True)


def show(asked: Asked, names: list[str], on: date, language: str, *, as_json: bool) -> None:
    """The commitments just written, as they stand."""
    from visavis.cli.commitments import table

    material = gathered(asked, on)
    chosen = [one for one in material.followed if one.item.id in names]
    if as_json:
        table.as_json(chosen)
    else:
        table.as_list(chosen, language)

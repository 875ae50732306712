"""What the commands on contacts share: the group, the pair asked for, the record."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from visavis.cli.speech import ListGroup
from visavis.language import _

if TYPE_CHECKING:
    from visavis.model import Pair
    from visavis.record.contacts import Contacts

contacts = typer.Typer(
    cls=ListGroup,
    help=_(
        "Show who met whom at which level, what is overdue, whose turn it is to host and what is"
        " planned. With `add` a contact is entered.\n\n"
        "Example: visavis contacts BLR KGZ --year 2025 --to contacts.pdf"
    ),
    invoke_without_command=True,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The pair and the store that all commands of the group work on."""

    pair: "Pair"
    store: str | None


@contextmanager
def opened(asked: Asked, by: str | None) -> "Iterator[Contacts]":
    """The contacts of the store, to be added to under a name."""
    from visavis.record import open_record
    from visavis.record.contacts import Contacts
    from visavis.record.store import user

    with open_record(asked.store) as shelf:
        yield Contacts(shelf, by or user())

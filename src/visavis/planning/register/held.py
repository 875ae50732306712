"""What a table is held against, and what it comes to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from visavis.errors import Problem
from visavis.model import Commitment, Contact, Document, Evidence, Pair, Period
from visavis.planning.standing import Followed
from visavis.record.commitments import Change


@dataclass(frozen=True, slots=True)
class Register:
    """What a table is held against: the pair, what is known of it, and whose table it is.

    `side` is the side that filled the table in: its word is meant where a cell names no side.
    """

    pair: Pair
    followed: Mapping[str, Followed]
    contacts: Mapping[str, Contact]
    documents: Mapping[str, Document]
    by: str
    today: date
    side: str | None = None
    made_on: Period | None = None
    """When new commitments were made that no session dates; None where nobody said so."""

    def cited(self, cell: str) -> tuple[list[Evidence], list[str]]:
        """The documents that a cell names by id or address, and the names not in the record."""
        return cited(cell.split(), self.documents.values())


def cited(names: Iterable[str], documents: Iterable[Document]) -> tuple[list[Evidence], list[str]]:
    """The documents named by id or address, and the names that none of them has."""
    ids = {name: one.id for one in documents for name in (one.id, one.url) if name}
    asked = list(dict.fromkeys(names))
    known = dict.fromkeys(ids[name] for name in asked if name in ids)
    return [Evidence(document=one) for one in known], [name for name in asked if name not in ids]


@dataclass(slots=True)
class Taken:
    """What a table comes to: new commitments with their notes, changes, and what was left alone."""

    new: list[Commitment] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    unchanged: int = 0
    remarks: list[str] = field(default_factory=list)
    """What to mind about new commitments that are taken."""
    problems: list[Problem] = field(default_factory=list)

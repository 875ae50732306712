"""Rows of a register about what is known: changed states become steps, the rest is listed."""

from collections.abc import Iterable, Iterator, Mapping

from visavis import world
from visavis.language import CODES, _, language_of_user
from visavis.model import Commitment, CommitmentStep, Period, Words
from visavis.planning.register.export import bodies
from visavis.planning.register.held import Register, Taken
from visavis.planning.register.words import Claim, bare, claim, heads, new_words
from visavis.record.commitments import Change


def take_change(
    name: str, cells: Mapping[str, str], number: int, register: Register, found: Taken
) -> None:
    """Add what a row with an id says to what was found."""
    one = register.followed.get(name)
    if one is None:
        found.unclear.append(
            _("row {row}: {name} does not stand in the record as it was written out").format(
                row=number, name=name
            )
        )
        return
    for what in _other_changes(one.item, cells, register):
        found.unclear.append(
            _("row {row}: {what} of {name} was changed; only its state is taken").format(
                row=number, what=what, name=name
            )
        )
    said = claim(cells.get("state", ""), register.pair, register.side)
    if said.same_as(one):
        found.unchanged += 1
        return
    if said.why_unclear is not None:
        found.unclear.append(
            _("row {row}: {name}: {why}").format(row=number, name=name, why=said.why_unclear)
        )
        return
    found.changes.append(Change(one.item, tuple(_steps(said, one.item, cells, register))))


def _other_changes(item: Commitment, cells: Mapping[str, str], register: Register) -> Iterator[str]:
    """The heads of the columns that say something else than the record."""
    names = heads(language_of_user())
    said = bare(cells.get("text", ""))
    if said and not any(said.startswith(bare(item.text.within(code))) for code in CODES):
        yield names["text"]
    for side in item.pair.sides:
        if side in cells and _is_new(cells[side], [bodies(item, side, code) for code in CODES]):
            yield world.name(side, language_of_user())
    due = item.due
    terms = [due.words.within(code) for code in CODES] if due else [""]
    terms += [str(due.by)] if due and due.by else []
    if "due" in cells and _is_new(cells["due"], terms):
        yield names["due"]


def _is_new(cell: str, known: Iterable[str]) -> bool:
    """Whether a cell says none of the known words, commas taken for semicolons."""
    loose = bare(cell).replace(";", ",")
    return all(loose != bare(one).replace(";", ",") for one in known)


def _steps(
    said: Claim, item: Commitment, cells: Mapping[str, str], register: Register
) -> Iterator[CommitmentStep]:
    """A step for each side whose word it is."""
    told = new_words(cells.get("done", ""), item) or said.words
    own = {piece.document for piece in item.evidence}
    known, __ = register.cited(cells.get("evidence", ""))
    cited = [one for one in known if one.document not in own]
    for side in said.sides or (None,):
        yield CommitmentStep(
            date=Period.day(register.today),
            text=Words(told),
            status=said.status,
            side=side,
            by=register.by,
            evidence=tuple(cited),
        )

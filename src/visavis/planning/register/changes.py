"""Rows of a register about what is known: changed states become steps, the rest is listed."""

from collections.abc import Iterable, Iterator, Mapping

from visavis import world
from visavis.language import CODES, _, language_of_user
from visavis.model import Commitment, CommitmentStep, Evidence, Period, Words
from visavis.planning.register.export import bodies
from visavis.planning.register.held import Register, Taken
from visavis.planning.register.words import Claim, bare, claim, heads, new_words
from visavis.planning.standing import Followed
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
    for what in _other_changes(one, cells, register):
        found.unclear.append(
            _("row {row}: {what} of {name} was changed; only its state is taken").format(
                row=number, what=what, name=name
            )
        )
    said = claim(cells.get("state", ""), register.pair, register.side)
    if said.same_as(one):
        _heard(one.item, cells, register, found)
    elif said.why_unclear is not None:
        found.unclear.append(
            _("row {row}: {name}: {why}").format(row=number, name=name, why=said.why_unclear)
        )
    else:
        found.changes.append(Change(one.item, tuple(_steps(said, one.item, cells, register))))


def _heard(item: Commitment, cells: Mapping[str, str], register: Register, found: Taken) -> None:
    """Where the state is as it was: what else was heard becomes a step that shows no state."""
    told, cited = new_words(cells.get("done", ""), item), _cited(item, cells, register)
    if not told and not cited:
        found.unchanged += 1
        return
    step = CommitmentStep(
        date=Period.day(register.today),
        text=Words(told or cells.get("evidence", "")),
        side=register.side,
        by=register.by,
        evidence=tuple(cited),
    )
    found.changes.append(Change(item, (step,)))


def _other_changes(one: Followed, cells: Mapping[str, str], register: Register) -> Iterator[str]:
    """The heads of the columns that say something else than the record."""
    item, names = one.item, heads(language_of_user())
    contact = register.contacts.get(item.contact or "")
    known = {
        "text": [item.text.within(code) for code in CODES],
        "form": [item.form, *(world.label(item.form, code) for code in CODES)],
        "session": [str((contact.number if contact else None) or item.contact or "")],
        "due": [one.term.words.within(code) for code in CODES] if one.term else [""],
    }
    if one.term and one.term.by:
        known["due"].append(str(one.term.by))
    if "id" in cells:
        known["point"] = [item.point or ""]
    for name, words in known.items():
        if name in cells and _is_new(cells[name], words):
            yield names[name]
    for side in item.pair.sides:
        if side in cells and _is_new(cells[side], [bodies(item, side, code) for code in CODES]):
            yield world.name(side, language_of_user())


def _is_new(cell: str, known: Iterable[str]) -> bool:
    """Whether a cell says none of the known words, commas taken for semicolons."""
    loose = bare(cell).replace(";", ",")
    return all(loose != bare(one).replace(";", ",") for one in known)


def _steps(
    said: Claim, item: Commitment, cells: Mapping[str, str], register: Register
) -> Iterator[CommitmentStep]:
    """A step for each side whose word it is."""
    told = new_words(cells.get("done", ""), item) or said.words
    cited = _cited(item, cells, register)
    for side in said.sides or (None,):
        yield CommitmentStep(
            date=Period.day(register.today),
            text=Words(told),
            status=said.status,
            side=side,
            by=register.by,
            evidence=tuple(cited),
        )


def _cited(item: Commitment, cells: Mapping[str, str], register: Register) -> list[Evidence]:
    """The documents named that the commitment does not rest on yet."""
    steps = (piece for step in item.history for piece in step.evidence)
    own = {piece.document for piece in (*item.evidence, *steps)}
    known, __ = register.cited(cells.get("evidence", ""))
    return [one for one in known if one.document not in own]

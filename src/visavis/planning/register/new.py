"""New rows of a register: each a commitment to be, or the reasons why it cannot be one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256

from visavis import world
from visavis.errors import Problem, UnknownName
from visavis.language import CODES, _
from visavis.model import (
    Commitment,
    CommitmentForm,
    Contact,
    ContactForm,
    Document,
    Due,
    Evidence,
    Pair,
    Party,
    Period,
    Words,
)
from visavis.planning.register.held import Register, Taken
from visavis.planning.register.words import bare, without_cites
from visavis.planning.terms import term


def take_new(cells: Mapping[str, str], number: int, register: Register, found: Taken) -> None:
    """Add what a row without an id says to what was found."""
    problems: list[Problem] = []
    text = without_cites(cells.get("text", ""))
    if not text:
        problems.append(Problem(number, _("What was decided"), _("nothing is said")))
    contact = _session(cells, number, register, problems)
    form = _form(cells.get("form", ""), number, problems)
    due = term(cells.get("due", ""), register.today)
    if contact and due and due.by and contact.dates and due.by.end < contact.dates.start:
        problems.append(Problem(number, _("By when"), before_session(due, contact)))
    cited, unknown = register.cited(cells.get("evidence", ""))
    problems += [Problem(number, _("Source"), not_in_record(name)) for name in unknown]
    found.problems += problems
    if problems or form is None:
        return
    point = cells.get("point") or None
    same = next(_standing(text, register, found), None)
    if same is not None:
        at = contact.id if contact else None
        if (same.contact, same.point) == (at, point):
            found.unchanged += 1
        else:
            found.unclear.append(
                _("row {row}: it says the same as {name}; give that id, or other words").format(
                    row=number, name=same.id or text
                )
            )
        return
    if due and due.by is None and any(letter.isdigit() for letter in due.words.within("en")):
        found.remarks.append(
            _("The term “{term}” fixes no day; write it as 2026-06-30.").format(term=cells["due"])
        )
    said = "; ".join(cell for cell in cells.values() if cell)
    own = note(said, register.by, register.today)
    if not cited:
        found.documents.append(own)
        cited = [Evidence(document=own.id, start=0, stop=len(said), text=said)]
    found.new.append(
        Commitment(
            pair=register.pair,
            form=form,
            text=Words(text),
            responsible=tuple(_parties(cells, register.pair)),
            due=due,
            contact=contact.id if contact else None,
            point=point,
            made_on=None if contact and contact.dates else register.made_on,
            evidence=tuple(cited),
        )
    )


def _standing(text: str, register: Register, found: Taken) -> Iterator[Commitment]:
    """The commitments of the record, and of rows before, that say the same."""
    for one in (*(known.item for known in register.followed.values()), *found.new):
        if bare(text) in (bare(one.text.within(code)) for code in CODES):
            yield one


def note(text: str, by: str, on: date, side: str | None = None) -> Document:
    """What a person enters, as a document: the source of what rests on no other."""
    name = sha256(f"{by}\n{on}\n{text}".encode()).hexdigest()[:16]
    return Document(
        id=f"note-{name}", publisher=Words(by), side=side, date=Period.day(on), text=text
    )


def session(given: str, contacts: Iterable[Contact]) -> Contact:
    """The session with a number, or any contact with an id: undertakings are made at visits too.

    UnknownName when there is none, or more than one.
    """
    known = list(contacts)
    held = [one for one in known if one.form is ContactForm.COMMISSION_SESSION]
    same = [one for one in known if one.id == given]
    same = same or [one for one in held if str(one.number) == given]
    if len(same) == 1:
        return same[0]
    if same:
        ids = ", ".join(f"{one.id} ({one.dates or '—'})" for one in same)
        raise UnknownName(
            _(
                "The session number {number} stands for several sessions: {ids}. Give the id."
            ).format(number=given, ids=ids)
        )
    numbers = ", ".join(str(one.number or one.id) for one in held) or "—"
    raise UnknownName(
        _("No session {number!r} is in the record. Known: {known}.").format(
            number=given, known=numbers
        )
    )


def not_in_record(name: str) -> str:
    """What to do about a document that the record does not know."""
    said = _("the record has no document {name!r}; take it in with `visavis read {name} --save`")
    return said.format(name=name)


def before_session(due: Due, contact: Contact) -> str:
    """What is wrong with a term that ends before the session began."""
    assert due.by is not None
    return _("the term {due} ends before the session of {day} at which it was set").format(
        due=due.by, day=contact.dates
    )


def _session(
    cells: Mapping[str, str], number: int, register: Register, problems: list[Problem]
) -> Contact | None:
    given = cells.get("session", "")
    if not given:
        return None
    try:
        return session(given, register.contacts.values())
    except UnknownName as error:
        problems.append(Problem(number, _("Session"), str(error)))
        return None


def _form(given: str, number: int, problems: list[Problem]) -> CommitmentForm | None:
    """The form by its code or its label; agreed where none is given."""
    if not given:
        return CommitmentForm.AGREED
    for form in CommitmentForm:
        labels = {world.label(form, code).casefold() for code in CODES}
        if given.casefold() in labels | {form.value}:
            return form
    known = ", ".join(form.value for form in CommitmentForm)
    said = _("one of {known} is needed, got {given!r}").format(known=known, given=given)
    problems.append(Problem(number, _("Form"), said))
    return None


def _parties(cells: Mapping[str, str], pair: Pair) -> Iterator[Party]:
    for side in pair.sides:
        for name in re.split(r"\s*;\s*", cells.get(side, "")):
            if name and name not in ("—", "-"):
                yield Party(name=Words(name), side=side)

"""Parts that several chapters share: a table of facts or the note that there are none."""

from collections.abc import Iterable, Sequence
from datetime import date

from visavis.briefs.tree import Column, Inlines, Note, Table, Text
from visavis.briefs.writer import Writer
from visavis.model import Area, Contact, Fact, Period, Tie, Words


def nothing(writer: Writer, reason: str) -> Note:
    """The box that says a chapter has nothing yet, and why."""
    return Note("empty", (Text(writer.say("Nothing here yet."), strong=True), Text(" " + reason)))


def none_in_record(writer: Writer, what: str) -> Note:
    """The usual reason: the record of the pair holds no such facts."""
    reason = writer.say("The record of the pair holds no {what}.", what=what)
    return nothing(writer, reason)


def newest_first(facts: Iterable[Fact]) -> list[Fact]:
    """By date, the latest first; facts without a date last, in the order of the record."""
    return sorted(facts, key=_age)


def _age(fact: Fact) -> tuple[int, int]:
    when: Period | None = fact.when
    day = when.end if when else date.min
    return (when is None, -day.toordinal())


def undated_group(writer: Writer, facts: Sequence[Fact]) -> tuple[tuple[int, str], ...]:
    """The heading before the first fact without a date, in a list that has both."""
    undated = [index for index, fact in enumerate(facts) if fact.when is None]
    if not undated or len(undated) == len(facts):
        return ()
    return ((undated[0], writer.say("The sources give no date")),)


def remarked(writer: Writer, text: Text, fact: Fact) -> Inlines:
    """A text, the remark on the fact behind it in italics, and the references."""
    inlines: list[Text] = [text]
    if fact.note is not None:
        note = writer.words(fact.note)
        inlines.append(Text(" " + note.text, emphasis=True, language=note.language))
    return (*inlines, Text(" "), writer.cite(fact))


def tie_table(writer: Writer, caption: str, ties: Iterable[Tie]) -> Table:
    """Ties as a table: when, what, who."""
    listed = [fact for fact in newest_first(ties) if isinstance(fact, Tie)]
    named = any(tie.parties for tie in listed)
    columns = (
        Column(writer.say("Date"), weight=1.2),
        Column(writer.say("What"), weight=4 if named else 6),
        *((Column(writer.say("Who"), weight=2),) if named else ()),
    )
    rows = tuple(
        (
            (Text(writer.period(tie.date)),),
            remarked(writer, writer.words(tie.text), tie),
            *((writer.parties(tie.parties),) if named else ()),
        )
        for tie in listed
    )
    return Table(caption, columns, rows, groups=undated_group(writer, listed))


def contact_table(writer: Writer, caption: str, contacts: Iterable[Contact]) -> Table:
    """Contacts as a table: when, in what form, who with whom."""
    listed = [fact for fact in newest_first(contacts) if isinstance(fact, Contact)]
    columns = (
        Column(writer.say("Date"), weight=1.1),
        Column(writer.say("Form, framework, place; remarks and sources"), weight=2.7),
        *(Column(writer.country(side), weight=2.2) for side in writer.pair.sides),
    )
    rows = tuple(_contact_row(writer, contact) for contact in listed)
    return Table(caption, columns, rows, groups=undated_group(writer, listed))


def _contact_row(writer: Writer, contact: Contact) -> tuple[Inlines, ...]:
    form = Text(contact_form(writer, contact))
    note = (
        (Text(". "), *remark_only(writer, contact))
        if contact.note
        else (Text(" "), writer.cite(contact))
    )
    return (
        (Text(writer.period(contact.dates)),),
        (form, *note),
        *(delegation(writer, contact, side) for side in writer.pair.sides),
    )


def contact_form(writer: Writer, contact: Contact) -> str:
    """Form, framework and place in one line."""
    parts = [writer.label(contact.form)]
    if contact.number is not None:
        parts[0] = f"{writer.nth(contact.number)} {parts[0]}"
    if contact.framework is not None:
        parts.append(writer.label(contact.framework))
    if contact.place is not None:
        parts.append(writer.words(contact.place).text)
    return ", ".join(parts)


def delegation(writer: Writer, contact: Contact, side: str) -> Inlines:
    """Who took part for a side: name and post, one after the other."""
    inlines: list[Text] = []
    for person in contact.participants:
        if person.side != side:
            continue
        if inlines:
            inlines.append(Text("; "))
        inlines.extend(_person(writer, person.name, person.post))
    return tuple(inlines) or (Text(writer.say("not named in the sources"), emphasis=True),)


def _person(writer: Writer, name: Words | None, post: Words | None) -> list[Text]:
    parts = [writer.words(words) for words in (name, post) if words is not None]
    joined: list[Text] = []
    for part in parts:
        if joined:
            joined.append(Text(", "))
        joined.append(part)
    return joined


def remark_only(writer: Writer, fact: Fact) -> Inlines:
    """The remark on a fact, if any, and its references."""
    if fact.note is None:
        return (writer.cite(fact),)
    note = writer.words(fact.note)
    return (Text(note.text, emphasis=True, language=note.language), Text(" "), writer.cite(fact))


def of_areas(facts: Iterable[Fact], areas: Iterable[Area]) -> list[Fact]:
    """The facts that touch one of the areas."""
    wanted = set(areas)
    return [fact for fact in facts if wanted & set(fact.areas)]

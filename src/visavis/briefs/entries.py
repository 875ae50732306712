"""Entries: contacts, occasions and plans as lines of a calendar of events."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from visavis.briefs.chapters.parts import contact_form
from visavis.briefs.entry import Entry, Status
from visavis.briefs.material import Material
from visavis.briefs.writer import Writer
from visavis.checking.saying import Saying
from visavis.model import Contact, ContactForm, ContactStatus, Period, Words
from visavis.planning import Window, YearEntry

STATUSES: dict[ContactStatus, Status] = {
    ContactStatus.PROPOSED: "tentative",
    ContactStatus.AGREED: "confirmed",
    ContactStatus.HELD: "confirmed",
    ContactStatus.POSTPONED: "cancelled",
    ContactStatus.CANCELLED: "cancelled",
}


def window_entries(writer: Writer, windows: Sequence[Window]) -> tuple[Entry, ...]:
    """An entry for each occasion, with every level that has one at it."""
    return tuple(
        _window_entry(writer, list(some))
        for _id, some in groupby(windows, key=lambda one: one.occasion.id)
    )


def contact_entries(material: Material, writer: Writer) -> tuple[Entry, ...]:
    """An entry for each contact that has a date; what was merely exchanged is no event."""
    return tuple(
        _contact_entry(material, writer, contact, contact.dates)
        for contact in sorted(material.contacts, key=lambda one: (str(one.dates or ""), one.id))
        if contact.dates is not None and contact.form is not ContactForm.EXCHANGE
    )


def year_calendar(
    material: Material, writer: Writer, entries: Iterable[YearEntry]
) -> tuple[Entry, ...]:
    """An entry for what is known to a quarter or closer; a deadline stands on its last day."""
    return tuple(
        _of_plan(material, writer, entry, Period(*entry.days, "day"))
        for entry in entries
        if entry.days is not None and entry.is_close
    )


def _of_plan(material: Material, writer: Writer, entry: YearEntry, dates: Period) -> Entry:
    kind = writer.label(entry.kind)
    said = [writer.told(entry.reason)] if entry.reason else []
    name = entry.name or "-".join(fact.id for fact in entry.facts) or entry.level or "none"
    level = [writer.levels(entry.level)] if entry.level else []
    pages = (material.documents.get(one.document) for f in entry.facts for one in f.evidence)
    return Entry(
        id=f"{entry.kind}-{writer.pair}-{name}",
        dates=dates,
        title=writer.told(entry.title),
        text="\n".join((kind[:1].upper() + kind[1:], *said)),
        place=whereabouts(writer, entry.place, entry.country),
        url=entry.source or next((one.url for one in pages if one and one.url), None),
        categories=(kind, *level),
        status="confirmed" if entry.fixed else "tentative",
        vague=None if entry.fixed else writer.say("date not fixed"),
    )


def _window_entry(writer: Writer, windows: Sequence[Window]) -> Entry:
    occasion = windows[0].occasion
    said = [
        " ".join((f"{writer.levels(one.level)}: {writer.label(one.need)}.", *_said(writer, one)))
        for one in windows
    ]
    more = [one.within(writer.code) for one in _beside(windows[0])]
    note = [f"{occasion.note.within(writer.code)}."] if occasion.note else []
    return Entry(
        id=f"occasion-{writer.pair}-{occasion.id}",
        dates=occasion.dates,
        title=occasion.name.within(writer.code),
        text="\n".join((*said, " ".join(more), *note)),
        place=whereabouts(writer, occasion.place, occasion.country),
        url=occasion.source or None,
        categories=(
            occasion.circle.name.within(writer.code),
            *(writer.levels(one.level) for one in windows),
        ),
        status="confirmed" if occasion.confirmed else "tentative",
        vague=None if occasion.fixed else writer.say("date not fixed"),
    )


def _beside(window: Window) -> tuple[Saying, ...]:
    """What is said of the occasion and not of a level."""
    return (window.ground, *window.timing, *window.remarks)


def _said(writer: Writer, window: Window) -> Iterable[str]:
    return (one.within(writer.code) for one in window.reason)


def _contact_entry(material: Material, writer: Writer, contact: Contact, dates: Period) -> Entry:
    sides = " – ".join(writer.country(side) for side in material.pair.sides)
    held = contact.status is ContactStatus.HELD
    people = [
        ", ".join(writer.words(words).text for words in (one.name, one.post) if words is not None)
        for one in contact.participants
    ]
    return Entry(
        id=contact.id,
        dates=dates,
        title=f"{sides}: {contact_form(writer, contact)}",
        text="\n".join((*filter(None, people), *_summary(writer, contact))),
        place=whereabouts(writer, contact.place, contact.country),
        url=_address(material, contact),
        categories=(writer.levels(contact.level),) if contact.level else (),
        status=STATUSES[contact.status],
        vague=_vague(writer, dates, held=held),
    )


def _summary(writer: Writer, contact: Contact) -> Iterable[str]:
    return (writer.words(words).text for words in (contact.summary, contact.note) if words)


def _vague(writer: Writer, dates: Period, *, held: bool) -> str | None:
    if dates.precision == "day":
        return None
    return writer.say("day not known") if held else writer.say("date not fixed")


def _address(material: Material, contact: Contact) -> str | None:
    """The first page that tells of it."""
    cited = (material.documents.get(piece.document) for piece in contact.evidence)
    return next((one.url for one in cited if one and one.url), None)


def whereabouts(writer: Writer, place: Words | None, country: str | None) -> str | None:
    """Place and country in one line; None for neither."""
    parts = [writer.words(place).text] if place else []
    if country and not any(writer.country(country) in part for part in parts):
        parts.append(writer.country(country))
    return ", ".join(parts) or None

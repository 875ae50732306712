"""A fact in one line, for lists in the terminal and in tables."""

from dataclasses import dataclass
from functools import singledispatch

from visavis import world
from visavis.briefs.writer import DASH, Writer
from visavis.model import (
    Agreement,
    AnyFact,
    Case,
    Commitment,
    Contact,
    Fact,
    Figure,
    Framework,
    Office,
    Pair,
    Project,
    Target,
    Tie,
)


@dataclass(frozen=True, slots=True)
class FactLine:
    """What a list shows of a fact; `date` is ISO 8601, the rest in the language asked for."""

    id: str
    kind: str
    kind_label: str
    date: str
    date_words: str
    areas: tuple[str, ...]
    side: str
    text: str
    documents: tuple[str, ...]


def fact_line(fact: AnyFact, pair: Pair, language: str) -> FactLine:
    """One line on a fact."""
    writer = Writer(language, pair, {})
    side = getattr(fact, "side", None)
    return FactLine(
        fact.id,
        fact.kind,
        world.kind_label(fact.kind, language),
        str(fact.when or ""),
        writer.period(fact.when),
        tuple(fact.areas),
        writer.side(side) if side else DASH,
        _text(fact, writer),
        tuple(dict.fromkeys(piece.document for piece in fact.evidence)),
    )


@singledispatch
def _text(fact: Fact, writer: Writer) -> str:
    return fact.id


@_text.register
def _contact(fact: Contact, writer: Writer) -> str:
    names = [writer.words(person.name or person.post).text for person in fact.participants]
    place = writer.words(fact.place).text if fact.place else ""
    summary = writer.words(fact.summary).text if fact.summary else ""
    form = writer.label(fact.form)
    if fact.number is not None:
        form = f"{writer.nth(fact.number)} {form}"
    apart = fact.framework not in (None, Framework.BILATERAL)
    margins = writer.label(fact.framework) if apart else ""
    parts = (form, margins, place, ", ".join(names), summary)
    return "; ".join(part for part in parts if part)


@_text.register
def _figure(fact: Figure, writer: Writer) -> str:
    what = writer.indicator(fact.indicator, fact.direction)
    if fact.subject is not None:
        what = writer.words(fact.subject).text
    amount = writer.label(fact.missing) if fact.missing else writer.quantity(fact.quantity)
    by = f" ({writer.words(fact.stated_by).text})" if fact.stated_by else ""
    return f"{what}: {amount}{by}"


@_text.register
def _target(fact: Target, writer: Writer) -> str:
    what = writer.indicator(fact.indicator, fact.direction)
    if fact.subject is not None:
        what = writer.words(fact.subject).text
    amount = writer.quantity(fact.quantity) if fact.quantity else writer.say("no number stated")
    horizon = f", {writer.words(fact.horizon.words).text}" if fact.horizon else ""
    return f"{what}: {amount}{horizon}"


@_text.register
def _commitment(fact: Commitment, writer: Writer) -> str:
    due = f" ({writer.words(fact.due.words).text})" if fact.due else ""
    return f"{writer.words(fact.text).text}{due}"


@_text.register
def _project(fact: Project, writer: Writer) -> str:
    return f"{writer.words(fact.name).text}: {writer.label(fact.stage)}"


@_text.register
def _agreement(fact: Agreement, writer: Writer) -> str:
    return writer.words(fact.title).text


@_text.register
def _tie(fact: Tie, writer: Writer) -> str:
    return writer.words(fact.text).text


@_text.register
def _office(fact: Office, writer: Writer) -> str:
    return f"{writer.words(fact.post).text}: {writer.words(fact.holder).text}"


@_text.register
def _case(fact: Case, writer: Writer) -> str:
    outcome = f": {writer.words(fact.outcome).text}" if fact.outcome else ""
    return f"{writer.words(fact.text).text} ({writer.label(fact.status)}{outcome})"

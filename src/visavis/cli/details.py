"""Details: what a fact says beside its one line, in words a desk officer would use."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from visavis import world
from visavis.model import AnyFact, Commitment, Contact, Participant, Tie

if TYPE_CHECKING:
    from visavis.briefs.writer import Writer


def kind_words(fact: AnyFact, language: str) -> str:
    """The kind, and of what form: a proposal is less than an agreed undertaking."""
    kind = world.kind_label(fact.kind, language)
    narrower = None
    if isinstance(fact, Commitment):
        narrower = world.label(fact.form, language)
    elif isinstance(fact, Tie):
        narrower = world.label(fact.type, language)
    return f"{kind} ({narrower})" if narrower else kind


def people(fact: AnyFact, writer: "Writer") -> str | None:
    """Who took part, side by side: "Belarus: A. Turchin, prime minister; Kyrgyzstan: …"."""
    if not isinstance(fact, Contact) or not fact.participants:
        return None
    by_side: dict[str | None, list[str]] = {}
    for one in fact.participants:
        by_side.setdefault(one.side, []).append(_person(one, writer))
    return "; ".join(
        f"{writer.side(side)}: {', '.join(names)}" if side else ", ".join(names)
        for side, names in by_side.items()
    )


def _person(one: Participant, writer: "Writer") -> str:
    said = [writer.words(words).text for words in (one.name, one.post) if words is not None]
    return f"{said[0]} ({said[1]})" if len(said) > 1 else "".join(said)


def found_out(fact: AnyFact, language: str) -> Iterator[str]:
    """The names of the fields that no words of the text say: "side (Alexander Turchin)"."""
    for path in fact.resolved:
        *outer, last = path.split(".")
        label = world.field_label(last, language) if world.has_label("fields", last) else path
        whose = _whose(fact, outer, language)
        yield f"{label} ({whose})" if whose else label


def _whose(fact: AnyFact, outer: list[str], language: str) -> str | None:
    """The name of the part that a field belongs to, if it is a part of several."""
    part: Any = fact
    for step in outer:
        part = part[int(step)] if step.isdecimal() else getattr(part, step)
    words = getattr(part, "name", None) or getattr(part, "post", None)
    return words.within(language) if outer and words is not None else None

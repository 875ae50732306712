"""The fact that a contact becomes."""

from collections.abc import Sequence

from visavis.model import Contact, Framework, Level, Participant, Words
from visavis.reading.facts.areas import areas_of
from visavis.reading.facts.contacts.seen import Seen
from visavis.reading.page import Page


def fact(page: Page, seen: Seen) -> Contact:
    """The contact with its participants, level, framework, time and place."""
    people, resolved = _participants(seen)
    for span in seen.spans:
        page.fired(seen.rule, span)
    return Contact(
        pair=page.pair,
        form=seen.form,
        level=_level(page, people),
        framework=seen.framework or Framework.BILATERAL,
        dates=seen.dates,
        place=Words(seen.place[0]) if seen.place else None,
        country=seen.place[1] if seen.place else seen.host,
        participants=people,
        status=seen.status,
        number=seen.number,
        areas=areas_of(page, seen.rows),
        resolved=resolved,
        evidence=tuple(piece for span in seen.spans for piece in page.evidence(span)),
    )


def _participants(seen: Seen) -> tuple[tuple[Participant, ...], tuple[str, ...]]:
    """The participants, and which of their parts the words themselves do not say."""
    people: list[Participant] = []
    resolved: list[str] = []
    for index, actor in enumerate(seen.people):
        people.append(
            Participant(
                name=Words(actor.name) if actor.name else None,
                post=Words(actor.post) if actor.post else None,
                side=actor.side,
                level=actor.level,
            )
        )
        resolved += [f"participants.{index}.{part}" for part in sorted(actor.resolved)]
    return tuple(people), tuple(resolved)


def _level(page: Page, people: Sequence[Participant]) -> Level | None:
    """Of each side its highest participant, of the two the lower."""
    order = list(Level)
    tops = [
        min(order.index(p.level) for p in people if p.side == side and p.level is not None)
        for side in page.pair.sides
        if any(p.side == side and p.level is not None for p in people)
    ]
    return order[max(tops)] if tops else None

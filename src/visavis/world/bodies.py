"""Bodies: what a ministry named in an old paper is called on another day, or that it is gone.

Only bodies that changed are in `data/bodies.yaml`; of any other name nothing is said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from visavis.language import CODES, Language
from visavis.model import Period, Words
from visavis.world.countries import codes
from visavis.world.folding import folded
from visavis.world.periods import write_period
from visavis.world.reference import reference

_NEEDED = ("side", "ru", "en", "from", "until", "became", "source", "confirmed")


@dataclass(frozen=True, slots=True)
class Body:
    """A body under one name; `until` is when the name ends, `became` the ids of its successors.

    `confirmed` is whether a page we have seen, the `source`, says so.
    """

    id: str
    side: str
    name: Words
    start: Period | None
    until: Period | None
    became: tuple[str, ...]
    source: str
    confirmed: bool

    def begun(self, day: date) -> bool:
        """Whether the name may have been in use by the day."""
        return self.start is None or self.start.start <= day

    def ended(self, day: date) -> bool:
        """Whether the name is surely out of use: a date known roughly counts at its end."""
        if self.until is None:
            return False
        exact = self.until.precision == "day"
        return self.until.start <= day if exact else self.until.end < day


@dataclass(frozen=True, slots=True)
class BodyOn:
    """What is known of a name on a day.

    `called` is what bears the duties then: the body itself, its successor, several where it was
    divided, none where it was abolished or the name was not yet in use. `changed` is when, and
    `confirmed` whether pages we have seen say so of every step in between.
    """

    body: Body
    called: tuple[Body, ...]
    changed: Period | None
    confirmed: bool

    @property
    def holds(self) -> bool:
        """Whether the body bears this name on the day."""
        return self.called == (self.body,)

    def reason(self, language: str) -> str:
        """Why the name does not hold, in words; that it does, where it does."""
        said = self._reason(Language(language), language)
        if self.confirmed:
            return said
        return Language(language).say("{said} (not checked against a source)", said=said)

    def _reason(self, words: Language, language: str) -> str:
        if self.holds:
            return words.say("it is called so")
        day = write_period(self.changed, language) if self.changed else ""
        if not self.called and self.changed is self.body.start:
            return words.say("it was not called so before {day}", day=day)
        if not self.called:
            return words.say("abolished ({day})", day=day)
        names = [words.say("“{words}”", words=one.name.within(language)) for one in self.called]
        if len(names) == 1:
            return words.say("no longer called so ({day}); now {name}", day=day, name=names[0])
        return words.say(
            "divided ({day}); its tasks are now with {names}", day=day, names=", ".join(names)
        )


def body_on(name: str, side: str, day: date) -> BodyOn | None:
    """What a body of a side is called on a day; None where the table does not know the name."""
    known = _by_name().get((side, _plain(name, side)), ())
    if not known:
        return None
    begun = [body for body in known if body.begun(day)]
    if not begun:
        return BodyOn(known[0], (), known[0].start, known[0].confirmed)
    body = next((one for one in begun if not one.ended(day)), begun[-1])
    changed = body.until if body.ended(day) else None
    return BodyOn(body, _heirs(body, day), changed, _confirmed(body, day))


def bodies() -> tuple[Body, ...]:
    """All of them, in the order of the file."""
    return tuple(_by_id().values())


def _heirs(body: Body, day: date) -> tuple[Body, ...]:
    if not body.ended(day):
        return (body,)
    found = [heir for name in body.became for heir in _heirs(_by_id()[name], day)]
    return tuple(dict.fromkeys(found))


def _confirmed(body: Body, day: date) -> bool:
    heirs = [_by_id()[name] for name in body.became] if body.ended(day) else []
    return body.confirmed and all(_confirmed(heir, day) for heir in heirs)


def _plain(name: str, side: str) -> str:
    """The name folded, without the country behind it."""
    plain = folded(name)
    for country in reference("bodies")["of"].get(side, ()):
        plain = plain.removesuffix(f" {folded(country)}")
    return plain


@cache
def _by_id() -> dict[str, Body]:
    return load(reference("bodies"))


@cache
def _by_name() -> dict[tuple[str, str], tuple[Body, ...]]:
    """The bodies that bore a name, the oldest first."""
    found: dict[tuple[str, str], list[Body]] = {}
    for body in bodies():
        for name in {folded(body.name.within(language)) for language in CODES}:
            found.setdefault((body.side, name), []).append(body)
    return {key: tuple(sorted(same, key=_start)) for key, same in found.items()}


def _start(body: Body) -> date:
    return body.start.start if body.start else date.min


def load(table: Mapping[str, Any]) -> dict[str, Body]:
    """The rows of the file; ValueError names all that is wrong with them at once."""
    rows, sources = table["bodies"], table["sources"]
    faults = [f"{name}: {said}" for name, row in rows.items() for said in _row_faults(row, sources)]
    if not faults:
        found = {name: _body(name, row, sources) for name, row in rows.items()}
        faults = [f"{body.id}: {said}" for body in found.values() for said in _faults(body, found)]
    if faults:
        raise ValueError("\n".join([f"bodies.yaml: {len(faults)} fault(s)", *faults]))
    return found


def _row_faults(row: Mapping[str, Any], sources: Mapping[str, str]) -> list[str]:
    """What is wrong with a row by itself."""
    missing = [field for field in _NEEDED if field not in row]
    if missing:
        return [f"no field {field!r}" for field in missing]
    faults = [f"no field is called {field!r}" for field in row if field not in _NEEDED]
    if row["side"] not in codes():
        faults.append(f"side {row['side']!r} is no country")
    if row["source"] not in sources:
        faults.append(f"source {row['source']!r} is not among the sources")
    if not isinstance(row["confirmed"], bool):
        faults.append(f"confirmed is true or false, got {row['confirmed']!r}")
    if row["became"] and row["until"] is None:
        faults.append("it became something, but no day says when")
    return [*faults, *(said for field in ("from", "until") for said in _date_faults(row, field))]


def _date_faults(row: Mapping[str, Any], field: str) -> list[str]:
    try:
        _period(row[field])
    except (TypeError, ValueError) as error:
        return [f"{field} {row[field]!r}: {error}"]
    return []


def _faults(body: Body, found: Mapping[str, Body]) -> list[str]:
    """What is wrong with a row beside the others."""
    faults = []
    if body.start and body.until and body.until.end < body.start.start:
        faults.append("it ends before it begins")
    for name in body.became:
        heir = found.get(name)
        if heir is None:
            faults.append(f"became {name!r}, which is not in the file")
        elif heir.side != body.side:
            faults.append(f"became {name!r} of another side")
        elif heir.until and body.until and heir.until.end < body.until.start:
            faults.append(f"became {name!r}, which ended before")
        elif body.id in _line(heir, found):
            faults.append(f"became {name!r}, which became it again")
    return faults


def _line(body: Body, found: Mapping[str, Body]) -> set[str]:
    """A body and all that came of it."""
    line, left = set[str](), [body.id]
    while left:
        name = left.pop()
        if name in found and name not in line:
            line.add(name)
            left += found[name].became
    return line


def _body(name: str, row: Mapping[str, Any], sources: Mapping[str, str]) -> Body:
    return Body(
        id=name,
        side=row["side"],
        name=Words({language: row[language] for language in CODES}),
        start=_period(row["from"]),
        until=_period(row["until"]),
        became=tuple(row["became"]),
        source=sources[row["source"]],
        confirmed=row["confirmed"],
    )


def _period(text: str | None) -> Period | None:
    return None if text is None else Period.parse(text)

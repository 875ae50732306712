"""Rows of a calendar file: each read with its line, and every fault of it noted."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

import yaml

from visavis.errors import Problem
from visavis.language import CODES, _
from visavis.model import Level, Period, Words
from visavis.world.blocs import Term
from visavis.world.countries import codes
from visavis.world.gatherings import Circle, Council, Occasion, Role

Path = tuple[str | int, ...]
Kind = TypeVar("Kind")

TERM_LENGTH = 5
"""Country, start, end, source, confirmed."""

CIRCLE_ROLES = {"members": Role.MEMBER, "observers": Role.OBSERVER, "partners": Role.PARTNER}
OF_A_CIRCLE = (*CODES, *CIRCLE_ROLES)
OF_A_BODY = (*CODES, "levels", "guests", "known")
OF_A_MEETING = (
    "id", "body", "dates", "place", "country", "chair", "confirmed", "usual", "source", "note",
)  # fmt: skip


class Rows:
    """A file's content by path, with the line of every path, and the faults found so far."""

    def __init__(self, node: Any) -> None:
        self.problems: list[Problem] = []
        self.sources: Mapping[str, Any] = {}
        self._lines: dict[Path, int] = {}
        self._names: set[str] = set()
        self._seen: set[int] = set()
        self._content = self._taken(node, ())

    def at(self, *path: str | int) -> Any:
        """What stands at a path; None for nothing."""
        found = self._content
        for step in path:
            if isinstance(found, dict):
                found = found.get(step)
            elif isinstance(found, list) and isinstance(step, int):
                found = found[step] if step < len(found) else None
            else:
                return None
        return found

    def fault(self, path: Path, message: str) -> None:
        """Note what is wrong at a path, with the line of its nearest part."""
        known = path
        while known and known not in self._lines:
            known = known[:-1]
        field = ".".join(str(step + 1 if isinstance(step, int) else step) for step in path)
        self.problems.append(Problem(self._lines.get(known, 1), field, message))

    def check(self, is_right: bool, path: Path, message: str) -> bool:
        """Note the message unless it is right."""
        if not is_right:
            self.fault(path, message)
        return is_right

    def mapping(self, *path: str | int) -> dict[str, Any]:
        """The mapping at a path; empty where there is none."""
        found = self.at(*path)
        self.check(found is None or isinstance(found, dict), path, _("names with values are due."))
        return found if isinstance(found, dict) else {}

    def count(self, *path: str | int) -> int:
        """How many rows stand at a path."""
        found = self.at(*path)
        self.check(found is None or isinstance(found, list), path, _("a list is due."))
        return len(found) if isinstance(found, list) else 0

    def only(self, known: Collection[str], *path: str | int) -> None:
        """Note every name at a path that is not known."""
        for name in self.mapping(*path):
            said = _("no such field; known are {known}.").format(known=", ".join(known))
            self.check(name in known, (*path, name), said)

    def named(self, *path: str | int) -> str:
        """A name that no other row has."""
        found = self.at(*path)
        if self.check(_is_text(found), path, _("a name is due that no other row has.")):
            self.check(found not in self._names, path, _("another row has this name already."))
            self._names.add(found)
        return str(found)

    def words(self, *path: str | int, languages: bool = True) -> Words | None:
        """Words in both languages, or as said."""
        found = self.at(*path)
        if isinstance(found, str) and found.strip() and not languages:
            return Words(found)
        if isinstance(found, dict) and all(_is_text(found.get(code)) for code in CODES):
            return Words({code: found[code] for code in CODES})
        self.fault(path, _("words are due in both languages: {ru: …, en: …}."))
        return None

    def period(self, *path: str | int) -> Period | None:
        """A period in ISO 8601."""
        found = self.at(*path)
        try:
            return Period.parse(str(found))
        except ValueError as error:
            self.fault(path, _("{reason}; got {text!r}.").format(reason=error, text=found))
            return None

    def country(self, *path: str | int) -> str | None:
        """A country's code."""
        found = self.at(*path)
        said = _("a country is three letters such as KGZ, got {text!r}.").format(text=found)
        return found if self.check(found in codes(), path, said) else None

    def flag(self, *path: str | int) -> bool:
        """True or false; false where nothing is said."""
        found = self.at(*path)
        self.check(found in (None, True, False), path, _("true or false is due."))
        return found is True

    def source(self, *path: str | int) -> str:
        """An address, by its name in `sources` or itself."""
        found = self.at(*path)
        address = self.sources.get(found, found) if isinstance(found, str) else None
        is_address = isinstance(address, str) and address.startswith(("http://", "https://"))
        said = _("an address, or a name in `sources`, is due; got {text!r}.").format(text=found)
        return str(address) if self.check(is_address, path, said) else ""

    def texts(self, *path: str | int) -> tuple[str, ...]:
        """A list of texts."""
        found = self.at(*path) or []
        is_list = isinstance(found, list) and all(_is_text(one) for one in found)
        return tuple(found) if self.check(is_list, path, _("a list of texts is due.")) else ()

    def of(self, kind: type[Kind], *path: str | int) -> tuple[Kind, ...]:
        """A list of values of an enumeration."""
        known = [str(one.value) for one in kind]  # type: ignore[attr-defined]
        said = _("one of {known} is due.").format(known=", ".join(known))
        given = self.texts(*path)
        return tuple(kind(one) for one in given if self.check(one in known, path, said))  # type: ignore[call-arg]

    def _taken(self, node: Any, path: Path) -> Any:
        """The plain content of a node; where each part stands is kept."""
        self._lines[path] = node.start_mark.line + 1
        if isinstance(node, yaml.CollectionNode):
            # An alias may stand for itself, or for a thousand others that do the same.
            once = id(node) not in self._seen
            if not self.check(once, path, _("aliases (*name) are not read; write it out.")):
                return None
            self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return {
                str(key.value): self._taken(value, (*path, str(key.value)))
                for key, value in node.value
            }
        if isinstance(node, yaml.SequenceNode):
            return [self._taken(value, (*path, index)) for index, value in enumerate(node.value)]
        return _PLAIN.get(node.tag, lambda text: text)(node.value)


_PLAIN = {"tag:yaml.org,2002:null": lambda _text: None, "tag:yaml.org,2002:bool": "true".__eq__}


def circle_of(rows: Rows, code: str) -> Circle | None:
    """A group of states with its terms."""
    path = ("circles", code)
    rows.only(OF_A_CIRCLE, *path)
    names = [rows.at(*path, language) for language in CODES]
    if not all(isinstance(one, dict) and {"short", "full"} <= set(one) for one in names):
        rows.fault(path, _("ru and en are due, each with short and full."))
        return None
    short, full = (
        Words({code: name[length] for code, name in zip(CODES, names, strict=True)})
        for length in ("short", "full")
    )
    if rows.at(*path, "members") == "everyone":
        return Circle(code, short, full, (), everyone=True)
    terms = [
        (role, term)
        for field, role in CIRCLE_ROLES.items()
        for index in range(rows.count(*path, field))
        if (term := _term(rows, *path, field, index))
    ]
    return Circle(code, short, full, tuple(terms))


def _term(rows: Rows, *path: str | int) -> Term | None:
    said = _("a term is [country, start, end, source, confirmed].")
    if not rows.check(rows.count(*path) == TERM_LENGTH, path, said):
        return None
    country, start = rows.country(*path, 0), rows.period(*path, 1)
    end = None if rows.at(*path, 2) is None else rows.period(*path, 2)
    source, confirmed = rows.source(*path, 3), rows.flag(*path, 4)
    return Term(country, start, end, source, confirmed) if country and start else None


def body_of(rows: Rows, code: str, circles: Mapping[str, Circle]) -> Council | None:
    """A body of a bloc that is known by then."""
    path = ("bodies", code)
    rows.only(OF_A_BODY, *path)
    bloc = code.partition(".")[0]
    said = _("its name begins with a bloc and a full stop; the blocs are {known}.")
    rows.check("." in code and bloc in circles, path, said.format(known=", ".join(circles)))
    content = rows.mapping(*path)
    in_words = all(_is_text(content.get(language)) for language in CODES)
    rows.check(in_words, path, _("a name is due in both languages, ru and en."))
    levels = rows.of(Level, *path, "levels")
    rows.check(bool(levels), (*path, "levels"), _("at least one level is due."))
    guests, known = rows.of(Role, *path, "guests"), rows.texts(*path, "known")
    if not in_words:
        return None
    name = Words({language: content[language] for language in CODES})
    return Council(code, bloc, name, levels, guests, known)


def occasion_of(
    rows: Rows, index: int, bodies: Mapping[str, Council], circles: Mapping[str, Circle]
) -> Occasion | None:
    """A meeting of a body that is known by then; None where anything of it is wrong."""
    path = ("meetings", index)
    rows.only(OF_A_MEETING, *path)
    name = rows.named(*path, "id")
    body = bodies.get(str(rows.at(*path, "body")))
    said = _("no such body; known are {known}.").format(known=", ".join(bodies))
    rows.check(body is not None, (*path, "body"), said)
    dates = rows.period(*path, "dates")
    place, note = (
        rows.words(*path, field, languages=False) if rows.at(*path, field) is not None else None
        for field in ("place", "note")
    )
    country, chair = (
        rows.country(*path, field) if rows.at(*path, field) is not None else None
        for field in ("country", "chair")
    )
    confirmed, usual = rows.flag(*path, "confirmed"), rows.flag(*path, "usual")
    both = _("what is only usual is not confirmed.")
    rows.check(not (confirmed and usual), (*path, "usual"), both)
    source = rows.source(*path, "source")
    circle = circles.get(body.bloc) if body else None
    if body is None or circle is None or dates is None:
        return None
    return Occasion(
        name, circle, body.name, body.levels, body.guests, dates, place, country, chair,
        confirmed, usual, source, note,
    )  # fmt: skip


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())

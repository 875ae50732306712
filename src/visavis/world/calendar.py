"""The calendar of blocs: bodies, circles and meetings of `bloc_calendar.yaml` and of such files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from visavis.errors import MalformedFile, Problem, with_detail
from visavis.language import CODES, _
from visavis.model import Level
from visavis.world.blocs import Bloc, blocs
from visavis.world.calendar_rows import Rows, body_of, circle_of, occasion_of
from visavis.world.gatherings import Circle, Council, Occasion, Role
from visavis.world.matching import names, words_of
from visavis.world.reference import GuardedLoader, TextLoader

NOT_THEMSELVES = ("замест", "вице", "эксперт", "подготов", "deput", "vice", "expert", "prepar")
"""Beginnings of words that say that others meet than those who are named, or before them."""

PARTS = ("sources", "circles", "bodies", "levels", "meetings")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Everything a file of the form of `bloc_calendar.yaml` says."""

    circles: Mapping[str, Circle]
    bodies: Mapping[str, Council]
    level_words: Mapping[Level, tuple[str, ...]]
    occasions: tuple[Occasion, ...]


@cache
def calendar() -> Calendar:
    """The calendar that ships."""
    content = (files("visavis.world") / "data" / "bloc_calendar.yaml").read_bytes()
    own = {one.code: _circle(one) for one in blocs()}
    name = "bloc_calendar.yaml"
    return _read(yaml.compose(content, Loader=TextLoader), name, Calendar(own, {}, {}, ()))


def read_calendar(content: bytes, name: str) -> tuple[Occasion, ...]:
    """The meetings of a user's file, which may use the bodies and circles that ship.

    MalformedFile lists everything that is wrong with it; nothing of it is taken then.
    """
    return _read(_composed(content, name), name, calendar()).occasions


def together(*groups: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """All occasions by date, each once.

    Of two with one id the later given stays, and of two of one bloc, name and levels on the same
    days. What is usual or not fixed gives way to a meeting of these that is better known.
    """
    by_id = {one.id: one for group in groups for one in group}
    every = {(one.bloc, one.name, one.levels, one.dates): one for one in by_id.values()}.values()
    kept = [one for one in every if not any(_is_better(other, one) for other in every)]
    return tuple(sorted(kept, key=lambda one: (one.dates.start, one.dates.end, one.id)))


def _is_better(other: Occasion, one: Occasion) -> bool:
    """Whether both may be one meeting, of which `other` knows more."""
    if (one.bloc, one.levels) != (other.bloc, other.levels):
        return False
    more = (other.fixed, not other.usual) > (one.fixed, not one.usual)
    return more and one.dates.overlaps(other.dates)


def recognise(text: str) -> tuple[Council | None, str | None, tuple[Level, ...]]:
    """The body that a text names; else the bloc and the levels that it speaks of.

    A meeting of deputies or experts, or one that prepares another, is not of the level named.
    """
    words, known = words_of(text), calendar()
    others = any(names(pattern, words) for pattern in NOT_THEMSELVES)
    named = [
        (len(words_of(pattern)), body)
        for body in known.bodies.values()
        if not others or Level.DEPUTY_HEAD_OF_GOVERNMENT in body.levels
        for pattern in (*(body.name.within(code) for code in CODES), *body.known)
        if names(pattern, words)
    ]
    if named:
        body = max(named, key=lambda one: one[0])[1]
        return body, body.bloc, body.levels
    bloc = next((one.code for one in known.circles.values() if _is_named(one, words)), None)
    level = next(
        (
            level
            for level, patterns in known.level_words.items()
            if not others or level is Level.DEPUTY_HEAD_OF_GOVERNMENT
            if any(names(pattern, words) for pattern in patterns)
        ),
        None,
    )
    return None, bloc, (level,) if level else ()


def _is_named(circle: Circle, words: tuple[str, ...]) -> bool:
    every = (name.within(code) for name in (circle.name, circle.full_name) for code in CODES)
    return any(names(one, words) for one in every)


def _circle(bloc: Bloc) -> Circle:
    roles = (
        (Role.MEMBER, bloc.members),
        (Role.ASSOCIATE, bloc.associates),
        (Role.OBSERVER, bloc.observers),
        (Role.PARTNER, bloc.partners),
    )
    terms = tuple((role, term) for role, some in roles for term in some)
    return Circle(bloc.code, bloc.name, bloc.full_name, terms)


def _read(node: Any, name: str, before: Calendar) -> Calendar:
    rows = Rows(node)
    rows.only(PARTS)
    rows.sources = rows.mapping("sources")
    circles = dict(before.circles)
    for code in rows.mapping("circles"):
        if circle := circle_of(rows, code):
            circles[code] = circle
    bodies = dict(before.bodies)
    for code in rows.mapping("bodies"):
        if body := body_of(rows, code, circles):
            bodies[code] = body
    found = [occasion_of(rows, index, bodies, circles) for index in range(rows.count("meetings"))]
    words = {
        Level(level): rows.texts("levels", level)
        for level in rows.mapping("levels")
        if rows.check(level in set(Level), ("levels", level), _("no such level."))
    }
    if rows.problems:
        raise MalformedFile(name, sorted(rows.problems, key=lambda one: one.line))
    kept = tuple(one for one in found if one is not None)
    return Calendar(circles, bodies, words or before.level_words, kept)


def _composed(content: bytes, name: str) -> Any:
    """The file as nodes, which know their lines."""
    try:
        node = yaml.compose(content, Loader=GuardedLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        said = with_detail(_("it is not YAML in UTF-8."), getattr(error, "problem", error))
        raise MalformedFile(name, [Problem(mark.line + 1 if mark else 1, "", said)]) from error
    if not isinstance(node, yaml.MappingNode):
        said = _("it has none of the parts {parts}.").format(parts=", ".join(PARTS))
        raise MalformedFile(name, [Problem(1, "", said)])
    return node

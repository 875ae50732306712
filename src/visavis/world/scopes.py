"""Scopes: whether a sentence on trade is of all of it or of a part: goods, services, a region."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml

from visavis.model import Indicator

NEAR = 3
"""Words that may stand between «экспорт» and «тракторов»: adjectives, and whose it is."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_OF_PLACE = frozenset({"с", "со", "with"})
_OF_THING = frozenset({"of", "in", "the"})
_AND = frozenset({"и", "and"})
_GOODS = ("товар", "goods")
_ADJECTIVE = re.compile(
    r"(?:ой|ей|ых|их|ыми|ими|ого|его|ым|им)$|^(?:dairy|agricultural|industrial|raw)$"
)
"""Behind these the noun is still to come: «экспорт молочной продукции»."""


class ScopeKind(StrEnum):
    """What a part of trade is."""

    GOODS = "goods"
    SERVICES = "services"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of trade and the words that name it: «экспорт белорусских тракторов»."""

    kind: ScopeKind
    words: str


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language."""

    measures: dict[str, tuple[str, ...]]
    kinds: tuple[tuple[ScopeKind, tuple[str, ...]], ...]
    whole: frozenset[str]
    between: frozenset[str]

    def kind(self, word: str) -> ScopeKind | None:
        """What part a word names."""
        if word in self.whole:
            return ScopeKind.GOODS
        return next((kind for kind, stems in self.kinds if word.startswith(stems)), None)


def scope_in(text: str, indicator: Indicator) -> Scope | None:
    """The part of exports, imports or turnover that a text is of; None where it is of the whole.

    A text that names the measure more than once, and once without a part, is of the whole.
    """
    words = list(_WORD.finditer(text))
    said = [word.group().lower().replace("ё", "е") for word in words]
    found: list[Scope | None] = []
    for known in _languages():
        stems = known.measures.get(indicator.value, ())
        for place, word in enumerate(said):
            if not word.startswith(stems or ("\0",)):
                continue
            span = _after(known, text, words, said, place)
            span = span or _before(known, text, words, said, place)
            found.append(span and _scope(text, words, span))
    named = [one for one in found if one is not None]
    return named[0] if named and len(named) == len(found) else None


_Span = tuple[int, int, ScopeKind]


def _after(
    known: _Words, text: str, words: list[re.Match[str]], said: list[str], place: int
) -> _Span | None:
    """«экспорт белорусских тракторов», "trade in services", «торговля с Ошской областью»."""
    last, of_place = place, False
    for step in range(place + 1, min(place + NEAR + 3, len(said))):
        if text[words[last].end() : words[step].start()].strip():
            return None
        word, last = said[step], step
        if word in _OF_PLACE:
            of_place = True
            continue
        if step <= place + 2 and word in _OF_THING:
            continue
        if word in _AND and said[step - 1].startswith(_GOODS):
            continue
        if word in known.between:
            return None
        kind = known.kind(word)
        if kind is not None and (not of_place or kind is ScopeKind.PLACE):
            return place, _whole_name(text, words, said, step), kind
    return None


def _whole_name(text: str, words: list[re.Match[str]], said: list[str], last: int) -> int:
    """The place of the noun behind an adjective, where it follows at once."""
    if not _ADJECTIVE.search(said[last]) or last + 1 == len(said):
        return last
    return last if text[words[last].end() : words[last + 1].start()].strip() else last + 1


def _before(
    known: _Words, text: str, words: list[re.Match[str]], said: list[str], place: int
) -> _Span | None:
    """«продовольственный экспорт», "food exports"."""
    if not place or text[words[place - 1].end() : words[place].start()].strip():
        return None
    kind = known.kind(said[place - 1])
    return (place - 1, place, kind) if kind in (ScopeKind.GOODS, ScopeKind.SERVICES) else None


def _scope(text: str, words: list[re.Match[str]], span: _Span) -> Scope:
    first, last, kind = span
    return Scope(kind, text[words[first].start() : words[last].end()])


@cache
def _languages() -> tuple[_Words, ...]:
    given = yaml.safe_load((files("visavis.world") / "data" / "scopes.yaml").read_text("utf-8"))
    return tuple(
        _Words(
            {name: tuple(stems) for name, stems in row["measures"].items()},
            (
                (ScopeKind.SERVICES, tuple(row["services"])),
                (ScopeKind.PLACE, tuple(row["places"])),
                (ScopeKind.GOODS, tuple(row["goods"])),
            ),
            frozenset(row["words"]),
            frozenset(row["between"]),
        )
        for row in given.values()
    )

"""Parties: «кыргызскую часть возглавил …, узбекскую – …»: for whom somebody leads or speaks."""

from collections.abc import Iterator
from dataclasses import dataclass

from visavis.model import Pair
from visavis.reading.localities import named
from visavis.reading.morphology import Line
from visavis.reading.places import CountryMention

NEAR = 2
"""Tokens between the country and the word for its party: «казахстанская сторона», «часть МПК»."""

_PARTIES = {
    "ru": frozenset({"сторона", "часть", "делегация", "группа", "миссия", "команда", "секция"}),
    "en": frozenset({"side", "part", "delegation", "group", "mission", "team", "section"}),
}
_LEADING = {
    "ru": frozenset(
        {"возглавить", "возглавлять", "глава", "представить", "представлять", "руководить"}
        | {"вести", "участвовать", "выступить", "подписать", "председательствовать", "руководство"}
    ),
    "en": frozenset(
        {"lead", "led", "head", "headed", "chair", "co-chair", "represent", "sign", "co-chaired"}
        | {"represented", "chaired", "signed", "attend", "speak", "spoke"}
    ),
}
_FOR = {"ru": frozenset({"от", "с", "со", "за"}), "en": frozenset({"for", "from", "on"})}
_GUESTS = frozenset({"делегация", "группа", "миссия", "команда"})
_DASHES = frozenset({"–", "—", "-", ":"})


@dataclass(frozen=True, slots=True)
class _Party:
    """A party named in a line: its tokens, its country, and whether it is named for somebody."""

    first: int
    last: int
    code: str
    behalf: bool


def party_of(line: Line, first: int, last: int, pair: Pair) -> str | None:
    """The country of the party for which whoever stands at these tokens leads or speaks.

    «Казахстанскую часть возглавил X, узбекскую – Y», "X led the Kazakh delegation",
    «с узбекской стороны – Y».
    """
    found = list(_parties(line, pair))
    before = [one for one in found if one.last <= first]
    if before and _joins(line, before[-1], first):
        return before[-1].code
    behind = [one for one in found if one.first >= last]
    leads = line.lemmas[last : behind[0].first] if behind else []
    own = len(leads) <= 1 + NEAR and not _LEADING[line.language].isdisjoint(leads)
    return behind[0].code if own else None


def _joins(line: Line, party: _Party, first: int) -> bool:
    """Whether the words between a party and somebody behind it make him its head or voice."""
    between = line.lemmas[party.last : first]
    dashed = bool(between) and between[0] in _DASHES
    leads = not _LEADING[line.language].isdisjoint(between) and _MEETING.isdisjoint(between)
    return dashed or party.behalf or leads


_MEETING = frozenset({"talks", "meet", "hold", "receive", "встретиться", "принять", "переговоры"})
"""Behind these stands whom the delegation meets: "headed by X held talks with Y"."""


def _parties(line: Line, pair: Pair) -> Iterator[_Party]:
    parties: list[_Party] = []
    for mention in named(line, pair):
        if mention.code not in pair.sides:
            continue
        party = _party(line, mention, elliptic=bool(parties))
        if party is not None:
            parties.append(party)
    yield from parties


def _party(line: Line, mention: CountryMention, *, elliptic: bool) -> _Party | None:
    words, count = _PARTIES[line.language], len(line.lemmas)
    behalf = _is_behalf(line, mention.first)
    around = [*range(mention.last, min(count, mention.last + NEAR))]
    around += range(max(0, mention.first - NEAR), mention.first)
    place = next((at for at in around if line.lemmas[at] in words), None)
    if place is not None:
        if line.lemmas[place] in _GUESTS:  # «встретился с делегацией» is with them, not for them
            behalf = False
        last = max(mention.last, place + 1)
        return _Party(min(mention.first, place), last, mention.code, behalf)
    behind = line.lemmas[mention.last] if mention.last < count else ""
    dashed = elliptic and behind in _DASHES
    if dashed or (behalf and mention.how != "adjective" and behind in _DASHES):
        return _Party(mention.first, mention.last, mention.code, behalf)
    return None


def _is_behalf(line: Line, first: int) -> bool:
    before = [base for base in line.lemmas[max(0, first - NEAR) : first] if base != "the"]
    return bool(before) and before[-1] in _FOR[line.language]

"""Homes: the country a text is told from, whose officials it names without their country."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from visavis.model import Level, Pair
from visavis.reading.actors import Actor
from visavis.reading.institutions import institutions
from visavis.reading.localities import localities, named
from visavis.reading.morphology import Line
from visavis.reading.places import countries
from visavis.reading.posts import BODY
from visavis.reading.speech import speech_words
from visavis.reading.subjects import may_be_subject
from visavis.reading.viewpoints import is_share_of, viewpoint

_OFFICIAL = frozenset(Level) - {Level.BUSINESS}
"""Levels of those who speak for their country."""

_PARTNER = {
    "ru": frozenset({"с", "со", "на", "в", "во", "из", "от", "для", "к", "через"}),
    "en": frozenset({"with", "to", "from", "in", "into", "for", "on"}),
}


def at_home(
    lines: Sequence[Line], cast: Sequence[Sequence[Actor]], pair: Pair, home: str | None
) -> list[tuple[Actor, ...]]:
    """The cast with officials and offices of no said country given to the country of the text.

    The flows of their own sentence show it before the text as a whole does.
    """
    found = []
    for line, present in zip(lines, cast, strict=True):
        own = home if all(one.side for one in present) else viewpoint(line, pair) or home
        found.append(
            tuple(_at_home(line, one, _owner(line, one, present) or own) for one in present)
        )
    return found


def home_of(lines: Sequence[Line], cast: Sequence[Sequence[Actor]], pair: Pair) -> str | None:
    """The country from which a text is told, by the first of these that shows one.

    The agency that tells it; an official or office that the lead is about; the place in its
    dateline; whose trade most sentences tell of; an official named later; the country it speaks
    of first. An ambassador is away from home: his hosts are named without their country.
    """
    for line in lines:
        for one in institutions(line, pair):
            if one.agency:
                return one.country
    officials = list(_officials(lines, cast, pair))
    ways = (
        (code for number, code in officials if number < LEAD),
        (_dateline(line, pair) for line in lines[:LEAD]),
        _mostly(lines, pair),
        (code for _, code in officials),
        (_topic(line, pair) for line in lines),
    )
    return next((code for way in ways for code in way if code is not None), None)


def _mostly(lines: Sequence[Line], pair: Pair) -> Iterator[str]:
    """The viewpoint that most sentences have."""
    seen = Counter(code for line in lines if (code := viewpoint(line, pair)) is not None)
    yield from (code for code, _ in seen.most_common(1))


def _officials(
    lines: Sequence[Line], cast: Sequence[Sequence[Actor]], pair: Pair
) -> Iterator[tuple[int, str]]:
    """Whose the officials are that sentences are about, each with the number of its sentence."""
    for number, (line, present) in enumerate(zip(lines, cast, strict=True)):
        for actor in present:
            own = actor.level is not None or (number < LEAD and _gives_out(actor))
            if own and actor.side in pair.sides and may_be_subject(line, actor):
                away = actor.level is Level.AMBASSADOR
                yield number, pair.counterpart(actor.side) if away else actor.side


def _dateline(line: Line, pair: Pair) -> str | None:
    """«ТАШКЕНТ, 30 января.», "HANOI (VNA) –", «18 сентября, Минск»: where the text was written."""
    places = [one for one in named(line, pair) if one.how in ("capital", "city")]
    if not places or places[0].code not in pair.sides:
        return None
    place = places[0]
    behind = [token.text for token in line.tokens[place.last : place.last + NEAR]]
    dated = behind[:1] == [","] and any(text[:1].isdigit() for text in behind)
    if place.first == 0 and (dated or behind[:1] in _DATELINE):
        return place.code
    alone = len(line.tokens) <= SHORT and any(one.text[:1].isdigit() for one in line.tokens)
    return place.code if alone else None


_DATELINE = (["("], ["–"], ["—"], ["/"], ["."])
"""What stands behind the place of a dateline: "HANOI (VNA)", «Баку. 5 мая»."""

NEAR = 3
"""Tokens behind that place in which the day begins: "ASTANA, 5 August", "Baku, May 5"."""

SHORT = 8
"""Tokens of a line that is a dateline and nothing else."""

LEAD = 4
"""Sentences that tell where a text comes from: a title, a dateline, the lead."""


def _gives_out(actor: Actor) -> bool:
    """«Сообщила пресс-служба Минэкономики Кыргызстана»; not «узбекская сторона»."""
    party = (actor.post or "").lower().endswith(("сторона", "side"))
    return actor.office == BODY and "side" not in actor.resolved and not party


def _topic(line: Line, pair: Pair) -> str | None:
    """The country a sentence speaks of first, or the other of the one it deals with."""
    for mention in named(line, pair):
        if mention.code not in pair.sides or mention.how == "capital":
            continue
        before = line.lemmas[mention.first - 1] if mention.first else ""
        partner = mention.how != "adjective" and before in _PARTNER[line.language]
        partner = partner or is_share_of(line, mention)
        return pair.counterpart(mention.code) if partner else mention.code
    return None


def _owner(line: Line, actor: Actor, present: Sequence[Actor]) -> str | None:
    """«Китайская сторона сослалась на данные своей таможни»: of whom the sentence is about."""
    own = line.lemmas[max(0, actor.first - 1) : actor.first] in (("свой",), ("own",))
    return next((one.side for one in present if one.side), None) if own else None


def _at_home(line: Line, actor: Actor, home: str | None) -> Actor:
    if home is None or actor.side is not None or "side" in actor.resolved or not actor.post:
        return actor
    joint = not speech_words(line.language).joint.isdisjoint(
        line.lemmas[max(0, actor.first - 1) : actor.last]
    )
    known = (*countries(line), *localities(line))
    placed = any(actor.first <= one.first < actor.last for one in known)
    if joint or placed or (actor.office != BODY and actor.level not in _OFFICIAL):
        return actor
    return replace(actor, side=home, resolved=actor.resolved | {"side"})

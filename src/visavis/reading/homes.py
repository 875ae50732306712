"""Homes: the country a text is told from, whose officials it names without their country."""

from collections.abc import Sequence
from dataclasses import replace

from visavis.model import Level, Pair
from visavis.reading.actors import Actor
from visavis.reading.institutions import institutions
from visavis.reading.localities import localities, named
from visavis.reading.morphology import Line
from visavis.reading.places import CountryMention, countries
from visavis.reading.posts import BODY
from visavis.reading.speech import speech_words
from visavis.reading.subjects import may_be_subject

_OFFICIAL = frozenset(Level) - {Level.BUSINESS}
"""Levels of those who speak for their country."""

_PARTNER = {
    "ru": frozenset({"с", "со", "на", "в", "во", "из", "от", "для", "к", "через"}),
    "en": frozenset({"with", "to", "from", "in", "into", "for", "on"}),
}


def at_home(
    lines: Sequence[Line], cast: Sequence[Sequence[Actor]], pair: Pair
) -> list[tuple[Actor, ...]]:
    """The cast with officials and offices of no said country given to the country of the text."""
    home = home_of(lines, cast, pair)
    return [
        tuple(_at_home(line, actor, _owner(line, actor, present) or home) for actor in present)
        for line, present in zip(lines, cast, strict=True)
    ]


def home_of(lines: Sequence[Line], cast: Sequence[Sequence[Actor]], pair: Pair) -> str | None:
    """The country of the agency that tells, else of whom the text is first about.

    An ambassador is away from home: his hosts are named without their country.

    "Trade between Kazakhstan and Singapore reached …" is told from Kazakhstan, «торговля с
    Арменией» from the other side.
    """
    for line in lines:
        for one in institutions(line, pair):
            if one.agency:
                return one.country
    for number, (line, present) in enumerate(zip(lines, cast, strict=True)):
        for actor in present:
            own = actor.level is not None or (number < LEAD and _gives_out(actor))
            if own and actor.side in pair.sides and may_be_subject(line, actor):
                away = actor.level is Level.AMBASSADOR
                return pair.counterpart(actor.side) if away else actor.side
    return next((code for line in lines if (code := _topic(line, pair)) is not None), None)


LEAD = 2
"""Sentences in which the office that gives out a text is named."""


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
        partner = partner or _is_share_of(line, mention)
        return pair.counterpart(mention.code) if partner else mention.code
    return None


def _is_share_of(line: Line, mention: CountryMention) -> bool:
    """«Доля КНР во внешней торговле Таджикистана», "Türkiye's share in Kazakhstan's exports"."""
    before = line.lemmas[max(0, mention.first - 3) : mention.first]
    behind = line.lemmas[mention.last : mention.last + 3]
    return not _SHARE.isdisjoint(before) or ("s" in behind[:2] and not _SHARE.isdisjoint(behind))


_SHARE = frozenset({"доля", "вес", "share"})


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

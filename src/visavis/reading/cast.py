"""Cast: all actors of a document: who is who, whose, and what they hold."""

from dataclasses import replace
from datetime import date

from visavis import world
from visavis.model import Pair
from visavis.reading.actors import Actor, filled


class Cast:
    """All actors of a document: who is who, whose, and what they hold."""

    def __init__(self, pair: Pair | None, on: date | None, language: str) -> None:
        self._pair = pair
        self._on = on
        self._language = language
        self._known: dict[str, Actor] = {}

    def learn(self, actor: Actor) -> None:
        """Remember what a mention says of a person; the first full one stays."""
        if actor.surname is None or (_is_bare(actor) and self._called(actor) is not None):
            return
        known = self._called(actor)
        if known is None or known.surname is None:
            self._known.setdefault(actor.surname, actor)
            return
        self._known[known.surname] = replace(
            known,
            name=known.name if known.surname != actor.surname else _longer(known, actor),
            post=known.post or actor.post,
            side=known.side or actor.side,
            level=known.level or actor.level,
            office=known.office or actor.office,
        )

    def full(self, actor: Actor) -> Actor:
        """The actor with what the document and the offices add, marked as resolved."""
        return self._from_offices(self._from_document(actor))

    def _from_document(self, actor: Actor) -> Actor:
        known = self._called(actor) or self._alone_at(actor)
        if known is None:
            return actor
        return filled(
            actor,
            name=known.name if _is_fuller(known, actor) else None,
            post=known.post,
            side=known.side,
            level=known.level,
            office=known.office,
        )

    def _called(self, actor: Actor) -> Actor | None:
        """Who bears a surname, or the only one whose differs from it by an ending."""
        surname = actor.surname
        if surname is None or surname in self._known:
            known = self._known.get(surname or "")
            return None if known is None or _are_two(actor, known) else known
        given = [one for one in self._known.values() if _is_first_name(surname, actor, one)]
        if len(given) == 1:
            return given[0]
        alike = [
            known
            for other, known in self._known.items()
            if _alike(surname, other) and _may_be_one(actor, known)
        ]
        return alike[0] if len(alike) == 1 else None

    def _alone_at(self, actor: Actor) -> Actor | None:
        """«Отметил вице-премьер»: the only person of that level whom the document names."""
        if actor.name is not None or actor.level is None:
            return None
        held = [
            known
            for known in self._known.values()
            if known.level is actor.level
            and actor.side in (None, known.side)
            and _is_minister(known.post) >= _is_minister(actor.post)
        ]
        return held[0] if len(held) == 1 else None

    def _from_offices(self, actor: Actor) -> Actor:
        if self._pair is None or self._on is None:
            return actor
        if actor.name is None:
            return self._holder(actor)
        for side in self._pair.sides:
            for office in world.office_holders(side, self._on, self._pair.counterpart(side)):
                held_by = office.holder.within(self._language).split()[-1]
                if held_by.casefold().replace("ё", "е") == actor.surname:
                    return filled(actor, side=side, level=office.level)
        return actor

    def _holder(self, actor: Actor) -> Actor:
        """Who held the office of a post given alone; only where one person can be meant."""
        if actor.side is None or actor.level is None or self._on is None or actor.office is None:
            return actor
        held = [
            office
            for office in world.office_holders(actor.side, self._on)
            if office.level is actor.level
        ]
        if len(held) != 1:
            return actor
        return filled(actor, name=held[0].holder.within(self._language))


def _is_minister(post: str | None) -> bool:
    """Whether the post is called so: an adviser or the head of an agency is none of «министры»."""
    return any(word.startswith(("министр", "minister")) for word in (post or "").lower().split())


def _is_bare(actor: Actor) -> bool:
    """A surname alone tells nothing new of a person."""
    return actor.post is None and actor.side is None and " " not in (actor.name or "")


def _alike(one: str, other: str) -> bool:
    """Whether two spellings are of one surname in two cases: «Доржханда», «Доржханд»."""
    stem = max(LEAST_STEM, max(len(one), len(other)) - LONGEST_ENDING)
    return not one.isascii() and one[:stem] == other[:stem]


LEAST_STEM, LONGEST_ENDING = 4, 2


def _is_first_name(word: str, actor: Actor, known: Actor) -> bool:
    """Whether a name is how a full one begins: «Сонсай», "PM Sonexay", "Lee", "Jam Kamal"."""
    said, full = (actor.name or word).casefold().split(), (known.name or "").casefold().split()
    return len(said) < len(full) and full[: len(said)] == said


def _are_two(one: Actor, other: Actor) -> bool:
    """Whether two of one surname are two: "King Sultan Ibrahim" and "Prime Minister Anwar Ibrahim".

    Their first names share nothing, and each has a post of another level.
    """
    first, second = (set((actor.name or "").casefold().split()[:-1]) for actor in (one, other))
    levels = {actor.level for actor in (one, other) if actor.level is not None}
    apart = first and second and first.isdisjoint(second) and not _may_be_one(one, other)
    return bool(apart) and len(levels) > 1


def _may_be_one(one: Actor, other: Actor) -> bool:
    """Whether two first names can be of one person: «У.» of «Ухнаагийн»; none fits any."""
    first, second = ((actor.name or "").split() for actor in (one, other))
    return min(len(first), len(second)) < len(("first", "last")) or first[0][0] == second[0][0]


def _is_fuller(known: Actor, actor: Actor) -> bool:
    """Whether a name of before says more; of a full one in another case it does not."""
    if not actor.name or len(known.name or "") <= len(actor.name):
        return False
    begins = (known.name or "").casefold().startswith(f"{actor.name.casefold()} ")
    return known.surname == actor.surname or " " not in actor.name or begins


def _longer(one: Actor, other: Actor) -> str:
    return max(one.name or "", other.name or "", key=len)

"""Actors: persons with their posts and sides, known through the whole document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from visavis import world
from visavis.model import Level, Pair
from visavis.reading.belonging import side_of_body, side_of_post
from visavis.reading.institutions import Institution, institutions
from visavis.reading.morphology import Line, readings
from visavis.reading.people import Named
from visavis.reading.places import countries
from visavis.reading.posts import BODY, PostMention
from visavis.reading.spans import Span

JOINING = frozenset({",", "–", "—", "-", "(", "г-н", "господин", "госпожа", "mr", "mr.", "ms", "."})
"""What may stand between a post and the name of its holder."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or speaks: a name, a post, or both.

    `resolved` names the parts that the words of this mention do not say: found elsewhere in the
    document or from who held the office on its date.
    """

    span: Span
    first: int
    last: int
    name: str | None = None
    post: str | None = None
    side: str | None = None
    level: Level | None = None
    office: str | None = None
    resolved: frozenset[str] = field(default_factory=frozenset)

    @property
    def surname(self) -> str | None:
        """The last word of the name, folded."""
        return self.name.split()[-1].casefold().replace("ё", "е") if self.name else None


def actors(
    line: Line, people: Sequence[Named], posts: Sequence[PostMention], pair: Pair
) -> list[Actor]:
    """The actors of a line: names joined with the posts that stand beside them, and bodies."""
    free = list(posts)
    own = tuple(institutions(line, pair))
    found = []
    for person in (one for one in people if not _is_a_post(one, (*posts, *own))):
        post = _post_of(line, person, free)
        if post is not None:
            free.remove(post)
        found.append(_actor(line, person, post))
    alone = [post for post in free if not _is_mere_mention(line, post)]
    found += [one for post in alone for one in _holders(line, post, pair)]
    found = [_with_side(line, actor, own, pair) for actor in found]
    found += [_body(line, one) for one in own if one.body and not _taken(one, found)]
    return sorted(found, key=lambda actor: actor.first)


def _with_side(line: Line, actor: Actor, own: Sequence[Institution], pair: Pair) -> Actor:
    """The actor with the side that the words around its post show, though they do not name it."""
    if actor.side is not None or "side" in actor.resolved:
        return actor
    held = (actor.first, actor.last)
    find = side_of_body if actor.office == BODY else side_of_post
    side = find(line, held, own, pair) if actor.post is not None else None
    return _filled(actor, side=side)


def _body(line: Line, one: Institution) -> Actor:
    span = line.span(one.first, one.last)
    known = frozenset({"side"})
    return Actor(span, one.first, one.last, None, span.text, one.country, None, BODY, known)


def _taken(one: Institution, found: Iterable[Actor]) -> bool:
    return any(actor.first < one.last and one.first < actor.last for actor in found)


def _is_a_post(person: Named, posts: Iterable[PostMention | Institution]) -> bool:
    """«Хоким сообщил», «Грузстат сообщил»: a post or a body that was taken for a name."""
    return any(post.first <= person.first and person.last <= post.last for post in posts)


def _post_of(line: Line, person: Named, posts: Iterable[PostMention]) -> PostMention | None:
    """The post right before the name, else right behind it after a comma or a dash."""
    for post in posts:
        between = line.lemmas[post.last : person.first]
        if post.last <= person.first and len(between) <= 1 and set(between) <= JOINING:
            return post
    for post in posts:
        between = line.lemmas[person.last : post.first]
        if person.last <= post.first and len(between) == 1 and between[0] in (",", "–", "—", "("):
            return post
    return None


def _actor(line: Line, person: Named | None, post: PostMention | None) -> Actor:
    parts = [part for part in (person, post) if part is not None]
    first, last = min(part.first for part in parts), max(part.last for part in parts)
    return Actor(
        line.span(first, last),
        first,
        last,
        person.name if person else None,
        post.title if post else None,
        post.country if post else None,
        post.level if post else None,
        post.office if post else None,
    )


def _holders(line: Line, post: PostMention, pair: Pair) -> list[Actor]:
    """The holder of a post given alone; in the plural one of each side of the pair.

    «Президенты двух стран», «министры экономики Армении и Грузии»: both sides. «Послы стран ЕС»
    names neither, and stays one actor of no side.
    """
    one = _actor(line, None, post)
    if not post.several:
        return [one]
    inside = {
        mention.code for mention in countries(line) if post.first <= mention.first < post.last
    }
    behind = line.lemmas[post.first : post.last + len(("двух", "стран"))]
    both = set(pair.sides) <= inside or any(word in _BOTH for word in behind)
    if not both and inside:
        return [one]
    return [replace(one, side=side, resolved=frozenset({"side"})) for side in pair.sides]


_BOTH = frozenset({"два", "оба", "сторона", "two", "both", "side"})


def _is_mere_mention(line: Line, post: PostMention) -> bool:
    """A post as the complement of another noun («администрация президента») is nobody."""
    before = line.lemmas[post.first - 1] if post.first else ""
    return before in _GOVERNING and (line.language != "ru" or _may_be_genitive(line, post.first))


def _may_be_genitive(line: Line, index: int) -> bool:
    """Whether a word can be the complement of the noun before it: «совета президента»."""
    known = readings(line.tokens[index].text.lower())
    return not known or any("gent" in reading.tag for reading in known)


_GOVERNING = frozenset(
    {"совет", "администрация", "управление", "аппарат", "выборы", "канцелярия", "указ", "уровень"}
    | {"council", "administration", "office", "under"}
)


class Cast:
    """All actors of a document: who is who, whose, and what they hold."""

    def __init__(self, pair: Pair | None, on: date | None, language: str) -> None:
        self._pair = pair
        self._on = on
        self._language = language
        self._known: dict[str, Actor] = {}

    def learn(self, actor: Actor) -> None:
        """Remember what a mention says of a person; the first full one stays."""
        if actor.surname is None:
            return
        known = self._known.get(actor.surname)
        if known is None:
            self._known[actor.surname] = actor
            return
        self._known[actor.surname] = replace(
            known,
            name=max(known.name or "", actor.name or "", key=len),
            post=known.post or actor.post,
            side=known.side or actor.side,
            level=known.level or actor.level,
            office=known.office or actor.office,
        )

    def full(self, actor: Actor) -> Actor:
        """The actor with what the document and the offices add, marked as resolved."""
        return self._from_offices(self._from_document(actor))

    def _from_document(self, actor: Actor) -> Actor:
        known = self._known.get(actor.surname or "") or self._alone_at(actor)
        if known is None:
            return actor
        return _filled(
            actor,
            name=known.name if actor.name and len(known.name or "") > len(actor.name) else None,
            post=known.post,
            side=known.side,
            level=known.level,
            office=known.office,
        )

    def _alone_at(self, actor: Actor) -> Actor | None:
        """«Отметил вице-премьер»: the only person of that level whom the document names."""
        if actor.name is not None or actor.level is None:
            return None
        held = [
            known
            for known in self._known.values()
            if known.level is actor.level and actor.side in (None, known.side)
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
                    return _filled(actor, side=side, level=office.level)
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
        return _filled(actor, name=held[0].holder.within(self._language))


def _filled(actor: Actor, **parts: object) -> Actor:
    """The actor with the parts it lacks, each marked as resolved."""
    new = {
        part: value
        for part, value in parts.items()
        if value is not None and (getattr(actor, part) is None or part == "name")
    }
    marked = {part for part in new if part in ("name", "post", "side")}
    return replace(actor, **new, resolved=actor.resolved | marked)  # type: ignore[arg-type]

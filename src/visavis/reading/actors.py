"""Actors: persons with their posts and sides, known through the whole document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from visavis.model import Level, Pair
from visavis.reading.belonging import side_of_body, side_of_name, side_of_post
from visavis.reading.english_names import behind_titles
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
    agency: bool = False
    """Whether it is a news agency, which publishes what others say."""

    @property
    def surname(self) -> str | None:
        """The last word of the name, folded."""
        return self.name.split()[-1].casefold().replace("ё", "е") if self.name else None


def actors(
    line: Line, people: Sequence[Named], posts: Sequence[PostMention], pair: Pair
) -> list[Actor]:
    """The actors of a line: names joined with the posts that stand beside them, and bodies."""
    posts = _outside_bodies(line, posts)
    free = _with_both_posts(line, posts, people)
    own = tuple(institutions(line, pair))
    found = []
    held: tuple[Named, PostMention] | None = None
    for person in (one for one in people if not _is_a_post(one, (*posts, *own))):
        post = _post_of(line, person, free, people)
        if post is not None:
            free.remove(post)
        shared = None if post is not None else _shared(line, person, held)
        if post is not None and post.several:
            held = (person, post)
        elif shared is not None:
            held = (person, shared)
        one = _actor(line, person, post)
        found.append(one if shared is None else filled(one, post=shared.title, level=shared.level))
    alone = [post for post in free if not _is_mere_mention(line, post)]
    found += [one for post in alone for one in _holders(line, post, pair)]
    found = [_with_side(line, actor, own, pair, _name_before(actor, found)) for actor in found]
    found += [_body(line, one) for one in own if one.body and not _taken(one, found)]
    return sorted(found, key=lambda actor: actor.first)


def _outside_bodies(line: Line, posts: Sequence[PostMention]) -> list[PostMention]:
    """The posts but those in the name of an office: «пресс-служба главы государства»."""
    bodies = [one for one in posts if one.office == BODY]
    return [
        post
        for post in posts
        if post.office == BODY or not any(_is_within(line, post, body) for body in bodies)
    ]


def _is_within(line: Line, post: PostMention, body: PostMention) -> bool:
    """Whether a post is inside an office's words, in the same part of them."""
    inside = body.first < post.first and post.last <= body.last
    return inside and _PARTS.isdisjoint(line.lemmas[body.first : post.first])


_PARTS = frozenset({",", "–", "—", "-"})


def _with_both_posts(
    line: Line, posts: Sequence[PostMention], people: Sequence[Named]
) -> list[PostMention]:
    """The posts, two that one person holds made one.

    «Вице-премьер, министр иностранных дел Молдовы Михай Попшой», "Deputy Prime Minister, Minister
    of Finance Ali Asadov": of a member of the government, then of the office.
    """
    named = {person.first for person in people}
    found: list[PostMention] = []
    for post in posts:
        before = found[-1] if found else None
        if before is not None and post.last in named and _is_second(line, before, post):
            title = f"{before.title}, {post.title}"
            span = line.span(before.first, post.last)
            found[-1] = replace(post, span=span, title=title, first=before.first)
        else:
            found.append(post)
    return found


def _is_second(line: Line, before: PostMention, post: PostMention) -> bool:
    """Whether two posts side by side are of one person: of one country, with a comma or a dash."""
    ranks = before.level in _OF_THE_GOVERNMENT and post.level in _WITH_PORTFOLIO
    apposed = line.lemmas[before.last : post.first] in _APPOSED
    return ranks and apposed and before.country in (None, post.country)


_OF_THE_GOVERNMENT = (Level.DEPUTY_HEAD_OF_GOVERNMENT, Level.HEAD_OF_GOVERNMENT)
_WITH_PORTFOLIO = (Level.MINISTER, Level.FOREIGN_MINISTER)
_APPOSED = ((",",), ("-",), ("–",), ("—",))


def _shared(
    line: Line, person: Named, held: tuple[Named, PostMention] | None
) -> PostMention | None:
    """The plural post of the person before, if this one shares it: «президенты A и B»."""
    if held is None:
        return None
    between = [base for base in line.lemmas[held[0].last : person.first] if base != "the"]
    if between[:1] == ["of"]:  # "Presidents Xi Jinping of China and Emomali Rahmon"
        between = between[-1:]
    return held[1] if between in (["и"], ["and"], [","]) else None


def _name_before(actor: Actor, found: Iterable[Actor]) -> int:
    """Where the name of the person before somebody ends."""
    return max((one.last for one in found if one.name and one.last <= actor.first), default=0)


def _with_side(
    line: Line, actor: Actor, own: Sequence[Institution], pair: Pair, after: int
) -> Actor:
    """The actor with the side that the words around its post show, though they do not name it."""
    if actor.side is not None or "side" in actor.resolved:
        return actor
    held = (actor.first, actor.last)
    find = side_of_body if actor.office == BODY else side_of_post
    if actor.post is None:
        return filled(actor, side=side_of_name(line, held, own, pair, after))
    return filled(actor, side=find(line, held, own, pair))


def _body(line: Line, one: Institution) -> Actor:
    span = line.span(one.first, one.last)
    known = frozenset({"side"})
    return Actor(
        span, one.first, one.last, None, span.text, one.country, None, BODY, known, one.agency
    )


def _taken(one: Institution, found: Iterable[Actor]) -> bool:
    return any(actor.first < one.last and one.first < actor.last for actor in found)


def _is_a_post(person: Named, posts: Iterable[PostMention | Institution]) -> bool:
    """«Хоким сообщил», «Грузстат сообщил»: a post or a body that was taken for a name."""
    return any(post.first <= person.first and person.last <= post.last for post in posts)


def _post_of(
    line: Line, person: Named, posts: Iterable[PostMention], people: Sequence[Named]
) -> PostMention | None:
    """The post right before the name, else right behind it after a comma or a dash."""
    for post in posts:
        between = line.lemmas[post.last : person.first]
        rest = between[behind_titles(between, 0) :] if line.language == "en" else between
        if post.last <= person.first and _joins(between, rest):
            return post
    for post in posts:
        between = line.lemmas[person.last : post.first]
        between = between[:-1] if between[-1:] == ("the",) else between
        behind = person.last <= post.first and len(between) == 1 and between[0] in _APPOSING
        if behind and not _has_a_name_behind(post, people, line):
            return post
    return None


_APPOSING = frozenset({",", "–", "—", "("})


def _has_a_name_behind(post: PostMention, people: Sequence[Named], line: Line) -> bool:
    """Whether a post between two names is of the second, who would else have nothing to be there.

    "Together with his colleague X, the Prime Minister of Georgia, Y, stated".
    """
    behind = (one for one in people if line.lemmas[post.last : one.first] == (",",))
    return any(line.lemmas[one.last : one.last + 1] == (",",) for one in behind)


def _joins(between: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether only a comma and titles stand between a post and a name."""
    behind = between[behind_titles(between, 1) :] if between[:1] == (",",) else rest
    return not behind or (len(between) <= 1 and set(between) <= JOINING)


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
    place = post.first
    while place and line.lemmas[place - 1] in ("of", "the"):
        place -= 1
    before = line.lemmas[place - 1] if place else ""
    return before in _GOVERNING and (line.language != "ru" or _may_be_genitive(line, post.first))


def _may_be_genitive(line: Line, index: int) -> bool:
    """Whether a word can be the complement of the noun before it: «совета президента»."""
    known = readings(line.tokens[index].text.lower())
    return not known or any("gent" in reading.tag for reading in known)


_GOVERNING = frozenset(
    {"совет", "администрация", "управление", "аппарат", "выборы", "канцелярия", "указ", "уровень"}
    | {"council", "administration", "office", "under", "level"}
)


def filled(actor: Actor, **parts: object) -> Actor:
    """The actor with the parts it lacks, each marked as resolved."""
    new = {
        part: value
        for part, value in parts.items()
        if value is not None and (getattr(actor, part) is None or part == "name")
    }
    marked = {part for part in new if part in ("name", "post", "side")}
    return replace(actor, **new, resolved=actor.resolved | marked)  # type: ignore[arg-type]

"""Posts: the offices a text names, each with its level, its country, and the words for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from visavis.model import Level
from visavis.reading.complements import behind_po, in_genitive, occasion
from visavis.reading.dictionaries import dictionary
from visavis.reading.localities import localities
from visavis.reading.morphology import Line, lemma, readings, words
from visavis.reading.places import KEPT_LINES, CountryMention, countries
from visavis.reading.segments import segments
from visavis.reading.shelf import Shelf
from visavis.reading.spans import Span
from visavis.reading.titles import title

BODY = "body"
"""The `office` of a ministry, committee or embassy: it speaks, and takes part in no contact."""

COMPLEMENT = 9
"""How many tokens after the head may still belong to a post: «министр водных ресурсов, сельского
хозяйства и перерабатывающей промышленности Кыргызстана» is as long as they get."""


@dataclass(frozen=True, slots=True)
class PostMention:
    """A post: the words for it, the same in the nominative, its level, whose it is, its tokens."""

    span: Span
    title: str
    level: Level | None
    office: str | None
    country: str | None
    first: int
    last: int
    several: bool = False
    """Said in the plural: «президенты двух стран» are one of each side."""


@dataclass(frozen=True, slots=True)
class _Head:
    pattern: re.Pattern[str]
    level: Level | None
    office: str | None
    needs_country: bool
    of: str | None


def posts(line: Line, names: Sequence[tuple[int, int]] = ()) -> tuple[PostMention, ...]:
    """The posts of a line, in order; `names` are the tokens of persons, where a post must end."""
    return _posts(line, tuple(names))


def post_level(text: str) -> Level | None:
    """The level of a post by its words alone, in Russian or English; None where it is not known."""
    language = "ru" if re.search("[а-яё]", text, re.IGNORECASE) else "en"
    found = (one.level for sentence in segments(text) for one in posts(Line(sentence, language)))
    return next(found, None)


@lru_cache(maxsize=KEPT_LINES)
def _posts(line: Line, names: tuple[tuple[int, int], ...]) -> tuple[PostMention, ...]:
    heads = _heads(line.language).near(line)
    if not heads:
        return ()
    named = _named(line)
    persons = [one for one in names if one[1] - one[0] > 1]
    taken: list[tuple[int, int]] = []
    found: list[PostMention] = []
    for head in heads:
        for hit in line.find(head.pattern):
            if any(hit.first < stop and start < hit.last for start, stop in (*taken, *persons)):
                continue
            first, last = _extent(line, hit.first, hit.last, names, named)
            if head.needs_country and _country(named, first, last, hit.first) is None:
                continue
            taken.append((first, last))
            several = _plural(line, hit.first, hit.last) or _of_both(line, named, first, last)
            country = head.of or _country(named, first, last, hit.first)
            found.append(
                PostMention(
                    line.span(first, last),
                    title(line, first, last, several),
                    _level(head, line.lemmas[first:last]),
                    head.office,
                    country,
                    first,
                    last,
                    several,
                )
            )
    return tuple(sorted(found, key=lambda post: post.first))


def _level(head: _Head, words: Sequence[str]) -> Level | None:
    """A deputy prime minister who is foreign minister meets foreign ministers as their equal."""
    foreign = not {"foreign", "иностранный"}.isdisjoint(words)
    deputy = head.level is Level.DEPUTY_HEAD_OF_GOVERNMENT
    return Level.FOREIGN_MINISTER if deputy and foreign else head.level


def _named(line: Line) -> tuple[CountryMention, ...]:
    """The countries of a line, and its regions and cities outside their names."""
    known = countries(line)
    taken = {place for one in known for place in range(one.first, one.last)}
    places = [one for one in localities(line) if taken.isdisjoint(range(one.first, one.last))]
    return tuple(sorted((*known, *places), key=lambda one: one.first))


def _plural(line: Line, first: int, last: int) -> bool:
    """Whether the head noun is in the plural."""
    for index in range(first, last):
        token, base = line.tokens[index].text.lower(), line.lemmas[index]
        if line.language == "en":
            if token != base and token.endswith("s"):
                return True
            continue
        known = readings(token)[:1]
        if known and "NOUN" in known[0].tag:
            return "plur" in known[0].tag or _heads_of_many(line, index, last)
    return False


def _heads_of_many(line: Line, head: int, last: int) -> bool:
    """«Главы ведомств», «главы государств»: many, though the form is also the genitive of one."""
    if last - head < len(("главы", "ведомств")):
        return False
    tags = [reading.tag for reading in readings(line.tokens[head].text.lower())]
    of = readings(line.tokens[last - 1].text.lower())[:1]
    return any({"plur", "nomn"} in tag for tag in tags) and any("plur" in one.tag for one in of)


def _of_both(line: Line, named: Sequence[CountryMention], first: int, last: int) -> bool:
    """«Главы ведомств Армении и России», "the Azerbaijani and Uzbek presidents": one of each.

    The form alone does not tell: «главы» is the genitive of one as well.
    """
    inside = [one for one in named if first <= one.first < last]
    return any(
        one.last == other.first - 1
        and one.code != other.code
        and line.lemmas[one.last] in ("и", "and")
        for one, other in pairwise(inside)
    )


def _extent(
    line: Line,
    first: int,
    last: int,
    names: Sequence[tuple[int, int]],
    named: Sequence[CountryMention],
) -> tuple[int, int]:
    """The head with the adjective of a country before it and its complement behind."""
    for mention in named:
        if mention.last == first and mention.how == "adjective":
            first = mention.first
    if line.language == "en":
        first = _portfolio_before(line, first, named)
    first = _both_before(line, first, named)
    limit = min((start for start, _stop in names if start >= last), default=len(line.tokens))
    limit = min(limit, occasion(line, last, COMPLEMENT))
    return first, max(last, _complement(line, last, min(limit, last + COMPLEMENT), named))


def _both_before(line: Line, first: int, named: Sequence[CountryMention]) -> int:
    """The adjective of the other country too: "the Azerbaijani and Uzbek presidents"."""
    if first < len(("Uzbek", "and")) or line.lemmas[first - 1] not in ("and", "и"):
        return first
    own = any(one.first == first and one.how == "adjective" for one in named)
    other = [one for one in named if one.last == first - 1 and one.how == "adjective"]
    return other[0].first if own and other else first


def _portfolio_before(line: Line, first: int, named: Sequence[CountryMention]) -> int:
    """What stands in front of the head: "Kyrgyz Energy Minister", "India's commerce minister"."""
    start = first
    while start > 0 and line.lemmas[start - 1] in _portfolio():
        start -= 1
    if start > 1 and line.lemmas[start - 1] == "s" and line.tokens[start - 2].text in "'’":
        start -= len(("'", "s"))
    elif start > 0 and line.tokens[start - 1].text in ("'", "’"):
        start -= len(("'",))
    for mention in named:
        if mention.last == start:
            return mention.first
    capitals = start
    while capitals < first and not line.tokens[capitals].text[:1].isupper():
        capitals += 1
    return capitals if line.lemmas[capitals] not in ("'", "s", "and") else first


def _complement(line: Line, start: int, limit: int, named: Sequence[CountryMention]) -> int:
    """Where the complement ends: at the last word that continues the noun phrase."""
    stop, position = start, start
    while position < limit:
        inside = next((m for m in named if m.first == position and m.how != "adjective"), None)
        if inside is not None and _going_there(line, position, start):
            break
        if inside is not None:
            position = stop = inside.last
            continue
        kind = _continues(line, position)
        if kind is None or (line.language == "en" and not _of(line, start)):
            break
        position += 1
        if kind:
            stop = position
    return stop


def _going_there(line: Line, position: int, start: int) -> bool:
    """«Визит Президента Казахстана в Бишкек»: where he goes is no part of his post.

    An ambassador's post has both: «посол Кыргызстана в Беларуси».
    """
    before = line.lemmas[position - 1]
    head = line.lemmas[max(0, start - 4) : start]
    return before in ("в", "во", "to", "in") and not _AMBASSADORS & set(head)


_AMBASSADORS = frozenset(
    {"посол", "поверенный", "консул", "генконсул", "торгпред", "постпред", "представитель"}
    | {"ambassador", "consul", "commissioner", "representative"}
)


def _of(line: Line, start: int) -> bool:
    """Whether an English complement begins with its preposition: "minister of", "minister for"."""
    behind = line.lemmas[start : start + 2]
    more = behind[:1] in (("and",), (",",)) and behind[-1] in _portfolio()
    return more or behind[:1] in (("of",), ("for",), ("to",), ("in",))


def _continues(line: Line, position: int) -> bool | None:
    """True: part of the phrase; False: may join two parts (a comma, «и»); None: it ends here."""
    token, lemma = line.tokens[position].text, line.lemmas[position]
    if line.language == "en":
        behind = line.lemmas[position + 1] if position + 1 < len(line.lemmas) else ""
        if lemma in ("'", "’", "s") or (token[:1].isupper() and {lemma, behind} & _REGIONS):
            return False
        return _continues_english(token, lemma)
    if lemma in ("и", ",", "–", "—", "-", "по", "в"):
        return False
    if token[:1].isupper():
        return True
    return True if in_genitive(token) or behind_po(line, position) else None


_REGIONS = frozenset(
    {"oblast", "region", "province", "district", "krai", "city", "state", "republic"}
)


def _continues_english(token: str, lemma: str) -> bool | None:
    """English capitalises names too, so a post goes on only with the words for what it is of."""
    if lemma in ("of", "the", "and", "for", "to", "in", ",", "&"):
        return False
    return True if lemma in _portfolio() else None


@cache
def _portfolio() -> frozenset[str]:
    return frozenset(lemma(word, "en") for word in str(dictionary("en", "portfolios")).split())


def _country(named: Sequence[CountryMention], first: int, last: int, head: int) -> str | None:
    """The country inside the post's words; of an ambassador the first, who sends him."""
    inside = [mention for mention in named if first <= mention.first < last]
    before = [mention for mention in inside if mention.first < head]
    return (before or inside)[0].code if inside else None


def _in_plural_too(pattern: str) -> str:
    """English nouns with their plural.

    Whether "ministers" is cut to its lemma hangs on whether some other dictionary has the plural
    as a word of its own.
    """
    return re.sub(r"(?<![\w\\])([a-z]{4,}[^\Wsy\d])(?![\w?])", r"\1s?", pattern)


@cache
def _heads(language: str) -> Shelf[_Head]:
    heads = [
        _Head(
            words(row["lemmas"] if language == "ru" else _in_plural_too(row["lemmas"])),
            Level(row["level"]) if row["level"] else None,
            row["office"],
            row.get("country", False),
            row.get("of"),
        )
        for row in dictionary(language, "posts")
    ]
    return Shelf(heads, lambda head: head.pattern)

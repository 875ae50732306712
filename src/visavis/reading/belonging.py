"""Belonging: whose a post or body is whose country its own words do not name."""

from collections.abc import Sequence

from visavis.model import Pair
from visavis.reading.institutions import Institution
from visavis.reading.localities import localities, named
from visavis.reading.morphology import Line, readings
from visavis.reading.parties import party_of
from visavis.reading.places import CountryMention, countries

Held = tuple[int, int]
"""The tokens of a post with its holder, from and up to but without."""

LED = 10
"""Tokens before «во главе с» in which the delegation's country stands."""

_HOMELAND = {
    "ru": frozenset({"республика", "страна", "государство"}),
    "en": frozenset({"country", "republic"}),
}
_PARTNER = {
    "ru": frozenset({"с", "со", "на", "в", "во", "из", "от", "для", "к", "между"}),
    "en": frozenset({"with", "to", "from", "in", "into", "for", "between"}),
}
_LEADS = {"ru": ("глава", "возглавить", "возглавлять"), "en": ("lead", "led", "head", "headed")}
_DELEGATIONS = {
    "ru": frozenset({"делегация", "группа", "миссия"}),
    "en": frozenset({"delegation", "group", "mission"}),
}


def side_of_post(line: Line, held: Held, own: Sequence[Institution], pair: Pair) -> str | None:
    """«Аким области», «хоким», «делегация Беларуси во главе с министром», «глава МИД республики».

    The side of the pair that the region, the office, the delegation or the homeland shows.
    """
    return (
        _of_country(line, held)
        or _of_region(line, held)
        or _of_institution(held, own)
        or _of_delegation(line, held, pair)
        or party_of(line, *held, pair)
        or _of_homeland(line, held, pair)
    )


def side_of_body(line: Line, held: Held, own: Sequence[Institution], pair: Pair) -> str | None:
    """«Минэкономразвития республики», «управление статистики Гродненской области»."""
    return (
        _of_region(line, held)
        or _of_institution(held, own)
        or _of_founder(line, held)
        or _of_owner(line, held)
        or _of_homeland(line, held, pair)
    )


def side_of_name(
    line: Line, held: Held, own: Sequence[Institution], pair: Pair, after: int
) -> str | None:
    """«Турецкий экономист Мехмет Озкан», «гендиректор концерна «Беллегпром» Татьяна Лугина».

    The one country that the words for what a person is name, behind the name that ends at `after`;
    who leads whose delegation.
    """
    first = held[0]
    start = first
    while start > max(0, first - DESCRIBED) and start > after and _describes(line, start - 1):
        start -= 1
    inside = {
        one.code for one in (*countries(line), *localities(line)) if start <= one.first < first
    }
    inside |= {one.country for one in own if start <= one.first < first}
    if len(inside) == 1 and start < first - 1:
        return next(iter(inside))
    return _of_country(line, held) or party_of(line, *held, pair)


DESCRIBED = 14
"""Tokens before a name that say who bears it."""


def _describes(line: Line, place: int) -> bool:
    """Whether a word can be part of what a person is: a noun, an adjective, a quoted name."""
    token, base = line.tokens[place].text, line.lemmas[place]
    if token in ("«", "»", '"', "“", "”", "-"):
        return True
    if not token[:1].isalpha():
        return False
    if line.language == "en":
        return token[:1].isupper() or base in ("of", "the", "economist", "expert", "analyst")
    known = readings(token.lower())[:1]
    if not known or token[:1].isupper():
        return base not in NOT_DESCRIBING
    return "NOUN" in known[0].tag or "ADJF" in known[0].tag or base in ("и", "по")


NOT_DESCRIBING = frozenset(
    {"в", "во", "с", "со", "на", "к", "от", "из", "для", "при", "у", "о", "об"}
)


def _of_country(line: Line, held: Held) -> str | None:
    """English puts it behind the name too: "President Shavkat Mirziyoyev of Uzbekistan"."""
    if line.language != "en" or line.lemmas[held[1] : held[1] + 1] != ("of",):
        return None
    start = held[1] + 1 + (line.lemmas[held[1] + 1 : held[1] + 2] == ("the",))
    return next((one.code for one in countries(line) if one.first == start), None)


def _of_founder(line: Line, held: Held) -> str | None:
    """«Агентство по инвестициям при Президенте Кыргызстана», "under the President of"."""
    stop = held[1]
    while stop < min(len(line.tokens), held[1] + NAMED) and line.tokens[stop].text not in _MARKS:
        stop += 1
    inside = line.lemmas[held[1] : stop]
    under = [inside.index(word) for word in ("при", "under") if word in inside]
    if not under:
        return None
    start = held[1] + under[0]
    return next((one.code for one in countries(line) if start < one.first < stop), None)


NAMED = 12
"""Tokens behind the head of an office in which its name says under whom it is."""

_MARKS = frozenset({",", ";", ":", ".", "–", "—", "(", ")", '"', "”", "»"})


def _of_owner(line: Line, held: Held) -> str | None:
    """Of whose office it is a part: "the Kyrgyz Economy Ministry's press office"."""
    place = held[0] - 1
    if line.language != "en" or place < 1 or line.tokens[place].text != "s":
        return None
    start = max(0, place - NAMED)
    while any(line.tokens[at].text in _MARKS for at in range(start, place)):
        start += 1
    codes = {one.code for one in countries(line) if start <= one.first < place}
    return next(iter(codes)) if len(codes) == 1 else None


def _of_region(line: Line, held: Held) -> str | None:
    """The country of the regions in its words; None where they are of two."""
    first, last = held[0] - 1, held[1] + (line.language == "en")
    inside = {one.code for one in localities(line) if first <= one.first < last}
    return next(iter(inside)) if len(inside) == 1 else None


def _of_institution(held: Held, own: Sequence[Institution]) -> str | None:
    first, last = held
    return next((one.country for one in own if one.first < last and first < one.last), None)


def _of_delegation(line: Line, held: Held, pair: Pair) -> str | None:
    """Whose delegation somebody leads: the country beside the word in front of «во главе с»."""
    first = held[0]
    before = line.lemmas[max(0, first - 3) : first]
    if not any(word in _LEADS[line.language] for word in before):
        return None
    start = max(0, first - LED)
    if not _DELEGATIONS[line.language] & set(line.lemmas[start:first]):
        return None
    led = max(at for at in range(start, first) if line.lemmas[at] in _DELEGATIONS[line.language])
    beside = [one for one in named(line, pair) if start <= one.first < first and _is_of(one, led)]
    return beside[-1].code if beside else None


def _is_of(place: CountryMention, noun: int) -> bool:
    """«Делегация Беларуси», «белорусская делегация», "a delegation of the Republic of Korea".

    The country that a delegation has come to is not beside it: «Китай посетила делегация завода».
    """
    return 0 <= place.first - noun <= BESIDE or 0 <= noun - place.last < BESIDE


BESIDE = 4
"""Tokens between a delegation and its country: «делегация деловых кругов Гродненской области»."""


def _of_homeland(line: Line, held: Held, pair: Pair) -> str | None:
    """«Статкомитет республики»: the country the sentence is about, not the one it deals with."""
    first, last = held
    if not _HOMELAND[line.language] & set(line.lemmas[first : last + 1]):
        return None
    topics = {
        one.code
        for one in named(line, pair)
        if one.code in pair.sides and not _is_partner(line, one) and one.how != "capital"
    }
    return next(iter(topics)) if len(topics) == 1 else None


def _is_partner(line: Line, mention: CountryMention) -> bool:
    before = line.lemmas[max(0, mention.first - 2) : mention.first]
    return bool(_PARTNER[line.language] & set(before))

"""Commitments: what a side undertook, asked for or was told to do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from visavis.model import Commitment, CommitmentForm, Due, Period, Words
from visavis.model.fact import Party
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.targets import is_aim
from visavis.reading.morphology import Hit, readings, words
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention
from visavis.reading.spans import Span

SHORTEST = 2
"""Words that say what is undertaken: a single one («договорились») says nothing."""


def commitments(page: Page) -> list[Commitment]:
    """The commitments of a document, one for each undertaking clause and each point of a list."""
    found: list[Commitment] = []
    listed: CommitmentForm | None = None
    for row in page.rows:
        if listed is not None and _is_point(row):
            found.append(_point(page, row, listed))
            continue
        found += _of_row(page, row)
        listed = _opens_list(page, row)
    return found


def _of_row(page: Page, row: Row) -> Iterator[Commitment]:
    taken: list[tuple[int, int]] = []
    for form, hit in _hits(page, row):
        if any(first < hit.last and hit.first < last for first, last in taken):
            continue
        content = _content(page, row, hit, form)
        if content is None or _is_relative(row, hit) or not _binds(page, row, form, hit, content):
            continue
        taken.append((min(hit.first, content[0]), content[1]))
        yield _fact(page, row, form, hit.span, row.line.span(*content))


def _hits(page: Page, row: Row) -> list[tuple[CommitmentForm, Hit]]:
    """The words that bind, in the order of the sentence; a plain future only where none does."""
    patterns = _patterns(page.language)
    barred = [(hit.first, hit.last) for hit in row.line.find(patterns.no_commitment)]
    hits = [
        (form, hit)
        for form, pattern in patterns.forms
        for hit in row.line.find(pattern)
        if not any(first < hit.last and hit.first < last for first, last in barred)
    ]
    if not hits:
        hits = [
            (CommitmentForm.INTENDED, hit)
            for hit in row.line.find(patterns.future)
            if _in_future(page, row, hit)
        ]
    return sorted(hits, key=lambda found: found[1].first)


def _in_future(page: Page, row: Row, hit: Hit) -> bool:
    if page.language == "en":
        return True
    return any("futr" in reading.tag for reading in readings(row.line.tokens[hit.first].text)[:2])


def _binds(page: Page, row: Row, form: CommitmentForm, hit: Hit, content: tuple[int, int]) -> bool:
    """Whether it is an undertaking of the two: no number to reach, no mere wish, no own affair."""
    if any(_reaches(page, row, mention, content) for mention in row.quantities):
        return False
    patterns = _patterns(page.language)
    if form is CommitmentForm.INTENDED and _is_vague(row, content, patterns):
        return False
    own = {mention.code for mention in row.countries} & set(page.pair.sides)
    alone = len(own) == 1 and not row.line.has(patterns.joint)
    return not (alone and patterns.own_affairs.search(f" {hit.match.group().strip()} "))


def _reaches(page: Page, row: Row, mention: QuantityMention, content: tuple[int, int]) -> bool:
    """A money or percent figure in the clause that is to be reached: that is a target."""
    inside = row.line.span(*content)
    unit = mention.quantity.unit
    money = unit in ("percent", "times") or (len(unit) == len("USD") and unit.isupper())
    return money and inside.start <= mention.start < inside.stop and is_aim(page, row)


VAGUE_WITHIN = 3
"""The verb that says what is intended is among the first words of the clause."""


def _is_vague(row: Row, content: tuple[int, int], patterns: "_Patterns") -> bool:
    first = f" {' '.join(row.line.lemmas[content[0] : content[0] + VAGUE_WITHIN])} "
    return patterns.vague.search(first) is not None


def _opens_list(page: Page, row: Row) -> CommitmentForm | None:
    """The form of a sentence that ends in a colon and binds what the points below it say."""
    if not row.line.lemmas or row.line.lemmas[-1] != ":":
        return None
    return next(
        (form for form, pattern in _patterns(page.language).forms if row.line.has(pattern)), None
    )


_POINT = re.compile(r"^(?:[-–—•*]|\d{1,2}[.)])")


def _is_point(row: Row) -> bool:
    return _POINT.match(row.line.sentence.text) is not None


def _point(page: Page, row: Row, form: CommitmentForm) -> Commitment:
    first = 1 if len(row.line.tokens) > 1 else 0
    last = len(row.line.tokens)
    while last > first + 1 and row.line.lemmas[last - 1] in (";", ".", ","):
        last -= 1
    span = row.line.span(first, last)
    return _fact(page, row, form, span, span)


def _content(page: Page, row: Row, hit: Hit, form: CommitmentForm) -> tuple[int, int] | None:
    """The tokens that say what is undertaken: behind the verb to the end of its clause.

    «X – задача комиссии» says it before the word; a plain future is itself what is to be done.
    """
    if form is CommitmentForm.INSTRUCTED and hit.match.group().strip().endswith("задача"):
        dash = _dash_before(row, hit.first)
        if dash:
            return 0, dash
    plain = _patterns(page.language).future.search(f" {hit.match.group().strip()} ")
    first = hit.first if plain and form is CommitmentForm.INTENDED else hit.last
    stop = _clause_end(row, first)
    while first < stop and row.line.lemmas[first] in _SKIPPED:
        first += 1
    while stop > first and row.line.lemmas[stop - 1] == "»" and not _opens(row, first, stop):
        stop -= 1
    if stop - first < SHORTEST or not _does_something(page, row, first, stop):
        return None
    return first, stop


_SKIPPED = frozenset({",", ":", "что", "о", "об", "to", "that", "on", "–", "—", "и"})
_STOPPERS = frozenset({".", ";", "!", "?"})


def _opens(row: Row, first: int, stop: int) -> bool:
    """Whether a quotation mark inside the clause is closed inside it too («Великий камень»)."""
    return row.line.lemmas[first:stop].count("«") >= row.line.lemmas[first:stop].count("»")


def _clause_end(row: Row, first: int) -> int:
    """Where the clause ends: at the end of the sentence, or before «, отметил он»."""
    for index in range(first, len(row.line.tokens)):
        lemma = row.line.lemmas[index]
        if lemma in _STOPPERS and index > first:
            return index
        if lemma in (",", "–", "—") and _speech_follows(row, index + 1):
            return index
    return len(row.line.tokens)


_SPEECH = frozenset(
    {"отметить", "сказать", "подчеркнуть", "заявить", "сообщить", "добавить", "сообщать"}
    | {"отмечать", "передавать", "он", "say", "note", "stress", "add", "report", "he", "she"}
)


def _speech_follows(row: Row, index: int) -> bool:
    return any(lemma in _SPEECH for lemma in row.line.lemmas[index : index + 2])


def _dash_before(row: Row, first: int) -> int:
    dashes = [i for i in range(first) if row.line.lemmas[i] in ("–", "—", "-")]
    return dashes[-1] if dashes else 0


def _does_something(page: Page, row: Row, first: int, stop: int) -> bool:
    """Whether the clause has a verb or a verbal noun: a name or a number alone is no deed."""
    if page.language != "ru":
        return True
    for token in row.line.tokens[first:stop]:
        tags = [str(reading.tag) for reading in readings(token.text.lower())[:1]]
        ending = token.text.lower().endswith(_DEEDS)
        if ending or any("INFN" in tag or "VERB" in tag for tag in tags):
            return True
    return False


_DEEDS = (
    "ние",
    "ния",
    "нию",
    "нием",
    "нии",
    "ции",
    "ция",
    "цию",
    "цией",
    "тие",
    "тия",
    "тию",
    "тии",
)
"""Endings of verbal nouns: «создание», «реализация», «развитие» in all cases."""


def _is_relative(row: Row, hit: Hit) -> bool:
    """«…, который планируется»: a remark on something, no undertaking of the sentence."""
    before = row.line.lemmas[hit.first - 1] if hit.first else ""
    return before in ("который", "which", "that") and hit.first > 1


def _fact(page: Page, row: Row, form: CommitmentForm, shown: Span, content: Span) -> Commitment:
    side, said = page.side_of(row)
    agreed = form is CommitmentForm.AGREED
    page.fired(f"commitment: {form}", shown)
    return Commitment(
        pair=page.pair,
        form=form,
        text=Words(content.text),
        responsible=_responsible(page, row, form),
        due=_due(row),
        made_on=Period.day(page.date) if page.date else None,
        side=None if agreed else side,
        areas=areas_in(row.line),
        resolved=("side",) if side and not said and not agreed else (),
        evidence=page.evidence(row.line.span(0, len(row.line.tokens))),
    )


def _responsible(page: Page, row: Row, form: CommitmentForm) -> tuple[Party, ...]:
    """The bodies named, and whoever is named by a post alone beside an instruction."""
    if form is not CommitmentForm.INSTRUCTED:
        return _bodies(page, row)
    holders = [
        Party(name=Words(actor.post), side=None if "side" in actor.resolved else actor.side)
        for actor in row.actors
        if actor.post is not None and "name" not in actor.resolved and actor.name is None
    ]
    return tuple(dict.fromkeys((*_bodies(page, row), *holders)))


def _bodies(page: Page, row: Row) -> tuple[Party, ...]:
    """The bodies named in the sentence; with a side where a country stands beside them."""
    found = []
    for hit in row.line.find(_patterns(page.language).bodies):
        near = [m for m in row.countries if 0 <= m.first - hit.last <= 1 or m.last == hit.first]
        side = near[0].code if near and near[0].code in page.pair.sides else None
        found.append(Party(name=Words(hit.span.text), side=side))
    return tuple(dict.fromkeys(found))


def _due(row: Row) -> Due | None:
    ahead = [period for period in row.periods if period.kind == "horizon"]
    if not ahead:
        return None
    by = ahead[0].by or ahead[0].period
    return Due(words=Words(ahead[0].text), by=by)


@dataclass(frozen=True, slots=True)
class _Patterns:
    forms: tuple[tuple[CommitmentForm, re.Pattern[str]], ...]
    bodies: re.Pattern[str]
    no_commitment: re.Pattern[str]
    vague: re.Pattern[str]
    own_affairs: re.Pattern[str]
    joint: re.Pattern[str]
    future: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "commitments")
    return _Patterns(
        forms=tuple((form, words(table[form.value])) for form in CommitmentForm),
        bodies=words(table["bodies"]),
        no_commitment=words(table["not"]),
        vague=words(table["vague"]),
        own_affairs=words(table["own_affairs"]),
        joint=words(table["joint"]),
        future=words(table["future"], table["help"]),
    )

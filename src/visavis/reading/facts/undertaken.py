"""Undertaken: which tokens say what is to be done, behind the word that binds."""

from collections.abc import Sequence

from visavis.reading.facts.affairs import Affair, affair_of
from visavis.reading.facts.commitment_words import commitment_words
from visavis.reading.facts.telling import (
    clause_follows,
    somebody_says,
    speech_follows,
    told_before,
)
from visavis.reading.morphology import Hit, readings
from visavis.reading.page import Page, Row

SHORTEST = 2
"""Words that say what is undertaken: a single one («договорились») says nothing."""

_SKIPPED = frozenset(
    {",", ":", "что", "о", "об", "to", "that", "on", "with", "–", "—", "и"}
    | {"его", "ее", "их", "him", "her", "them"}
)
_STOPPERS = frozenset({".", ";", "!", "?"})
_COMMAS = frozenset({",", "–", "—", ";", ":"})
_AND = frozenset({"и", "а", "and", "также"})


def clause_start(row: Row, index: int) -> int:
    """The first token of the clause that a token stands in: behind the last comma or colon."""
    for place in range(index - 1, -1, -1):
        if row.line.lemmas[place] in _OPENING:
            return place + 1
    return 0


_OPENING = frozenset({",", ";", ":", "«", '"', "“", "что", "that"})


def subject_start(hit: Hit, others: Sequence[Hit]) -> int:
    """Where the words on who acts begin: behind the last other word that binds."""
    return max((other.last for other in others if other.last <= hit.first), default=0)


def undertaken(
    page: Page, row: Row, hit: Hit, others: Sequence[Hit], *, itself: bool
) -> tuple[int, int] | None:
    """The tokens that say what is undertaken, or None where they say no deed.

    `itself`: the hit is a plain future («построим завод»), and part of what is to be done. What
    stands in front of a passive («открытие завода намечено на май») is given as well.
    """
    first = clause_start(row, hit.first) if itself else _behind_told(row, hit.last)
    stop = _end(page, row, first, [one for one in others if one.first >= hit.last])
    if _invites(row, hit, first, stop):
        return _trimmed(row, first, stop)
    return _deed(page, row, first, stop) or _in_front(page, row, hit, stop)


def _invites(row: Row, hit: Hit, first: int, stop: int) -> bool:
    """«Пригласил коллегу на форум», «в Астану»: whither says what he is asked to do."""
    asked = row.line.lemmas[hit.first] in ("пригласить", "приглашать")
    return asked and not {"на", "в"}.isdisjoint(row.line.lemmas[first + 1 : stop])


def _behind_told(row: Row, first: int) -> int:
    """Behind who is told, if his name is long: «поручили сопредседателям … комиссии завершить»."""
    words = [token.text.lower() for token in row.line.tokens[first : first + TOLD]]
    if row.line.language != "ru" or not words or not _is(words[0], "datv"):
        return first
    for place, word in enumerate(words):
        if word in _COMMAS:
            break
        if _is(word, "INFN"):
            return first + place if place > TOLD // 3 else first
    return first


TOLD = 15
"""Tokens behind «поручил» in which the infinitive follows who is told."""


def _is(word: str, grammeme: str) -> bool:
    return any(grammeme in one.tag for one in readings(word)[:3])


def _deed(page: Page, row: Row, first: int, stop: int) -> tuple[int, int] | None:
    first, stop = _trimmed(row, first, stop)
    if stop - first < SHORTEST or not _has_deed(page, row, first, stop):
        return None
    return first, stop


def _trimmed(row: Row, first: int, stop: int) -> tuple[int, int]:
    lemmas = row.line.lemmas
    while first < stop and lemmas[first] in _SKIPPED:
        first += 1
    while stop > first and (
        lemmas[stop - 1] in _COMMAS | _STOPPERS | _AND
        or (lemmas[stop - 1] in ("»", "”", '"') and not _opens(row, first, stop))
    ):
        stop -= 1
    return first, stop


def _opens(row: Row, first: int, stop: int) -> bool:
    """Whether a quotation mark inside the clause is closed inside it too («Великий камень»)."""
    inside = row.line.lemmas[first:stop]
    if inside[-1] == '"':
        return inside.count('"') % 2 == 0
    opening, closing = ("«", "»") if inside[-1] == "»" else ("“", "”")
    return inside.count(opening) >= inside.count(closing)


def _in_front(page: Page, row: Row, hit: Hit, stop: int) -> tuple[int, int] | None:
    """«Открытие завода планируется в мае»: the whole clause, if its subject is a deed."""
    if page.language != "ru" or not _is_passive(row, hit):
        return None
    if affair_of(page, row) not in (Affair.BOTH, Affair.ONE):
        return None
    found = _deed(page, row, clause_start(row, hit.first), hit.first)
    return (found[0], _trimmed(row, found[0], max(stop, hit.last))[1]) if found else None


def _is_passive(row: Row, hit: Hit) -> bool:
    if row.line.lemmas[hit.last - 1].endswith("ся"):
        return True
    return any("PRTS" in reading.tag for reading in readings(row.line.tokens[hit.first].text)[:1])


def _end(page: Page, row: Row, first: int, others: Sequence[Hit]) -> int:
    """Where the clause ends: the sentence, «, отметил он», or another clause that binds."""
    stop = min([len(row.line.tokens), *(_before(row, first, one) for one in others)])
    listed = row.line.lemmas[first : first + 1] == (":",)  # «договорились: открыть …; упростить …»
    breaks = {hit.first for hit in row.line.find(commitment_words(page.language).clause)}
    for index in range(first + 1, stop):
        lemma = row.line.lemmas[index]
        if lemma in _STOPPERS and not (_abbreviates(row, index) or (lemma == ";" and listed)):
            return index
        said = speech_follows(row, index + 1) or somebody_says(row, index + 1)
        new_clause = said or index + 1 in breaks
        if lemma in (",", "–", "—") and (new_clause or told_before(row, index + 1)):
            return index
        if lemma == "and" and (clause_follows(row, index + 1) or _that_again(row, first, index)):
            return index
        if lemma == "и" and told_before(row, index):
            return index
    return stop


def _that_again(row: Row, first: int, index: int) -> bool:
    """«Said that they will build …, and that …»: said next, unless both are agreed."""
    behind = row.line.lemmas[index + 1 : index + 2]
    return behind == ("that",) and "that" not in row.line.lemmas[max(0, first - 2) : first + 1]


def coordinated(row: Row, first: int, stop: int) -> list[tuple[int, int]]:
    """Each thing to be done of several under one verb: «открыть дом и провести форум»."""
    cuts = [
        place
        for place in range(first + 1, stop)
        if row.line.lemmas[place - 1] in _JOINING and _may_be_done(row, place)
    ]
    starts, ends = [first, *cuts], [*cuts, stop]
    return [_trimmed(row, start, end) for start, end in zip(starts, ends, strict=True)]


_JOINING = _AND | {","}


def _may_be_done(row: Row, place: int) -> bool:
    """Whether an infinitive stands at a token, or some words on where and when, and then one."""
    if row.line.language == "en":
        return row.line.lemmas[place] == "to"
    return any("INFN" in one.tag for one in readings(row.line.tokens[place].text.lower())[:1])


def _abbreviates(row: Row, index: int) -> bool:
    """A full stop inside a sentence, before a word in small letters: «200 тыс. тонн»."""
    behind = row.line.tokens[index + 1 : index + 2]
    return row.line.lemmas[index] == "." and any(one.text.islower() for one in behind)


def _before(row: Row, first: int, other: Hit) -> int:
    """The end of what stands before another finite word that binds, if a new clause begins."""
    if not is_finite(row, other):
        return len(row.line.tokens)
    if other.first and row.line.lemmas[other.first - 1] in _AND:
        return other.first - 1
    for place in range(other.first - 1, first, -1):
        if row.line.lemmas[place] in _COMMAS:
            return place
    return len(row.line.tokens)


def is_finite(row: Row, hit: Hit) -> bool:
    """Whether the word that binds is a predicate: no infinitive, gerund or attribute."""
    word = row.line.tokens[hit.first].text.lower()
    if row.line.language == "en":
        before = row.line.lemmas[hit.first - 1] if hit.first else ""
        return before not in ("to", "by", "of", "for") and not word.endswith("ing")
    tags = [str(one.tag) for one in readings(word)[:2]]
    return not tags or any(tag.startswith(_PREDICATES) and "INFN" not in tag for tag in tags)


_PREDICATES = ("VERB", "PRTS", "ADJS", "NOUN", "PRED")


def _has_deed(page: Page, row: Row, first: int, stop: int) -> bool:
    """Whether the words have a verb or a verbal noun: a name or a number alone is no deed."""
    if page.language != "ru":
        return True
    return any(_is_deed(token.text.lower()) for token in row.line.tokens[first:stop])


def _is_deed(word: str) -> bool:
    if word.endswith(_DEEDS):
        return True
    for reading in readings(word)[:1]:
        tag = str(reading.tag)
        return tag.startswith(("INFN", "VERB")) or str(reading.normal_form) in _DEED_NOUNS
    return False


_DEEDS = (
    *("ние", "ния", "нию", "нием", "нии", "ции", "ция", "цию", "цией"),
    *("тие", "тия", "тию", "тии", "тием"),
)
"""Endings of verbal nouns: «создание», «реализация», «развитие» in all cases."""

_DEED_NOUNS = frozenset(
    {"поставка", "подготовка", "закупка", "разработка", "переработка", "доработка", "проработка"}
    | {"сборка", "установка", "отправка", "покупка", "продажа", "запуск", "выпуск", "ввод"}
    | {"обмен", "ремонт", "экспорт", "импорт", "монтаж", "созыв", "визит", "встреча", "переход"}
    | {"отмена", "передача", "выдача", "замена", "работа", "поездка", "перевозка", "помощь"}
    | {"закладка", "стройка", "приезд", "пуск", "перевод", "выезд", "допуск", "участие"}
)
"""Verbal nouns without such an ending."""

INFINITIVE_WITHIN = 9
"""Tokens after «намерены» in which what they mean to do must come."""


def deed_follows(page: Page, row: Row, first: int) -> bool:
    """Whether an infinitive is near («намерены в этом году открыть»), or «к» and a deed."""
    if page.language != "ru":
        return True
    ahead = row.line.tokens[first : first + INFINITIVE_WITHIN]
    if row.line.lemmas[first : first + 1] == ("к",):
        return any(_is_deed(token.text.lower()) for token in ahead[1:3])
    return any(
        reading.tag.POS == "INFN" for token in ahead for reading in readings(token.text.lower())[:1]
    )

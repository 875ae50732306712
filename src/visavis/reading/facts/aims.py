"""Aims: whether a number is still to be reached, by the verb or noun that governs it."""

import re
from collections.abc import Sequence
from typing import Any

from visavis.model import Indicator
from visavis.reading.facts.aims_behind import aim_behind
from visavis.reading.facts.clauses import clause_of
from visavis.reading.facts.figure_words import figure_words, token_of
from visavis.reading.facts.subjects import subjects
from visavis.reading.morphology import Line, readings
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention

_VERBS = frozenset({"VERB", "INFN", "PRTS"})
"""A participle in -в, -вшись goes with the main verb: «довести до 5 млрд, удвоив показатель»."""

_MANAGED = 4
"""Tokens before an infinitive in which «удалось», "managed" make it a report."""

_INTENDED = 5
_PAST = frozenset(
    {
        "made",
        "came",
        "stood",
        "brought",
        "hit",
        "put",
        "went",
        "got",
        "bought",
        "sold",
        "sent",
        "built",
        "took",
    }
)
"""Past forms that English morphology here leaves as they are."""

_NO_VERBS = frozenset(
    {
        "the",
        "a",
        "an",
        "its",
        "their",
        "our",
        "this",
        "that",
        "these",
        "those",
        "more",
        "over",
        "some",
        "about",
    }
)

_MODALS = frozenset({"will", "shall", "must", "should", "can", "could", "would", "may", "might"})
_BEFORE_A_GERUND = frozenset({"of", "at", "on", "in", "for", "toward", "towards"})
_TO_COME = frozenset({"to", *_MODALS})
_WISHED = 12
"""Tokens between «чтобы» and its verb: «чтобы к 2030 году товарооборот вышел на 6 млрд»."""

_SETTING = frozenset({"назвать", "обозначить", "определить", "установить", "поставить", "наметить"})
"""Participles that set an aim and report no level: «ориентиром названа цифра в 1 млрд»."""

_WILL_BE = frozenset({"быть", "должный"})


def looks_ahead(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«довести до 5 млрд», «цель – 5 млрд», "to be increased to $5bn": not there yet.

    The nearest verb or noun of aim before the number decides: what «превысил» governs is there,
    though the sentence goes on with a task.
    """
    return governor(page, row, mention) is not None


def governor(page: Page, row: Row, mention: QuantityMention) -> int | None:
    """The token that puts the number into the future, or None where it is told as a fact."""
    key = ((governor, mention.start), row.line)
    if key not in page.kept:
        page.kept[key] = _governor(page, row, mention)
    found: int | None = page.kept[key]
    return found


def _governor(page: Page, row: Row, mention: QuantityMention) -> int | None:
    place = token_of(row, mention)
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    if _AS_IT_IS.search(row.line.sentence.text[: mention.start - row.line.sentence.start]):
        return None
    if row.line.language == "ru" and _is_followed_by_an_infinitive(row.line, stop):
        return stop
    aims = [hit.first for hit in row.line.find(figure_words(page.language).aims)]
    behind = aim_behind(row, mention, stop, aims)
    return _governor_before(row.line, place, stop, aims) if behind is None else behind


def _governor_before(line: Line, place: int, stop: int, aims: Sequence[int]) -> int | None:
    """The nearest verb or noun of aim before the number, if what it governs is still to come."""
    for index in range(stop - 1, -1, -1):
        if index in aims and index < place:
            if _was_expected(line, index):
                continue
            return index
        opens = line.lemmas[index] in _RELATIVE or _says_anew(line, index)
        if opens or _has_its_own_dash(line, index, stop, aims):
            return None
        ahead = is_ahead(line, index)
        if ahead is not None:
            return index if ahead and not _goes_on_now(line, index) else None
    return None


_AS_IT_IS = re.compile(
    r"(?:(?:против|as against)(?: about| some| почти| около)?|"
    r"(?:против|по сравнению с|against|from|compared (?:to|with)|versus)"
    r" (?:нынешн\w+|сегодняшн\w+|текущ\w+|(?:the )?current|today's|the present)"
    r"|(?:last year's|прошлогодн\w+))(?: \w+)? $",
    re.IGNORECASE,
)
"""Before the level of now in the sentence of an aim: «500 млн против нынешних 164 млн»."""

_RELATIVE = frozenset({"который", "which", "whose", ";"})
"""What opens so has no verb of the clause before: «построить завод, цена которого»."""


def _has_its_own_dash(line: Line, index: int, place: int, aims: Sequence[int]) -> bool:
    """«…, стоимость проекта – 110 млн»: a clause of its own that says what is, with no verb."""
    if line.lemmas[index] not in ("–", "—") or place - index > _DASHED:
        return False
    clause = clause_of(line, index)
    if clause.start == 0 or any(at in clause for at in aims):
        return False
    return any(
        one.first in clause and one.head and one.indicator is Indicator.VALUE
        for one in subjects(line)
    )


_DASHED = 8
"""Tokens between a dash and the end of its number."""


def _says_anew(line: Line, index: int) -> bool:
    """Whether a second thing said begins: "intended to build a plant and that 14 flights …"."""
    return line.lemmas[index] in ("that", "что") and line.lemmas[index - 1] in ("and", "и")


def _is_followed_by_an_infinitive(line: Line, stop: int) -> bool:
    """«намерены вдвое увеличить торговлю»: the amount stands before its verb."""
    word = line.tokens[stop].text.lower() if stop < len(line.tokens) else ""
    tags = [one.tag for one in readings(word)[:1]] if word.isalpha() else []
    return any(tag.POS == "INFN" for tag in tags) and not _managed(line, stop)


def _goes_on_now(line: Line, index: int) -> bool:
    """Whether a verb of two aspects may be of now: «реализует», «инвестирует»."""
    tags = [one.tag for one in readings(line.tokens[index].text.lower())[:4]]
    return line.language == "ru" and any("VERB" in tag and "pres" in tag for tag in tags)


def _was_expected(line: Line, index: int) -> bool:
    """«вырос сильнее, чем ожидалось»: no aim any more."""
    if line.language != "ru":
        return line.lemmas[index - 1 : index] == ("than",)
    return "past" in readings(line.tokens[index].text.lower())[0].tag


def is_ahead(line: Line, index: int) -> bool | None:
    """Whether a token is a verb of what is to come; False for a report, None for no verb."""
    return _in_russian(line, index) if line.language == "ru" else _in_english(line, index)


def _in_russian(line: Line, index: int) -> bool | None:
    word = line.tokens[index].text.lower()
    known = readings(word) if word.isalpha() else ()
    likely = [reading.tag for reading in known[:2]]
    if not likely or likely[0].POS not in _VERBS:
        return None
    tag: Any = next((tag for tag in likely if tag.POS == "VERB"), likely[0])
    if tag.POS == "INFN":
        return None if _is_noun(line, index) else not _managed(line, index)
    if tag.POS == "PRTS":
        if line.lemmas[index] in _SETTING:
            return None
        return any(
            word in _WILL_BE and line.tokens[at].text.lower().startswith(("буд", "долж"))
            for at, word in _before(line, index, 2)
        )
    wished = tag.tense == "past" and "чтобы" in line.lemmas[max(0, index - _WISHED) : index]
    return bool(tag.POS == "VERB" and (tag.tense == "futr" or wished))


def _is_noun(line: Line, index: int) -> bool:
    """«негашеной извести»: no infinitive, behind an adjective."""
    before = line.tokens[index - 1].text.lower() if index else ""
    known = [one.tag.POS for one in readings(line.tokens[index].text.lower())]
    tags = [one.tag for one in readings(before)[:1]] if before.isalpha() else []
    return "NOUN" in known and any(tag.POS in ("ADJF", "PRTF") for tag in tags)


def _in_english(line: Line, index: int) -> bool | None:
    """By the words before the verb: modals, "to" and "be", or a preposition before a gerund."""
    word, base = line.tokens[index].text.lower(), line.lemmas[index]
    last = line.lemmas[index - 1] if index else ""
    if word in _PAST and last != "to" and last not in _MODALS:
        return False
    if figure_words("en").reaches.search(f" {base} ") is None:
        return _as_gerund(line, index) or _any_verb(line, index)
    before = [one for __, one in _before(line, index, 4)]
    bare = word == base and (last in _MODALS or last == "to")
    if bare:
        return not _managed(line, index)
    if before[-2:-1] == ["will"] or (last == "be" and any(one in before for one in _TO_COME)):
        return True
    return _as_gerund(line, index) if word != base else None


def _as_gerund(line: Line, index: int) -> bool:
    """Whether it is an aim: "the goal of doubling trade" is, "by doubling" and "doubled" not."""
    before = [one for __, one in _before(line, index, _INTENDED)]
    if not line.tokens[index].text.endswith("ing") or not set(before[-1:]) & _BEFORE_A_GERUND:
        return False
    return figure_words("en").ahead.search(f" {' '.join(before)} ") is not None


def _any_verb(line: Line, index: int) -> bool | None:
    """A verb of whatever kind: "plan to hold 12 events", "12 events will be held", "noted that"."""
    word = line.tokens[index].text
    before = [one for __, one in _before(line, index, 1)]
    if not word.isalpha() or not word.islower() or word.endswith("ly"):
        return None
    if before and before[0] in _MODALS:
        return True
    if before == ["to"] and word == line.lemmas[index] and word not in _NO_VERBS:
        if line.lemmas[index - 2 : index - 1] == ("be",):
            return True
        text = f" {' '.join(one for __, one in _before(line, index - 1, _INTENDED))} "
        return True if figure_words("en").ahead.search(text) else None
    past = word.endswith("ed") and word != line.lemmas[index] and before[:1] != ["be"]
    return False if past else None


def _managed(line: Line, index: int) -> bool:
    """«удалось нарастить до 5 млрд», "rose to reach $5bn": done, for all the infinitive."""
    for at, __ in _before(line, index, _MANAGED):
        lemma, word = line.lemmas[at], line.tokens[at].text.lower()
        if figure_words(line.language).managed.search(f" {lemma} ") is None:
            continue
        if line.language == "en" or any("past" in reading.tag for reading in readings(word)[:1]):
            return True
    return False


def _before(line: Line, index: int, count: int) -> list[tuple[int, str]]:
    start = max(0, index - count)
    return list(enumerate(line.lemmas[start:index], start))

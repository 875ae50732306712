"""Standing: what a sentence tells of now, whatever times it names for other things."""

import re
from collections.abc import Sequence

from visavis.reading.facts.clauses import clause_of
from visavis.reading.facts.figure_words import token_of
from visavis.reading.morphology import readings
from visavis.reading.page import Row
from visavis.reading.periods import PeriodMention
from visavis.reading.quantities import QuantityMention
from visavis.reading.spans import Span
from visavis.reading.speech import speech_words

NOW = "now"
"""The rule of periods that finds «сейчас», "currently"."""

TODAY = "named_day"
"""The rule of periods that finds «сегодня», "today"."""

_BREAK = re.compile(r"[,;:]|\b(?:and|и)\b")

_GATHERED = frozenset({"накопить", "накопленный", "accumulate", "accumulated", "cumulative"})


def is_now(row: Row, usable: Sequence[PeriodMention], mention: QuantityMention) -> bool:
    """«Сейчас доля составляет 4 %», "1,200 firms now operate": now is the time nearest to it."""
    nows = [one for one in row.periods if one.rule == NOW]
    if not nows:
        return _ends_today(row, usable, mention)
    if any(_close(row, mention, one) for one in usable if one.start >= mention.stop):
        return False
    before = [one for one in (*usable, *nows) if one.stop <= mention.start]
    if before and max(before, key=lambda one: one.stop) in nows:
        return True
    clause = any(_close(row, one, mention) for one in usable if one.stop <= mention.start)
    behind = [one for one in nows if one.start >= mention.stop]
    return not clause and any(_close(row, mention, one) for one in behind)


def _ends_today(row: Row, usable: Sequence[PeriodMention], mention: QuantityMention) -> bool:
    """«На рубль приходится 90 % расчетов сегодня»: not of the day on which somebody said so."""
    today = [one for one in row.periods if one.rule == TODAY and one.start >= mention.stop]
    here = in_its_clause(row, mention, [*today, *usable]) if today else []
    return bool(here) and all(one in today for one in here) and not _tells(row, mention)


def _tells(row: Row, mention: QuantityMention) -> bool:
    """Whether the clause of a number has a verb of speech."""
    clause = clause_of(row.line, token_of(row, mention))
    verbs = row.line.find(speech_words(row.line.language).says)
    return any(hit.first in clause for hit in verbs)


def is_gathered(row: Row, mention: QuantityMention) -> bool:
    """«Накопленные инвестиции»: what came together over years has no period of the trade."""
    if row.line.words.isdisjoint(_GATHERED):
        return False
    clause = clause_of(row.line, token_of(row, mention))
    return not _GATHERED.isdisjoint(row.line.lemmas[clause.start : clause.stop])


def is_of_present(row: Row, mention: QuantityMention) -> bool:
    """Whether the verb beside a number is in the present: «приходится 22 %», «работает 40»."""
    if row.line.language != "ru":
        return False
    clause = clause_of(row.line, token_of(row, mention))
    tokens = row.line.tokens[clause.start : clause.stop]
    known = (readings(one.text.lower())[:1] for one in tokens if one.text.isalpha())
    return any({"VERB", "pres"} in found[0].tag for found in known if found)


def in_its_clause(
    row: Row, mention: QuantityMention, periods: Sequence[PeriodMention]
) -> list[PeriodMention]:
    """The periods told in the clause of a number."""
    clause = clause_of(row.line, token_of(row, mention))
    start = row.line.tokens[clause.start].start
    stop = row.line.tokens[clause.stop - 1].stop
    return [one for one in periods if start <= one.start and one.stop <= stop]


def _close(row: Row, first: Span, last: Span) -> bool:
    """Whether nothing that parts clauses stands between two mentions."""
    base = row.line.sentence.start
    between = row.line.sentence.text[first.stop - base : last.start - base]
    return _BREAK.search(between) is None

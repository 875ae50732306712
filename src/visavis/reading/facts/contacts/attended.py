"""Attended: the session or forum that somebody came for, where a meeting of his is told."""

from visavis.reading.facts.contacts.clauses import Clause
from visavis.reading.morphology import Hit

AHEAD = 6
"""Words before «заседание» in which it is said why somebody came."""


def attended(clause: Clause, hit: Hit) -> bool:
    """«Встретился с прибывшим для участия в заседании»: why he is there, not the news."""
    before = clause.lemmas(hit.first - AHEAD, hit.first)
    return (
        not _ATTENDING.isdisjoint(before)
        or _leads_there(clause, hit)
        or _why_they_came(clause, hit)
    )


def _why_they_came(clause: Clause, hit: Hit) -> bool:
    """«Прибывший во главе делегации на заседание», "the visit of a delegation to the session"."""
    before = clause.lemmas(hit.first - 3 * AHEAD, hit.first)
    comes = max((at for at, word in enumerate(before) if word in _COMING), default=None)
    if comes is None:
        return False
    lemmas = clause.row.line.lemmas
    told_again = any(
        one.last == hit.first and lemmas[one.first] not in _WHITHER
        for one in clause.find("reference")
    )
    return not told_again and not _WHITHER.isdisjoint(before[comes:])


_COMING = frozenset(
    {"прибыть", "прилететь", "приехать", "прибытие", "приезд", "come", "arrive", "visit", "trip"}
    | {"fly", "travel"}
)
_WHITHER = frozenset({"на", "for", "to"})


def _leads_there(clause: Clause, hit: Hit) -> bool:
    """«Принял вице-премьера, который возглавляет делегацию на заседании»: who he is."""
    before = clause.lemmas(hit.first - 2 * AHEAD, hit.first)
    return not _RELATIVE.isdisjoint(before) and not _LEADS.isdisjoint(before)


_RELATIVE = frozenset({"который", "who"})
_LEADS = frozenset({"возглавлять", "возглавить", "lead", "head", "делегация", "delegation"})


_ATTENDING = frozenset({"attend", "participate", "participation", "участие", "участвовать"})

"""Viewpoints: the country from which a sentence tells of flows between the two."""

from collections.abc import Iterator

from visavis.model import Pair
from visavis.reading.localities import named
from visavis.reading.morphology import Line
from visavis.reading.places import CountryMention

REACH = 5
"""Tokens between a flow and the country it goes to or comes from: «экспорт товаров на рынки»."""

_TRADE = {
    "ru": frozenset({"товарооборот", "оборот", "торговля", "товарообмен", "торговать"}),
    "en": frozenset({"trade", "turnover", "trading", "commerce"}),
}
_OUT = {
    "ru": frozenset({"экспорт", "поставка", "отгрузка", "вывоз", "экспортировать", "вывезти"}),
    "en": frozenset({"export", "exports", "shipment", "supply", "delivery", "sale"}),
}
_IN = {
    "ru": frozenset({"импорт", "ввоз", "поставка", "закупка", "импортировать", "ввезти", "завоз"}),
    "en": frozenset({"import", "imports", "shipment", "supply", "delivery", "purchase"}),
}
_WITH = {"ru": frozenset({"с", "со"}), "en": frozenset({"with"})}
_TO = {"ru": frozenset({"в", "во", "на"}), "en": frozenset({"to", "into"})}
_FROM = {"ru": frozenset({"из", "от"}), "en": frozenset({"from"})}
_CAPITAL = frozenset({"капитал", "инвестор", "инвестиция", "capital", "investor", "investment"})
_SHARE = frozenset({"доля", "вес", "share", "weight"})
_PARTNER = frozenset({"партнер", "partner"})
_FOREIGN = frozenset({"внешний", "внешнеторговый", "foreign", "external"})
_SKIPPED = frozenset({"the", "рынок", "market", "of"})


def viewpoint(line: Line, pair: Pair) -> str | None:
    """From whose side a sentence tells; None where nothing or too much shows it.

    «Товарооборот с КНР», «экспорт в Турцию», "imports from Iran", «предприятия с турецким
    капиталом», «доля Китая» are told by the other; "the foreign trade of Azerbaijan" by itself.
    """
    codes = set(_shown(line, pair))
    return codes.pop() if len(codes) == 1 else None


def _shown(line: Line, pair: Pair) -> Iterator[str]:
    for mention in named(line, pair):
        if mention.code not in pair.sides or mention.how in ("region", "city"):
            continue
        if _is_partner(line, mention):
            yield pair.counterpart(mention.code)
        elif _is_own(line, mention):
            yield mention.code


def _is_partner(line: Line, mention: CountryMention) -> bool:
    """Whether a country is the one that trade is with, or whose share or capital it is."""
    if is_share_of(line, mention):
        return True
    if mention.how == "adjective" and line.lemmas[mention.last : mention.last + 1]:
        return line.lemmas[mention.last] in _CAPITAL
    place = mention.first - 1
    while place > 0 and line.lemmas[place] in _SKIPPED:
        place -= 1
    flows = frozenset(line.lemmas[max(0, place - REACH) : max(0, place)])
    ways = ((_WITH, _TRADE), (_TO, _OUT), (_FROM, _IN))
    return place >= 0 and any(
        line.lemmas[place] in tie[line.language] and not flows.isdisjoint(flow[line.language])
        for tie, flow in ways
    )


def _is_own(line: Line, mention: CountryMention) -> bool:
    """Whether it is the country whose partners or whole foreign trade are told of."""
    before = list(line.lemmas[max(0, mention.first - 4) : mention.first])
    while before and before[-1] in _SKIPPED:
        before.pop()
    behind = line.lemmas[mention.last : mention.last + 5]
    trade = _TRADE[line.language]
    if mention.how != "adjective" and before and before[-1] in _PARTNER | trade:
        return before[-1] in _PARTNER or not _FOREIGN.isdisjoint(before)
    owns = behind[:2] in (("'", "s"), ("’", "s"))
    return owns and not (_PARTNER | _FOREIGN).isdisjoint(behind)


def is_share_of(line: Line, mention: CountryMention) -> bool:
    """«Доля КНР во внешней торговле Таджикистана», "Türkiye's share in Kazakhstan's exports"."""
    before = line.lemmas[max(0, mention.first - 3) : mention.first]
    behind = line.lemmas[mention.last : mention.last + 3]
    return not _SHARE.isdisjoint(before) or ("s" in behind[:2] and not _SHARE.isdisjoint(behind))

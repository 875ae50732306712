"""Directions: from which country goods go to which, as a sentence tells."""

from collections.abc import Sequence

from visavis.model import Direction, Indicator
from visavis.reading.page import Page, Row
from visavis.reading.places import CountryMention

FROM = {"ru": frozenset({"из"}), "en": frozenset({"from"})}
INTO = {"ru": frozenset({"в", "во", "на"}), "en": frozenset({"to", "into"})}


def direction_of(
    page: Page, row: Row, indicator: Indicator, place: int, speaker: str | None
) -> Direction | None:
    """The direction of exports or imports named at token `place`; None when it is not told.

    «Экспорт Беларуси», «белорусский экспорт», «экспорт в Кыргызстан», «поставки из Кыргызстана»;
    a country named alone fixes both ends, since the other is its counterpart.
    """
    own = [m for m in row.countries if m.code in page.pair.sides and _within(row, m, place)]
    origin = _named(page, row, own, FROM)
    destination = _named(page, row, own, INTO)
    if origin is None and destination is None:
        beside = _beside(own, place)
        if beside is not None and indicator in _SELLING:
            origin = beside
        elif beside is not None:
            destination = beside
        elif speaker in page.pair.sides and _our(row, place):
            origin, destination = (speaker, None) if indicator in _SELLING else (None, speaker)
    return _joined(page, origin, destination)


BEFORE, BEHIND = 5, 9
"""Tokens before and behind «экспорт» in which the countries it goes between are named; in
«экспорт в Китай снизился …, импорт вырос» the second has none."""


def _within(row: Row, mention: CountryMention, place: int) -> bool:
    return place - BEFORE <= mention.first <= place + BEHIND


_SELLING = (Indicator.EXPORTS, Indicator.EXPORTS_GROWTH)


def _joined(page: Page, origin: str | None, destination: str | None) -> Direction | None:
    if origin is None and destination is None:
        return None
    start = origin or page.pair.counterpart(str(destination))
    end = destination or page.pair.counterpart(start)
    return None if start == end else Direction.of(start, end)


def _named(
    page: Page, row: Row, own: Sequence[CountryMention], prepositions: dict[str, frozenset[str]]
) -> str | None:
    for mention in own:
        before = row.line.lemmas[mention.first - 1] if mention.first else ""
        if before in prepositions[page.language] and mention.how in ("name", "abbreviation"):
            return mention.code
    return None


NEAR = 4
"""Tokens between «экспорт» and the country whose it is."""


def _beside(own: Sequence[CountryMention], place: int) -> str | None:
    near = [m for m in own if -NEAR <= m.first - place <= NEAR]
    return min(near, key=lambda m: abs(m.first - place)).code if near else None


def _our(row: Row, place: int) -> bool:
    around = row.line.lemmas[max(0, place - 2) : place]
    return any(word in ("наш", "our") for word in around)

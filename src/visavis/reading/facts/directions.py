"""Directions: from which country goods go to which, as a sentence tells."""

from collections.abc import Sequence
from dataclasses import replace

from visavis.model import Direction, Indicator
from visavis.reading.facts.figure_words import figure_words
from visavis.reading.facts.prepositions import FROM, INTO, MARKET, WITH, named, preposition
from visavis.reading.morphology import Line, readings
from visavis.reading.page import Page, Row, once_a_row
from visavis.reading.places import CountryMention
from visavis.reading.posts import BODY
from visavis.reading.quantities import QuantityMention

BEFORE, BEHIND = 5, 11
"""Tokens before and behind «экспорт» in which the countries it goes between are named."""

NEAR = 4
"""Tokens between «экспорт» and the country whose it is."""

Named = Sequence[CountryMention]


def direction_of(
    page: Page, row: Row, indicator: Indicator, place: int, speaker: str | None
) -> Direction | None:
    """The direction of exports or imports named at token `place`; None when it is not told.

    «Экспорт Беларуси», «белорусский экспорт», «экспорт в Кыргызстан», «поставки из Кыргызстана»;
    a country named alone fixes both ends, since the other is its counterpart.
    """
    return (
        _by_its_own_words(page, row, indicator, place)
        or _seen_from(page, indicator, person(page, row, place, speaker))
        or _beside_another(page, row, indicator, place)
        or _seen_from(page, indicator, _viewpoint(page, row, speaker, place))
    )


def _by_its_own_words(page: Page, row: Row, indicator: Indicator, place: int) -> Direction | None:
    own = [one for one in _own(page, row) if _within(page, row, one, place)]
    return _told(page, row, own, indicator, place)


def _beside_another(page: Page, row: Row, indicator: Indicator, place: int) -> Direction | None:
    """«Экспорт в Турцию – 5 млн, импорт – 6 млн»: imports go against the exports beside them."""
    others = [one for one in _flows(page, row) if one[1] != place]
    against = [one for one in others if (one[0] in _SELLING) != (indicator in _SELLING)]
    for other, at in sorted(against, key=lambda one: (one[1] > place, abs(one[1] - place))):
        if way := _by_its_own_words(page, row, other, at):
            return way.reverse
    return None


@once_a_row
def _own(page: Page, row: Row) -> tuple[CountryMention, ...]:
    """Where the two sides are named, and "this country" for the one named before it."""
    found = [one for one in row.countries if one.code in page.pair.sides]
    for hit in row.line.find(figure_words(page.language).that_country):
        before = [one for one in row.countries if one.last <= hit.first]
        if before and before[-1].code in page.pair.sides:
            last = before[-1]
            # «Армянский вывоз в эту страну»: not into the country whose exports they are.
            holds = last.how == "adjective" and any(
                last.last <= at < hit.first for __, at in _flows(page, row)
            )
            code = page.pair.counterpart(last.code) if holds else last.code
            again = replace(
                last, code=code, span=hit.span, first=hit.first, last=hit.last, how="name"
            )
            found.append(again)
    return tuple(sorted(found, key=lambda one: one.first))


def direction_again(
    page: Page, row: Row, indicator: Indicator, mention: QuantityMention
) -> Direction | None:
    """The direction told anew for a further number: «…, из Грузии в Армению – на 9 процентов»."""
    place = sum(1 for token in row.line.tokens if token.start < mention.start)
    earlier = [one.stop for one in row.quantities if one.stop <= mention.start]
    if not earlier:
        return None
    start = sum(1 for token in row.line.tokens if token.start < earlier[-1])
    if any(start <= flow < place for __, flow in _flows(page, row)):
        return None
    own = [one for one in _own(page, row) if start <= one.first < place]
    return _told(page, row, own, indicator, place) if own else None


def way_of_goods(page: Page, row: Row, mention: QuantityMention) -> Direction | None:
    """The direction of goods carried, where prepositions tell it: «в Армению», "from India"."""
    own = _own(page, row)
    origin = named(row.line, own, FROM)
    destination = named(row.line, own, INTO) or _recipient(row.line, own)
    if origin is None and destination is None:
        origin = _of_the_goods(row, own, mention)
    return _joined(page, origin, destination)


def way_of_its_exports(page: Page, row: Row) -> Direction | None:
    """The way of exports told of next: «товарооборот области с Тулой вырос. Экспорт …» is hers.

    Of two named the one that trades "with" the other; of one its own, or its partner's.
    """
    own = [one for one in row.countries if one.code in page.pair.sides]
    tied = WITH[page.language]
    partners = {one.code for one in own if preposition(row.line, one) in tied}
    holders = {one.code for one in own if one.code not in partners}
    if len(partners) == 1:
        return _joined(page, None, next(iter(partners)))
    return _joined(page, next(iter(holders)), None) if len(holders) == 1 else None


def from_home(row: Row, indicator: Indicator) -> Direction | None:
    """«Экспорт – 5 млн, импорт – 3 млн», of nobody said: those of the country that tells."""
    home = row.scene.home
    if home not in row.scene.pair.sides:
        return None
    way = Direction.of(str(home), row.scene.pair.counterpart(str(home)))
    return way if indicator in _SELLING else way.reverse


def _recipient(line: Line, own: Named) -> str | None:
    """«Монгольским партнерам отправлено», «поставлено Узбекистану»: the dative is who gets it."""
    if line.language != "ru":
        return None
    return next((one.code for one in own if _is_dative(line, one)), None)


def _is_dative(line: Line, one: CountryMention) -> bool:
    before = line.lemmas[one.first - 1] if one.first else ""
    if before in ("к", "по", "благодаря", "согласно"):
        return False
    place = one.last if one.how == "adjective" else one.first
    written = line.tokens[place].text.lower() if place < len(line.tokens) else ""
    tags = [reading.tag for reading in readings(written)[:4] if "NOUN" in reading.tag]
    return bool(tags) and all("datv" in tag for tag in tags)


_GOODS = 2
"""Tokens between a number and whose the goods are: «1,3 млрд кубометров туркменского газа»."""


def _of_the_goods(row: Row, own: Named, mention: QuantityMention) -> str | None:
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    near = [m for m in own if m.how == "adjective" and stop <= m.first < stop + _GOODS]
    near = near or [m for m in own if _is_of_goods(row.line, m)]
    return near[0].code if near else None


def _is_of_goods(line: Line, country: CountryMention) -> bool:
    """«Объем казахстанской нефти»: a genitive of goods, and not of who carries them."""
    place = country.last
    if line.language != "ru" or country.how != "adjective" or place >= len(line.tokens):
        return False
    before = line.lemmas[country.first - 1] if country.first else ""
    tags = [one.tag for one in readings(line.tokens[place].text.lower())[:1]]
    goods = any(tag.POS == "NOUN" and tag.case == "gent" and "inan" in tag for tag in tags)
    return goods and before not in _PLACED and line.lemmas[place] not in (*MARKET["ru"], *_NO_GOODS)


_PLACED = frozenset({"из", "с", "для", "от", "у", "до", "через", "около"})
_NO_GOODS = frozenset(
    {"компания", "порт", "завод", "предприятие", "экономика", "область", "дорога"}
)


def _told(page: Page, row: Row, own: Named, indicator: Indicator, place: int) -> Direction | None:
    """The direction that the countries named show, by their prepositions or as whose it is."""
    origin = named(row.line, own, FROM)
    destination = named(row.line, own, INTO) or _recipient(row.line, own)
    if origin is None and destination is None:
        origin = _of_goods(own, indicator, place)
    if origin is None and destination is None:
        return _seen_from(page, indicator, _holder(row.line, own, place))
    return _joined(page, origin, destination)


def _seen_from(page: Page, indicator: Indicator, holder: str | None) -> Direction | None:
    """Exports go from their holder, imports to him."""
    return _joined(page, *((holder, None) if indicator in _SELLING else (None, holder)))


def _within(page: Page, row: Row, mention: CountryMention, place: int) -> bool:
    """Whether it is near enough, and no other flow stands between («экспорт в Китай, импорт …»)."""
    if _is_fronted(page, row, mention, place):
        return True
    if not place - BEFORE <= mention.first <= place + BEHIND:
        return False
    first, last = sorted((place, mention.first))
    if last == place and {";", ","} & set(row.line.lemmas[first:last]):
        return mention.how != "adjective" and not _is_object(row.line, mention, page.language)
    return not any(first < other < last for __, other in _flows(page, row))


def _is_fronted(page: Page, row: Row, mention: CountryMention, place: int) -> bool:
    """«Из Турции, в свою очередь, завезено …»: a complement that opens the sentence."""
    if not 0 < mention.first <= len(("from", "the")) or place - mention.last > BEFORE + BEFORE:
        return False
    between = row.line.lemmas[mention.last : place]
    flows = any(at < place for __, at in _flows(page, row))
    numbers = any(word[:1].isdigit() for word in between)
    is_object = _is_object(row.line, mention, page.language)
    return is_object and bool(between) and not flows and not numbers


def _is_object(line: Line, mention: CountryMention, language: str) -> bool:
    """Whether a preposition ties it to what stands before, in an earlier clause."""
    before = line.lemmas[mention.first - 1] if mention.first else ""
    return before in FROM[language] | INTO[language] | WITH[language]


@once_a_row
def _flows(page: Page, row: Row) -> tuple[tuple[Indicator, int], ...]:
    """The exports and imports named, each with its token."""
    flows = {Indicator.EXPORTS, Indicator.IMPORTS}
    return tuple(
        (indicator, hit.first)
        for indicator, pattern in figure_words(page.language).indicators
        if indicator in flows
        for hit in row.line.find(pattern)
    )


_SELLING = (Indicator.EXPORTS, Indicator.EXPORTS_GROWTH)


def _joined(page: Page, origin: str | None, destination: str | None) -> Direction | None:
    if origin is None and destination is None:
        return None
    start = origin or page.pair.counterpart(str(destination))
    end = destination or page.pair.counterpart(start)
    return None if start == end else Direction.of(start, end)


def _of_goods(own: Named, indicator: Indicator, place: int) -> str | None:
    """«Импорт казахстанской муки»: an adjective behind imports tells where the goods are from."""
    if indicator in _SELLING:
        return None
    behind = [m for m in own if 0 < m.first - place <= NEAR and m.how == "adjective"]
    return behind[0].code if behind else None


def _holder(line: Line, own: Named, place: int) -> str | None:
    """Whose exports or imports they are: the country beside them."""
    tied = WITH[line.language] | INTO[line.language]
    near = [m for m in own if -NEAR <= m.first - place <= NEAR and preposition(line, m) not in tied]
    return min(near, key=lambda m: abs(m.first - place)).code if near else None


def person(page: Page, row: Row, place: int, speaker: str | None) -> str | None:
    """«Наш экспорт», «мы купили» are the speaker's, «вы у нас купили» his hearers'."""
    if speaker not in page.pair.sides:
        return None
    near = place - PERSON
    for at in range(place - 1, -1, -1):
        word, written = row.line.lemmas[at], row.line.tokens[at].text.lower()
        if written in _WE or (word in _OURS and at >= near):
            return speaker
        if written in _YOU or (word in _YOURS and at >= near):
            return page.pair.counterpart(str(speaker))
    return None


PERSON = 3
"""Tokens between whose the exports are and the word: «наш прошлогодний экспорт»."""

_WE, _YOU = frozenset({"мы", "we"}), frozenset({"вы"})
_OURS, _YOURS = frozenset({"наш", "our"}), frozenset({"ваш", "your"})


def _viewpoint(page: Page, row: Row, speaker: str | None, place: int) -> str | None:
    """Who looks on when no country is beside the flow.

    «Торговля с Китаем: экспорт …» is that of China's partner. An office of statistics tells of
    its own country, and so does anybody who names none.
    """
    partners = {
        m.code
        for m in row.countries
        if m.first < place
        and m.code in page.pair.sides
        and preposition(row.line, m) in WITH[row.line.language]
    }
    if len(partners) == 1:
        return page.pair.counterpart(next(iter(partners)))
    own = {one.code for one in row.countries if one.code in page.pair.sides}
    if speaker is None or not own or own == set(page.pair.sides):
        return speaker
    actor = row.voice.actor
    return speaker if actor is not None and actor.office == BODY else None

"""Figures and targets: what each number counts, for whom, for when, and who says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from visavis import world
from visavis.model import (
    LEVEL_OF,
    Direction,
    Figure,
    Horizon,
    Indicator,
    Period,
    Quantity,
    Target,
    Words,
)
from visavis.reading.dictionaries import dictionary
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.directions import direction_of
from visavis.reading.morphology import Hit, words
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention
from visavis.reading.posts import BODY
from visavis.reading.quantities import QuantityMention
from visavis.reading.spans import Span

GROWTH_OF = {
    Indicator.TURNOVER: Indicator.TURNOVER_GROWTH,
    Indicator.EXPORTS: Indicator.EXPORTS_GROWTH,
    Indicator.IMPORTS: Indicator.IMPORTS_GROWTH,
    Indicator.INVESTMENT: Indicator.INVESTMENT_GROWTH,
}
DIRECTED = (Indicator.EXPORTS, Indicator.IMPORTS, *(
    GROWTH_OF[level] for level in (Indicator.EXPORTS, Indicator.IMPORTS)
))  # fmt: skip
RATIOS = frozenset({"percent", "times"})
RISING = Quantity(low=Decimal(0), low_open=True, unit="percent")
FALLING = Quantity(high=Decimal(0), high_open=True, unit="percent")


@dataclass(frozen=True, slots=True)
class _Counted:
    """The indicator a number belongs to, and the token at which it is named."""

    indicator: Indicator
    place: int
    carried: bool = False


def figures(page: Page) -> list[Figure | Target]:
    """The figures and targets of a document, and the trends stated without a number."""
    found: list[Figure | Target] = []
    last: _Counted | None = None
    ways: dict[Indicator, Direction] = {}
    for number, row in enumerate(page.rows):
        named = _indicators(page, row)
        used: set[tuple[int, str]] = set()
        for mention in row.quantities:
            counted = _counted(page, row, mention, named, last=last, used=used)
            if counted is None or not _of_the_two(page, row, counted.indicator):
                continue
            if _is_change(page, row, mention):
                continue
            used.add((counted.place, mention.role))
            fact = _fact(page, number, mention, counted)
            if fact is not None:
                found.append(_with_way(fact, ways))
        if named:
            last = named[-1]
        found += _trends(page, number, named)
    return found


def _is_change(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«Увеличились на 3,4 млн долларов»: a change in money is neither a level nor a growth."""
    if mention.quantity.unit in RATIOS or mention.role not in ("level", "growth"):
        return False
    place = _token(row, mention)
    before = row.line.lemmas[place - 1] if place else ""
    inside = mention.text.split()[0].lower()
    patterns = _patterns(page.language)
    moves = row.line.has(patterns.rises) or row.line.has(patterns.falls)
    return moves and (before in ("на", "by") or inside in ("на", "by"))


def _with_way(fact: Figure | Target, ways: dict[Indicator, Direction]) -> Figure | Target:
    """Exports of which no direction is said go the way of those told of before."""
    level = LEVEL_OF.get(fact.indicator, fact.indicator)
    if fact.direction is not None:
        ways[level] = fact.direction
    elif fact.indicator in DIRECTED and (way := _told(level, ways)) is not None:
        marks = (*fact.resolved, "direction")
        return fact.model_copy(update={"direction": way, "resolved": marks})
    return fact


def _told(level: Indicator, ways: dict[Indicator, Direction]) -> Direction | None:
    """The way told of before; imports go against the exports they stand beside."""
    other = Indicator.IMPORTS if level is Indicator.EXPORTS else Indicator.EXPORTS
    return ways.get(level) or (ways[other].reverse if other in ways else None)


def _of_the_two(page: Page, row: Row, indicator: Indicator) -> bool:
    """Whether a number of the sentence is of the pair, and not of one country with the world."""
    patterns = _patterns(page.language)
    named = {mention.code for mention in row.countries}
    own = named & set(page.pair.sides)
    both = len(own) == len(page.pair.sides) or row.line.has(patterns.two)
    if not both and (named - own or row.line.has(patterns.third)):
        return False
    if not both and row.line.has(patterns.overall):
        return False
    if indicator is Indicator.COUNT:
        return (
            both
            or row.line.has(patterns.joint)
            or any(mention.how == "adjective" for mention in row.countries if mention.code in own)
        )
    return True


def _indicators(page: Page, row: Row) -> list[_Counted]:
    hits: list[tuple[int, int, Indicator]] = []
    for indicator, pattern in _patterns(page.language).indicators:
        for hit in row.line.find(pattern):
            if not any(first < hit.last and hit.first < last for first, last, _ in hits):
                hits.append((hit.first, hit.last, indicator))
    return [_Counted(indicator, first) for first, _last, indicator in sorted(hits)]


def _counted(
    page: Page,
    row: Row,
    mention: QuantityMention,
    named: Sequence[_Counted],
    *,
    last: _Counted | None,
    used: set[tuple[int, str]],
) -> _Counted | None:
    """The indicator nearest before the number, else behind it, else that of the last sentence."""
    place = _token(row, mention)
    unit = mention.quantity.unit
    fit = [counted for counted in named if _fits(counted.indicator, unit, mention.role)]
    before = [counted for counted in fit if counted.place <= place]
    behind = [counted for counted in fit if counted.place > place]
    if before and behind and (before[-1].place, mention.role) in used:
        return behind[0]
    if before:
        return before[-1]
    if fit:
        return fit[0]
    if _is_count(mention):
        return _Counted(Indicator.COUNT, place)
    if last is not None and _fits(last.indicator, unit, mention.role) and _carries_on(page, row):
        return _Counted(last.indicator, 0, carried=True)
    return None


def _is_count(mention: QuantityMention) -> bool:
    """Whether things are counted one by one: people, companies, tractors, documents."""
    return mention.role == "level" and world.unit(mention.quantity.unit).kind == "count"


def _fits(indicator: Indicator, unit: str, role: str) -> bool:
    if indicator is Indicator.SHARE:
        return unit == "percent" and role != "growth"
    if unit in RATIOS:
        return role == "growth" and indicator in GROWTH_OF
    return len(unit) == len("USD") and unit.isupper()


def _carries_on(page: Page, row: Row) -> bool:
    return row.line.has(_patterns(page.language).carries)


def _fact(
    page: Page, number: int, mention: QuantityMention, counted: _Counted
) -> Figure | Target | None:
    row = page.rows[number]
    indicator = counted.indicator
    if mention.role == "growth":
        indicator = GROWTH_OF.get(indicator, indicator)
    target = _horizon(page, row, mention)
    if target is not None or _is_target(page, row, mention):
        return _target(page, row, mention, counted, indicator=indicator, horizon=target)
    return _figure(page, number, mention, indicator, counted)


def _figure(
    page: Page, number: int, mention: QuantityMention, indicator: Indicator, counted: _Counted
) -> Figure:
    row = page.rows[number]
    side, said = page.side_of(row)
    period, base, resolved = _periods(
        page, number, mention, carried=counted.carried or indicator in OF_TRADE
    )
    marks = [*(["side"] if side and not said else []), *(["period"] if resolved else [])]
    page.fired(f"figure: {indicator}", _span(mention))
    return Figure(
        pair=page.pair,
        indicator=indicator,
        direction=_direction(page, row, indicator, counted, side),
        subject=_subject(row, mention) if indicator is Indicator.COUNT else None,
        quantity=mention.quantity,
        period=period,
        base_period=base,
        stated_by=_speaker(row),
        side=side,
        stated_on=Period.day(page.date) if page.date else None,
        areas=areas_in(row.line),
        resolved=tuple(marks),
        evidence=page.evidence(_sentence(row)),
    )


def _target(
    page: Page,
    row: Row,
    mention: QuantityMention,
    counted: _Counted,
    *,
    indicator: Indicator,
    horizon: PeriodMention | None,
) -> Target:
    side, said = page.side_of(row)
    page.fired(f"target: {indicator}", _span(mention))
    return Target(
        pair=page.pair,
        indicator=indicator,
        direction=_direction(page, row, indicator, counted, side),
        quantity=mention.quantity,
        horizon=_as_horizon(horizon) if horizon else None,
        stated_by=_speaker(row),
        side=side,
        stated_on=Period.day(page.date) if page.date else None,
        areas=areas_in(row.line),
        resolved=("side",) if side and not said else (),
        evidence=page.evidence(_sentence(row)),
    )


def _direction(
    page: Page, row: Row, indicator: Indicator, counted: _Counted, side: str | None
) -> Direction | None:
    if indicator not in DIRECTED:
        return None
    return direction_of(page, row, indicator, counted.place, side)


OF_TRADE = frozenset(
    {Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS, Indicator.BALANCE}
    | {GROWTH_OF[level] for level in (Indicator.TURNOVER, Indicator.EXPORTS, Indicator.IMPORTS)}
)
"""What goes on with the period of the sentence before: «Экспорт составил …, импорт …». A stock of
investment or a number of companies does not."""


def _last_period(page: Page, number: int) -> list[PeriodMention]:
    """The period of the nearest earlier sentence of the paragraph that has one."""
    for earlier in reversed(page.rows[:number]):
        if earlier.paragraph != page.rows[number].paragraph and not _of_body(page.rows[number]):
            break
        own = [one for one in earlier.periods if one.kind in ("absolute", "relative")]
        with_days = [one for one in own if one.period is not None]
        if with_days:
            return with_days[-1:]
    return []


def _of_body(row: Row) -> bool:
    """Whether a statistical office or a ministry speaks: its release has one period throughout."""
    return row.voice.actor is not None and row.voice.actor.office == BODY


def _periods(
    page: Page, number: int, mention: QuantityMention, *, carried: bool
) -> tuple[Period | None, Period | None, bool]:
    """The period of a number, its base, and whether the period was carried over."""
    row = page.rows[number]
    own = [one for one in row.periods if one.kind in ("absolute", "relative") and one.period]
    base_mentions = [one for one in row.periods if one.kind == "base"]
    resolved = False
    if not own and carried:
        own = _last_period(page, number)
        resolved = bool(own)
    usable = [one for one in own if one.period is not None and one.period.precision != "day"]
    if not usable and row.line.has(_patterns(page.language).as_of):
        usable = own
    if not carried:
        usable = [one for one in usable if _is_near(one, mention)]
    if not usable:
        return None, None, False
    chosen = _nearest(usable, mention)
    base = _base(base_mentions, chosen.period)
    if mention.role == "from":
        return base, None, resolved
    return chosen.period, base, resolved


NEAR = 60
"""Characters between a count and the period that may be its own; one told earlier in a long
sentence belongs to what was told there."""


def _is_near(period: PeriodMention, mention: QuantityMention) -> bool:
    return max(period.start - mention.stop, mention.start - period.stop) <= NEAR


def _nearest(periods: Sequence[PeriodMention], mention: QuantityMention) -> PeriodMention:
    before = [period for period in periods if period.stop <= mention.start]
    if before:
        return before[-1]
    return min(periods, key=lambda period: abs(period.start - mention.stop))


def _base(mentions: Sequence[PeriodMention], period: Period | None) -> Period | None:
    if not mentions or period is None:
        return None
    stated = mentions[0].period
    return stated if stated is not None else period.a_year_earlier()


def _horizon(page: Page, row: Row, mention: QuantityMention) -> PeriodMention | None:
    """A period by which something is to be reached, in a sentence that says so."""
    if not row.line.has(_patterns(page.language).target):
        return None
    ahead = [period for period in row.periods if period.kind == "horizon"]
    return ahead[0] if ahead and mention.role != "growth" else None


def _is_target(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«Довести до 500 млн», «цель – 500 млн»: a level named after the word for reaching it."""
    if mention.role not in ("level", "to"):
        return False
    return any(
        _aims(page, row, hit, mention) for hit in row.line.find(_patterns(page.language).target)
    )


def _aims(page: Page, row: Row, hit: Hit, mention: QuantityMention) -> bool:
    """Whether the verb is no report of the past («достиг 500 млн» is a figure)."""
    verb, base = row.line.tokens[hit.first].text.lower(), row.line.lemmas[hit.first]
    before = row.line.lemmas[max(0, hit.first - 2) : hit.first]
    is_verb = page.language == "en" or base.endswith(("ть", "ться", "ти", "тись", "чь"))
    past = is_verb and verb != base and verb.endswith(_PAST[page.language])
    past = past and before != ("to", "be")
    return not past and row.line.tokens[hit.first].start < mention.start


_PAST = {"ru": ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "г"), "en": ("ed",)}


def is_aim(page: Page, row: Row) -> bool:
    """Whether the sentence speaks of a number to be reached, whoever is to reach it."""
    return row.line.has(_patterns(page.language).target)


def _as_horizon(mention: PeriodMention) -> Horizon:
    years = getattr(mention, "years", None)
    by = getattr(mention, "by", None) or mention.period
    return Horizon(words=Words(mention.text), by=by, years=years)


def _trends(page: Page, number: int, named: Sequence[_Counted]) -> Iterator[Figure]:
    """A growth or fall stated without a number, for a period: above or below zero."""
    row = page.rows[number]
    patterns = _patterns(page.language)
    plain = not any(_is_amount(mention) for mention in row.quantities)
    moves = [(patterns.rising, RISING), (patterns.falling, FALLING)]
    moves += [(patterns.rises, RISING), (patterns.falls, FALLING)] if plain else []
    for pattern, quantity in moves:
        hit = next(row.line.find(pattern), None)
        growing = [c for c in named if c.indicator in GROWTH_OF]
        if hit is None or not growing or any(q.role == "growth" for q in row.quantities):
            continue
        periods = [p for p in row.periods if p.kind in ("absolute", "relative") and p.period]
        if not periods:
            continue
        nearest = min(growing, key=lambda counted: abs(counted.place - hit.first))
        indicator = GROWTH_OF[nearest.indicator]
        for direction in _trend_directions(page, row, indicator, nearest):
            yield _trend(
                page,
                row,
                hit,
                indicator=indicator,
                direction=direction,
                quantity=quantity,
                period=periods[0].period,
            )
        break


def _is_amount(mention: QuantityMention) -> bool:
    unit = mention.quantity.unit
    return unit in RATIOS or (len(unit) == len("USD") and unit.isupper())


def _trend_directions(
    page: Page, row: Row, indicator: Indicator, counted: _Counted
) -> tuple[Direction | None, ...]:
    if indicator in DIRECTED and row.line.has(_patterns(page.language).both_sides):
        return page.pair.directions
    side, _said = page.side_of(row)
    return (_direction(page, row, indicator, counted, side),)


def _trend(
    page: Page,
    row: Row,
    hit: Hit,
    *,
    indicator: Indicator,
    direction: Direction | None,
    quantity: Quantity,
    period: Period | None,
) -> Figure:
    side, said = page.side_of(row)
    page.fired(f"trend: {indicator}", hit.span)
    return Figure(
        pair=page.pair,
        indicator=indicator,
        direction=direction,
        quantity=quantity.model_copy(update={"written": hit.span.text}),
        period=period,
        stated_by=_speaker(row),
        side=side,
        stated_on=Period.day(page.date) if page.date else None,
        areas=areas_in(row.line),
        resolved=("side",) if side and not said else (),
        evidence=page.evidence(_sentence(row)),
    )


SUBJECT_TOKENS = 6


def _subject(row: Row, mention: QuantityMention) -> Words | None:
    """What is counted: the number's own words and the noun phrase behind them."""
    first = _token(row, mention)
    behind = [i for i, t in enumerate(row.line.tokens) if t.start >= mention.stop]
    stop = first + 1
    for index in behind[:SUBJECT_TOKENS]:
        if not row.line.tokens[index].text[:1].isalpha():
            break
        stop = index + 1
    return Words(row.line.span(first, max(stop, first + 1)).text)


def _token(row: Row, mention: Span) -> int:
    for index, token in enumerate(row.line.tokens):
        if token.stop > mention.start:
            return index
    return 0


def _span(mention: Span) -> Span:
    return Span(mention.start, mention.stop, mention.text)


def _speaker(row: Row) -> Words | None:
    actor = row.voice.actor
    if actor is None:
        return None
    said = ", ".join(part for part in (actor.name, actor.post) if part)
    return Words(said) if said else None


def _sentence(row: Row) -> Span:
    return row.line.span(0, len(row.line.tokens))


@dataclass(frozen=True, slots=True)
class _Patterns:
    indicators: tuple[tuple[Indicator, re.Pattern[str]], ...]
    rising: re.Pattern[str]
    falling: re.Pattern[str]
    both_sides: re.Pattern[str]
    target: re.Pattern[str]
    carries: re.Pattern[str]
    overall: re.Pattern[str]
    third: re.Pattern[str]
    joint: re.Pattern[str]
    rises: re.Pattern[str]
    falls: re.Pattern[str]
    two: re.Pattern[str]
    as_of: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns:
    table = dictionary(language, "figures")
    return _Patterns(
        tuple((Indicator(name), words(text)) for name, text in table["indicators"].items()),
        *(words(table[name]) for name in _NAMED),
    )


_NAMED = (
    "rising",
    "falling",
    "both_sides",
    "target",
    "carries",
    "overall",
    "third",
    "joint",
    "rises",
    "falls",
    "two",
    "as_of",
)

"""Targets: numbers to be reached, with their horizon."""

from visavis.model import Direction, Horizon, Indicator, Period, Target, Words
from visavis.reading.facts.areas import areas_in
from visavis.reading.facts.counted import Counted
from visavis.reading.facts.directions import direction_of
from visavis.reading.facts.figure_words import (
    DIRECTED,
    figure_words,
    sentence_of,
    span_of,
    speaker_of,
)
from visavis.reading.morphology import Hit
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention
from visavis.reading.quantities import QuantityMention


def target_of(
    page: Page,
    row: Row,
    mention: QuantityMention,
    counted: Counted,
    *,
    indicator: Indicator,
    horizon: PeriodMention | None,
) -> Target:
    """A target, with its horizon where the sentence says by when."""
    side, said = page.side_of(row)
    page.fired(f"target: {indicator}", span_of(mention))
    return Target(
        pair=page.pair,
        indicator=indicator,
        direction=way_of(page, row, indicator, counted, side),
        quantity=mention.quantity,
        horizon=_as_horizon(horizon) if horizon else None,
        stated_by=speaker_of(row),
        side=side,
        stated_on=Period.day(page.date) if page.date else None,
        areas=areas_in(row.line),
        resolved=("side",) if side and not said else (),
        evidence=page.evidence(sentence_of(row)),
    )


def horizon_of(page: Page, row: Row, mention: QuantityMention) -> PeriodMention | None:
    """A period by which something is to be reached, in a sentence that says so."""
    if not row.line.has(figure_words(page.language).target):
        return None
    ahead = [period for period in row.periods if period.kind == "horizon"]
    return ahead[0] if ahead and mention.role != "growth" else None


def is_target(page: Page, row: Row, mention: QuantityMention) -> bool:
    """«Довести до 500 млн», «цель – 500 млн»: a level named after the word for reaching it."""
    if mention.role not in ("level", "to"):
        return False
    return any(
        _aims(page, row, hit, mention) for hit in row.line.find(figure_words(page.language).target)
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
    return row.line.has(figure_words(page.language).target)


def _as_horizon(mention: PeriodMention) -> Horizon:
    years = mention.years
    by = mention.by or mention.period
    return Horizon(words=Words(mention.text), by=by, years=years)


def way_of(
    page: Page, row: Row, indicator: Indicator, counted: Counted, side: str | None
) -> Direction | None:
    """The direction of what has one: exports and imports, and their growth."""
    if indicator not in DIRECTED:
        return None
    return direction_of(page, row, indicator, counted.place, side)

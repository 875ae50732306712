"""Read: the quantities of a sentence. Numbers found, passed over, shaped, given a role."""

import re
from dataclasses import replace
from decimal import Decimal, DecimalException

from visavis.model import Hedge, Quantity
from visavis.reading.quantities.amounts import MOST_DIGITS
from visavis.reading.quantities.bands import (
    divided,
    fallen,
    less_hundred,
    quantity_of,
    round_share,
)
from visavis.reading.quantities.borrowed import with_borrowed_unit
from visavis.reading.quantities.line import Found, Lead, Line, lead_of
from visavis.reading.quantities.mention import Direction, QuantityMention, Read, Skipped
from visavis.reading.quantities.plain import plain
from visavis.reading.quantities.roles import Said, role_of, setting
from visavis.reading.quantities.shapes import SHAPES, indefinite_one, more_than
from visavis.reading.quantities.skips import SKIPS
from visavis.reading.quantities.vocabulary import Measure, vocabulary
from visavis.reading.spans import Sentence, Span

_SIGNED = ("money", "measure")
"""Kinds of which there may be less than nothing: «сальдо – минус 24 млн долларов»."""

LARGEST = Decimal(10) ** 17
"""A hundred thousand trillion: more than any economy has of anything. Larger is an error."""

SMALLEST_FACTOR = Decimal("0.01")
"""A fall by less than a hundredth of a time, or a growth by more than its inverse, is not said."""


def quantities(sentence: Sentence, language: str) -> tuple[QuantityMention, ...]:
    """The quantities a sentence states, in the order of the text."""
    return read_quantities(sentence, language).mentions


def read_quantities(sentence: Sentence, language: str) -> Read:
    """The quantities, and the numbers passed over with the rule that says why."""
    line = Line(plain(sentence.text), sentence.start, vocabulary(language))
    found: list[tuple[Found, Lead]] = []
    skipped: list[Skipped] = []
    stop = 0
    for anchor in line.words.anchor.finditer(line.text):
        start = anchor.start()
        if start < stop:
            continue
        stop = _read_at(line, sentence, start, found, skipped)
    return Read(tuple(_mentions(line, sentence, found, skipped)), tuple(skipped))


def _read_at(
    line: Line,
    sentence: Sentence,
    start: int,
    found: list[tuple[Found, Lead]],
    skipped: list[Skipped],
) -> int:
    """Read the number at `start`; where to go on."""
    for skip in SKIPS:
        if stop := skip(line, start):
            skipped.append(_skipped(sentence, start, stop, skip.__name__))
            return stop
    lead = lead_of(line, start)
    for shape in SHAPES:
        if shaped := shape(line, start, lead):
            leads = [lead, *(_lead_after(line, lead, one) for one in shaped[1:])]
            found.extend(zip(shaped, leads, strict=True))
            return max(one.stop for one in shaped)
    stop = _end_of_number(line, start)
    reason = "too_large" if stop - start > MOST_DIGITS else "no_figure"
    skipped.append(_skipped(sentence, start, stop, reason))
    return stop


def _lead_after(line: Line, first: Lead, found: Found) -> Lead:
    """The lead of a later number of one shape: in a list it is that of the first, unhedged."""
    if found.rule in ("from_one_to_another", "range"):
        return lead_of(line, _first_digit(line, found))
    return Lead(found.start, words=first.words, sign_start=found.start)


def _first_digit(line: Line, found: Found) -> int:
    anchor = line.words.anchor.search(line.text, found.start, found.stop)
    return anchor.start() if anchor else found.start


def _mentions(
    line: Line, sentence: Sentence, found: list[tuple[Found, Lead]], skipped: list[Skipped]
) -> list[QuantityMention]:
    mentions: list[QuantityMention] = []
    known = [one for one, __ in found]
    for one, lead in found:
        whole = with_borrowed_unit(line, one, known)
        reason = _no_quantity(line, whole, lead)
        if reason is None:
            mention = _mention(line, sentence, whole, lead)
            if mention is not None:
                earlier = mentions[-1].stop - line.offset if mentions else 0
                between = line.text[earlier : mention.start - line.offset]
                mentions.append(_like_the_one_before(mention, mentions, between))
                continue
            reason = "too_large"
        skipped.append(_skipped(sentence, one.start, one.stop, reason))
    return mentions


_RESTATES = re.compile(r"[^.,;:()]{0,40}\(")
"""Between a part in words and the same in figures: «почти две трети объема (64,7 %)»."""

_ONWARDS = 90
"""Characters in which «вырос на 16 процентов, за год – 7,7 процента» goes on."""


def _like_the_one_before(
    mention: QuantityMention, earlier: list[QuantityMention], between: str
) -> QuantityMention:
    """«прибавил 16 процентов за месяц, за год – 7,7 процента»: both are growths."""
    before = earlier[-1] if earlier else None
    if before is None or mention.start - before.stop > _ONWARDS:
        return mention
    if before.rule == "part_in_a_word" and _RESTATES.fullmatch(between):
        return replace(mention, role=before.role, direction=before.direction)
    multiplied = mention.role == "factor"
    if multiplied:
        before = next((one for one in reversed(earlier) if one.role == "growth"), before)
    relative = before.quantity.unit in ("percent", "times") and before.direction == "up"
    bare = multiplied or (mention.role == "level" and mention.quantity.unit == "percent")
    if (
        before.role != "growth"
        or not bare
        or not relative
        or (not multiplied and _is_times(before))
    ):
        return mention
    return replace(mention, role="growth", direction="up", trace=(*mention.trace, "goes_on"))


def _is_times(mention: QuantityMention) -> bool:
    return mention.quantity.unit == "times"


def _no_quantity(line: Line, found: Found, lead: Lead) -> str | None:
    """Why this number states nothing, if so."""
    if found.measure is None:
        return "no_unit"
    if indefinite_one(found):
        return "indefinite_one"
    if found.measure.kind == "time" and _places_in_time(line, found, lead):
        return "part_of_a_period"
    if found.measure.kind == "count" and line.words.words["size_before"].search(
        line.before(found.start, 60)
    ):
        return "size_of_a_place"
    if found.rule == "times" and not _multiplies(line, found, lead):
        return "how_often"
    return None


def _places_in_time(line: Line, found: Found, lead: Lead) -> bool:
    before = line.before(found.start, 50)
    words = line.words.words
    return bool(
        words["period_before"].search(before)
        or words["period_before"].search(line.before(lead.start, 50))
        or words["period_after"].match(line.text, found.stop)
    )


def _multiplies(line: Line, found: Found, lead: Lead) -> bool:
    """«в 1,5 раза» multiplies, «пять раз» says how often."""
    if line.words.language == "ru":
        before = line.before(found.start, 4)
        return bool(line.words.words["into"].pattern in lead.words or before.endswith(" в "))
    at = setting(line, found, lead, found.stop)
    near = at.change is not None and len(at.gap) < 25  # noqa: PLR2004 - "grew by more than"
    near = near or bool(line.words.words["as_much"].match(line.text, found.stop))
    return near or bool(line.words.more_next.match(line.text, found.stop))


def _mention(line: Line, sentence: Sentence, found: Found, lead: Lead) -> QuantityMention | None:
    if found.measure is None or abs(found.amount.high) > LARGEST:
        return None
    measure = found.measure
    hedge, stop = more_than(found.amount, lead, line, found.stop)
    if stop == len(line.text) and _ends_with_a_full_stop(line.text):
        stop, found = stop - 1, replace(found, stop=min(found.stop, stop - 1))
    at = setting(line, found, lead, stop)
    said = role_of(at)
    up_to = line.words.words["to"].pattern == "до" and "до" in lead.words
    if hedge is None and up_to and said.role not in ("to", "growth"):
        hedge = Hedge.AT_MOST
    start = _mention_start(line, found, lead, hedge)
    text = sentence.text[start:stop]
    try:
        quantity = _quantity(found, measure, hedge or Hedge.EXACT, said, text)
        if lead.plus_minus == "-" and said.role == "level" and measure.kind in _SIGNED:
            quantity = fallen(quantity)
    except (DecimalException, ValueError):
        return None
    core = _span(sentence, found.start, found.stop)
    counted = _span(sentence, *found.counted) if found.counted else None
    return QuantityMention(
        start=sentence.start + start,
        stop=sentence.start + stop,
        text=text,
        quantity=quantity,
        role=said.role,
        rule=found.rule,
        core=core,
        direction=_direction(quantity, said),
        counted=counted,
        alternatives=measure.alternatives,
        trace=(found.rule, said.rule, (hedge or Hedge.EXACT).value),
    )


def _ends_with_a_full_stop(text: str) -> bool:
    """Whether the last full stop is the sentence's: not that of «2 п.п.»."""
    return text.endswith(".") and text[-3:-2] != "."


def _mention_start(line: Line, found: Found, lead: Lead, hedge: Hedge | None) -> int:
    """With its hedge, without a bare preposition: «более чем на 15 %», but «15 %» of «на 15 %»."""
    if hedge is Hedge.AT_MOST and lead.hedge is None and "до" in lead.words:
        return min(line.text.rfind("до ", 0, found.start), found.start)
    if hedge is not None and hedge is lead.hedge:
        return min(lead.start, found.start)
    return min(lead.sign_start, found.start) if lead.plus_minus else found.start


def _quantity(found: Found, measure: Measure, hedge: Hedge, said: Said, text: str) -> Quantity:
    amount = found.amount.times(measure.factor)
    if found.rule == "part_in_a_word":
        quantity = round_share(amount.low, hedge, text)
    else:
        quantity = quantity_of(amount, measure.unit, hedge, text)
    if said.index:
        return less_hundred(quantity)
    if said.direction != "down" or said.role not in ("growth", "change"):
        return quantity
    if measure.kind != "times":
        return fallen(quantity)
    return divided(quantity) if amount.low > 1 and amount.low < 1 / SMALLEST_FACTOR else quantity


def _direction(quantity: Quantity, said: Said) -> Direction | None:
    if said.index and quantity.value is not None and quantity.value < 0:
        return "down"
    return said.direction


def _span(sentence: Sentence, start: int, stop: int) -> Span:
    return Span(sentence.start + start, sentence.start + stop, sentence.text[start:stop])


def _skipped(sentence: Sentence, start: int, stop: int, rule: str) -> Skipped:
    span = _span(sentence, start, stop)
    return Skipped(span.start, span.stop, span.text, rule)


def _end_of_number(line: Line, start: int) -> int:
    stop = start + 1
    while stop < len(line.text) and line.text[stop].isalnum():
        stop += 1
    return stop

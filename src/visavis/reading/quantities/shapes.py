"""Shapes: the forms in which a quantity is written. The first rule that matches reads it."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from visavis.model import Hedge
from visavis.reading.quantities.amounts import Amount, joined, read_amount, read_range
from visavis.reading.quantities.line import PERCENT, TIMES, Found, Lead, Line, lead_of
from visavis.reading.quantities.nouns import counted_noun

Shape = Callable[[Line, int, Lead], tuple[Found, ...]]

MOST_ADJECTIVES = 3
"""Adjectives between a number and its noun: «20 новых совместных белорусских предприятий»."""

_GAP = re.compile(r"[^.;:!?()]{0,48}? ")
_RANGE_WORD = re.compile(r"(?<!\w)(?:от|со?|между|from|between) [$€£₽]?$")
_LIST_GAP = re.compile(r"(?:, | и | and |, and )")
_NEXT_TO = re.compile(r" (?:до|to|и|and) ")


def multiple_in_a_word(line: Line, start: int, lead: Lead) -> tuple[Found, ...]:
    """«вырос вдвое», «удвоить товарооборот», "trade doubled"."""
    match = line.words.multiple.match(line.text, start)
    if match is None:
        return ()
    times, ups = line.words.multiples[(match.lastindex or 1) - 1]
    after = match.end() + (line.text[match.end() : match.end() + 1] == " ")
    if line.words.words["no_figures"].match(line.text, after):
        return ()
    amount = Amount(times, times, match.end(), in_words=True)
    return (Found(start, match.end(), amount, TIMES, "multiple_in_a_word", ups=ups, one_word=True),)


def multiple_in_an_adjective(line: Line, start: int, lead: Lead) -> tuple[Found, ...]:
    """«двукратный рост», «10-кратное увеличение», "a threefold increase"."""
    if match := line.words.fold_word.match(line.text, start):
        known = next(word for word in line.words.folds if match[0].startswith(word))
        times, stop = line.words.folds[known], match.end()
    else:
        number = read_amount(line.text, start, line.words, signed=False)
        fold = line.words.fold.match(line.text, number.stop) if number else None
        if number is None or fold is None:
            return ()
        times, stop = number.low, fold.end()
    amount = Amount(times, times, stop)
    return (Found(start, stop, amount, TIMES, "multiple_in_an_adjective", one_word=True),)


def part_in_a_word(line: Line, start: int, lead: Lead) -> tuple[Found, ...]:
    """«сократился на четверть», «половина экспорта», "a third of exports"; not «четверть века»."""
    match = line.words.fraction.match(line.text, start)
    if match is None:
        return ()
    time_before = line.words.words["fraction_of_time_before"].search(line.before(start))
    time_after = line.words.words["fraction_of_time_after"].match(line.text, match.end())
    if time_before or time_after:
        return ()
    percent = line.words.fractions[(match.lastindex or 1) - 1]
    amount = Amount(percent, percent, match.end(), in_words=True)
    return (Found(start, match.end(), amount, PERCENT, "part_in_a_word", one_word=True),)


def from_one_to_another(line: Line, start: int, lead: Lead) -> tuple[Found, ...]:
    """«с 69 до 75 млн», «от 400 до 500 тысяч рублей», "from $69 million to $75 million"."""
    froms = line.words.words["from"]
    if not any(froms.fullmatch(word) or word in ("между", "between") for word in lead.words):
        return ()
    lower = _whole(line, start, lead)
    if lower is None:
        return ()
    gap = _NEXT_TO.match(line.text, lower.stop) or _far_to(line, lower.stop)
    if gap is None:
        return ()
    at, second = _number_at(line, gap.end())
    upper = _whole(line, at, second) if at > lower.stop else None
    near = gap.re is _NEXT_TO
    first = _with_the_unit_of(upper, lower, near=near)
    if upper is None or first is None or (upper.amount.is_range and not near):
        return ()
    if _changes(line, lead):
        rule = "from_one_to_another"
        return replace(first, rule=rule), replace(upper, rule=rule)
    wide = joined(first.amount, upper.amount, own_unit=True) if near else None
    begins = _start_of_range(line, start)
    return () if wide is None else (replace(upper, start=begins, amount=wide, rule="range"),)


def _with_the_unit_of(upper: Found | None, lower: Found, *, near: bool) -> Found | None:
    """The lower end, with the upper one's unit and scale when it has no unit of its own."""
    if upper is None or upper.measure is None:
        return None
    if lower.measure == upper.measure and lower.rule != "counted_other":
        return lower
    if not near or (lower.measure is not None and lower.rule != "counted_other"):
        return None
    amount = lower.amount
    if not amount.scaled and upper.amount.scaled:
        amount = amount.times(upper.amount.worth, upper.amount.worth)
    return replace(lower, stop=lower.amount.stop, amount=amount, measure=upper.measure)


def _start_of_range(line: Line, start: int) -> int:
    """Where «от» or "between" stands before the number."""
    before = line.before(start, 12)
    match = _RANGE_WORD.search(before)
    return start if match is None else start - len(before) + match.start()


def _changes(line: Line, lead: Lead) -> bool:
    """Whether «с … до …» is a change, «вырос с 5 до 7», and not a range, «от 5 до 7»."""
    if {"between", "между"} & lead.words:
        return False
    before = line.before(lead.start, 60)
    last = None
    for match in line.words.change.finditer(before):
        adjacent = before[match.end() :].strip() in ("", "from", "с", "со")
        last = match if match.lastgroup != "reached" or adjacent else last
    if last is None:
        return False
    return "от" not in lead.words or before[last.end() :].strip() == ""


def listed(line: Line, start: int, lead: Lead) -> tuple[Found, ...]:
    """«на 12 и 15 процентов», «45, 60 и 88 млн долларов»: the last one has the unit of all."""
    first = read_amount(line.text, start, line.words, signed=False)
    if first is None or first.scaled or first.in_words:
        return ()
    amounts = [(start, first)]
    while gap := _LIST_GAP.match(line.text, amounts[-1][1].stop):
        following = read_amount(line.text, gap.end(), line.words, signed=False)
        if following is None or following.in_words:
            return ()
        amounts.append((gap.end(), following))
        last = _with_unit(line, gap.end(), following)
        if last and last.measure and last.rule != "counted_other":
            return (*(_share_unit(at, amount, last) for at, amount in amounts[:-1]), last)
        if following.scaled:
            return ()
    return ()


def one_amount(line: Line, start: int, lead: Lead) -> tuple[Found, ...]:
    """«$5,4 млрд», «150 тыс. тонн», «68–69 млн сомов», «15-процентный», "500 people"."""
    found = _whole(line, start, lead)
    return () if found is None else (found,)


SHAPES: tuple[Shape, ...] = (
    multiple_in_a_word,
    multiple_in_an_adjective,
    part_in_a_word,
    from_one_to_another,
    listed,
    one_amount,
)


def _whole(line: Line, start: int, lead: Lead) -> Found | None:
    """A number or a range with its unit, whichever side the unit stands on."""
    amount = read_amount(line.text, start, line.words, signed=lead.sign is not None)
    if amount is None:
        return None
    wide = read_range(line.text, amount, line.words, signed=lead.sign is not None)
    rule = "range" if wide else ""
    amount = wide or amount
    if lead.sign is not None:
        return Found(lead.sign_start, amount.stop, amount, lead.sign, rule or "sign_of_money")
    found = _with_unit(line, start, amount)
    if found is None:
        return None
    return replace(found, rule=rule) if rule and found.rule != "counted_other" else found


def _with_unit(line: Line, start: int, amount: Amount) -> Found | None:
    at = amount.stop
    if ending := line.words.words["case_endings"].match(line.text, at):
        at = ending.end()
    times = line.words.times.match(line.text, at)
    if times and not amount.scaled:
        return Found(start, times.end(), amount, TIMES, "times")
    inside = line.words.hedge_inside.match(line.text, at)
    if inside:
        at, amount = inside.end(), replace(amount, with_more=True)
    if match := line.words.unit.match(line.text, at):
        return _measured(line, start, amount, match, at)
    return _counted(line, start, amount, at)


def _measured(line: Line, start: int, amount: Amount, match: "re.Match[str]", at: int) -> Found:
    measure = line.words.measures[(match.lastindex or 1) - 1]
    if measure.kind == "time" and amount.worth > 1000:  # noqa: PLR2004 - «115 млн год назад»
        return Found(start, amount.stop, amount, None, "bare")
    first = at + (line.text[at : at + 1] == " ")
    counted = (first, match.end()) if measure.kind == "count" else None
    rule = {"percent": "percent", "points": "percentage_points"}.get(measure.kind, measure.kind)
    return Found(start, match.end(), amount, measure, rule, counted)


def _counted(line: Line, start: int, amount: Amount, at: int) -> Found:
    """A counted noun behind adjectives, or a bare number in millions, or a bare number."""
    bare = Found(start, amount.stop, amount, None, "bare")
    if line.text[at : at + 1] != " ":
        return bare
    first = place = _behind_an_owner(line, at + 1)
    for __ in range(MOST_ADJECTIVES + 1):
        if place > first and (match := line.words.unit.match(line.text, place)):
            measure = line.words.measures[(match.lastindex or 1) - 1]
            if measure.kind in ("count", "measure", "money"):
                return Found(start, match.end(), amount, measure, "counted", (first, match.end()))
        if noun := counted_noun(line, amount, place):
            stop, measure = noun
            if unit := line.words.unit.match(line.text, stop):
                measure = line.words.measures[(unit.lastindex or 1) - 1]
                stop = unit.end() if measure.kind == "count" else stop
            return Found(start, stop, amount, measure, "counted_other", (first, stop))
        adjective = line.words.adjective.match(line.text, place)
        if adjective is None or line.words.never_nouns.match(line.text, place):
            return bare
        place = adjective.end()
        if joined := _AND_ADJECTIVE.match(line.text, place - 1):
            place = joined.end()
    return bare


_AND_ADJECTIVE = re.compile(r"(?:,| (?:и|and)) (?=[a-zа-я])")
"""«9 межведомственных и коммерческих документов»."""

_OWNERS = {
    "ru": re.compile(r"(?:(?:из )?(?:наших|ваших|его|ее|их|своих) )"),
    "en": re.compile(r"(?:of (?:our|their|its|your|his|her) )"),
}


def _behind_an_owner(line: Line, at: int) -> int:
    """«350 тысяч его соотечественников», "60 of our specialists": whose the things are."""
    owner = _OWNERS[line.words.language].match(line.text, at)
    return owner.end() if owner else at


def _share_unit(at: int, amount: Amount, last: Found) -> Found:
    scaled = amount.times(last.amount.worth, last.amount.worth)
    return Found(at, amount.stop, scaled, last.measure, "listed", last.counted)


def _far_to(line: Line, stop: int) -> "re.Match[str] | None":
    pattern = _FAR_TO[line.words.language]
    return pattern.match(line.text, stop)


_FAR_TO = {
    "ru": re.compile(r"(?: [^.;:!?()]{0,48}?)? до (?=[^.;:!?]{0,40}[0-9а-я])"),
    "en": re.compile(r"(?: [^.;:!?()]{0,48}?)? to (?=[^.;:!?]{0,40}[0-9a-z])"),
}


def _number_at(line: Line, at: int) -> tuple[int, Lead]:
    """The number that begins within a hedge's length from here, and its lead."""
    for anchor in line.words.anchor.finditer(line.text, at, at + 40):
        lead = lead_of(line, anchor.start())
        begins = min(lead.start, lead.sign_start)
        return (anchor.start(), lead) if begins <= at else (-1, lead)
    return -1, Lead(at)


def more_than(amount: Amount, lead: Lead, line: Line, stop: int) -> tuple[Hedge | None, int]:
    """The hedge before, inside or after the amount, and where the quantity ends."""
    if match := line.words.hedge_after.match(line.text, stop):
        after = line.words.hedges_after[(match.lastindex or 1) - 1]
        return lead.hedge or after, match.end()
    return (Hedge.MORE_THAN if amount.with_more else lead.hedge), stop


def indefinite_one(found: Found) -> bool:
    """«один из», «одна компания»: the word one counts nothing."""
    return (
        found.amount.in_words
        and found.amount.high == Decimal(1)
        and (found.measure is None or found.measure.kind in ("count", "time"))
    )

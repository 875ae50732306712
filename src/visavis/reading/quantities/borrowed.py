"""Borrowed units: what a number without a unit counts, when the sentence said it elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace

from visavis.reading.quantities.line import Found, Line
from visavis.reading.quantities.nouns import is_many
from visavis.reading.quantities.vocabulary import Measure

_UNITS = Measure("units", "count")
_AWAY = 110
"""Characters between «число предприятий …» and its number: one clause with a long attribute."""


def with_borrowed_unit(line: Line, found: Found, all_found: Sequence[Found]) -> Found:
    """The number with the unit of the words that say of what it is, or as it was.

    «составил 133 млн долларов против 115 млн», «148 компаний, из них 60 – китайские», "the number
    of visitors rose to 18,000".
    """
    if found.measure is not None or found.rule == "listed":
        return found
    for lends in (
        _part_of,
        _as_before,
        _elsewhere,
        _besides,
        _same_as_the_next,
        _at_a_rate,
        _number_of,
        _postposed,
    ):
        if borrowed := lends(line, found, all_found):
            return borrowed
    if not found.amount.scaled:
        return found
    lending = [one for one in all_found if _lends(one)]
    before = [one.measure for one in lending if one.stop <= found.start and one.amount.scaled]
    money = {one.measure for one in lending} if not before else {before[-1]}
    if len(money) == 1:
        return replace(found, measure=money.pop(), rule="unit_of_its_neighbour")
    return replace(found, measure=_UNITS, rule="scaled_without_unit")


def _lends(found: Found) -> bool:
    """Whether a number in millions without a unit may share this one's: money or tonnes."""
    kind = found.measure.kind if found.measure is not None else ""
    return kind == "money" or (kind == "measure" and found.amount.scaled)


def _part_of(line: Line, found: Found, all_found: Sequence[Found]) -> Found | None:
    """«из них 60 – китайские», "60 of them Chinese", «25 сербских студентов и 40 турецких»."""
    words = line.words.words
    if not (
        words["part_before"].search(line.before(found.start, 50))
        or words["part_after"].match(line.text, found.stop)
        or words["same_noun"].match(line.text, found.stop)
    ):
        return None
    whole = _last_count(found, all_found)
    if whole is None:
        who = _WHOM.match(line.text, found.stop)
        return replace(found, stop=who.end(), measure=_PEOPLE, rule="number_of") if who else None
    stop = found.stop
    if same := words["same_noun"].match(line.text, stop):
        return replace(found, stop=same.end(), measure=whole.measure, rule="same_noun")
    if found.amount.high > whole.amount.high:
        return None
    if after := words["part_after"].match(line.text, stop):
        stop = after.end()
    return replace(found, stop=stop, measure=whole.measure, rule="part_of_a_count")


_WHOM = re.compile(r" of whom(?![a-z])")
_PEOPLE = Measure("people", "count")


def _last_count(found: Found, all_found: Sequence[Found]) -> Found | None:
    """The last number before it of things one by one: «54 проекта на $4,6 млрд, из них 11 …»."""
    earlier = [one for one in all_found if one.stop <= found.start and one.measure is not None]
    counts = [one for one in earlier if one.measure is not None and one.measure.kind == "count"]
    return counts[-1] if counts else None


_BEFORE = re.compile(
    r"(?:их (?:было|стало|насчитывалось)|there (?:were|are)|compared (?:to|with)"
    r"|up from|down from|from|against|versus|против|по сравнению с) "
    r"(?:some |about |just |only |около |почти )?$"
)


def _as_before(line: Line, found: Found, all_found: Sequence[Found]) -> Found | None:
    """Of the same things at another time: "318 trains, compared to 241 a year earlier"."""
    if not _BEFORE.search(line.before(found.start, 40)) or found.amount.scaled:
        return None
    return _like_the_last(found, all_found)


_ELLIPSIS = re.compile(
    r"(?:^|[,;] |[,;]? (?:а|и|and|while) )[^,;:0-9]{3,40} [-–—] "
    r"(?:около |более |свыше |порядка |почти |about |some |over |nearly )?$"
)


def _elsewhere(line: Line, found: Found, all_found: Sequence[Found]) -> Found | None:
    """«В Армении зарегистрировано 38 фирм, в Беларуси – 54»: a dash for the noun and its verb."""
    if found.amount.scaled or not _ELLIPSIS.search(line.before(found.start, 60)):
        return None
    return _like_the_last(found, all_found)


def _like_the_last(found: Found, all_found: Sequence[Found]) -> Found | None:
    last = _last_count(found, all_found)
    return None if last is None else replace(found, measure=last.measure, rule="part_of_a_count")


def _besides(line: Line, found: Found, all_found: Sequence[Found]) -> Found | None:
    """«реализуется восемь проектов на 290 млн долларов, еще четыре прорабатываются»."""
    if not line.words.words["besides_before"].search(line.before(found.start)):
        return None
    return None if found.amount.scaled else _like_the_last(found, all_found)


_AND_SO_MANY = re.compile(r" (?P<adjective>[a-zа-я-]+) (?:and|и) $")


def _same_as_the_next(line: Line, found: Found, all_found: Sequence[Found]) -> Found | None:
    """«83 турецкие и 101 иранская компания», "83 Turkish and 101 Iranian companies"."""
    after = next((one for one in all_found if one.start >= found.stop), None)
    if after is None or after.rule != "counted" or after.measure is None or found.amount.scaled:
        return None
    between = _AND_SO_MANY.fullmatch(line.text[found.stop : after.start])
    if between is None or after.measure.kind != "count":
        return None
    stop = found.stop + between.end("adjective")
    return replace(found, stop=stop, measure=after.measure, rule="same_noun")


_RATE = re.compile(r" (?:в|per|a|an|each) (?:ден|сут|недел|месяц|day|week|month)")


def _at_a_rate(line: Line, found: Found, all_found: Sequence[Found]) -> Found | None:
    """«Рейсов стало восемь в неделю», "direct flights have reached eight per week"."""
    if found.amount.scaled or not _RATE.match(line.text, found.stop):
        return None
    start = max((one.stop for one in all_found if one.stop <= found.start), default=0)
    places = [at.start() for at in re.finditer(" ", line.text[start : found.start])]
    for at in reversed(places):
        unit = line.words.unit.match(line.text, start + at)
        measure = line.words.measures[(unit.lastindex or 1) - 1] if unit else None
        if measure is not None and measure.unit in _RUN:
            return replace(found, measure=measure, rule="number_of")
    return None


_RUN = frozenset({"flights", "buses", "vehicles", "visits"})
"""What goes so many times a week."""


def _number_of(line: Line, found: Found, all_found: Sequence[Found]) -> Found | None:
    """«число предприятий выросло до 3,5 тысячи», "the number of visitors reached 18,000"."""
    before = line.before(found.start, _AWAY)
    match = line.words.words["number_of"].search(before)
    if match is None or match["between"].count(" ") < 1:
        return None
    since = found.start - len(before) + match.start()
    if any(since < one.start < found.start and _has_own_unit(one) for one in all_found):
        return None
    noun = " " + match["noun"]
    at = 0
    while at >= 0:
        if unit := line.words.unit.match(noun, at):
            measure = line.words.measures[(unit.lastindex or 1) - 1]
            if measure.kind == "count":
                return replace(found, measure=measure, rule="number_of")
        at = noun.find(" ", at + 1)
    return replace(found, measure=_UNITS, rule="number_of")


_POSTPOSED = re.compile(
    r"(?:^|[,;:] (?:а |и |но )?|что |также )(?:[а-я-]+ых |[а-я-]+их ){0,2}(?P<noun>[а-я]+) "
    r"(?:(?:в|во|на) (?:[а-я-]+ ){1,2})?(?:с [а-я-]+ [а-я]+ )?"
    r"(?:(?:там|здесь|уже|сейчас|сегодня|теперь|всего|только|было|стало|есть|[а-я]+тся|[а-я]+лось"
    r"|(?:дейст|работ|функционир|существ)[а-я]+|[а-я]+(?:ан|ен|ят|ыт)о) ){0,3}"
    r"(?:около|более|больше|свыше|порядка|почти|примерно|не менее|до)? ?$"
)


def _postposed(line: Line, found: Found, __: Sequence[Found]) -> Found | None:
    """«Российских компаний насчитывается около 4 тысяч»: the things counted stand in front."""
    match = _POSTPOSED.search(line.before(found.start, _AWAY))
    if match is None or not is_many(match["noun"]):
        return None
    unit = line.words.unit.match(" " + match["noun"], 0)
    measure = line.words.measures[(unit.lastindex or 1) - 1] if unit else None
    if measure is None or measure.kind != "count":
        return None
    return replace(found, measure=measure, rule="number_of")


def _has_own_unit(found: Found) -> bool:
    return found.measure is not None and found.measure.kind not in ("percent", "times", "time")

"""Read: the periods of a sentence. Patterns found, meant, placed, and bases resolved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from visavis.model import Period
from visavis.reading.periods.mention import PeriodMention
from visavis.reading.periods.rules import RULES
from visavis.reading.periods.seen import Meaning, Seen
from visavis.reading.periods.stretches import since
from visavis.reading.periods.vocabulary import Vocabulary, vocabulary
from visavis.reading.quantities.plain import plain
from visavis.reading.spans import Sentence, Span

_BEFORE_WINDOW = 48
_ENDS_EXPLICIT = ("к", "ко", "by", "позднее", "later", "than")


def periods(
    sentence: Sentence, language: str, document_date: date | None
) -> tuple[PeriodMention, ...]:
    """The times a sentence states, in the order of the text; none is guessed."""
    text, words = plain(sentence.text), vocabulary(language)
    mentions = [
        _mention(sentence, seen, rule, _placed(seen, meaning))
        for seen, rule, meaning in _found(text, words, document_date)
    ]
    return tuple(_bases_resolved(mentions))


def a_year_before(base: PeriodMention, previous: Period) -> PeriodMention:
    """A base of the previous period, resolved by that period when another sentence has it."""
    return replace(base, period=_earlier(previous), reason="")


def _found(text: str, words: Vocabulary, today: date | None) -> Iterator[tuple[Seen, str, Meaning]]:
    stop = 0
    future: bool | None = None
    for anchor in words.anchor.finditer(text):
        if anchor.start() < stop:
            continue
        if future is None:
            future = _to_come(text, words)
        for rule, pattern in words.patterns:
            match = pattern.match(text, anchor.start())
            if match is None or not _ends_at_a_word(text, match.end()):
                continue
            seen = Seen(match, text, words, today, future)
            meaning = _meaning(seen, rule)
            if meaning is not None:
                stop = match.end()
                yield seen, rule, meaning
                break


def _meaning(seen: Seen, rule: str) -> Meaning | None:
    """What the rule makes of it; a year outside the calendar is none."""
    try:
        return RULES[rule](seen)
    except (ValueError, OverflowError):
        return None


def _ends_at_a_word(text: str, stop: int) -> bool:
    return not (text[stop : stop + 1].isalnum() and text[stop - 1].isalnum())


def _to_come(text: str, words: Vocabulary) -> bool:
    """Whether the sentence speaks of what is to come, by its verbs."""
    return bool(words.around["future"].search(text)) and not words.around["past"].search(text)


def _placed(seen: Seen, meaning: Meaning) -> Meaning:
    """What the words before make of a period: a base, a horizon, or the period itself."""
    if meaning.kind not in ("absolute", "relative") or meaning.period is None:
        return meaning
    to_reach = seen.left.split()[-1:] in (["к"], ["ко"])
    ahead = seen.today is not None and meaning.period.end > seen.today
    if seen.follows("base_before") and not (to_reach and ahead):
        earlier = seen.group("shift") in ("предыдущ", "previous", "preceding")
        return meaning.but(kind="base", base_of_previous=earlier)
    if seen.follows("since_before") and meaning.period.kind in ("year", "month"):
        return since(seen, meaning)
    if not seen.follows("horizon_before"):
        return meaning
    if seen.today is not None and meaning.period.end < seen.today:
        return meaning.but(kind="base") if to_reach else meaning
    return meaning.but(kind="horizon", by=meaning.period)


def _mention(sentence: Sentence, seen: Seen, rule: str, meaning: Meaning) -> PeriodMention:
    start, stop = seen.match.span()
    before = seen.text[max(0, start - _BEFORE_WINDOW) : start]
    found = seen.words.around["before"].search(before)
    outer = start
    if found and (found.start() == 0 or not before[found.start() - 1].isalnum()):
        outer = start - len(before) + found.start()
    core = Span(sentence.start + start, sentence.start + stop, sentence.text[start:stop])
    return PeriodMention(
        start=sentence.start + outer,
        stop=core.stop,
        text=sentence.text[outer:stop],
        period=meaning.period,
        kind=meaning.kind,
        rule=rule,
        core=core,
        by=meaning.by,
        years=meaning.years,
        base_of_previous=meaning.base_of_previous,
        reason=meaning.reason,
    )


def _bases_resolved(mentions: list[PeriodMention]) -> Iterator[PeriodMention]:
    """Bases of the previous period take it from the sentence: the one before, else after.

    "Over the same period" is the last one that the sentence told before it.
    """
    for index, mention in enumerate(mentions):
        if mention.reason == "no_earlier_period" and not mention.base_of_previous:
            told = [one for one in mentions[:index] if _may_be_followed(one)]
            yield _again(mention, told[-1]) if told else mention
            continue
        if not mention.base_of_previous or mention.period is not None:
            yield mention
            continue
        around = [*reversed(mentions[:index]), *mentions[index + 1 :]]
        followed = next((one.period for one in around if _may_be_followed(one)), None)
        yield mention if followed is None else a_year_before(mention, followed)


def _again(mention: PeriodMention, told: PeriodMention) -> PeriodMention:
    return replace(mention, period=told.period, kind=told.kind, reason="")


def _may_be_followed(mention: PeriodMention) -> bool:
    kinds = mention.kind in ("absolute", "relative") and mention.period is not None
    return kinds and mention.rule not in ("day", "named_day", "weekday", "numeric_date")


def _earlier(period: Period) -> Period | None:
    try:
        return period.a_year_earlier()
    except ValueError:
        return None

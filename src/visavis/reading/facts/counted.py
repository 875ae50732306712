"""Counted: which indicator a number of a sentence belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis import world
from visavis.model import Indicator
from visavis.reading.facts.clauses import clauses
from visavis.reading.facts.figure_words import GROWTH_OF, RATIOS, figure_words, token_of
from visavis.reading.facts.subjects import Subject, subjects
from visavis.reading.facts.things import TRADED, is_exchanged, is_moved
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention

MEASURED = ("mass", "volume", "energy")
"""Kinds of units that goods are measured in."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The indicator a number belongs to, and the token at which it is named."""

    indicator: Indicator
    place: int
    carried: bool = False
    flow: Indicator | None = None
    """Whether measured goods are said to be exports or imports; their value has its direction."""


def indicators(row: Row) -> list[Counted]:
    """The indicators of the model that a sentence names, each with its token, in order."""
    return [
        Counted(subject.indicator, subject.first)
        for subject in subjects(row.line)
        if subject.indicator not in (None, Indicator.VALUE)
    ]


def counted_by(
    page: Page,
    row: Row,
    mention: QuantityMention,
    *,
    last: Counted | None,
    used: set[tuple[int, str]],
    follows: bool = False,
) -> Counted | None:
    """What money, goods or a percentage is of: the indicator that the sentence tells it for.

    That is the subject of its clause, else the nearest before it, else one right behind it, else
    that of the sentence before. A number of something else (GDP, wages) is of nothing.
    """
    place = token_of(row, mention)
    unit = mention.quantity.unit
    if world.unit(unit).kind in MEASURED:
        return _goods(row, mention) if is_moved(page, row, mention, follows=follows) else None
    subject = _subject_of(row, mention, used)
    if subject is not None:
        return _named(page, row, mention, subject, used)
    if mention.role == "share" and (_of_trade(row, mention) or _of_both(page, row)):
        return Counted(Indicator.SHARE, place)
    elsewhere = any(one.indicator is None and one.head for one in subjects(row.line))
    if elsewhere or last is None or not _fits(last.indicator, mention):
        return None
    return Counted(last.indicator, 0, carried=True) if _carries_on(page, row) else None


def _goods(row: Row, mention: QuantityMention) -> Counted:
    """Goods by measure, with the flow they are of: the nearest word of one in their clause."""
    place = token_of(row, mention)
    numbers = clauses(row.line)
    flows = [one for one in subjects(row.line) if one.indicator in (*TRADED, Indicator.VALUE)]
    here = [one for one in flows if numbers[one.first] == numbers[place]] or flows
    flow = min(here, key=lambda one: abs(one.first - place), default=None)
    if flow is None or flow.indicator is Indicator.VALUE:
        return Counted(Indicator.VALUE, place)
    return Counted(Indicator.VALUE, flow.first, flow=flow.indicator)


def _named(
    page: Page,
    row: Row,
    mention: QuantityMention,
    subject: Subject,
    used: set[tuple[int, str]],
) -> Counted | None:
    if subject.indicator is None or not _fits(subject.indicator, mention):
        return None
    is_value = subject.indicator is Indicator.VALUE
    if is_value and not is_exchanged(page, row, mention, weak=subject.weak, goes_on=bool(used)):
        return None
    return Counted(subject.indicator, subject.first)


def _subject_of(row: Row, mention: QuantityMention, used: set[tuple[int, str]]) -> Subject | None:
    """The subject of a number: see `counted_by`."""
    place = token_of(row, mention)
    takes = [one for one in subjects(row.line) if _takes(one, mention)]
    before = [one for one in takes if one.first <= place]
    behind = _behind(row, mention, [one for one in takes if one.first > place])
    numbers = clauses(row.line)
    here = [one for one in before if numbers[one.first] == numbers[place]]
    if behind is not None and not any(one.head for one in here) and _adjoins(row, mention, behind):
        return behind
    if behind is not None and _is_spent_on(row, mention, behind):
        return behind
    chosen = _nearest(here)
    if chosen is None or chosen.weak:
        chosen = _nearest(before)
    if chosen is not None and behind is not None and (chosen.first, mention.role) in used:
        return behind
    return chosen or behind


def _takes(subject: Subject, mention: QuantityMention) -> bool:
    """Whether the number is the subject's, or would be if it were a figure of ours."""
    if subject.indicator is None:
        return subject.head and mention.role != "share"
    if _fits(subject.indicator, mention):
        return True
    changing = mention.quantity.unit in RATIOS and mention.role == "growth"
    return changing and subject.head and subject.indicator in (Indicator.BALANCE, Indicator.VALUE)


def _nearest(found: Sequence[Subject]) -> Subject | None:
    heads = [one for one in found if one.head]
    firm = [one for one in found if not one.weak]
    return next((kind[-1] for kind in (heads, firm, found) if kind), None)


_WHOLE = 5
"""Tokens behind a part in which the whole is named: «60 процентов общего объема экспорта»."""


def _of_trade(row: Row, mention: QuantityMention) -> bool:
    """«60 процентов этой суммы», "a third of exports": a part of trade or investment."""
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    hits = row.line.find(figure_words(row.line.language).wholes)
    return any(stop <= hit.first < stop + _WHOLE for hit in hits)


def _of_both(page: Page, row: Row) -> bool:
    """Whether both are named: "40 percent of the tractors on Pakistani fields are Belarusian"."""
    return set(page.pair.sides) <= {one.code for one in row.countries}


_REACH = 10
"""Tokens behind a number in which its subject may stand: «5 млрд долларов достиг … экспорт»."""

_ADJOINS = 3


def _behind(row: Row, mention: QuantityMention, found: Sequence[Subject]) -> Subject | None:
    """The first subject behind, with no other number of the kind in between."""
    place = token_of(row, mention)
    near = [one for one in found if one.first - place <= _REACH + mention.text.count(" ")]
    if not near:
        return None
    start = row.line.tokens[near[0].first].start
    between = [one for one in row.quantities if mention.stop <= one.start < start]
    same = [one for one in between if (one.role == "growth") == (mention.role == "growth")]
    return None if same else near[0]


def _adjoins(row: Row, mention: QuantityMention, subject: Subject) -> bool:
    """«18 процентов в экспорте», "15 percent growth in exports"."""
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    return 0 <= subject.first - stop <= _ADJOINS and all(
        token.text[:1].isalpha() for token in row.line.tokens[stop : subject.first]
    )


def _is_spent_on(row: Row, mention: QuantityMention, subject: Subject) -> bool:
    """«из 1,3 млрд 1,2 млрд пришлось на вывоз»: a part of the whole, of the flow behind it."""
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    return row.line.lemmas[stop : subject.first] in (("приходиться", "на"), ("прийтись", "на"))


def _fits(indicator: Indicator, mention: QuantityMention) -> bool:
    unit, role = mention.quantity.unit, mention.role
    if indicator is Indicator.SHARE:
        return unit == "percent" and role != "growth"
    if unit in RATIOS:
        return role == "growth" and indicator in GROWTH_OF
    return len(unit) == len("USD") and unit.isupper()


def _carries_on(page: Page, row: Row) -> bool:
    return row.line.has(figure_words(page.language).carries)

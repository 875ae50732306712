"""Counted: which indicator a number of a sentence belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass

from visavis import world
from visavis.model import Indicator
from visavis.reading.facts.clauses import clause_of, clauses
from visavis.reading.facts.directions import way_of_goods
from visavis.reading.facts.figure_words import (
    GROWTH_OF,
    RATIOS,
    figure_words,
    is_money,
    token_of,
)
from visavis.reading.facts.in_turn import in_turn
from visavis.reading.facts.left_out import carries_on
from visavis.reading.facts.subjects import Subject, subjects
from visavis.reading.facts.things import is_moved
from visavis.reading.morphology import readings
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention
from visavis.reading.quantities.roles import OF_A_WHOLE

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
    ahead: bool = False,
) -> Counted | None:
    """What money, goods or a percentage is of: the indicator that the sentence tells it for.

    That is the subject of its clause, else the nearest before it, else one right behind it, else
    that of the sentence before. A number of something else (GDP, wages) is of nothing.
    """
    unit = mention.quantity.unit
    if world.unit(unit).kind in MEASURED:
        return _goods(row, mention) if is_moved(page, row, mention, follows=follows) else None
    subject = in_turn(row, mention) or _subject_of(row, mention, used, ahead=ahead)
    if subject is not None:
        return _of_subject(page, row, mention, subject, goes_on=bool(used))
    return _of_no_subject(page, row, mention, last, ahead=ahead, goes_on=bool(used))


def _of_subject(
    page: Page, row: Row, mention: QuantityMention, subject: Subject, *, goes_on: bool
) -> Counted | None:
    if subject.weak and _goes(page, row, mention):
        return Counted(Indicator.EXPORTS, subject.first)
    if subject.indicator is Indicator.VALUE and not (goes_on or _is_somebodys(page, row)):
        return None
    return _named(mention, subject)


def _of_no_subject(
    page: Page,
    row: Row,
    mention: QuantityMention,
    last: Counted | None,
    *,
    ahead: bool,
    goes_on: bool,
) -> Counted | None:
    """A share by its role, what was told before, or a sum that is between the two."""
    place = token_of(row, mention)
    both = _of_both(page, row)
    part = goes_on and OF_A_WHOLE.search(_text_before(row, mention)) is not None
    if mention.role == "share" and (part or both or _of_trade(row, mention)):
        return Counted(Indicator.SHARE, place)
    if any(one.indicator is None and one.head for one in subjects(row.line)):
        return None
    if (
        last is not None
        and fits(last.indicator, mention)
        and (ahead or carries_on(page, row, mention))
    ):
        return Counted(last.indicator, 0, carried=True)
    is_sum = is_money(mention) and mention.role == "level" and not ahead
    return Counted(Indicator.VALUE, place) if is_sum and both else None


def _text_before(row: Row, mention: QuantityMention) -> str:
    return row.line.sentence.text[: mention.start - row.line.sentence.start].lower()


_FLOWS = (Indicator.EXPORTS, Indicator.IMPORTS, Indicator.VALUE)


def _goods(row: Row, mention: QuantityMention) -> Counted:
    """Goods by measure, with the flow they are of: the nearest word of one in their clause."""
    place = token_of(row, mention)
    numbers = clauses(row.line)
    flows = [one for one in subjects(row.line) if one.indicator in _FLOWS]
    here = [one for one in flows if numbers[one.first] == numbers[place]]
    here = here or [one for one in flows if one.first < place] or flows
    flow = min(here, key=lambda one: abs(one.first - place), default=None)
    if flow is None or flow.indicator is Indicator.VALUE:
        return Counted(Indicator.VALUE, place)
    return Counted(Indicator.VALUE, flow.first, flow=flow.indicator)


def _is_somebodys(page: Page, row: Row) -> bool:
    """Whether a sum has to do with one of the two: a side is named or speaks, or both are meant.

    A sentence behind others that names no country goes on about what they are of.
    """
    goes_on = row.number > 0 and not row.countries
    if goes_on or any(one.code in page.pair.sides for one in row.countries) or page.side_of(row)[0]:
        return True
    patterns = figure_words(page.language)
    both = (patterns.shared, patterns.joint, patterns.sides)
    return any(row.line.has(pattern) for pattern in both)


def _goes(page: Page, row: Row, mention: QuantityMention) -> bool:
    """Whether goods of so much are said to go from one to the other."""
    going = row.line.has(figure_words(page.language).moved)
    return going and way_of_goods(page, row, mention) is not None and is_money(mention)


def _named(mention: QuantityMention, subject: Subject) -> Counted | None:
    if subject.indicator is None or not fits(subject.indicator, mention):
        return None
    return Counted(subject.indicator, subject.first)


def _whole_trade(row: Row, takes: Sequence[Subject], place: int) -> Subject | None:
    """An aim in a clause of its own is of the whole: "…, and the aim of $5 billion stands"."""
    clause = clause_of(row.line, place)
    if any(one.first in clause for one in takes):
        return None
    whole = [one for one in takes if one.indicator is Indicator.TURNOVER and one.first < place]
    return whole[-1] if whole else None


def _subject_of(
    row: Row, mention: QuantityMention, used: set[tuple[int, str]], *, ahead: bool
) -> Subject | None:
    """The subject of a number: see `counted_by`."""
    place = token_of(row, mention)
    takes = [one for one in subjects(row.line) if _takes(one, mention)]
    if ahead and (whole := _whole_trade(row, takes, place)) is not None:
        return whole
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
    if fits(subject.indicator, mention):
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
    """The first subject behind in the clause, with no other number of the kind in between."""
    place = token_of(row, mention)
    numbers, fronted = clauses(row.line), _is_fronted(row, place)
    near = [
        one
        for one in found
        if one.first - place <= _REACH + mention.text.count(" ")
        and (numbers[one.first] == numbers[place] or fronted)
    ]
    if not near:
        return None
    start = row.line.tokens[near[0].first].start
    between = [one for one in row.quantities if mention.stop <= one.start < start]
    same = [one for one in between if (one.role == "growth") == (mention.role == "growth")]
    return None if same else near[0]


def _is_fronted(row: Row, place: int) -> bool:
    """Whether a subject is still to come: "Having added 28 percent, exports reached …"."""
    if any(one.first < place for one in subjects(row.line)):
        return False
    written = [row.line.tokens[at].text.lower() for at in clause_of(row.line, place)]
    opens = next((word for word in written if word.isalpha()), "")
    if row.line.language == "en":
        return opens.endswith("ing")
    return any("GRND" in one.tag for one in readings(opens)[:1])


def _adjoins(row: Row, mention: QuantityMention, subject: Subject) -> bool:
    """«18 процентов в экспорте», "15 percent growth in exports"."""
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    return 0 <= subject.first - stop <= _ADJOINS and all(
        token.text[:1].isalpha() and word not in ("и", "and")
        for token, word in zip(
            row.line.tokens[stop : subject.first],
            row.line.lemmas[stop : subject.first],
            strict=True,
        )
    )


def _is_spent_on(row: Row, mention: QuantityMention, subject: Subject) -> bool:
    """«1,2 млрд пришлось на вывоз», "spent 3 billion on imports": of the flow behind it."""
    stop = sum(1 for token in row.line.tokens if token.start < mention.stop)
    return row.line.lemmas[stop : subject.first] in _ON


_ON = (
    *(("приходиться", "на"), ("прийтись", "на"), ("на",)),
    *(("on",), ("go", "to"), ("fall", "on"), ("fell", "on"), ("come", "from")),
)


def fits(indicator: Indicator, mention: QuantityMention) -> bool:
    """Whether a number of this unit and role may be of an indicator."""
    unit, role = mention.quantity.unit, mention.role
    if indicator is Indicator.SHARE:
        return unit == "percent" and role != "growth"
    if unit in RATIOS:
        return role == "growth" and indicator in GROWTH_OF
    return is_money(mention)

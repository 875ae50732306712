"""Dated: the period that trade was last told for, which figures without one go on with."""

from dataclasses import dataclass

from visavis.model import Period
from visavis.reading.facts.subjects import subjects
from visavis.reading.page import Page, Row
from visavis.reading.periods import PeriodMention
from visavis.reading.posts import BODY

MOST_PARAGRAPHS = 2
"""Line feeds up to the next paragraph, with an empty line between them."""


@dataclass(slots=True)
class Dated:
    """The last period told for trade, and the sentence that told it or went on with it."""

    period: Period | None = None
    number: int = 0
    latest: Period | None = None
    """Of all that were told the one that ends last: what the text as a whole is about."""

    def tell(self, number: int, period: Period | None) -> None:
        """A sentence has a period of its own, or goes on with the one before.

        Of several in a sentence the latest is what it is about, the others are compared with it.
        """
        earlier = self.number == number and self.period is not None and period is not None
        if earlier and self.period is not None and period is not None:
            period = max(self.period, period, key=lambda one: one.end)
        self.period, self.number = period, number
        told = (one for one in (self.latest, period) if one is not None)
        self.latest = max(told, key=lambda one: one.end, default=None)

    def of(self, number: int) -> Period | None:
        """The period that the numbers of a sentence have, its own or one from before."""
        return self.period if self.number == number else None

    def learn(self, page: Page, number: int) -> None:
        """Take in a sentence that gives a period and no figure for it.

        «Данные о взаимной торговле за январь»: its figures follow. A time told of something else
        than trade ends the period before it.
        """
        row = page.rows[number]
        named = any(one.indicator is not None for one in subjects(row.line))
        if (self.period is None and not named) or self.of(number) is not None:
            return
        own = [one for one in row.periods if one.kind in ("absolute", "relative")]
        if not own:
            return
        lasting = [one for one in own if one.period and one.period.precision != "day"]
        self.tell(number, lasting[-1].period if lasting and named else None)

    def near(self, page: Page, number: int, *, again: bool) -> Period | None:
        """The period for a sentence that says none; None when another speaks or it is too far.

        `again`: the sentence points back to it, whoever speaks; "over the period" to the latest.
        """
        row, last = page.rows[number], page.rows[self.number]
        apart = row.paragraph - last.paragraph
        if self.period is None or (apart and not again and not _goes_on(row, last, apart)):
            return None
        self.number = number
        if any(one.rule == "told_period" for one in row.periods if is_again(one)):
            self.period = self.latest
        return self.period


def _goes_on(row: Row, last: Row, apart: int) -> bool:
    """Whether a new paragraph is of the same hand: an office's release, one speaker, or nobody."""
    one, other = row.voice.actor, last.voice.actor
    if one is not None and one.office == BODY:
        return True
    same = one is other or (
        one is not None and other is not None and (one.name, one.side) == (other.name, other.side)
    )
    return same and apart <= MOST_PARAGRAPHS


def is_again(one: PeriodMention) -> bool:
    """«За тот же период», "over the same year": the period told before, once more."""
    return one.rule in ("same_period", "told_period") and one.kind == "unresolved"

"""Book: what the record holds on one pair, sorted so that each check finds what it compares."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from visavis.checking.claim import Claim, Measure, Untold, claim
from visavis.checking.office import Office
from visavis.model import (
    AnyFact,
    Basis,
    Commitment,
    Contact,
    Figure,
    Pair,
    Period,
    Project,
    Target,
)

Heading = tuple[str | None, Measure, str, bool]
"""Whose ledger, what is measured, in what unit, and whether it is a growth."""

Page = Mapping[Period, Sequence[Claim]]
"""The claims under one heading by the period they are for."""


class Book:
    """The figures, targets, commitments and projects of one pair."""

    def __init__(self, pair: Pair, facts: Iterable[AnyFact]) -> None:
        self.pair = pair
        self.targets: list[Target] = []
        self.commitments: list[Commitment] = []
        self.projects: list[Project] = []
        self.contacts: dict[str, Contact] = {}
        self.figures: list[Figure] = []
        self.untold: list[Untold] = []
        self.pages: dict[Heading, dict[Period, list[Claim]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self.published: list[Figure] = []
        self._sort(facts)
        self.offices = {side: Office(self.published, side, pair) for side in pair.sides}

    def _sort(self, facts: Iterable[AnyFact]) -> None:
        for fact in facts:
            match fact:
                case Figure():
                    self._take(fact)
                case Target():
                    self.targets.append(fact)
                case Commitment():
                    self.commitments.append(fact)
                case Project():
                    self.projects.append(fact)
                case Contact():
                    self.contacts[fact.id] = fact

    def _take(self, figure: Figure) -> None:
        if figure.basis is Basis.STATISTICS:
            self.published.append(figure)
            return
        self.figures.append(figure)
        made = claim(figure)
        if isinstance(made, Untold):
            self.untold.append(made)
        elif made is not None:
            self.pages[made.key][_plain(made.period)].append(made)

    def page(self, heading: Heading) -> Page:
        """The claims under a heading; an empty page when there are none."""
        return self.pages.get(heading, {})

    def office(self, side: str | None) -> Office | None:
        """The office of a side that publishes anything."""
        office = self.offices.get(side or "")
        return office if office is not None and office.years else None


def by_year(page: Page) -> dict[int, dict[Period, Sequence[Claim]]]:
    """The claims for whole months within one year, by that year."""
    years: dict[int, dict[Period, Sequence[Claim]]] = defaultdict(dict)
    for period, claims in page.items():
        if period.start.year == period.end.year and period.month_count:
            years[period.start.year][period] = claims
    return years


def _plain(period: Period) -> Period:
    """The same days written in one way, so that `2024-01/2024-12` and `2024` are one."""
    year = period.start.year
    whole = Period.year(year)
    return whole if period.same(whole) else period

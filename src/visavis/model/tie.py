"""Tie: a lasting link below the state, or something that shows one."""

from enum import StrEnum
from typing import Literal

from visavis.model.fact import PairFact, Party
from visavis.model.period import Period
from visavis.model.words import Words


class TieType(StrEnum):
    """What joins the two."""

    REGIONS = "regions"
    CITIES = "cities"
    COMPANIES = "companies"
    GOODS = "goods"
    """Lasting trade in certain goods."""
    UNIVERSITIES = "universities"
    PEOPLE = "people"
    """Students, travellers, artists, athletes."""
    OFFICE = "office"
    """A consulate, trade house or other standing office."""
    EVENT = "event"
    STATEMENT = "statement"


class Tie(PairFact):
    """A link between regions, cities, universities, companies or people of the two countries."""

    kind: Literal["tie"] = "tie"
    type: TieType
    text: Words
    parties: tuple[Party, ...] = ()
    date: Period | None = None

    @property
    def when(self) -> Period | None:
        """The date the source gives it."""
        return self.date

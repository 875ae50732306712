"""Accounts: the turnover of a pair year by year, as one side counts it, never merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from visavis.model import Basis, Figure
from visavis.trade import AnnualTurnover, annual_turnovers


@dataclass(frozen=True, slots=True)
class Account:
    """One turnover a year by one side's account, the oldest first.

    Official figures where its office publishes them, its statements where not; with `official`,
    those of the office alone.
    """

    side: str
    official: bool
    years: tuple[AnnualTurnover, ...]

    @property
    def mixed(self) -> bool:
        """Whether official figures and statements stand side by side in it."""
        return len({one.basis for one in self.years}) > 1


def accounts(figures: Sequence[Figure], side: str, today: date) -> tuple[Account, ...]:
    """What a side says of itself, and its office alone where that is not the same."""
    known = [one for one in annual_turnovers(figures, side) if one.year < today.year]
    official = [one for one in known if one.basis is Basis.STATISTICS]
    whole = Account(side, not known or len(official) == len(known), _one_a_year(known))
    if not official or whole.official:
        return (whole,)
    return whole, Account(side, True, _one_a_year(official))


def _one_a_year(known: Iterable[AnnualTurnover]) -> tuple[AnnualTurnover, ...]:
    """Of one year the office's, else what was stated last."""
    by_year: dict[int, AnnualTurnover] = {}
    for one in sorted(known, key=lambda one: (one.basis is Basis.STATISTICS, _stated(one))):
        by_year[one.year] = one
    return tuple(by_year[year] for year in sorted(by_year))


def _stated(one: AnnualTurnover) -> str:
    return str(one.figures[0].stated_on or "")

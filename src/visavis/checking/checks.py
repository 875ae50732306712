"""Checks: all of them, over all that the record holds on a pair."""

from collections.abc import Callable, Iterable, Iterator

from visavis.checking.announcements import announcements, resemblances
from visavis.checking.book import Book
from visavis.checking.finding import Finding, worst_first
from visavis.checking.growths import growths
from visavis.checking.horizons import horizons
from visavis.checking.ledgers import ledgers, vintages
from visavis.checking.official import official
from visavis.checking.other_periods import other_periods
from visavis.checking.parts import parts
from visavis.checking.repeats import repeats
from visavis.checking.scopes import scopes
from visavis.checking.sides import currencies, sides
from visavis.checking.speakers import repeated_numbers, speakers
from visavis.checking.sums import sums
from visavis.checking.targets import targets
from visavis.checking.thirds import thirds
from visavis.checking.untold import untold
from visavis.model import AnyFact, Pair

Check = Callable[[Book], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    sides,
    currencies,
    growths,
    parts,
    sums,
    speakers,
    repeated_numbers,
    other_periods,
    thirds,
    scopes,
    official,
    targets,
    horizons,
    repeats,
    announcements,
    resemblances,
    ledgers,
    vintages,
    untold,
)
"""A new check is a new file and a line here."""


def check(pair: Pair, facts: Iterable[AnyFact]) -> tuple[Finding, ...]:
    """The findings on a pair, worst first."""
    book = Book(pair, facts)
    return worst_first(finding for one in CHECKS for finding in one(book))

"""Planning at size: the plan of a year for 200 pairs, each with 300 facts.

    python -m bench.planning

The facts are made up, the countries are not: contacts of all forms, dated to a day, a month, a
quarter or a year, commitments with and without a term, targets and cases. Counted is the time of
the processor, for the entries and for the whole paper as text; some are drawn, too.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations, islice

from visavis import world
from visavis.briefs.material import Material
from visavis.briefs.papers import entries_of, year_paper
from visavis.briefs.renderers import render
from visavis.model import (
    Case,
    Commitment,
    CommitmentForm,
    Contact,
    ContactForm,
    ContactStatus,
    Document,
    Due,
    Evidence,
    Framework,
    Level,
    Pair,
    Participant,
    Period,
    Quantity,
    Target,
    Verdict,
    Words,
)
from visavis.model.figure import Indicator
from visavis.model.target import Horizon

SEED = 20250929
PAIRS, LIMIT_S = 200, 10
CONTACTS, COMMITMENTS, TARGETS, CASES = 150, 120, 20, 10
RUNS = 3
DRAWN = 20
YEAR, TODAY = 2026, date(2025, 12, 31)
EVIDENCE = (Evidence(document="d"),)
DOCUMENT = Document(id="d", publisher=Words("Agency"), url="https://example.org/")


def material(pair: Pair, seed: int = SEED) -> Material:
    """The facts of one pair, always the same; its documents are one."""
    chance = random.Random(seed)
    return Material(
        pair,
        TODAY,
        tuple(_contact(pair, number, chance) for number in range(CONTACTS)),
        (),
        tuple(_target(pair, number, chance) for number in range(TARGETS)),
        tuple(_commitment(pair, number, chance) for number in range(COMMITMENTS)),
        (),
        (),
        (),
        {"d": DOCUMENT},
        tuple(_case(pair, number) for number in range(CASES)),
    )


def _period(chance: random.Random, first: int, last: int) -> Period:
    year, month = chance.randint(first, last), chance.randint(1, 12)
    quarter = Period.quarter(year, (month + 2) // 3)
    day = Period.day(date(year, month, chance.randint(1, 28)))
    return chance.choice([day, day, Period.months(year, month, month), quarter, Period.year(year)])


def _contact(pair: Pair, number: int, chance: random.Random) -> Contact:
    planned = number % 5 == 0
    host = chance.choice(pair.sides)
    form = chance.choice(list(ContactForm))
    return Contact(
        id=f"c{number}",
        pair=pair,
        form=form,
        level=chance.choice(list(Level)),
        framework=Framework.BILATERAL,
        dates=_period(chance, 2026, 2026) if planned else _period(chance, 1995, 2025),
        country=host,
        participants=tuple(Participant(side=side) for side in pair.sides),
        status=chance.choice([ContactStatus.AGREED, ContactStatus.PROPOSED])
        if planned
        else ContactStatus.HELD,
        number=number + 1 if form is ContactForm.COMMISSION_SESSION else None,
        evidence=EVIDENCE,
    )


def _commitment(pair: Pair, number: int, chance: random.Random) -> Commitment:
    term = _period(chance, 2022, 2027)
    return Commitment(
        id=f"k{number}",
        pair=pair,
        form=chance.choice(list(CommitmentForm)),
        text=Words({"ru": f"Исполнить пункт {number}", "en": f"Carry out point {number}"}),
        due=Due(words=Words(str(term)), by=term) if number % 2 else None,
        made_on=_period(chance, 2018, 2025),
        evidence=EVIDENCE,
    )


def _target(pair: Pair, number: int, chance: random.Random) -> Target:
    year = chance.randint(2025, 2028)
    return Target(
        id=f"t{number}",
        pair=pair,
        indicator=Indicator.TURNOVER,
        quantity=Quantity.of(str(chance.randint(1, 9) * 10**8), "USD"),
        horizon=Horizon(words=Words(str(year)), by=Period.year(year)),
        evidence=EVIDENCE,
    )


def _case(pair: Pair, number: int) -> Case:
    return Case(
        id=f"x{number}",
        pair=pair,
        finding=f"sides-{number}",
        check="sides",
        verdict=Verdict.CONTRADICTS,
        text=Words("Two figures differ"),
        facts=("f",),
        opened_on=Period.parse("2025-06-01"),
        evidence=EVIDENCE,
    )


def main() -> int:
    """Print the times; the exit code is 1 when the papers take more than the limit."""
    chosen = islice(combinations(world.codes(), 2), PAIRS)
    made = [material(Pair.of(*two), number) for number, two in enumerate(chosen)]
    entries = sum(len(entries_of(one, YEAR)) for one in made)
    alone = _spent(made, lambda one: entries_of(one, YEAR))
    papers = _spent(made, lambda one: render(year_paper(one, "ru", YEAR), "md"))
    drawn = _spent(made[:DRAWN], lambda one: render(year_paper(one, "ru", YEAR), "html"))
    sys.stdout.write(
        f"{PAIRS} pairs, {entries} entries: {alone:.1f} s; as papers: {papers:.1f} s"
        f" (at most {LIMIT_S}); one paper with its drawing: {drawn / DRAWN:.2f} s\n"
    )
    return int(papers > LIMIT_S)


def _spent(made: list[Material], work: Callable[[Material], object]) -> float:
    """The median of a few runs over fresh materials, since one keeps what it has worked out."""
    return statistics.median(_once(made, work) for __ in range(RUNS))


def _once(made: list[Material], work: Callable[[Material], object]) -> float:
    fresh = [replace(one) for one in made]
    start = time.process_time()
    for one in fresh:
        work(one)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())

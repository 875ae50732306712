"""Checking at size: 100,000 figures over 2,000 pairs, and one pair with more and more of them.

    python -m bench.checking

The figures are statements and statistics of both sides at random, so that every check has work and
most of them find something; a true record is quieter. One process, and the time is that of its
processor: what else the machine does is left out.
"""

import random
import statistics
import sys
import time

from bench.made_up import pairs
from visavis.checking import check
from visavis.model import (
    Basis,
    Direction,
    Evidence,
    Figure,
    Hedge,
    Indicator,
    Pair,
    Period,
    Quantity,
)

SEED = 20250929
FIGURES, PAIRS, LIMIT_S = 100_000, 2000, 20
GROWING = (1000, 2000, 4000, 8000, 16_000)
RUNS = 3
STATED = (
    Indicator.TURNOVER,
    Indicator.EXPORTS,
    Indicator.IMPORTS,
    Indicator.TURNOVER_GROWTH,
)
EVIDENCE = (Evidence(document="d"),)


def figures(pair: Pair, count: int, seed: int = SEED) -> list[Figure]:
    """So many figures on one pair, always the same."""
    chance = random.Random(seed)
    return [_figure(pair, number, chance) for number in range(count)]


def _figure(pair: Pair, number: int, chance: random.Random) -> Figure:
    year, side = chance.randint(1995, 2025), chance.choice(pair.sides)
    months = chance.choice(["", "-03", "-06", "-09"])
    indicator = chance.choice(STATED)
    other = pair.counterpart(side)
    way = {Indicator.EXPORTS: (side, other), Indicator.IMPORTS: (other, side)}.get(indicator)
    growth = indicator is Indicator.TURNOVER_GROWTH
    official = not number % 3 and way is not None and not months
    return Figure(
        id=f"f{number}",
        pair=pair,
        indicator=indicator,
        direction=Direction.of(*way) if way else None,
        quantity=Quantity.of(str(chance.randint(-30, 60)), "percent")
        if growth
        else Quantity.of(str(chance.randint(1, 999) * 10**6), "USD", chance.choice(list(Hedge))),
        period=Period.parse(f"{year}-01/{year}{months}" if months else str(year)),
        side=side,
        basis=Basis.STATISTICS if official else Basis.STATEMENT,
        evidence=EVIDENCE,
    )


def main() -> int:
    """Print both; the exit code is 1 above the limit."""
    known = [Pair(pair) for pair in pairs(PAIRS)]
    made = [(pair, figures(pair, FIGURES // PAIRS, n)) for n, pair in enumerate(known)]
    spent = statistics.median(_all(made) for __ in range(RUNS))
    found = sum(len(check(pair, given)) for pair, given in made)
    sys.stdout.write(
        f"{FIGURES} figures, {PAIRS} pairs: {spent:.1f} s (at most {LIMIT_S}), {found} findings\n"
    )
    for count in GROWING:
        given = figures(known[0], count)
        one = statistics.median(_all([(known[0], given)]) for __ in range(RUNS))
        sys.stdout.write(
            f"one pair, {count} figures: {one:.2f} s, {1e6 * one / count:.0f} µs each\n"
        )
    return int(spent > LIMIT_S)


def _all(made: list[tuple[Pair, list[Figure]]]) -> float:
    start = time.process_time()
    for pair, given in made:
        check(pair, given)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())

"""The store at size: facts imported a second, memory at its peak, one pair's facts.

    python -m bench.record [--facts 1000000] [--postgres postgresql://user@host/database]

A made-up record is imported into an empty store by a process of its own, whose memory is that
measured (with its helpers, each at its peak). Then the facts of 50 pairs are read, each through a
store opened anew. Without --postgres a throw-away server is started where PostgreSQL is installed.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.record import postgres

from bench.made_up import lines, pairs
from visavis.record import Store

FACTS, PAIRS, ASKED = 1_000_000, 2000, 50
FLOOR_FACTS_PER_S, FLOOR_PEAK_MB, FLOOR_PAIR_MS = 10_000, 500, 50

IMPORT = """
import json, resource, sys, time
from visavis.record import Store
with Store.open(sys.argv[1]) as store, open(sys.argv[2], "rb") as stream:
    start = time.perf_counter()
    outcome = store.import_lines(stream, "bench")
    spent = time.perf_counter() - start
own, helper = (resource.getrusage(who).ru_maxrss / 1024
               for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([outcome.added, spent, own, helper]))
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on one database."""

    facts_per_s: float
    own_mb: float
    helper_mb: float
    pair_ms: float
    pair_worst_ms: float
    pair_facts: int


def measure(address: str, file: Path, pair_count: int) -> Measured:
    """Import the file into the empty store at `address`, and read pairs from it."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORT, address, str(file)],
        check=True,
        capture_output=True,
        text=True,
    )
    added, spent_s, own_mb, helper_mb = json.loads(done.stdout)
    asked = pairs(pair_count)[:: max(1, pair_count // ASKED)][:ASKED]
    read = [_read(address, pair) for pair in asked]
    times = [spent for spent, count in read]
    return Measured(
        added / spent_s,
        own_mb,
        helper_mb,
        statistics.median(times),
        max(times),
        round(statistics.mean(count for spent, count in read)),
    )


def _read(address: str, pair: str) -> tuple[float, int]:
    """How long the facts of a pair take in a store just opened, in ms, and how many they are."""
    with Store.open(address, read_only=True) as store:
        start = time.perf_counter()
        count = len(list(store.facts(pair)))
        return (time.perf_counter() - start) * 1000, count


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure SQLite, and PostgreSQL where there is one, and print both beside the floors."""
    given = _arguments(arguments)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="visavis-bench-")))
        file = folder / "record.jsonl"
        with file.open("w", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in lines(given.facts, given.pairs))
        found = {"SQLite": measure(str(folder / "record.sqlite"), file, given.pairs)}
        server = given.postgres or _server(stack)
        if server:
            found["PostgreSQL"] = measure(server, file, given.pairs)
        else:
            sys.stdout.write("PostgreSQL is not installed here: no figures for it.\n")
    _print(found, given.facts, given.pairs)


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=FACTS)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    parser.add_argument("--postgres", help="an empty database to import into")
    return parser.parse_args(arguments)


def _server(stack: ExitStack) -> str | None:
    if postgres.missing():
        return None
    with suppress(subprocess.CalledProcessError):
        return stack.enter_context(postgres.server())
    return None


def _print(found: dict[str, Measured], facts: int, pair_count: int) -> None:
    each = next(iter(found.values())).pair_facts
    rows: tuple[tuple[str, str, Callable[[Measured], str]], ...] = (
        ("import, facts/s", f"≥ {FLOOR_FACTS_PER_S}", lambda one: f"{one.facts_per_s:.0f}"),
        ("peak of the import, MB", f"≤ {FLOOR_PEAK_MB}", lambda one: f"{one.own_mb:.0f}"),
        ("  and of each helper, MB", "", lambda one: f"{one.helper_mb:.0f}"),
        (
            f"one pair ({each} facts), ms",
            f"≤ {FLOOR_PAIR_MS}",
            lambda one: f"{one.pair_ms:.0f}",
        ),
        ("  the slowest of them, ms", "", lambda one: f"{one.pair_worst_ms:.0f}"),
    )
    sys.stdout.write(f"{facts:,} facts, {pair_count:,} pairs\n{'':<30}{'floor':>10}")
    sys.stdout.write("".join(f"{name:>14}" for name in found) + "\n")
    for name, floor, shown in rows:
        values = "".join(f"{shown(one):>14}" for one in found.values())
        sys.stdout.write(f"{name:<30}{floor:>10}{values}\n")


if __name__ == "__main__":
    main()

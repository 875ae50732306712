"""How long the commands take from a cold start: the median of several whole processes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

RUNS = 7
"""Odd, so that the median is a run; the machines are noisy, so not fewer."""

COMMAND = [sys.executable, "-c", "from visavis.cli.main import main; main()"]


@dataclass(frozen=True, slots=True)
class Case:
    """A command, with the most seconds it may take."""

    name: str
    arguments: tuple[str, ...]
    limit_s: float


CASES = (
    Case("visavis --help", ("--help",), 0.35),
    Case("brief to HTML", ("brief", "BLR", "KGZ", "--lang", "ru", "--to", "{folder}/b.html"), 2.5),
    Case("brief to PDF", ("brief", "BLR", "KGZ", "--lang", "ru", "--to", "{folder}/b.pdf"), 5.0),
    Case("brief to DOCX", ("brief", "BLR", "KGZ", "--lang", "ru", "--to", "{folder}/b.docx"), 5.0),
    Case("facts to JSON", ("facts", "BLR", "KGZ", "--json"), 2.5),
)
FIRST = Case(
    "brief to HTML, first use (the store is made)",
    ("brief", "BLR", "KGZ", "--lang", "ru", "--to", "{folder}/b.html"),
    2.5,
)


def main() -> None:
    """Print a table: the command, its median, fastest and slowest run, and the limit."""
    sys.stdout.write(f"{'command':<46}{'median':>9}{'min':>8}{'max':>8}{'limit':>8}\n")
    with tempfile.TemporaryDirectory() as folder:
        _row(FIRST, [_timed(FIRST, folder, f"{folder}/{run}.sqlite") for run in range(RUNS)])
        for case in CASES:
            runs = [_timed(case, folder, f"{folder}/0.sqlite") for _ in range(RUNS + 1)]
            _row(case, runs[1:])


def _timed(case: Case, folder: str, store: str) -> float:
    arguments = [argument.format(folder=folder) for argument in case.arguments]
    start = time.perf_counter()
    subprocess.run(
        [*COMMAND, *arguments],
        check=True,
        capture_output=True,
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "VISAVIS_STORE": store},
    )
    return time.perf_counter() - start


def _row(case: Case, runs: list[float]) -> None:
    median, low, high = statistics.median(runs), min(runs), max(runs)
    sys.stdout.write(
        f"{case.name:<46}{median:>7.2f} s{low:>6.2f} s{high:>6.2f} s{case.limit_s:>6.2f} s\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main()

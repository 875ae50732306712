"""The notation of examples: `PAIR | sentence with {what the number covers | what it is of}`.

What it is of: an indicator, with `target` before it where it is still to be reached, and with
`>` or `<` before it where it is a rise or fall without a number. Unmarked numbers tell nothing;
marks are in the order in which the facts are given; `\\n` begins a paragraph.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from visavis.model import Figure, Pair, Target
from visavis.reading import read_text

DAY = date(2025, 3, 12)
_MARK = re.compile(r"\{(?P<text>[^|}]+?) \| (?P<said>[^}]+)\}")


@dataclass(frozen=True)
class Example:
    pair: Pair
    text: str
    marks: list[str]


def examples(language: str) -> list[Example]:
    path = Path(__file__).parent / f"examples.{language}.txt"
    lines = path.read_text("utf-8").splitlines()
    return [_example(line) for line in lines if line and line[0] != "#"]


def told(example: Example) -> list[str]:
    """The figures and targets that the reader gives, in the words of the notation."""
    reading = read_text(example.text, date=DAY, pair=example.pair)
    return [_said(fact) for fact in reading.facts if isinstance(fact, Figure | Target)]


def _said(fact: Figure | Target) -> str:
    assert fact.quantity is not None
    sign = ""
    if fact.quantity.value is None and 0 in (fact.quantity.low, fact.quantity.high):
        sign = ">" if fact.quantity.low == 0 else "<"
    target = "target " if isinstance(fact, Target) else ""
    return f"{fact.quantity.written} | {target}{sign}{fact.indicator}"


def _example(line: str) -> Example:
    pair, text = line.split(" | ", 1)
    marks = [f"{found['text']} | {found['said']}" for found in _MARK.finditer(text)]
    bare = _MARK.sub(lambda found: found["text"], text).replace("\\n", "\n")
    return Example(Pair(pair), bare, marks)

"""The notation of examples: a sentence with {core | kind period} in it."""

import re
from dataclasses import dataclass
from pathlib import Path

from visavis.reading.periods import PeriodMention

MARK = re.compile(r"\{(?P<text>[^|}]+?) \| (?P<said>[^}]+)\}")


@dataclass(frozen=True)
class Marked:
    start: int
    text: str
    said: str


def sentences(language: str) -> list[str]:
    path = Path(__file__).parent / f"examples.{language}.txt"
    return [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]


def unmarked(line: str) -> tuple[str, list[Marked]]:
    text, marks, last = "", [], 0
    for found in MARK.finditer(line):
        text += line[last : found.start()]
        marks.append(Marked(len(text), found["text"], found["said"]))
        text += found["text"]
        last = found.end()
    return text + line[last:], marks


def written(mention: PeriodMention) -> Marked:
    parts: list[str] = [mention.kind]
    if mention.period is not None:
        parts.append(f"{'^' if mention.base_of_previous else ''}{mention.period}")
    if mention.reason:
        parts.append(f"{'^' if mention.base_of_previous else ''}? {mention.reason}")
    if mention.years is not None:
        parts.append(f"years {mention.years}")
    if mention.by is not None:
        parts.append(f"by {mention.by}")
    return Marked(mention.core.start, mention.core.text, " ".join(parts))

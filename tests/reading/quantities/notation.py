"""The notation of examples: a sentence with {what is covered | sign value unit role} in it."""

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from visavis.model import Hedge
from visavis.reading.quantities import QuantityMention

SIGNS = {
    "<~": Hedge.ALMOST,
    ">=": Hedge.AT_LEAST,
    "<=": Hedge.AT_MOST,
    ">": Hedge.MORE_THAN,
    "<": Hedge.LESS_THAN,
    "~": Hedge.ABOUT,
    "": Hedge.EXACT,
}
MARK = re.compile(
    r"\{(?P<text>[^|}]+?) \| (?P<sign><~|>=|<=|>|<|~|)(?P<value>\S+) (?P<rest>[^}]+)\}"
)


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
        value = "..".join(plain_number(Decimal(end)) for end in found["value"].split(".."))
        said = f"{SIGNS[found['sign']].value} {value} {found['rest']}"
        marks.append(Marked(len(text), found["text"], said))
        text += found["text"]
        last = found.end()
    return text + line[last:], marks


def written(mention: QuantityMention) -> Marked:
    quantity = mention.quantity
    if quantity.value is not None:
        value = plain_number(quantity.value)
    else:
        ends = (quantity.low, quantity.high)
        value = "..".join("" if end is None else plain_number(end) for end in ends)
    said = f"{quantity.hedge.value} {value} {quantity.unit} {mention.role}"
    return Marked(mention.start, mention.text, said)


def plain_number(value: Decimal) -> str:
    return f"{value.normalize():f}"

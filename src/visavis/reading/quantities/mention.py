"""QuantityMention: a quantity where a text states it, and what it is said to do there."""

from dataclasses import dataclass, field
from typing import Literal

from visavis.model import Quantity
from visavis.reading.spans import Span

Role = Literal["level", "growth", "change", "share", "from", "to", "duration", "factor"]
"""level: an amount as it is. growth: by how much it changed, in percent or times. change: by how
much it changed, in its own unit. share: part of a whole. from, to: the ends of a change.
duration: a length of time. factor: times something else («в 2 раза дороже»)."""

Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class QuantityMention(Span):
    """A stated quantity. The span begins with its hedge: «более чем на 15 процентов».

    `quantity` of a fall is negative in percent ("сократился на четверть" is −25 %), and below
    one in times. `core` is the number with its unit, `counted` the noun that was counted.
    `alternatives` are the other currencies the bare word may mean: «рублей» without a word
    before it is RUB or BYN, and only the publisher's side can tell.
    """

    quantity: Quantity
    role: Role
    rule: str
    core: Span
    direction: Direction | None = None
    counted: Span | None = None
    alternatives: tuple[str, ...] = ()
    trace: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Skipped(Span):
    """A number that is not a quantity, and the rule that says so."""

    rule: str


@dataclass(frozen=True, slots=True)
class Read:
    """What a sentence states in numbers, and the numbers passed over with the reason."""

    mentions: tuple[QuantityMention, ...] = ()
    skipped: tuple[Skipped, ...] = ()

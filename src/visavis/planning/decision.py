"""Decision: a point of a protocol, drafted or held."""

from dataclasses import dataclass

from visavis.checking.saying import Saying
from visavis.model import AnyFact, Area, Party
from visavis.planning.item import Heading


@dataclass(frozen=True, slots=True)
class Decision:
    """A point of a protocol: what, by whom, by when, where it comes from.

    `number` is "4.2" where the record has one; the term and the parties of a side may be unknown.
    `is_question` is whether an answer is all that it asks for.
    """

    group: Area | Heading | None
    text: Saying
    responsible: tuple[Party, ...]
    term: Saying | None
    origins: tuple[Saying, ...]
    facts: tuple[AnyFact, ...]
    number: str | None = None
    is_question: bool = False

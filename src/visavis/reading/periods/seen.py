"""Seen: a pattern of time found in a sentence, and what the words around it say."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from visavis.model import Period
from visavis.reading.periods.mention import PeriodRole, Reason
from visavis.reading.periods.vocabulary import Vocabulary

_WINDOW = 60

_CLAUSE = 200
"""Characters either side in which the verb of a clause is looked for."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was found means: the fields of a mention but for its place."""

    period: Period | None = None
    kind: PeriodRole = "absolute"
    by: Period | None = None
    years: Decimal | None = None
    base_of_previous: bool = False
    reason: Reason = ""

    def but(self, **changed: object) -> "Meaning":
        """The same with some fields changed."""
        return replace(self, **changed)  # type: ignore[arg-type]


NO_DATE = Meaning(kind="unresolved", reason="no_document_date")
NO_SUCH_DATE = Meaning(kind="unresolved", reason="no_such_date")
VAGUE = Meaning(kind="unresolved", reason="vague")


@dataclass(frozen=True, slots=True)
class Seen:
    """A match with the plain text it is in, the words of the language and the document's date."""

    match: re.Match[str]
    text: str
    words: Vocabulary
    today: date | None
    sentence_to_come: bool

    def group(self, name: str) -> str:
        """What the group holds; nothing where the pattern has no such group."""
        return self.match.groupdict().get(name) or ""

    @property
    def future(self) -> bool:
        """Whether it is to come, by the verbs of its clause, else of its sentence."""
        first, last = self.match.span()
        floor, ceiling = max(0, first - _CLAUSE), min(len(self.text), last + _CLAUSE)
        start = max(floor - 1, *(self.text.rfind(mark, floor, first) for mark in ",;:")) + 1
        ends = [self.text.find(mark, last, ceiling) for mark in ",;"]
        stop = min((end for end in ends if end >= 0), default=ceiling)
        around = self.words.around
        if around["future"].search(self.text, start, stop):
            return True
        return self.sentence_to_come and not around["past_verb"].search(self.text, start, stop)

    @property
    def left(self) -> str:
        """The last characters before it."""
        return self.text[max(0, self.match.start() - _WINDOW) : self.match.start()]

    def follows(self, name: str) -> bool:
        """Whether the words right before it are of this kind."""
        return self.words.around[name].search(self.left) is not None

    @property
    def shift(self) -> int | None:
        """Years, months or weeks from the document's, if it says so."""
        if self.group("abbr") or self.group("this"):
            return 0
        word = self.group("shift")
        return self.words.shifts[word] if word else None

    @property
    def year(self) -> int | None:
        """The year it says, in digits or counted from the document's; None when it says none."""
        if self.group("y"):
            return int(self.group("y"))
        if self.shift is None or self.today is None:
            return None
        return self.today.year + self.shift

    @property
    def needs_date(self) -> bool:
        """Whether its year is counted from a date that the document does not have."""
        return not self.group("y") and self.today is None

    @property
    def kind(self) -> PeriodRole:
        """Absolute when it has its year in digits."""
        return "absolute" if self.group("y") else "relative"

    @property
    def number(self) -> Decimal | None:
        """The number before the unit; of «два-три» the larger."""
        said = self.group("n")
        if not said:
            return None
        last = re.split(r"(?<=[^\W_])-(?=[^\W_]{3,}|[0-9])| or | to ", said)[-1]
        digits = re.match(r"[0-9]+", last)
        if digits:
            return Decimal(digits[0])
        return self.words.numbers.get(said) or self.words.numbers.get(last)

    def month(self, name: str) -> int:
        """The month a group names."""
        return self.words.months[self.group(name)]

    def ordinal(self) -> int:
        """Which half or quarter."""
        return self.words.ordinals[self.group("o") or self.group("o2") or self.group("o3")]

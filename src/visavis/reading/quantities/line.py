"""Line: a sentence in plain form, the lead of a number in it, and what a rule found there."""

from dataclasses import dataclass, replace

from visavis.model import Hedge
from visavis.reading.quantities.amounts import Amount
from visavis.reading.quantities.vocabulary import Measure, Vocabulary

_LEAD_WINDOW = 64


@dataclass(frozen=True, slots=True)
class Line:
    """The plain text of a sentence, its offset in the document, and the language's words."""

    text: str
    offset: int
    words: Vocabulary

    def before(self, stop: int, window: int = 40) -> str:
        """The last characters before a place."""
        return self.text[max(0, stop - window) : stop]


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a number: the sign of money, hedge and prepositions, from `start` on."""

    start: int
    hedge: Hedge | None = None
    words: frozenset[str] = frozenset()
    sign: Measure | None = None
    sign_start: int = 0
    plus_minus: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity found at `start` to `stop`: number with unit, no hedge."""

    start: int
    stop: int
    amount: Amount
    measure: Measure | None
    rule: str
    counted: tuple[int, int] | None = None
    hedge: Hedge | None = None
    ups: str = ""
    """ "yes" or "no" where the word itself says up or down: «удвоить», "halved"."""
    one_word: bool = False
    """«вдвое», «четверть»: a word that is number and unit at once."""

    def at(self, start: int) -> "Found":
        """The same, beginning elsewhere."""
        return replace(self, start=start)


PERCENT = Measure("percent", "percent")
TIMES = Measure("times", "times")


def lead_of(line: Line, start: int) -> Lead:
    """Read backwards from a number: «на более чем $», «превысил отметку в », "up to "."""
    before = line.before(start, _LEAD_WINDOW)
    base = start - len(before)
    at = len(before)
    sign = None
    if found := line.words.sign_before.search(before):
        sign, at = line.words.signs[(found.lastindex or 1) - 1], found.start()
    sign_start = base + at
    plus_minus = ""
    if found := line.words.plus_minus.search(before, 0, at):
        plus_minus, at = ("+" if found[1] else "-"), found.start()
        sign_start = base + at
    match = line.words.lead.search(before, 0, at)
    if match is None:
        return Lead(sign_start, sign=sign, sign_start=sign_start, plus_minus=plus_minus)
    hedge = line.words.lead_hedges[match.lastindex - 1] if match.lastindex else None
    begins = match.start(match.lastindex) if match.lastindex else match.start()
    return Lead(base + begins, hedge, frozenset(match[0].split()), sign, sign_start, plus_minus)

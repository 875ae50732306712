"""Writer: says things in the language of the brief, and numbers the sources as they are cited."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from babel.lists import format_list

from visavis import world
from visavis.briefs.tree import Cite, Inlines, Source, Text
from visavis.briefs.typesetting import typeset
from visavis.checking.saying import Saying
from visavis.language import Language
from visavis.model import (
    THIRD,
    Basis,
    Direction,
    Document,
    Evidence,
    Fact,
    Indicator,
    Level,
    Pair,
    Party,
    Period,
    Quantity,
    Words,
)
from visavis.trade import AnnualTurnover

DASH = "—"
MILLION = 1_000_000


class Writer:
    """One brief's language and list of sources."""

    def __init__(self, language: str, pair: Pair, documents: Mapping[str, Document]) -> None:
        self._language = Language(language)
        self.code = language
        self.pair = pair
        self._documents = documents
        self._numbers: dict[str, int] = {}

    def say(self, message: str, **values: object) -> str:
        """A sentence in the brief's language."""
        return typeset(self._language.say(message, **values), self.code)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """A sentence whose form depends on a number, which stands for {n}."""
        return typeset(self._language.count(one, many, number, **values), self.code)

    def line(self, message: str, **values: object) -> Text:
        """A sentence as a run of text."""
        return Text(self.say(message, **values))

    def words(self, words: Words | None) -> Text:
        """Words of a fact; marked when they are not in the brief's language."""
        if words is None:
            return Text(DASH)
        language = next(iter(words.languages))
        known = words.has(self.code) or language not in ("ru", "en", "be", "ky")
        text = typeset(words.within(self.code), self.code if known else language)
        return Text(text, language=None if known else language)

    def label(self, value: StrEnum | None) -> str:
        """What the field calls a value of the model."""
        return DASH if value is None else world.label(value, self.code)

    def several(self, value: StrEnum) -> str:
        """The heading over a group of such values."""
        return world.label(value, self.code, plural=True)

    def country(self, code: str, case: world.Case = "nom") -> str:
        """A country's name; in Russian in the case asked for."""
        inflected = world.russian(code, case) if self.code == "ru" else None
        return inflected or world.name(code, self.code)

    def levels(self, level: Level) -> str:
        """Those who meet at a level, to begin a sentence: "Heads of state"."""
        several = self.several(level)
        return several[:1].upper() + several[1:]

    def together(self, names: Iterable[str]) -> str:
        """Names in a row with "and" before the last."""
        return format_list(list(names), locale=self.code)

    def nth(self, number: int) -> str:
        """Which session it is: "12th", «12-е»."""
        return world.ordinal(number, self.code)

    def told(self, saying: Saying) -> str:
        """A saying in the brief's language."""
        return typeset(saying.within(self.code), self.code)

    def indicator(self, indicator: Indicator, direction: Direction | None) -> str:
        """What is counted, and from where to where."""
        if direction is None:
            return self.label(indicator)
        way = f"{self.country(direction.origin)} → {self.country(direction.destination)}"
        return f"{self.label(indicator)}, {way}"

    def side(self, code: str | None) -> str:
        """Whose voice it is: a country's name, or that it is neither's."""
        if code is None:
            return self.say("both sides")
        return self.say("third parties") if code == THIRD else self.country(code)

    def period(self, period: Period | None) -> str:
        """A period or date; a dash when the source gives none."""
        return DASH if period is None else world.write_period(period, self.code)

    def date(self, day: date) -> str:
        """A day."""
        return world.write_date(day, self.code)

    def quantity(self, quantity: Quantity | None) -> str:
        """A quantity with its hedge and unit."""
        return DASH if quantity is None else world.write_quantity(quantity, self.code)

    def turnover(self, turnover: AnnualTurnover) -> str:
        """A year's turnover: as it was said, or the sum of an office's figures, rounded."""
        value = turnover.quantity.value
        if turnover.basis is Basis.STATEMENT or value is None:
            return self.quantity(turnover.quantity)
        return self.money(value)

    def money(self, usd: Decimal) -> str:
        """An amount that we compute, in US dollars, to four significant digits."""
        return world.write_money(usd, self.code)

    def millions(self, usd: Decimal, *, signed: bool = False) -> str:
        """An amount in million US dollars with two digits, for a table's column."""
        written = self.number(usd / MILLION, 2)
        shown = any(digit in written for digit in "123456789")
        return f"+{written}" if signed and usd > 0 and shown else written

    def number(self, value: Decimal | float, digits: int = 1) -> str:
        """A number with so many digits after the decimal sign."""
        return world.write_number(value, self.code, digits)

    def percent(self, share: float) -> str:
        """A share of one as a percentage with one digit."""
        return self.say("{number}%", number=self.number(100 * share))

    def cite(self, *facts: Fact) -> Cite:
        """References to the documents of these facts."""
        return self.cite_evidence(evidence for fact in facts for evidence in fact.evidence)

    def cite_evidence(self, evidence: Iterable[Evidence]) -> Cite:
        """References to the documents of this evidence, in the order of their numbers."""
        numbers = {self._number(piece.document) for piece in evidence}
        return Cite(tuple(sorted(numbers)))

    def cited(self, text: Text | str, *facts: Fact) -> Inlines:
        """A text with references after it."""
        return (Text(text) if isinstance(text, str) else text, self.cite(*facts))

    def parties(self, parties: Iterable[Party]) -> Inlines:
        """Names with a comma between."""
        inlines: list[Text] = []
        for party in parties:
            if inlines:
                inlines.append(Text(", "))
            inlines.append(self.words(party.name))
        return tuple(inlines) or (Text(DASH),)

    def sources(self) -> tuple[Source, ...]:
        """The documents cited so far, by number."""
        return tuple(
            Source(number, self._source(name), document.url if document else None)
            for name, number in self._numbers.items()
            for document in [self._documents.get(name)]
        )

    def _number(self, document: str) -> int:
        return self._numbers.setdefault(document, len(self._numbers) + 1)

    def _source(self, name: str) -> str:
        document = self._documents.get(name)
        if document is None:
            return self.say("document {name}, not in this record", name=name)
        parts = [self.words(document.publisher).text]
        if document.title is not None:
            parts.append(self.words(document.title).text)
        parts.append(self.period(document.date) if document.date else self.say("no date"))
        if document.url is None:
            parts.append(self.say("no address"))
        publisher, *rest = (part.removesuffix(".") for part in parts)
        return ". ".join((publisher, *(part[:1].upper() + part[1:] for part in rest))) + "."

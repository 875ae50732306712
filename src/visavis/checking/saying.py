"""Saying: a sentence with its values, kept apart from any language until somebody reads it.

A finding is worked out once and read in Russian and in English, so its sentence holds what it
speaks of (a country, an amount, a period) and not how that is written.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

from babel.lists import format_list

from visavis import world
from visavis.language import Language
from visavis.model import THIRD, Direction, Indicator, Period, Words

_TWO_STOPS = re.compile(r"(?<=\w)\.\.(?!\.)")
"""The stop of an abbreviation and that of the sentence: «за 2024 г.» ends with one."""


class Slot(Protocol):
    """A value in a sentence."""

    def within(self, language: str) -> str:
        """How the language writes it."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of the catalogue and what stands in the place of its {names}."""

    message: str
    values: Mapping[str, "Slot | str | int"]

    def within(self, language: str) -> str:
        """The sentence in `language`, begun with a capital letter."""
        filled = {
            name: value.within(language) if not isinstance(value, str | int) else value
            for name, value in self.values.items()
        }
        said = _TWO_STOPS.sub(".", Language(language).say(self.message, **filled))
        return _quotes_in_quotes(said[:1].upper() + said[1:])


def _quotes_in_quotes(said: str) -> str:
    """«Слова «Автомаша»» with the inner marks that Russian has: «Слова „Автомаша“»."""
    depth, written = 0, []
    for sign in said:
        if sign == "«":
            depth += 1
        written.append({"«": "„", "»": "“"}.get(sign, sign) if depth > 1 else sign)
        if sign == "»":
            depth -= 1
    return "".join(written)


def say(message: str, **values: "Slot | str | int") -> Saying:
    """The sentence; `tools/translations.py` takes its message into the catalogue."""
    return Saying(message, values)


@dataclass(frozen=True, slots=True)
class Inside:
    """A saying inside another: without the capital letter."""

    saying: Saying

    def within(self, language: str) -> str:
        """The words as they stand in the catalogue."""
        said = self.saying.within(language)
        return said[:1].lower() + said[1:]


@dataclass(frozen=True, slots=True)
class Listed:
    """Sayings one after another, with a semicolon between."""

    sayings: tuple[Saying, ...]

    def within(self, language: str) -> str:
        """All of them, without capital letters."""
        return "; ".join(Inside(saying).within(language) for saying in self.sayings)


@dataclass(frozen=True, slots=True)
class Country:
    """A side: a country in the case that Russian needs, a third party, or a voice not known."""

    code: str | None
    case: world.Case = "nom"

    def within(self, language: str) -> str:
        """Its name."""
        if self.code is None:
            return Language(language).say("a source not named")
        if self.code == THIRD:
            return Language(language).say("a source of neither side")
        if language == "ru" and (inflected := world.russian(self.code, self.case)):
            return inflected
        return world.name_in_text(self.code, language)


@dataclass(frozen=True, slots=True)
class Countries:
    """Several of them in one case, with "and" before the last."""

    codes: tuple[str, ...]
    case: world.Case = "nom"

    def within(self, language: str) -> str:
        """Their names in a row."""
        names = [Country(code, self.case).within(language) for code in self.codes]
        return format_list(names, locale=language)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is counted, in words: trade turnover, or exports from one country to the other."""

    indicator: Indicator
    direction: Direction | None = None

    def within(self, language: str) -> str:
        """The label of the indicator, with the direction behind it."""
        label = world.label(self.indicator, language)
        if self.direction is None:
            return label
        ends = (self.direction.origin, self.direction.destination)
        return f"{label} {' → '.join(world.name(code, language) for code in ends)}"


@dataclass(frozen=True, slots=True)
class Span:
    """A period as a name: "January–September 2024"."""

    period: Period | None

    def within(self, language: str) -> str:
        """Without a preposition; words for none."""
        if self.period is None:
            return Language(language).say("no date")
        return world.write_period(self.period, language)


@dataclass(frozen=True, slots=True)
class The:
    """A period inside a sentence, with the article that English needs: "the first half of 2024"."""

    period: Period

    def within(self, language: str) -> str:
        """Without a preposition."""
        the = "the " if language == "en" and self.period.kind in ("half", "quarter") else ""
        return the + world.write_period(self.period, language)


@dataclass(frozen=True, slots=True)
class By:
    """A horizon: "by 2027", «к 2027 г.», or the period itself where Russian would decline it."""

    period: Period

    def within(self, language: str) -> str:
        """With its preposition."""
        written = world.write_period(self.period, language)
        if language == "ru" and self.period.kind not in ("year", "day"):
            return Language(language).say("term: {span}", span=written)
        return Language(language).say("by {span}", span=written)


@dataclass(frozen=True, slots=True)
class Label:
    """What the field calls a value of the model; `several` is the heading over a group of them."""

    value: StrEnum
    several: bool = False

    def within(self, language: str) -> str:
        """The words of `labels.yaml`."""
        return world.label(self.value, language, plural=self.several)


@dataclass(frozen=True, slots=True)
class Nth:
    """Which one it is: "12th", «12-е», in another case «12-го»."""

    number: int
    case: Literal["nom", "gen"] = "nom"

    def within(self, language: str) -> str:
        """The number with its ending."""
        return world.ordinal(self.number, language, self.case)


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a fact."""

    words: Words

    def within(self, language: str) -> str:
        """In the language, or as said."""
        return self.words.within(language)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks: as the language sets them, but the same words."""

    words: Words | str

    def within(self, language: str) -> str:
        """«экспорт тракторов», “food exports”."""
        said = self.words if isinstance(self.words, str) else self.words.within(language)
        return Language(language).say("“{words}”", words=said)

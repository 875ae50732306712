"""Speech: the words of a language that give a sentence to somebody."""

import re
from dataclasses import dataclass
from functools import cache

from visavis.reading.dictionaries import dictionary
from visavis.reading.morphology import words


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The patterns of `speech.yaml` of one language."""

    says: re.Pattern[str]
    impersonal: re.Pattern[str]
    by_his: re.Pattern[str]
    by_words: re.Pattern[str]
    of_this: re.Pattern[str]
    releases: re.Pattern[str]
    papers: re.Pattern[str]
    asks: re.Pattern[str]
    answers: re.Pattern[str]
    tells: re.Pattern[str]
    self: re.Pattern[str]
    both: frozenset[str]
    pronouns: frozenset[str]
    many: frozenset[str]
    sources: frozenset[str]
    mute: frozenset[str]
    joint: frozenset[str]
    in_body: frozenset[str]
    not_subject: frozenset[str]
    guest: frozenset[str]
    receives: re.Pattern[str]
    callings: dict[str, frozenset[str]]
    """Nouns for persons, and the levels of those who are called so."""


@cache
def speech_words(language: str) -> SpeechWords:
    """The patterns of a language, compiled once."""
    table: dict[str, str] = dictionary(language, "speech")
    callings: dict[str, str] = dictionary(language, "callings")
    return SpeechWords(
        says=words(table["says"]),
        impersonal=words(table["impersonal"]),
        by_his=words(table["by_his"]),
        by_words=words(table["by_words"]),
        of_this=words(table["of_this"]),
        releases=re.compile(table["releases"]),
        papers=words(table["papers"]),
        asks=words(table["asks"]),
        answers=words(table["answers"]),
        tells=words(table["tells"]),
        self=words(table["self"]),
        both=_listed(table["both"]),
        pronouns=_listed(table["pronouns"]),
        many=_listed(table["many"]),
        sources=_listed(table["sources"]),
        mute=_listed(table["mute"]),
        joint=_listed(table["joint"]),
        in_body=_listed(table["in_body"]),
        not_subject=_listed(table["not_subject"]),
        guest=_listed(table["guest"]),
        receives=words(table["receives"]),
        callings={noun: _listed(held) for noun, held in callings.items()},
    )


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split("|")) - {""}

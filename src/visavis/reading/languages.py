"""Languages: whether a text is Russian, English, another language, mixed or too short to tell."""

import re
from dataclasses import dataclass
from typing import Literal

from visavis.language import _

Code = Literal["ru", "en"]
Reason = Literal["russian", "english", "no_words", "too_short", "mixed", "other"]

SAMPLE = 20_000
"""Characters looked at: the start, the middle and the end of a longer text, a third each."""

FEWEST_WORDS = 3
"""Below this many words a language cannot be told but by its script, which is not enough."""

MIXED_SHARE = 0.3
"""A text with more of its letters than this in the other script is of two languages."""

OTHER_LETTERS_SHARE = 0.01
"""Letters that the language does not have, as a share of its letters. Names and quotations
bring a few ("Жогорку Кеңеш"); sentences in Kyrgyz, Kazakh, Belarusian and Ukrainian have 5 to
14 % (those of the tests). "ъ" is counted among them: it is one letter in 2,400 of the Russian
news of NEREL, and several times as frequent in Bulgarian."""

COMMON_WORDS_SHARE = 0.08
"""Frequent words as a share of all words. Of the 746 texts of NEREL (train) none has less than
9.6 % of the Russian ones, the median is 23 %. Headlines have fewer, hence the next bound."""

SHORT_TEXT = 40
"""In a text of fewer words the absence of frequent words proves nothing; one is enough."""

_RUSSIAN_WORDS = (
    "и в во на с со по о об из за от до к ко у не что это как для при но а же или его ее их он "
    "она они мы был была были быть будет также между который которая которые года году году том "
    "сообщает заявил отметил после этот этого том так уже более все"
)
_ENGLISH_WORDS = (
    "the of and to in a is was were are be been that for on with as by at from it its has have "
    "had this will said their his an or which not between during also would more than"
)
_OTHER_LATIN_WORDS = (
    "der die das und ist nicht mit von den des dem ein eine auf für im zu le la les et est des du "
    "une un dans pour que qui par sur el los las una y en del por con para se il di che per sono "
    "è w z na się nie jest do i ve bir bu için ile va uchun bilan"
)
_RUSSIAN = frozenset(_RUSSIAN_WORDS.split())
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_OTHER_LATIN = frozenset(_OTHER_LATIN_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN_CYRILLIC = re.compile(r"[\u0400-\u042f\u0450\u0452-\u04ff]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_LATIN = re.compile(r"[a-z\u00c0-\u024f]+")


@dataclass(frozen=True, slots=True)
class Detected:
    """The language, None when it is not one that is read; and why."""

    code: Code | None
    reason: Reason

    @property
    def sentence(self) -> str:
        """What to tell the user."""
        return _sentences()[self.reason]


def language_of(text: str) -> Detected:
    """Detect the language from scripts, letters and frequent words."""
    sample = _sample(text).lower()
    words = _WORD.findall(sample)
    letters = "".join(words)
    cyrillic, latin = _count(_CYRILLIC, letters), _count(_LATIN, letters)
    if not words:
        return Detected(None, "no_words")
    if len(letters) > 2 * (cyrillic + latin):
        return Detected(None, "other")
    if min(cyrillic, latin) > MIXED_SHARE * (cyrillic + latin):
        return Detected(None, "mixed" if len(words) >= FEWEST_WORDS else "too_short")
    if cyrillic > latin:
        return _cyrillic(letters, words, cyrillic)
    return _latin(letters, words, latin)


def _cyrillic(letters: str, words: list[str], count: int) -> Detected:
    foreign = _count(_FOREIGN_CYRILLIC, letters) + letters.count("ъ")
    if foreign > max(1, OTHER_LETTERS_SHARE * count):
        return Detected(None, "other")
    return _common(words, _RUSSIAN, frozenset(), Detected("ru", "russian"))


def _latin(letters: str, words: list[str], count: int) -> Detected:
    accented = len(re.findall(r"[\u00df-\u024f]", letters))
    if accented > max(2, OTHER_LETTERS_SHARE * 2 * count):
        return Detected(None, "other")
    return _common(words, _ENGLISH, _OTHER_LATIN, Detected("en", "english"))


def _common(
    words: list[str], ours: frozenset[str], theirs: frozenset[str], found: Detected
) -> Detected:
    """Decide by the frequent words of the language and of others in the same script."""
    if len(words) < FEWEST_WORDS:
        return Detected(None, "too_short")
    known = sum(map(ours.__contains__, words))
    foreign = sum(map(theirs.__contains__, words))
    few = known < COMMON_WORDS_SHARE * len(words)
    if foreign > known or (few and (len(words) >= SHORT_TEXT or not known)):
        short = len(words) < SHORT_TEXT and foreign <= known
        return Detected(None, "too_short" if short else "other")
    return found


def _count(runs: re.Pattern[str], letters: str) -> int:
    """How many letters are of a script; found run by run, which is faster than one by one."""
    return sum(map(len, runs.findall(letters)))


def _sample(text: str) -> str:
    if len(text) <= SAMPLE:
        return text
    third, middle = SAMPLE // 3, len(text) // 2
    return "\n".join((text[:third], text[middle : middle + third], text[-third:]))


def _sentences() -> dict[Reason, str]:
    return {
        "russian": _("The text is Russian."),
        "english": _("The text is English."),
        "no_words": _("There are no words in it."),
        "too_short": _("The text is too short to tell its language."),
        "mixed": _("The text is in two languages; give each part as a text of its own."),
        "other": _("The text is neither Russian nor English; only these two are read."),
    }

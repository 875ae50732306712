"""Guess: which known word was meant by one that is not known."""

from collections.abc import Collection

from visavis.language import _

CLOSE = 60
"""Of 100: how alike two words must be to be offered (rapidfuzz's ratio). A slip of one or two
letters in a word of five keeps 60; below it the guess is more often wrong than right."""


def closest(word: str, known: Collection[str]) -> str | None:
    """The known word most like `word`, or None if none is close."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only needed when something is wrong

    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=CLOSE)
    return str(found[0]) if found else None


def did_you_mean(word: object, known: Collection[str]) -> str:
    """A sentence with a guess, with a space before it; empty where nothing is close."""
    guess = closest(word, known) if isinstance(word, str) else None
    return "" if guess is None else " " + _("Did you mean “{guess}”?").format(guess=guess)

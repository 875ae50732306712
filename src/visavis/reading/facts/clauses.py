"""Clauses: which part of a sentence a token stands in, as its marks tell."""

from functools import lru_cache

from visavis.reading.morphology import Line

_MARKS = frozenset(',;:()«»"“”')
_WORDS = frozenset({"while", "whereas", "but", "although", "тогда", "однако"})
KEPT_LINES = 512
"""Lines whose clauses are kept: each number of a line asks for them."""


@lru_cache(maxsize=KEPT_LINES)
def clauses(line: Line) -> tuple[int, ...]:
    """For each token the number of its clause; marks and «тогда как», "while" begin a new one."""
    numbers, number = [], 0
    for token, lemma in zip(line.tokens, line.lemmas, strict=True):
        number += token.text in _MARKS or lemma in _WORDS
        numbers.append(number)
    return tuple(numbers)


def clause_of(line: Line, place: int) -> range:
    """The tokens of the clause that token `place` stands in."""
    numbers = clauses(line)
    first = numbers.index(numbers[place])
    return range(first, first + numbers.count(numbers[place]))

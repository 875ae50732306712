"""Rows of pieces: what the network reads, made from sentences and their tokens.

A row is a stretch of a sentence that no line break cuts, since no name runs over one. A piece is
a token, or a part of a hyphenated one where a name may end inside it: «российско-американский»
names two countries, «экс-министра» a minister, «Сочи-2014» a city.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from visavis.reading.spans import Sentence, Token

ROW = 160
"""Pieces in a row, about, at most: the longest sentences of news have as many."""

LETTERS = 64
"""Characters of a piece that are looked at: enough for any word; the rest of a blob is not."""

_SHORTEST = 3
"""Characters of a hyphenated word at least."""

_DASH = re.compile(r"[-‐‑–—]+")
_PARTS = re.compile(r"[-‐‑–—]+|[^-‐‑–—]+")
_ORDINAL = re.compile(r"\d+[-‐‑–—][а-яё]{1,3}")
_COUNTRY_FIRST = re.compile(
    r"(?:.*[сц]ко|американо|англо|афро|германо|греко|индо|итало|испано|ирано|франко|турко|"
    r"украино|японо|азербайджано)"
)
_FORMER = re.compile(r"экс|пост|супер|топ|бизнес")
"""First parts after which a name or a post begins anew."""


class Row(NamedTuple):
    """Pieces that follow one another in one sentence: tokens, or parts of one."""

    sentence: Sentence
    pieces: list[Token]

    def text(self, first: Token, last: Token) -> str:
        """The slice of the sentence from one piece to another."""
        offset = self.sentence.start
        return self.sentence.text[first.start - offset : last.stop - offset]


def rows(sentences: Iterable[Sentence], known: Callable[[str], bool]) -> Iterator[Row]:
    """The rows of the sentences, in order; `known` says whether a lower-case word has a vector."""
    for sentence in sentences:
        row: list[Token] = []
        end = sentence.start
        lines = "\n" in sentence.text or "\r" in sentence.text
        for token in sentence.tokens:
            if row and (len(row) >= ROW or (lines and _broken(sentence, end, token))):
                yield Row(sentence, row)
                row = []
            end = token.stop
            if token.text.isalnum() or len(token.text) < _SHORTEST:
                row.append(token)
            else:
                row += _pieces(token, known)
        if row:
            yield Row(sentence, row)


def _broken(sentence: Sentence, end: int, token: Token) -> bool:
    """Whether a line ends before the token, and is not merely wrapped: a small letter goes on."""
    gap = sentence.text[end - sentence.start : token.start - sentence.start]
    lines = gap.count("\n") or gap.count("\r")
    return lines > 1 or (lines == 1 and not token.text[:1].islower())


def _pieces(token: Token, known: Callable[[str], bool]) -> Iterator[Token]:
    text, offset = token.text, token.start
    for start, stop in _parts(text, known):
        yield Token(offset + start, offset + stop, text[start:stop])


def _parts(text: str, known: Callable[[str], bool]) -> Sequence[tuple[int, int]]:
    """Where the pieces of a token start and stop."""
    if not _SHORTEST <= len(text) <= LETTERS or _DASH.search(text, 1, len(text) - 1) is None:
        return ((0, len(text)),)
    if _whole(text.lower(), known):
        return ((0, len(text)),)
    return [match.span() for match in _PARTS.finditer(text)]


def _whole(word: str, known: Callable[[str], bool]) -> bool:
    """Whether a hyphenated word is one piece."""
    if _ORDINAL.fullmatch(word):
        return True
    parts = _DASH.split(word)
    if any(part.isdigit() for part in parts):
        return False
    if _FORMER.fullmatch(parts[0]) or _COUNTRY_FIRST.fullmatch(parts[0]):
        return False
    return known(word) or not all(len(part) > 1 and known(part) for part in parts)

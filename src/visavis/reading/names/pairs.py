"""Two countries in one adjective, by rule: «белорусско-киргизские».

Every two countries of the world make such a word, and few of them are in any annotated text, so
that no network learns them all; but the adjectives of countries are known.
"""

import re
from collections.abc import Iterator
from functools import cache

from visavis.reading.names.mention import Mention
from visavis.world import countries

_PAIR = re.compile(
    r"\b([а-яё]{3,20})о[-‐‑–—]([а-яё]{3,20})(?:и[йемх]|ими|о[ейм]|ого|ому|ая|ую)\b", re.I
)

_ALSO = ("киргизск", "германск", "советск", "англ", "американ", "франк", "итал", "сир", "япон")
"""Stems beside those of `visavis.world.countries`: other adjectives, and short first parts."""


def pairs(text: str, offset: int) -> Iterator[Mention]:
    """The countries of hyphenated adjectives in a row's text."""
    for match in _PAIR.finditer(text):
        one, other = match[1].lower(), match[2].lower()
        if one in _stems() and other in _stems():
            for start, stop in ((match.start(), match.end(1) + 1), (match.start(2), match.end())):
                yield Mention(offset + start, offset + stop, text[start:stop], "COUNTRY")


@cache
def _stems() -> frozenset[str]:
    """The adjectives of countries without their endings: «белорусск»."""
    known = (countries.adjective(code, "ru") for code in countries.codes())
    return frozenset([*_ALSO, *(adjective[:-2] for adjective in known if adjective)])

"""Plain text: the text as dictionaries write it, character for character at the same offsets."""

from functools import lru_cache

KEPT = 64
"""Texts kept: quantities and periods ask for that of one sentence, one after the other."""

_SPACES = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "\t\n\r\x0b\x0c\u2028\u2029"
)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_PLAIN = str.maketrans(
    {"ё": "е", "’": "'", "ʼ": "'"} | dict.fromkeys(_SPACES, " ") | dict.fromkeys(_DASHES, "-")
)


@lru_cache(maxsize=KEPT)
def plain(text: str) -> str:
    """Lower case, ё as е, one kind of space, dash and apostrophe; as long as the text."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lower.translate(_PLAIN)

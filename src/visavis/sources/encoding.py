"""Encoding: bytes → text, or the reason why not. A wrong guess is worse than a refusal.

In this order: a byte order mark; UTF-8, which other text is never by chance; then the encodings
Russian, Belarusian and Western texts were written in, scored by how much each decoding looks
like words. What the server or the page declares counts as evidence for its encoding, not as
proof: servers that send windows-1251 as ISO-8859-1 are common.
"""

import codecs
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from visavis.language import _
from visavis.sources.refusal import Unreadable, Why

LEGACY = ("cp1251", "koi8-r", "cp866", "cp1252")
"""What texts of the region are found in when they are not in UTF-8."""

SAMPLE_WORDS = 1000
"""Words with a non-ASCII byte that are scored in each of three places: the verdict is firm after
some tens of them, and a mixture shows."""

SAMPLE_BYTES = 50_000
"""Bytes that hold so many words."""

ENOUGH = 0.2
"""Mean score from which a decoding is words: true texts score 0.35 to 0.6, wrong ones below 0.15
(measured by tests/sources/test_encoding.py)."""

MARGIN = 0.05
"""How much better than any other reading the best one must be: less is a toss-up, which only
texts of a word or two come to."""

MOST_WRONG = 0.2
"""Share of non-ASCII letters in words that cannot be, from which a decoding is wrong, or right for
a part of the text only; in true texts it is below 0.05 (initials, formulas)."""

DECLARED_BONUS = 0.15
"""What a declaration is worth: it settles a near tie and cannot save a decoding that is not
words."""

BROKEN_UTF8 = 0.75
"""Share of the non-ASCII bytes in well-formed UTF-8 from which a text is UTF-8 with faults; texts
in the legacy encodings stay below 0.4."""

MOST_CONTROLS = 0.002
"""Share of control characters in a text: pages carry a stray one, binary files are full of them."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAME = {"iso8859-1": "cp1252", "ascii": "cp1252", "koi8-u": "koi8-r"}
"""What is declared → what is meant (as browsers do); both by Python's names."""

_LETTERS = {
    letter: weight
    for letters, weight in (
        ("о", 1.0),
        ("еаи", 0.72),
        ("нтс", 0.56),
        ("рвл", 0.41),
        ("кмдпу", 0.27),
        ("яыьгзб", 0.16),
        ("чй", 0.12),
        ("хжшюц", 0.07),
        ("іўңөү", 0.05),
        ("щэф", 0.03),
        ("ъё", 0.01),
    )
    for letter in letters
}
"""Letters by how often they stand in Russian texts, in parts of the commonest one; and the
letters of Belarusian and Kyrgyz."""

_PUNCTUATION = frozenset("«»—–…№“”„‘’‹›•·°§©®™€£¥¢±×²³½¿¡\xa0\xad")
_WORDS_OF_ONE_LETTER = frozenset("авжікосуяэabàèéêìòôùy")
_HIGH_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_WORD = re.compile(r"[^\W\d_]+")
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_DECLARATION = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, without its byte order mark, and the encoding it was in."""

    text: str
    encoding: str


def decode(content: bytes, declared: Sequence[str | None] = ()) -> Decoded:
    """The text of the bytes; Unreadable says why there is none."""
    found = _marked(content) or _utf8(content) or _legacy(content, declared)
    _refuse_controls(found.text)
    return found


def declared_in(content: bytes) -> str | None:
    """The encoding a page or an XML file declares near its start."""
    found = _DECLARATION.search(content[:4096])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _marked(content: bytes) -> Decoded | None:
    """By the byte order mark."""
    encoding = next((name for mark, name in _BOMS if content.startswith(mark)), None)
    if encoding is None:
        return None
    try:
        return Decoded(content.decode(encoding), encoding.removesuffix("-sig"))
    except UnicodeDecodeError as error:
        raise _broken(encoding.removesuffix("-sig").upper(), error.start) from error


def _utf8(content: bytes) -> Decoded | None:
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in content:
            raise _binary() from error
        if _share_of_utf8(content) >= BROKEN_UTF8:
            raise _broken("UTF-8", error.start) from error
        return None


def _share_of_utf8(content: bytes) -> float:
    """Of the non-ASCII bytes, those that stand in well-formed UTF-8 sequences."""
    high = len(content) - len(content.translate(None, bytes(range(128, 256))))
    formed = sum(len(found) for found in _UTF8_SEQUENCE.findall(content))
    return formed / high if high else 1.0


def _legacy(content: bytes, declared: Sequence[str | None]) -> Decoded:
    """The best scored decoding, if it is words and no other decoding is as good."""
    said = [name for name in map(_codec, declared) if name is not None]
    sample = _sample(content)
    readings: dict[str, tuple[float, str]] = {}
    for name in dict.fromkeys((*said, *LEGACY)):
        with suppress(UnicodeDecodeError):
            text = content.decode(name)
            readings.setdefault(text, (_score(sample.decode(name), name, said), name))
    ranked = sorted(((*reading, text) for text, reading in readings.items()), reverse=True)
    second = ranked[1][0] if len(ranked) > 1 else -1.0
    if ranked and ranked[0][0] >= ENOUGH and ranked[0][0] - second >= MARGIN:
        return Decoded(ranked[0][2], ranked[0][1])
    raise Unreadable(
        Why.ENCODING,
        _(
            "the encoding is not known: neither UTF-8 nor {tried} gives words, or several are"
            " mixed. Save it as UTF-8."
        ).format(tried=", ".join(LEGACY)),
    )


def _sample(content: bytes) -> bytes:
    """Words with non-ASCII bytes from the start, the middle and the end."""
    middle = len(content) // 2
    parts = (content[:SAMPLE_BYTES], content[middle:], content[-SAMPLE_BYTES:])
    return b" ".join(
        found[0]
        for part in (parts if len(content) > SAMPLE_BYTES else parts[:1])
        for found in islice(_HIGH_WORD.finditer(part), SAMPLE_WORDS)
    )


def _codec(name: str | None) -> str | None:
    """Python's name of a declared encoding; None for UTF-8, tried already, and unknown ones."""
    try:
        known = codecs.lookup((name or "").strip()).name
        "".encode(known)  # some codecs are not of text: base64, zip
    except (LookupError, ValueError):
        return None
    return None if known.startswith("utf") else _SAME.get(known, known)


def _score(text: str, encoding: str, declared: Iterable[str]) -> float:
    if encoding not in LEGACY:  # a script we have no letters for: the declaration is all there is
        return ENOUGH if not _CONTROLS.search(text) else -1.0
    return plausibility(text) + (DECLARED_BONUS if encoding in declared else 0.0)


def plausibility(text: str) -> float:
    """How much the non-ASCII part of a text looks like words: at most 1, a mean over characters."""
    scores = [_word_score(word) for word in _WORD.findall(text) if not word.isascii()]
    marks = [mark for mark in _WORD.sub("", text) if not mark.isascii()]
    scores += [(0.3 if mark in _PUNCTUATION else -1.0, 1) for mark in marks]
    count = sum(high for _score, high in scores)
    wrong = sum(high for score, high in scores if score < 0)
    if wrong > MOST_WRONG * count:
        return -wrong / count
    return sum(score * high for score, high in scores) / count if count else 0.0


def _word_score(word: str) -> tuple[float, int]:
    """The score of each of the word's non-ASCII letters, and how many they are."""
    high = len(word) - len(word.encode("ascii", "ignore"))
    return _letter_score(word, high), high


def _letter_score(word: str, high: int) -> float:
    if not (word.islower() or word.isupper() or word[1:].islower()):
        return -0.5
    if "À" <= max(word) <= "ƒ":
        # An accented letter stands among plain ones; a run of them is another script misread.
        of_words = high < len(word) or word.lower() in _WORDS_OF_ONE_LETTER
        return 0.5 if of_words and high <= (len(word) + 1) // 2 else -1.0
    letters = word.lower()
    if high < len(word) or not all(letter in _LETTERS for letter in letters):
        return -1.0
    if len(word) == 1 and letters not in _WORDS_OF_ONE_LETTER:
        return -0.5
    return sum(_LETTERS[letter] for letter in letters) / high


def _refuse_controls(text: str) -> None:
    stray = sum(1 for _found in _CONTROLS.finditer(text))
    if "\x00" in text or stray > MOST_CONTROLS * len(text):
        raise _taken_for_latin() if _was_utf8(text) else _binary()


def _was_utf8(text: str) -> bool:
    """Whether each character is a byte of a text in UTF-8: it was decoded as ISO-8859-1 once."""
    try:
        meant = text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return not meant.isascii() and not _CONTROLS.search(meant)


def _taken_for_latin() -> Unreadable:
    reason = _(
        "its letters are garbled: a text in UTF-8 was taken for ISO-8859-1 and saved again. Take it"
        " again from its source."
    )
    return Unreadable(Why.ENCODING, reason)


def _binary() -> Unreadable:
    return Unreadable(Why.BINARY, _("a binary file, not a text: it holds bytes that no text has."))


def _broken(encoding: str, position: int) -> Unreadable:
    return Unreadable(
        Why.ENCODING,
        _(
            "broken {encoding}: byte {position} begins no character. The file was cut or mixed from"
            " several; take it again from its source."
        ).format(encoding=encoding, position=position),
    )

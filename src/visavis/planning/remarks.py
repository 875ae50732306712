"""Remarks: what the record says about its own sources, which is no part of what was decided.

Compilers put them behind the words: in square brackets; in round ones, where these speak of the
source; or as a last sentence or clause that says how a date or a name was come by. Round brackets
that say anything else are the decision's own and stay.
"""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from visavis.model import Evidence, Words

Fact = TypeVar("Fact", bound=BaseModel)

OF_SOURCES = (
    r"\b(?:в|из|по|ни один)(?: \w+)? источник\w*",
    r"в(?: \w+)? (?:выдержк|сообщени|тексте|публикаци|заголовк)\w*",
    r"(?:дат|год|по)\w*(?: \w+)? публикации",
    r"(?:предполож|выведен|вероятно)\w*",
    r"не (?:назван|указан|привед[её]н)\w*",
    r"\b(?:the|this|these|no|per) sources?\b",
    r"\b(?:excerpts?|headline|dateline)\b",
    r"\bdate of publication|publication date",
    r"\b(?:inferred|assumed|presumably|probably)\b",
    r"\bnot (?:named|stated|given)\b",
    r"\b(?:described|reported) as\b",
)
"""What a remark in round brackets has, whatever else it says."""

HOW_KNOWN = (
    r"(?:дат|год|день|месяц|срок|мест|исполнител|участник)\w*\b[^.;]*?"
    r"(?:\b(?:взят|определ[её]н|выведен|указан|предположен)[аоы]?\s+(?:по|из|на основании)\b"
    r"|\bне\s+(?:указан|назван|привед[её]н))",
    r"(?:the )?(?:exact )?(?:date|year|day|month|term|place|bod(?:y|ies)|participants?)\b[^.;]*?"
    r"\b(?:inferred|assumed|derived|taken from|not (?:named|stated|given))\b",
    r"(?:примечание|прим\.|note:|inferred from|assumed from)",
)
"""How a last sentence or clause begins that is a remark."""

_FLAGS = re.IGNORECASE
_SQUARE = re.compile(r"\s*\[[^\[\]]*\]")
_ROUND = re.compile(rf"\s*\([^()]*(?:{'|'.join(OF_SOURCES)})[^()]*\)", _FLAGS)
_TAIL = re.compile(rf"(?:[.;,]|\s[—–-])\s+(?:{'|'.join(HOW_KNOWN)}).*$", _FLAGS | re.DOTALL)


def without_remarks(fact: Fact) -> Fact:
    """The fact with bare words in all its parts, but for its evidence; itself where all are."""
    return _bare(fact)  # type: ignore[no-any-return]


def bare_text(text: str) -> str:
    """The text without remarks; as it is where it is nothing but one."""
    left = _TAIL.sub("", _ROUND.sub("", _SQUARE.sub("", text)))
    return left.strip() or text


def _bare(part: Any) -> Any:
    if isinstance(part, Words):
        return _bare_words(part)
    if isinstance(part, tuple):
        return tuple(_bare(one) for one in part)
    if isinstance(part, BaseModel) and not isinstance(part, Evidence):
        found = {name: (own, _bare(own)) for name, own in part}
        changed = {name: new for name, (own, new) in found.items() if new != own}
        return part.model_copy(update=changed) if changed else part
    return part


def _bare_words(words: Words) -> Words:
    said = words.plain()
    if isinstance(said, str):
        return Words(bare_text(said))
    by_language: Mapping[str, str] = said
    return Words({language: bare_text(text) for language, text in by_language.items()})

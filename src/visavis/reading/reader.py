"""The reader: a text goes in, facts with evidence come out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from visavis.language import _
from visavis.model import AnyFact, Document, Evidence, Pair, identified
from visavis.reading.facts.agreements import agreements
from visavis.reading.facts.chairs import chairs
from visavis.reading.facts.commitments import commitments
from visavis.reading.facts.contacts import contacts
from visavis.reading.facts.figures import figures
from visavis.reading.facts.projects import projects
from visavis.reading.facts.ties import ties
from visavis.reading.languages import language_of
from visavis.reading.morphology import Line, is_known
from visavis.reading.page import Fired, Page, Row
from visavis.reading.places import sides
from visavis.reading.scene import Scene
from visavis.reading.segments import segments

KINDS = (contacts, figures, commitments, projects, agreements, ties, chairs)
"""The readers of each kind, in the order in which facts are shown. A new kind is one new file."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says: its facts, the rules that fired, or the reason why it was not read."""

    facts: tuple[AnyFact, ...]
    language: str | None = None
    pair: Pair | None = None
    trace: tuple[Fired, ...] = ()
    reason: str | None = None
    """Why it was not read, in the user's language."""


def read_document(document: Document, pair: Pair | None = None) -> Reading:
    """The facts of a document; its date is what relative periods are counted from."""
    day = document.date.end if document.date else None
    return read_text(document.text or "", date=day, pair=pair, document_id=document.id)


def read_text(
    text: str,
    *,
    date: date | None = None,
    pair: Pair | None = None,
    document_id: str = "document",
) -> Reading:
    """The facts of a text. Without `pair` it is about the two countries it names most."""
    detected = language_of(text)
    language = detected.code or (_of_short(text) if detected.reason == "too_short" else None)
    if language is None:
        return Reading((), reason=detected.sentence)
    lines = [Line(sentence, language) for sentence in segments(text)]
    about = pair or _pair(lines)
    if about is None:
        reason = _("The text names no two countries; say which two it is about.")
        return Reading((), language, reason=reason)
    page = _page(text, lines, language, day=date, pair=about, document=document_id)
    facts = tuple(identified(fact) for read in KINDS for fact in read(page))
    return Reading(_once(facts), language, about, tuple(page.trace))


KNOWN_SHARE = 0.6
"""Words of a short Cyrillic text that Russian dictionaries must know; Bulgarian, Ukrainian and
Kyrgyz sentences stay below half, names take a third of a Russian headline."""


def _of_short(text: str) -> str | None:
    """The language of a sentence without common words: by its script and the dictionary."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    if len(words) < len(("two", "words", "or", "more")):
        return None
    if text.isascii():
        return "en"
    known = sum(is_known(word) for word in words)
    return "ru" if known >= KNOWN_SHARE * len(words) else None


def _pair(lines: Sequence[Line]) -> Pair | None:
    """The two countries named most often; of equals those named first."""
    ranked = [code for code, __ in sides(lines).most_common(2)]
    return Pair.of(*ranked) if len(ranked) == len(("one", "other")) else None


def _page(
    text: str, lines: list[Line], language: str, *, day: date | None, pair: Pair, document: str
) -> Page:
    paragraphs = _paragraphs(text, lines)
    scene = Scene(lines, paragraphs, language, day, pair)
    rows = [Row(line, paragraphs[number], number, scene) for number, line in enumerate(lines)]
    return Page(document, text, language, day, pair, rows)


def _paragraphs(text: str, lines: Sequence[Line]) -> list[int]:
    """The number of the paragraph of each line: a line feed begins a new one."""
    numbers, number, last = [], 0, 0
    for line in lines:
        number += text.count("\n", last, line.sentence.start)
        last = line.sentence.start
        numbers.append(number)
    return numbers


def _once(facts: Sequence[AnyFact]) -> tuple[AnyFact, ...]:
    """Facts that say the same are one, with the evidence of all."""
    known: dict[str, AnyFact] = {}
    for fact in facts:
        same = known.get(fact.id)
        if same is None:
            known[fact.id] = fact
        else:
            known[fact.id] = same.model_copy(update={"evidence": _all(same, fact)})
    return tuple(known.values())


def _all(one: AnyFact, other: AnyFact) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys((*one.evidence, *other.evidence)))

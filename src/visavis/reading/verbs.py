"""Verbs: whether a word is one, by its form alone; and whether a noun is a plural."""

from visavis.reading.english_lemmas import english_lemma
from visavis.reading.morphology import Hit, Line, readings


def is_verb(line: Line, place: int, *, neuter: bool = False) -> bool:
    """Whether a word is a verb that has a subject: no infinitive, no participle.

    «Стало известно» has none, and is one only where `neuter` verbs do.
    """
    written = line.tokens[place].text
    if line.language == "en":
        return is_past(written) or (written.islower() and written.endswith("s"))
    known = readings(written.lower())[:1] if written.isalpha() else ()
    return any(
        one.tag.POS in ("VERB", "GRND", "ADJS") and (neuter or "neut" not in one.tag)
        for one in known
    )


_PASTS = frozenset(
    {"made", "put", "set", "let", "gave", "drew", "got", "kept", "brought", "thought", "wrote"}
    | {"knew", "felt", "found", "led", "left", "sent", "laid", "saw", "won", "built", "became"}
    | {"began", "broke", "chose", "cut", "quit", "ran", "sang", "sat", "sought", "showed", "swore"}
)
"""Pasts that no ending shows, of verbs that `en/lemmas.yaml` need not know."""


def is_past(written: str) -> bool:
    """Whether an English word has the form of a verb in the past: "enthused", "made", "told"."""
    if not written.islower():
        return False
    return written in _PASTS or (written != english_lemma(written) and not written.endswith(_REST))


_REST = ("s", "ing")
"""Endings of a form that is no past: of a plural, of a gerund."""


def is_passive(line: Line, hit: Hit) -> bool:
    """«Отмечено», "is put at": a participle in the neuter, a passive, has no speaker."""
    if line.language != "ru":
        written = line.tokens[hit.first].text
        return line.lemmas[hit.first - 1 : hit.first] == ("be",) and not written.endswith("ing")
    tags = [reading.tag for reading in readings(line.tokens[hit.first].text.lower())[:1]]
    return any("PRTS" in tag and "neut" in tag for tag in tags)


def is_noun(line: Line, hit: Hit) -> bool:
    """Whether an English verb of speech is a noun or a name: "the State Committee", "a report"."""
    if line.language == "ru":
        return False
    written = line.tokens[hit.first].text
    before = line.lemmas[hit.first - 1] if hit.first else ""
    named = hit.first > 0 and written[:1].isupper()
    return named or (before in _DETERMINERS and written.lower() == line.lemmas[hit.first])


_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "its", "their", "his", "her", "of", "in", "on", "new", "to"}
)


def is_plural(line: Line, place: int) -> bool:
    """Whether a noun stands in the plural, in whatever case."""
    written = line.tokens[place].text.lower()
    if line.language == "en":
        return written.endswith("s") and written != line.lemmas[place]
    return any("plur" in one.tag for one in readings(written)[:1])

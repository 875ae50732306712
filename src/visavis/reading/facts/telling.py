"""Telling: where words on what is to be done end and the text goes on to tell."""

from visavis.reading.morphology import readings
from visavis.reading.page import Row

_SPEECH = frozenset(
    {"отметить", "сказать", "подчеркнуть", "заявить", "сообщить", "добавить", "сообщать"}
    | {"отмечать", "передавать", "пояснить", "уточнить", "рассказать", "он", "она"}
    | {"say", "note", "stress", "add", "report", "he", "she"}
)


def speech_follows(row: Row, index: int) -> bool:
    """Whether a verb of speech stands at a token or right behind it."""
    return any(lemma in _SPEECH for lemma in row.line.lemmas[index : index + 2])


def somebody_says(row: Row, index: int) -> bool:
    """«…, Prime Minister Turchin said as he met»: a person, then the verb of speech."""
    return any(
        one.first == index and row.line.lemmas[one.last : one.last + 1] in _SAYS
        for one in row.actors
    )


_SAYS = frozenset((word,) for word in _SPEECH - {"он", "она", "he", "she"})


def told_before(row: Row, index: int) -> bool:
    """«…, и поблагодарил»: a verb in the past goes on with the telling, not with the plan."""
    if row.line.language == "en" or row.line.lemmas[index : index + 1] != ("и",):
        return False
    words = row.line.tokens[index + 1 : index + 2]
    return any("past" in one.tag for word in words for one in readings(word.text.lower())[:1])


_NEW_SUBJECT = frozenset({"a", "an", "he", "she", "it", "they", "we", "this"})
_AUXILIARY = frozenset({"be", "will", "have", "would"})
_TELLING = frozenset(
    {"welcomed", "noted", "stressed", "expressed", "discussed", "signed", "exchanged", "praised"}
    | {"thanked", "reviewed", "emphasised", "emphasized", "underlined", "reaffirmed", "hailed"}
    | {"commended", "heard", "visited", "attended", "toured", "recalled", "acknowledged"}
)
"""Verbs of the past with which a communiqué goes on to tell what was done."""
_AUXILIARY_WITHIN = 4


def clause_follows(row: Row, index: int) -> bool:
    """A subject with its verb (", and a decision is expected"); "and to build" goes on."""
    ahead = row.line.lemmas[index : index + _AUXILIARY_WITHIN]
    if _goes_on_telling(row, index):
        return True
    if any(token.text.lower() in _TELLING for token in row.line.tokens[index : index + 1]):
        return True
    if ahead[:1] == ("set",) and not {"target", "goal"}.isdisjoint(ahead):
        return True
    return ahead[:1] != () and ahead[0] in _NEW_SUBJECT and not _AUXILIARY.isdisjoint(ahead)


def _goes_on_telling(row: Row, index: int) -> bool:
    """«And revealed that», «and asked for»: a verb in the past with what it governs."""
    word = row.line.tokens[index].text if index < len(row.line.tokens) else ""
    past = word.islower() and word.endswith("ed") and row.line.lemmas[index] != word
    return past and not _GOVERNED.isdisjoint(row.line.lemmas[index + 1 : index + 2])


_GOVERNED = frozenset(
    {"that", "to", "the", "a", "an", "for", "his", "her", "its", "their", "about"}
)

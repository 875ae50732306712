"""Left out: sentences that do not say again what their numbers are of."""

from visavis.reading.facts.clauses import clause_of
from visavis.reading.facts.figure_words import figure_words, token_of
from visavis.reading.morphology import readings
from visavis.reading.page import Page, Row
from visavis.reading.quantities import QuantityMention


def carries_on(page: Page, row: Row, mention: QuantityMention) -> bool:
    """Whether the sentence names nothing new: it changes what was told of, or leaves it out."""
    if row.line.has(figure_words(page.language).carries) or _leaves_out(row, mention):
        return True
    return mention.role in ("growth", "to", "from") and not _names_another(row, mention)


def _names_another(row: Row, mention: QuantityMention) -> bool:
    """Whether a noun is there that what changes may be: «перевалка упала с 118 до 83 млн»."""
    if row.line.language == "en":
        return True
    place = token_of(row, mention)
    before = [row.line.tokens[at].text.lower() for at in clause_of(row.line, place) if at < place]
    tags = [one.tag for word in before for one in readings(word)[:1]]
    return any(tag.POS == "NOUN" and tag.case == "nomn" for tag in tags)


def _leaves_out(row: Row, mention: QuantityMention) -> bool:
    """«В январе 2019 года – 129,7 млн»: a period and a dash, what it is of is left out."""
    start = row.line.sentence.start
    opens = [one for one in row.periods if one.start - start <= _OPENING]
    if not opens or row.quantities[0] is not mention:
        return False
    between = row.line.sentence.text[opens[0].stop - start : mention.start - start]
    return between.strip() in ("–", "—", "-", ":")


_OPENING = 4
"""Characters before a period that opens a sentence: a quotation mark, «в»."""

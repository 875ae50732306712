"""Prepositions: what stands before a country, and so where goods come from and go to."""

from collections.abc import Sequence

from visavis.reading.morphology import Line, readings
from visavis.reading.places import CountryMention

FROM = {"ru": frozenset({"из", "с", "со", "у"}), "en": frozenset({"from"})}
INTO = {"ru": frozenset({"в", "во", "на"}), "en": frozenset({"to", "into", "for"})}
WITH = {"ru": frozenset({"с", "со"}), "en": frozenset({"with"})}
MARKET = {
    "ru": frozenset({"рынок", "территория", "адрес", "сторона"}),
    "en": frozenset({"market", "territory"}),
}
"""«На рынок Китая», "to the Chinese market": the country behind or before the word."""


def named(
    line: Line, own: Sequence[CountryMention], prepositions: dict[str, frozenset[str]]
) -> str | None:
    """The country that a preposition of direction stands before."""
    for mention in own:
        if preposition(line, mention) not in prepositions[line.language]:
            continue
        if line.language == "ru" and prepositions is INTO and is_where(line, mention):
            continue
        if prepositions is FROM and preposition(line, mention) in WITH[line.language]:
            continue
        return mention.code
    return None


def preposition(line: Line, mention: CountryMention) -> str:
    """The preposition of a country: before its name, its article, or the market it is of."""
    place = mention.first - 1
    market = MARKET[line.language]
    if mention.how == "adjective":
        if not market & set(line.lemmas[mention.last : mention.last + 1]):
            return ""
    elif place > 0 and line.lemmas[place] in market:
        place -= 1
    if place > 0 and line.lemmas[place] in ("the", "of"):
        place -= 1
        if place > 0 and line.lemmas[place] in market:
            place -= 1
    return line.lemmas[place] if place >= 0 else ""


def is_where(line: Line, mention: CountryMention) -> bool:
    """«В Беларуси», «на рынке»: a place, not where things go."""
    place = mention.first
    if place and line.lemmas[place - 1] in MARKET["ru"]:
        place -= 1
    known = [one.tag for one in readings(line.tokens[place].text.lower())[:4]]
    told = not any("accs" in tag or "Fixd" in tag for tag in known)
    return told and any("loct" in tag for tag in known)

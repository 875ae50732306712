"""Localities: the regions and cities a text names, and the country each lies in."""

from dataclasses import dataclass
from functools import cache, lru_cache

from visavis import world
from visavis.model import Pair
from visavis.reading.morphology import Line, lemma, readings
from visavis.reading.places import CountryMention, countries, of_a_currency
from visavis.reading.segments import tokens

REGION_WORDS = {
    "ru": frozenset(
        {"область", "край", "район", "велаят", "вилоят", "округ", "провинция", "губерния", "штат"}
        | {"воеводство", "префектура", "остан", "аймак", "кантон", "республика", "автономный"}
        | {"облисполком", "облсовет", "губернатор", "аким", "хоким", "акимат", "хокимият"}
    ),
    "en": frozenset(
        {"oblast", "region", "province", "krai", "territory", "district", "governorate", "county"}
        | {"prefecture", "state", "velayat", "oblasts", "republic", "autonomous", "city"}
    ),
}
"""What stands behind the name of a region: «Минская область», «минский облисполком»."""

KEPT_LINES = 512
"""Lines whose localities are kept, as those whose countries are."""


@dataclass(frozen=True, slots=True)
class _Known:
    country: str
    kind: str
    needs_word: bool


@lru_cache(maxsize=KEPT_LINES)
def localities(line: Line) -> tuple[CountryMention, ...]:
    """The regions and cities of a line, in order; of names that begin together the longest.

    `how` is `region` or `city`. A name that more than one country has is not found.
    """
    known, longest = _names(line.language)
    beginnings = _beginnings(line.language)
    found: list[CountryMention] = []
    stop, count = 0, len(line.lemmas)
    for position in (at for at, word in enumerate(line.lemmas) if word in beginnings):
        for length in range(min(longest, count - position) if position >= stop else 0, 0, -1):
            entry = known.get(_key(line, position, length))
            if entry is not None and _stands(line, position, position + length, entry):
                stop = position + length
                span = line.span(position, stop)
                found.append(CountryMention(span, entry.country, position, stop, entry.kind))
                break
    return tuple(found)


def _stands(line: Line, first: int, last: int, entry: _Known) -> bool:
    """Whether the words are the name: written so, and with the word for the region if needed."""
    written = line.tokens[first].text[:1].isupper()
    adjective = line.language == "ru" and _is_adjective(line.lemmas[first])
    if not (written or adjective) or of_a_currency(line, first):
        return False
    behind = line.lemmas[last] if last < len(line.lemmas) else ""
    return not entry.needs_word or behind in REGION_WORDS[line.language]


_ADJECTIVE = ("ский", "цкий", "ской", "ый", "ий")


@cache
def _beginnings(language: str) -> frozenset[str]:
    """The first lemma of each name: few words of a text begin one."""
    return frozenset(name.split(" ", 1)[0] for name in _names(language)[0])


@cache
def _names(language: str) -> tuple[dict[str, _Known], int]:
    """Lemmas joined by spaces → whose, and how many lemmas the longest has."""
    cities = (lemma(str(world.capital(code, language)), language) for code in world.codes())
    capitals = tuple(city[: max(4, len(city) - 2)] for city in cities)
    known: dict[str, _Known] = {}
    for place in world.localities(language):
        lemmas = [lemma(token.text, language) for token in tokens(place.name)]
        needs = place.needs_word
        if language == "ru" and len(lemmas) > 1 and lemmas[-1] in REGION_WORDS["ru"]:
            lemmas = lemmas[: -2 if lemmas[-2] == "автономный" else -1]
            needs = lemmas[-1].startswith(capitals) or lemmas[-1] in _COMMON
        entry = _Known(place.country, place.kind, needs)
        alone = language == "ru" and len(lemmas) == 1 and not _is_adjective(lemmas[0])
        for key in _cases(place.name) if alone else (" ".join(lemmas),):
            known.setdefault(key, entry)
    return known, max(key.count(" ") + 1 for key in known)


def _key(line: Line, first: int, length: int) -> str:
    """What a name is looked up by: lemmas; of one Russian noun its very form («в Сюнике»).

    Morphology knows few such names, and guesses a different lemma for each of their cases.
    """
    lemmas = line.lemmas[first : first + length]
    if length > 1 or line.language == "en" or _is_adjective(lemmas[0]):
        return " ".join(lemmas)
    return line.tokens[first].text.lower().replace("ё", "е")


def _is_adjective(base: str) -> bool:
    return base.endswith(_ADJECTIVE)


def _cases(name: str) -> set[str]:
    """The forms of a Russian name in the singular, by its ending; «Ростове-на-Дону» too."""
    head, dash, tail = name.lower().partition("-на-")
    found = {name.lower()}
    for ending, forms in _ENDINGS.items():
        if head.endswith(ending):
            stem = head.removesuffix(ending)
            return found | {stem + form + dash + tail for form in forms}
    if head[-1] in _CONSONANTS:
        return found | {head + form + dash + tail for form in ("а", "у", "ом", "е")}
    return found


_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_ENDINGS = {
    "ия": ("ия", "ии", "ию", "ией"),
    "га": ("га", "ги", "ге", "гу", "гой"),
    "ка": ("ка", "ки", "ке", "ку", "кой"),
    "ха": ("ха", "хи", "хе", "ху", "хой"),
    "ча": ("ча", "чи", "че", "чу", "чей"),
    "жа": ("жа", "жи", "же", "жу", "жей"),
    "ша": ("ша", "ши", "ше", "шу", "шей", "шой"),
    "ца": ("ца", "цы", "це", "цу", "цей"),
    "а": ("а", "ы", "е", "у", "ой"),
    "я": ("я", "и", "е", "ю", "ей"),
    "й": ("й", "я", "ю", "ем", "е"),
    "ец": ("ец", "ца", "цу", "цом", "це"),
    "ь": ("ь", "и", "ью", "я", "ю", "ем", "е"),
}


_COMMON = frozenset(
    {"кировский", "владимирский", "приморский", "ленинградский", "амурский", "алтайский"}
    | {"николаевский", "восточный", "поморский", "северный", "западный", "южный"}
)
"""Adjectives of regions that are also of other things: «Кировский завод»."""


def named(line: Line, pair: Pair) -> tuple[CountryMention, ...]:
    """The countries a line names, the localities of the pair's two among them, in order.

    A capital of a third country that says only where («на саммите в Астане») names nobody.
    """
    own = [one for one in localities(line) if one.code in pair.sides]
    found = [
        mention
        for mention in countries(line)
        if not any(one.first < mention.last and mention.first < one.last for one in own)
        and (mention.code in pair.sides or not _is_venue(line, mention))
    ]
    return tuple(sorted([*found, *own], key=lambda mention: mention.first))


def _is_venue(line: Line, mention: CountryMention) -> bool:
    before = line.lemmas[mention.first - 1] if mention.first else ""
    return (
        mention.how == "capital" and before in ("в", "in", "at") and not _goes_there(line, mention)
    )


def _goes_there(line: Line, mention: CountryMention) -> bool:
    """«Экспорт в Москву»: the accusative, where «в Москве» is only where."""
    if line.language != "ru":
        return False
    tags = [one.tag for one in readings(line.tokens[mention.first].text.lower())[:4]]
    return any("accs" in tag for tag in tags) and not any("loct" in tag for tag in tags)

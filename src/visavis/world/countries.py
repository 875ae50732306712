"""Countries: codes, names in four languages, Russian cases, adjectives, capitals."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal, get_args

from babel import Locale

from visavis.errors import UnknownName
from visavis.language import _, language_of_user
from visavis.model import WORLD
from visavis.world.folding import folded
from visavis.world.reference import reference

Case = Literal["nom", "gen", "dat", "acc", "ins", "loc"]
Form = Literal["m", "f", "n", "pl"]

CASES: tuple[Case, ...] = get_args(Case)
LANGUAGES = ("ru", "en", "be", "ky")
"""The languages a country's name is known in: the users' two and those of the first pair."""

_ENDINGS: dict[Form, tuple[str, ...]] = {
    "m": ("ий", "ого", "ому", "ий", "им", "ом"),
    "f": ("ая", "ой", "ой", "ую", "ой", "ой"),
    "n": ("ое", "ого", "ому", "ое", "им", "ом"),
    "pl": ("ие", "их", "им", "ие", "ими", "их"),
}
"""Of Russian adjectives in -ский and -цкий, by case; the accusative is that of things."""

_NEAR = 65
"""Out of 100 (rapidfuzz ratio): below it a name is too far off to be worth offering."""


def codes() -> tuple[str, ...]:
    """All alpha-3 codes of ISO 3166-1, in alphabetical order; the world is not among them."""
    return tuple(reference("countries"))


def country(text: str) -> str:
    """The alpha-3 code of a country given by code or name; UnknownName lists the nearest."""
    asked = text.strip()
    if asked.upper() in reference("countries") or asked.upper() == WORLD:
        return asked.upper()
    found = _by_alpha2().get(asked.upper()) or _by_name().get(folded(asked))
    if found is None:
        raise UnknownName(_unknown(asked))
    return found


def country_by_numeric(numeric: int) -> str | None:
    """The alpha-3 code for an M49 or UN Comtrade number (both, where they differ)."""
    return _by_numeric().get(numeric)


def alpha2(code: str) -> str:
    """The two-letter code: `BY` for `BLR`."""
    return str(_codes_of(code)[0])


def numeric(code: str) -> int:
    """The ISO and M49 number: 112 for `BLR`; 0 for the world, as in UN Comtrade."""
    return 0 if code == WORLD else int(_codes_of(code)[1])


def comtrade_code(code: str) -> int:
    """The number UN Comtrade uses: M49's but for a few customs territories."""
    return 0 if code == WORLD else int(_codes_of(code)[-1])


def name(code: str, language: str) -> str:
    """The short name in official usage: ru, en, be or ky."""
    given = _forms(code).get("name", {}).get(language)
    return str(given) if given else _cldr(language)[alpha2(code)]


def name_in_text(code: str, language: str) -> str:
    """The short name as it stands inside a sentence: in English with the article it needs."""
    the = language == "en" and _forms(code).get("the", False)
    return f"the {name(code, language)}" if the else name(code, language)


def full_name(code: str, language: str, case: Case = "nom") -> str | None:
    """The official long name in ru (in a case) or en; None where the table has none."""
    if language == "ru":
        return _in_case(code, "full_ru", case)
    full = _forms(code).get(f"full_{language}")
    return None if full is None else str(full)


def russian(code: str, case: Case) -> str | None:
    """The short Russian name in a case; None where the table has none."""
    return _in_case(code, "ru", case)


def russian_at(code: str) -> str | None:
    """Where, in Russian, with the preposition: «в Кыргызстане», «во Франции», «на Кубе»."""
    place = russian(code, "loc")
    return None if place is None else f"{_forms(code).get('at', 'в')} {place}"


def adjective(code: str, language: str, form: Form = "m", case: Case = "nom") -> str | None:
    """The adjective: «белорусский», «белорусские», Belarusian; None where there is none."""
    stem = _forms(code).get("adjective", {}).get(language)
    if stem is None:
        return None
    return str(stem) if language != "ru" else stem + _ENDINGS[form][CASES.index(case)]


def adjectives(code: str, language: str) -> tuple[str, ...]:
    """Every adjective in the nominative, the official one first: южнокорейский, корейский."""
    official = adjective(code, language)
    further = _forms(code).get("adjectives", {}).get(language, ())
    ending = _ENDINGS["m"][0] if language == "ru" else ""
    return (*((official,) if official else ()), *(f"{stem}{ending}" for stem in further))


def other_names(code: str) -> tuple[str, ...]:
    """What else it is called, of any language: Киргизия, Kyrgyz Republic, КР."""
    return tuple(_forms(code).get("also", ()))


def pair_adjective(
    one: str, other: str, language: str, form: Form = "pl", case: Case = "nom"
) -> str | None:
    """Of two countries: «белорусско-кыргызские», Belarusian–Kyrgyz; None if either has none."""
    first = _forms(one).get("adjective", {}).get(language)
    second = adjective(other, language, form, case)
    if first is None or second is None:
        return None
    return f"{first}о-{second}" if language == "ru" else f"{first}–{second}"


def capital(code: str, language: str, case: Case = "nom") -> str | None:
    """The capital in ru (in a case) or en; None where the table has none."""
    if language == "ru":
        return _in_case(code, "capital_ru", case)
    city = _forms(code).get(f"capital_{language}")
    return None if city is None else str(city)


def _codes_of(code: str) -> list[str]:
    row: list[str] = reference("countries")[code]
    return row


def _forms(code: str) -> dict[str, Any]:
    forms: dict[str, Any] = reference("country_names").get(code, {})
    return forms


def _in_case(code: str, field: str, case: Case) -> str | None:
    forms = _forms(code).get(field)
    return None if forms is None else str(forms[CASES.index(case)])


@cache
def _cldr(language: str) -> dict[str, str]:
    return dict(Locale(language).territories)


@cache
def _by_alpha2() -> dict[str, str]:
    return {row[0]: code for code, row in reference("countries").items()}


@cache
def _by_numeric() -> dict[int, str]:
    rows = reference("countries").items()
    return {int(number): code for code, row in rows for number in row[1:]} | {0: WORLD}


@cache
def _by_name() -> dict[str, str]:
    return {folded(known): code for code in (*codes(), WORLD) for known in _known_as(code)}


def _known_as(code: str) -> Iterator[str]:
    """Every name it goes by: ours, CLDR's, the long ones, the others people use."""
    forms = _forms(code)
    yield from (name(code, language) for language in LANGUAGES)
    if code != WORLD:
        yield from (_cldr(language)[alpha2(code)] for language in LANGUAGES)
    yield from forms.get("full_ru", ())[:1]
    yield from filter(None, (forms.get("full_en"),))
    yield from forms.get("also", ())


def _unknown(asked: str) -> str:
    lines = [_("No country is known as “{name}”.").format(name=asked)]
    near = ", ".join(f"{name(code, language_of_user())} ({code})" for code in _nearest(asked))
    if near:
        lines.append(_("Did you mean: {names}?").format(names=near))
    lines.append(
        _("Give an ISO code such as BLR, or the name in Russian, English, Belarusian or Kyrgyz.")
    )
    return " ".join(lines)


def _nearest(asked: str, limit: int = 3) -> list[str]:
    """The codes whose names are closest to what was typed, closest first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed only when a name is unknown

    hits = process.extract(
        folded(asked), list(_by_name()), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=12
    )
    found = dict.fromkeys(_by_name()[hit] for hit, _score, _index in hits)
    return list(found)[:limit]

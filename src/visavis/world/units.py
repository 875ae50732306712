"""Units: what quantities are counted in, and the form of the unit that suits a number."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from babel import Locale

from visavis.world.reference import reference

UnitKind = Literal[
    "money",
    "ratio",
    "factor",
    "count",
    "mass",
    "length",
    "area",
    "volume",
    "energy",
    "power",
    "time",
    "rate",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `prefix` and `suffix` are English signs that touch the number."""

    code: str
    kind: UnitKind
    forms_ru: dict[str, str]
    forms_en: dict[str, str]
    prefix: str = ""
    suffix: str = ""
    scale: bool = True

    def form(self, number: Decimal, language: str) -> str:
        """The form beside a number: «4 единицы», «5 единиц», "1 unit"."""
        forms = self.forms_ru if language == "ru" else self.forms_en
        return _one_of(forms, Locale(language).plural_form(abs(number)))

    def genitive(self, number: Decimal) -> str:
        """The Russian form after «около» and «более»: «более 21 единицы», «около 4 единиц»."""
        category = Locale("ru").plural_form(abs(number))
        wanted = {"one": "few", "few": "many"}.get(category, category)
        return _one_of(self.forms_ru, wanted)

    def after_scale(self, language: str) -> str:
        """The form after «тыс.», «млн», "million": «2 млн человек», "2 million people"."""
        return _one_of(self.forms_ru, "many") if language == "ru" else self.forms_en["other"]


def units() -> tuple[Unit, ...]:
    """All units known, in the order of the file."""
    return tuple(_by_code().values())


def unit(code: str) -> Unit:
    """The unit of a code; an unknown code is a unit of its own that is written as it is."""
    return _by_code().get(code) or Unit(code, "unknown", {"other": code}, {"other": code})


@cache
def _by_code() -> dict[str, Unit]:
    return {code: _unit(code, row) for code, row in reference("units").items()}


def _unit(code: str, row: dict[str, Any]) -> Unit:
    return Unit(
        code=code,
        kind=row["kind"],
        forms_ru=_forms(row["ru"]),
        forms_en=_forms(row["en"]),
        prefix=row.get("en_prefix", ""),
        suffix=row.get("en_suffix", ""),
        scale=row.get("scale", True),
    )


def _forms(given: str | dict[str, str]) -> dict[str, str]:
    return {"other": given} if isinstance(given, str) else given


def _one_of(forms: dict[str, str], category: str) -> str:
    return forms.get(category, forms["other"])

"""Faulty: what is wrong with a line of a record file, field by field, in the user's language."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from visavis.errors import with_detail
from visavis.language import _
from visavis.record.guess import did_you_mean

Place = tuple[str | int, ...]
Wrong = tuple[str, str]
"""A dotted path in the line, and what is wrong there."""

SHOWN = 60
"""How much of a wrong value is repeated, in characters."""


def wrongs(error: ValidationError, model: type[BaseModel], given: Any) -> list[Wrong]:
    """What pydantic found, each place once."""
    by_place: dict[Place, ErrorDetails] = {}
    for found in error.errors(include_url=False):
        place = _place(found, given)
        if found["type"] != "too_short" or not any(_inside(one, place) for one in by_place):
            by_place.setdefault(place, found)
    return [
        (".".join(map(str, place)), _said(found, model, place)) for place, found in by_place.items()
    ]


def _inside(inner: Place, outer: Place) -> bool:
    """Whether a fault lies inside a list; the list then is only short of its faulty items."""
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _place(found: ErrorDetails, given: Any) -> Place:
    """The path in the line itself, without the names pydantic gives to branches of a union."""
    place: list[str | int] = []
    at = given
    for step in found["loc"]:
        if _has(at, step):
            at = at[step]
        elif found["type"] != "missing" or not isinstance(at, Mapping):
            break
        place.append(step)
    return tuple(place)


def _has(at: Any, step: str | int) -> bool:
    if isinstance(at, list):
        return isinstance(step, int) and step < len(at)
    return isinstance(at, Mapping) and step in at


def _said(found: ErrorDetails, model: type[BaseModel], place: Place) -> str:
    kind, given, context = found["type"], found["input"], found.get("ctx", {})
    if kind == "missing":
        return _("this field is required and not there.")
    if kind == "extra_forbidden":
        fields = list(_model_at(model, place[:-1]).model_fields)
        return _("there is no such field here.") + did_you_mean(place[-1], fields)
    if kind in ("enum", "literal_error"):
        return _one_of(_allowed(str(context["expected"])), given)
    if kind == "value_error":
        return str(context["error"]) + "."
    return _limit(kind, context, given) if kind in _LIMITS else _other(found, model, place)


def _other(found: ErrorDetails, model: type[BaseModel], place: Place) -> str:
    expected = _words if _is_words(model, place) else _EXPECTED.get(found["type"])
    given = found["input"]
    if expected is None:
        said = _("this value cannot be taken: {given}.").format(given=_shown(given))
        return with_detail(said, found["msg"])
    return _("expected {expected}, got {given}.").format(expected=expected(), given=_shown(given))


def _one_of(allowed: list[str], given: Any) -> str:
    said = _("expected one of {allowed}; got {given}.").format(
        allowed=", ".join(allowed), given=_shown(given)
    )
    return said + did_you_mean(given, allowed)


def _allowed(expected: str) -> list[str]:
    """The words in pydantic's "'a', 'b' or 'c'"."""
    return [part.strip(" '") for part in expected.replace(" or ", ", ").split(", ")]


def _words() -> str:
    return _("a text, or an object with a text for each language")


_EXPECTED = {
    "string_type": lambda: _("a text"),
    "int_type": lambda: _("a whole number"),
    "int_parsing": lambda: _("a whole number"),
    "int_from_float": lambda: _("a whole number"),
    "int_parsing_size": lambda: _("a smaller whole number"),
    "float_type": lambda: _("a number"),
    "float_parsing": lambda: _("a number"),
    "decimal_type": lambda: _("a number"),
    "decimal_parsing": lambda: _("a number"),
    "finite_number": lambda: _("a finite number"),
    "bool_type": lambda: _("true or false"),
    "bool_parsing": lambda: _("true or false"),
    "list_type": lambda: _("a list in square brackets"),
    "tuple_type": lambda: _("a list in square brackets"),
    "dict_type": lambda: _("an object in braces"),
    "model_type": lambda: _("an object in braces"),
    "model_attributes_type": lambda: _("an object in braces"),
    "datetime_type": lambda: _("a date and time such as 2025-09-29T10:00:00Z"),
    "datetime_parsing": lambda: _("a date and time such as 2025-09-29T10:00:00Z"),
    "datetime_from_date_parsing": lambda: _("a date and time such as 2025-09-29T10:00:00Z"),
    "datetime_object_invalid": lambda: _("a date and time such as 2025-09-29T10:00:00Z"),
    "string_pattern_mismatch": lambda: _("a text of another form"),
}

_LIMITS = {
    "string_too_short",
    "too_short",
    "greater_than",
    "greater_than_equal",
    "less_than",
    "less_than_equal",
    "string_pattern_mismatch",
}

_FORMS = {
    r"^([A-Z]{3}|third)$": lambda: _("a country's code such as BLR, or “third”"),
    r"^[A-Z]{3}$": lambda: _("a country's code such as BLR"),
    r"^[A-Z]{3}-[A-Z]{3}$": lambda: _("a pair such as BLR-KGZ"),
    r"^[A-Z]{3}(→|->)[A-Z]{3}$": lambda: _("a direction such as BLR→KGZ"),
    r"^[0-9a-f]{64}$": lambda: _("a SHA-256 of 64 hexadecimal digits"),
}
"""What the patterns of the model ask for, in words."""


def _limit(kind: str, context: Mapping[str, Any], given: Any) -> str:
    if kind in ("string_too_short", "too_short"):
        return _("this may not be empty.")
    if kind == "string_pattern_mismatch":
        pattern = str(context["pattern"])
        form = _FORMS.get(pattern, lambda: _form_of_date(pattern))()
        return _("expected {expected}, got {given}.").format(expected=form, given=_shown(given))
    bound = next(context[name] for name in ("gt", "ge", "lt", "le") if name in context)
    signs = {"gt": ">", "ge": "≥", "lt": "<", "le": "≤"}
    sign = next(signs[name] for name in signs if name in context)
    return _("expected a number {sign} {bound}, got {given}.").format(
        sign=sign, bound=bound, given=_shown(given)
    )


def _form_of_date(pattern: str) -> str:
    if pattern.startswith(r"^\d{4}"):
        return _("a period such as 2024, 2024-09, 2024-09-29 or 2024-01/2024-09")
    return _("a text of the form {pattern}").format(pattern=pattern)


def _shown(given: Any) -> str:
    text = json.dumps(given, ensure_ascii=False, default=str)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _is_words(model: type[BaseModel], place: Place) -> bool:
    names = [step for step in place if isinstance(step, str)]
    if not names:
        return False
    field = _model_at(model, place[:-1]).model_fields.get(names[-1])
    return field is not None and "Words" in repr(field.annotation)


def _model_at(model: type[BaseModel], place: Place) -> type[BaseModel]:
    """The model of the object at a path inside an object of `model`."""
    for step in place:
        if isinstance(step, str) and step in model.model_fields:
            model = next(_models(model.model_fields[step].annotation), model)
    return model


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)

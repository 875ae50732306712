"""Lines: a line of a record file, read as a fact, a document or a judgement.

A good line goes straight through pydantic. Only a line that does not, or that has what the model
has not (a fact's state, its further ids), is taken apart to see what it is.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from visavis.errors import with_detail
from visavis.language import _
from visavis.model import KINDS, AnyFact, Document, Judgement
from visavis.record.faulty import Wrong, wrongs
from visavis.record.guess import did_you_mean
from visavis.record.rows import DocumentRow, FactRow, document_row, fact_row
from visavis.record.tables import State

Taken = FactRow | DocumentRow | Judgement

OTHER: dict[str, type[BaseModel]] = {"document": Document, "judgement": Judgement}

_KIND = re.compile(r'"kind"\s*:\s*"(\w+)"')
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_APART = ('"state"', '"also"')


@dataclass(frozen=True, slots=True)
class Faulty:
    """A line that cannot be taken, with all that is wrong with it."""

    wrongs: list[Wrong]

    @classmethod
    def not_utf8(cls, error: UnicodeDecodeError) -> "Faulty":
        """A line whose bytes are no text."""
        said = _("this is not UTF-8, from byte {byte} of the line on.")
        return cls([("", said.format(byte=error.start + 1))])


def read_line(line: str) -> Taken | Faulty:
    """What the line holds."""
    if "\\u0000" in line and _NUL.search(line):
        return Faulty([("", _("a text holds the character \\u0000, which databases cannot keep."))])
    kind = _KIND.search(line)
    model = KINDS.get(kind[1]) if kind else None
    if model is not None and not any(name in line for name in _APART):
        try:
            return fact_row(model.model_validate_json(line))  # type: ignore[arg-type]
        except ValueError:
            pass  # taken apart below, where each fault is named
    return _taken_apart(line)


def _taken_apart(line: str) -> Taken | Faulty:
    try:
        given = json.loads(line, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        return Faulty([("", _bad_json(error))])
    if not isinstance(given, dict):
        return Faulty([("", _("a line is an object in braces."))])
    kind = given.get("kind")
    if not isinstance(kind, str) or kind not in {*KINDS, *OTHER}:
        return Faulty([("kind", _unknown_kind(given))])
    if kind in OTHER:
        return _other(kind, given)
    return _fact(KINDS[kind], given)


def _other(kind: str, given: dict[str, Any]) -> Taken | Faulty:
    del given["kind"]
    found = _validated(OTHER[kind], given)
    return document_row(found) if isinstance(found, Document) else found  # type: ignore[return-value]


def _fact(model: type[BaseModel], given: dict[str, Any]) -> FactRow | Faulty:
    state = given.pop("state", State.ACCEPTED)
    also = given.pop("also", [])
    found = _validated(model, given)
    faults = found.wrongs if isinstance(found, Faulty) else []
    faults += _wrong_state(state) + _wrong_also(also)
    if isinstance(found, Faulty) or faults:
        return Faulty(faults)
    fact: AnyFact = found  # type: ignore[assignment]
    try:
        return fact_row(fact, state, tuple(also))
    except ValueError as error:
        return Faulty([("", str(error))])


def _validated(model: type[BaseModel], given: dict[str, Any]) -> BaseModel | Faulty:
    """The object that `given` describes, by the rules for JSON."""
    try:
        return model.model_validate_json(json.dumps(given, ensure_ascii=False))
    except ValidationError as error:
        return Faulty(wrongs(error, model, given))
    except ValueError as error:
        return Faulty([("", str(error))])


def _wrong_state(state: Any) -> list[Wrong]:
    known = [str(one) for one in State]
    if state in known:
        return []
    said = _("expected one of {allowed}; got {given}.").format(
        allowed=", ".join(known), given=state
    )
    return [("state", said + did_you_mean(state, known))]


def _wrong_also(also: Any) -> list[Wrong]:
    if isinstance(also, list) and all(isinstance(name, str) and name for name in also):
        return []
    return [("also", _("expected a list of ids."))]


def _unknown_kind(given: dict[str, Any]) -> str:
    known = [*KINDS, *OTHER]
    if "kind" not in given:
        return _("this field is required; it is one of {allowed}.").format(allowed=", ".join(known))
    said = _("there is no kind {given}; it is one of {allowed}.").format(
        given=json.dumps(given["kind"], ensure_ascii=False), allowed=", ".join(known)
    )
    return said + did_you_mean(given["kind"], known)


def _bad_json(error: ValueError | RecursionError) -> str:
    """Where it breaks and what is wrong there, in our words and then in the parser's."""
    if isinstance(error, RecursionError):
        return _("brackets in brackets go too deep here.")
    if not isinstance(error, json.JSONDecodeError):
        return with_detail(_("a number in it cannot be read."), error)
    fault = next((said() for begins, said in _FAULTS.items() if error.msg.startswith(begins)), "")
    said = _("this is not JSON, from column {column} on").format(column=error.colno)
    return with_detail(f"{said}: {fault}." if fault else f"{said}.", error.msg)


_FAULTS: dict[str, Callable[[], str]] = {
    "Expecting value": lambda: _("a value is missing"),
    "Expecting property name": lambda: _("a name in double quotes is missing"),
    "Expecting ','": lambda: _("a comma or a closing bracket is missing"),
    "Expecting ':'": lambda: _("a colon is missing"),
    "Extra data": lambda: _("something stands behind the end"),
    "Illegal trailing comma": lambda: _("nothing follows the comma"),
    "Unterminated string": lambda: _("a text in quotes does not end"),
    "Invalid control character": lambda: _("a text goes on over the end of its line, or has a tab"),
    "Invalid \\": lambda: _("a backslash stands before what it cannot stand before"),
}
"""What is wrong by the beginning of the parser's message (Python's `json.decoder`)."""


def _no_constant(name: str) -> None:
    raise ValueError(_("{name} is no number in JSON").format(name=name))

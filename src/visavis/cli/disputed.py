"""The finding that a case is opened on: found by its name, or why it cannot be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from visavis.errors import InputError, UnknownName
from visavis.language import _, language_of_user

if TYPE_CHECKING:
    from visavis.checking import Finding
    from visavis.model import Pair

SHOWN = 3
"""Findings named when one is not known."""


def disputed(name: str, pair: "Pair", findings: "Sequence[Finding]") -> "Finding":
    """The finding with this id, if there is something to follow up about it."""
    from visavis.checking.cases import AGREEING, SETTLED

    found = next((one for one in findings if one.id == name), None)
    if found is None:
        raise UnknownName(_no_finding(name, pair, findings))
    if found.verdict in SETTLED:
        said = (
            _("The finding {finding} says that its values agree, so there is nothing to settle.")
            if found.verdict in AGREEING
            else _("The finding {finding} is arithmetic and contradicts nothing.")
        )
        lines = [said.format(finding=name), f"  {found.sentence.within(language_of_user())}"]
        hint = _("Find what does not add up: visavis check {first} {second} --only contradicts")
        lines.append(hint.format(first=pair.first, second=pair.second))
        raise InputError("\n".join(lines))
    return found


def _no_finding(name: str, pair: "Pair", findings: "Sequence[Finding]") -> str:
    from rapidfuzz import fuzz, process

    said = _("No finding on {pair} is called {name!r}.").format(pair=pair, name=name)
    by_id = {one.id: one for one in findings}
    close = process.extract(name, list(by_id), scorer=fuzz.ratio, limit=SHOWN)
    lines = [said, *([_("The closest:")] if close else [])]
    lines += [f"  {near}  {by_id[near].sentence.within(language_of_user())}" for near, *__ in close]
    hint = _("All of them: visavis check {first} {second}")
    return "\n".join([*lines, hint.format(first=pair.first, second=pair.second)])

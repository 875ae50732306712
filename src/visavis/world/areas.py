"""Areas: what a fact is about, by the name a person types, and the groups a brief has."""

from functools import cache
from typing import Literal

from visavis.errors import UnknownName
from visavis.language import CODES, _, language_of_user
from visavis.model import HUMANITARIAN, Area
from visavis.world.folding import folded
from visavis.world.labels import label

AreaGroup = Literal["political", "economic", "humanitarian"]

POLITICAL = (Area.POLITICS, Area.SECURITY, Area.INTERNATIONAL)
"""The areas the political chapter of a brief speaks of."""


def area(text: str) -> Area:
    """The area of a code or a label in ru or en; UnknownName lists all of them."""
    found = _by_name().get(folded(text))
    if found is None:
        known = ", ".join(f"{label(one, language_of_user())} ({one.value})" for one in Area)
        raise UnknownName(
            _("No area is known as “{name}”. The areas are: {names}.").format(
                name=text, names=known
            )
        )
    return found


def area_group(area: Area) -> AreaGroup:
    """The part of the relations it belongs to."""
    if area in POLITICAL:
        return "political"
    return "humanitarian" if area in HUMANITARIAN else "economic"


@cache
def _by_name() -> dict[str, Area]:
    labelled = {folded(label(one, language)): one for one in Area for language in CODES}
    return labelled | {one.value: one for one in Area}

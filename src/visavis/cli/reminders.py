"""Letters to the bodies that answer for commitments: whom is meant, and where each letter goes."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import typer

from visavis.cli import papers
from visavis.errors import InputError
from visavis.language import CODES, _, language_of_user

if TYPE_CHECKING:
    from visavis.briefs import Material
    from visavis.model import Party
    from visavis.planning import Reminder

EVERY = "all"
PLACE = "{body}"
"""What stands in a file's name for the body's."""

NOT_IN_NAMES = re.compile(r"[^\w-]+")


def remind(
    material: "Material",
    body: str,
    answer_by: date,
    files: Sequence[tuple[Path, str]],
    language: Literal["ru", "en"],
    *,
    as_json: bool,
) -> None:
    """Write a letter to the body, or to each that has something to answer."""
    from visavis.briefs.papers import reminder_paper
    from visavis.planning import bodies, of_commission, reminder

    if body.casefold() == EVERY:
        followed = of_commission(material.followed, material.contacts)
        asked = bodies(one.item for one in followed)
    else:
        followed = material.followed
        asked = (named_so(body, bodies(material.commitments)),)
    letters = [one for one in (reminder(each, followed) for each in asked) if one.points]
    _warn(letters, material.as_of, language)
    if as_json:
        papers.print_plain([_plain(one, answer_by) for one in letters])
        return
    if not letters:
        typer.echo(_("No point of theirs is overdue or up for review."), err=True)
    if len(letters) > 1 and any(PLACE not in path.name for path, _form in files):
        raise InputError(
            _("{count} letters need a file each: put {place} into the name after --to.").format(
                count=len(letters), place=PLACE
            )
        )
    names = file_names([one.body for one in letters], language)
    for one, name in zip(letters, names, strict=True):
        own = [(path.with_name(path.name.replace(PLACE, name)), form) for path, form in files]
        papers.put(reminder_paper(material, language, one, answer_by), own)


def _warn(letters: "Sequence[Reminder]", day: date, language: str) -> None:
    """Say which of the bodies are not called so any more."""
    from visavis.world import body_on

    for one in letters:
        name = one.body.name.within(language)
        known = body_on(name, one.body.side, day) if one.body.side else None
        if known is not None and not known.holds:
            said = f"{name}: {known.reason(language)}"
            typer.echo(_("Mind: {said}.").format(said=said), err=True)


def named_so(text: str, known: "Sequence[Party]") -> "Party":
    """The body of this name, or the only one whose name holds the text; KGZ=Name is of a side."""
    side, equals, name = text.partition("=")
    if equals and side.strip().upper() in {one.side for one in known}:
        text, known = name, [one for one in known if one.side == side.strip().upper()]
    wanted = text.casefold().strip()
    exact = [one for one in known if wanted in _names(one)]
    found = exact or [one for one in known if any(wanted in name for name in _names(one))]
    if len(found) == 1:
        return found[0]
    listed = [_listed(one) for one in found]
    if found:
        raise InputError(
            _("Several bodies are called {text!r}: {names}.").format(
                text=text, names="; ".join(listed)
            )
        )
    spelled = {name: one.name.within(language_of_user()) for one in known for name in _names(one)}
    close = get_close_matches(wanted, spelled, n=1)
    guess = " " + _("Did you mean {guess}?").format(guess=spelled[close[0]]) if close else ""
    raise InputError(_("No commitment names the body {text!r}.").format(text=text) + guess)


def _names(body: "Party") -> list[str]:
    return [body.name.within(code).casefold() for code in body.name.languages]


def _listed(body: "Party") -> str:
    """As --body takes it."""
    name = body.name.within(language_of_user())
    return f"{body.side}={name}" if body.side else name


def file_names(bodies: Sequence["Party"], language: str) -> list[str]:
    """A name for each, no two alike: where names are, the side is added, and then a number."""
    plain = [_infile_names(one.name.within(language)) for one in bodies]
    twice = Counter(name.casefold() for name in plain)
    names: list[str] = []
    for body, name in zip(bodies, plain, strict=True):
        sided = f"{body.side}-{name}" if body.side and twice[name.casefold()] > 1 else name
        taken = {one.casefold() for one in names}
        tried = (sided, *(f"{sided}-{number}" for number in range(2, len(bodies) + 1)))
        names.append(next(one for one in tried if one.casefold() not in taken))
    return names


def _infile_names(text: str) -> str:
    return NOT_IN_NAMES.sub("-", text).strip("-")


def _plain(one: "Reminder", answer_by: date) -> dict[str, Any]:
    from visavis.planning import asked

    return {
        "body": one.body.name.plain(),
        "side": one.body.side,
        "answer_by": answer_by.isoformat(),
        "points": [
            {
                "commitment": point.item.id,
                "alarm": point.alarm,
                "due": str(point.due or "") or None,
                "asked": {code: asked(point).within(code) for code in CODES},
            }
            for point in one.points
        ],
    }

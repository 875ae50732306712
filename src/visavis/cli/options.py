"""Options and arguments that several commands share."""

import re
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from visavis.errors import InputError
from visavis.language import _, language_of_user

if TYPE_CHECKING:
    from visavis.model import Pair, Period


class Tongue(StrEnum):
    """The languages of briefs and tables."""

    RU = "ru"
    EN = "en"


First = Annotated[
    str,
    typer.Argument(metavar="FIRST", help=_("One country: ISO code or name."), show_default=False),
]
Second = Annotated[
    str, typer.Argument(metavar="SECOND", help=_("The other country."), show_default=False)
]
StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="ADDRESS",
        help=_(
            "The store: a file, or an address such as postgresql://user@host/name;"
            " else VISAVIS_STORE, else a file in your data folder."
        ),
        show_default=False,
    ),
]
LangOption = Annotated[
    Tongue | None,
    typer.Option("--lang", help=_("Language; else that of your system."), show_default=False),
]


def tongue(chosen: Tongue | None) -> str:
    """The language asked for, else the user's."""
    return chosen.value if chosen else language_of_user()


def pair_of(first: str, second: str) -> "Pair":
    """The pair of two countries given by code or name; an unknown one lists the closest names."""
    from visavis.model import Pair
    from visavis.world import country

    one, other = country(first), country(second)
    if one == other:
        raise InputError(
            _("Two different countries are needed, got {first} and {second}, both {code}.").format(
                first=first, second=second, code=one
            )
        )
    return Pair.of(one, other)


FIRST_YEAR, LAST_YEAR = 1900, 2999
"""Outside them nothing is planned, and days cannot be counted on at the ends of the calendar."""

_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def day_of(text: str | None, option: str) -> date | None:
    """A day given as 2025-09-29 or 29.09.2025; None when not given."""
    if text is None:
        return None
    dotted = _DAY.fullmatch(text.strip())
    try:
        if dotted is not None:
            day = date(*(int(part) for part in reversed(dotted.groups())))
        else:
            day = date.fromisoformat(text)
    except ValueError as error:
        raise InputError(
            _("{option} takes a date such as 2025-09-29, got {text!r}.").format(
                option=option, text=text
            )
        ) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InputError(
            _("{option} takes a day from {first} to {last}, got {text!r}.").format(
                option=option, first=FIRST_YEAR, last=LAST_YEAR, text=text
            )
        )
    return day


def period_of(text: str | None, option: str) -> "Period | None":
    """A year, month or day in ISO 8601; None when not given."""
    from visavis.model import Period

    if text is None:
        return None
    try:
        return Period.parse(text)
    except ValueError as error:
        raise InputError(
            _("{option} takes a year, month or day such as 2023 or 2023-05, got {text!r}.").format(
                option=option, text=text
            )
        ) from error


def one_of(values: list[str] | None, known: list[str], what: str) -> list[str]:
    """Names that must be among the known ones; all strangers are named at once, with a guess."""
    from difflib import get_close_matches

    wrong = [value for value in values or [] if value not in known]
    if not wrong:
        return values or []
    lines = []
    for value in wrong:
        close = get_close_matches(value, known, n=1)
        guess = " " + _("Did you mean {guess}?").format(guess=close[0]) if close else ""
        lines.append(_("No {what} is called {value!r}.").format(what=what, value=value) + guess)
    lines.append(_("Known: {known}.").format(known=", ".join(known)))
    raise InputError("\n".join(lines))

"""What people type for a case: shares, owners, texts, days."""

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from visavis.cli.options import day_of
from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from visavis.model import Pair, Party, Period, Quantity, Words

WHOLE = Decimal(100)
"""The whole gap, in percent."""

SHARE = re.compile(
    r"(?P<low>\d+(?:[.,]\d+)?)?\s*(?P<to>\.\.|[-–—])?\s*(?P<high>\d+(?:[.,]\d+)?)?\s*%?"
)


def share_of(text: str | None) -> "Quantity | None":
    """A share in percent as it is typed: 30..45, 30–45, 30, ..45 or 30..; None for none."""
    from visavis.model import Hedge, Quantity

    if text is None:
        return None
    found = SHARE.fullmatch(text.strip())
    low, to, high = (found["low"], found["to"], found["high"]) if found else (None, None, None)
    ends = [Decimal(end.replace(",", ".")) for end in (low, high) if end is not None]
    is_form = len(ends) == 2 or (len(ends) == 1 and to in (None, ".."))  # noqa: PLR2004 - two ends
    if not is_form or max(ends) > WHOLE or ends != sorted(ends):
        raise InputError(_not_a_share(text, ends))
    if len(ends) == 2:  # noqa: PLR2004 - two ends
        return Quantity(low=ends[0], high=ends[1], unit="percent")
    if to is None:
        stated = Quantity.of(ends[0], "percent")
        high_end = None if stated.high is None else min(stated.high, WHOLE)
        return stated.model_copy(update={"high": high_end})
    return Quantity.of(ends[0], "percent", Hedge.AT_LEAST if low else Hedge.AT_MOST)


def _not_a_share(text: str, ends: "list[Decimal]") -> str:
    said = _(
        "--share takes a percentage of the gap, from 0 to 100, such as 30..45, 30, ..45 or 30..;"
        " got {text!r}."
    ).format(text=text)
    if len(ends) < 2 or not WHOLE >= ends[0] > ends[1]:  # noqa: PLR2004 - two ends
        return said
    return f"{said} " + _("Did you mean {guess}?").format(guess=f"{ends[1]}..{ends[0]}")


def owners_of(given: list[str] | None, pair: "Pair") -> "tuple[Party, ...]":
    """The owners, each of a side of the pair."""
    from visavis.model import Party, Words
    from visavis.world import country

    owners = []
    for text in given or ():
        name, __, owner = text.partition("=")
        if not name.strip() or not owner.strip():
            raise InputError(
                _("--owner takes a country and who it is, such as {side}='{office}'; got {text!r}.")
                .format(side=pair.first, office=_("Ministry of Trade"), text=text)
            )  # fmt: skip
        side = country(name.strip())
        if side not in pair.sides:
            raise InputError(
                _("--owner is of one of the two countries, {first} or {second}; got {side}.")
                .format(first=pair.first, second=pair.second, side=side)
            )  # fmt: skip
        owners.append(Party(name=Words(owner.strip()), side=side))
    return tuple(owners)


def words_of(text: str | None, option: str) -> "Words | None":
    """The text as words in the language they are typed in; None for none."""
    from visavis.model import Words

    if text is None:
        return None
    if not text.strip():
        raise InputError(_("{option} takes a text; got an empty one.").format(option=option))
    return Words(text.strip())


def given_day(text: str | None) -> "Period":
    """The day of --on, which has come; else today."""
    from visavis.model import Period

    today = date.today()
    day = day_of(text, "--on") or today
    if day > today:
        raise InputError(
            _("--on takes a day that has come, got {day}; today is {today}.").format(
                day=day, today=today
            )
        )
    return Period.day(day)

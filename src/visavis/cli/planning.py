"""What the planning commands share."""

from typing import TYPE_CHECKING, Any

from visavis.errors import InputError
from visavis.language import _

if TYPE_CHECKING:
    from visavis.model import Contact

LEAST_YEAR, MOST_YEAR = 1900, 2200


def year_of(year: int | None) -> int | None:
    """The year, if it is one."""
    if year is not None and not LEAST_YEAR <= year <= MOST_YEAR:
        raise InputError(_("--year takes a year such as 2025, got {year}.").format(year=year))
    return year


def named(contact: "Contact | None") -> dict[str, Any] | None:
    """A contact in short."""
    if contact is None:
        return None
    return {"id": contact.id, "dates": str(contact.dates or "") or None, "form": contact.form}

"""Raw: bytes as they came, with what their bringer said about them."""

from dataclasses import dataclass
from datetime import datetime

from visavis.language import _
from visavis.sources.refusal import Unreadable, Why

MAX_BYTES = 10_000_000
"""Most bytes of one file, page or archive member. The longest official texts (a treaty with its
annexes, a year's statistical bulletin) are 2 to 3 MB; a few of this size in flight at once must
leave room for the rest in 600 MB. Raise it here: nothing else depends on it."""


@dataclass(frozen=True, slots=True)
class Raw:
    """`url` is the address that gave the bytes, after redirects; null for files."""

    name: str
    content: bytes
    fetched_at: datetime
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None


def too_large(size: int | None = None, limit: int = MAX_BYTES) -> Unreadable:
    """The refusal of more bytes than `limit`; `size` is null when it was not read to its end."""
    got = _("more") if size is None else _("{size} MB").format(size=f"{size / 1e6:.1f}")
    return Unreadable(
        Why.TOO_LARGE,
        _("too large: {got}, and at most {limit} MB are read. Split it, or take its text.").format(
            got=got, limit=f"{limit / 1e6:g}"
        ),
    )

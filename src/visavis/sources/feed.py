"""Feed: the entries of an RSS or Atom feed, in the feed's order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from urllib.parse import urldefrag

from visavis.language import _
from visavis.sources.page import visible_text
from visavis.sources.refusal import Unreadable, Why

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """`whole` when the feed carries the full text; else `text` is its summary or empty."""

    title: str | None
    url: str | None
    published: date | None
    text: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Feed:
    """`fault` says where the XML breaks off; the entries before it are good."""

    title: str | None
    entries: tuple[Entry, ...]
    fault: str | None = None


def feed_of(xml: str, url: str | None = None) -> Feed:
    """The feed's entries, each address once; Unreadable when it has none."""
    import feedparser  # noqa: PLC0415 - only feeds need it

    content = _XML_DECLARATION.sub("", xml).lstrip("\ufeff").encode("utf-8", "replace")
    headers = {"content-type": "application/xml; charset=utf-8"}
    if url:
        headers["content-location"] = url
    parsed = feedparser.parse(BytesIO(content), response_headers=headers)
    entries = _each_address_once(_entry(entry) for entry in parsed.entries)
    fault = _fault(parsed.bozo_exception) if parsed.bozo else None
    if not entries:
        raise Unreadable(Why.DAMAGED if fault else Why.NO_TEXT, _no_entries(fault))
    return Feed(_line(parsed.feed.get("title")), entries, fault)


def _fault(error: Exception) -> str:
    """Where the XML breaks, where the parser tells: it counts a declaration of its own before."""
    line = getattr(error, "getLineNumber", lambda: None)()
    if line is None:
        return _("no line is known; reported: {detail}").format(detail=str(error).rstrip("."))
    return _("line {line}").format(line=max(1, line - 1))


def _no_entries(fault: str | None) -> str:
    if fault:
        return _("a feed with broken XML and no entry that can be read ({fault}).").format(
            fault=fault
        )
    return _("a feed without entries.")


def _each_address_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    kept: dict[object, Entry] = {}
    for entry in entries:
        if entry.url or entry.text:
            kept.setdefault(entry.url or entry, entry)
    return tuple(kept.values())


def _entry(entry: Any) -> Entry:
    content = "\n".join(part.get("value") or "" for part in entry.get("content") or ())
    link = entry.get("link") or ""
    return Entry(
        title=_line(entry.get("title")),
        url=urldefrag(link).url if link.startswith(("http://", "https://")) else None,
        published=_published(entry),
        text=visible_text(content or entry.get("summary") or ""),
        whole=bool(content.strip()),
    )


def _published(entry: Any) -> date | None:
    """The day as the feed writes it: in UTC it may be the day before or after."""
    written = str(entry.get("published") or entry.get("updated") or "").strip()
    try:
        if _ISO_DAY.match(written):
            return date.fromisoformat(written[:10])
        return parsedate_to_datetime(written).date()
    except ValueError:
        parsed = entry.get("published_parsed") or entry.get("updated_parsed")
        return date(*parsed[:3]) if parsed else None


def _line(value: object) -> str | None:
    return visible_text(str(value or "")).replace("\n", " ") or None
